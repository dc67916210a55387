//! How things are on one day, for the person to look back on.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Look, OnlyMe, PrivateField, Words};

/// A check-in. Words come first; the numbers are there only for a person who wants them, and nothing is made
/// of them. No page for work has a place for it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(default)]
pub struct CheckIn {
    /// The day.
    pub day: Option<NaiveDate>,
    /// How much of the job the person could manage.
    pub could_manage: Words,
    /// How sure the person is.
    pub how_sure: Words,
    /// How much, from 0 to 10.
    pub could_manage_number: Option<u8>,
    /// How sure, from 0 to 10.
    pub how_sure_number: Option<u8>,
    /// What kind of day it is, for the person alone.
    pub day_note: OnlyMe,
    /// The hours worked, in words.
    pub hours: Words,
}

impl CheckIn {
    pub(crate) fn seen_by(&self, look: &Look) -> Option<Self> {
        (!look.is_work()).then(|| Self {
            day_note: look.only_me(&self.day_note, PrivateField::CheckInDayNote),
            ..self.clone()
        })
    }
}
