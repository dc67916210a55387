//! What undo, earlier versions, the bin and removing promise, tried on a folder of its own without a window.

use chrono::{DateTime, TimeDelta, Utc};
use footing_plan::{Ask, Body, Choices, Id, Obstacle, PageKind, PageRequest, Readers, Session, Words};
use footing_vault::Cost;

use crate::desk::Moment;
use crate::footing::Footing;
use crate::wire::*;

const PASSWORD: &str = "four small warm stones";

fn moment(day: i64) -> Moment {
    let start: DateTime<Utc> = "2026-11-24T09:00:00Z".parse().expect("a time");
    let now = start + TimeDelta::days(day);
    Moment { now, today: now.date_naive() }
}

fn password() -> Password {
    serde_json::from_value(PASSWORD.into()).expect("a password")
}

/// A new plan in a folder of its own.
fn plan() -> (tempfile::TempDir, Footing) {
    let data = tempfile::tempdir().expect("a folder");
    let footing = Footing::with_cost(data.path(), || Ok(Cost::LEAST));
    let request = CreatePlan { label: "Plan".to_owned(), password: password() };
    footing.create_plan(request, moment(0)).expect("a plan");
    (data, footing)
}

/// The plan of this folder after a restart, on a later day.
fn again(data: &tempfile::TempDir, day: i64) -> Footing {
    let footing = Footing::with_cost(data.path(), || Ok(Cost::LEAST));
    let Ok(Desk::Locked { mut plans }) = footing.desk(moment(day)) else { panic!("not locked") };
    let request = OpenPlan { plan: plans.remove(0).plan, password: password() };
    footing.open_plan(request, moment(day)).expect("opens");
    footing
}

fn write(footing: &Footing, id: Option<&Id>, visit: &str, own_words: &str, more: &str) -> Id {
    let body = Obstacle { own_words: Words::from(own_words), more: more.into(), ..Obstacle::default() };
    let save = Save {
        id: id.cloned(),
        visit: visit.to_owned(),
        readers: Readers::NOBODY,
        body: Body::Obstacle(body),
        form: None,
    };
    footing.save(save, moment(0)).expect("saved").record.expect("a record").id
}

fn words(plan: &Opened) -> Vec<String> {
    let own = |body: &Body| if let Body::Obstacle(it) = body { Some(it.own_words.0.clone()) } else { None };
    plan.records.iter().filter_map(|record| own(&record.body)).collect()
}

#[test]
fn what_was_done_last_can_be_undone_after_a_restart_and_done_again() {
    let (data, footing) = plan();
    let id = write(&footing, None, "1", "The stairs", "");
    write(&footing, Some(&id), "2", "The stairs at work", "");
    drop(footing);
    let footing = again(&data, 1);
    let undo = footing.steps().expect("steps").undo.expect("something");
    assert_eq!((&undo.id, undo.number, undo.what), (&id, 1, DoneWhat::Changed));
    let stepped = footing.undo(moment(1)).expect("undone");
    assert_eq!((stepped.done, words(&stepped.plan)), (Some(undo), vec!["The stairs".to_owned()]));
    let stepped = footing.redo(moment(1)).expect("done again");
    assert_eq!(words(&stepped.plan), ["The stairs at work"]);
    assert!(footing.redo(moment(1)).expect("an answer").done.is_none());
}

#[test]
fn an_earlier_version_comes_back_and_what_was_being_typed_is_still_there() {
    let (_data, footing) = plan();
    let id = write(&footing, None, "1", "The stairs", "");
    write(&footing, Some(&id), "2", "The lift", "");
    let draft = KeepDraft { form: id.as_str().to_owned(), text: "half a thought".to_owned() };
    footing.keep_draft(draft, moment(0)).expect("kept");
    let told = footing.versions(&OfRecord { id: id.clone() }).expect("versions").versions;
    assert!(told[0].when.starts_with("24 November 2026, "), "{}", told[0].when);
    let said: Vec<Body> = told.iter().map(|version| version.record.body.clone()).collect();
    assert!(matches!(&said[..], [Body::Obstacle(now), Body::Obstacle(before)]
        if now.own_words.0 == "The lift" && before.own_words.0 == "The stairs"));
    let request = PutBack { id, revision: told[1].revision };
    let opened = footing.put_back(&request, moment(1)).expect("put back");
    assert_eq!((words(&opened), opened.drafts.len()), (vec!["The stairs".to_owned()], 1));
    assert_eq!(footing.steps().expect("steps").undo.expect("something").what, DoneWhat::Changed);
}

#[test]
fn the_bin_takes_a_record_out_of_every_answer_and_gives_it_back() {
    let (_data, footing) = plan();
    let id = write(&footing, None, "1", "The stairs", "");
    let request = OfRecord { id: id.clone() };
    assert!(words(&footing.put_in_bin(&request, moment(0)).expect("binned")).is_empty());
    let bin = footing.bin().expect("a bin");
    assert_eq!((bin.binned[0].record.id.clone(), bin.days), (id, None));
    assert!(footing.versions(&request).is_err(), "what is in the bin is changed by nothing but the bin");
    assert_eq!(words(&footing.take_out_of_bin(&request, moment(0)).expect("out")), ["The stairs"]);
    assert!(footing.bin().expect("a bin").binned.is_empty());
}

#[test]
fn the_bin_empties_by_itself_at_an_opening_after_the_days_the_person_chose_and_not_before() {
    let (data, footing) = plan();
    let id = write(&footing, None, "1", "The stairs", "");
    footing.put_in_bin(&OfRecord { id }, moment(0)).expect("binned");
    drop(footing);
    let footing = again(&data, 400);
    assert_eq!(footing.bin().expect("a bin").binned.len(), 1, "never is what a plan starts with");
    assert_eq!(footing.keep_bin_days(&BinDays { days: Some(30) }).expect("kept").binned.len(), 1);
    drop(footing);
    assert_eq!(again(&data, 29).bin().expect("a bin").binned.len(), 1);
    assert_eq!(
        again(&data, 31).bin().expect("a bin").binned.len(),
        1,
        "a day later, in case a clock is wrong"
    );
    let bin = again(&data, 32).bin().expect("a bin");
    assert_eq!((bin.binned.len(), bin.days), (0, Some(30)));
}

#[test]
fn what_is_removed_for_good_is_in_no_answer_and_can_be_copied_without() {
    let (data, footing) = plan();
    let id = write(&footing, None, "1", "The stairs", "a marked word");
    write(&footing, Some(&id), "2", "The stairs", "another");
    let request = OfField { id: id.clone(), field: "more".to_owned() };
    footing.remove_field_for_good(&request, moment(0)).expect("removed");
    let told = footing.versions(&OfRecord { id: id.clone() }).expect("versions").versions;
    assert!(
        told.iter().all(|version| matches!(&version.record.body, Body::Obstacle(it) if it.more.is_empty()))
    );
    let copies = |footing: &Footing| footing.copies().expect("copies").kept.len();
    footing.save_copy(|_| None, moment(0)).expect("nothing chosen");
    footing.keep_copy(moment(0).now);
    footing.keep_copy(moment(1).now);
    assert_eq!(footing.copy_after_removal(moment(1)).expect("a copy").left, 0);
    assert_eq!(copies(&footing), 1, "the new one");
    let opened = footing.remove_for_good(&OfRecord { id }, moment(0)).expect("removed");
    assert!(
        !opened.more_to_clear
            && opened.plan.records.is_empty()
            && footing.steps().expect("steps").undo.is_none()
    );
    let other = write(&footing, None, "3", "The noise", "");
    footing.put_in_bin(&OfRecord { id: other }, moment(0)).expect("binned");
    footing.empty_bin(moment(0)).expect("emptied");
    assert!(footing.bin().expect("a bin").binned.is_empty());
    drop(footing);
    assert_eq!(write(&again(&data, 1), None, "4", "Next", "").as_str().len(), 32);
}

#[test]
fn the_example_has_nothing_to_undo_and_no_bin() {
    let (_data, footing) = plan();
    footing.open_example(moment(0)).expect("the example");
    write(&footing, None, "1", "The stairs", "");
    let steps = footing.steps().expect("steps");
    assert!(steps.undo.is_none() && steps.redo.is_none());
    assert!(footing.bin().is_err() && footing.undo(moment(0)).is_err());
    footing.lock();
    assert_eq!(footing.steps().expect_err("locked").code, FaultCode::Locked);
}

#[test]
fn what_is_in_the_bin_is_on_no_page_and_not_on_today_and_its_tick_waits_for_it() {
    let (_data, footing) = plan();
    let body = Body::Ask(Ask { suggestion: Words::from("A lift"), ..Ask::default() });
    let readers = Readers { work: true, ..Readers::NOBODY };
    let save = Save { id: None, visit: "1".to_owned(), readers, body, form: None };
    let id = footing.save(save, moment(0)).expect("saved").record.expect("a record").id;
    let choices = Choices { ticked: [id.clone()].into(), ..Choices::default() };
    let request = PageRequest::with(PageKind::Work, choices);
    let on_page = || {
        let preview = footing.preview_page(&request, moment(0)).expect("a preview");
        (
            preview.items.iter().any(|item| item.on_page),
            footing.page_text(&request, moment(0)).expect("text").text,
        )
    };
    assert!(on_page().0 && on_page().1.contains("A lift"));
    let record = OfRecord { id: id.clone() };
    let opened = footing.put_in_bin(&record, moment(0)).expect("binned");
    assert!(!opened.today.left_off.contains(&id));
    assert!(!on_page().0 && !on_page().1.contains("A lift"));
    footing.take_out_of_bin(&record, moment(0)).expect("out");
    assert!(on_page().0 && on_page().1.contains("A lift"));
}

#[test]
fn what_was_shown_on_a_call_is_nothing_to_undo_and_stands_when_the_call_says_again_what_it_said() {
    let (_data, footing) = plan();
    let obstacle = write(&footing, None, "1", "The stairs", "");
    let save = |id: Option<&Id>, visit: &str, said: &str| {
        let body = Body::Session(Session { said: said.into(), ..Session::default() });
        let (id, visit) = (id.cloned(), visit.to_owned());
        let saved = footing.save(Save { id, visit, readers: Readers::NOBODY, body, form: None }, moment(0));
        saved.expect("saved").record.expect("a record").id
    };
    let call = save(None, "2", "");
    save(Some(&call), "3", "Kind");
    let before = footing.steps().expect("steps").undo;
    let choices = Choices { this_time: [obstacle].into(), ..Choices::default() };
    let request = StartSharing { call: call.clone(), choices, on: ShownOn::MainWindow };
    footing.start_sharing(request, moment(0)).expect("it is shown");
    let of = OfRecord { id: call };
    let lines = || footing.was_shown(&of).expect("told").lines.len();
    assert_eq!((lines(), &footing.steps().expect("steps").undo), (1, &before));
    assert_eq!(footing.undo(moment(0)).expect("undone").done, before);
    assert_eq!(lines(), 1);
    footing.redo(moment(0)).expect("done again");
    let first = footing.versions(&of).expect("versions").versions.pop().expect("one").revision;
    footing.put_back(&PutBack { id: of.id.clone(), revision: first }, moment(0)).expect("put back");
    assert_eq!(lines(), 1);
}
