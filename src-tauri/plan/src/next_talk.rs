//! The rules of Today about meetings with work, and calls with whoever is helping.

use chrono::{Days, NaiveDate};

use crate::near::Near;
use crate::{Body, Id, Meeting, NextThing, Plan, Record, said_with_weekday};

/// For a talk this near, only the page for it is worth reading.
const VERY_NEAR: Days = Days::new(2);
/// A talk this near is worth getting ready for.
const NEAR: Days = Days::new(7);
/// A talk this long gone is left in peace, note or no note.
const STILL_FRESH: Days = Days::new(28);

/// Something that is said between people on a day. On one day the meeting comes first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Talk {
    Meeting(Id),
    Call(Id),
}

impl Plan {
    pub(crate) fn very_near(&self, days: &Near) -> Option<NextThing> {
        let (day, talk) = self.next_talk(days, VERY_NEAR)?;
        Some(match talk {
            Talk::Meeting(meeting) => NextThing::ThePageFor { meeting, day },
            Talk::Call(session) => NextThing::TheCall { session, day },
        })
    }

    pub(crate) fn get_ready(&self, days: &Near) -> Option<NextThing> {
        let (day, talk) = self.next_talk(days, NEAR)?;
        Some(match talk {
            Talk::Meeting(meeting) => NextThing::GetReady { meeting, day },
            Talk::Call(session) => NextThing::GetReadyForCall { session, day },
        })
    }

    pub(crate) fn note_what_was_said(&self, days: &Near) -> Option<NextThing> {
        let fresh = days.now - STILL_FRESH..days.now;
        let (day, talk) = self.talks().filter(|(day, _)| fresh.contains(day)).max()?;
        let day = said_with_weekday(day);
        Some(match talk {
            Talk::Meeting(meeting) => NextThing::NoteWhatWasSaid { meeting, day },
            Talk::Call(session) => NextThing::NoteTheCall { session, day },
        })
    }

    fn next_talk(&self, days: &Near, within: Days) -> Option<(String, Talk)> {
        let near = days.now..=days.now + within;
        let (day, talk) = self.talks().filter(|(day, _)| near.contains(day)).min()?;
        Some((days.said(day), talk))
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
