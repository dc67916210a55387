//! What is being typed, kept before it is a save.

use chrono::{DateTime, Utc};
use footing_plan::Id;
use rusqlite::{Connection, Row, params};

use crate::rows::{self, time};
use crate::store::Store;
use crate::{OpenVault, VaultError};

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

impl OpenVault {
    /// Keeps what is being typed in a form, in place of what was kept of it before. `Unexpected` for the form
    /// of a record that is there no more: what was removed for good does not come back by a late key.
    pub fn keep_draft(&mut self, form: &str, text: &str, now: DateTime<Utc>) -> Result<(), VaultError> {
        self.store.keep_draft(form, text, now)
    }

    /// Drops what was being typed in a form. A form without any is no error.
    pub fn drop_draft(&mut self, form: &str) -> Result<(), VaultError> {
        self.store.change(|database| drop(database, form))
    }

    /// What was being typed, oldest first.
    pub fn drafts(&self) -> Result<Vec<Draft>, VaultError> {
        self.store.drafts()
    }
}

impl Store {
    pub(crate) fn keep_draft(
        &mut self,
        form: &str,
        text: &str,
        now: DateTime<Utc>,
    ) -> Result<(), VaultError> {
        self.change(|database| {
            let record = record_of(form);
            if Id::read(record).is_some() && rows::find(database, "id", record)?.is_none() {
                return Err(VaultError::Unexpected);
            }
            put(database, form, text, now)
        })
    }

    pub(crate) fn drafts(&self) -> Result<Vec<Draft>, VaultError> {
        let mut select =
            self.database.prepare("SELECT form, body, changed FROM draft ORDER BY changed, form")?;
        let mut rows = select.query([])?;
        let mut drafts = Vec::new();
        while let Some(row) = rows.next()? {
            drafts.push(read(row)?);
        }
        Ok(drafts)
    }
}

/// The record a form is of, where it is of one: the form itself, or a line that adds something to it, such as
/// "line:notes:" and its id.
fn record_of(form: &str) -> &str {
    let line = form.strip_prefix("line:").and_then(|line| line.rsplit(':').next());
    line.unwrap_or(form)
}

/// A row as a draft.
pub(crate) fn read(row: &Row) -> Result<Draft, VaultError> {
    Ok(Draft { form: row.get("form")?, text: row.get("body")?, changed: time(row.get("changed")?)? })
}

/// Keeps a draft as part of a change, in place of the one that is there.
pub(crate) fn put(
    database: &Connection,
    form: &str,
    text: &str,
    changed: DateTime<Utc>,
) -> Result<(), VaultError> {
    database.execute(
        "INSERT INTO draft (form, body, changed) VALUES (?, ?, ?)
         ON CONFLICT (form) DO UPDATE SET body = excluded.body, changed = excluded.changed",
        params![form, text, changed.timestamp_millis()],
    )?;
    Ok(())
}

/// Adds what was being typed elsewhere as part of a change, unless something is being typed in that form here.
pub(crate) fn add(
    database: &Connection,
    form: &str,
    text: &str,
    changed: DateTime<Utc>,
) -> Result<(), VaultError> {
    database.execute(
        "INSERT INTO draft (form, body, changed) VALUES (?, ?, ?) ON CONFLICT (form) DO NOTHING",
        params![form, text, changed.timestamp_millis()],
    )?;
    Ok(())
}

/// Drops a draft as part of a change. One that is not there is no error.
pub(crate) fn drop(database: &Connection, form: &str) -> Result<(), VaultError> {
    database.execute("DELETE FROM draft WHERE form = ?", [form])?;
    Ok(())
}

/// Writes anew, as part of a change, the drafts whose form or text is like this (as SQL understands "like"). A
/// draft for which `None` comes back is dropped.
pub(crate) fn rewrite(
    database: &Connection,
    like: &str,
    anew: impl Fn(&str) -> Option<String>,
) -> Result<(), VaultError> {
    let mut select = database.prepare("SELECT form, body FROM draft WHERE form LIKE ?1 OR body LIKE ?1")?;
    let drafts = select.query_map([like], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let drafts: Vec<(String, String)> = drafts.collect::<Result<_, _>>()?;
    for (form, text) in drafts {
        match anew(&text) {
            Some(text) => {
                let sql = "UPDATE draft SET body = ? WHERE form = ?";
                database.execute(sql, [&text, &form])?;
            }
            None => drop(database, &form)?,
        }
    }
    Ok(())
}
