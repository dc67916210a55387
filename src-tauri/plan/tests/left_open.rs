//! A return that is left open: a state like any other, and nothing in the plan waits for it to end.

mod common;

use chrono::{Days, NaiveDate};
use common::*;
use footing_plan::*;
use proptest::prelude::*;

/// The answers that name no day, and what each is called.
const OPEN: [(TimeFrameState, &str); 3] = [
    (TimeFrameState::NotSureYet, "Not sure yet"),
    (TimeFrameState::Waiting, "I am waiting for something"),
    (TimeFrameState::SomethingFirst, "Something needs to be true first"),
];

/// Enough for Today to have something to say of, and on most days.
fn others(state: WhereState) -> Vec<Record> {
    vec![
        manager(),
        things_are(state),
        meeting(1, Some(day(2026, 12, 1)), false),
        step(1, "a", on(9, 3), StepState::Trying),
        note(1, day(2026, 6, 1), Some(day(2026, 8, 31))),
    ]
}

fn any_state() -> impl Strategy<Value = WhereState> {
    prop::sample::select(vec![WhereState::OffAndNotSure, WhereState::Waiting, WhereState::Preparing])
}

/// What Today asks and what it says is coming.
fn asked(records: Vec<Record>, now: NaiveDate) -> (NextThing, Vec<NextThing>, Vec<Coming>) {
    let page = Plan::new(records).today(now, Some(now), &Catalogue::english());
    (page.next, page.otherwise, page.coming)
}

#[test]
fn a_return_that_is_left_open_needs_nothing_more_and_is_said_as_it_is() {
    for (state, said) in OPEN {
        let frame = Body::TimeFrame(TimeFrame { state, ..TimeFrame::default() });
        assert_eq!(check(&frame), [], "{said}");
        let copy = my_copy(&Plan::new(vec![record(1, frame)]), 0, &Catalogue::english()).texts().join("\n");
        assert!(copy.contains(said), "{said} in {copy}");
    }
}

proptest! {
    #[test]
    fn a_return_that_is_left_open_is_asked_about_on_no_day(
        (state, _) in prop::sample::select(OPEN.to_vec()),
        where_things_are in any_state(),
        days in 0u64..900,
        named_before in prop::option::of(0u64..900),
    ) {
        let on = |days| day(2026, 6, 1) + Days::new(days);
        let not_before = named_before.map(on);
        let frame = TimeFrame { state, not_before, from: not_before, to: not_before, ..TimeFrame::default() };
        let frame = record(1, Body::TimeFrame(frame));
        let id = frame.id.clone();
        let with = [others(where_things_are), vec![frame]].concat();
        prop_assert_eq!(asked(with.clone(), on(days)), asked(others(where_things_are), on(days)));
        let ByDate { ahead, today, before, .. } = Plan::new(with).by_date(on(days));
        let lines = ahead.into_iter().chain(before).flat_map(|month| month.lines).chain(today.lines);
        prop_assert!(!lines.map(|line| line.id).any(|own| own == id), "a day that nobody names stands nowhere");
    }
}
