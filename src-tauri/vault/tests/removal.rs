//! Removing for good, as the shell asks for it. That no page holds the words any more is shown beside the
//! code, where the pages can be decrypted.

mod common;

use common::*;
use footing_plan::{Body, Obstacle, OnlyMe, Words};
use footing_vault::{NewRecord, VaultError};

fn both(words: &str, more: &str) -> Body {
    let (own_words, more) = (Words::from(words), OnlyMe::from(more));
    Body::Obstacle(Obstacle { own_words, more, ..Obstacle::default() })
}

#[test]
fn a_record_removed_for_good_is_gone_after_a_restart_and_its_number_stays_used() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let kept = save(&mut vault, "kept", 1).expect("saved");
    let gone = save(&mut vault, "gone", 2).expect("saved").id;
    let from_bin = save(&mut vault, "binned", 3).expect("saved").id;
    vault.keep_draft(gone.as_str(), "gone, with more", at(4)).expect("kept");
    vault.put_in_bin(&from_bin, at(5)).expect("binned");
    for id in [&gone, &from_bin] {
        vault.remove_for_good(id).expect("removed");
        assert_eq!(vault.remove_for_good(id), Err(VaultError::Unexpected));
        assert_eq!(vault.take_out_of_bin(id), Err(VaultError::Unexpected));
    }
    drop(vault);
    let mut vault = open(data.path()).expect("opens");
    assert_eq!(vault.plan().expect("a plan").records, vec![kept]);
    assert_eq!((vault.bin(), vault.drafts()), (Ok(Vec::new()), Ok(Vec::new())));
    assert_eq!(vault.revisions(&gone), Ok(Vec::new()));
    assert_eq!(save(&mut vault, "next", 9).expect("saved").number, 4);
}

#[test]
fn undo_and_redo_go_on_around_what_was_removed_for_good() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let one = save(&mut vault, "one", 1).expect("saved").id;
    let gone = save(&mut vault, "gone", 2).expect("saved").id;
    let change = NewRecord { id: Some(one.clone()), ..new_record("w", obstacle("one, changed")) };
    vault.save(change, &mut seeded(3), at(3)).expect("saved");
    let change = NewRecord { id: Some(gone.clone()), ..new_record("w", obstacle("gone, changed")) };
    vault.save(change, &mut seeded(4), at(4)).expect("saved");
    vault.undo(at(5)).expect("undone");
    vault.undo(at(6)).expect("undone");
    vault.remove_for_good(&gone).expect("removed");
    let again = vault.redo(at(7)).expect("done again").expect("something");
    assert_eq!(again.record.map(|record| record.body), Some(obstacle("one, changed")));
    assert_eq!(vault.redo(at(8)), Ok(None));
    let mut undone = 0;
    while vault.undo(at(9)).expect("undone").is_some() {
        undone += 1;
    }
    assert_eq!(undone, 2);
}

#[test]
fn a_field_removed_for_good_never_comes_back_by_undo_or_by_going_back() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let id = vault.save(new_record("a", both("first", "secret")), &mut seeded(1), at(1)).expect("saved").id;
    let mut change = |visit: &str, body: Body, second| {
        let new = NewRecord { id: Some(id.clone()), ..new_record(visit, body) };
        vault.save(new, &mut seeded(0), at(second)).expect("saved");
    };
    change("b", both("first", "another secret"), 2);
    change("c", both("second", "another secret"), 3);
    let emptied = vault.remove_field_for_good(&id, "more").expect("removed");
    assert_eq!((emptied.body, emptied.changed), (both("second", ""), at(3)));
    drop(vault);
    let mut vault = open(data.path()).expect("opens");
    let states = vault.revisions(&id).expect("revisions");
    let told: Vec<_> = states.iter().map(|state| state.body.clone()).collect();
    assert_eq!(told, [both("first", ""), both("first", ""), both("second", "")]);
    let back = vault.restore(&id, states[0].id, "looking", at(4)).expect("restored");
    assert_eq!(back.body, both("first", ""));
    let mut bodies = Vec::new();
    while let Some(stepped) = vault.undo(at(5)).expect("undone") {
        bodies.push(stepped.record.map(|record| record.body));
    }
    // The visit that changed the removed field alone has nothing to undo any more.
    assert_eq!(bodies, [Some(both("second", "")), Some(both("first", "")), None]);
}
