//! Dates in words and dates as typed.

use chrono::{Datelike, NaiveDate};
use footing_plan::{FindingCode, read_date, said, said_as_month, said_in_full, said_with_weekday};
use proptest::prelude::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a real day")
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    let from = day(1900, 1, 1);
    (0..=(day(2199, 12, 31) - from).num_days()).prop_map(move |n| from + chrono::Days::new(n as u64))
}

#[test]
fn a_date_is_said_the_way_people_say_it() {
    let date = day(2026, 8, 6);
    assert_eq!(said(date), "6 August 2026");
    assert_eq!(said_with_weekday(day(2026, 11, 26)), "Thursday 26 November");
    assert_eq!(said_in_full(day(2026, 11, 24)), "Tuesday 24 November 2026");
    assert_eq!(said_as_month(date), "August 2026");
}

#[test]
fn three_empty_boxes_are_no_date_and_nothing_to_put_right() {
    assert_eq!(read_date(" ", "", "\t"), Ok(None));
}

#[test]
fn a_month_may_be_a_number_or_the_start_of_its_name() {
    for month in ["8", "08", "August", "aug", "Aug.", "AUGU"] {
        assert_eq!(read_date("6", month, "2026"), Ok(Some(day(2026, 8, 6))), "{month}");
    }
    assert_eq!(read_date("6th", "sept", "2026"), Ok(Some(day(2026, 9, 6))));
    for unclear in ["ju", "m", "Augustus", "nope", "", "-8", "8.5"] {
        assert_eq!(read_date("6", unclear, "2026"), Err(FindingCode::DateNotWhole), "{unclear}");
    }
}

#[test]
fn days_in_no_calendar_are_named_as_such() {
    for (d, m, y) in [
        ("31", "2", "2027"),
        ("29", "Feb", "2027"),
        ("29", "2", "1900"),
        ("31", "April", "2026"),
        ("0", "1", "2026"),
        ("1", "0", "2026"),
        ("1", "13", "2026"),
        ("99999999999999999999", "1", "2026"),
    ] {
        assert_eq!(read_date(d, m, y), Err(FindingCode::NoSuchDay), "{d} {m} {y}");
    }
    assert_eq!(read_date("29", "2", "2028"), Ok(Some(day(2028, 2, 29))), "a leap day is a day");
}

#[test]
fn a_short_year_is_never_guessed_at() {
    for year in ["26", "6", "", "twenty", "026", "２０２６"] {
        assert_eq!(read_date("6", "8", year), Err(FindingCode::DateNotWhole), "{year}");
    }
    for year in ["1899", "2200", "20266", "99999999999999"] {
        assert_eq!(read_date("6", "8", year), Err(FindingCode::YearTooFar), "{year}");
    }
}

proptest! {
    #[test]
    fn every_day_said_reads_back_as_itself(date in any_day()) {
        let words = said(date);
        let [d, m, y]: [&str; 3] = words.split(' ').collect::<Vec<_>>().try_into().expect("three words");
        prop_assert_eq!(read_date(d, m, y), Ok(Some(date)));
        prop_assert_eq!(read_date(d, &m[..3], y), Ok(Some(date)));
        prop_assert_eq!(read_date(d, &date.month().to_string(), y), Ok(Some(date)));
    }

    #[test]
    fn reading_agrees_with_the_calendar(d in 0u32..40, m in 0u32..15, y in 1890i32..2210) {
        let read = read_date(&d.to_string(), &m.to_string(), &y.to_string());
        let calendar = NaiveDate::from_ymd_opt(y, m, d).filter(|_| (1900..=2199).contains(&y));
        prop_assert_eq!(read.ok(), calendar.map(Some));
    }

    #[test]
    fn no_typing_stops_the_program(d in ".*", m in ".*", y in ".*") {
        let _ = read_date(&d, &m, &y);
    }
}
