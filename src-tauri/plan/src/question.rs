//! A question to ask: a record of its own, so that it has a number to say on a call and a tick of its own.

use serde::{Deserialize, Serialize};

use crate::{Id, Look, Words};

/// A question, and the answer when there is one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(default)]
pub struct Question {
    /// What I want to ask.
    pub ask: Words,
    /// What they said.
    pub answer: Words,
    /// The meeting it is for, if it is for one.
    pub meeting: Option<Id>,
}

impl Question {
    pub(crate) fn seen_by(&self, look: &Look) -> Option<Self> {
        Some(Self {
            ask: self.ask.clone(),
            answer: look.support_worker_only(&self.answer),
            meeting: self.meeting.clone(),
        })
    }
}
