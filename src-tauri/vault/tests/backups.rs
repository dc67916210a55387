//! Backups: made whole or not at all, told apart from damage before a password, and a way back with all of it.

mod common;

use std::path::{Path, PathBuf};

use common::*;
use footing_plan::{Body, Kind, Plan};
use footing_vault::{
    BackupReason, BackupState, Cost, Draft, KeyringSecret, LockedBackup, LockedVault, NewRecord, OpenBackup,
    OpenVault, Revision, SpareKey, VaultError, WayIn, backup_of, backups_of, plans_in,
};

/// Everything that a plan holds.
#[derive(Debug, PartialEq)]
struct All {
    plan: Plan,
    history: Vec<Vec<Revision>>,
    drafts: Vec<Draft>,
}

fn all(vault: &OpenVault) -> All {
    let plan = vault.plan().expect("a plan");
    let history = plan.records.iter().map(|record| vault.revisions(&record.id).expect("history")).collect();
    All { plan, history, drafts: vault.drafts().expect("drafts") }
}

fn all_in(backup: &OpenBackup) -> All {
    let plan = backup.plan().expect("a plan");
    let history = plan.records.iter().map(|record| backup.revisions(&record.id).expect("history")).collect();
    All { plan, history, drafts: backup.drafts().expect("drafts") }
}

/// A plan with several kinds, some history and a draft.
fn some_plan(data: &Path) -> OpenVault {
    let mut vault = create(data);
    for seed in 1..9 {
        save(&mut vault, &format!("number {seed} {}", "words ".repeat(seed as usize * 60)), seed)
            .expect("saved");
    }
    vault.save(new_record("v", Body::Ask(Default::default())), &mut seeded(20), at(20)).expect("saved");
    let id = vault.plan().expect("a plan").records[0].id.clone();
    for (visit, second) in [("second visit", 30), ("third visit", 40)] {
        let new = NewRecord { id: Some(id.clone()), ..new_record(visit, obstacle(visit)) };
        vault.save(new, &mut seeded(9), at(second)).expect("saved");
    }
    vault.keep_draft("new:step", "half a thought", at(50)).expect("kept");
    vault
}

fn folder(data: &Path) -> PathBuf {
    data.join("plans").join(only_plan(data))
}

/// What stands in a plan's folder, and in its folder of backups.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("text"))
        .collect();
    names.sort();
    names
}

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
    assert_eq!(
        (backup.label().as_str(), backup.made(), backup.reason()),
        ("My plan", at(100), BackupReason::Daily)
    );
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

#[test]
fn a_daily_backup_is_made_once_a_day_and_only_when_something_changed() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = some_plan(data.path());
    let day = 86_400;
    assert!(vault.back_up_if_due(at(0)).expect("made").is_some());
    assert_eq!(vault.back_up_if_due(at(day)).expect("not due"), None, "nothing changed");
    save(&mut vault, "one more", 100).expect("saved");
    assert_eq!(vault.back_up_if_due(at(60)).expect("not due"), None, "there is one of today");
    vault.back_up(BackupReason::WaysIn, at(day - 20_000)).expect("made");
    save(&mut vault, "and more", 101).expect("saved");
    assert!(vault.back_up_if_due(at(day)).expect("made").is_some());
    save(&mut vault, "after the clock went back", 102).expect("saved");
    assert!(vault.back_up_if_due(at(-3650 * day)).expect("made").is_some());
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
    assert_eq!(vault.test_restore(at(0)).expect("restorable").records, 60);
}

#[test]
fn another_computer_opens_a_saved_backup_record_by_record_with_history() {
    let (here, there) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let stick = there.path().join("stick");
    std::fs::create_dir(&stick).expect("a folder");
    let vault = some_plan(here.path());
    let before = all(&vault);
    let path = stick.join("my plan.footing-backup");
    vault.save_backup_to(&path, at(60)).expect("saved");
    assert_eq!(names(&stick), ["my plan.footing-backup"]);
    assert!(vault.backups().is_empty(), "it is not one of the rolling ones");
    drop(vault);
    let home = there.path().join("home");
    let backup = LockedBackup::read(&path).expect("whole");
    let opened = backup.open(&password(PASSWORD), &home).expect("opens");
    assert_eq!(opened.plan_here(&home), Ok(None));
    drop(opened.restore_as_new(&home, &mut seeded(90)).expect("restored"));
    let restored = open(&home).expect("opens");
    assert_eq!(all(&restored), before);
    drop(restored);
    let again = backup.open(&password(PASSWORD), &home).expect("opens");
    assert_eq!(again.plan_here(&home), Ok(Some(only_plan(&home))));
    assert_eq!(again.restore_as_new(&home, &mut seeded(91)).err(), Some(VaultError::AlreadyHere));
    assert_eq!(names(&home), ["plans"]);
}

#[test]
fn restoring_replaces_the_plan_and_can_be_put_back() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = some_plan(data.path());
    let earlier = all(&vault);
    let made = vault.back_up(BackupReason::Asked, at(100)).expect("made");
    save(&mut vault, "written after the backup", 200).expect("saved");
    let later = all(&vault);
    let backup = vault.backup(&made.name).expect("whole").open_beside(&vault).expect("opens");
    vault.restore_backup(backup, at(300)).expect("restored");
    assert_eq!(all(&vault), earlier);
    let replaced = vault.replaced().expect("a list");
    assert_eq!((replaced[0].name.as_str(), replaced[0].replaced, replaced.len()), ("g-000001", at(300), 1));
    drop(vault);
    let mut vault = open(data.path()).expect("opens");
    assert_eq!(all(&vault), earlier);
    save(&mut vault, "written after the restore", 400).expect("saved");
    let restored = all(&vault);
    vault.put_back("g-000001", at(500)).expect("put back");
    assert_eq!(all(&vault), later);
    drop(vault);
    let mut vault = open(data.path()).expect("opens");
    assert_eq!(all(&vault), later);
    let names: Vec<_> = vault.replaced().expect("a list").into_iter().map(|it| it.name).collect();
    assert_eq!(names, ["g-000002"]);
    vault.put_back("g-000002", at(600)).expect("put back");
    assert_eq!(all(&vault), restored);
    for name in ["g-000002", "g-000009", "backups", "../..", "g-00001"] {
        assert_eq!(vault.put_back(name, at(700)), Err(VaultError::NoBackup), "{name}");
        assert_eq!(vault.remove_replaced(name), Err(VaultError::NoBackup), "{name}");
    }
    vault.remove_replaced("g-000001").expect("removed");
    assert!(vault.replaced().expect("a list").is_empty());
    assert_eq!(all(&vault), restored);
    assert_eq!(vault.backups().len(), 2, "one was asked for, one was made before the restore");
}

#[test]
fn a_backup_of_another_plan_is_not_restored_over_this_one() {
    let data = tempfile::tempdir().expect("a folder");
    let (mut vault, other) = (create_named(data.path(), "One", 1), create_named(data.path(), "Two", 2));
    let path = data.path().join("two.footing-backup");
    other.save_backup_to(&path, at(1)).expect("saved");
    let backup = LockedBackup::read(&path).expect("whole");
    assert_eq!(backup.open_beside(&vault).err(), Some(VaultError::AnotherPlan));
    let opened = backup.open(&password(PASSWORD), data.path()).expect("opens");
    assert_eq!(vault.restore_backup(opened, at(2)), Err(VaultError::AnotherPlan));
    let plan = vault.lock().plan().to_owned();
    let opened = backup.open(&password(PASSWORD), data.path()).expect("opens");
    assert_eq!(opened.restore_over(data.path(), &plan, at(3)).err(), Some(VaultError::AnotherPlan));
    let opened = backup.open(&password(PASSWORD), data.path()).expect("opens");
    let open = other.lock();
    assert_eq!(opened.restore_over(data.path(), open.plan(), at(3)).err(), Some(VaultError::AlreadyOpen));
}

/// Breaks something of a plan's files.
type Breaks = fn(&Path);

#[test]
fn a_plan_that_is_lost_in_any_way_is_restored_from_its_newest_backup() {
    let lost: [(&str, Breaks); 6] = [
        ("database", |data| std::fs::write(database(data), b"gone").expect("written")),
        ("no database", |data| std::fs::remove_file(database(data)).expect("removed")),
        ("generation", |data| std::fs::remove_dir_all(generation(data)).expect("removed")),
        ("headers", |data| {
            for name in ["header", "header-copy"] {
                std::fs::write(generation(data).join(name), b"x").expect("written");
            }
            std::fs::write(database(data), b"gone").expect("written");
        }),
        ("current", |data| std::fs::write(folder(data).join("current"), b"?").expect("written")),
        ("all but backups", |data| {
            std::fs::remove_dir_all(generation(data)).expect("removed");
            std::fs::remove_file(folder(data).join("current")).expect("removed");
            std::fs::remove_file(folder(data).join("lock")).expect("removed");
        }),
    ];
    for (what, lose) in lost {
        let data = tempfile::tempdir().expect("a folder");
        let vault = some_plan(data.path());
        let before = all(&vault);
        vault.back_up(BackupReason::Daily, at(60)).expect("made");
        drop(vault);
        lose(data.path());
        assert_eq!(open(data.path()).err(), Some(VaultError::Damaged), "{what}");
        let plan = only_plan(data.path());
        let newest = backups_of(data.path(), &plan).expect("ours").remove(0);
        let backup = backup_of(data.path(), &plan, &newest.name).expect("whole");
        let opened = backup.open(&password(PASSWORD), data.path()).expect("opens");
        let vault = opened.restore_over(data.path(), &plan, at(70)).expect("restored");
        assert_eq!(all(&vault), before, "{what}");
        drop(vault);
        assert_eq!(all(&open(data.path()).expect("opens")), before, "{what}");
    }
}

#[test]
fn both_headers_lost_the_newest_backups_opens_the_plan_as_it_is_now() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = some_plan(data.path());
    vault.back_up(BackupReason::Daily, at(60)).expect("made");
    save(&mut vault, "after the backup", 300).expect("saved");
    let now = all(&vault);
    drop(vault);
    for name in ["header", "header-copy"] {
        std::fs::write(generation(data.path()).join(name), b"gone").expect("written");
    }
    assert_eq!(plans_in(data.path()).expect("a list")[0].label.as_str(), "My plan");
    let locked = LockedVault::at(data.path(), &only_plan(data.path())).expect("by the backup");
    assert!(locked.way_in_is_from_a_backup());
    assert_eq!(all(&locked.open(&password(PASSWORD)).ok().expect("opens")), now);
    let locked = LockedVault::at(data.path(), &only_plan(data.path())).expect("whole again");
    assert!(!locked.way_in_is_from_a_backup());
}

#[test]
fn a_test_of_the_newest_backup_says_what_it_holds_and_changes_nothing() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = some_plan(data.path());
    assert_eq!(vault.test_restore(at(1)), Err(VaultError::NoBackup));
    let made = vault.back_up(BackupReason::Daily, at(60)).expect("made");
    let first = vault.plan().expect("a plan").records[0].id.clone();
    let new = NewRecord { id: Some(first), ..new_record("later", obstacle("said better")) };
    vault.save(new, &mut seeded(1), at(70)).expect("saved");
    save(&mut vault, "and one more", 300).expect("saved");
    let before = all(&vault);
    let tested = vault.test_restore(at(80)).expect("restorable");
    assert_eq!((tested.tested, tested.made), (at(80), made.made));
    assert_eq!((tested.records, tested.as_now, tested.changed_since, tested.gone_since), (9, 8, 1, 0));
    assert_eq!(all(&vault), before);
    assert_eq!(names(&folder(data.path())), ["backups", "current", "g-000001", "lock"]);
    let path = folder(data.path()).join("backups").join(made.name);
    let mut bytes = std::fs::read(&path).expect("bytes");
    bytes[20_000] ^= 4;
    std::fs::write(&path, bytes).expect("written");
    assert_eq!(vault.test_restore(at(90)), Err(VaultError::Damaged));
}

#[test]
fn what_a_crash_left_is_removed_by_the_next_backup_and_the_next_restore() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = some_plan(data.path());
    let folder = folder(data.path());
    for name in ["making", "incoming", "g-000004"] {
        std::fs::create_dir(folder.join(name)).expect("left over");
        std::fs::write(folder.join(name).join("plan.footing"), b"half").expect("left over");
    }
    let half = folder.join("backups").join("000009-2027-01-15T0900.footing-backup.new");
    std::fs::write(half, b"half").expect("left over");
    let made = vault.back_up(BackupReason::Asked, at(60)).expect("made");
    assert_eq!(names(&folder.join("backups")), [made.name.as_str()]);
    assert!(vault.replaced().expect("a list").is_empty(), "what was never in use was never replaced");
    let backup = vault.backup(&made.name).expect("whole").open_beside(&vault).expect("opens");
    vault.restore_backup(backup, at(70)).expect("restored");
    assert_eq!(names(&folder), ["backups", "current", "g-000001", "g-000002", "lock"]);
}

#[test]
fn a_backup_opens_by_the_spare_key_on_another_computer_and_there_is_no_keyring_there() {
    let (here, there) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let mut vault = some_plan(here.path());
    let spare = proved_spare_key(&mut vault, 40);
    let secret = KeyringSecret::random(&mut seeded(41));
    vault.keep_keyring_secret(&secret, &mut seeded(42)).expect("kept");
    let other = proved_spare_key(&mut create_named(there.path(), "Other", 7), 43);
    let before = all(&vault);
    let path = here.path().join("mine.footing-backup");
    vault.save_backup_to(&path, at(60)).expect("saved");
    let backup = LockedBackup::read(&path).expect("whole");
    assert_eq!(backup.ways_in(), [WayIn::Password, WayIn::SpareKey]);
    let wrong = backup.open_with_spare_key(&other, there.path()).err();
    assert_eq!(wrong, Some(VaultError::WrongSpareKey));
    let opened = backup.open_with_spare_key(&spare, there.path()).expect("opens");
    let vault = opened.restore_as_new(there.path(), &mut seeded(44)).expect("restored");
    assert_eq!(all(&vault), before);
    assert_eq!(vault.ways_in(), [WayIn::Password, WayIn::SpareKey]);
    assert_eq!(vault.opened_by(), WayIn::SpareKey);
    let plan = vault.lock().plan().to_owned();
    let locked = || LockedVault::at(there.path(), &plan).expect("whole");
    assert!(locked().open_with_spare_key(&spare).is_ok());
    assert!(locked().open(&password(PASSWORD)).is_ok());
}

/// Keeps a new spare key, with its two groups typed back.
fn proved_spare_key(vault: &mut OpenVault, seed: u64) -> SpareKey {
    let unproved = vault.new_spare_key(&mut seeded(seed));
    let text = unproved.text();
    let groups: Vec<&str> = text.split('-').collect();
    let [first, second] = unproved.asks();
    let key = unproved.prove([groups[first], groups[second]]).ok().expect("typed back");
    vault.keep_spare_key(&key, Cost::LEAST, &mut seeded(seed + 1)).expect("kept");
    key
}

#[test]
fn after_a_change_of_password_the_backups_and_replaced_plans_open_by_the_new_one_alone() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = some_plan(data.path());
    let before = all(&vault);
    let made = vault.back_up(BackupReason::Asked, at(60)).expect("made");
    let stick = data.path().join("stick.footing-backup");
    vault.save_backup_to(&stick, at(61)).expect("saved");
    let backup = vault.backup(&made.name).expect("whole").open_beside(&vault).expect("opens");
    vault.restore_backup(backup, at(62)).expect("restored");
    let new = password("another four word password");
    vault.change_passphrase(&new, Cost::LEAST, &mut seeded(50)).expect("changed");
    assert_eq!(vault.renew_backup_headers(), Ok(0));
    for entry in vault.backups() {
        let backup = vault.backup(&entry.name).expect("whole");
        let old = backup.open(&password(PASSWORD), data.path()).err();
        assert_eq!(old, Some(VaultError::WrongPassphrase), "{}", entry.name);
        assert_eq!(all_in(&backup.open(&new, data.path()).expect("opens")), before);
    }
    let elsewhere = LockedBackup::read(&stick).expect("whole");
    assert!(
        elsewhere.open(&password(PASSWORD), data.path()).is_ok(),
        "that one keeps the password of its day"
    );
    let replaced = folder(data.path()).join("g-000001");
    let (now, then) = (std::fs::read(generation_in_use(data.path()).join("header")), replaced.join("header"));
    assert_eq!(now.expect("a header"), std::fs::read(then).expect("a header"));
}

fn generation_in_use(data: &Path) -> PathBuf {
    let current = std::fs::read_to_string(folder(data).join("current")).expect("a name");
    folder(data).join(current)
}

#[test]
fn restoring_an_older_backup_keeps_the_password_of_today_and_over_a_locked_plan_that_of_the_backup() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = some_plan(data.path());
    let stick = data.path().join("stick.footing-backup");
    vault.save_backup_to(&stick, at(61)).expect("saved");
    let new = password("another four word password");
    vault.change_passphrase(&new, Cost::LEAST, &mut seeded(50)).expect("changed");
    let backup = LockedBackup::read(&stick).expect("whole");
    let opened = backup.open(&password(PASSWORD), data.path()).expect("opens");
    vault.restore_backup(opened, at(70)).expect("restored");
    drop(vault);
    let plan = only_plan(data.path());
    let locked = || LockedVault::at(data.path(), &plan).expect("whole");
    assert!(locked().open(&password(PASSWORD)).is_err());
    assert!(locked().open(&new).is_ok());
    let opened = backup.open(&password(PASSWORD), data.path()).expect("opens");
    drop(opened.restore_over(data.path(), &plan, at(80)).expect("restored"));
    assert!(locked().open(&password(PASSWORD)).is_ok());
}

#[test]
fn a_backup_from_an_older_version_opens_and_is_restored_with_its_history() {
    let old = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/old/backup-1.footing-backup");
    let kept = std::fs::read(&old).expect("bytes");
    let data = tempfile::tempdir().expect("a folder");
    let opened = LockedBackup::read(&old).expect("whole").open(&password(PASSWORD), data.path());
    let opened = opened.expect("opens");
    let held = all_in(&opened);
    assert_eq!((held.plan.records.len(), held.drafts.len()), (9, 2));
    assert!(held.history.iter().all(|states| states.len() == 2));
    drop(opened.restore_as_new(data.path(), &mut seeded(3)).expect("restored"));
    assert_eq!(all(&open(data.path()).expect("opens")), held);
    assert_eq!(std::fs::read(&old).expect("bytes"), kept, "what is kept is never touched");
}

/// Makes the backup of the present formats. Run by hand when one of them gets a next one; see `old/README.md`.
#[test]
#[ignore = "makes a file to keep, once for each format"]
fn make_a_backup_of_this_format() {
    let to = PathBuf::from(std::env::var_os("FOOTING_OLD").expect("FOOTING_OLD names the file"));
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/old/format-1");
    let data = tempfile::tempdir().expect("a folder");
    for file in files_under(&from.join("plans")) {
        let there = data.path().join(file.strip_prefix(&from).expect("it is inside"));
        std::fs::create_dir_all(there.parent().expect("a folder")).expect("made");
        std::fs::copy(&file, there).expect("copied");
    }
    // Opening it upgrades it, and that makes the backup from before.
    let vault = open(data.path()).expect("opens");
    let made = vault.backups().remove(0);
    std::fs::copy(folder(data.path()).join("backups").join(made.name), to).expect("copied");
}
