//! A call, an email or a letter between the person and work.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Id, Look, Reader, Words};

/// One time of being in touch. Only someone who is helping may be shown it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(default)]
pub struct Contact {
    /// The day.
    pub day: Option<NaiveDate>,
    /// How it was.
    pub how: ContactHow,
    /// Who it was with.
    pub person: Option<Id>,
    /// Whether they got in touch.
    pub they_rang: bool,
    /// What was said.
    pub said: Words,
    /// What comes next.
    pub next: Words,
}

/// How two people are in touch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum ContactHow {
    #[default]
    Call,
    Email,
    Letter,
    Text,
    InPerson,
}

impl Contact {
    pub(crate) fn seen_by(&self, look: &Look) -> Option<Self> {
        (look.reader == Reader::SupportWorker).then(|| self.clone())
    }
}
