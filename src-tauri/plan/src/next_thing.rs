//! The rules of Today. They are few, so that a person can agree with them; none counts, and none hurries.

use chrono::{Days, NaiveDate};

use crate::{
    Body, Catalogue, Coming, Id, Meeting, NextThing, Plan, Record, Role, Step, StepState, Today, When, said,
    said_as_month, said_in_full, said_unbroken, said_with_weekday,
};

/// A meeting this near is worth getting ready for.
const NEAR: Days = Days::new(7);
/// A meeting this long gone is left in peace, note or no note.
const STILL_FRESH: Days = Days::new(28);
/// After this long away, the page says when the person was last here.
const AWAY: Days = Days::new(28);
/// With fewer things written down than this, one more is a good next thing.
const LITTLE: usize = 3;
const LEFT_OFF: usize = 3;

impl Plan {
    /// Today's page. `now` is the person's own day.
    pub fn today(&self, now: NaiveDate, words: &Catalogue) -> Today {
        let days = Near { now, words };
        Today {
            day: said_in_full(now),
            last_here: self.last_here(now),
            next: self.next_thing(&days),
            coming: self.coming(&days),
            left_off: self.left_off(),
        }
    }

    fn last_here(&self, now: NaiveDate) -> Option<String> {
        let last = self.records.iter().map(|record| record.changed.date_naive()).max()?;
        (last + AWAY <= now).then(|| said_as_month(last))
    }

    fn next_thing(&self, days: &Near) -> NextThing {
        None.or_else(|| self.get_ready(days))
            .or_else(|| self.note_what_was_said(days))
            .or_else(|| self.still_want_it(days))
            .or_else(|| self.first_message())
            .or_else(|| self.a_step(days.now))
            .unwrap_or_else(|| self.write_or_rest())
    }

    fn get_ready(&self, days: &Near) -> Option<NextThing> {
        let near = days.now..=days.now + NEAR;
        let (day, meeting) = self.dated_meetings().filter(|(day, _)| near.contains(day)).min()?;
        Some(NextThing::GetReady { meeting: meeting.clone(), day: days.said(day) })
    }

    fn note_what_was_said(&self, days: &Near) -> Option<NextThing> {
        let fresh = days.now - STILL_FRESH..days.now;
        let (day, meeting) = self.dated_meetings().filter(|(day, _)| fresh.contains(day)).max()?;
        Some(NextThing::NoteWhatWasSaid { meeting: meeting.clone(), day: said_with_weekday(day) })
    }

    fn still_want_it(&self, days: &Near) -> Option<NextThing> {
        let gone_by = |(record, step): (_, &Step)| last_day(step).map(|day| (day, record));
        let gone = |(day, _): &(NaiveDate, &Record)| *day < days.now;
        let (day, record) = self.open_steps().filter_map(gone_by).filter(gone).max_by_key(|(day, _)| *day)?;
        Some(NextThing::StillWantIt { step: record.id.clone(), day: said(day) })
    }

    fn first_message(&self) -> Option<NextThing> {
        let at_work = |record: &Record| matches!(&record.body, Body::Person(it) if matches!(it.role, Role::Manager | Role::Hr));
        let met = self.records.iter().any(|record| matches!(record.body, Body::Meeting(_)));
        (!met && self.records.iter().any(at_work)).then_some(NextThing::FirstMessage {})
    }

    fn a_step(&self, now: NaiveDate) -> Option<NextThing> {
        let trying = self.open_steps().find(|(_, step)| step.state == StepState::Trying);
        let ready = || self.open_steps().find(|(_, step)| could_be_done(step, now));
        let (record, _) = trying.or_else(ready)?;
        Some(NextThing::AStep { step: record.id.clone() })
    }

    fn write_or_rest(&self) -> NextThing {
        let written = |record: &&Record| {
            matches!(
                record.body,
                Body::Obstacle(_) | Body::Ask(_) | Body::Step(_) | Body::Task(_) | Body::Question(_)
            )
        };
        let little = self.records.iter().filter(written).count() < LITTLE;
        if little { NextThing::WriteOneThing {} } else { NextThing::EnoughForToday {} }
    }

    fn coming(&self, days: &Near) -> Vec<Coming> {
        let mut coming: Vec<(NaiveDate, &Record, String)> =
            self.records.iter().filter_map(|record| days.comes(record)).collect();
        coming.sort_by_key(|(day, record, _)| (*day, record.body.kind(), record.number));
        coming.into_iter().map(|(_, record, day)| Coming { id: record.id.clone(), day }).collect()
    }

    fn left_off(&self) -> Vec<Id> {
        let mut records: Vec<&Record> = self.records.iter().collect();
        records.sort_by_key(|record| std::cmp::Reverse(record.changed));
        records.into_iter().take(LEFT_OFF).map(|record| record.id.clone()).collect()
    }

    /// Meetings with a day and no note yet.
    fn dated_meetings(&self) -> impl Iterator<Item = (NaiveDate, &Id)> {
        self.records.iter().filter_map(|record| match &record.body {
            Body::Meeting(it) if is_open(it) => it.day.map(|day| (day, &record.id)),
            _ => None,
        })
    }

    fn open_steps(&self) -> impl Iterator<Item = (&Record, &Step)> {
        self.records.iter().filter_map(|record| match &record.body {
            Body::Step(step) if is_wanted(step) => Some((record, step)),
            _ => None,
        })
    }
}

/// The days around the person's own.
struct Near<'a> {
    now: NaiveDate,
    words: &'a Catalogue,
}

impl Near<'_> {
    fn said(&self, day: NaiveDate) -> String {
        if day == self.now {
            self.words.say("day-today")
        } else if Some(day) == self.now.succ_opt() {
            self.words.say("day-tomorrow")
        } else {
            said_with_weekday(day)
        }
    }

    fn comes<'r>(&self, record: &'r Record) -> Option<(NaiveDate, &'r Record, String)> {
        let (first, last, text) = match &record.body {
            Body::Meeting(it) if is_open(it) => (it.day?, it.day?, self.meeting_day(it.day?, it)),
            Body::Step(step) if is_wanted(step) => match step.when {
                When::On { day } => (day, day, said_unbroken(day)),
                When::Between { from, to } => (from, to, self.window(from, to)),
                When::NotSet | When::BeforeOurNextCall | When::WhenThisHappens { .. } => return None,
            },
            _ => return None,
        };
        (last >= self.now).then_some((first.max(self.now), record, text))
    }

    fn meeting_day(&self, day: NaiveDate, meeting: &Meeting) -> String {
        let time = meeting.time.0.trim();
        if time.is_empty() {
            return said_unbroken(day);
        }
        self.words.say_with("day-with-time", &[("day", &said_unbroken(day)), ("time", time)])
    }

    fn window(&self, from: NaiveDate, to: NaiveDate) -> String {
        self.words.say_with("days-between", &[("from", &said_unbroken(from)), ("to", &said_unbroken(to))])
    }
}

fn is_open(meeting: &Meeting) -> bool {
    !meeting.happened && meeting.said.is_empty()
}

fn is_wanted(step: &Step) -> bool {
    matches!(step.state, StepState::NotStarted | StepState::Trying)
}

fn last_day(step: &Step) -> Option<NaiveDate> {
    match step.when {
        When::On { day } | When::Between { to: day, .. } => Some(day),
        When::NotSet | When::BeforeOurNextCall | When::WhenThisHappens { .. } => None,
    }
}

/// Whether a step's own "when" leaves it open to be done today.
fn could_be_done(step: &Step, now: NaiveDate) -> bool {
    match step.when {
        When::NotSet | When::BeforeOurNextCall => true,
        When::On { day } => day == now,
        When::Between { from, to } => (from..=to).contains(&now),
        When::WhenThisHappens { .. } => false,
    }
}
