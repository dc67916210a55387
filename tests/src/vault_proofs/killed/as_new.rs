//! Restores on another computer that are killed: each makes a new plan of a backup in a folder of its own.

use std::{
    fs,
    path::{Path, PathBuf},
};

use footing_vault::{LockedBackup, plans_in};

use super::{Deed, FIRST, Outcome, Say, makes_a_backup, moment, one_of};
use crate::vault_proofs::{
    numbered::changes_in,
    vaults::{PASSWORD, open, open_with},
};

/// A backup becomes a new plan.
pub const RESTORE: Deed =
    Deed { name: "restore as a new plan", prepares: makes_a_backup_elsewhere, writes: restores, judges };

fn here(folder: &Path) -> PathBuf {
    folder.join("here")
}

fn backup(folder: &Path) -> PathBuf {
    folder.join("plan.footing-backup")
}

fn makes_a_backup_elsewhere(folder: &Path) -> Outcome<()> {
    makes_a_backup(&here(folder))?;
    Ok(open(&here(folder))?.save_backup_to(&backup(folder), moment(0))?)
}

/// The same folder is used again when a kill left no plan in it, as a person would.
fn restores(folder: &Path, from: u64, say: Say) -> Outcome<()> {
    let vault = open(&here(folder))?;
    for number in from.. {
        let backup = LockedBackup::read(&backup(folder))?.open_beside(&vault)?;
        let there = folder.join(number.to_string());
        backup.restore_as_new(&there, &mut |bytes| bytes.fill_with(|| fastrand::u8(..)))?;
        say(number);
    }
    Ok(())
}

/// Every plan that was said to be there is whole, the next one is whole or not there at all, and so are the
/// backup and the plan it was made from.
fn judges(folder: &Path, said: u64) -> Outcome<u64> {
    one_of("changes here", changes_in(&open(&here(folder))?)?, &[FIRST])?;
    LockedBackup::read(&backup(folder))?;
    let mut there = said;
    for number in first_of(folder)?.unwrap_or(said).min(said)..=said + 1 {
        let data = folder.join(number.to_string());
        if number > said && plans_in(&data)?.is_empty() {
            continue;
        }
        one_of("changes there", changes_in(&open_with(&data, PASSWORD)?)?, &[FIRST])?;
        there = number;
        fs::remove_dir_all(data)?;
    }
    Ok(there)
}

/// The lowest number that a folder here has for its name.
pub fn first_of(folder: &Path) -> Outcome<Option<u64>> {
    let names = fs::read_dir(folder)?.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    Ok(names.filter_map(|name| name.parse().ok()).min())
}
