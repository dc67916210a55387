//! The program is killed while it backs up, restores, changes the password or upgrades: the plan always opens, as
//! it was or as it was to be, and every backup that has its name is whole.

#![cfg(unix)]

mod common;

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::process::Child;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use common::killed::{alone, given_folder, kill_after, say, start};
use common::*;
use footing_plan::Plan;
use footing_vault::{
    BackupEntry, BackupReason, BackupState, Cost, LockedBackup, LockedVault, OpenVault, VaultError,
    delete_everything, plans_in,
};

const OTHER: &str = "another four word password";

/// A moment up to 26 ms long, another for each turn.
fn moment(turn: u64) -> Duration {
    let mut bytes = [0; 2];
    seeded(turn + 300)(&mut bytes);
    Duration::from_micros(u64::from(u16::from_le_bytes(bytes)) * 2 / 5)
}

/// Saves and backs up until it is killed.
#[test]
#[ignore = "started by the other tests"]
fn backer() {
    let mut vault = open(&given_folder()).expect("opens");
    for number in vault.plan().expect("a plan").records.len() as u64 + 1.. {
        save(&mut vault, &format!("number {number}"), number).expect("saved");
        vault.back_up(BackupReason::Asked, at(number as i64 * 86_400)).expect("made");
        say(number);
    }
}

#[test]
fn a_kill_during_a_backup_leaves_the_plan_and_only_whole_backups() {
    let _alone = alone();
    let data = tempfile::tempdir().expect("a folder");
    drop(create(data.path()));
    let (mut said, left_over) = (0, Cell::new(0));
    // Twenty kills, and more until one came in the middle.
    for turn in (0..200).take_while(|turn| *turn < 20 || left_over.get() == 0) {
        said = kill_after(start("backer", data.path()), 1, moment(turn)).unwrap_or(said);
        let in_the_middle = files_under(data.path()).iter().any(|path| {
            path.ends_with("making/plan.footing") || path.to_string_lossy().ends_with("backup.new")
        });
        left_over.set(left_over.get() + usize::from(in_the_middle));
        let vault = open(data.path()).expect("opens");
        let saved = vault.plan().expect("a plan").records.len() as u64;
        assert!(saved == said || saved == said + 1, "kill {turn}: {said} said, {saved} there");
        let backups = vault.backups();
        assert!(backups.iter().all(|entry| entry.state == BackupState::Whole), "kill {turn}");
        let held = vault.test_restore().expect("the newest is restorable").records as u64;
        assert!((said..=saved).contains(&held), "kill {turn}: {said} said, {held} in the newest backup");
        said = held;
    }
    assert!(left_over.get() > 0, "no kill came in the middle");
}

/// A plan with two backups of different moments, and what each holds.
fn two_backups(data: &Path) -> [(PathBuf, Plan); 2] {
    let mut vault = create(data);
    ["first", "second"].map(|name| {
        for seed in 0..20 {
            let records = vault.plan().expect("a plan").records.len() as u64;
            save(&mut vault, &format!("{name} {seed} {}", "words ".repeat(100)), records + 1).expect("saved");
        }
        let path = data.join(format!("{name}.footing-backup"));
        vault.save_backup_to(&path, at(1)).expect("saved");
        (path, vault.plan().expect("a plan"))
    })
}

/// Restores two backups in turn until it is killed: the first when the number is odd.
#[test]
#[ignore = "started by the other tests"]
fn restorer() {
    let data = given_folder();
    let mut vault = open(&data).expect("opens");
    let first_is_there = vault.plan().expect("a plan").records.len() == 20;
    for number in 1 + u64::from(first_is_there).. {
        let name = if number % 2 == 1 { "first" } else { "second" };
        let backup = LockedBackup::read(&data.join(format!("{name}.footing-backup"))).expect("whole");
        vault
            .restore_backup(backup.open_beside(&vault).expect("opens"), at(number as i64))
            .expect("restored");
        say(number);
        for replaced in vault.replaced().expect("a list") {
            vault.remove_replaced(&replaced.name).expect("removed");
        }
    }
}

#[test]
fn a_kill_during_a_restore_leaves_the_plan_from_before_or_the_restored_one() {
    let _alone = alone();
    let data = tempfile::tempdir().expect("a folder");
    let [(_, first), (_, second)] = two_backups(data.path());
    let (half_way, mut firsts) = (Cell::new(0), 0);
    for turn in (0..200).take_while(|turn| *turn < 20 || half_way.get() == 0) {
        let said = kill_after(start("restorer", data.path()), 1, moment(turn));
        let folder = data.path().join("plans").join(only_plan(data.path()));
        let unfinished = std::fs::read_dir(&folder).expect("a folder").flatten().filter(|entry| {
            entry.file_name() == "incoming" || entry.file_name().to_string_lossy().starts_with("g-")
        });
        half_way.set(half_way.get() + usize::from(unfinished.count() > 1));
        let vault = open(data.path()).expect("opens");
        let plan = vault.plan().expect("a plan");
        assert!(plan == first || plan == second, "kill {turn} after {said:?}");
        firsts += usize::from(plan == first);
        assert!(vault.backups().iter().all(|entry| entry.state == BackupState::Whole), "kill {turn}");
    }
    assert!(half_way.get() > 0, "no kill came in the middle");
    assert!(firsts > 0, "the first was never there");
}

/// Makes plans of a backup, each in a folder of its own, until it is killed.
#[test]
#[ignore = "started by the other tests"]
fn carrier() {
    let data = given_folder();
    for number in 1.. {
        let backup = LockedBackup::read(&data.join("second.footing-backup")).expect("whole");
        let opened = backup.open(&password(PASSWORD), &data).expect("opens");
        say(number); // it is the making that is to be cut short, not the stretching of the password
        let vault = opened.restore_as_new(&data, &mut seeded(number)).expect("restored");
        let plan = vault.lock().plan().to_owned();
        delete_everything(&data, &plan).expect("deleted");
    }
}

/// What is left in a data folder of plans that were being made.
fn unnamed(data: &Path) -> Vec<PathBuf> {
    let plans = std::fs::read_dir(data.join("plans")).into_iter().flatten().flatten();
    let unnamed = plans.filter(|entry| entry.file_name().to_string_lossy().starts_with("making-"));
    unnamed.map(|entry| entry.path()).collect()
}

/// Takes the named plans away, so that a backup can be restored as a new one.
fn deletes_plans(data: &Path) {
    for entry in plans_in(data).expect("a list") {
        delete_everything(data, &entry.plan).expect("deleted");
    }
}

#[test]
fn what_a_kill_leaves_of_a_plan_made_from_a_backup_goes_at_the_next_start_and_before_the_next_one() {
    let _alone = alone();
    let (here, there) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let [_, (backup, plan)] = two_backups(here.path());
    std::fs::copy(backup, there.path().join("second.footing-backup")).expect("copied");
    let left = [Cell::new(0), Cell::new(0)];
    let none_yet = || left.iter().any(|count| count.get() == 0);
    for turn in (0..400_u64).take_while(|turn| *turn < 20 || none_yet()) {
        kill_after(start("carrier", there.path()), 1, moment(turn));
        let count = &left[usize::from(turn % 2 == 0)];
        count.set(count.get() + unnamed(there.path()).len());
        deletes_plans(there.path());
        if turn % 2 == 0 {
            footing_vault::remove_unnamed(there.path());
        } else {
            let backup = LockedBackup::read(&there.path().join("second.footing-backup")).expect("whole");
            let opened = backup.open(&password(PASSWORD), there.path()).expect("opens");
            let vault = opened.restore_as_new(there.path(), &mut seeded(turn + 900)).expect("restored");
            assert_eq!(vault.plan(), Ok(plan.clone()), "kill {turn}");
            drop(vault);
            deletes_plans(there.path());
        }
        assert_eq!(unnamed(there.path()), Vec::<PathBuf>::new(), "kill {turn}");
    }
    assert!(!none_yet(), "no kill came in the middle");
}

#[test]
fn a_plan_that_is_just_being_made_is_not_touched_by_another_start() {
    let _alone = alone();
    let (here, there) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let [_, (backup, _)] = two_backups(here.path());
    std::fs::copy(backup, there.path().join("second.footing-backup")).expect("copied");
    let carrier = start("carrier", there.path());
    let done = AtomicBool::new(false);
    let said = std::thread::scope(|scope| {
        scope.spawn(|| {
            while !done.load(Ordering::SeqCst) {
                footing_vault::remove_unnamed(there.path());
            }
        });
        let said = kill_after(carrier, 12, Duration::ZERO);
        done.store(true, Ordering::SeqCst);
        said
    });
    assert!(said.is_some_and(|said| said >= 12), "the carrier was stopped at {said:?}");
}

fn open_by_either(data: &Path) -> (OpenVault, &'static str) {
    let locked = || LockedVault::at(data, &only_plan(data)).expect("whole");
    match locked().open(&password(PASSWORD)) {
        Ok(vault) => (vault, PASSWORD),
        Err(refused) => {
            assert_eq!(refused.error, VaultError::WrongPassphrase);
            drop(refused);
            (locked().open(&password(OTHER)).ok().expect("opens by the other"), OTHER)
        }
    }
}

/// Changes the password to and fro, in the backups too, until it is killed.
#[test]
#[ignore = "started by the other tests"]
fn changer() {
    let data = given_folder();
    let (mut vault, mut now) = open_by_either(&data);
    for number in 1.. {
        now = if now == PASSWORD { OTHER } else { PASSWORD };
        vault.change_passphrase(&password(now), Cost::LEAST, &mut seeded(number)).expect("changed");
        assert_eq!(vault.renew_backup_headers(), Ok(0));
        say(number);
    }
}

#[test]
fn a_kill_during_a_change_of_password_locks_nobody_out_of_the_plan_or_its_backups() {
    let _alone = alone();
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    for number in 1..5 {
        save(&mut vault, "x", number).expect("saved");
        vault.back_up(BackupReason::Asked, at(number as i64 * 86_400)).expect("made");
    }
    let plan = vault.plan().expect("a plan");
    drop(vault);
    let mut opened = [0, 0];
    for turn in 0..20 {
        kill_after(start("changer", data.path()), 1 + turn as usize % 2, moment(turn));
        let (vault, now) = open_by_either(data.path());
        opened[usize::from(now == OTHER)] += 1;
        assert_eq!(vault.plan().expect("a plan"), plan);
        let whole = |entry: &BackupEntry| {
            let backup = vault.backup(&entry.name).expect("whole");
            let by = |typed| backup.open(&password(typed), data.path()).is_ok();
            by(PASSWORD) || by(OTHER)
        };
        let backups = vault.backups();
        assert_eq!(backups.len(), 4);
        assert!(backups.iter().all(whole), "kill {turn}: a backup opens by neither");
    }
    assert!(opened[0] > 0 && opened[1] > 0, "{opened:?}");
}

fn old_plan(data: &Path) {
    let old = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/old/format-1");
    for file in files_under(&old.join("plans")) {
        let there = data.join(file.strip_prefix(&old).expect("it is inside"));
        std::fs::create_dir_all(there.parent().expect("a folder")).expect("made");
        std::fs::copy(&file, there).expect("copied");
    }
}

/// Upgrades an older plan by opening it.
#[test]
#[ignore = "started by the other tests"]
fn upgrader() {
    say(0);
    drop(open(&given_folder()).expect("opens"));
    say(1);
}

fn upgrade_killed_after(data: &Path, moment: Duration) -> Option<u64> {
    let started: Child = start("upgrader", data);
    kill_after(started, 1, moment)
}

#[test]
fn a_kill_during_an_upgrade_leaves_an_old_plan_or_a_new_one_and_the_backup_from_before() {
    let _alone = alone();
    let mut not_done = 0;
    let whole = tempfile::tempdir().expect("a folder");
    old_plan(whole.path());
    let expected = open(whole.path()).expect("opens").plan().expect("a plan");
    assert_eq!(expected.records.len(), 9);
    for turn in 0..20 {
        let data = tempfile::tempdir().expect("a folder");
        old_plan(data.path());
        let said = upgrade_killed_after(data.path(), moment(turn) * 4);
        not_done += usize::from(said != Some(1));
        let vault = open(data.path()).expect("opens");
        assert_eq!(vault.plan().expect("a plan"), expected, "kill {turn}");
        let backups = vault.backups();
        assert!(!backups.is_empty() && backups.len() <= 2, "kill {turn}: {backups:?}");
        let newest = vault.backup(&backups[0].name).expect("whole");
        assert_eq!(newest.open_beside(&vault).expect("opens").plan(), Ok(expected.clone()), "kill {turn}");
    }
    assert!(not_done > 0, "no kill came before the end");
}
