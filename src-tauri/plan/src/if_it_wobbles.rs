//! What to do when things get harder again.

use serde::{Deserialize, Serialize};

use crate::{Look, OnlyMe, PrivateField, Words};

/// If it wobbles: what the person would notice first, and what could change then.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(default)]
pub struct IfItWobbles {
    /// The early signs, for the person alone.
    pub early_signs: OnlyMe,
    /// What could change for a while.
    pub what_could_change: Words,
    /// Who to tell.
    pub who_to_tell: Words,
    /// "If … then …" lines. No page for work has a place for them.
    pub lines: Vec<IfThen>,
}

/// One line of "if … then …".
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(default)]
pub struct IfThen {
    /// "If … happens".
    pub if_this: Words,
    /// "… then …".
    pub then_that: Words,
}

impl IfItWobbles {
    pub(crate) fn seen_by(&self, look: &Look) -> Option<Self> {
        Some(Self {
            early_signs: look.only_me(&self.early_signs, PrivateField::IfItWobblesEarlySigns),
            what_could_change: self.what_could_change.clone(),
            who_to_tell: self.who_to_tell.clone(),
            lines: look.not_work(&self.lines),
        })
    }
}
