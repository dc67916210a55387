//! The weeks of a phased return, in order. Weeks that overlap or leave days between them are as they are.

use serde::Serialize;

use crate::{Body, Catalogue, Id, Kind, Phase, Plan, Record, said_in_full};

const MINUTES_OF_AN_HOUR: u32 = 60;

/// The weeks in order.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Weeks {
    /// Each week: those with a first day by that day, then the others by number.
    pub weeks: Vec<WeekInPlan>,
    /// The most minutes there are in one of them.
    pub most: u32,
}

/// One week. Its first day and its hours are already in words.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct WeekInPlan {
    /// The week.
    pub id: Id,
    /// Its first day, with the weekday: "Thursday 3 December 2026".
    pub starts: Option<String>,
    /// How long the work is in all: "12 hours 30 minutes". Empty when no minutes are given.
    pub hours: String,
    /// The same in minutes.
    pub minutes: Option<u32>,
}

impl Plan {
    /// The weeks of a phased return.
    pub fn weeks(&self, words: &Catalogue) -> Weeks {
        let phase = |record: &'_ Record| match &record.body {
            Body::Phase(it) => Some(WeekInPlan::of(&record.id, it, words)),
            _ => None,
        };
        let weeks: Vec<WeekInPlan> = self.weeks_in_order().into_iter().filter_map(phase).collect();
        let most = weeks.iter().filter_map(|week| week.minutes).max().unwrap_or(0);
        Weeks { weeks, most }
    }

    pub(crate) fn weeks_in_order(&self) -> Vec<&Record> {
        let mut weeks: Vec<&Record> = self.of(Kind::Phase).collect();
        weeks.sort_by_key(|record| match &record.body {
            Body::Phase(it) => (it.starts.is_none(), it.starts, record.number),
            _ => (true, None, record.number),
        });
        weeks
    }
}

impl WeekInPlan {
    fn of(id: &Id, phase: &Phase, words: &Catalogue) -> Self {
        let minutes = minutes_of(phase);
        Self {
            id: id.clone(),
            starts: phase.starts.map(said_in_full),
            hours: minutes.map(|minutes| hours_said(minutes, words)).unwrap_or_default(),
            minutes,
        }
    }
}

fn minutes_of(phase: &Phase) -> Option<u32> {
    phase.days.iter().filter_map(|day| day.minutes).reduce(u32::saturating_add)
}

/// A length of time in words, such as "12 hours 30 minutes".
fn hours_said(minutes: u32, words: &Catalogue) -> String {
    let hours = minutes / MINUTES_OF_AN_HOUR;
    let rest = minutes % MINUTES_OF_AN_HOUR;
    let said = |one: &str, many: &str, n: u32| match n {
        1 => words.say(one),
        n => words.say_with(many, &[("number", &n.to_string())]),
    };
    let hours_alone = || said("one-hour", "so-many-hours", hours);
    let rest_alone = || said("one-minute", "so-many-minutes", rest);
    match (hours, rest) {
        (0, _) => rest_alone(),
        (_, 0) => hours_alone(),
        _ => words.say_with("hours-and-minutes", &[("hours", &hours_alone()), ("minutes", &rest_alone())]),
    }
}
