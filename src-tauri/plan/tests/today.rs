//! Today's rules.

mod common;

use common::*;
use footing_plan::*;

fn today(records: Vec<Record>) -> Today {
    Plan::new(records).today(day(2026, 11, 24), &Catalogue::english())
}

fn on(month: u32, date: u32) -> When {
    When::On { day: day(2026, month, date) }
}

fn manager() -> Record {
    record(1, Body::Person(Person { name: "Sam".into(), ..Person::default() }))
}

fn changed(mut record: Record, days: u64) -> Record {
    record.changed = at(days);
    record
}

#[test]
fn an_empty_plan_is_asked_for_one_thing() {
    let page = today(Vec::new());
    assert_eq!(page.day, "Tuesday 24 November 2026");
    assert_eq!(page.next, NextThing::WriteOneThing {});
    assert_eq!((page.last_here, page.coming, page.left_off), (None, Vec::new(), Vec::new()));
}

#[test]
fn a_meeting_within_a_week_comes_before_everything() {
    let near = meeting(2, Some(day(2026, 11, 26)), false);
    let id = near.id.clone();
    let page = today(vec![
        near,
        meeting(1, Some(day(2026, 12, 1)), false),
        meeting(3, Some(day(2026, 11, 20)), false),
        step(1, "a", on(11, 1), StepState::Trying),
        manager(),
    ]);
    assert_eq!(page.next, NextThing::GetReady { meeting: id, day: "Thursday 26 November".into() });
}

#[test]
fn near_days_are_called_by_their_names() {
    for (date, said) in [(24, "today"), (25, "tomorrow")] {
        let NextThing::GetReady { day, .. } = today(vec![meeting(1, Some(day(2026, 11, date)), false)]).next
        else {
            panic!("get ready")
        };
        assert_eq!(day, said);
    }
}

#[test]
fn a_meeting_in_eight_days_can_wait() {
    let page = today(vec![meeting(1, Some(day(2026, 12, 2)), false)]);
    assert_eq!(page.next, NextThing::WriteOneThing {});
    assert_eq!(page.coming.len(), 1);
}

#[test]
fn a_meeting_gone_by_is_asked_about_while_it_is_fresh_and_then_left_in_peace() {
    let gone = |date| meeting(1, Some(date), false);
    assert!(matches!(today(vec![gone(day(2026, 11, 23))]).next, NextThing::NoteWhatWasSaid { .. }));
    assert_eq!(today(vec![gone(day(2026, 10, 1))]).next, NextThing::WriteOneThing {});
    let noted = meeting(1, Some(day(2026, 11, 23)), true);
    assert_eq!(today(vec![noted]).next, NextThing::WriteOneThing {});
}

#[test]
fn a_picked_day_gone_by_is_asked_about_only_while_the_step_is_wanted() {
    let asked = |state| today(vec![step(1, "a", on(6, 3), state)]).next;
    let id = step(1, "a", on(6, 3), StepState::Trying).id;
    for state in [StepState::NotStarted, StepState::Trying] {
        assert_eq!(asked(state), NextThing::StillWantIt { step: id.clone(), day: "3 June 2026".into() });
    }
    for state in [StepState::Done, StepState::OnHold, StepState::ChangedMyMind] {
        assert_eq!(asked(state), NextThing::WriteOneThing {}, "{state:?}");
    }
}

#[test]
fn a_window_is_over_only_after_its_last_day() {
    let window = |to| When::Between { from: day(2026, 11, 1), to };
    let next = |to| today(vec![step(1, "a", window(to), StepState::NotStarted)]).next;
    assert!(matches!(next(day(2026, 11, 24)), NextThing::AStep { .. }));
    assert!(matches!(next(day(2026, 11, 23)), NextThing::StillWantIt { .. }));
}

#[test]
fn a_quiet_manager_gets_a_first_message_until_there_is_a_meeting() {
    assert_eq!(today(vec![manager()]).next, NextThing::FirstMessage {});
    let gp = record(1, Body::Person(Person { name: "A".into(), role: Role::Gp, ..Person::default() }));
    assert_eq!(today(vec![gp]).next, NextThing::WriteOneThing {});
    assert_eq!(today(vec![manager(), meeting(1, None, true)]).next, NextThing::WriteOneThing {});
}

#[test]
fn a_step_being_tried_comes_before_one_not_started() {
    let trying = step(2, "b", When::WhenThisHappens { what: "x".into() }, StepState::Trying);
    let id = trying.id.clone();
    let page = today(vec![step(1, "a", When::NotSet, StepState::NotStarted), trying]);
    assert_eq!(page.next, NextThing::AStep { step: id });
}

#[test]
fn a_step_that_waits_for_its_day_is_not_asked_for_now() {
    let waiting = vec![
        step(1, "a", on(11, 30), StepState::NotStarted),
        step(2, "b", When::WhenThisHappens { what: "they ring".into() }, StepState::NotStarted),
        ask(1, "c", AskState::Idea),
    ];
    assert_eq!(today(waiting).next, NextThing::EnoughForToday {});
}

#[test]
fn what_is_coming_is_soonest_first_and_in_words() {
    let mut call = meeting(1, Some(day(2026, 11, 26)), false);
    let Body::Meeting(it) = &mut call.body else { panic!("a meeting") };
    it.time = "2pm".into();
    let window = When::Between { from: day(2026, 11, 20), to: day(2026, 12, 4) };
    let page = today(vec![
        call,
        meeting(2, Some(day(2026, 11, 1)), false),
        step(1, "a", on(12, 3), StepState::NotStarted),
        step(2, "b", window, StepState::Trying),
        step(3, "c", on(12, 3), StepState::Done),
    ]);
    let said: Vec<&str> = page.coming.iter().map(|coming| coming.day.as_str()).collect();
    let unbroken = [
        "20\u{a0}November\u{a0}2026 to 4\u{a0}December\u{a0}2026",
        "26\u{a0}November\u{a0}2026, 2pm",
        "3\u{a0}December\u{a0}2026",
    ];
    assert_eq!(said, unbroken);
}

#[test]
fn what_is_today_is_still_coming() {
    let on_the_day = vec![
        meeting(1, Some(day(2026, 11, 24)), false),
        step(1, "a", on(11, 24), StepState::NotStarted),
        step(2, "b", When::Between { from: day(2026, 11, 1), to: day(2026, 11, 24) }, StepState::Trying),
    ];
    assert_eq!(today(on_the_day).coming.len(), 3);
    assert_eq!(today(vec![step(1, "a", on(11, 23), StepState::NotStarted)]).coming, []);
}

#[test]
fn where_the_person_left_off_is_newest_first_and_at_most_three() {
    let records = (1..=5).map(|n| changed(ask(n, "a", AskState::Idea), u64::from(n))).collect();
    assert_eq!(today(records).left_off, [5, 4, 3].map(|n| ask(n, "a", AskState::Idea).id));
}

#[test]
fn four_weeks_away_are_named_by_their_month_and_never_counted() {
    // at(0) is 1 June; at(149) is 28 October, 27 days before.
    let last_here = |days| today(vec![changed(ask(1, "a", AskState::Idea), days)]).last_here;
    assert_eq!(last_here(0).as_deref(), Some("June 2026"));
    assert_eq!(last_here(148).as_deref(), Some("October 2026"));
    assert_eq!(last_here(149), None);
}
