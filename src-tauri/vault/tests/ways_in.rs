//! The ways into a plan: each opens it, each can be changed, and none is lost on the way.

mod common;

use std::path::Path;

use common::*;
use footing_vault::{
    Cost, KeyringSecret, Label, LockedVault, OpenVault, SpareKey, UnprovedSpareKey, VaultError, WayIn,
};

const LEAST: Cost = Cost::LEAST;

fn locked(data: &Path) -> LockedVault {
    LockedVault::at(data, &only_plan(data)).expect("whole")
}

fn open_with(data: &Path, typed: &str) -> Result<OpenVault, VaultError> {
    locked(data).open(&password(typed)).map_err(|refused| refused.error)
}

fn open_with_spare_key(data: &Path, key: &SpareKey) -> Result<OpenVault, VaultError> {
    locked(data).open_with_spare_key(key).map_err(|refused| refused.error)
}

fn open_with_keyring(data: &Path, secret: &KeyringSecret) -> Result<OpenVault, VaultError> {
    locked(data).open_with_keyring_secret(secret).map_err(|refused| refused.error)
}

/// Types the two groups back that are asked for.
fn proved(unproved: UnprovedSpareKey) -> SpareKey {
    let text = unproved.text();
    let groups: Vec<&str> = text.split('-').collect();
    let [first, second] = unproved.asks();
    unproved.prove([groups[first], groups[second]]).ok().expect("typed back as it is")
}

/// A plan with all three ways in, what opens it, and one record.
fn plan_with_all(data: &Path, seed: u64) -> (OpenVault, SpareKey, KeyringSecret) {
    let mut randomness = seeded(seed);
    let mut vault = create_named(data, "My plan", seed);
    save(&mut vault, "a word", seed).expect("saved");
    let spare = proved(vault.new_spare_key(&mut randomness));
    vault.keep_spare_key(&spare, LEAST, &mut randomness).expect("kept");
    let keyring = KeyringSecret::random(&mut randomness);
    vault.keep_keyring_secret(&keyring, &mut randomness).expect("kept");
    (vault, spare, keyring)
}

fn has_the_word(vault: &OpenVault) -> bool {
    vault.plan().expect("a plan").records.iter().any(|record| record.body == obstacle("a word"))
}

#[test]
fn a_new_plan_has_its_password_as_the_one_way_in() {
    let data = tempfile::tempdir().expect("a folder");
    let vault = create(data.path());
    assert_eq!(vault.ways_in(), [WayIn::Password]);
}

#[test]
fn each_way_in_opens_the_plan() {
    let data = tempfile::tempdir().expect("a folder");
    let data = data.path();
    let (vault, spare, keyring) = plan_with_all(data, 1);
    assert_eq!(vault.ways_in(), [WayIn::Password, WayIn::SpareKey, WayIn::Keyring]);
    drop(vault);
    assert_eq!(locked(data).ways_in(), [WayIn::Password, WayIn::SpareKey, WayIn::Keyring]);
    for (way, opened) in [
        (WayIn::Password, &(|| open_with(data, PASSWORD)) as &dyn Fn() -> _),
        (WayIn::SpareKey, &|| open_with_spare_key(data, &spare)),
        (WayIn::Keyring, &|| open_with_keyring(data, &keyring)),
    ] {
        assert!(has_the_word(&opened().expect("opens")), "{way:?}");
    }
}

#[test]
fn another_plans_spare_key_and_keyring_secret_are_told_as_that_and_not_as_damage() {
    let (one, other) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    drop(plan_with_all(one.path(), 1));
    let (_, spare, keyring) = plan_with_all(other.path(), 2);
    assert_eq!(open_with_spare_key(one.path(), &spare).err(), Some(VaultError::WrongSpareKey));
    assert_eq!(open_with_keyring(one.path(), &keyring).err(), Some(VaultError::WrongKeyringSecret));
    open_with(one.path(), PASSWORD).expect("the password opens");
}

#[test]
fn a_plan_without_a_spare_key_or_keyring_says_that_these_are_wrong() {
    let (one, other) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    drop(create(one.path()));
    let (_, spare, keyring) = plan_with_all(other.path(), 2);
    assert_eq!(open_with_spare_key(one.path(), &spare).err(), Some(VaultError::WrongSpareKey));
    assert_eq!(open_with_keyring(one.path(), &keyring).err(), Some(VaultError::WrongKeyringSecret));
}

#[test]
fn damage_is_never_called_a_wrong_spare_key_nor_a_wrong_keyring() {
    let data = tempfile::tempdir().expect("a folder");
    let (vault, spare, keyring) = plan_with_all(data.path(), 1);
    drop(vault);
    let path = database(data.path());
    let mut bytes = std::fs::read(&path).expect("bytes");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&path, bytes).expect("written");
    assert_eq!(open_with_spare_key(data.path(), &spare).err(), Some(VaultError::Damaged));
    assert_eq!(open_with_keyring(data.path(), &keyring).err(), Some(VaultError::Damaged));
}

#[test]
fn a_changed_password_opens_and_the_earlier_one_no_longer_does() {
    let data = tempfile::tempdir().expect("a folder");
    let data = data.path();
    let (mut vault, spare, keyring) = plan_with_all(data, 1);
    let before = std::fs::read(database(data)).expect("bytes");
    vault.change_passphrase(&password("other plain words now"), LEAST, &mut seeded(9)).expect("changed");
    assert_eq!(std::fs::read(database(data)).expect("bytes"), before, "the data is not rewritten");
    save(&mut vault, "after", 7).expect("still open");
    drop(vault);
    assert_eq!(open_with(data, PASSWORD).err(), Some(VaultError::WrongPassphrase));
    assert!(has_the_word(&open_with(data, "other plain words now").expect("opens")));
    open_with_spare_key(data, &spare).expect("the spare key still opens");
    open_with_keyring(data, &keyring).expect("the keyring still opens");
}

#[test]
fn an_earlier_spare_key_opens_until_the_new_one_is_kept() {
    let data = tempfile::tempdir().expect("a folder");
    let (vault, earlier, _) = plan_with_all(data.path(), 1);
    let unproved = vault.new_spare_key(&mut seeded(5));
    drop(vault);
    let mut vault = open_with_spare_key(data.path(), &earlier).expect("opens");
    let new = proved(unproved);
    vault.keep_spare_key(&new, LEAST, &mut seeded(6)).expect("kept");
    assert_eq!(vault.ways_in().len(), 3);
    drop(vault);
    assert_eq!(open_with_spare_key(data.path(), &earlier).err(), Some(VaultError::WrongSpareKey));
    open_with_spare_key(data.path(), &new).expect("opens");
}

#[test]
fn a_forgotten_keyring_opens_nothing_and_a_new_secret_replaces_an_earlier_one() {
    let data = tempfile::tempdir().expect("a folder");
    let (mut vault, spare, earlier) = plan_with_all(data.path(), 1);
    let new = KeyringSecret::random(&mut seeded(8));
    vault.keep_keyring_secret(&new, &mut seeded(9)).expect("kept");
    drop(vault);
    assert_eq!(open_with_keyring(data.path(), &earlier).err(), Some(VaultError::WrongKeyringSecret));
    let mut vault = open_with_keyring(data.path(), &new).expect("opens");
    vault.forget_keyring().expect("forgotten");
    assert_eq!(vault.ways_in(), [WayIn::Password, WayIn::SpareKey]);
    drop(vault);
    assert_eq!(open_with_keyring(data.path(), &new).err(), Some(VaultError::WrongKeyringSecret));
    open_with_spare_key(data.path(), &spare).expect("the spare key opens");
    open(data.path()).expect("the password opens");
}

#[test]
fn the_keyring_knows_a_plan_by_a_number_that_stays() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let name = vault.keyring_name();
    assert!(name.len() == 32 && name.bytes().all(|digit| digit.is_ascii_hexdigit()));
    vault.rename(Label::new("Another name")).expect("renamed");
    vault.change_passphrase(&password("x"), LEAST, &mut seeded(9)).expect("changed");
    drop(vault);
    assert_eq!(locked(data.path()).keyring_name(), name);
}

#[test]
fn a_plan_has_the_name_it_was_given_last() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    vault.rename(Label::new("Blue book")).expect("renamed");
    assert_eq!(vault.label().as_str(), "Blue book");
    drop(vault);
    assert_eq!(locked(data.path()).label().as_str(), "Blue book");
    open(data.path()).expect("opens");
}

#[test]
fn killed_between_the_header_and_its_copy_the_plan_opens_and_both_are_mended() {
    let data = tempfile::tempdir().expect("a folder");
    let data = data.path();
    let (mut vault, spare, _) = plan_with_all(data, 1);
    let [header, copy] = ["header", "header-copy"].map(|name| generation(data).join(name));
    let before = std::fs::read(&header).expect("a header");
    vault.change_passphrase(&password("other plain words now"), LEAST, &mut seeded(9)).expect("changed");
    drop(vault);
    let after = std::fs::read(&header).expect("a header");
    assert_eq!(std::fs::read(&copy).expect("a copy"), after);

    // As after the first of the two was written: nobody was told which password counts, so the first to be typed.
    std::fs::write(&copy, &before).expect("written");
    assert!(has_the_word(&open_with(data, PASSWORD).expect("opens")));
    assert_eq!(std::fs::read(&header).expect("a header"), before);
    assert_eq!(open_with(data, "other plain words now").err(), Some(VaultError::WrongPassphrase));
    std::fs::write(&header, &after).expect("written");
    assert_eq!(open_with(data, "neither of the two").err(), Some(VaultError::WrongPassphrase));
    assert!(has_the_word(&open_with(data, "other plain words now").expect("opens")));
    assert_eq!(std::fs::read(&copy).expect("a copy"), after);
    assert_eq!(open_with(data, PASSWORD).err(), Some(VaultError::WrongPassphrase));

    // And where the second came first, or the first was lost.
    std::fs::write(&header, &before).expect("written");
    open_with_spare_key(data, &spare).expect("opens");
    std::fs::write(&header, b"").expect("written");
    std::fs::write(&copy, &after).expect("written");
    open_with(data, "other plain words now").expect("opens");
    assert_eq!(std::fs::read(&header).expect("a header"), after);
}

#[cfg(unix)]
#[test]
fn a_change_that_could_not_be_written_leaves_every_way_in_as_it_was() {
    let data = tempfile::tempdir().expect("a folder");
    let data = data.path();
    let (mut vault, spare, _) = plan_with_all(data, 1);
    let [header, copy] = ["header", "header-copy"].map(|name| generation(data).join(name));
    let before = std::fs::read(&header).expect("a header");
    // The header can be written and its copy, which comes second, cannot.
    std::fs::remove_file(&copy).expect("taken away");
    std::fs::create_dir(&copy).expect("a folder in the way");
    std::fs::write(copy.join("x"), b"x").expect("not empty");
    let changed = vault.change_passphrase(&password("other plain words now"), LEAST, &mut seeded(9));
    assert!(changed.is_err());
    assert_eq!(std::fs::read(&header).expect("a header"), before);
    assert!(vault.rename(Label::new("Another")).is_err());
    assert_eq!(std::fs::read(&header).expect("a header"), before);
    assert_eq!(vault.label().as_str(), "My plan");
    drop(vault);
    std::fs::remove_dir_all(copy).expect("out of the way");
    assert_eq!(open_with(data, "other plain words now").err(), Some(VaultError::WrongPassphrase));
    open_with_spare_key(data, &spare).expect("opens");
    open(data).expect("opens");
}

#[test]
fn a_plan_that_moved_away_takes_no_change_and_another_in_its_place_is_not_touched() {
    let (data, other) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let mut vault = create(data.path());
    drop(create_named(other.path(), "Another's", 1));
    let there = data.path().join("plans").join(only_plan(data.path()));
    std::fs::rename(&there, data.path().join("away")).expect("moved");
    let theirs = other.path().join("plans").join(only_plan(other.path()));
    std::fs::rename(theirs, &there).expect("moved");
    assert_eq!(vault.rename(Label::new("Mine")), Err(VaultError::Moved));
    assert_eq!(locked(data.path()).label().as_str(), "Another's");
}

#[test]
fn a_cost_under_the_floor_is_raised_once_with_the_right_password_alone() {
    let data = tempfile::tempdir().expect("a folder");
    let data = data.path();
    let mut vault = create(data);
    let floor = Cost::new(20 * 1024, 2, 1).expect("within bounds");
    let wrong = vault.raise_cost(&password("not the password"), floor, || Ok(floor), &mut seeded(3));
    assert_eq!(wrong, Err(VaultError::WrongPassphrase));
    let header = || std::fs::read(generation(data).join("header")).expect("a header");
    assert_eq!(vault.raise_cost(&password(PASSWORD), LEAST, || Ok(floor), &mut seeded(3)), Ok(false));
    let before = header();
    assert_eq!(vault.raise_cost(&password(PASSWORD), floor, || Ok(floor), &mut seeded(3)), Ok(true));
    assert_ne!(header(), before);
    assert_eq!(vault.raise_cost(&password(PASSWORD), floor, || Ok(floor), &mut seeded(4)), Ok(false));
    drop(vault);
    open(data).expect("opens");
}
