//! The rules of Today about meetings with work, and calls with whoever is helping.

use chrono::{Days, NaiveDate};

use crate::near::Near;
use crate::{Body, Id, Kind, Meeting, NextThing, Plan, Record, said_with_weekday};

/// For a talk this near, only the page for it is worth reading.
const VERY_NEAR: Days = Days::new(2);
/// A talk this near is worth getting ready for.
const NEAR: Days = Days::new(7);
/// A talk this long gone is left in peace, note or no note.
const STILL_FRESH: Days = Days::new(28);

/// So long a day that is not known yet is left open.
const NOT_ASKED: Days = Days::new(14);

/// Something that is said between people on a day. On one day the meeting comes first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Talk {
    Meeting(Id),
    Call(Id),
}

impl Plan {
    /// The talks of the next days, the soonest first.
    pub(crate) fn get_ready(&self, days: &Near) -> Vec<NextThing> {
        let near = days.now..=days.now + NEAR;
        let mut talks: Vec<_> = self.talks().filter(|(day, _)| near.contains(day)).collect();
        talks.sort();
        let ready = |(day, talk): (NaiveDate, Talk)| {
            let (very_near, day) = (day <= days.now + VERY_NEAR, days.said(day));
            match talk {
                Talk::Meeting(meeting) if very_near => NextThing::ThePageFor { meeting, day },
                Talk::Meeting(meeting) => NextThing::GetReady { meeting, day },
                Talk::Call(session) if very_near => NextThing::TheCall { session, day },
                Talk::Call(session) => NextThing::GetReadyForCall { session, day },
            }
        };
        talks.into_iter().map(ready).collect()
    }

    /// The talks gone by that have no note yet, the latest first.
    pub(crate) fn note_what_was_said(&self, days: &Near) -> Vec<NextThing> {
        let fresh = days.now - STILL_FRESH..days.now;
        let mut talks: Vec<_> = self.talks().filter(|(day, _)| fresh.contains(day)).collect();
        talks.sort();
        let note = |(day, talk)| {
            let day = said_with_weekday(day);
            match talk {
                Talk::Meeting(meeting) => NextThing::NoteWhatWasSaid { meeting, day },
                Talk::Call(session) => NextThing::NoteTheCall { session, day },
            }
        };
        talks.into_iter().rev().map(note).collect()
    }

    /// The meetings and calls with work that have no day. That it is not known yet is a whole answer. Whoever is
    /// leaving is not asked.
    pub(crate) fn when_is_it(&self, days: &Near) -> Vec<NextThing> {
        if !self.is_with_this_work() {
            return Vec::new();
        }
        let left_open = |it: &Meeting| it.day_open_on.is_some_and(|on| on > days.now - NOT_ASKED);
        let asked = |record: &Record| match &record.body {
            Body::Meeting(it) if is_open(it) && it.day.is_none() && !left_open(it) => {
                Some(NextThing::WhenIsIt { meeting: record.id.clone() })
            }
            _ => None,
        };
        self.of(Kind::Meeting).filter_map(asked).collect()
    }

    /// Talks with a day and no note yet.
    fn talks(&self) -> impl Iterator<Item = (NaiveDate, Talk)> {
        self.records.iter().filter_map(talk)
    }
}

fn talk(record: &Record) -> Option<(NaiveDate, Talk)> {
    match &record.body {
        Body::Meeting(it) if is_open(it) => Some((it.day?, Talk::Meeting(record.id.clone()))),
        Body::Session(it) if !it.happened && it.said.is_empty() => {
            Some((it.day?, Talk::Call(record.id.clone())))
        }
        _ => None,
    }
}

pub(crate) fn is_open(meeting: &Meeting) -> bool {
    !meeting.happened && meeting.said.is_empty()
}
