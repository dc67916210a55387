//! When a return might be: a question that may stay open.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Look, OnlyMe, PrivateField, Words};

/// The time frame. For work there are separate words of its own, and nothing else of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(default)]
pub struct TimeFrame {
    /// Where things are with it.
    pub state: TimeFrameState,
    /// What the person is waiting for.
    pub waiting_for: OnlyMe,
    /// The earliest day the person would think about.
    pub not_before: Option<NaiveDate>,
    /// A window, if the person named one: its first day.
    pub from: Option<NaiveDate>,
    /// Its last day.
    pub to: Option<NaiveDate>,
    /// What would need to be true first.
    pub true_first: Words,
    /// Whose idea a date is, for the person alone.
    pub whose_idea: OnlyMe,
    /// What happened the last time the person went back, for the person alone.
    pub last_time: OnlyMe,
    /// What to tell work, in the person's words.
    pub for_work: Words,
}

/// Where things are with the time frame. "Not sure yet" is a complete answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum TimeFrameState {
    #[default]
    NotSureYet,
    Waiting,
    NotBefore,
    SomeTimeBetween,
    SomethingFirst,
}

impl TimeFrame {
    /// Whether its answer names this day. One that was set back to "not sure yet" keeps its days in the form alone.
    pub(crate) fn names(&self, field: &str) -> bool {
        match field {
            "not_before" => self.state == TimeFrameState::NotBefore,
            "from" | "to" => self.state == TimeFrameState::SomeTimeBetween,
            _ => true,
        }
    }

    pub(crate) fn seen_by(&self, look: &Look) -> Option<Self> {
        Some(Self {
            state: look.not_work(&self.state),
            waiting_for: look.only_me(&self.waiting_for, PrivateField::TimeFrameWaitingFor),
            not_before: look.not_work(&self.not_before),
            from: look.not_work(&self.from),
            to: look.not_work(&self.to),
            true_first: look.not_work(&self.true_first),
            whose_idea: look.only_me(&self.whose_idea, PrivateField::TimeFrameWhoseIdea),
            last_time: look.only_me(&self.last_time, PrivateField::TimeFrameLastTime),
            for_work: self.for_work.clone(),
        })
    }
}
