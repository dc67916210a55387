//! What is new, was done or was changed since a moment: what is read aloud on a call.

mod common;

use std::collections::BTreeMap;

use common::*;
use footing_plan::{Body, Id, News, Readers, Record, Step, StepState, Words, news};
use footing_vault::{NewRecord, OpenVault};
use proptest::prelude::*;

/// The moment of the call before, and one on either side of it.
const THEN: i64 = 100;
const BEFORE: i64 = 10;
const AFTER: i64 = 200;

fn step(what: &str, done: bool) -> Body {
    let state = if done { StepState::Done } else { StepState::NotStarted };
    Body::Step(Step { what: Words::from(what), state, ..Step::default() })
}

fn begins(vault: &mut OpenVault, body: Body, second: i64) -> Record {
    vault.save(new_record("first", body), &mut seeded(second as u64), at(second)).expect("saved")
}

fn goes_on(vault: &mut OpenVault, id: &Id, visit: &str, (body, shown): (Body, bool), second: i64) {
    let readers = Readers { support_worker: shown, ..Readers::NOBODY };
    let new = NewRecord { id: Some(id.clone()), visit, readers, body, draft: None };
    vault.save(new, &mut seeded(0), at(second)).expect("saved");
}

/// What there is to say of each record since then.
fn told(vault: &OpenVault) -> Vec<News> {
    let saved = vault.saved_since(at(THEN)).expect("an answer");
    let then: BTreeMap<Id, Option<Body>> = saved.into_iter().map(|saved| (saved.id, saved.then)).collect();
    let records = vault.plan().expect("a plan").records;
    records.iter().filter_map(|record| news(record, then.get(&record.id)?.as_ref())).collect()
}

fn a_plan() -> (tempfile::TempDir, OpenVault) {
    let data = tempfile::tempdir().expect("a folder");
    let vault = create(data.path());
    (data, vault)
}

#[test]
fn a_step_done_long_ago_that_is_marked_ok_to_show_after_the_call_is_neither_done_since_nor_changed() {
    let (_data, mut vault) = a_plan();
    let id = begins(&mut vault, step("a walk", true), BEFORE).id;
    goes_on(&mut vault, &id, "marks it", (step("a walk", true), true), AFTER);
    assert_eq!(told(&vault), []);
    goes_on(&mut vault, &id, "unmarks it", (step("a walk", true), false), AFTER + 1);
    assert_eq!(told(&vault), []);
}

#[test]
fn what_was_made_done_or_changed_since_is_told_as_that() {
    let (_data, mut vault) = a_plan();
    let ids: Vec<Id> =
        (0..3).map(|n| begins(&mut vault, step(&n.to_string(), n == 2), BEFORE + n).id).collect();
    goes_on(&mut vault, &ids[0], "does it", (step("0", true), false), AFTER);
    goes_on(&mut vault, &ids[1], "edits it", (step("one", false), false), AFTER + 1);
    goes_on(&mut vault, &ids[2], "edits it", (step("two", true), false), AFTER + 2);
    begins(&mut vault, step("3", false), AFTER + 3);
    begins(&mut vault, step("4", true), AFTER + 4);
    assert_eq!(told(&vault), [News::Done, News::Changed, News::Changed, News::New, News::Done]);
}

#[test]
fn what_was_changed_and_undone_or_put_back_since_is_no_news() {
    let (_data, mut vault) = a_plan();
    let id = begins(&mut vault, step("a walk", false), BEFORE).id;
    goes_on(&mut vault, &id, "edits it", (step("a run", false), false), AFTER);
    assert_eq!(told(&vault), [News::Changed]);
    vault.undo(at(AFTER + 1)).expect("undone");
    assert_eq!(told(&vault), []);
    vault.redo(at(AFTER + 2)).expect("done again");
    let first = vault.revisions(&id).expect("revisions")[0].id;
    vault.restore(&id, first, "earlier", at(AFTER + 3)).expect("put back");
    assert_eq!(told(&vault), []);
}

#[test]
fn a_step_done_then_taken_up_again_and_done_once_more_is_no_news() {
    let (_data, mut vault) = a_plan();
    let id = begins(&mut vault, step("a walk", true), BEFORE).id;
    goes_on(&mut vault, &id, "again", (step("a walk", false), false), AFTER);
    assert_eq!(told(&vault), [News::Changed]);
    goes_on(&mut vault, &id, "once more", (step("a walk", true), false), AFTER + 1);
    assert_eq!(told(&vault), []);
}

#[test]
fn a_visit_that_was_begun_before_the_call_and_goes_on_after_it_makes_no_news_of_a_mark() {
    let (_data, mut vault) = a_plan();
    let id = begins(&mut vault, step("a walk", true), BEFORE).id;
    goes_on(&mut vault, &id, "first", (step("a walk", true), true), AFTER);
    assert_eq!(vault.revisions(&id).expect("revisions").len(), 1, "one visit, saved after the call");
    assert_eq!(told(&vault), []);
    goes_on(&mut vault, &id, "later", (step("a walk by the sea", true), true), AFTER + 1);
    assert_eq!(told(&vault), [News::Changed]);
}

#[test]
fn what_is_in_the_bin_is_not_told_and_what_came_out_of_it_says_what_it_said() {
    let (_data, mut vault) = a_plan();
    let (one, two) =
        (begins(&mut vault, step("1", false), BEFORE).id, begins(&mut vault, step("2", true), BEFORE + 1).id);
    goes_on(&mut vault, &one, "does it", (step("1", true), false), AFTER);
    vault.put_in_bin(&one, at(AFTER + 1)).expect("binned");
    vault.put_in_bin(&two, at(AFTER + 2)).expect("binned");
    vault.take_out_of_bin(&two).expect("taken out");
    assert_eq!(told(&vault), []);
}

/// One thing a person may do; places are taken modulo what there is.
#[derive(Clone, Debug)]
enum Act {
    Write(bool),
    Save { place: usize, text: u8, done: bool, shown: bool },
    GoBack { place: usize, state: usize },
    Undo,
    Redo,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let save = (0..4usize, 0..3u8, any::<bool>(), any::<bool>())
        .prop_map(|(place, text, done, shown)| Act::Save { place, text, done, shown });
    let act = prop_oneof![
        2 => any::<bool>().prop_map(Act::Write),
        6 => save,
        1 => (0..4usize, 0..6usize).prop_map(|(place, state)| Act::GoBack { place, state }),
        2 => Just(Act::Undo),
        2 => Just(Act::Redo),
    ];
    prop::collection::vec(act, 0..14)
}

fn does(vault: &mut OpenVault, act: &Act, second: i64) {
    let records = vault.plan().expect("a plan").records;
    let pick = |place: usize| (!records.is_empty()).then(|| records[place % records.len()].id.clone());
    match *act {
        Act::Write(done) => drop(begins(vault, step("0", done), second)),
        Act::Save { place, text, done, shown } => {
            let Some(id) = pick(place) else { return };
            goes_on(vault, &id, &format!("{second}"), (step(&text.to_string(), done), shown), second);
        }
        Act::GoBack { place, state } => {
            let Some(id) = pick(place) else { return };
            let states = vault.revisions(&id).expect("revisions");
            vault.restore(&id, states[state % states.len()].id, "earlier", at(second)).expect("put back");
        }
        Act::Undo => drop(vault.undo(at(second)).expect("undone")),
        Act::Redo => drop(vault.redo(at(second)).expect("done again")),
    }
}

/// Every record by its id, those in the bin too.
fn bodies(vault: &OpenVault) -> BTreeMap<Id, Body> {
    let bin = vault.bin().expect("a bin").into_iter().map(|binned| binned.record);
    let all = vault.plan().expect("a plan").records.into_iter().chain(bin);
    all.map(|record| (record.id, record.body)).collect()
}

/// The rule in other words than the program's.
fn expected(then: Option<&Body>, now: &Body) -> Option<News> {
    let done = |body: &Body| matches!(body, Body::Step(step) if step.state == StepState::Done);
    match (then, now) {
        (None, now) if done(now) => Some(News::Done),
        (None, _) => Some(News::New),
        (Some(then), now) if then == now => None,
        (Some(then), now) if !done(then) && done(now) => Some(News::Done),
        (Some(_), _) => Some(News::Changed),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_was_done_before_and_since_only_what_the_plan_said_then_and_says_now_decides(
        before in acts(),
        since in acts(),
    ) {
        let (_data, mut vault) = a_plan();
        (1..).zip(&before).for_each(|(second, act)| does(&mut vault, act, second));
        let then = bodies(&vault);
        (AFTER..).zip(&since).for_each(|(second, act)| does(&mut vault, act, second));
        let records = vault.plan().expect("a plan").records;
        let expected: Vec<News> =
            records.iter().filter_map(|record| expected(then.get(&record.id), &record.body)).collect();
        prop_assert_eq!(told(&vault), expected);
    }
}
