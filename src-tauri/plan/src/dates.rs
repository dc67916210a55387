//! Dates in words, and dates as a person types them. No other place in the program formats a date.
//!
//! What is on the screen says dates in English. A page says them in its own language, by the words of its catalogue.

use chrono::{Datelike, Month, NaiveDate};

use crate::{Catalogue, FindingCode};

const FIRST_YEAR: i32 = 1900;
const LAST_YEAR: i32 = 2199;
/// Fewer letters than this could be several months: "ju" is June or July.
const SHORTEST_MONTH_NAME: usize = 3;

const MONTHS: [&str; 12] = [
    "month-january",
    "month-february",
    "month-march",
    "month-april",
    "month-may",
    "month-june",
    "month-july",
    "month-august",
    "month-september",
    "month-october",
    "month-november",
    "month-december",
];
const WEEKDAYS: [&str; 7] = [
    "weekday-monday",
    "weekday-tuesday",
    "weekday-wednesday",
    "weekday-thursday",
    "weekday-friday",
    "weekday-saturday",
    "weekday-sunday",
];

impl Catalogue {
    /// A date in the words of a page: "6 August 2026", "6 Awst 2026".
    pub fn day(&self, date: NaiveDate) -> String {
        let (day, year) = (date.day().to_string(), date.year().to_string());
        let month = self.say(MONTHS[date.month0() as usize]);
        self.say_with("date-in-words", &[("day", &day), ("month", &month), ("year", &year)])
    }

    /// A date with its weekday in the words of a page: "Monday 30 November 2026", "Dydd Llun 30 Tachwedd 2026".
    pub fn day_in_full(&self, date: NaiveDate) -> String {
        let weekday = self.say(WEEKDAYS[date.weekday().num_days_from_monday() as usize]);
        self.say_with("date-in-full", &[("weekday", &weekday), ("date", &self.day(date))])
    }
}

/// A date in words: "6 August 2026".
pub fn said(date: NaiveDate) -> String {
    date.format("%-d %B %Y").to_string()
}

/// A date in words that no line breaks in two: for a narrow column on screen. Its spaces are no-break ones.
pub fn said_unbroken(date: NaiveDate) -> String {
    said(date).replace(' ', "\u{a0}")
}

/// A date that is near, with its weekday and without its year: "Thursday 26 November".
pub fn said_with_weekday(date: NaiveDate) -> String {
    date.format("%A %-d %B").to_string()
}

/// A date with weekday and year: "Thursday 26 November 2026".
pub fn said_in_full(date: NaiveDate) -> String {
    date.format("%A %-d %B %Y").to_string()
}

/// A date's month: "June 2026".
pub fn said_as_month(date: NaiveDate) -> String {
    date.format("%B %Y").to_string()
}

/// Reads three boxes as typed: day, month (a number, or its English name from three letters on) and year.
///
/// `None` when all three are empty. A year of fewer than four digits is never guessed at.
///
/// # Errors
/// [`FindingCode::DateNotWhole`] when a box is empty or cannot be read, [`FindingCode::YearTooFar`] outside
/// 1900 to 2199, [`FindingCode::NoSuchDay`] for a day that is in no calendar.
pub fn read(day: &str, month: &str, year: &str) -> Result<Option<NaiveDate>, FindingCode> {
    let [day, month, year] = [day, month, year].map(str::trim);
    if [day, month, year].iter().all(|text| text.is_empty()) {
        return Ok(None);
    }
    let day = number(day.trim_end_matches(|c: char| c.is_ascii_alphabetic()))?;
    let month = read_month(month)?;
    let year = read_year(year)?;
    NaiveDate::from_ymd_opt(year, month, day).map(Some).ok_or(FindingCode::NoSuchDay)
}

fn number(text: &str) -> Result<u32, FindingCode> {
    let digits = !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    if !digits {
        return Err(FindingCode::DateNotWhole);
    }
    text.parse().map_err(|_| FindingCode::NoSuchDay)
}

fn read_month(text: &str) -> Result<u32, FindingCode> {
    let typed = text.trim_end_matches('.').to_ascii_lowercase();
    let named = typed.len() >= SHORTEST_MONTH_NAME && typed.chars().all(|c| c.is_ascii_alphabetic());
    if !named {
        return number(text);
    }
    let begins = |month: &u32| name_of(*month).is_some_and(|name| name.starts_with(&typed));
    (1..=12).find(begins).ok_or(FindingCode::DateNotWhole)
}

fn name_of(month: u32) -> Option<String> {
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    Some(month.name().to_ascii_lowercase())
}

fn read_year(text: &str) -> Result<i32, FindingCode> {
    let digits = text.chars().all(|c| c.is_ascii_digit());
    if !digits || text.len() < 4 {
        return Err(FindingCode::DateNotWhole);
    }
    let year = text.parse().map_err(|_| FindingCode::YearTooFar)?;
    let near = (FIRST_YEAR..=LAST_YEAR).contains(&year);
    if near { Ok(year) } else { Err(FindingCode::YearTooFar) }
}
