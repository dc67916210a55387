//! Plans of older forms: one of each is kept with the vault's tests.

use std::{fs, io, path::PathBuf};

use crate::places::root;

const OLD: &str = "src-tauri/vault/tests/old";

/// The folder of a plan of each older form, the oldest first.
///
/// # Errors
/// The disk's own; `NotFound` when there is none, so that nothing is proved of no plans.
pub fn older_plans() -> io::Result<Vec<PathBuf>> {
    let folders = fs::read_dir(root().join(OLD))?.flatten().map(|entry| entry.path());
    let mut folders: Vec<PathBuf> = folders.filter(|path| path.is_dir()).collect();
    folders.sort();
    if folders.is_empty() { Err(io::ErrorKind::NotFound.into()) } else { Ok(folders) }
}
