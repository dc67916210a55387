//! A fit note, or another paper that says how things are with work.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{KeptFile, Look, OnlyMe, PrivateField, Words};

/// A fit note as it stands on the paper, and whether it was given to work.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(default)]
pub struct FitNote {
    /// The first day it is for.
    pub from: Option<NaiveDate>,
    /// The last day it is for.
    pub to: Option<NaiveDate>,
    /// How long it is for, on a paper that says so instead of a last day.
    pub lasts: Lasts,
    /// What it says about work.
    pub says: FitNoteSays,
    /// What kind of paper it is.
    pub paper: FitNotePaper,
    /// The day it was written.
    pub issued: Option<NaiveDate>,
    /// The day the person was seen or spoken to for it.
    pub assessed: Option<NaiveDate>,
    /// Ticked on it: a phased return.
    pub phased_return: bool,
    /// Ticked on it: amended duties.
    pub amended_duties: bool,
    /// Ticked on it: altered hours.
    pub altered_hours: bool,
    /// Ticked on it: changes to the place of work.
    pub workplace_changes: bool,
    /// The comments on it.
    pub comments: Words,
    /// Whether it says that the person is to be seen again.
    pub will_reassess: WillReassess,
    /// The name of who wrote it. A plan from before their profession had a field of its own may say both here.
    pub issued_by: Words,
    /// Their profession, in words.
    pub issuer_profession: Words,
    /// Their address on it.
    pub issuer_address: Words,
    /// The reason it gives, for the person alone.
    pub reason: OnlyMe,
    /// The day it was given to work.
    pub given_on: Option<NaiveDate>,
    /// How it was given, in words.
    pub given_how: Words,
    /// A picture of it. It goes to nobody.
    pub scan: Option<KeptFile>,
}

/// How long a paper is for. The number is the one on the paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(tag = "lasts", rename_all = "snake_case")]
pub enum Lasts {
    /// It gives no length, or the person left it open.
    #[default]
    NotSaid,
    /// So many days.
    Days {
        /// How many.
        n: u16,
    },
    /// So many weeks.
    Weeks {
        /// How many.
        n: u16,
    },
    /// So many months.
    Months {
        /// How many.
        n: u16,
    },
}

/// What a paper says about work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum FitNoteSays {
    #[default]
    NotSaid,
    NotFit,
    MayBeFit,
}

/// Kinds of paper that say how things are with work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum FitNotePaper {
    #[default]
    FitNote,
    HospitalNote,
    /// A report of an allied health professional.
    AhpReport,
    SelfCertificate,
    Private,
    OccupationalHealth,
    /// A plan from a work and health service.
    WorkPlan,
    Other,
}

/// Whether a paper says that the person is to be seen again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum WillReassess {
    #[default]
    NotSaid,
    Yes,
    No,
}

impl FitNote {
    pub(crate) fn seen_by(&self, look: &Look) -> Option<Self> {
        Some(Self {
            from: self.from,
            to: self.to,
            lasts: self.lasts,
            says: self.says,
            paper: look.not_work(&self.paper),
            issued: look.not_work(&self.issued),
            assessed: look.not_work(&self.assessed),
            phased_return: self.phased_return,
            amended_duties: self.amended_duties,
            altered_hours: self.altered_hours,
            workplace_changes: self.workplace_changes,
            comments: self.comments.clone(),
            will_reassess: look.not_work(&self.will_reassess),
            issued_by: self.issued_by.clone(),
            issuer_profession: self.issuer_profession.clone(),
            issuer_address: self.issuer_address.clone(),
            reason: look.only_me(&self.reason, PrivateField::FitNoteReason),
            given_on: self.given_on,
            given_how: self.given_how.clone(),
            scan: None,
        })
    }
}
