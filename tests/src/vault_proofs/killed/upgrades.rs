//! Upgrades that are killed: each opens a plan that an older version kept.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use footing_vault::{BackupReason, VaultError};

use super::{Deed, Outcome, Say, as_new::first_of};
use crate::vault_proofs::{
    kept_files::copy_folder,
    older::older_plans,
    saying::Written,
    vaults::{PASSWORD, file, open_with},
};

/// What each older form holds that was upgraded with nothing killed: worked out once, it stays the same.
static IN_PEACE: OnceLock<Result<Vec<[Written; 2]>, String>> = OnceLock::new();

/// A plan of an older form becomes one of today's.
pub const UPGRADE: Deed = Deed { name: "upgrade", prepares: |_| Ok(()), writes: upgrades, judges };

fn upgrades(data: &Path, from: u64, say: Say) -> Outcome<()> {
    let older = older_plans()?;
    for number in from.. {
        let (copying, copy) = (data.join("copying"), data.join(number.to_string()));
        copy_folder(of_number::<PathBuf>(&older, number), &copying)?;
        fs::rename(&copying, &copy)?;
        open_with(&copy, PASSWORD)?;
        say(number);
    }
    Ok(())
}

/// Every copy that was said to be of today's form is, so that opening it here changes nothing in it. Every copy
/// opens and holds what one does that was upgraded in peace, and so does the backup from before.
fn judges(data: &Path, said: u64) -> Outcome<u64> {
    let mut there = said;
    for number in first_of(data)?.unwrap_or(said).min(said)..=said + 1 {
        let copy = data.join(number.to_string());
        if number > said && !copy.exists() {
            continue;
        }
        let before = fs::read(file(&copy, "plan.footing")?)?;
        holds_as_in_peace(&copy, number)?;
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

/// Opens the plan of a number and looks whether it and its backup hold what they do when nothing gets in between.
///
/// # Errors
/// That they do not, or the vault's own.
pub fn holds_as_in_peace(copy: &Path, number: u64) -> Outcome<()> {
    let wanted = IN_PEACE.get_or_init(|| upgraded_in_peace().map_err(|error| error.to_string()));
    match held(copy)? == *of_number(wanted.as_ref().map_err(String::as_str)?, number) {
        true => Ok(()),
        false => Err(format!("plan {number} holds something else").into()),
    }
}

fn upgraded_in_peace() -> Outcome<Vec<[Written; 2]>> {
    let in_peace = |older: PathBuf| {
        let peaceful = tempfile::tempdir()?;
        copy_folder(&older, peaceful.path())?;
        held(peaceful.path())
    };
    older_plans()?.into_iter().map(in_peace).collect()
}

/// What belongs to a number, of each older form in turn.
fn of_number<T>(of_each_form: &[T], number: u64) -> &T {
    &of_each_form[(number % of_each_form.len() as u64) as usize]
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
