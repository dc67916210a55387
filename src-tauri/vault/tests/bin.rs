//! The bin: out of the plan and back, emptied when told or after a time the person chose.

mod common;

use common::*;
use footing_plan::{Ask, Body, Id, Reader, TimeFrame, Words};
use footing_vault::{BackupReason, NewRecord, OpenVault, VaultError, What};

const DAY: i64 = 86_400;

fn numbers(vault: &OpenVault) -> (Vec<u32>, Vec<u32>) {
    let plan = vault.plan().expect("a plan").records.iter().map(|record| record.number).collect();
    let bin = vault.bin().expect("a bin").iter().map(|binned| binned.record.number).collect();
    (plan, bin)
}

#[test]
fn a_binned_record_is_out_of_the_plan_and_comes_back_as_it_was_after_a_restart() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let one = save(&mut vault, "one", 1).expect("saved");
    let two = save(&mut vault, "two", 2).expect("saved");
    let three = save(&mut vault, "three", 3).expect("saved");
    vault.keep_draft(two.id.as_str(), "half a thought", at(4)).expect("kept");
    vault.put_in_bin(&two.id, at(5)).expect("binned");
    vault.put_in_bin(&one.id, at(6)).expect("binned");
    drop(vault);
    let mut vault = open(data.path()).expect("opens");
    assert_eq!(vault.plan().expect("a plan").records, vec![three]);
    let bin = vault.bin().expect("a bin");
    let told: Vec<_> = bin.into_iter().map(|binned| (binned.record, binned.when)).collect();
    assert_eq!(told, [(one, at(6)), (two.clone(), at(5))]);
    assert_eq!(save(&mut vault, "four", 7).expect("saved").number, 4);
    assert_eq!(vault.take_out_of_bin(&two.id), Ok(two.clone()));
    assert_eq!(numbers(&vault), (vec![2, 3, 4], vec![1]));
    assert_eq!(vault.revisions(&two.id).expect("revisions").len(), 1);
    assert_eq!(vault.drafts().expect("drafts")[0].form, two.id.as_str());
}

#[test]
fn what_is_in_the_bin_cannot_be_changed_or_binned_and_what_is_not_cannot_be_taken_out() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let kept = save(&mut vault, "kept", 1).expect("saved");
    let binned = save(&mut vault, "binned", 2).expect("saved");
    let frame = new_record("v", Body::TimeFrame(TimeFrame::default()));
    let frame = vault.save(frame, &mut seeded(3), at(3)).expect("saved");
    vault.put_in_bin(&binned.id, at(4)).expect("binned");
    let (before, done) = (numbers(&vault), vault.undo_says());
    let change = NewRecord { id: Some(binned.id.clone()), ..new_record("w", obstacle("changed")) };
    assert_eq!(vault.save(change, &mut seeded(5), at(5)), Err(VaultError::Unexpected));
    for id in [&binned.id, &frame.id, &Id::from_bytes([9; 16])] {
        assert_eq!(vault.put_in_bin(id, at(6)), Err(VaultError::Unexpected));
    }
    for id in [&kept.id, &Id::from_bytes([9; 16])] {
        assert_eq!(vault.take_out_of_bin(id), Err(VaultError::Unexpected));
    }
    assert_eq!((numbers(&vault), vault.undo_says()), (before, done));
}

#[test]
fn the_bin_empties_when_told_and_nothing_of_it_can_be_undone_or_numbered_again() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    assert_eq!(vault.empty_bin(), Ok(0));
    let ids: Vec<Id> = (1..=4).map(|seed| save(&mut vault, "x", seed).expect("saved").id).collect();
    for id in &ids[2..] {
        vault.put_in_bin(id, at(5)).expect("binned");
    }
    assert_eq!(vault.empty_bin(), Ok(2));
    drop(vault);
    let mut vault = open(data.path()).expect("opens");
    assert_eq!(numbers(&vault), (vec![1, 2], vec![]));
    assert_eq!(vault.revisions(&ids[3]), Ok(Vec::new()));
    let done = vault.undo_says().expect("says").expect("something");
    assert_eq!((done.number, done.what), (2, What::Written));
    assert_eq!(save(&mut vault, "next", 9).expect("saved").number, 5);
}

#[test]
fn the_bin_keeps_everything_until_the_person_chooses_a_time_and_then_that_long() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let ids: Vec<Id> = (1..=3).map(|seed| save(&mut vault, "x", seed).expect("saved").id).collect();
    vault.put_in_bin(&ids[0], at(0)).expect("binned");
    vault.put_in_bin(&ids[1], at(10 * DAY)).expect("binned");
    assert_eq!(vault.bin_days(), Ok(None));
    assert_eq!(vault.empty_bin_older_than(at(40_000 * DAY)), Ok(0));
    vault.keep_bin_days(Some(30)).expect("chosen");
    drop(vault);
    let mut vault = open(data.path()).expect("opens");
    assert_eq!(vault.bin_days(), Ok(Some(30)));
    assert_eq!(vault.empty_bin_older_than(at(30 * DAY)), Ok(0));
    assert_eq!(vault.empty_bin_older_than(at(-3_650 * DAY)), Ok(0));
    assert_eq!(vault.empty_bin_older_than(at(30 * DAY + 1)), Ok(0), "seen for the first time");
    assert_eq!(vault.empty_bin_older_than(at(31 * DAY)), Ok(0), "not a day later");
    assert_eq!(vault.empty_bin_older_than(at(31 * DAY + 1)), Ok(1));
    assert_eq!(numbers(&vault), (vec![3], vec![2]));
    vault.keep_bin_days(None).expect("chosen");
    assert_eq!(vault.empty_bin_older_than(at(40_000 * DAY)), Ok(0));
}

#[test]
fn a_clock_that_is_years_off_at_one_opening_empties_nothing() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let ids: Vec<Id> = (1..=2).map(|seed| save(&mut vault, "x", seed).expect("saved").id).collect();
    vault.put_in_bin(&ids[0], at(0)).expect("binned");
    vault.keep_bin_days(Some(30)).expect("chosen");
    let ten_years = 3_650 * DAY;
    assert_eq!(vault.empty_bin_older_than(at(ten_years)), Ok(0), "ten years ahead");
    assert_eq!(vault.empty_bin_older_than(at(ten_years + DAY / 2)), Ok(0), "again on that day");
    assert_eq!(vault.empty_bin_older_than(at(DAY)), Ok(0), "right again");
    assert_eq!(vault.empty_bin_older_than(at(ten_years + 2 * DAY)), Ok(0), "ahead again: seen anew");
    assert_eq!(vault.empty_bin_older_than(at(-ten_years)), Ok(0), "ten years back");
    // One is really due; beside it lies what was put in today, and then the clock is ahead.
    assert_eq!(vault.empty_bin_older_than(at(40 * DAY)), Ok(0));
    vault.put_in_bin(&ids[1], at(40 * DAY)).expect("binned");
    assert_eq!(vault.empty_bin_older_than(at(ten_years)), Ok(1), "the one that was due before");
    assert_eq!(numbers(&vault), (vec![], vec![2]));
    assert_eq!(vault.empty_bin_older_than(at(41 * DAY)), Ok(0));
    assert_eq!(numbers(&vault).1, [2]);
}

#[test]
fn a_plan_that_was_got_back_for_what_is_in_its_bin_does_not_empty_it_at_once() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let id = save(&mut vault, "x", 1).expect("saved").id;
    vault.put_in_bin(&id, at(0)).expect("binned");
    vault.keep_bin_days(Some(30)).expect("chosen");
    assert_eq!(vault.empty_bin_older_than(at(40 * DAY)), Ok(0), "seen for the first time");
    let made = vault.back_up(BackupReason::Asked, at(40 * DAY)).expect("made");
    let opened =
        |vault: &OpenVault| vault.backup(&made.name).expect("whole").open_beside(vault).expect("opens");
    let backup = opened(&vault);
    assert_eq!(vault.empty_bin_older_than(at(50 * DAY)), Ok(1));
    vault.restore_backup(backup, at(50 * DAY)).expect("restored");
    assert_eq!(vault.empty_bin_older_than(at(50 * DAY)), Ok(0), "over the open plan");
    assert_eq!(numbers(&vault).1, [1]);
    let (over, new) = (opened(&vault), opened(&vault));
    let plan = vault.folder().to_owned();
    drop(vault);
    let mut vault = over.restore_over(data.path(), &plan, at(60 * DAY)).expect("restored");
    assert_eq!(vault.empty_bin_older_than(at(60 * DAY)), Ok(0), "over a locked one");
    let replaced = vault.replaced().expect("a list").remove(0).name;
    vault.put_back(&replaced, at(61 * DAY)).expect("put back");
    assert_eq!(vault.empty_bin_older_than(at(90 * DAY)), Ok(0), "put back");
    let other = tempfile::tempdir().expect("a folder");
    let mut vault = new.restore_as_new(other.path(), &mut seeded(9)).expect("restored");
    assert_eq!(vault.empty_bin_older_than(at(60 * DAY)), Ok(0), "on another computer");
}

#[test]
fn a_first_writing_that_was_undone_can_be_taken_out_of_the_bin() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let one = save(&mut vault, "one", 1).expect("saved");
    vault.undo(at(2)).expect("undone");
    vault.take_out_of_bin(&one.id).expect("taken out");
    assert_eq!(vault.redo(at(3)), Ok(None));
    let back = vault.undo(at(4)).expect("undone").expect("something");
    assert_eq!((back.done.what, back.record), (What::TakenOut, None));
    assert_eq!(vault.undo(at(5)), Ok(None));
    assert_eq!(numbers(&vault), (vec![], vec![1]));
}

#[test]
fn a_link_to_what_is_in_the_bin_or_gone_is_harmless_and_points_there_again_when_it_is_back() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let linked = save(&mut vault, "stairs", 1).expect("saved").id;
    let ask = Ask { suggestion: Words::from("A lift"), obstacle: Some(linked.clone()), ..Ask::default() };
    let ask = vault.save(new_record("v", Body::Ask(ask)), &mut seeded(2), at(2)).expect("saved");
    let link = |vault: &OpenVault| {
        let plan = vault.plan().expect("a plan");
        let mut choices = footing_plan::Choices::default();
        choices.this_time.extend(plan.records.iter().map(|record| record.id.clone()));
        let seen = plan.seen_by(Reader::SupportWorker, &choices);
        match &seen.find(&ask.id).expect("the change").body {
            Body::Ask(ask) => ask.obstacle.clone(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(link(&vault), Some(linked.clone()));
    vault.put_in_bin(&linked, at(3)).expect("binned");
    assert_eq!(link(&vault), None);
    vault.take_out_of_bin(&linked).expect("taken out");
    assert_eq!(link(&vault), Some(linked.clone()));
    vault.remove_for_good(&linked).expect("removed");
    assert_eq!(link(&vault), None);
}
