//! What is killed: the things a vault does that may not be stopped half-way, each as a writer that goes on
//! until it is killed, and what has to be there afterwards.

use std::path::Path;

use chrono::{DateTime, Utc};
use fastrand::Rng;
use footing_vault::{BackupReason, BackupState, Cost, OpenBackup, OpenVault};

use super::{
    numbered::{change, changes, changes_in},
    saying::Written,
    vaults::{PASSWORD, make, open, open_with, password},
};

mod as_new;
mod restores;
pub mod upgrades;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// What a writer says: that this number is done.
pub type Say = fn(u64);

/// One thing that is killed.
#[derive(Clone, Copy)]
pub struct Deed {
    /// Its name, which is also the writer's role.
    pub name: &'static str,
    /// Makes what the writer needs, in an empty folder.
    pub prepares: fn(&Path) -> Outcome<()>,
    /// The writer: from a number on, says each once it is done.
    pub writes: fn(&Path, u64, Say) -> Outcome<()>,
    /// What is done, given the last number that was said; or what is wrong.
    pub judges: fn(&Path, u64) -> Outcome<u64>,
}

/// Every thing that is killed. A restore can be had in three ways.
pub const DEEDS: [Deed; 7] = [
    Deed { name: "save", prepares: makes_a_plan, writes: saves, judges: judges_saves },
    Deed { name: "backup", prepares: makes_a_plan, writes: backs_up, judges: judges_backups },
    restores::OVER_THE_OPEN_PLAN,
    restores::OVER_A_CLOSED_PLAN,
    as_new::RESTORE,
    Deed {
        name: "password change",
        prepares: makes_a_backup,
        writes: changes_password,
        judges: judges_changes,
    },
    upgrades::UPGRADE,
];

/// A fault of its own kind beside writers that speak too soon.
pub const FAULTY: [Deed; 1] = [restores::KEEPING_NO_REPLACED_PLAN];

/// Changes of a plan before anything is killed.
const FIRST: u64 = 6;

fn makes_a_plan(data: &Path) -> Outcome<()> {
    make(data, 1)?;
    Ok(())
}

fn saves(data: &Path, from: u64, say: Say) -> Outcome<()> {
    let mut vault = open(data)?;
    for number in from.. {
        change(&mut vault, number)?;
        say(number);
    }
    Ok(())
}

fn judges_saves(data: &Path, said: u64) -> Outcome<u64> {
    one_of("changes", changes_in(&open(data)?)?, &[said, said + 1])
}

fn one_of(what: &str, there: u64, wanted: &[u64]) -> Outcome<u64> {
    if wanted.contains(&there) {
        Ok(there)
    } else {
        Err(format!("{what}: {there}, and not one of {wanted:?}").into())
    }
}

fn moment(number: u64) -> DateTime<Utc> {
    DateTime::from_timestamp_secs(number.cast_signed() * 60).unwrap_or_default()
}

fn backs_up(data: &Path, from: u64, say: Say) -> Outcome<()> {
    let mut vault = open(data)?;
    for number in from.. {
        change(&mut vault, number)?;
        vault.back_up(BackupReason::Asked, moment(number))?;
        say(number);
    }
    Ok(())
}

/// The plan opens, every backup is whole, and the newest holds what was said to be in it, or all that is there.
fn judges_backups(data: &Path, said: u64) -> Outcome<u64> {
    let vault = open(data)?;
    let there = one_of("changes", changes_in(&vault)?, &[said, said + 1])?;
    let newest = newest_asked_for(&vault)?;
    one_of("changes in the newest backup", changes_in_backup(&newest)?, &[said, there])?;
    Ok(there)
}

/// The newest backup that was asked for. All of them have to be whole.
fn newest_asked_for(vault: &OpenVault) -> Outcome<OpenBackup> {
    let backups = vault.backups();
    if backups.iter().any(|backup| backup.state != BackupState::Whole) {
        return Err("a backup is not whole".into());
    }
    for backup in backups {
        let backup = vault.backup(&backup.name)?;
        if backup.reason() == BackupReason::Asked {
            return Ok(backup.open_beside(vault)?);
        }
    }
    Err("no backup is there".into())
}

fn changes_in_backup(backup: &OpenBackup) -> Outcome<u64> {
    Ok(changes(&Written::in_backup(backup)?)?)
}

fn makes_a_backup(data: &Path) -> Outcome<()> {
    let mut vault = make(data, 1)?;
    for number in 1..=FIRST {
        change(&mut vault, number)?;
    }
    vault.back_up(BackupReason::Asked, moment(0))?;
    Ok(())
}

fn password_of(number: u64) -> String {
    if number == 0 { PASSWORD.to_owned() } else { format!("kettle garden window {number}") }
}

fn changes_password(data: &Path, from: u64, say: Say) -> Outcome<()> {
    let mut vault = open(data)?;
    for number in from.. {
        let mut rng = Rng::with_seed(number);
        let new = password(&password_of(number));
        vault.change_passphrase(&new, Cost::LEAST, &mut |bytes| rng.fill(bytes))?;
        vault.renew_backup_headers()?;
        say(number);
    }
    Ok(())
}

/// The password that was said to be kept opens the plan and its backup, or the next one does; never neither.
fn judges_changes(data: &Path, said: u64) -> Outcome<u64> {
    let there = [said, said + 1].into_iter().find(|number| open_with(data, &password_of(*number)).is_ok());
    let there = there.ok_or("locked out: neither the password that was said nor the next opens the plan")?;
    let vault = open(data)?;
    one_of("changes", changes_in(&vault)?, &[FIRST])?;
    let backup = vault.backups().into_iter().next().ok_or("no backup is there")?;
    let backup = vault.backup(&backup.name)?;
    let opens = |number: u64| backup.open(&password(&password_of(number)), data).is_ok();
    if opens(said) || opens(said + 1) { Ok(there) } else { Err("neither password opens the backup".into()) }
}
