//! The files of a made-up vault, kept in memory to be put back, whole or damaged.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use super::vaults::files_under;

/// The files of a folder and what is in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFiles(pub BTreeMap<PathBuf, Vec<u8>>);

impl KeptFiles {
    /// Reads a folder.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn of(folder: &Path) -> io::Result<Self> {
        let read = |path: PathBuf| fs::read(&path).map(|bytes| (path, bytes));
        Ok(Self(files_under(folder)?.into_iter().map(read).collect::<io::Result<_>>()?))
    }

    /// Makes the folder hold these files again and no other.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub fn put_back(&self, folder: &Path) -> io::Result<()> {
        for path in files_under(folder)? {
            if !self.0.contains_key(&path) {
                fs::remove_file(path)?;
            }
        }
        for (path, bytes) in &self.0 {
            fs::create_dir_all(path.parent().unwrap_or(folder))?;
            if fs::read(path).ok().as_ref() != Some(bytes) {
                fs::write(path, bytes)?;
            }
        }
        Ok(())
    }
}

/// Copies a folder and all that is in it.
///
/// # Errors
/// When a file cannot be read or written.
pub fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let copy = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() { copy_folder(&path, &copy)? } else { fs::copy(&path, &copy).map(drop)? }
    }
    Ok(())
}
