//! What the plan said at a moment, of the records that were saved after it.

use chrono::{DateTime, Utc};
use footing_plan::{Body, Id};

use crate::rows::{self, id};
use crate::store::Store;
use crate::{OpenReadOnly, OpenVault, VaultError};

/// A record that was saved after a moment, if only with other marks.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedSince {
    /// The record.
    pub id: Id,
    /// What it said at the moment; `None` when it was not there yet. Where its history begins later than it was made,
    /// because one visit wrote it before and after the moment or it came in from a file, this is the first that is
    /// known of it: nothing is taken for a change that may be none.
    pub then: Option<Body>,
}

impl OpenVault {
    /// The records of the plan that were saved after a moment, with what each said then.
    pub fn saved_since(&self, moment: DateTime<Utc>) -> Result<Vec<SavedSince>, VaultError> {
        self.store.saved_since(moment)
    }
}

impl OpenReadOnly {
    /// As [`OpenVault::saved_since`].
    pub fn saved_since(&self, moment: DateTime<Utc>) -> Result<Vec<SavedSince>, VaultError> {
        self.store.saved_since(moment)
    }
}

/// The last state at or before the moment, or else the first of a record that was made by then.
const SAVED_SINCE: &str = "
    SELECT record.id, known.format, known.body FROM record LEFT JOIN revision AS known ON known.id = coalesce(
        (SELECT id FROM revision AS of WHERE of.record = record.id AND of.saved <= ?1 ORDER BY id DESC LIMIT 1),
        (SELECT min(id) FROM revision AS of WHERE of.record = record.id AND record.created <= ?1))
    WHERE record.changed > ?1 AND record.id NOT IN (SELECT record FROM bin)";

impl Store {
    fn saved_since(&self, moment: DateTime<Utc>) -> Result<Vec<SavedSince>, VaultError> {
        let mut select = self.database.prepare(SAVED_SINCE)?;
        let mut rows = select.query([moment.timestamp_millis()])?;
        let mut saved = Vec::new();
        while let Some(row) = rows.next()? {
            let known: Option<u32> = row.get("format")?;
            let then = known.map(|_| rows::body(row)).transpose()?;
            saved.push(SavedSince { id: id(&row.get::<_, String>("id")?)?, then });
        }
        Ok(saved)
    }
}
