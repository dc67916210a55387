//! Small files, written so that a reader finds the old one or the new one, and private to this account.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{Read, Write};
use std::path::Path;

use crate::VaultError;

/// Makes a folder, and those above it, for this account alone (0700).
pub(crate) fn make_folder(path: &Path) -> Result<(), VaultError> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    Ok(builder.create(path)?)
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
    let beside = path.with_extension("new");
    let mut file = open_private(&beside)?;
    file.set_len(0)?;
    file.write_all(content)?;
    file.sync_all()?;
    drop(file);
    std::fs::rename(&beside, path)?;
    sync_folder(path.parent().ok_or(VaultError::Unexpected)?)
}

/// Makes names in a folder durable. Only Unix has or needs this.
pub(crate) fn sync_folder(folder: &Path) -> Result<(), VaultError> {
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
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
