//! Everything by date.

mod common;

use std::collections::BTreeSet;

use common::*;
use footing_plan::*;
use proptest::prelude::*;

fn now() -> chrono::NaiveDate {
    day(2026, 11, 24)
}

/// The whole line of time, with the month that each line stands under.
fn lines(plan: &Plan) -> Vec<(String, DatedLine)> {
    let ByDate { ahead, today, before, .. } = plan.by_date(now());
    let today = MonthOf { month: said_as_month(now()), has_today: true, lines: today.lines };
    let of = |month: MonthOf| month.lines.into_iter().map(move |line| (month.month.clone(), line));
    ahead.into_iter().chain([today]).chain(before).flat_map(of).collect()
}

/// The days said of a record, as month and day.
fn said_of(plan: &Plan, id: &Id) -> BTreeSet<(String, String)> {
    let own = lines(plan).into_iter().filter(|(_, line)| line.id == *id);
    own.map(|(month, line)| (month, line.day)).collect()
}

/// A record of each kind that has days, with a day of its own in every field that takes one.
fn all_dated() -> Vec<Record> {
    let mut next = (1..).map(|n| day(2026, 1, 1) + chrono::Days::new(n * 17));
    dated_by(|| next.next().expect("a day"))
}

fn every_date_is_there(plan: &Plan) {
    for record in &plan.records {
        let said = said_of(plan, &record.id);
        for date in dates_of(record) {
            let day = (said_as_month(date), said_with_weekday(date));
            assert!(said.contains(&day), "{:?} {date}", record.body.kind());
        }
    }
}

#[test]
fn no_date_of_any_record_is_missing() {
    let plan = Plan::new(all_dated());
    every_date_is_there(&plan);
    let dates: usize = plan.records.iter().map(|record| dates_of(record).len()).sum();
    assert_eq!(lines(&plan).len(), dates, "and none is there twice");
    every_date_is_there(&example(now()));
}

#[test]
fn days_that_a_time_frame_no_longer_names_are_not_there() {
    let all = [Some(day(2026, 11, 1)), Some(day(2026, 11, 2)), Some(day(2026, 11, 3))];
    let said = |state| {
        let lines = lines(&Plan::new(vec![record(1, time_frame(state, all))]));
        lines.into_iter().map(|(_, line)| line.what).collect::<Vec<_>>()
    };
    assert_eq!(said(TimeFrameState::NotSureYet), []);
    assert_eq!(said(TimeFrameState::NotBefore), [DatedWhat::NotBefore]);
    assert_eq!(said(TimeFrameState::SomeTimeBetween), [DatedWhat::TimeFrameEnds, DatedWhat::TimeFrameBegins]);
}

#[test]
fn the_newest_month_and_day_stand_first() {
    let plan = Plan::new(vec![
        meeting(1, Some(day(2026, 11, 2)), true),
        meeting(2, Some(day(2027, 1, 5)), false),
        meeting(3, Some(day(2026, 11, 26)), false),
    ]);
    let said: Vec<(String, String)> =
        lines(&plan).into_iter().map(|(month, line)| (month, line.day)).collect();
    let expected = [
        ("January 2027", "Tuesday 5 January"),
        ("November 2026", "Thursday 26 November"),
        ("November 2026", "Monday 2 November"),
    ];
    assert_eq!(said, expected.map(|(month, day)| (month.to_owned(), day.to_owned())));
}

#[test]
fn today_stands_between_what_is_ahead_and_what_was_before_and_parts_its_own_month() {
    let on = |n, date| meeting(n, Some(date), false);
    let plan = Plan::new(vec![
        on(1, day(2026, 11, 25)),
        on(2, now()),
        on(3, day(2026, 11, 23)),
        on(4, day(2026, 12, 24)),
        on(5, day(2025, 11, 24)),
    ]);
    let ByDate { ahead, today, before, .. } = plan.by_date(now());
    let parts =
        |months: Vec<MonthOf>| months.into_iter().map(|it| (it.month, it.has_today)).collect::<Vec<_>>();
    assert_eq!(parts(ahead), [("December 2026".to_owned(), false), ("November 2026".to_owned(), true)]);
    assert_eq!(parts(before), [("November 2026".to_owned(), true), ("November 2025".to_owned(), false)]);
    assert_eq!((today.day.as_str(), today.lines.len()), ("Tuesday 24 November 2026", 1));
}

#[test]
fn what_has_no_day_is_told_and_the_page_about_the_person_is_no_such_thing() {
    let plan = Plan::new(vec![
        meeting(1, Some(now()), false),
        meeting(2, None, false),
        record(1, Body::About(About::default())),
        step(1, "a", When::NotSet, StepState::NotStarted),
    ]);
    assert_eq!(plan.by_date(now()).without_a_day, 2);
}

proptest! {
    #[test]
    fn whatever_the_days_are_the_line_of_time_goes_down_and_today_parts_it(days in prop::collection::vec(-900..900_i64, 0..40)) {
        let on = |(n, days): (usize, &i64)| meeting(n as u32 + 1, Some(now() + chrono::Duration::days(*days)), false);
        let plan = Plan::new(days.iter().enumerate().map(on).collect());
        let said: Vec<chrono::NaiveDate> = lines(&plan).iter().map(|(_, line)| line.date).collect();
        prop_assert_eq!(said.len(), days.len());
        prop_assert!(said.is_sorted_by(|one, next| one >= next));
        let ByDate { ahead, today, before, .. } = plan.by_date(now());
        let all = |months: Vec<MonthOf>| months.into_iter().flat_map(|month| month.lines).collect::<Vec<_>>();
        prop_assert!(all(ahead).iter().all(|line| line.date > now()));
        prop_assert!(today.lines.iter().all(|line| line.date == now()));
        prop_assert!(all(before).iter().all(|line| line.date < now()));
    }
}

#[test]
fn the_same_month_of_two_years_is_two_months() {
    let plan =
        Plan::new(vec![meeting(1, Some(day(2025, 11, 2)), true), meeting(2, Some(day(2026, 11, 2)), true)]);
    let months: Vec<String> = plan.by_date(now()).before.into_iter().map(|month| month.month).collect();
    assert_eq!(months, ["November 2026", "November 2025"]);
}

#[test]
fn a_last_day_that_was_worked_out_is_there_too() {
    let note = FitNote { from: Some(day(2026, 3, 1)), lasts: Lasts::Weeks { n: 4 }, ..FitNote::default() };
    let lines = lines(&Plan::new(vec![record(1, Body::FitNote(note))]));
    let said: Vec<(&str, &DatedWhat)> =
        lines.iter().map(|(_, line)| (line.day.as_str(), &line.what)).collect();
    assert_eq!(
        said,
        [("Saturday 28 March", &DatedWhat::FitNoteEnds), ("Sunday 1 March", &DatedWhat::FitNoteBegins)]
    );
}

#[test]
fn what_was_said_about_a_change_stands_with_its_words() {
    let notes = vec![DatedNote { on: day(2026, 11, 2), what: "She will ask.".into() }];
    let lines = lines(&Plan::new(vec![record(1, Body::Ask(Ask { notes, ..Ask::default() }))]));
    assert_eq!(lines[0].1.what, DatedWhat::ChangeNote { words: "She will ask.".into() });
}
