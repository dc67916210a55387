//! What crosses for undo, earlier versions, the bin and removing for good.

use footing_plan::{Id, Kind, Record};
use serde::{Deserialize, Serialize};

use super::{Opened, SaidDate};

wire! {
    /// What can be undone and done again.
    #[derive(Serialize)]
    pub struct Steps {
        /// What "Undo" would undo; `None` when there is nothing.
        pub undo: Option<Done>,
        /// What "Redo" would do again; `None` when there is nothing.
        pub redo: Option<Done>,
    }

    /// One thing that was done, as it can be said: "Undo: editing Change 3".
    #[derive(PartialEq, Eq, Serialize)]
    pub struct Done {
        /// The record.
        pub id: Id,
        /// Its kind.
        pub kind: Kind,
        /// Its number.
        pub number: u32,
        /// What was done to it.
        pub what: DoneWhat,
    }

    /// What was done to a record.
    #[derive(Copy, PartialEq, Eq, Serialize)]
    #[serde(rename_all = "snake_case")]
    pub enum DoneWhat {
        /// It was written first.
        Written,
        /// It was changed, or went back to an earlier version.
        Changed,
        /// It was put in the bin.
        PutInBin,
        /// It was taken out of the bin.
        TakenOut,
    }

    /// What came of undoing something or doing it again.
    #[derive(Serialize)]
    pub struct Stepped {
        /// What was undone or done again; `None` when there was nothing.
        pub done: Option<Done>,
        /// The plan after it.
        pub plan: Opened,
    }

    /// Names a record.
    #[derive(Deserialize)]
    pub struct OfRecord {
        /// The record.
        pub id: Id,
    }

    /// The plan after something was removed from it for good.
    #[derive(Serialize)]
    pub struct Removed {
        /// The plan.
        pub plan: Opened,
        /// Whether pieces of it may be in the plan's file until the next opening, as when the disk is full.
        pub more_to_clear: bool,
    }

    /// The versions of a record, the newest first. The first is what it says now.
    #[derive(Serialize)]
    pub struct Versions {
        /// The versions.
        pub versions: Vec<Version>,
        /// Every date in them, in words.
        pub dates: Vec<SaidDate>,
    }

    /// What a record said after one visit to it.
    #[derive(Serialize)]
    pub struct Version {
        /// Its place among all versions of all records.
        pub revision: u32,
        /// When that was, in words: "6 August 2026, 2:05pm".
        pub when: String,
        /// The record as it was.
        pub record: Record,
    }

    /// Makes a record say again what it said in an earlier version.
    #[derive(Deserialize)]
    pub struct PutBack {
        /// The record.
        pub id: Id,
        /// The version, as in [`Version::revision`].
        pub revision: u32,
    }

    /// Names one field of a record.
    #[derive(Deserialize)]
    pub struct OfField {
        /// The record.
        pub id: Id,
        /// The field, such as "more".
        pub field: String,
    }

    /// The bin.
    #[derive(Serialize)]
    pub struct Bin {
        /// What is in it, the newest first.
        pub binned: Vec<Binned>,
        /// After how many days something leaves it for good; `None` for never.
        pub days: Option<u16>,
        /// Every date in its records, in words.
        pub dates: Vec<SaidDate>,
    }

    /// A record in the bin.
    #[derive(Serialize)]
    pub struct Binned {
        /// The record as it was.
        pub record: Record,
        /// When it was put there, in words: "6 August 2026, 2:05pm".
        pub when: String,
    }

    /// What came of taking older copies off this computer.
    #[derive(Serialize)]
    pub struct OlderLeft {
        /// How many could not be removed.
        pub left: u32,
    }

    /// Chooses after how long something leaves the bin for good.
    #[derive(Deserialize)]
    pub struct BinDays {
        /// The days; `None` for never.
        pub days: Option<u16>,
    }
}
