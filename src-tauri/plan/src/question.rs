//! A question to ask, or something to find out: a record of its own, so that it has a number to say on a call
//! and a tick of its own.

use serde::{Deserialize, Serialize};

use crate::{Id, Look, Words};

/// A question, and the answer once it is found out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(default)]
pub struct Question {
    /// What I want to ask.
    pub ask: Words,
    /// What the person found out, in their own words.
    pub answer: Words,
    /// Who could be asked, when they are in the plan.
    pub person: Option<Id>,
    /// Who else could be asked, in the person's words.
    pub who_to_ask: Words,
    /// The meeting it is for, if it is for one.
    pub meeting: Option<Id>,
}

impl Question {
    pub(crate) fn seen_by(&self, look: &Look) -> Option<Self> {
        Some(Self {
            ask: self.ask.clone(),
            answer: look.support_worker_only(&self.answer),
            person: look.support_worker_only(&self.person),
            who_to_ask: look.support_worker_only(&self.who_to_ask),
            meeting: self.meeting.clone(),
        })
    }
}
