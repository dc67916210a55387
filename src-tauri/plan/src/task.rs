//! A part of the job, and whether it can be done now.

use serde::{Deserialize, Serialize};

use crate::{Look, OnlyMe, PrivateField, Words};

/// A part of the job.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(default)]
pub struct Task {
    /// The part of the job, in the person's words.
    pub part: Words,
    /// Whether it can be done now.
    pub can_do: CanDo,
    /// What makes it hard, in terms of the work.
    pub what_makes_it_hard: Words,
    /// A kind of work with safety rules of its own, for which a fixed line is shown.
    pub safety: Safety,
    /// Why it is hard, for the person alone.
    pub why: OnlyMe,
}

/// Whether a part of the job can be done now. "Not sure" is a complete answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum CanDo {
    Yes,
    WithAChange,
    NotYet,
    #[default]
    NotSure,
}

/// Work with safety rules of its own: "check with your GP, pharmacist or DVLA first".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Safety {
    #[default]
    None,
    Driving,
    Machines,
    Heights,
}

impl Task {
    pub(crate) fn seen_by(&self, look: &Look) -> Option<Self> {
        Some(Self {
            part: self.part.clone(),
            can_do: self.can_do,
            what_makes_it_hard: self.what_makes_it_hard.clone(),
            safety: self.safety,
            why: look.only_me(&self.why, PrivateField::TaskWhy),
        })
    }
}
