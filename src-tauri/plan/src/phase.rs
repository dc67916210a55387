//! One week of a phased return.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Look, OnlyMe, PrivateField, Words};

/// One week, in any pattern: shifts, nights, or four days on and four off.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(default)]
pub struct Phase {
    /// The day it starts, which may be any weekday and may stay open.
    pub starts: Option<NaiveDate>,
    /// The days worked, in their order.
    pub days: Vec<PhaseDay>,
    /// What the work is in this week.
    pub duties: Words,
    /// How to go on after it.
    pub go_on: GoOn,
    /// What worked and what did not, for the person alone.
    pub worked: OnlyMe,
    /// Whether the week is over.
    pub done: bool,
}

/// One day or shift of a week.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(default)]
pub struct PhaseDay {
    /// Which day, in words such as "Monday" or "first night".
    pub day: Words,
    /// The hours, in words such as "9.30 to 12".
    pub hours: Words,
    /// How many minutes that is, only for a person who wants the hours added up.
    pub minutes: Option<u32>,
}

/// How to go on after a week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum GoOn {
    #[default]
    NotSaid,
    Hold,
    EaseOff,
    ABitMore,
}

impl Phase {
    pub(crate) fn seen_by(&self, look: &Look) -> Option<Self> {
        Some(Self {
            starts: self.starts,
            days: self.days.clone(),
            duties: self.duties.clone(),
            go_on: look.support_worker_only(&self.go_on),
            worked: look.only_me(&self.worked, PrivateField::PhaseWorked),
            done: look.not_work(&self.done),
        })
    }
}
