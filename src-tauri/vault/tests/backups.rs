//! Backups: made whole or not at all, and told apart from damage before a password.

mod common;

use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use common::whole::*;
use common::*;
use footing_plan::Kind;
use footing_vault::{
    BackupReason, BackupState, LockedBackup, NewRecord, OpenVault, VaultError, backup_of, backups_of,
};

#[test]
fn a_backup_holds_all_of_the_plan_and_its_name_says_only_when() {
    let data = tempfile::tempdir().expect("a folder");
    let vault = some_plan(data.path());
    let entry = vault.back_up(BackupReason::Asked, at(3600)).expect("made");
    assert_eq!(entry.name, "000001-2027-01-15T0900.footing-backup");
    assert_eq!((entry.made, entry.state), (at(3600), BackupState::Whole));
    assert_eq!(vault.backups().as_slice(), std::slice::from_ref(&entry));
    let backup = vault.backup(&entry.name).expect("whole").open_beside(&vault).expect("opens");
    assert_eq!(all_in(&backup), all(&vault));
    let summary = backup.summary().expect("a summary");
    assert_eq!(summary.records, [(Kind::Obstacle, 8), (Kind::Ask, 1)]);
    assert_eq!((summary.label.as_str(), summary.changed), ("My plan", Some(at(40))));
    drop(backup);
    assert_eq!(names(&folder(data.path())), ["backups", "current", "g-000001", "lock"]);
}

#[test]
fn a_backup_is_listed_and_opened_by_password_while_the_plan_is_locked() {
    let data = tempfile::tempdir().expect("a folder");
    let vault = some_plan(data.path());
    let before = all(&vault);
    let made = vault.back_up(BackupReason::Daily, at(100)).expect("made");
    let locked = vault.lock();
    assert_eq!(locked.backups().as_slice(), std::slice::from_ref(&made));
    let backup = locked.backup(&made.name).expect("whole");
    assert_eq!((backup.label().as_str(), backup.made()), ("My plan", at(100)));
    assert_eq!(backup.open(&password("another"), data.path()).err(), Some(VaultError::WrongPassphrase));
    assert_eq!(all_in(&backup.open(&password(PASSWORD), data.path()).expect("opens")), before);
    for name in ["", "..", "../current", "000001.footing-backup", "000002-2027-01-15T0900.footing-backup"] {
        assert_eq!(locked.backup(name).err(), Some(VaultError::NoBackup), "{name:?}");
    }
    assert_eq!(names(data.path()), ["plans"], "nothing is left of the look");
}

#[test]
fn two_thousand_damaged_backups_are_refused_and_none_as_a_wrong_password() {
    let data = tempfile::tempdir().expect("a folder");
    let vault = some_plan(data.path());
    let made = vault.back_up(BackupReason::Daily, at(100)).expect("made");
    drop(vault);
    let path = folder(data.path()).join("backups").join(&made.name);
    let whole = std::fs::read(&path).expect("bytes");
    let mut any = seeded(77);
    let mut number = |below: usize| {
        let mut bytes = [0; 8];
        any(&mut bytes);
        (u64::from_le_bytes(bytes) % below as u64) as usize
    };
    for turn in 0..2000 {
        let mut bytes = whole.clone();
        let place = number(whole.len());
        match turn % 4 {
            0 => bytes[place] ^= 1 << number(8),
            1 => bytes.truncate(place),
            2 => bytes.insert(place, number(256) as u8),
            _ => drop(bytes.drain(place..(place + 1 + number(5000)).min(whole.len()))),
        }
        std::fs::write(&path, &bytes).expect("written");
        let read = backup_of(data.path(), &only_plan(data.path()), &made.name);
        assert_eq!(read.err(), Some(VaultError::Damaged), "turn {turn} at {place}");
    }
    assert_eq!(
        backups_of(data.path(), &only_plan(data.path())).expect("ours")[0].state,
        BackupState::Damaged
    );
}

#[test]
fn a_backup_changed_by_someone_who_repairs_the_crc_is_damage_and_opens_nothing() {
    let data = tempfile::tempdir().expect("a folder");
    let vault = some_plan(data.path());
    let made = vault.back_up(BackupReason::Daily, at(100)).expect("made");
    let path = folder(data.path()).join("backups").join(&made.name);
    let whole = std::fs::read(&path).expect("bytes");
    // The moment, the reason, the sum; a slot; the database; the code.
    for place in [24, 32, 40, 65 + 300, whole.len() / 2, whole.len() - 20] {
        let mut bytes = whole.clone();
        bytes[place] ^= 1;
        repair(&mut bytes);
        std::fs::write(&path, &bytes).expect("written");
        let opened = LockedBackup::read(&path).and_then(|backup| backup.open_beside(&vault));
        assert_eq!(opened.err(), Some(VaultError::Damaged), "byte {place}");
    }
}

fn repair(bytes: &mut [u8]) {
    let end = bytes.len() - 4;
    let crc = crc32fast::hash(&bytes[..end]).to_le_bytes();
    bytes[end..].copy_from_slice(&crc);
}

#[test]
fn a_backup_of_a_newer_version_is_told_and_a_foreign_file_is_not_ours() {
    let data = tempfile::tempdir().expect("a folder");
    let vault = some_plan(data.path());
    let path = data.path().join("mine.footing-backup");
    vault.save_backup_to(&path, at(5)).expect("saved");
    let mut bytes = std::fs::read(&path).expect("bytes");
    (bytes[8], bytes[10]) = (2, 2);
    repair(&mut bytes);
    std::fs::write(&path, &bytes).expect("written");
    assert_eq!(LockedBackup::read(&path).err(), Some(VaultError::Newer));
    for foreign in [&b""[..], b"%PDF-1.7", &[0; 100_000]] {
        std::fs::write(&path, foreign).expect("written");
        assert_eq!(LockedBackup::read(&path).err(), Some(VaultError::NotOurs));
    }
    assert_eq!(LockedBackup::read(&data.path().join("none")).err(), Some(VaultError::Moved));
    assert_eq!(LockedBackup::read(data.path()).err(), Some(VaultError::Unexpected));
}

#[test]
fn lengths_that_a_hostile_backup_names_are_not_believed() {
    let data = tempfile::tempdir().expect("a folder");
    let path = data.path().join("mine.footing-backup");
    some_plan(data.path()).save_backup_to(&path, at(5)).expect("saved");
    let whole = std::fs::read(&path).expect("bytes");
    for (place, value) in [
        (12, &u32::MAX.to_le_bytes()[..]),
        (12, &0_u32.to_le_bytes()),
        (12, &4096_u32.to_le_bytes()),
        (16, &u64::MAX.to_le_bytes()),
        (16, &(u64::MAX - 400).to_le_bytes()),
        (16, &0_u64.to_le_bytes()),
        (24, &i64::MAX.to_le_bytes()),
        (32, &[9]),
    ] {
        let mut bytes = whole.clone();
        bytes[place..place + value.len()].copy_from_slice(value);
        repair(&mut bytes);
        std::fs::write(&path, &bytes).expect("written");
        assert_eq!(LockedBackup::read(&path).err(), Some(VaultError::Damaged), "{place} {value:?}");
    }
}

/// Flips one bit of the first file with this ending while it is being written, as a bad disk would.
fn breaks_what_is_being_written(plan: &Path, ending: &str, done: &AtomicBool) {
    const PLACE: u64 = 300_000;
    let going_on = || !done.load(Ordering::SeqCst);
    while going_on() {
        let mut path = ["backups", "making"].into_iter().flat_map(|name| files_in(&plan.join(name)));
        let path = path.find(|path| path.to_string_lossy().ends_with(ending));
        let Some(mut file) = path.and_then(|path| File::options().read(true).write(true).open(path).ok())
        else {
            continue;
        };
        while file.metadata().expect("there").len() <= PLACE && going_on() {}
        let mut byte = [0];
        let read = file.seek(SeekFrom::Start(PLACE)).and_then(|_| file.read_exact(&mut byte));
        if read.is_ok() {
            file.seek(SeekFrom::Start(PLACE)).expect("there");
            file.write_all(&[byte[0] ^ 1]).expect("written");
        }
        return;
    }
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
}

#[test]
fn a_backup_that_would_not_open_gets_no_name_and_every_earlier_one_stays() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = some_plan(data.path());
    vault.back_up(BackupReason::Asked, at(0)).expect("made");
    // So long that the fault comes before the last of it is written.
    vault.keep_draft("new:step", &"half a thought ".repeat(1 << 20), at(70)).expect("kept");
    let (plan, mut day) = (folder(data.path()), 0);
    // The copy of the database, and the one file it goes into.
    for ending in ["plan.footing", ".new"] {
        let broken = (0..20).any(|_| {
            day += 86_400;
            let before = names(&plan.join("backups"));
            let done = AtomicBool::new(false);
            let made = std::thread::scope(|scope| {
                scope.spawn(|| breaks_what_is_being_written(&plan, ending, &done));
                let made = vault.back_up(BackupReason::Asked, at(day));
                done.store(true, Ordering::SeqCst);
                made
            });
            match &made {
                // The fault came after the backup had its name: once more.
                Ok(entry) => std::fs::remove_file(plan.join("backups").join(&entry.name)).expect("removed"),
                Err(error) => assert_eq!(*error, VaultError::Damaged),
            }
            assert_eq!(names(&plan.join("backups")), before, "{ending}");
            made.is_err()
        });
        assert!(broken, "a backup that does not open was given its name: {ending}");
    }
    assert_eq!(names(&plan), ["backups", "current", "g-000001", "lock"]);
    assert_eq!(vault.test_restore().expect("the earlier one opens").records, 9);
}

#[test]
fn a_daily_backup_is_made_once_a_day_and_only_when_something_changed() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = some_plan(data.path());
    let day = 86_400;
    let made = |vault: &OpenVault, seconds| {
        let now = at(seconds);
        let is_due = vault.is_back_up_due(now);
        is_due.then(|| vault.back_up(BackupReason::Daily, now).expect("made")).is_some()
    };
    assert!(made(&vault, 0));
    assert_eq!(vault.last_backed_up(), Some(at(0)));
    assert!(!made(&vault, day), "nothing changed");
    save(&mut vault, "one more", 100).expect("saved");
    assert!(!made(&vault, 60), "there is one of today");
    vault.back_up(BackupReason::WaysIn, at(day - 20_000)).expect("made");
    save(&mut vault, "and more", 101).expect("saved");
    assert!(made(&vault, day));
    save(&mut vault, "after the clock went back", 102).expect("saved");
    assert!(made(&vault, -3650 * day));
    assert_eq!(vault.last_backed_up(), Some(at(-3650 * day)), "the last by its number");
    let made: Vec<_> = vault.backups().iter().map(|entry| entry.name[..6].to_owned()).collect();
    assert_eq!(made, ["000004", "000003", "000002", "000001"]);
}

#[test]
fn old_backups_go_and_the_newest_never() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    for day in 0..60 {
        save(&mut vault, "x", 1000 + day).expect("saved");
        vault.back_up(BackupReason::Daily, at(day as i64 * 86_400)).expect("made");
    }
    let backups = vault.backups();
    assert!((10..=14).contains(&backups.len()), "{}", backups.len());
    assert!(backups[0].name.starts_with("000060-"));
    assert_eq!(vault.test_restore().expect("restorable").records, 60);
}

#[test]
fn a_test_of_the_newest_backup_says_what_it_holds_and_changes_nothing() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = some_plan(data.path());
    assert_eq!(vault.test_restore(), Err(VaultError::NoBackup));
    let made = vault.back_up(BackupReason::Daily, at(60)).expect("made");
    let first = vault.plan().expect("a plan").records[0].id.clone();
    let new = NewRecord { id: Some(first), ..new_record("later", obstacle("said better")) };
    vault.save(new, &mut seeded(1), at(70)).expect("saved");
    save(&mut vault, "and one more", 300).expect("saved");
    let last = vault.plan().expect("a plan").records[1].id.clone();
    vault.put_in_bin(&last, at(75)).expect("binned");
    let before = all(&vault);
    let tested = vault.test_restore().expect("restorable");
    let counts = [tested.as_now, tested.changed_since, tested.gone_since, tested.new_since];
    assert_eq!((tested.made, tested.records, counts), (made.made, 9, [7, 1, 1, 1]));
    assert_eq!(all(&vault), before);
    assert_eq!(names(&folder(data.path())), ["backups", "current", "g-000001", "lock"]);
    let path = folder(data.path()).join("backups").join(made.name);
    let mut bytes = std::fs::read(&path).expect("bytes");
    bytes[20_000] ^= 4;
    std::fs::write(&path, bytes).expect("written");
    assert_eq!(vault.test_restore(), Err(VaultError::Damaged));
}
