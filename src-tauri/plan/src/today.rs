//! What Today shows: one next thing, what is coming, and where the person left off.

use serde::Serialize;

use crate::Id;

/// Today's page. Dates are already in words.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Today {
    /// The day in words: "Tuesday 24 November 2026".
    pub day: String,
    /// The month in which the plan was open last, when that is four weeks ago or more: "June 2026".
    pub last_here: Option<String>,
    /// The one next thing.
    pub next: NextThing,
    /// What comes up in its place once that is put off, in order. When all of it is, nothing needs doing.
    pub otherwise: Vec<NextThing>,
    /// Meetings, calls, dated steps, last days of fit notes, days to look again and weeks from today on, soonest first.
    pub coming: Vec<Coming>,
    /// What was changed last, newest first, at most three. The page about the person is none of them.
    pub left_off: Vec<Id>,
}

/// The one next thing, by rules a person would agree with. None of them hurries a return.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(tag = "next", rename_all = "snake_case")]
pub enum NextThing {
    /// A meeting or call with work today, tomorrow or the day after: the page for it.
    ThePageFor {
        /// The meeting.
        meeting: Id,
        /// "Thursday 26 November", or "today", "tomorrow" from the catalogue.
        day: String,
    },
    /// A call with someone who is helping today, tomorrow or the day after.
    TheCall {
        /// The call.
        session: Id,
        /// Its day in words.
        day: String,
    },
    /// A meeting or call within a week: get ready for it.
    GetReady {
        /// The meeting.
        meeting: Id,
        /// "Thursday 26 November", or "today", "tomorrow" from the catalogue.
        day: String,
    },
    /// A call with someone who is helping within a week: get ready for it.
    GetReadyForCall {
        /// The call.
        session: Id,
        /// Its day in words.
        day: String,
    },
    /// A meeting's day has gone by and it has no note yet.
    NoteWhatWasSaid {
        /// The meeting.
        meeting: Id,
        /// Its day in words.
        day: String,
    },
    /// The day of a call with someone who is helping has gone by and it has no note yet.
    NoteTheCall {
        /// The call.
        session: Id,
        /// Its day in words.
        day: String,
    },
    /// A meeting or call with work has no day yet.
    WhenIsIt {
        /// The meeting.
        meeting: Id,
    },
    /// A step's picked day has gone by: keep, move or drop?
    StillWantIt {
        /// The step.
        step: Id,
        /// The day in words.
        day: String,
    },
    /// The last fit note ends about now.
    FitNoteRunsOut {
        /// The paper.
        note: Id,
        /// Its last day in words.
        day: String,
        /// Whether that day is behind.
        gone_by: bool,
    },
    /// The day has come to look at a change again that was said yes to.
    LookAgain {
        /// The change.
        ask: Id,
        /// The day in words.
        day: String,
    },
    /// The plan was not opened for four weeks or more: a short look through what is open.
    WelcomeBack {
        /// The month in which it was open last: "June 2026".
        month: String,
    },
    /// Something small to do while the person waits, in their own words.
    Meanwhile {
        /// What they wait for.
        waiting: Id,
        /// The words.
        what: String,
    },
    /// The person is off, someone at work is in the plan, and nothing is that was said or written between them.
    FirstMessage {},
    /// A step the person is trying, or has not started.
    AStep {
        /// The step.
        step: Id,
    },
    /// There is little in the plan: write one thing down.
    WriteOneThing {},
    /// Nothing needs doing.
    EnoughForToday {},
}

/// One line of what is coming.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Coming {
    /// The record.
    pub id: Id,
    /// Its day in words: "26 November 2026", with the time behind it for a meeting that has one. Within a date
    /// the spaces are no-break ones.
    pub day: String,
}
