//! Everything in the plan that has a day, by that day: one line of time, with today in it.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use crate::{
    Ask, Body, Consent, DatedNote, FitNote, Id, Kind, Plan, Record, Session, SessionNext, TimeFrame, When,
    said_as_month, said_in_full, said_with_weekday,
};

/// Everything by date. The newest stands first: what is ahead and what was last said are wanted most, and a
/// plan of years is not read from its beginning.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct ByDate {
    /// The months with something to come, the furthest first.
    pub ahead: Vec<MonthOf>,
    /// Today.
    pub today: DayOf,
    /// The months with something in them from before today, the newest first.
    pub before: Vec<MonthOf>,
    /// How many things have no day. That is no gap: nothing needs one.
    pub without_a_day: u32,
}

/// One month, or the part of it on one side of today.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct MonthOf {
    /// Its name: "November 2026".
    pub month: String,
    /// Whether today is in it, so that this is a part of the month.
    pub has_today: bool,
    /// What is in it, the newest first.
    pub lines: Vec<DatedLine>,
}

/// Today.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct DayOf {
    /// "Tuesday 24 November 2026".
    pub day: String,
    /// What is on it.
    pub lines: Vec<DatedLine>,
}

/// One day of one record.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct DatedLine {
    /// The record.
    pub id: Id,
    /// The day.
    pub date: NaiveDate,
    /// The day in words: "Thursday 26 November".
    pub day: String,
    /// What is on that day.
    pub what: DatedWhat,
}

/// What a day of a record is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum DatedWhat {
    /// A meeting or call with work.
    Meeting,
    /// A call, an email or a letter between the person and work.
    Contact,
    /// A call with someone who is helping.
    Call,
    /// The next call, as it was left at the end of one.
    NextCall,
    /// The day picked for a step.
    Step,
    /// The first day of a step's window.
    StepWindowBegins,
    /// The last day of a step's window.
    StepWindowEnds,
    /// The first day of a fit note.
    FitNoteBegins,
    /// The last day of a fit note, on it or worked out.
    FitNoteEnds,
    /// The day a fit note was written.
    FitNoteIssued,
    /// The day the person was seen for it.
    FitNoteAssessed,
    /// The day it was given to work.
    FitNoteGiven,
    /// What was said about a change.
    ChangeNote {
        /// The words.
        words: String,
    },
    /// The day to look at a change again.
    LookAgain,
    /// The first day of a week of going back.
    WeekBegins,
    /// A check-in.
    CheckIn,
    /// The day something waited for was asked for.
    WaitingAsked,
    /// Since when a helper may or may not contact work.
    ConsentSince,
    /// The day that was taken back.
    ConsentWithdrawn,
    /// The first day off.
    FirstDayOff,
    /// The earliest day the person would think about.
    NotBefore,
    /// The first day of the time frame.
    TimeFrameBegins,
    /// The last day of the time frame.
    TimeFrameEnds,
    /// Since when things are where they are.
    WhereThingsAreSince,
    /// The day a page was handed over.
    PageGiven,
}

impl Plan {
    /// Everything that has a day, before and after this one.
    pub fn by_date(&self, now: NaiveDate) -> ByDate {
        let dated = self.dated();
        let (ahead, rest) = dated.split_at(dated.partition_point(|(day, _, _)| *day > now));
        let (today, before) = rest.split_at(rest.partition_point(|(day, _, _)| *day == now));
        ByDate {
            ahead: by_month(ahead, now),
            today: DayOf { day: said_in_full(now), lines: today.iter().map(line).collect() },
            before: by_month(before, now),
            without_a_day: self.without_a_day(),
        }
    }

    /// The newest day first; on one day in the order of the plan.
    fn dated(&self) -> Vec<OneDay<'_>> {
        let of = |record| dated(record).into_iter().map(move |(day, what)| (day, record, what));
        let mut dated: Vec<_> = self.records.iter().flat_map(of).collect();
        dated.sort_by_key(|(day, _, _)| std::cmp::Reverse(*day));
        dated
    }

    /// The page about the person is there from the start and is no thing that could have a day.
    fn without_a_day(&self) -> u32 {
        let is_open = |record: &&Record| record.body.kind() != Kind::About && dated(record).is_empty();
        u32::try_from(self.records.iter().filter(is_open).count()).unwrap_or(u32::MAX)
    }
}

/// A day, whose it is, and what it is.
type OneDay<'a> = (NaiveDate, &'a Record, DatedWhat);

fn by_month(dated: &[OneDay], now: NaiveDate) -> Vec<MonthOf> {
    let month = |(day, _, _): &OneDay| (day.year(), day.month());
    let of = |days: &[OneDay]| MonthOf {
        month: said_as_month(days[0].0),
        has_today: month(&days[0]) == (now.year(), now.month()),
        lines: days.iter().map(line).collect(),
    };
    dated.chunk_by(|one, next| month(one) == month(next)).map(of).collect()
}

fn line((date, record, what): &OneDay) -> DatedLine {
    DatedLine { id: record.id.clone(), date: *date, day: said_with_weekday(*date), what: what.clone() }
}

type Dated = Vec<(NaiveDate, DatedWhat)>;

fn dated(record: &Record) -> Dated {
    match &record.body {
        Body::About(it) => days([(it.first_day_off, DatedWhat::FirstDayOff)]),
        Body::Ask(it) => of_ask(it),
        Body::Step(it) => of_when(&it.when),
        Body::TimeFrame(it) => of_time_frame(it),
        Body::Meeting(it) => days([(it.day, DatedWhat::Meeting)]),
        Body::FitNote(it) => of_fit_note(it),
        Body::Waiting(it) => days([(it.asked_on, DatedWhat::WaitingAsked)]),
        Body::Phase(it) => days([(it.starts, DatedWhat::WeekBegins)]),
        Body::Contact(it) => days([(it.day, DatedWhat::Contact)]),
        Body::Session(it) => of_session(it),
        Body::Consent(it) => of_consent(it),
        Body::CheckIn(it) => days([(it.day, DatedWhat::CheckIn)]),
        Body::WhereThingsAre(it) => days([(it.since, DatedWhat::WhereThingsAreSince)]),
        Body::GivenPage(it) => days([(it.day, DatedWhat::PageGiven)]),
        Body::Person(_)
        | Body::Task(_)
        | Body::Obstacle(_)
        | Body::Question(_)
        | Body::KeepingInTouch(_)
        | Body::IfItWobbles(_) => Vec::new(),
    }
}

fn days<const N: usize>(days: [(Option<NaiveDate>, DatedWhat); N]) -> Dated {
    days.into_iter().filter_map(|(day, what)| day.map(|day| (day, what))).collect()
}

fn of_ask(ask: &Ask) -> Dated {
    let note = |note: &DatedNote| (note.on, DatedWhat::ChangeNote { words: note.what.0.clone() });
    let mut dated: Dated = ask.notes.iter().map(note).collect();
    dated.extend(days([(ask.look_again_on, DatedWhat::LookAgain)]));
    dated
}

fn of_when(when: &When) -> Dated {
    match *when {
        When::On { day } => vec![(day, DatedWhat::Step)],
        When::Between { from, to } => {
            vec![(from, DatedWhat::StepWindowBegins), (to, DatedWhat::StepWindowEnds)]
        }
        When::NotSet | When::BeforeOurNextCall | When::WhenThisHappens { .. } => Vec::new(),
    }
}

fn of_time_frame(frame: &TimeFrame) -> Dated {
    days([
        (frame.not_before.filter(|_| frame.names("not_before")), DatedWhat::NotBefore),
        (frame.from.filter(|_| frame.names("from")), DatedWhat::TimeFrameBegins),
        (frame.to.filter(|_| frame.names("to")), DatedWhat::TimeFrameEnds),
    ])
}

fn of_fit_note(note: &FitNote) -> Dated {
    days([
        (note.assessed, DatedWhat::FitNoteAssessed),
        (note.issued, DatedWhat::FitNoteIssued),
        (note.from, DatedWhat::FitNoteBegins),
        (note.given_on, DatedWhat::FitNoteGiven),
        (note.to.or_else(|| note.last_day()), DatedWhat::FitNoteEnds),
    ])
}

fn of_session(session: &Session) -> Dated {
    let next = match session.next {
        SessionNext::On { day } => Some(day),
        SessionNext::LeaveItOpen | SessionNext::FinishedForNow => None,
    };
    days([(session.day, DatedWhat::Call), (next, DatedWhat::NextCall)])
}

fn of_consent(consent: &Consent) -> Dated {
    days([(consent.since, DatedWhat::ConsentSince), (consent.withdrawn, DatedWhat::ConsentWithdrawn)])
}
