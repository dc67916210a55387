//! Small things to remember with a plan, under its key: how soon to lock, when a backup was tried.

use rusqlite::{Connection, OptionalExtension};

use crate::{OpenVault, VaultError};

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
