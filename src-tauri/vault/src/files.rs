//! Small files, written so that a reader finds the old one or the new one, and private to this account.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use crate::VaultError;

/// Makes a folder, and those above it, for this account alone (0700). The names of new ones are made durable: a
/// plan that is on the disk is lost with the name of a folder above it.
pub(crate) fn make_folder(path: &Path) -> Result<(), VaultError> {
    let new: Vec<&Path> = path.ancestors().take_while(|folder| !folder.exists()).collect();
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)?;
    for above in new.into_iter().filter_map(Path::parent) {
        // Where this account may not, or the file system cannot, there is a folder all the same.
        let _ = sync_folder(above);
    }
    Ok(())
}

/// Makes one folder for this account alone; those above it are there.
pub(crate) fn make_one_folder(path: &Path) -> std::io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Opens a file to write, making it for this account alone (0600). What is in it stays.
pub(crate) fn open_private(path: &Path) -> Result<File, VaultError> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    Ok(options.open(path)?)
}

/// Replaces a small file in one step: a file beside it is written and synced, then renamed, then the folder
/// is synced. After a crash there is the old content or the new, never half.
pub(crate) fn replace(path: &Path, content: &[u8]) -> Result<(), VaultError> {
    replace_with(path, |file| Ok(file.write_all(content)?))
}

/// Makes names in a folder durable. Only Unix has or needs this, and some of its file systems cannot: there the
/// names are as durable as they get.
pub(crate) fn sync_folder(folder: &Path) -> Result<(), VaultError> {
    step()?;
    #[cfg(unix)]
    match File::open(folder)?.sync_all() {
        Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => {}
        synced => synced?,
    }
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

#[cfg(not(test))]
fn step() -> std::io::Result<()> {
    Ok(())
}

#[cfg(test)]
use failing::step;

/// A disk that takes nothing more after so many steps: files written beside, renames, folders synced.
#[cfg(test)]
pub(crate) mod failing {
    use std::cell::Cell;
    use std::io::ErrorKind;

    thread_local! {
        static LEFT: Cell<Option<u32>> = const { Cell::new(None) };
    }

    /// Lets so many steps of this thread through; `None` lets all of them.
    pub(crate) fn after(steps: Option<u32>) {
        LEFT.set(steps);
    }

    /// Whether it would take one more.
    pub(crate) fn takes_more() -> bool {
        LEFT.get() != Some(0)
    }

    pub(super) fn step() -> std::io::Result<()> {
        match LEFT.get() {
            Some(0) => Err(ErrorKind::ReadOnlyFilesystem.into()),
            left => {
                LEFT.set(left.map(|steps| steps - 1));
                Ok(())
            }
        }
    }
}

/// Writes a larger file in place of one, or where there is none: what `write` gives goes into a file beside it,
/// which is synced and renamed. A file beside it that could not be finished is removed.
pub(crate) fn replace_with(
    path: &Path,
    write: impl FnOnce(&mut File) -> Result<(), VaultError>,
) -> Result<(), VaultError> {
    let beside = with_ending(path, ".new");
    let written = open_private(&beside).and_then(|mut file| {
        step()?;
        file.set_len(0)?;
        write(&mut file)?;
        Ok(file.sync_all()?)
    });
    let named = written.and_then(|()| Ok(step().and_then(|()| std::fs::rename(&beside, path))?));
    named.inspect_err(|_| remove_left_over(&beside))?;
    sync_folder(path.parent().ok_or(VaultError::Unexpected)?)
}

/// A path whose last name has this ending too.
fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Copies a file to a new one for this account alone, and syncs it.
pub(crate) fn copy_private(from: &Path, to: &Path) -> Result<(), VaultError> {
    let mut copy = open_private(to)?;
    copy.set_len(0)?;
    std::io::copy(&mut File::open(from)?, &mut copy)?;
    Ok(copy.sync_all()?)
}

/// Removes a file or folder that was being made. What cannot be removed now is encrypted, and goes when the
/// next one is made.
pub(crate) fn remove_left_over(path: &Path) {
    let _ = std::fs::remove_file(path);
    let _ = std::fs::remove_dir_all(path);
}

/// At most `longest` bytes and one more of a file, so that a reader sees when it is too long. A file that is
/// not there or cannot be read through is damage; one that this account may not read is not.
pub(crate) fn read_bounded(path: &Path, longest: usize) -> Result<Vec<u8>, VaultError> {
    let mut bytes = Vec::new();
    let limit = u64::try_from(longest).unwrap_or(u64::MAX).saturating_add(1);
    File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes)).map_err(|error| {
        match VaultError::from(error) {
            VaultError::CannotWrite => VaultError::CannotWrite,
            _ => VaultError::Damaged,
        }
    })?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_os = "linux")]
    #[test]
    fn a_folder_on_a_disk_that_syncs_no_folders_is_no_error() {
        let folder = Path::new("/proc/self"); // the kernel's own disk, which syncs nothing
        assert!(File::open(folder).and_then(|folder| folder.sync_all()).is_err());
        assert_eq!(sync_folder(folder), Ok(()));
    }

    #[test]
    fn a_folder_that_is_gone_is_told() {
        let data = tempfile::tempdir().expect("a folder");
        assert_eq!(sync_folder(&data.path().join("gone")), Err(VaultError::Moved));
    }
}
