//! What is coming: what the plan holds for today and later. What went with work that is behind is left out.

use chrono::NaiveDate;

use crate::ideas::is_in_place;
use crate::near::Near;
use crate::next_talk::is_open;
use crate::next_thing::is_wanted;
use crate::{Body, Coming, Kind, Plan, Record, When, said_unbroken};

impl Plan {
    pub(crate) fn coming(&self, days: &Near) -> Vec<Coming> {
        let mut coming: Vec<(NaiveDate, &Record, String)> = self
            .records
            .iter()
            .filter(|record| self.still_applies(record))
            .filter_map(|record| days.comes(record))
            .collect();
        coming.sort_by_key(|(day, record, _)| (*day, record.body.kind(), record.number));
        coming.into_iter().map(|(_, record, day)| Coming { id: record.id.clone(), day }).collect()
    }

    fn still_applies(&self, record: &Record) -> bool {
        self.is_with_this_work() || !matches!(record.body.kind(), Kind::Ask | Kind::FitNote | Kind::Phase)
    }
}

impl Near<'_> {
    fn comes<'r>(&self, record: &'r Record) -> Option<(NaiveDate, &'r Record, String)> {
        let (first, last, text) = match &record.body {
            Body::Meeting(it) if is_open(it) => (it.day?, it.day?, self.at_time(it.day?, it.time.as_str())),
            Body::Session(it) if !it.happened => (it.day?, it.day?, self.at_time(it.day?, it.time.as_str())),
            Body::Step(step) if is_wanted(step) => match step.when {
                When::On { day } => (day, day, self.at_time(day, step.time.as_str())),
                When::Between { from, to } => (from, to, self.window(from, to)),
                When::NotSet | When::BeforeOurNextCall | When::WhenThisHappens { .. } => return None,
            },
            body => {
                let day = alone(body)?;
                (day, day, said_unbroken(day))
            }
        };
        (last >= self.now).then_some((first.max(self.now), record, text))
    }

    fn at_time(&self, day: NaiveDate, time: &str) -> String {
        let time = time.trim();
        if time.is_empty() {
            return said_unbroken(day);
        }
        self.words.say_with("day-with-time", &[("day", &said_unbroken(day)), ("time", time)])
    }

    fn window(&self, from: NaiveDate, to: NaiveDate) -> String {
        self.words.say_with("days-between", &[("from", &said_unbroken(from)), ("to", &said_unbroken(to))])
    }
}

/// The one day of a record that has nothing beside it.
fn alone(body: &Body) -> Option<NaiveDate> {
    match body {
        Body::FitNote(it) => it.last_day(),
        Body::Ask(it) if is_in_place(it) => it.look_again_on,
        Body::Phase(it) if !it.done => it.starts,
        _ => None,
    }
}
