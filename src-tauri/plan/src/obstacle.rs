//! Something that gets in the way of working.

use serde::{Deserialize, Serialize};

use crate::{Look, OnlyMe, PrivateField, Words};

/// What gets in the way. No page for work has a place for it: what work needs is in a change.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(default)]
pub struct Obstacle {
    /// What it is, in the person's own words.
    pub own_words: Words,
    /// What has helped before, even a little.
    pub helped_before: Words,
    /// Which part of life it belongs to, if the person wants to say.
    pub area: Option<Area>,
    /// More about it, for the person alone.
    pub more: OnlyMe,
}

/// Nine areas, named for people rather than for diagnoses (domain research §2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Area {
    Health,
    ThoughtsAndFeelings,
    TheJob,
    People,
    Contact,
    HomeAndMoney,
    GettingThere,
    WaitingForCare,
    RulesAndBenefits,
}

impl Obstacle {
    pub(crate) fn seen_by(&self, look: &Look) -> Option<Self> {
        (!look.is_work()).then(|| Self {
            own_words: self.own_words.clone(),
            helped_before: self.helped_before.clone(),
            area: self.area,
            more: look.only_me(&self.more, PrivateField::ObstacleMore),
        })
    }
}
