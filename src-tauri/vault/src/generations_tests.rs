use footing_plan::{Body, Obstacle, Plan, Readers, Words};
use tempfile::TempDir;

use super::*;
use crate::files::failing;
use crate::{BackupReason, Cost, Label, NewPlan, NewRecord, Passphrase, plans_in};

const PASSWORD: &str = "kettle garden window seven";

fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000 + seconds, 0).expect("a moment")
}

fn password() -> Passphrase {
    Passphrase::new(PASSWORD.to_owned()).expect("not empty")
}

fn save(vault: &mut OpenVault, text: &str, seed: u8) {
    let body = Body::Obstacle(Obstacle { own_words: Words::from(text), ..Obstacle::default() });
    let new = NewRecord { id: None, visit: text, readers: Readers::NOBODY, body, draft: None };
    vault.save(new, &mut |bytes| bytes.fill(seed), at(seed.into())).expect("saved");
}

fn open(data: &TempDir) -> OpenVault {
    let plan = plans_in(data.path()).expect("a list").remove(0).plan;
    LockedVault::at(data.path(), &plan).expect("whole").open(&password()).ok().expect("opens")
}

fn plan(vault: &OpenVault) -> Plan {
    vault.plan().expect("a plan")
}

/// A plan of two records with a backup of one.
fn some_plan(data: &TempDir) -> (OpenVault, String) {
    let new = NewPlan { label: Label::new("Plan"), passphrase: password(), cost: Cost::LEAST };
    let mut vault = LockedVault::create(data.path(), new, &mut |bytes| bytes.fill(3)).expect("a new plan");
    save(&mut vault, "first", 4);
    let made = vault.back_up(BackupReason::Asked, at(10)).expect("made");
    save(&mut vault, "second", 5);
    (vault, made.name)
}

/// What is done to a plan; it is given the name of its backup.
type Change = fn(&mut OpenVault, &str) -> Result<(), VaultError>;

fn restore(vault: &mut OpenVault, copy: &str) -> Result<(), VaultError> {
    let copy = vault.backup(copy)?.open_beside(vault)?;
    vault.restore_backup(copy, at(20))
}

/// Does something while the disk takes so many steps and no more, for every number of steps until one is to
/// spare; then saves one more record, and opens the plan again.
fn on_a_failing_disk(before: Change, change: Change) {
    for steps in 0..200 {
        let data = tempfile::tempdir().expect("a folder");
        let (mut vault, copy) = some_plan(&data);
        before(&mut vault, &copy).expect("done");
        let was = plan(&vault);
        failing::after(Some(steps));
        let done = change(&mut vault, &copy);
        let is_enough = failing::takes_more();
        failing::after(None);
        assert!(done.is_ok() || plan(&vault) == was, "{steps} steps: an error leaves the plan as it was");
        save(&mut vault, "third", 6);
        let saved = plan(&vault);
        drop(vault);
        assert_eq!(plan(&open(&data)), saved, "{steps} steps: what was saved is found again");
        if is_enough {
            assert!(done.is_ok() && steps > 4, "{steps} steps are all it takes");
            return;
        }
    }
    panic!("it takes too many steps");
}

#[test]
fn what_is_saved_after_a_restore_on_a_failing_disk_is_found_at_the_next_opening() {
    on_a_failing_disk(|_, _| Ok(()), restore);
}

#[test]
fn what_is_saved_after_putting_back_on_a_failing_disk_is_found_at_the_next_opening() {
    on_a_failing_disk(restore, |vault, _| vault.put_back("g-000001", at(30)));
}
