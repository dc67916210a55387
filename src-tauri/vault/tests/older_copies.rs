//! Taking earlier copies off this computer: after a new one opens, and not before.

mod common;

use std::path::Path;

use common::*;
use footing_vault::{BackupReason, OpenVault};

fn folder(data: &Path) -> std::path::PathBuf {
    data.join("plans").join(only_plan(data))
}

/// A plan from which a record was removed that two backups, one of them damaged, and a replaced plan still hold.
fn removed_and_copied(data: &Path) -> OpenVault {
    let mut vault = create(data);
    save(&mut vault, "this stays", 1).expect("saved");
    let gone = save(&mut vault, "a word to remove", 2).expect("saved");
    let first = vault.back_up(BackupReason::Asked, at(10)).expect("made");
    let second = vault.back_up(BackupReason::WaysIn, at(20)).expect("made");
    let copy = vault.backup(&first.name).expect("whole").open_beside(&vault).expect("opens");
    vault.restore_backup(copy, at(30)).expect("restored");
    vault.remove_for_good(&gone.id).expect("removed");
    std::fs::write(folder(data).join("backups").join(second.name), "damaged").expect("written");
    vault
}

#[test]
fn a_new_copy_takes_the_place_of_all_that_may_hold_what_was_removed() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = removed_and_copied(data.path());
    assert!(vault.backups().len() > 1 && vault.replaced().expect("a list").len() == 1);
    assert_eq!(vault.replace_backups(at(40)), Ok(0));
    let left = vault.backups();
    assert_eq!((left.len(), left[0].made), (1, at(40)));
    let copy = vault.backup(&left[0].name).expect("whole").open_beside(&vault).expect("opens");
    assert_eq!(copy.plan().expect("a plan"), vault.plan().expect("a plan"));
    drop(copy);
    assert!(vault.replaced().expect("a list").is_empty());
    assert_eq!(
        files_under(&folder(data.path())).iter().filter(|path| path.ends_with("plan.footing")).count(),
        1
    );
    drop(vault);
    assert_eq!(open(data.path()).expect("opens").plan().expect("a plan").records.len(), 1);
}

#[test]
fn without_a_new_copy_every_older_one_stays() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = removed_and_copied(data.path());
    let [backups, away] = ["backups", "away"].map(|name| folder(data.path()).join(name));
    std::fs::rename(&backups, &away).expect("moved");
    std::fs::write(&backups, "in the way").expect("written");
    assert!(vault.replace_backups(at(40)).is_err());
    assert_eq!(vault.replaced().expect("a list").len(), 1, "the earlier plan is still there");
    std::fs::remove_file(&backups).expect("out of the way");
    std::fs::rename(&away, &backups).expect("moved back");
    assert!(vault.backups().len() > 1);
    assert_eq!(vault.replace_backups(at(50)), Ok(0), "and another day it is done");
}
