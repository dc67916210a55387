//! What Today says when something is put off, answered or kept, and what it says to whoever comes back.

mod common;

use common::*;
use footing_plan::*;

#[test]
fn what_is_put_off_leaves_the_word_to_the_rule_after_it() {
    let talk = meeting(1, Some(day(2026, 11, 25)), false);
    let (gone, paper) =
        (step(1, "a", on(11, 1), StepState::Trying), note(1, day(2026, 11, 1), Some(day(2026, 11, 25))));
    let page = today(vec![paper.clone(), gone.clone(), talk.clone()]);
    assert!(matches!(page.next, NextThing::ThePageFor { .. }));
    let still = NextThing::StillWantIt { step: gone.id.clone(), day: "1 November 2026".into() };
    let runs_out =
        NextThing::FitNoteRunsOut { note: paper.id, day: "25 November 2026".into(), gone_by: false };
    assert_eq!(page.otherwise, [runs_out, still], "a step that is asked about is not offered as well");
}

#[test]
fn nothing_is_left_to_say_where_one_rule_speaks_alone() {
    let only = today(vec![meeting(1, Some(day(2026, 11, 25)), false)]);
    assert_eq!(only.otherwise, []);
    assert_eq!(today(Vec::new()).otherwise, [], "an empty plan is asked for one thing and no more");
}

#[test]
fn two_talks_of_one_week_follow_one_another() {
    let (first, second) =
        (meeting(1, Some(day(2026, 11, 30)), false), session(1, Some(day(2026, 11, 25)), false));
    let page = today(vec![first, second]);
    assert!(matches!(page.next, NextThing::TheCall { .. }));
    assert!(matches!(page.otherwise[..], [NextThing::GetReady { .. }]));
}

#[test]
fn a_step_that_was_kept_as_it_is_is_asked_about_again_only_after_another_day() {
    let next = |picked, kept| {
        let mut one = step(1, "a", picked, StepState::NotStarted);
        let Body::Step(it) = &mut one.body else { panic!("a step") };
        it.kept_as_it_is = Some(kept);
        today(vec![one]).next
    };
    assert_eq!(next(on(6, 3), day(2026, 6, 4)), NextThing::WriteOneThing {});
    let before = next(on(6, 3), day(2026, 6, 3));
    assert!(matches!(before, NextThing::StillWantIt { .. }), "it was kept before its new day had gone by");
}

#[test]
fn a_call_in_the_log_is_being_in_touch_and_no_first_message_is_offered() {
    let call = record(1, Body::Contact(Contact { they_rang: true, ..Contact::default() }));
    assert_eq!(today(vec![manager()]).next, NextThing::FirstMessage {});
    assert_eq!(today(vec![manager(), call]).next, NextThing::WriteOneThing {});
}

#[test]
fn whoever_has_a_way_of_keeping_in_touch_has_asked_or_given_a_page_is_offered_no_first_message() {
    let touch = |how_often: &str| {
        Body::KeepingInTouch(KeepingInTouch { how_often: how_often.into(), ..KeepingInTouch::default() })
    };
    let asked = |state| ask(1, "a", state).body;
    let given = |kind| {
        let chosen = PageRequest { kind, ..PageRequest::default() };
        Body::GivenPage(GivenPage { chosen, ..GivenPage::default() })
    };
    let offered = |body| {
        let page = today(vec![manager(), record(1, body)]);
        page.otherwise.iter().chain([&page.next]).any(|next| *next == NextThing::FirstMessage {})
    };
    let in_touch = [
        touch("one email each Monday"),
        asked(AskState::Asked),
        asked(AskState::SaidNo),
        asked(AskState::Finished),
        given(PageKind::Work),
    ];
    assert_eq!(in_touch.map(offered), [false; 5]);
    let not_so = [touch(" "), asked(AskState::Idea), asked(AskState::ReadyToAsk), given(PageKind::Health)];
    assert_eq!(not_so.map(offered), [true; 4]);
}

#[test]
fn a_message_that_says_i_am_off_sick_is_offered_only_to_whoever_is_off() {
    use WhereState::{Back, Other, Preparing, Waiting};
    let next = |state| today(vec![manager(), things_are(state)]).next;
    for off in [Waiting, Preparing] {
        assert_eq!(next(off), NextThing::FirstMessage {}, "{off:?}");
    }
    for not_off in [Back, Other] {
        assert_eq!(next(not_off), NextThing::WriteOneThing {}, "{not_off:?}");
    }
}

fn without_a_day(left_open: Option<chrono::NaiveDate>) -> Record {
    let mut talk = meeting(1, None, false);
    let Body::Meeting(it) = &mut talk.body else { panic!("a meeting") };
    it.day_open_on = left_open;
    talk
}

#[test]
fn a_talk_without_a_day_is_asked_for_it_and_then_not_for_two_weeks() {
    let next = |left_open| today(vec![without_a_day(left_open)]).next;
    let asked = NextThing::WhenIsIt { meeting: without_a_day(None).id };
    assert_eq!(next(None), asked);
    assert_eq!(next(Some(day(2026, 11, 24))), NextThing::WriteOneThing {});
    assert_eq!(next(Some(day(2026, 11, 11))), NextThing::WriteOneThing {});
    assert_eq!(next(Some(day(2026, 11, 10))), asked);
    assert_eq!(next(Some(chrono::NaiveDate::MAX)), NextThing::WriteOneThing {}, "a file may hold any day");
}

#[test]
fn a_talk_that_happened_or_is_with_work_that_is_behind_is_asked_for_no_day() {
    assert_eq!(today(vec![meeting(1, None, true)]).next, NextThing::WriteOneThing {});
    let behind = today(vec![without_a_day(None), things_are(WhereState::NewJob)]);
    assert_ne!(behind.next, NextThing::WhenIsIt { meeting: without_a_day(None).id });
}

#[test]
fn whoever_opens_the_plan_to_read_is_not_welcomed_back_and_whoever_was_away_is() {
    let written_in_june = vec![changed_in_june(manager())];
    let page = |last_open| {
        let plan = Plan::new(written_in_june.clone());
        plan.today(day(2026, 11, 24), last_open, &Catalogue::english())
    };
    let read_lately = page(Some(day(2026, 11, 17)));
    assert_eq!((read_lately.last_here, read_lately.next), (None, NextThing::FirstMessage {}));
    let away = page(Some(day(2026, 10, 27)));
    assert_eq!(away.next, NextThing::WelcomeBack { month: "October 2026".into() });
    assert_eq!(page(Some(day(2026, 10, 28))).last_here, None, "27 days before");
    assert_eq!(
        page(None).last_here.as_deref(),
        Some("June 2026"),
        "where nobody knows, the last change says it"
    );
}

fn changed_in_june(mut record: Record) -> Record {
    record.changed = at(1);
    record
}
