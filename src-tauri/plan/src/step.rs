//! A step of the action plan.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Id, Look, Words};

/// A small step. No page for work has a place for it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(default)]
pub struct Step {
    /// What I want to do.
    pub what: Words,
    /// The first small step towards it.
    pub first_small_step: Words,
    /// When, which may stay open.
    pub when: When,
    /// The time on the day that was picked, in words such as "2pm".
    pub time: Words,
    /// "If … happens": a good moment, or a setback.
    pub if_this_happens: Words,
    /// "… then I will …".
    pub then_i_will: Words,
    /// Who could help.
    pub who_could_help: Words,
    /// What would make it easier.
    pub what_would_make_it_easier: Words,
    /// What happened.
    pub what_happened: Words,
    /// Where it stands.
    pub state: StepState,
    /// The obstacle it helps with.
    pub obstacle: Option<Id>,
    /// The day the person kept it as it is, after its own day had gone by. Until that one is another, nobody asks
    /// again.
    pub kept_as_it_is: Option<NaiveDate>,
}

/// When a step might be done. "Not set" is a complete answer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(tag = "when", rename_all = "snake_case")]
pub enum When {
    /// No date, and none needed.
    #[default]
    NotSet,
    /// On a day the person picked.
    On {
        /// The day.
        day: NaiveDate,
    },
    /// Some time in a window.
    Between {
        /// Its first day.
        from: NaiveDate,
        /// Its last day.
        to: NaiveDate,
    },
    /// Before the next call with whoever is helping.
    BeforeOurNextCall,
    /// When something happens.
    WhenThisHappens {
        /// What happens.
        what: Words,
    },
}

/// Where a step stands. None of these is a failure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum StepState {
    #[default]
    NotStarted,
    Trying,
    Done,
    OnHold,
    ChangedMyMind,
}

impl Step {
    pub(crate) fn seen_by(&self, look: &Look) -> Option<Self> {
        (!look.is_work()).then(|| Self { kept_as_it_is: None, ..self.clone() })
    }
}
