//! A call with someone who is helping.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{Id, Kind, Look, PrivateField, Reader, Words};

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
    /// What was shown on the screen during it. The program writes it, and nobody but the person reads it.
    pub shown: Vec<ShownOnCall>,
}

/// One thing that was shown on a call. It is told by kind and number, which never move, so that it says what was
/// shown also once that is no longer in the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct ShownOnCall {
    /// Its kind.
    pub kind: Kind,
    /// Its number.
    pub number: u32,
    /// The private fields that were shown with it.
    pub fields: Vec<PrivateField>,
    /// When it came on the screen.
    pub at: DateTime<Utc>,
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
        (look.reader == Reader::SupportWorker).then(|| Self { shown: Vec::new(), ..self.clone() })
    }

    /// Without what is noted while it goes on.
    pub(crate) fn without_notes(self) -> Self {
        let blank = Self::default();
        Self { suggestions: blank.suggestions, said: blank.said, next: blank.next, ..self }
    }
}
