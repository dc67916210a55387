//! The weeks of a phased return.

mod common;

use chrono::{Days, NaiveDate};
use common::*;
use footing_plan::*;
use proptest::prelude::*;

fn week(number: u32, starts: Option<NaiveDate>, minutes: &[Option<u32>]) -> Record {
    let days = minutes.iter().map(|minutes| PhaseDay { minutes: *minutes, ..PhaseDay::default() }).collect();
    record(number, Body::Phase(Phase { starts, days, ..Phase::default() }))
}

fn weeks(records: Vec<Record>) -> Weeks {
    Plan::new(records).weeks(&Catalogue::english())
}

#[test]
fn weeks_stand_by_their_first_day_and_those_without_one_behind_them_by_number() {
    let days = [None, Some(day(2026, 12, 14)), None, Some(day(2026, 12, 3))];
    let records: Vec<Record> = (1..).zip(days).map(|(number, starts)| week(number, starts, &[])).collect();
    let ids = [3, 1, 0, 2].map(|at| records[at].id.clone());
    let weeks = weeks(records).weeks;
    assert_eq!(weeks.iter().map(|week| week.id.clone()).collect::<Vec<_>>(), ids);
    assert_eq!(weeks[0].starts.as_deref(), Some("Thursday 3 December 2026"));
    assert_eq!(weeks[3].starts, None);
}

#[test]
fn hours_are_said_the_way_people_say_them() {
    for (minutes, said) in [
        (750, "12 hours 30 minutes"),
        (61, "1 hour 1 minute"),
        (120, "2 hours"),
        (60, "1 hour"),
        (45, "45 minutes"),
        (1, "1 minute"),
        (0, "0 minutes"),
    ] {
        assert_eq!(weeks(vec![week(1, None, &[Some(minutes)])]).weeks[0].hours, said);
    }
}

#[test]
fn a_week_without_minutes_says_no_hours_at_all() {
    let Weeks { weeks, most } = weeks(vec![week(1, None, &[None, None]), week(2, None, &[])]);
    for week in weeks {
        assert_eq!((week.hours.as_str(), week.minutes), ("", None));
    }
    assert_eq!(most, 0);
}

#[test]
fn the_days_of_a_week_are_added_up_and_the_fullest_week_is_known() {
    let records = vec![week(1, None, &[Some(120), None, Some(90)]), week(2, None, &[Some(400)])];
    let Weeks { weeks, most } = weeks(records);
    assert_eq!((weeks[0].minutes, weeks[0].hours.as_str(), most), (Some(210), "3 hours 30 minutes", 400));
}

#[test]
fn more_minutes_than_can_be_counted_stop_nothing() {
    assert_eq!(weeks(vec![week(1, None, &[Some(u32::MAX), Some(9)])]).most, u32::MAX);
}

/// What people write for a day or its hours: "Second night", "every other Friday", "22.00-02.00", or nothing.
fn any_words() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[A-Za-z0-9éŵ.,+&/-]{1,9}( [a-z0-9éŵ.,+&/-]{1,9}){0,4}"]
}

/// The lines of days and hours of the only week on a page of weeks.
fn lines_on_the_page(week: Record) -> Vec<String> {
    let (plan, choices) = all_ticked(vec![week]);
    let page = weeks_page(&plan.seen_by(Reader::Work, &choices), &Catalogue::english());
    let rows = page.blocks.iter().find_map(|block| match block {
        Block::Table { rows, .. } => Some(rows.clone()),
        _ => None,
    });
    let rows = rows.expect("a table");
    assert_eq!(rows.len(), 1);
    rows[0][1].lines().map(str::to_owned).collect()
}

proptest! {
    #[test]
    fn a_week_may_start_on_any_day(starts in prop::collection::vec(0u64..3000, 0..12)) {
        let first = day(2024, 1, 1);
        let mut starts: Vec<NaiveDate> = starts.into_iter().map(|n| first + Days::new(n)).collect();
        let records = (1..).zip(&starts).map(|(number, starts)| week(number, Some(*starts), &[])).collect();
        let shown: Vec<String> = weeks(records).weeks.into_iter().filter_map(|week| week.starts).collect();
        starts.sort();
        prop_assert_eq!(shown, starts.into_iter().map(said_in_full).collect::<Vec<_>>());
    }
    #[test]
    fn any_pattern_of_days_shifts_or_nights_stands_on_the_page_line_by_line_as_it_was_written(
        first in "[A-Z][a-z]{1,8}",
        more in prop::collection::vec((any_words(), any_words()), 0..9),
        starts in prop::option::of(0u64..3000),
    ) {
        let pattern: Vec<(String, String)> = std::iter::once((first, String::new())).chain(more).collect();
        let day_of = |(day, hours): &(String, String)| {
            PhaseDay { day: day.as_str().into(), hours: hours.as_str().into(), minutes: None }
        };
        let starts = starts.map(|days| day(2024, 1, 1) + Days::new(days));
        let week = Phase { starts, days: pattern.iter().map(day_of).collect(), ..Phase::default() };
        prop_assert_eq!(check(&Body::Phase(week.clone())), []);
        let lines = lines_on_the_page(record(1, Body::Phase(week)));
        let written: Vec<_> = pattern.iter().filter(|(day, hours)| !day.is_empty() || !hours.is_empty()).collect();
        prop_assert_eq!(lines.len(), written.len());
        for (line, (day, hours)) in lines.iter().zip(written) {
            let between = line.strip_prefix(day.as_str()).and_then(|rest| rest.strip_suffix(hours.as_str()));
            prop_assert!(matches!(between, Some("" | ": ")), "{} of {} and {}", line, day, hours);
        }
    }
}
