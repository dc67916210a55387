//! What crosses between the screen and the program: one type for each request and reply.

use chrono::NaiveDate;
use footing_plan::{Body, Finding, FindingCode, Id, Readers, Record, Today};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

macro_rules! wire {
    ($($item:item)+) => { $(
        #[derive(Clone, Debug)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        $item
    )+ };
}

mod fault;
pub use fault::*;
mod given;
pub use given::*;
mod history;
pub use history::*;
mod looking;
pub use looking::*;
mod look;
pub use look::*;
mod pages;
pub use pages::*;
mod scans;
pub use scans::*;
mod ways_in;
pub use ways_in::*;
mod copies;
pub use copies::*;
mod sharing;
pub use sharing::*;

wire! {
    /// No request, or no reply.
    // ts-rs would write `Record<symbol, never>`, and a record of a plan has that name.
    #[derive(Default, Serialize, Deserialize)]
    #[cfg_attr(test, ts(type = "{ [key: string]: never }"))]
    pub struct Nothing {}

    /// What is on the desk.
    #[derive(Serialize)]
    #[serde(tag = "desk", rename_all = "snake_case")]
    pub enum Desk {
        /// There is no plan on this computer yet.
        FirstRun {},
        /// There are plans, and none is open.
        Locked {
            /// The plans, by label.
            plans: Vec<PlanEntry>,
        },
        /// A plan is open.
        Open {
            /// What is in it.
            plan: Box<Opened>,
        },
    }

    /// A plan that can be opened.
    #[derive(Serialize)]
    pub struct PlanEntry {
        /// Its folder's random name.
        pub plan: String,
        /// The label the person chose, readable while locked; empty when it cannot be read.
        pub label: String,
        /// Whether it can be opened, known before a password is typed.
        pub state: PlanState,
    }

    /// Whether a plan can be opened, as far as can be told while it is locked.
    #[derive(Copy, PartialEq, Eq, Serialize)]
    #[serde(rename_all = "snake_case")]
    pub enum PlanState {
        /// Nothing is known against it.
        Fine,
        /// What says how to open it is damaged, and so is the spare copy.
        Damaged,
        /// A newer version of the program wrote it.
        Newer,
    }

    /// Makes a plan.
    #[derive(Deserialize)]
    pub struct CreatePlan {
        /// A label that gives nothing away.
        pub label: String,
        /// The password.
        pub password: Password,
    }

    /// Opens a plan.
    #[derive(Deserialize)]
    pub struct OpenPlan {
        /// Which one.
        pub plan: String,
        /// The password.
        pub password: Password,
    }

    /// An open plan as the screen holds it.
    #[derive(Serialize)]
    pub struct Opened {
        /// The plan's label.
        pub label: String,
        /// True for the made-up example.
        pub example: bool,
        /// Why it can only be read; `None` when it can be written.
        pub read_only: Option<ReadOnly>,
        /// True when it opened by the password, spare key or keyring of an earlier day, because the part of its
        /// files that says how it opens was damaged and was taken from a copy.
        pub opened_as_a_copy: bool,
        /// True when the part of its files that says how it opens was from an earlier day, and was taken from a copy.
        pub had_earlier_ways_in: bool,
        /// Every record.
        pub records: Vec<Record>,
        /// What was being typed when the plan was locked.
        pub drafts: Vec<Draft>,
        /// Today's page.
        pub today: Today,
        /// Every date in the records, in words.
        pub dates: Vec<SaidDate>,
    }

    /// A date in words.
    #[derive(Serialize)]
    pub struct SaidDate {
        /// The date.
        pub date: NaiveDate,
        /// "6 August 2026".
        pub said: String,
    }

    /// Something being typed.
    #[derive(Serialize)]
    pub struct Draft {
        /// Which form: a record's id, "new:" and a kind, "page:" and a reader, "left:" and the same for a page that
        /// left, or "settings:look".
        pub form: String,
        /// The form's own text.
        pub text: String,
    }

    /// Keeps a draft.
    #[derive(Deserialize)]
    pub struct KeepDraft {
        /// Which form.
        pub form: String,
        /// The form's own text; empty drops the draft.
        pub text: String,
    }

    /// The page's word while its window is asked to close.
    #[derive(Deserialize)]
    pub struct Leaving {
        /// Which time the window is asked to close, as the page was told.
        pub time: u32,
        /// The word.
        pub word: LeavingWord,
    }

    /// How far the page is.
    #[derive(Copy, PartialEq, Eq, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum LeavingWord {
        /// It has heard, and is saving what is being typed.
        Heard,
        /// All is saved, or the person closes all the same.
        Close,
        /// Not all could be saved, and the person stays.
        Stay,
    }

    /// Saves a record.
    #[derive(Deserialize)]
    pub struct Save {
        /// The record; `None` makes a new one.
        pub id: Option<Id>,
        /// One visit to a form: saves of one visit make one revision.
        pub visit: String,
        /// Who it is marked fine for.
        pub readers: Readers,
        /// What the person wrote.
        pub body: Body,
        /// The form it was written in: what was being typed there goes with this save. None for a change made by
        /// a button, which knows nothing of what waits in a form.
        pub form: Option<String>,
    }

    /// What became of a save.
    #[derive(Serialize)]
    pub struct Saved {
        /// The record as kept; `None` when there are findings, and then nothing was saved.
        pub record: Option<Record>,
        /// What to put right first.
        pub findings: Vec<Finding>,
        /// Today's page after it.
        pub today: Today,
        /// Every date in the record, in words.
        pub dates: Vec<SaidDate>,
    }

    /// A date as typed in three boxes.
    #[derive(Deserialize)]
    pub struct TypedDate {
        /// The day's box.
        pub day: String,
        /// The month's box: a number or a name.
        pub month: String,
        /// The year's box.
        pub year: String,
    }

    /// A date that was read, or why not.
    #[derive(Serialize)]
    #[serde(tag = "read", rename_all = "snake_case")]
    pub enum ReadDate {
        /// All three boxes are empty: no date.
        NoDate {},
        /// A date.
        Date {
            /// The date.
            date: NaiveDate,
            /// "6 August 2026".
            said: String,
        },
        /// Something to put right.
        Problem {
            /// What it is.
            code: FindingCode,
        },
    }
}

/// A password on its way from the screen. Never shown, never logged, wiped when dropped.
#[derive(Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(type = "string"))]
#[serde(transparent)]
pub struct Password(Zeroizing<String>);

impl Password {
    /// The typed text, for the one who wipes it next.
    pub fn take(mut self) -> String {
        std::mem::take(&mut self.0)
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}
