//! A change to ask for: an idea with what it does for both sides.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Id, Look, NeverForWork, PrivateField, Words};

/// A change to ask for. The order of its fields follows the request people are advised to write: effect,
/// suggestion, what it does for work, the knock-on, a trial and a review (domain research §3.4).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(default)]
pub struct Ask {
    /// What I would suggest, in one line. It is also its name.
    pub suggestion: Words,
    /// Try it for how long, in words.
    pub try_for: Words,
    /// What it is about the work that is hard.
    pub effect_on_work: Words,
    /// How it would work day to day.
    pub how_it_would_work: Words,
    /// How it could help us both.
    pub helps_us_both: Words,
    /// A knock-on, and an idea for it.
    pub knock_on: Words,
    /// When to look at it again, in words.
    pub look_again: Words,
    /// The day to look at it again, if the person picked one.
    pub look_again_on: Option<NaiveDate>,
    /// How we would know it works.
    pub how_we_would_know: Words,
    /// Where it stands.
    pub state: AskState,
    /// What was said and when, for detail such as "said yes, not started yet".
    pub notes: Vec<DatedNote>,
    /// The reason they gave for saying no.
    pub reason_given: Words,
    /// The obstacle it helps with.
    pub obstacle: Option<Id>,
    /// What to do if they say no.
    pub if_they_say_no: NeverForWork,
}

/// Where a change stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum AskState {
    #[default]
    Idea,
    ReadyToAsk,
    Asked,
    SaidYes,
    /// It has started.
    InPlace,
    SaidNo,
    Finished,
}

/// What was said about a change, and when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct DatedNote {
    /// The day it was said or seen.
    pub on: NaiveDate,
    /// What was said.
    pub what: Words,
}

impl Ask {
    pub(crate) fn seen_by(&self, look: &Look) -> Option<Self> {
        Some(Self {
            suggestion: self.suggestion.clone(),
            try_for: self.try_for.clone(),
            effect_on_work: self.effect_on_work.clone(),
            how_it_would_work: self.how_it_would_work.clone(),
            helps_us_both: self.helps_us_both.clone(),
            knock_on: self.knock_on.clone(),
            look_again: self.look_again.clone(),
            look_again_on: self.look_again_on,
            how_we_would_know: self.how_we_would_know.clone(),
            state: self.state,
            notes: look.support_worker_only(&self.notes),
            reason_given: look.support_worker_only(&self.reason_given),
            obstacle: look.not_work(&self.obstacle),
            if_they_say_no: look.never_for_work(&self.if_they_say_no, PrivateField::AskIfTheySayNo),
        })
    }
}
