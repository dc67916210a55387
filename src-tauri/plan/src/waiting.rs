//! Something the person waits for, such as an appointment.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Look, OnlyMe, PrivateField, Words};

/// A wait. No page for work has a place for it: the time frame has words of its own for work.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(default)]
pub struct Waiting {
    /// What the person is waiting for.
    pub what_for: OnlyMe,
    /// The day it was asked for.
    pub asked_on: Option<NaiveDate>,
    /// Who to ring about it.
    pub who_to_ring: Words,
    /// Small things worth doing meanwhile.
    pub meanwhile: Vec<Words>,
    /// Whether the wait is over.
    pub over: bool,
}

impl Waiting {
    pub(crate) fn seen_by(&self, look: &Look) -> Option<Self> {
        (!look.is_work()).then(|| Self {
            what_for: look.only_me(&self.what_for, PrivateField::WaitingWhatFor),
            ..self.clone()
        })
    }
}
