//! Where things are with work: off, on the way, back, or somewhere else. Any of them can be taken back.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Look, Words};

/// Where things are. No page for work has a place for it: the time frame has words of its own for work.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(default)]
pub struct WhereThingsAre {
    /// Which of these is closest.
    pub state: WhereState,
    /// In the person's own words.
    pub own_words: Words,
    /// Since when.
    pub since: Option<NaiveDate>,
}

/// Where things can be. None is better than another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum WhereState {
    #[default]
    OffAndNotSure,
    Waiting,
    Preparing,
    Back,
    NewJob,
    Leaving,
    MedicalRetirement,
    Other,
}

impl WhereThingsAre {
    pub(crate) fn seen_by(&self, look: &Look) -> Option<Self> {
        (!look.is_work()).then(|| self.clone())
    }
}
