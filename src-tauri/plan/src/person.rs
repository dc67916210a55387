//! Someone at work, in health care, or helping.

use serde::{Deserialize, Serialize};

use crate::{Look, Reader, Words};

/// A person, with the card of who they work for and what they pass on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(default)]
pub struct Person {
    /// Their name.
    pub name: Words,
    /// What they are to the person.
    pub role: Role,
    /// A phone number, address, or anything else.
    pub how_to_reach: Words,
    /// Who they work for, in the person's words. The program vouches for none of these three.
    pub works_for: Words,
    /// Whom they tell.
    pub whom_they_tell: Words,
    /// What they write down.
    pub what_they_write_down: Words,
}

/// What someone is to the person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Role {
    #[default]
    Manager,
    Hr,
    OccupationalHealth,
    Gp,
    Union,
    Colleague,
    /// A support worker or anyone else who helps with the plan.
    HelpingMe,
    Other,
}

impl Role {
    /// Who someone with this role is when they read a page. Whoever is not known to be health or help is work.
    pub fn reader(self) -> Reader {
        match self {
            Role::OccupationalHealth | Role::Gp => Reader::Health,
            Role::HelpingMe => Reader::SupportWorker,
            Role::Manager | Role::Hr | Role::Union | Role::Colleague | Role::Other => Reader::Work,
        }
    }
}

impl Person {
    pub(crate) fn seen_by(&self, look: &Look) -> Option<Self> {
        Some(Self {
            name: self.name.clone(),
            role: self.role,
            how_to_reach: look.support_worker_only(&self.how_to_reach),
            works_for: look.support_worker_only(&self.works_for),
            whom_they_tell: look.support_worker_only(&self.whom_they_tell),
            what_they_write_down: look.support_worker_only(&self.what_they_write_down),
        })
    }
}
