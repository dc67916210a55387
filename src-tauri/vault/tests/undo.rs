//! Undo and redo, visit by visit, and going back to an earlier state.

mod common;

use chrono::NaiveDate;
use common::*;
use footing_plan::{About, Body, Consent, ConsentAnswer, Id, Kind, Readers, Session, ShownOnCall, Words};
use footing_vault::{Done, NewRecord, OpenVault, VaultError, What};

fn change(vault: &mut OpenVault, id: &Id, visit: &str, text: &str, second: i64) {
    let new = NewRecord { id: Some(id.clone()), ..new_record(visit, obstacle(text)) };
    vault.save(new, &mut seeded(0), at(second)).expect("saved");
}

fn day(day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2026, 5, day)
}

fn said(done: Option<Done>) -> Option<(Kind, u32, What)> {
    done.map(|done| (done.kind, done.number, done.what))
}

fn text_of(vault: &OpenVault, id: &Id) -> Option<Body> {
    vault.plan().expect("a plan").find(id).map(|record| record.body.clone())
}

#[test]
fn undo_goes_back_visit_by_visit_says_what_it_undoes_and_redo_comes_forward() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    assert_eq!((vault.undo_says(), vault.undo(at(0))), (Ok(None), Ok(None)));
    let one = save(&mut vault, "one", 1).expect("saved").id;
    let two = save(&mut vault, "two", 2).expect("saved").id;
    change(&mut vault, &one, "later", "one, with mo", 3);
    change(&mut vault, &one, "later", "one, with more", 4);
    vault.put_in_bin(&two, at(5)).expect("binned");
    let mut steps = Vec::new();
    while let Some(done) = vault.undo_says().expect("says") {
        let stepped = vault.undo(at(10)).expect("undone").expect("something");
        assert_eq!(stepped.done, done);
        steps.push((done.number, done.what, stepped.record.map(|record| record.body)));
        drop(vault);
        vault = open(data.path()).expect("opens");
    }
    assert_eq!(
        steps,
        [
            (2, What::PutInBin, Some(obstacle("two"))),
            (1, What::Changed, Some(obstacle("one"))),
            (2, What::Written, None),
            (1, What::Written, None),
        ]
    );
    assert_eq!(vault.plan().expect("a plan").records, []);
    assert_eq!(vault.bin().expect("a bin").len(), 2);
    assert_eq!(said(vault.redo_says().expect("says")), Some((Kind::Obstacle, 1, What::Written)));
    for _ in 0..4 {
        vault.redo(at(20)).expect("done again").expect("something");
    }
    assert_eq!(vault.redo(at(21)), Ok(None));
    assert_eq!(text_of(&vault, &one), Some(obstacle("one, with more")));
    assert_eq!(text_of(&vault, &two), None);
}

#[test]
fn undoing_adds_to_the_history_and_cuts_nothing_of_it() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let id = save(&mut vault, "first", 1).expect("saved").id;
    change(&mut vault, &id, "w", "second", 2);
    vault.undo(at(3)).expect("undone");
    vault.redo(at(4)).expect("done again");
    change(&mut vault, &id, "w", "third, in the visit that was undone", 5);
    let told: Vec<_> = vault
        .revisions(&id)
        .expect("revisions")
        .into_iter()
        .map(|revision| (revision.visit, revision.body, revision.saved))
        .collect();
    let state = |visit: &str, text: &str, second| (visit.to_owned(), obstacle(text), at(second));
    assert_eq!(
        told,
        [
            state("a visit", "first", 1),
            state("w", "second", 2),
            state("undo", "first", 3),
            state("redo", "second", 4),
            state("w", "third, in the visit that was undone", 5),
        ]
    );
}

#[test]
fn a_change_after_undo_ends_redo_and_a_save_that_changes_nothing_does_not() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let id = save(&mut vault, "first", 1).expect("saved").id;
    change(&mut vault, &id, "w", "second", 2);
    vault.undo(at(3)).expect("undone");
    change(&mut vault, &id, "x", "first", 4);
    assert!(vault.redo_says().expect("says").is_some());
    vault.keep_draft("new:step", "half a thought", at(5)).expect("kept");
    assert!(vault.redo_says().expect("says").is_some());
    change(&mut vault, &id, "x", "another", 6);
    assert_eq!((vault.redo_says(), vault.redo(at(7))), (Ok(None), Ok(None)));
    vault.undo(at(8)).expect("undone");
    assert_eq!(text_of(&vault, &id), Some(obstacle("first")));
}

#[test]
fn a_visit_that_was_gone_on_with_after_another_record_is_undone_as_a_whole_and_first() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let one = save(&mut vault, "one", 1).expect("saved").id;
    let two = save(&mut vault, "two", 2).expect("saved").id;
    change(&mut vault, &one, "form", "one, begun", 3);
    change(&mut vault, &two, "other", "two, changed", 4);
    change(&mut vault, &one, "form", "one, ended", 5);
    assert_eq!(vault.revisions(&one).expect("revisions").len(), 2);
    let first = vault.undo(at(6)).expect("undone").expect("something");
    assert_eq!((first.done.number, first.record.map(|it| it.body)), (1, Some(obstacle("one"))));
    let next = vault.undo(at(7)).expect("undone").expect("something");
    assert_eq!((next.done.number, next.record.map(|it| it.body)), (2, Some(obstacle("two"))));
}

#[test]
fn a_visit_that_was_gone_on_with_after_undo_ends_redo() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let one = save(&mut vault, "one", 1).expect("saved").id;
    save(&mut vault, "two", 2).expect("saved");
    vault.undo(at(3)).expect("undone");
    change(&mut vault, &one, "a visit", "one, in the visit that wrote it", 4);
    assert_eq!((vault.revisions(&one).expect("revisions").len(), vault.redo(at(5))), (1, Ok(None)));
    let back = vault.undo(at(6)).expect("undone").expect("something");
    assert_eq!((back.done.number, back.done.what), (1, What::Written));
    assert_eq!(vault.undo_says(), Ok(None));
}

#[test]
fn a_visit_that_goes_on_after_the_bin_is_a_new_one() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let one = save(&mut vault, "one", 1).expect("saved").id;
    vault.put_in_bin(&one, at(2)).expect("binned");
    vault.take_out_of_bin(&one).expect("taken out");
    change(&mut vault, &one, "a visit", "one, after the bin", 3);
    assert_eq!(vault.revisions(&one).expect("revisions").len(), 2);
    vault.undo(at(4)).expect("undone");
    assert_eq!(text_of(&vault, &one), Some(obstacle("one")));
}

#[test]
fn a_visit_that_takes_its_words_back_leaves_nothing_to_undo_and_no_state() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let id = save(&mut vault, "as it was", 1).expect("saved").id;
    change(&mut vault, &id, "form", "something else", 2);
    change(&mut vault, &id, "form", "as it was", 3);
    assert_eq!(vault.revisions(&id).expect("revisions").len(), 1);
    assert_eq!(said(vault.undo_says().expect("says")), Some((Kind::Obstacle, 1, What::Written)));
    change(&mut vault, &id, "form", "something else again", 4);
    assert_eq!(vault.revisions(&id).expect("revisions").len(), 2);
}

#[test]
fn undoing_the_first_words_about_the_person_leaves_a_blank_one_and_redo_brings_them_back() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let about = Body::About(About { name: Words::from("Robin"), ..About::default() });
    let shared = Readers { work: true, ..Readers::NOBODY };
    let new = NewRecord { readers: shared, ..new_record("v", about.clone()) };
    let id = vault.save(new, &mut seeded(1), at(1)).expect("saved").id;
    assert_eq!(vault.put_in_bin(&id, at(2)), Err(VaultError::Unexpected));
    let blank = vault.undo(at(3)).expect("undone").expect("something").record.expect("a record");
    assert_eq!((blank.body, blank.readers), (Body::About(About::default()), Readers::NOBODY));
    assert_eq!(vault.bin(), Ok(Vec::new()));
    let again = vault.redo(at(4)).expect("done again").expect("something").record.expect("a record");
    assert_eq!((again.body, again.readers, again.id), (about, shared, id));
}

#[test]
fn going_back_to_a_state_is_a_new_state_and_can_be_undone() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let id = save(&mut vault, "first", 1).expect("saved").id;
    let other = save(&mut vault, "other", 2).expect("saved").id;
    change(&mut vault, &id, "w", "second", 3);
    let states = vault.revisions(&id).expect("revisions");
    let back = vault.restore(&id, states[0].id, "looking", at(4)).expect("restored");
    assert_eq!((back.body, back.changed), (obstacle("first"), at(4)));
    assert_eq!(vault.revisions(&id).expect("revisions").len(), 3);
    assert_eq!(said(vault.undo_says().expect("says")), Some((Kind::Obstacle, 1, What::Changed)));
    vault.undo(at(5)).expect("undone");
    assert_eq!(text_of(&vault, &id), Some(obstacle("second")));
    let before = vault.plan();
    assert_eq!(vault.restore(&other, states[0].id, "v", at(6)), Err(VaultError::Unexpected));
    assert_eq!(vault.restore(&id, 9_999, "v", at(6)), Err(VaultError::Unexpected));
    vault.put_in_bin(&id, at(7)).expect("binned");
    assert_eq!(vault.restore(&id, states[0].id, "v", at(8)), Err(VaultError::Unexpected));
    vault.take_out_of_bin(&id).expect("taken out");
    assert_eq!(vault.plan(), before);
}

#[test]
fn going_back_to_a_state_makes_nobody_come_to_see_it() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let for_both = Readers { health: true, work: true, ..Readers::NOBODY };
    let for_work = Readers { work: true, ..Readers::NOBODY };
    let saved = |vault: &mut OpenVault, id: Option<&Id>, visit: &str, readers, second: u32| {
        let new = NewRecord { id: id.cloned(), readers, ..new_record(visit, obstacle(visit)) };
        vault.save(new, &mut seeded(second.into()), at(second.into())).expect("saved").id
    };
    let id = saved(&mut vault, None, "for both", for_both, 1);
    saved(&mut vault, Some(&id), "for work", for_work, 2);
    let readers = |vault: &OpenVault| vault.plan().expect("a plan").find(&id).expect("it is there").readers;
    let states = vault.revisions(&id).expect("revisions");
    vault.restore(&id, states[0].id, "looking", at(3)).expect("restored");
    assert_eq!((text_of(&vault, &id), readers(&vault)), (Some(obstacle("for both")), for_work));
    saved(&mut vault, Some(&id), "only me", Readers::NOBODY, 4);
    vault.restore(&id, states[1].id, "looking", at(5)).expect("restored");
    assert_eq!((text_of(&vault, &id), readers(&vault)), (Some(obstacle("for work")), Readers::NOBODY));
}

#[test]
fn what_was_shown_on_a_call_is_no_step_and_stands_whatever_is_undone_done_again_or_put_back() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let with = |said: &str| Body::Session(Session { said: said.into(), ..Session::default() });
    let call = vault.save(new_record("one", with("")), &mut seeded(0), at(1)).expect("saved").id;
    let shown = [ShownOnCall { kind: Kind::Step, number: 4, fields: Vec::new(), at: at(2) }];
    vault.note_shown(&call, &shown).expect("noted");
    assert_eq!(said(vault.undo_says().expect("says")), Some((Kind::Session, 1, What::Written)));
    let says = |vault: &OpenVault, words: &str| {
        let Some(Body::Session(it)) = text_of(vault, &call) else { panic!("the call") };
        assert_eq!((it.said.0.as_str(), &it.shown[..]), (words, &shown[..]));
    };
    let body = Body::Session(Session { shown: shown.to_vec(), said: "Kind".into(), ..Session::default() });
    let new = NewRecord { id: Some(call.clone()), ..new_record("two", body) };
    vault.save(new, &mut seeded(0), at(3)).expect("saved");
    vault.undo(at(4)).expect("undone").expect("something");
    says(&vault, "");
    vault.redo(at(5)).expect("done again").expect("something");
    says(&vault, "Kind");
    let first = vault.revisions(&call).expect("revisions")[0].id;
    vault.restore(&call, first, "looking", at(6)).expect("restored");
    says(&vault, "");
}

#[test]
fn a_permission_that_was_taken_back_does_not_stand_again_whatever_is_undone_done_again_or_put_back() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let given =
        Consent { answer: ConsentAnswer::May, since: day(1), with: "Sam".into(), ..Consent::default() };
    let id =
        vault.save(new_record("one", Body::Consent(given.clone())), &mut seeded(0), at(1)).expect("saved").id;
    let says = |vault: &mut OpenVault, visit: &str, consent: &Consent, second| {
        let new = NewRecord { id: Some(id.clone()), ..new_record(visit, Body::Consent(consent.clone())) };
        vault.save(new, &mut seeded(0), at(second)).expect("saved");
    };
    let renamed = Consent { with: "HR".into(), ..given.clone() };
    let taken_back = Consent { withdrawn: day(2), ..renamed.clone() };
    says(&mut vault, "two", &renamed, 2);
    says(&mut vault, "three", &taken_back, 3);
    let stands = |vault: &OpenVault| match text_of(vault, &id) {
        Some(Body::Consent(it)) => (it.with.0.clone(), it.answer, it.since, it.withdrawn),
        other => panic!("the permission, and not {other:?}"),
    };
    let still = |with: &str| (with.to_owned(), ConsentAnswer::May, day(1), day(2));
    for with in ["HR", "Sam"] {
        vault.undo(at(4)).expect("undone").expect("something");
        assert_eq!(stands(&vault), still(with), "undone");
    }
    for with in ["HR", "HR"] {
        vault.redo(at(5)).expect("done again").expect("something");
        assert_eq!(stands(&vault), still(with), "done again");
    }
    let first = vault.revisions(&id).expect("revisions")[0].id;
    vault.restore(&id, first, "looking", at(6)).expect("put back");
    assert_eq!(stands(&vault), still("Sam"), "put back");
    says(&mut vault, "still so", &given, 7);
    assert_eq!(stands(&vault).3, None, "the person says it anew");
    vault.undo(at(8)).expect("undone").expect("something");
    assert_eq!(stands(&vault).3, None, "what was said anew is not undone");
}
