//! What a vault has at two moments, to be damaged and mixed: a backup that was restored, the plan it took the place of,
//! and headers that are of another password.

use std::{collections::BTreeMap, path::Path};

use chrono::{DateTime, Utc};
use footing_vault::{BackupReason, OpenVault};

use super::{
    kept_files::KeptFiles,
    saying::{Saying, Written},
    vaults::make_with,
};

/// How the name of a backup ends.
pub const BACKUP: &str = ".footing-backup";
/// The name of the generation that was replaced.
pub const FIRST: &str = "g-000001";

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// Makes a backup and puts it in the plan's place, so that there is a replaced plan with its mark. What it says then.
///
/// # Errors
/// The vault's own, and the disk's.
pub fn restored(vault: &mut OpenVault, beside: &mut BTreeMap<String, Written>) -> Outcome<Saying> {
    let made = backed_up(vault, beside)?;
    let backup = vault.backup(&made)?.open_beside(vault)?;
    beside.insert(FIRST.to_owned(), Written::of(vault)?);
    vault.restore_backup(backup, DateTime::<Utc>::UNIX_EPOCH)?;
    let of_before = Written::of(vault)?;
    beside.extend(vault.backups().into_iter().map(|entry| (entry.name, of_before.clone())));
    Ok(Saying::of(vault)?)
}

/// Makes a backup, and notes what it holds. Gives its name.
///
/// # Errors
/// The vault's own, and the disk's.
pub fn backed_up(vault: &mut OpenVault, beside: &mut BTreeMap<String, Written>) -> Outcome<String> {
    let made = vault.back_up(BackupReason::Asked, DateTime::<Utc>::UNIX_EPOCH)?;
    beside.insert(made.name.clone(), Written::of(vault)?);
    Ok(made.name)
}

/// The same vault with the headers of a twin whose key is the same and whose password is not.
///
/// # Errors
/// The vault's own, and the disk's.
pub fn with_headers_of(password: &str, files: &KeptFiles, seed: u64) -> Outcome<KeptFiles> {
    let twin = tempfile::tempdir()?;
    drop(make_with(twin.path(), seed, password)?);
    let header = KeptFiles::of(twin.path())?.0.into_iter().find(|(path, _)| name(path) == "header");
    let (_, header) = header.ok_or("the twin has no header")?;
    let mut files = files.clone();
    let headers = files.0.iter_mut().filter(|(path, _)| name(path).starts_with("header"));
    headers.for_each(|(_, bytes)| bytes.clone_from(&header));
    Ok(files)
}

/// The same vault with nothing left of it but the plan: no backup says how it opens.
pub fn without_backups(mut files: KeptFiles) -> KeptFiles {
    files.0.retain(|path, _| !name(path).ends_with(BACKUP));
    files
}

/// The last part of a path.
pub fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
