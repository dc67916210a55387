//! A call with someone who is helping.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Id, Look, Reader, Words};

/// A call with a helper: getting ready for it, and what came of it. Only someone who is helping may be shown it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(default)]
pub struct Session {
    /// Who it is with.
    pub person: Option<Id>,
    /// The day, when it is known.
    pub day: Option<NaiveDate>,
    /// The time, in words such as "2pm".
    pub time: Words,
    /// The steps that come before it.
    pub steps_before: Vec<Id>,
    /// The steps that come after it.
    pub steps_after: Vec<Id>,
    /// What to talk about.
    pub to_talk_about: Words,
    /// What the helper suggested.
    pub suggestions: Vec<Suggestion>,
    /// What was said, in short.
    pub said: Words,
    /// Whether there is a next one. It may stay open.
    pub next: SessionNext,
    /// Whether it has happened.
    pub happened: bool,
}

/// Something a helper suggested, and what the person makes of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(default)]
pub struct Suggestion {
    /// What it is.
    pub what: Words,
    /// What the person makes of it.
    pub answer: SuggestionAnswer,
    /// The step or the change that was made from it.
    pub became: Option<Id>,
}

/// What the person makes of a suggestion. "Not for me" is as good as "yes", and so is no answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum SuggestionAnswer {
    #[default]
    NotSaid,
    Yes,
    NotForMe,
    Later,
}

/// Whether there is a next call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(tag = "next", rename_all = "snake_case")]
pub enum SessionNext {
    /// Nobody has to know yet.
    #[default]
    LeaveItOpen,
    /// On a day.
    On {
        /// The day.
        day: NaiveDate,
    },
    /// No more calls for now. There can be one again.
    FinishedForNow,
}

impl Session {
    pub(crate) fn seen_by(&self, look: &Look) -> Option<Self> {
        (look.reader == Reader::SupportWorker).then(|| self.clone())
    }
}
