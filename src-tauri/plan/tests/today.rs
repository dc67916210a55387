//! Today's rules.

mod common;

use common::*;
use footing_plan::*;

fn tried(number: u32, look_again_on: chrono::NaiveDate, state: AskState) -> Record {
    let it = Ask { suggestion: "a".into(), state, look_again_on: Some(look_again_on), ..Ask::default() };
    record(number, Body::Ask(it))
}

fn waiting(meanwhile: &str, over: bool) -> Record {
    record(
        1,
        Body::Waiting(Waiting { meanwhile: vec!["".into(), meanwhile.into()], over, ..Waiting::default() }),
    )
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
    let near = meeting(2, Some(day(2026, 11, 27)), false);
    let id = near.id.clone();
    let page = today(vec![
        near,
        meeting(1, Some(day(2026, 12, 1)), false),
        session(1, Some(day(2026, 11, 30)), false),
        meeting(3, Some(day(2026, 11, 20)), false),
        step(1, "a", on(11, 1), StepState::Trying),
        manager(),
    ]);
    assert_eq!(page.next, NextThing::GetReady { meeting: id, day: "Friday 27 November".into() });
}

#[test]
fn near_days_are_called_by_their_names() {
    for (date, said) in [(24, "today"), (25, "tomorrow")] {
        let NextThing::ThePageFor { day, .. } =
            today(vec![meeting(1, Some(day(2026, 11, date)), false)]).next
        else {
            panic!("the page")
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
fn whoever_just_wrote_something_is_not_asked_for_more_that_day() {
    // at(176) is 24 November, the day of these pages.
    let next = |body, days| today(vec![changed(record(1, body), days)]).next;
    for body in [Body::Waiting(Waiting::default()), Body::Obstacle(Obstacle::default())] {
        assert_eq!(next(body.clone(), 176), NextThing::EnoughForToday {});
        assert_eq!(next(body.clone(), 175), NextThing::EnoughForToday {}, "the same night, in world time");
        assert_eq!(next(body, 174), NextThing::WriteOneThing {});
    }
    assert_eq!(next(Body::About(About::default()), 176), NextThing::WriteOneThing {});
}

#[test]
fn three_things_of_any_kind_are_enough_and_the_page_about_the_person_is_none() {
    let all = |count| (1..=count).map(|n| record(n, Body::CheckIn(CheckIn::default()))).collect::<Vec<_>>();
    assert_eq!(today(all(3)).next, NextThing::EnoughForToday {});
    let about = record(1, Body::About(About::default()));
    assert_eq!(today([all(2), vec![about]].concat()).next, NextThing::WriteOneThing {});
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
fn a_step_on_a_day_stands_with_its_time_and_one_in_a_window_without() {
    let mut steps = [on(12, 3), When::Between { from: day(2026, 12, 4), to: day(2026, 12, 9) }]
        .map(|when| step(1, "a", when, StepState::NotStarted));
    for record in &mut steps {
        let Body::Step(it) = &mut record.body else { panic!("a step") };
        it.time = "2pm".into();
    }
    let page = today(steps.to_vec());
    let said: Vec<&str> = page.coming.iter().map(|coming| coming.day.as_str()).collect();
    let between = "4\u{a0}December\u{a0}2026 to 9\u{a0}December\u{a0}2026";
    assert_eq!(said, ["3\u{a0}December\u{a0}2026, 2pm", between]);
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
fn nobody_left_off_at_the_page_about_themselves() {
    let about = changed(record(1, Body::About(About::default())), 9);
    let asks = (1..=4).map(|n| changed(ask(n, "a", AskState::Idea), u64::from(n)));
    let left_off = today(std::iter::once(about).chain(asks).collect()).left_off;
    assert_eq!(
        left_off,
        [4, 3, 2].map(|n| ask(n, "a", AskState::Idea).id),
        "and it takes no place of the three"
    );
}

#[test]
fn four_weeks_away_are_named_by_their_month_and_never_counted() {
    // at(0) is 1 June; at(149) is 28 October, 27 days before.
    let last_here = |days| today(vec![changed(ask(1, "a", AskState::Idea), days)]).last_here;
    assert_eq!(last_here(1).as_deref(), Some("June 2026"));
    assert_eq!(last_here(148).as_deref(), Some("October 2026"));
    assert_eq!(last_here(149), None);
}

#[test]
fn a_meeting_or_call_up_to_the_day_after_tomorrow_leads_to_the_page_for_it_even_after_months() {
    for date in 24..=26 {
        let near = changed(meeting(1, Some(day(2026, 11, date)), false), 1);
        let page = today(vec![near]);
        assert!(matches!(page.next, NextThing::ThePageFor { .. }), "{date}");
        assert_eq!(page.last_here.as_deref(), Some("June 2026"));
    }
    assert!(matches!(
        today(vec![meeting(1, Some(day(2026, 11, 27)), false)]).next,
        NextThing::GetReady { .. }
    ));
    assert!(matches!(
        today(vec![session(1, Some(day(2026, 11, 26)), false)]).next,
        NextThing::TheCall { .. }
    ));
}

#[test]
fn a_call_with_a_helper_is_got_ready_for_and_noted_like_a_meeting() {
    let next = |date, happened| today(vec![session(1, Some(date), happened)]).next;
    assert!(matches!(next(day(2026, 12, 1), false), NextThing::GetReadyForCall { .. }));
    assert!(matches!(next(day(2026, 11, 23), false), NextThing::NoteTheCall { .. }));
    assert_eq!(next(day(2026, 11, 23), true), NextThing::WriteOneThing {});
    assert_eq!(next(day(2026, 10, 1), false), NextThing::WriteOneThing {});
}

#[test]
fn a_fit_note_is_spoken_of_only_in_the_week_before_and_after_its_last_day() {
    let next = |to| today(vec![note(1, day(2026, 11, 1), Some(to))]).next;
    for (to, behind) in [
        (day(2026, 11, 16), None),
        (day(2026, 11, 17), Some(true)),
        (day(2026, 11, 23), Some(true)),
        (day(2026, 11, 24), Some(false)),
        (day(2026, 12, 1), Some(false)),
        (day(2026, 12, 2), None),
    ] {
        let said = match next(to) {
            NextThing::FitNoteRunsOut { gone_by, .. } => Some(gone_by),
            _ => None,
        };
        assert_eq!(said, behind, "{to}");
    }
}

#[test]
fn a_fit_note_that_another_goes_on_from_is_not_spoken_of() {
    let first = || note(1, day(2026, 11, 1), Some(day(2026, 11, 26)));
    for to in [Some(day(2026, 12, 20)), None] {
        let next = today(vec![first(), note(2, day(2026, 11, 27), to)]).next;
        assert_eq!(next, NextThing::WriteOneThing {});
    }
}

#[test]
fn a_fit_note_is_spoken_of_only_while_the_person_is_off() {
    let all = [
        (WhereState::OffAndNotSure, true),
        (WhereState::Waiting, true),
        (WhereState::Preparing, true),
        (WhereState::Back, false),
        (WhereState::NewJob, false),
        (WhereState::Leaving, false),
        (WhereState::MedicalRetirement, false),
        (WhereState::Other, false),
    ];
    for (state, spoken_of) in all {
        let note = note(1, day(2026, 11, 1), Some(day(2026, 11, 26)));
        let next = today(vec![note, things_are(state)]).next;
        assert_eq!(matches!(next, NextThing::FitNoteRunsOut { .. }), spoken_of, "{state:?}");
    }
}

#[test]
fn a_change_said_yes_to_is_looked_at_again_from_its_day_on_for_four_weeks() {
    let asked = |date, state| matches!(today(vec![tried(1, date, state)]).next, NextThing::LookAgain { .. });
    assert!(!asked(day(2026, 11, 25), AskState::SaidYes));
    assert!(asked(day(2026, 11, 24), AskState::SaidYes));
    assert!(asked(day(2026, 10, 27), AskState::SaidYes));
    assert!(!asked(day(2026, 10, 26), AskState::SaidYes));
    assert!(asked(day(2026, 11, 24), AskState::InPlace));
    for state in [AskState::Idea, AskState::Asked, AskState::SaidNo, AskState::Finished] {
        assert!(!asked(day(2026, 11, 24), state), "{state:?}");
    }
}

#[test]
fn whoever_comes_back_after_four_weeks_is_welcomed_before_anything_new_is_asked() {
    let next = today(vec![changed(manager(), 1)]).next;
    assert_eq!(next, NextThing::WelcomeBack { month: "June 2026".into() });
}

#[test]
fn whoever_comes_back_is_welcomed_before_they_are_asked_about_their_own_days() {
    let steps: Vec<_> =
        (1..=3).map(|number| changed(step(number, "a", on(6, 3), StepState::NotStarted), 1)).collect();
    let tried = changed(tried(1, day(2026, 11, 24), AskState::SaidYes), 1);
    let page = today([steps, vec![tried]].concat());
    assert!(matches!(page.next, NextThing::WelcomeBack { .. }));
    assert_eq!(page.otherwise.len(), 4, "what can wait is there once that is put off");
}

#[test]
fn whoever_comes_back_hears_first_of_a_talk_and_of_a_fit_note_that_runs_out() {
    let talk = changed(meeting(1, Some(day(2026, 11, 25)), false), 1);
    let paper = changed(note(1, day(2026, 11, 1), Some(day(2026, 11, 26))), 1);
    let page = today(vec![paper, talk]);
    assert!(matches!(page.next, NextThing::ThePageFor { .. }));
    assert!(matches!(page.otherwise[..], [NextThing::FitNoteRunsOut { .. }, NextThing::WelcomeBack { .. }]));
}

#[test]
fn what_was_said_at_the_first_start_is_still_so_on_the_next_day() {
    let obstacle =
        record(1, Body::Obstacle(Obstacle { own_words: "the noise".into(), ..Obstacle::default() }));
    let back = today(vec![obstacle, things_are(WhereState::Back), manager()]);
    assert_eq!(
        (back.next, back.otherwise),
        (NextThing::EnoughForToday {}, Vec::new()),
        "no word of being off"
    );
    let wait = waiting("a walk", false);
    let meant = NextThing::Meanwhile { waiting: wait.id.clone(), what: "a walk".into() };
    assert_eq!(today(vec![wait.clone(), things_are(WhereState::Waiting), manager()]).next, meant);
    assert_eq!(today(vec![wait, manager()]).next, meant, "whoever said only what they wait for is waiting");
}

#[test]
fn what_leads_to_work_goes_quiet_when_work_is_behind_and_steps_stay() {
    for state in [WhereState::NewJob, WhereState::Leaving, WhereState::MedicalRetirement] {
        let next = |records: Vec<Record>| today([records, vec![things_are(state)]].concat()).next;
        assert_eq!(next(vec![manager()]), NextThing::WriteOneThing {}, "{state:?}");
        let yes = tried(1, day(2026, 11, 24), AskState::SaidYes);
        assert_eq!(next(vec![yes]), NextThing::WriteOneThing {}, "{state:?}");
        let step = step(1, "a", When::NotSet, StepState::Trying);
        assert_eq!(next(vec![manager(), step.clone()]), NextThing::AStep { step: step.id }, "{state:?}");
    }
}

#[test]
fn while_the_person_waits_their_own_small_thing_comes_first() {
    let next = |waiting, state| today(vec![manager(), waiting, things_are(state)]).next;
    let one = waiting("a walk", false);
    let meant = NextThing::Meanwhile { waiting: one.id.clone(), what: "a walk".into() };
    assert_eq!(next(one.clone(), WhereState::Waiting), meant);
    assert_eq!(next(one, WhereState::OffAndNotSure), NextThing::FirstMessage {});
    assert_eq!(next(waiting("a walk", true), WhereState::Waiting), NextThing::FirstMessage {});
    assert_eq!(next(waiting(" ", false), WhereState::Waiting), NextThing::FirstMessage {});
}

#[test]
fn calls_last_days_days_to_look_again_and_weeks_are_coming_until_work_is_behind() {
    let week = Phase { starts: Some(day(2026, 12, 3)), ..Phase::default() };
    let all = vec![
        session(1, Some(day(2026, 11, 30)), false),
        note(1, day(2026, 11, 1), Some(day(2026, 12, 1))),
        tried(1, day(2026, 12, 2), AskState::SaidYes),
        record(1, Body::Phase(week)),
        tried(2, day(2026, 12, 4), AskState::Idea),
    ];
    let coming = |state| today([all.clone(), vec![things_are(state)]].concat()).coming;
    let ids: Vec<Id> = coming(WhereState::Preparing).into_iter().map(|one| one.id).collect();
    assert_eq!(ids, all[..4].iter().map(|record| record.id.clone()).collect::<Vec<_>>());
    assert_eq!(coming(WhereState::NewJob).len(), 1);
}
