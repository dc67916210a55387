//! The backups on this computer: `backups/000123-2026-11-24T0910.footing-backup`. The number orders them, so
//! that a clock that was set back orders nothing wrong; no name says what is inside.

use std::fs::File;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, Utc};

use super::{BackupReason, Front, LockedBackup, retention};
use crate::folder::Folder;
use crate::header::Header;
use crate::{LockedVault, OpenVault, VaultError, WayIn, files};

const ENDING: &str = ".footing-backup";
const MOMENT: &str = "%Y-%m-%dT%H%M";

/// A backup on this computer, as far as it can be known while locked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupEntry {
    /// Its file's name: what [`LockedVault::backup`] takes.
    pub name: String,
    /// When it was made; to the minute, as its name says it, where its file cannot be read.
    pub made: DateTime<Utc>,
    /// Its size in bytes.
    pub bytes: u64,
    /// Whether it can be opened, as far as its file tells.
    pub state: BackupState,
    /// Whether a spare key opens it, as far as its file tells.
    pub spare_key: bool,
}

/// Whether a backup can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackupState {
    /// Its file is whole.
    Whole,
    /// Its file is damaged.
    Damaged,
    /// A newer version of the program made it.
    Newer,
}

impl LockedVault {
    /// The backups of this plan on this computer, newest first.
    pub fn backups(&self) -> Vec<BackupEntry> {
        entries(&self.folder.backups())
    }

    /// A backup by its file's name. `NoBackup` when that is no name of ours.
    pub fn backup(&self, name: &str) -> Result<LockedBackup, VaultError> {
        find(&self.folder, name)
    }
}

impl OpenVault {
    /// The backups of this plan on this computer, newest first.
    pub fn backups(&self) -> Vec<BackupEntry> {
        self.locked.backups()
    }

    /// When the newest whole backup on this computer was made. Those before it are not read.
    pub fn last_backed_up(&self) -> Option<DateTime<Utc>> {
        paths(&self.locked.folder.backups()).iter().find_map(|path| Some(read(path).ok()?.made()))
    }

    /// A backup by its file's name. `NoBackup` when that is no name of ours.
    pub fn backup(&self, name: &str) -> Result<LockedBackup, VaultError> {
        self.locked.backup(name)
    }
}

/// The backups of a plan that cannot even be taken hold of, newest first. `None` when its name is none of ours.
pub fn backups_of(data: &Path, plan: &str) -> Option<Vec<BackupEntry>> {
    Folder::of(data, plan).map(|folder| entries(&folder.backups()))
}

/// A backup of a plan that cannot even be taken hold of.
pub fn backup_of(data: &Path, plan: &str, name: &str) -> Result<LockedBackup, VaultError> {
    find(&Folder::of(data, plan).ok_or(VaultError::Moved)?, name)
}

fn find(folder: &Folder, name: &str) -> Result<LockedBackup, VaultError> {
    let (_, _) = read_name(name).ok_or(VaultError::NoBackup)?;
    read(&folder.backups().join(name))
}

/// Reads one of our own: whatever is no backup under such a name was one once.
pub(super) fn read(path: &Path) -> Result<LockedBackup, VaultError> {
    LockedBackup::read(path).map_err(|error| match error {
        VaultError::NotOurs => VaultError::Damaged,
        VaultError::Moved => VaultError::NoBackup,
        other => other,
    })
}

fn entries(backups: &Path) -> Vec<BackupEntry> {
    paths(backups).iter().filter_map(|path| entry(path)).collect()
}

/// What can be told of the backup in a file; `None` when it is gone or its name is none of ours.
pub(super) fn entry(path: &Path) -> Option<BackupEntry> {
    let name = path.file_name()?.to_str()?.to_owned();
    let (_, minute) = read_name(&name)?;
    let (made, state, spare_key) = match read(path) {
        Ok(backup) => (backup.made(), BackupState::Whole, backup.ways_in().contains(&WayIn::SpareKey)),
        Err(VaultError::Newer) => (minute, BackupState::Newer, false),
        Err(_) => (minute, BackupState::Damaged, false),
    };
    Some(BackupEntry { name, made, bytes: std::fs::metadata(path).ok()?.len(), state, spare_key })
}

/// The files of the backups, newest first. A folder that is not there or cannot be read holds none.
pub(super) fn paths(backups: &Path) -> Vec<PathBuf> {
    let Ok(folder) = std::fs::read_dir(backups) else { return Vec::new() };
    let number = |path: &PathBuf| Some(read_name(path.file_name()?.to_str()?)?.0);
    let mut found: Vec<(u32, PathBuf)> =
        folder.flatten().filter_map(|entry| Some((number(&entry.path())?, entry.path()))).collect();
    found.sort();
    found.into_iter().rev().map(|(_, path)| path).collect()
}

/// All but the database of every whole backup, newest first. Each is read through when it is asked for.
pub(super) fn whole_ones(backups: &Path) -> impl Iterator<Item = Front> + use<> {
    paths(backups).into_iter().filter_map(|path| Some(read(&path).ok()?.front().clone()))
}

/// The header in one of our own, which has a CRC of its own. Nothing is told of the rest.
pub(super) fn header(path: &Path) -> Result<Header, VaultError> {
    LockedBackup::front_in(&mut File::open(path)?).map(|front| front.header)
}

/// The header in the newest whole backup.
pub(crate) fn newest_header(backups: &Path) -> Option<Header> {
    whole_ones(backups).next().map(|front| front.header)
}

/// The name of the next backup. Its number is one more than the highest there is.
pub(super) fn next_name(backups: &Path, now: DateTime<Utc>) -> String {
    let newest = paths(backups).first().and_then(|path| read_name(path.file_name()?.to_str()?));
    let number = newest.map_or(1, |(number, _)| number.saturating_add(1));
    format!("{number:06}-{}{ENDING}", now.format(MOMENT))
}

fn read_name(name: &str) -> Option<(u32, DateTime<Utc>)> {
    let (number, moment) = name.strip_suffix(ENDING)?.split_once('-')?;
    let digits = number.len() >= 6 && number.bytes().all(|byte| byte.is_ascii_digit());
    let made = NaiveDateTime::parse_from_str(moment, MOMENT).ok()?.and_utc();
    digits.then_some((number.parse().ok()?, made))
}

/// Removes what was left of a backup that was not finished.
pub(super) fn remove_unfinished(backups: &Path) {
    let Ok(folder) = std::fs::read_dir(backups) else { return };
    for entry in folder.flatten() {
        let unfinished = entry.file_name().to_str().is_some_and(|name| name.ends_with(".footing-backup.new"));
        if unfinished {
            files::remove_left_over(&entry.path());
        }
    }
}

/// Removes the backups that are no longer kept. One that is damaged is neither counted nor removed, and one
/// that cannot be removed now goes the next time.
pub(super) fn remove_old(backups: &Path) {
    let whole = |path: PathBuf| {
        let Front { made, reason, .. } = *read(&path).ok()?.front();
        Some((path, (made, reason)))
    };
    let (paths, made): (Vec<PathBuf>, Vec<(DateTime<Utc>, BackupReason)>) =
        paths(backups).into_iter().filter_map(whole).unzip();
    for (path, _) in paths.iter().zip(retention::kept(&made)).filter(|(_, kept)| !kept) {
        let _ = std::fs::remove_file(path);
    }
}
