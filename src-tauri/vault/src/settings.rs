//! Small things to remember with a plan, under its key: how soon to lock, when a backup was tried.

use rusqlite::{Connection, OptionalExtension};

use crate::{OpenVault, VaultError};

/// The step of the tables that brought settings.
pub(crate) const SINCE: usize = 2;
/// Under which name the day is kept on which a plan was open last, and behind it the one before that day.
pub const LAST_OPEN: &str = "opened:last";
/// Under which name it is kept when a backup was tried last.
pub const LAST_CHECKED: &str = "copies:checked";
/// What is kept of days alone is no change that a backup is made for.
pub(crate) const NO_CHANGE: [&str; 2] = [LAST_OPEN, LAST_CHECKED];

impl OpenVault {
    /// What was kept under this name.
    pub fn setting(&self, name: &str) -> Result<Option<String>, VaultError> {
        read(&self.store.database, name)
    }

    /// Keeps a value under a name, in place of what was there. Names that start with "vault:" are for this
    /// package.
    pub fn keep_setting(&mut self, name: &str, value: &str) -> Result<(), VaultError> {
        self.store.change(|database| keep(database, name, value))
    }
}

pub(crate) fn read(database: &Connection, name: &str) -> Result<Option<String>, VaultError> {
    let sql = "SELECT value FROM setting WHERE name = ?";
    Ok(database.query_row(sql, [name], |row| row.get(0)).optional()?)
}

/// Keeps a setting as part of a change.
pub(crate) fn keep(database: &Connection, name: &str, value: &str) -> Result<(), VaultError> {
    database.execute(
        "INSERT INTO setting (name, value) VALUES (?, ?)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        [name, value],
    )?;
    Ok(())
}
