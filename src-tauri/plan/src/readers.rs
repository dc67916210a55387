//! Who a record may be fine for: a set, not a ladder.

use serde::{Deserialize, Serialize};

/// Someone other than the person who may be given a page or shown a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Reader {
    /// A vocational support worker, or anyone else who is helping.
    SupportWorker,
    /// Occupational health or a GP.
    Health,
    /// A manager or HR.
    Work,
}

impl Reader {
    /// Every reader there is.
    pub const ALL: [Reader; 3] = [Reader::SupportWorker, Reader::Health, Reader::Work];
}

/// The readers a record is marked fine for. Empty, "only me", at birth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(default)]
pub struct Readers {
    /// Fine to show a helper on a call.
    pub support_worker: bool,
    /// Fine for a page to occupational health or a GP.
    pub health: bool,
    /// Fine for a work page.
    pub work: bool,
}

impl Readers {
    /// Only me: what every record starts as.
    pub const NOBODY: Readers = Readers { support_worker: false, health: false, work: false };

    /// Those who are in both.
    pub fn both(self, other: Readers) -> Readers {
        Readers {
            support_worker: self.support_worker && other.support_worker,
            health: self.health && other.health,
            work: self.work && other.work,
        }
    }

    /// Whether the record is marked fine for this reader.
    pub fn includes(self, reader: Reader) -> bool {
        match reader {
            Reader::SupportWorker => self.support_worker,
            Reader::Health => self.health,
            Reader::Work => self.work,
        }
    }
}
