//! What is being typed, kept before it is a save.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};

use crate::VaultError;
use crate::records::time;
use crate::store::Store;

/// Something that was being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Which form, in the screen's own words.
    pub form: String,
    /// The form's own text.
    pub text: String,
    /// When it was kept.
    pub changed: DateTime<Utc>,
}

impl Store {
    pub(crate) fn keep_draft(
        &mut self,
        form: &str,
        text: &str,
        now: DateTime<Utc>,
    ) -> Result<(), VaultError> {
        self.change(|database| {
            database.execute(
                "INSERT INTO draft (form, body, changed) VALUES (?, ?, ?)
                 ON CONFLICT (form) DO UPDATE SET body = excluded.body, changed = excluded.changed",
                params![form, text, now.timestamp_millis()],
            )?;
            Ok(())
        })
    }

    pub(crate) fn drop_draft(&mut self, form: &str) -> Result<(), VaultError> {
        self.change(|database| drop(database, form))
    }

    /// Every draft, oldest first.
    pub(crate) fn drafts(&self) -> Result<Vec<Draft>, VaultError> {
        let mut select =
            self.database.prepare("SELECT form, body, changed FROM draft ORDER BY changed, form")?;
        let mut rows = select.query([])?;
        let mut drafts = Vec::new();
        while let Some(row) = rows.next()? {
            drafts.push(Draft { form: row.get(0)?, text: row.get(1)?, changed: time(row.get(2)?)? });
        }
        Ok(drafts)
    }
}

/// Drops a draft as part of a change. One that is not there is no error.
pub(crate) fn drop(database: &Connection, form: &str) -> Result<(), VaultError> {
    database.execute("DELETE FROM draft WHERE form = ?", [form])?;
    Ok(())
}
