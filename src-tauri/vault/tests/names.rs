//! The names of plans: no two alike on the lock screen, and an earlier one in no copy on this computer.

mod common;

use std::path::Path;

use common::whole::*;
use common::*;
use footing_vault::{BackupReason, Label, LockedBackup, LockedVault, plans_in};

#[test]
fn an_earlier_name_is_in_no_file_on_this_computer_once_the_headers_are_renewed() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create_named(data.path(), "Robin and work", 1);
    save(&mut vault, "a word", 2).expect("saved");
    let made = vault.back_up(BackupReason::Asked, at(60)).expect("made");
    let backup = vault.backup(&made.name).expect("whole").open_beside(&vault).expect("opens");
    vault.restore_backup(backup, at(62)).expect("restored");
    let with_the_name = || {
        let says = |path: &std::path::PathBuf| {
            let bytes = std::fs::read(path).expect("bytes");
            bytes.windows(14).any(|part| part == b"Robin and work")
        };
        files_under(&folder(data.path())).into_iter().filter(says).count()
    };
    vault.rename(Label::new("Blue book")).expect("renamed");
    assert!(with_the_name() >= 3, "two backups and a replaced plan");
    assert_eq!(vault.older_ways_in(), Ok(0), "all of them open as the plan does");
    assert_eq!(vault.renew_backup_headers(), Ok(0));
    assert_eq!(with_the_name(), 0);
    let newest = vault.backups().remove(0).name;
    assert_eq!(vault.backup(&newest).expect("whole").label().as_str(), "Blue book");
}

#[test]
fn a_backup_becomes_a_new_plan_under_a_name_that_no_other_plan_has() {
    let (data, other) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let stick = data.path().join("stick.footing-backup");
    let restores = |label: &str, seed: u64| {
        let home = tempfile::tempdir().expect("a folder");
        create_named(home.path(), label, seed).save_backup_to(&stick, at(1)).expect("saved");
        let backup = LockedBackup::read(&stick).expect("whole");
        let opened = backup.open(&password(PASSWORD), other.path()).expect("opens");
        let vault = opened.restore_as_new(other.path(), &mut seeded(seed + 100)).expect("restored");
        vault.label().as_str().to_owned()
    };
    let labels = [("My plan", 1), ("my plan", 2), ("My plan 2", 3), ("Garden", 4), ("", 5), ("", 6)];
    let given = labels.map(|(label, seed)| restores(label, seed));
    assert_eq!(given, ["My plan", "my plan 2", "My plan 2 2", "Garden", "", ""]);
    let listed = plans_in(other.path()).expect("a list");
    let listed: Vec<_> = listed.iter().map(|plan| plan.label.as_str()).collect();
    assert_eq!(listed, ["", "", "Garden", "My plan", "My plan 2 2", "my plan 2"]);
}

#[test]
fn a_plan_that_is_restored_over_keeps_its_name_unless_another_has_it_by_now() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create_named(data.path(), "My plan", 1);
    let stick = data.path().join("stick.footing-backup");
    vault.save_backup_to(&stick, at(1)).expect("saved");
    let plan = vault.folder().to_owned();
    let restores = || {
        let opened = LockedBackup::read(&stick).expect("whole").open(&password(PASSWORD), data.path());
        let vault = opened.expect("opens").restore_over(data.path(), &plan, at(2)).expect("restored");
        vault.label().as_str().to_owned()
    };
    vault.rename(Label::new("Garden")).expect("renamed");
    drop(vault);
    assert_eq!(restores(), "My plan", "its own of that day");
    drop(create_named(data.path(), "Another", 2));
    let other = LockedVault::at(data.path(), &other_plan(data.path(), &plan)).expect("whole");
    other
        .open(&password(PASSWORD))
        .map_err(|refused| refused.error)
        .expect("opens")
        .rename(Label::new("MY PLAN"))
        .expect("renamed");
    assert_eq!(restores(), "My plan 2");
}

fn other_plan(data: &Path, plan: &str) -> String {
    let mut plans = plans_in(data).expect("a list").into_iter().map(|entry| entry.plan);
    plans.rfind(|other| other != plan).expect("another")
}
