//! A page that was handed over: to whom, when and how, and what it said then.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{Id, KeptFile, Look, PageRequest, Sheet, Words};

/// A page as it was handed over. Whom it went to, when and how are for the person to say and to put right; the rest is
/// written by the program when they say that they gave it, and stays. No reader is shown any of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(default)]
pub struct GivenPage {
    /// Whom it went to, as far as the plan knows them.
    pub person: Option<Id>,
    /// Whom it went to, in words.
    pub whom: Words,
    /// The day.
    pub day: Option<NaiveDate>,
    /// How it got there.
    pub how: GivenHow,
    /// What was chosen for it.
    pub chosen: PageRequest,
    /// What it said.
    pub sheet: Sheet,
    /// When its file was made, which stands in the file.
    pub made: Option<DateTime<Utc>>,
    /// The file itself.
    pub file: Option<KeptFile>,
}

/// How a page got to whoever it is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum GivenHow {
    #[default]
    NotSaid,
    OnPaper,
    ByEmail,
    ByPost,
    OnAScreen,
    AnotherWay,
}

impl GivenPage {
    /// What the program wrote in it. A form of the person's does not write over that.
    pub fn keep_as_given(&mut self, kept: &GivenPage) {
        let GivenPage { person: _, whom: _, day: _, how: _, chosen, sheet, made, file } = kept.clone();
        (self.chosen, self.sheet, self.made, self.file) = (chosen, sheet, made, file);
    }

    /// Nobody but the person is shown what they gave to whom.
    pub(crate) fn seen_by(&self, _: &Look) -> Option<Self> {
        None
    }
}
