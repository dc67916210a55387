//! The floor under a save: SQLCipher alone, with the vault's own settings, and one row in one commit.

use std::path::Path;

use rusqlite::Connection;

/// A bare store.
#[derive(Debug)]
pub struct Bare(Connection);

impl Bare {
    /// A new one in this file.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn new(file: &Path) -> rusqlite::Result<Self> {
        let connection = Connection::open(file)?;
        let key: String = (0..48).map(|_| format!("{:02x}", fastrand::u8(..))).collect();
        connection.pragma_update(None, "key", format!("x'{key}'"))?;
        connection.execute_batch(
            "PRAGMA cipher_memory_security=ON; PRAGMA temp_store=MEMORY; PRAGMA locking_mode=EXCLUSIVE; \
             PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; \
             CREATE TABLE kept (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;",
        )?;
        Ok(Self(connection))
    }

    /// Commits one row.
    ///
    /// # Panics
    /// When it cannot be committed: then there is no floor.
    pub fn commits(&self, body: &str) {
        self.0.execute("INSERT INTO kept (body) VALUES (?1)", [body]).expect("a row can be committed");
    }
}
