//! Days that are easily miscounted, as this side counts them: around both changes of the clock in the United Kingdom,
//! leap days, and the ends of months and years. The screens count days by the computer's own clock.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use serde_json::{Value, json};

/// The middle of each stretch of days. Every weekday is in each of them.
const AROUND: [(i32, u32, u32); 9] = [
    (2024, 2, 29),
    (2026, 3, 29),
    (2026, 8, 31),
    (2026, 10, 25),
    (2026, 12, 31),
    (2027, 2, 28),
    (2027, 3, 28),
    (2027, 10, 31),
    (2100, 2, 28),
];
/// How many days stand before and after each.
const BESIDE: u64 = 4;

/// The days by name, each with the day a week later, the moments it begins and ends in London, and its three boxes.
pub(super) fn table() -> BTreeMap<String, Value> {
    let middles = AROUND.iter().map(|&(year, month, day)| date(year, month, day));
    let days =
        middles.flat_map(|middle| (0..=2 * BESIDE).map(move |at| middle - Days::new(BESIDE) + Days::new(at)));
    days.map(|day| (day.to_string(), row(day))).collect()
}

fn row(day: NaiveDate) -> Value {
    let last = begins(day + Days::new(1)) - TimeDelta::seconds(1);
    json!({
        "a_week_later": (day + Days::new(7)).to_string(),
        "begins": moment(begins(day)),
        "boxes": format!("{} {} {}", day.day(), day.month(), day.year()),
        "ends": moment(last),
    })
}

/// When a day begins in London, by the clock that is never changed.
fn begins(day: NaiveDate) -> NaiveDateTime {
    let midnight = day.and_time(NaiveTime::MIN);
    let is_summer = last_sunday(day.year(), 3) < day && day <= last_sunday(day.year(), 10);
    if is_summer { midnight - TimeDelta::hours(1) } else { midnight }
}

/// The clocks change early on the last Sunday of March and of October.
fn last_sunday(year: i32, month: u32) -> NaiveDate {
    let end = date(year, month, 31);
    end - Days::new(end.weekday().num_days_from_sunday().into())
}

fn moment(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}
