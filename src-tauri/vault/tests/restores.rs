//! A way back with all of it: over the plan, onto another computer, from a backup of any format.

mod common;

use std::path::{Path, PathBuf};

use common::whole::*;
use common::*;
use footing_vault::{
    BackupReason, Cost, KeyringSecret, LockedBackup, LockedVault, VaultError, WayIn, backup_of, backups_of,
    plans_in,
};

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
fn a_replaced_plan_whose_mark_cannot_be_read_is_kept() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = some_plan(data.path());
    let made = vault.back_up(BackupReason::Asked, at(100)).expect("made");
    for moment in [200, 300] {
        let backup = vault.backup(&made.name).expect("whole").open_beside(&vault).expect("opens");
        vault.restore_backup(backup, at(moment)).expect("restored");
        let plan = data.path().join("plans").join(only_plan(data.path()));
        std::fs::write(plan.join("g-000001/replaced"), "not a moment").expect("written");
    }
    let backup = vault.backup(&made.name).expect("whole").open_beside(&vault).expect("opens");
    vault.restore_backup(backup, at(400)).expect("restored");
    let names: Vec<_> = vault.replaced().expect("a list").into_iter().map(|it| it.name).collect();
    assert!(names.contains(&"g-000001".to_owned()), "{names:?}");
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
        ("current, with a restore that did not come to its end", |data| {
            std::fs::create_dir(folder(data).join("g-000002")).expect("left over");
            std::fs::write(folder(data).join("current"), b"?").expect("written");
        }),
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
    let refused = locked.open(&password("another")).err().expect("a wrong one");
    let mut vault = refused.locked.open(&password(PASSWORD)).ok().expect("opens");
    assert_eq!(all(&vault), now);
    assert!(vault.opened_as_a_backup_does());
    assert!(!vault.opened_as_a_backup_does(), "it is said once");
    drop(vault);
    assert!(!open(data.path()).expect("whole again").opened_as_a_backup_does());
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
    let plan = vault.lock().plan().to_owned();
    let locked = || LockedVault::at(there.path(), &plan).expect("whole");
    assert!(locked().open_with_spare_key(&spare).is_ok());
    assert!(locked().open(&password(PASSWORD)).is_ok());
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

/// Lays a plan of the first format where plans are.
fn lay_out_an_old_plan(data: &Path) {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/old/format-1");
    for file in files_under(&from.join("plans")) {
        let there = data.join(file.strip_prefix(&from).expect("it is inside"));
        std::fs::create_dir_all(there.parent().expect("a folder")).expect("made");
        std::fs::copy(&file, there).expect("copied");
    }
}

#[test]
fn a_replaced_plan_of_an_older_form_is_backed_up_as_it_was_before_it_is_put_back() {
    let data = tempfile::tempdir().expect("a folder");
    lay_out_an_old_plan(data.path());
    let replaced = folder(data.path()).join("g-000001/plan.footing");
    let old = std::fs::read(&replaced).expect("bytes");
    let mut vault = open(data.path()).expect("opens");
    let held = all(&vault);
    let made = vault.back_up(BackupReason::Asked, at(1)).expect("made");
    let backup = vault.backup(&made.name).expect("whole").open_beside(&vault).expect("opens");
    vault.restore_backup(backup, at(2)).expect("restored");
    drop(vault);
    std::fs::write(&replaced, &old).expect("as an earlier version left it");
    let mut vault = open(data.path()).expect("opens");
    let before = vault.backups().len();
    let backups = folder(data.path()).join("backups");
    std::fs::rename(&backups, data.path().join("away")).expect("moved");
    std::fs::write(&backups, "in the way").expect("written");
    assert!(vault.put_back("g-000001", at(3)).is_err(), "no backup can be made");
    assert_eq!(std::fs::read(&replaced).expect("bytes"), old, "and it is as it was");
    std::fs::remove_file(&backups).expect("out of the way");
    std::fs::rename(data.path().join("away"), &backups).expect("moved back");
    vault.put_back("g-000001", at(3)).expect("put back");
    assert_eq!(all(&vault), held);
    assert_eq!(vault.backups().len(), before + 1);
    let newest = vault.backups().remove(0);
    let backup = vault.backup(&newest.name).expect("whole").open_beside(&vault).expect("opens");
    assert_eq!(all_in(&backup), held);
}

/// Makes the backup of the present formats. Run by hand when one of them gets a next one; see `old/README.md`.
#[test]
#[ignore = "makes a file to keep, once for each format"]
fn make_a_backup_of_this_format() {
    let to = PathBuf::from(std::env::var_os("FOOTING_OLD").expect("FOOTING_OLD names the file"));
    let data = tempfile::tempdir().expect("a folder");
    lay_out_an_old_plan(data.path());
    // Opening it upgrades it, and that makes the backup from before.
    let vault = open(data.path()).expect("opens");
    let made = vault.backups().remove(0);
    std::fs::copy(folder(data.path()).join("backups").join(made.name), to).expect("copied");
}
