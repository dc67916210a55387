//! Upgrades that are killed: each opens a plan that an older version kept.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use footing_vault::{BackupReason, VaultError};

use super::{Deed, Outcome, Say, as_new::first_of};
use crate::{
    places::root,
    vault_proofs::{
        kept_files::copy_folder,
        saying::Written,
        vaults::{PASSWORD, file, open_with},
    },
};

/// How many older forms there are.
const OLDER_FORMS: u64 = 2;

/// What each older form holds that was upgraded with nothing killed: worked out once, it stays the same.
static IN_PEACE: OnceLock<Result<Vec<[Written; 2]>, String>> = OnceLock::new();

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

/// Every copy that was said to be of today's form is, so that opening it here changes nothing in it. Every copy
/// opens and holds what one does that was upgraded in peace, and so does the backup from before.
fn judges(data: &Path, said: u64) -> Outcome<u64> {
    let wanted = IN_PEACE
        .get_or_init(|| (0..OLDER_FORMS).map(upgraded_in_peace).collect())
        .as_ref()
        .map_err(String::as_str)?;
    let mut there = said;
    for number in first_of(data)?.unwrap_or(said).min(said)..=said + 1 {
        let copy = data.join(number.to_string());
        if number > said && !copy.exists() {
            continue;
        }
        let before = fs::read(file(&copy, "plan.footing")?)?;
        if held(&copy)? != wanted[usize::try_from(number % OLDER_FORMS)?] {
            return Err(format!("plan {number} holds something else").into());
        }
        if number <= said && fs::read(file(&copy, "plan.footing")?)? != before {
            return Err(format!("plan {number} was still of an older form").into());
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

fn upgraded_in_peace(number: u64) -> Result<[Written; 2], String> {
    let in_peace = || {
        let peaceful = tempfile::tempdir()?;
        copy_folder(&older(number), peaceful.path())?;
        held(peaceful.path())
    };
    in_peace().map_err(|error: Box<dyn std::error::Error>| error.to_string())
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
