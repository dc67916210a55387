//! What is killed: the things a vault does that may not be stopped half-way, each as a writer that goes on
//! until it is killed, and what has to be there afterwards.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};
use fastrand::Rng;
use footing_vault::{BackupReason, BackupState, Cost, OpenVault, VaultError};

use super::{
    again::says,
    kept_files::copy_folder,
    numbered::{change, changes_in},
    saying::{Saying, Written},
    vaults::{PASSWORD, make, open, open_with, password},
};
use crate::places::root;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// One thing that is killed.
pub struct Deed {
    /// Its name, which is also the writer's role.
    pub name: &'static str,
    /// Makes what the writer needs, in an empty folder.
    pub prepares: fn(&Path) -> Outcome<()>,
    /// The writer: from a number on, says each once it is done.
    pub writes: fn(&Path, u64) -> Outcome<()>,
    /// What is done, given the last number that was said; or what is wrong.
    pub judges: fn(&Path, u64) -> Outcome<u64>,
}

/// Every thing that is killed.
pub const DEEDS: [Deed; 5] = [
    Deed { name: "save", prepares: makes_a_plan, writes: saves, judges: judges_saves },
    Deed { name: "backup", prepares: makes_a_plan, writes: backs_up, judges: judges_backups },
    Deed { name: "restore", prepares: makes_two_moments, writes: restores, judges: judges_restores },
    Deed { name: "password change", prepares: makes_a_backup, writes: changes, judges: judges_changes },
    Deed { name: "upgrade", prepares: |_| Ok(()), writes: upgrades, judges: judges_upgrades },
];

/// The fault: a writer that says a change is kept before it is made.
pub const SPEAKING_FIRST: Deed =
    Deed { name: "speaking first", prepares: makes_a_plan, writes: speaks_first, judges: judges_saves };

const FIRST_MOMENT: u64 = 6;
const SECOND_MOMENT: u64 = 9;

fn makes_a_plan(data: &Path) -> Outcome<()> {
    make(data, 1)?;
    Ok(())
}

fn saves(data: &Path, from: u64) -> Outcome<()> {
    let mut vault = open(data)?;
    for number in from.. {
        change(&mut vault, number)?;
        says(number);
    }
    Ok(())
}

fn speaks_first(data: &Path, from: u64) -> Outcome<()> {
    let mut vault = open(data)?;
    for number in from.. {
        says(number);
        change(&mut vault, number)?;
    }
    Ok(())
}

fn judges_saves(data: &Path, said: u64) -> Outcome<u64> {
    let there = changes_in(&open(data)?)?;
    one_of(there, &[said, said + 1])
}

fn one_of(there: u64, wanted: &[u64]) -> Outcome<u64> {
    if wanted.contains(&there) {
        Ok(there)
    } else {
        Err(format!("{there}, and not one of {wanted:?}").into())
    }
}

fn moment(number: u64) -> DateTime<Utc> {
    DateTime::from_timestamp_secs(number.cast_signed() * 60).unwrap_or_default()
}

fn backs_up(data: &Path, from: u64) -> Outcome<()> {
    let mut vault = open(data)?;
    for number in from.. {
        change(&mut vault, number)?;
        vault.back_up(BackupReason::Asked, moment(number))?;
        says(number);
    }
    Ok(())
}

/// The plan opens, every backup is whole, and the newest holds what was kept when it was said to be made.
fn judges_backups(data: &Path, said: u64) -> Outcome<u64> {
    let vault = open(data)?;
    let there = one_of(changes_in(&vault)?, &[said, said + 1])?;
    let backups = vault.backups();
    if backups.iter().any(|backup| backup.state != BackupState::Whole) {
        return Err("a backup is not whole".into());
    }
    let newest = backups.first().ok_or("no backup is there")?;
    let records = vault.backup(&newest.name)?.open_beside(&vault)?.plan()?.records.len() as u64;
    one_of(records, &[said, said + 1].map(records_after))?;
    Ok(there)
}

fn records_after(changes: u64) -> u64 {
    (changes + 1) / 3
}

fn makes_two_moments(data: &Path) -> Outcome<()> {
    let mut vault = make(data, 1)?;
    for number in 1..=SECOND_MOMENT {
        change(&mut vault, number)?;
        if number == FIRST_MOMENT {
            vault.back_up(BackupReason::Asked, moment(0))?;
        }
    }
    Ok(())
}

/// Restores the earlier moment, makes a change in it, and takes away the plan that was replaced.
fn restores(data: &Path, from: u64) -> Outcome<()> {
    let mut vault = open(data)?;
    for number in from.. {
        let asked = vault.backups().into_iter().next_back().ok_or("no backup")?;
        let earlier = vault.backup(&asked.name)?.open_beside(&vault)?;
        vault.restore_backup(earlier, moment(number))?;
        change(&mut vault, FIRST_MOMENT + 1)?;
        says(number);
        for replaced in vault.replaced()? {
            vault.remove_replaced(&replaced.name)?;
        }
    }
    Ok(())
}

/// The plan is one of those it was, whole, and the backup it came from is too.
fn judges_restores(data: &Path, said: u64) -> Outcome<u64> {
    let vault = open(data)?;
    let moments = [FIRST_MOMENT, FIRST_MOMENT + 1];
    one_of(changes_in(&vault)?, &moments)?;
    drop(vault);
    let vault = open_with(data, PASSWORD)?;
    let oldest = vault.backups().into_iter().next_back().ok_or("no backup is there")?;
    let there = vault.backup(&oldest.name)?.open_beside(&vault)?.plan()?.records.len() as u64;
    one_of(there, &[records_after(FIRST_MOMENT)])?;
    Ok(said)
}

fn makes_a_backup(data: &Path) -> Outcome<()> {
    let mut vault = make(data, 1)?;
    for number in 1..=FIRST_MOMENT {
        change(&mut vault, number)?;
    }
    vault.back_up(BackupReason::Asked, moment(0))?;
    Ok(())
}

fn password_of(number: u64) -> String {
    if number == 0 { PASSWORD.to_owned() } else { format!("kettle garden window {number}") }
}

fn changes(data: &Path, from: u64) -> Outcome<()> {
    let mut vault = open(data)?;
    for number in from.. {
        let mut rng = Rng::with_seed(number);
        let new = password(&password_of(number));
        vault.change_passphrase(&new, Cost::LEAST, &mut |bytes| rng.fill(bytes))?;
        vault.renew_backup_headers()?;
        says(number);
    }
    Ok(())
}

/// The password that was said to be kept opens the plan and its backup, or the next one does; never neither.
fn judges_changes(data: &Path, said: u64) -> Outcome<u64> {
    let there = [said, said + 1].into_iter().find(|number| open_with(data, &password_of(*number)).is_ok());
    let there = there.ok_or("locked out: neither the old password nor the new one opens the plan")?;
    let vault = open(data)?;
    one_of(changes_in(&vault)?, &[FIRST_MOMENT])?;
    let backup = vault.backups().into_iter().next().ok_or("no backup is there")?;
    let backup = vault.backup(&backup.name)?;
    let opens = |number: u64| backup.open(&password(&password_of(number)), data).is_ok();
    if opens(said) || opens(said + 1) { Ok(there) } else { Err("neither password opens the backup".into()) }
}

/// A plan that an older version kept.
fn older() -> PathBuf {
    root().join("src-tauri/vault/tests/old/format-1")
}

fn upgrades(data: &Path, from: u64) -> Outcome<()> {
    for number in from.. {
        let (copying, copy) = (data.join("copying"), data.join(number.to_string()));
        copy_folder(&older(), &copying)?;
        fs::rename(&copying, &copy)?;
        open_with(&copy, PASSWORD)?;
        says(number);
    }
    Ok(())
}

/// Every copy opens and holds what one does that was upgraded in peace.
fn judges_upgrades(data: &Path, said: u64) -> Outcome<u64> {
    let peaceful = tempfile::tempdir()?;
    copy_folder(&older(), peaceful.path())?;
    let wanted = holds(&open_with(peaceful.path(), PASSWORD)?)?;
    let mut there = said;
    for number in [said, said + 1] {
        let copy = data.join(number.to_string());
        if !copy.exists() {
            continue;
        }
        if holds(&open_with(&copy, PASSWORD)?)? != wanted {
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

fn holds(vault: &OpenVault) -> Result<Written, VaultError> {
    Ok(Saying::of(vault)?.written)
}
