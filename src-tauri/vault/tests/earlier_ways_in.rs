//! What an earlier day left: headers that another program put back, and copies that kept their own ways in.

mod common;

use std::path::Path;

use common::*;
use footing_vault::{
    BackupReason, Cost, KeyringSecret, LockedBackup, LockedVault, OpenVault, VaultError, WayIn,
};

const HEADERS: [&str; 2] = ["header", "header-copy"];
const NEW: &str = "another lamp in here";

fn open_with(data: &Path, typed: &str) -> Result<OpenVault, VaultError> {
    let locked = LockedVault::at(data, &only_plan(data))?;
    locked.open(&password(typed)).map_err(|refused| refused.error)
}

fn change_password(vault: &mut OpenVault) {
    vault.change_passphrase(&password(NEW), Cost::LEAST, &mut seeded(9)).expect("changed");
}

#[test]
fn headers_put_back_from_before_a_password_change_are_not_called_a_wrong_password() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    save(&mut vault, "a word", 1).expect("saved");
    let place = generation(data.path());
    let earlier = HEADERS.map(|name| std::fs::read(place.join(name)).expect("a header"));
    vault.back_up(BackupReason::WaysIn, at(10)).expect("made");
    change_password(&mut vault);
    assert_eq!(vault.renew_backup_headers(), Ok(0));
    drop(vault);
    for (name, bytes) in HEADERS.iter().zip(&earlier) {
        std::fs::write(place.join(name), bytes).expect("put back");
    }
    assert_eq!(open_with(data.path(), "neither").err(), Some(VaultError::WrongPassphrase));
    let mut vault = open_with(data.path(), NEW).expect("today's password opens it");
    assert_eq!(vault.plan().expect("a plan").records.len(), 1);
    assert!(vault.had_earlier_ways_in());
    assert!(!vault.had_earlier_ways_in(), "it is said once");
    drop(vault);
    assert_eq!(open_with(data.path(), PASSWORD).err(), Some(VaultError::WrongPassphrase), "they are today's");
    assert!(!open_with(data.path(), NEW).expect("opens").had_earlier_ways_in());
}

#[test]
fn a_backup_that_kept_an_earlier_password_opens_no_plan_by_it() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    vault.back_up(BackupReason::WaysIn, at(10)).expect("made");
    change_password(&mut vault);
    drop(vault);
    assert_eq!(open_with(data.path(), PASSWORD).err(), Some(VaultError::WrongPassphrase));
}

#[test]
fn a_copy_restored_over_a_locked_plan_counts_from_then_on_and_not_a_later_password() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let stick = data.path().join("stick.footing-backup");
    vault.save_backup_to(&stick, at(5)).expect("saved");
    vault.back_up(BackupReason::WaysIn, at(10)).expect("made");
    change_password(&mut vault);
    vault.renew_backup_headers().expect("renewed");
    drop(vault);
    restore_over(data.path(), &stick);
    assert_eq!(open_with(data.path(), NEW).err(), Some(VaultError::WrongPassphrase));
    assert!(open_with(data.path(), PASSWORD).is_ok());
}

fn restore_over(data: &Path, copy: &Path) -> Vec<WayIn> {
    let opened = LockedBackup::read(copy).expect("whole").open(&password(PASSWORD), data).expect("opens");
    opened.restore_over(data, &only_plan(data), at(80)).expect("restored").ways_in()
}

#[test]
fn a_keyring_that_was_turned_off_stays_off_when_a_copy_from_before_comes_back_and_one_that_is_on_stays_on() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    vault.keep_keyring_secret(&KeyringSecret::random(&mut seeded(41)), &mut seeded(42)).expect("kept");
    let stick = data.path().join("stick.footing-backup");
    vault.save_backup_to(&stick, at(5)).expect("saved");
    drop(vault);
    assert_eq!(restore_over(data.path(), &stick), [WayIn::Password, WayIn::Keyring]);
    let mut vault = open(data.path()).expect("opens");
    vault.forget_keyring().expect("turned off");
    drop(vault);
    assert_eq!(restore_over(data.path(), &stick), [WayIn::Password]);
}
