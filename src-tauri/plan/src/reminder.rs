//! A reminder for a calendar, made when the person asks for one: an iCalendar file (RFC 5545) with a day in it.
//!
//! Other people look into calendars, and calendars travel. So the file says nothing of the plan: it is made from
//! a day, a time and words typed for it, and has no place for a name, a place or a note.

use std::fmt::Write;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{Catalogue, LONGEST_LINE, said_in_full, said_time};

/// Content lines are at most this many octets, without the line break (§3.1).
const LONGEST_CONTENT_LINE: usize = 75;

/// A reminder of one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Reminder {
    /// The day.
    pub day: NaiveDate,
    /// The time, where the person is. Without one it is for the whole day.
    #[serde(default)]
    pub time: Option<NaiveTime>,
    /// What the calendar shows, typed for this reminder alone; empty for words that give nothing away.
    #[serde(default)]
    pub words: String,
}

impl Reminder {
    /// The reminder as its file says it: with the words that a calendar will show.
    pub fn as_in_the_file(self, words: &Catalogue) -> Self {
        Self { words: summary(&self, words), ..self }
    }

    /// Its day and time in words: "Thursday 26 November 2026, 2:00pm".
    pub fn said(&self, words: &Catalogue) -> String {
        let day = said_in_full(self.day);
        let Some(time) = self.time else { return day };
        words.say_with("day-with-time", &[("day", &day), ("time", &said_time(time))])
    }
}

/// The file. `uid` is random, so that two reminders have nothing in common; `made` is the moment it is made, which
/// the format asks for.
pub fn reminder_file(reminder: &Reminder, uid: [u8; 16], made: DateTime<Utc>, words: &Catalogue) -> String {
    let uid = uid.iter().fold(String::new(), |mut digits, byte| {
        let _ = write!(digits, "{byte:02x}");
        digits
    });
    let shows = escaped(&summary(reminder, words));
    // Which program made it is as telling as any other word: PRODID (§3.7.3) names none. CLASS (§3.8.1.3) asks a
    // shared calendar to keep it to its owner, TRANSP (§3.8.2.7) to show nobody as busy.
    let lines = [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Reminder//EN".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{uid}"),
        format!("DTSTAMP:{}", made.format("%Y%m%dT%H%M%SZ")),
        starts(reminder),
        format!("SUMMARY:{shows}"),
        "CLASS:PRIVATE".to_owned(),
        "TRANSP:TRANSPARENT".to_owned(),
        "BEGIN:VALARM".to_owned(),
        "ACTION:DISPLAY".to_owned(),
        rings(reminder).to_owned(),
        format!("DESCRIPTION:{shows}"),
        "END:VALARM".to_owned(),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ];
    lines.iter().map(|line| folded(line) + "\r\n").collect()
}

/// A whole day as a DATE (§3.3.4), or a time that floats: it is that time wherever the calendar is opened (§3.3.5,
/// form 1). Without an end it is that day, or that moment (§3.6.1).
fn starts(reminder: &Reminder) -> String {
    let day = reminder.day.format("%Y%m%d");
    match reminder.time {
        None => format!("DTSTART;VALUE=DATE:{day}"),
        Some(time) => format!("DTSTART:{day}T{}", time.format("%H%M%S")),
    }
}

/// When the calendar shows it by itself (§3.8.6.3): at its time, or for a whole day at nine in the morning of it.
/// Without an alarm (§3.6.6) most calendars say nothing.
fn rings(reminder: &Reminder) -> &'static str {
    if reminder.time.is_some() { "TRIGGER:PT0S" } else { "TRIGGER:PT9H" }
}

/// One line of what the person typed, without what cannot be seen.
fn summary(reminder: &Reminder, words: &Catalogue) -> String {
    let spaced = reminder.words.split_whitespace().collect::<Vec<_>>().join(" ");
    let typed: String = spaced.chars().filter(|c| !c.is_control()).take(LONGEST_LINE).collect();
    if typed.trim().is_empty() { words.say("reminder-words") } else { typed }
}

/// The four signs that mean something in a TEXT, so that they mean nothing (§3.3.11). New lines are gone already.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,")
}

/// A content line with breaks in it where it is too long (§3.1). A letter of several octets stays whole.
fn folded(line: &str) -> String {
    let mut folded = String::new();
    let mut octets = 0;
    for letter in line.chars() {
        if octets + letter.len_utf8() > LONGEST_CONTENT_LINE {
            folded.push_str("\r\n ");
            octets = 1;
        }
        folded.push(letter);
        octets += letter.len_utf8();
    }
    folded
}
