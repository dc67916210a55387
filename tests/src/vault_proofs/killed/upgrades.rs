//! Upgrades that are killed: each opens a plan that an older version kept.

use std::{
    fs,
    path::{Path, PathBuf},
};

use footing_vault::{BackupReason, LockedReadOnly, VaultError, plans_in};

use super::{Deed, Outcome, Say, as_new::first_of};
use crate::{
    places::root,
    vault_proofs::{
        kept_files::copy_folder,
        saying::Written,
        vaults::{PASSWORD, open_with, password},
    },
};

/// How many older forms there are.
const OLDER_FORMS: u64 = 2;

/// A plan of an older form becomes one of today's.
pub const UPGRADE: Deed = Deed { name: "upgrade", prepares: |_| Ok(()), writes: upgrades, judges };

/// A plan that an older version kept, of each older form in turn.
fn older(number: u64) -> PathBuf {
    root().join(format!("src-tauri/vault/tests/old/format-{}", 1 + number % OLDER_FORMS))
}

fn upgrades(data: &Path, from: u64, say: Say) -> Outcome<()> {
    for number in from.. {
        let (copying, copy) = (data.join("copying"), data.join(number.to_string()));
        copy_folder(&older(number), &copying)?;
        fs::rename(&copying, &copy)?;
        open_with(&copy, PASSWORD)?;
        say(number);
    }
    Ok(())
}

/// Every copy that was said to be of today's form is, before it is opened here, which would upgrade it. Every copy
/// opens and holds what one does that was upgraded in peace, and so does the backup from before.
fn judges(data: &Path, said: u64) -> Outcome<u64> {
    let wanted = (0..OLDER_FORMS).map(upgraded_in_peace).collect::<Outcome<Vec<_>>>()?;
    let mut there = said;
    for number in first_of(data)?.unwrap_or(said).min(said)..=said + 1 {
        let copy = data.join(number.to_string());
        if number > said && !copy.exists() {
            continue;
        }
        if number <= said && !is_of_today(&copy)? {
            return Err(format!("plan {number} is still of an older form").into());
        }
        if held(&copy)? != wanted[usize::try_from(number % OLDER_FORMS)?] {
            return Err(format!("plan {number} holds something else").into());
        }
        there = number;
        fs::remove_dir_all(copy)?;
    }
    let copying = data.join("copying");
    if copying.exists() {
        fs::remove_dir_all(copying)?;
    }
    Ok(there)
}

/// Looked at without a change: opened to read only, an older plan is refused.
fn is_of_today(data: &Path) -> Outcome<bool> {
    let plan = plans_in(data)?.into_iter().next().ok_or(VaultError::Moved)?.plan;
    match LockedReadOnly::at(data, &plan)?.open(&password(PASSWORD)) {
        Err(VaultError::CannotWrite) => Ok(false),
        looked_at => Ok(looked_at.map(|_| true)?),
    }
}

fn upgraded_in_peace(number: u64) -> Outcome<[Written; 2]> {
    let peaceful = tempfile::tempdir()?;
    copy_folder(&older(number), peaceful.path())?;
    held(peaceful.path())
}

/// What a plan holds, and what its backup from before the upgrade does.
fn held(data: &Path) -> Outcome<[Written; 2]> {
    let vault = open_with(data, PASSWORD)?;
    for entry in vault.backups() {
        let backup = vault.backup(&entry.name)?;
        if backup.reason() == BackupReason::Upgrade {
            return Ok([Written::of(&vault)?, Written::in_backup(&backup.open_beside(&vault)?)?]);
        }
    }
    Err(VaultError::NoBackup.into())
}
