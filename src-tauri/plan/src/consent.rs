//! Whether someone who is helping may contact work.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Id, Look, Reader, Words};

/// A permission the person gave or did not give. Only someone who is helping may be shown it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(default)]
pub struct Consent {
    /// The helper it is about.
    pub person: Option<Id>,
    /// Whom at work they may or may not contact.
    pub with: Words,
    /// What the person said.
    pub answer: ConsentAnswer,
    /// What it is about.
    pub about: Words,
    /// Since when.
    pub since: Option<NaiveDate>,
    /// The day it was taken back.
    pub withdrawn: Option<NaiveDate>,
}

/// What the person said to a helper who asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum ConsentAnswer {
    #[default]
    NotSaid,
    May,
    MayNot,
}

impl Consent {
    /// Takes over what was said and since when, and whether it was taken back.
    pub(crate) fn keep_answer(&mut self, kept: &Consent) {
        (self.answer, self.since, self.withdrawn) = (kept.answer, kept.since, kept.withdrawn);
    }

    pub(crate) fn seen_by(&self, look: &Look) -> Option<Self> {
        (look.reader == Reader::SupportWorker).then(|| self.clone())
    }
}
