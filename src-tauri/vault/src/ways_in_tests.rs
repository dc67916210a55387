use tempfile::TempDir;

use super::*;
use crate::files::failing;
use crate::{NewPlan, plans_in};

fn password(text: &str) -> Passphrase {
    Passphrase::new(text.to_owned()).expect("not empty")
}

fn any(seed: u8) -> impl FnMut(&mut [u8]) {
    move |bytes| bytes.fill(seed)
}

fn some_plan(data: &TempDir) -> OpenVault {
    let new = NewPlan { label: Label::new("Plan"), passphrase: password("the old one"), cost: Cost::LEAST };
    LockedVault::create(data.path(), new, &mut any(3)).expect("a new plan")
}

fn locked(data: &TempDir) -> LockedVault {
    let plan = plans_in(data.path()).expect("a list").remove(0).plan;
    LockedVault::at(data.path(), &plan).expect("whole")
}

fn opens(data: &TempDir, text: &str) -> bool {
    locked(data).open(&password(text)).is_ok()
}

/// Tries a change for every number of steps that the disk takes, until one is to spare. `then` is given whether
/// the change was said to be done.
fn on_a_failing_disk(
    before: impl Fn(&mut OpenVault) -> Result<(), VaultError>,
    change: impl Fn(&mut OpenVault) -> Result<(), VaultError>,
    then: impl Fn(&TempDir, bool, u32),
) {
    for steps in 0..40 {
        let data = tempfile::tempdir().expect("a folder");
        let mut vault = some_plan(&data);
        before(&mut vault).expect("done");
        failing::after(Some(steps));
        let done = change(&mut vault);
        let is_enough = failing::takes_more();
        failing::after(None);
        drop(vault);
        then(&data, done.is_ok(), steps);
        if is_enough {
            assert!(done.is_ok() && steps > 4, "{steps} steps are all it takes");
            return;
        }
    }
    panic!("it takes too many steps");
}

#[test]
fn a_password_change_that_is_refused_leaves_the_old_password_good_and_one_that_is_not_the_new_one_alone() {
    on_a_failing_disk(
        |_| Ok(()),
        |vault| vault.change_passphrase(&password("the new one"), Cost::LEAST, &mut any(5)),
        |data, done, steps| {
            assert!(opens(data, if done { "the new one" } else { "the old one" }), "{steps} steps");
            assert!(!opens(data, if done { "the old one" } else { "the new one" }), "{steps} steps");
            assert!(!opens(data, "neither of them"));
        },
    );
}

#[test]
fn a_spare_key_whose_change_is_refused_goes_on_opening() {
    let key =
        |seed| SpareKey::read(UnprovedSpareKey::random(&mut any(seed)).text().as_str()).expect("a spare key");
    let opens = |data: &TempDir, seed| locked(data).open_with_spare_key(&key(seed)).is_ok();
    on_a_failing_disk(
        |vault| vault.keep_spare_key(&key(7), Cost::LEAST, &mut any(8)),
        |vault| vault.keep_spare_key(&key(9), Cost::LEAST, &mut any(10)),
        |data, done, steps| {
            assert!(opens(data, if done { 9 } else { 7 }), "{steps} steps");
            assert!(!opens(data, if done { 7 } else { 9 }), "{steps} steps");
        },
    );
}

#[test]
fn what_is_left_of_a_damaged_plan_is_read_by_the_spare_key_of_either_header() {
    let key =
        |seed| SpareKey::read(UnprovedSpareKey::random(&mut any(seed)).text().as_str()).expect("a spare key");
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = some_plan(&data);
    vault.keep_spare_key(&key(7), Cost::LEAST, &mut any(8)).expect("kept");
    let copy = vault.locked.folder.database().expect("a path").with_file_name("header-copy");
    let earlier = std::fs::read(&copy).expect("bytes");
    vault.keep_spare_key(&key(9), Cost::LEAST, &mut any(10)).expect("kept");
    drop(vault);
    std::fs::write(copy, earlier).expect("as a change that broke off leaves it");
    for seed in [7, 9] {
        assert!(locked(&data).read_what_is_left_by_spare_key(&key(seed)).is_ok(), "{seed}");
    }
    let other = locked(&data).read_what_is_left_by_spare_key(&key(11));
    assert_eq!(other.err(), Some(VaultError::WrongSpareKey));
}
