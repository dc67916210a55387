//! A folder to open a copy in. What lies in it is encrypted like the plan; it goes when it is no longer used.

use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::{VaultError, files};

const START: &str = "looking-";
const HELD: &str = "held";

/// A folder of this program's own beside the plans. It is removed when dropped; one that a killed program left
/// is removed when the next is made.
pub(crate) struct Scratch {
    path: PathBuf,
    /// Tells other programs that the folder is in use.
    held: Option<File>,
}

impl Scratch {
    pub(crate) fn new(data: &Path) -> Result<Self, VaultError> {
        files::make_folder(data)?;
        remove_left_over(data)?;
        let mut number = 1;
        let path = loop {
            let path = data.join(format!("{START}{number}"));
            match files::make_one_folder(&path) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => number += 1,
                made => break made.map(|()| path)?,
            }
        };
        let mut scratch = Self { path, held: None };
        let held = files::open_private(&scratch.inside(HELD))?;
        held.try_lock().map_err(|_| VaultError::Unexpected)?;
        scratch.held = Some(held);
        Ok(scratch)
    }

    /// A file of the folder.
    pub(crate) fn inside(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        drop(self.held.take());
        files::remove_left_over(&self.path);
    }
}

fn remove_left_over(data: &Path) -> Result<(), VaultError> {
    for entry in std::fs::read_dir(data)? {
        let entry = entry?;
        let ours = entry.file_name().to_str().is_some_and(|name| name.starts_with(START));
        if ours && !in_use(&entry.path()) {
            files::remove_left_over(&entry.path());
        }
    }
    Ok(())
}

fn in_use(folder: &Path) -> bool {
    File::open(folder.join(HELD)).is_ok_and(|held| held.try_lock().is_err())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_in_use_is_left_alone_and_one_left_over_goes() {
        let data = tempfile::tempdir().expect("a folder");
        let first = Scratch::new(data.path()).expect("made");
        std::fs::create_dir(data.path().join("looking-7")).expect("left over");
        let second = Scratch::new(data.path()).expect("made");
        assert!(first.path.exists() && second.path.exists() && first.path != second.path);
        assert!(!data.path().join("looking-7").exists());
        drop((first, second));
        assert_eq!(std::fs::read_dir(data.path()).expect("a folder").count(), 0);
    }
}
