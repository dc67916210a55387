//! The encrypted database: one connection, its settings, and when a change counts as kept.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, OptionalExtension, Row, Transaction, TransactionBehavior, params};

use crate::keys::{DataKey, Purpose};
use crate::seal::Seal;
use crate::{VaultError, file_control, files, schema, settings};

/// An open database. Dropping it closes the file and wipes SQLCipher's copy of the key.
pub(crate) struct Store {
    pub(crate) database: Connection,
}

/// Set before the first read. Nothing may be written in the clear (temporary tables stay in memory), nothing
/// deleted may be left readable, and one program alone has the file, so that there is no shared-memory file.
const BEFORE_READING: &str = "
    PRAGMA cipher_log_level = NONE;
    PRAGMA cipher_memory_security = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA secure_delete = ON;
    PRAGMA foreign_keys = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
";

/// The check walks all of a plan three times and looks up each row in the indexes; a page that is not kept meanwhile
/// is decrypted again each time. So up to 256 MiB of pages are kept while it lasts, which is ten times ten years of
/// heavy use; a plan takes no more than it is long. In KiB, which SQLite tells from pages by the sign.
const CACHE_OF_A_CHECK: i64 = -256 * 1024;
/// 16 MiB for all other reading.
const USUAL_CACHE: i64 = -16 * 1024;

/// A commit waits for the disk, and so does the checkpoint that moves it into the main file after each change. With
/// NORMAL the checkpoint alone would keep what was said to be kept; with neither, saves are lost. `prove cuts
/// --fault` counts both.
const BEFORE_WRITING: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";

impl Store {
    /// Makes an empty database with its tables.
    pub(crate) fn create(path: &Path, key: &DataKey, salt: &[u8; 16]) -> Result<(), VaultError> {
        files::open_private(path)?; // SQLite would make it readable for others
        let (mut store, _seal) = Self::connect(path, key, salt)?;
        store.database.execute_batch(BEFORE_WRITING)?;
        schema::upgrade(&mut store.database, 0)?;
        store.settle()
    }

    /// Opens a database and reads all of it against its seal. A picture or a page that was handed over is
    /// held against its digest when it is looked at, before a copy is made, and when all of the plan is taken out, so
    /// that hundreds of them do not make opening slow.
    ///
    /// `Newer` before anything is written; `Damaged` when a page cannot be read, is from another moment, or
    /// the file is missing or empty: an empty plan is never made in place of a lost one.
    ///
    /// A plan of an older version is upgraded. `before_upgrade` is given it first, whole as it is and with
    /// nothing in its log; when that fails, so does the opening, and the plan stays as it was.
    pub(crate) fn open(
        path: &Path,
        key: &DataKey,
        salt: &[u8; 16],
        before_upgrade: &dyn Fn(&Connection) -> Result<(), VaultError>,
    ) -> Result<Self, VaultError> {
        if !path.try_exists()? {
            return Err(VaultError::Damaged);
        }
        let (mut store, seal) = Self::connect(path, key, salt)?;
        let version = schema::version(&store.database)?;
        if version == 0 {
            return Err(VaultError::Damaged);
        }
        store.database.execute_batch(BEFORE_WRITING)?;
        store.settle()?; // the integrity check reads the file alone, so the log goes in first
        store.check(&seal, version)?;
        if schema::is_old(version) {
            before_upgrade(&store.database)?;
            schema::upgrade(&mut store.database, version)?;
            store.settle()?;
            seal.check(&store.database, schema::newest())?;
        }
        // When it cannot be done now, as on a full disk, the plan opens all the same and the next one tries.
        let _ = store.finish_removals();
        Ok(store)
    }

    pub(crate) fn connect(path: &Path, key: &DataKey, salt: &[u8; 16]) -> Result<(Self, Seal), VaultError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        Self::with_key(Connection::open_with_flags(path, flags)?, key, salt)
    }

    fn with_key(database: Connection, key: &DataKey, salt: &[u8; 16]) -> Result<(Self, Seal), VaultError> {
        key.unlock(&database, salt)?;
        database.execute_batch(BEFORE_READING)?;
        keep_pages(&database, USUAL_CACHE)?;
        let seal = Seal::attach(key.code_key(Purpose::Seal), &database)?;
        Ok((Self { database }, seal))
    }

    /// Opens a database to read alone: nothing is written, not even a log beside it, so it works on a disk that
    /// cannot be written. Nothing is checked yet. No one else may write the file meanwhile.
    pub(crate) fn look(path: &Path, key: &DataKey, salt: &[u8; 16]) -> Result<(Self, Seal), VaultError> {
        let flags =
            OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let database = Connection::open_with_flags(unchanging(path)?, flags)?;
        Self::with_key(database, key, salt)
    }

    /// Reads all of a database that has had this many steps: every page's code, the database's own rules, every row
    /// against the seal.
    pub(crate) fn check(&self, seal: &Seal, version: usize) -> Result<(), VaultError> {
        keep_pages(&self.database, CACHE_OF_A_CHECK)?;
        let checked = self.check_pages().and_then(|()| seal.check(&self.database, version));
        keep_pages(&self.database, USUAL_CACHE)?;
        checked
    }

    /// The same for a file that has had whatever steps. Gives the seal's sum, which is the same for two databases only
    /// when all their rows are. A picture that was damaged in the plan is in a copy as it was there: that keeps
    /// nobody from copying all else.
    pub(crate) fn read_through(&self, seal: &Seal) -> Result<[u8; 32], VaultError> {
        self.check(seal, schema::version(&self.database)?)?;
        self.sum()
    }

    /// The seal's sum as it is kept, without the days that are kept with the plan alone: whoever only reads changes
    /// nothing that a backup is made for.
    pub(crate) fn sum(&self) -> Result<[u8; 32], VaultError> {
        let mut sum = self.database.query_row("SELECT sum FROM seal", [], |row| row.get(0))?;
        if schema::version(&self.database)? < settings::SINCE {
            return Ok(sum);
        }
        let without = "SELECT seal_out(?, 'setting', name, value) FROM setting WHERE name = ?";
        for name in settings::NO_CHANGE {
            let read = |row: &Row| row.get(0);
            sum = self.database.query_row(without, params![sum, name], read).optional()?.unwrap_or(sum);
        }
        Ok(sum)
    }

    /// Checks the code of every page, those in no table too, and then whether the indexes say what the tables
    /// say: an old page of an index put back has a good code, and the seal is over tables alone.
    fn check_pages(&self) -> Result<(), VaultError> {
        let mut check = self.database.prepare("PRAGMA cipher_integrity_check")?;
        if check.query([])?.next()?.is_some() {
            return Err(VaultError::Damaged);
        }
        let found: String = self.database.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        if found == "ok" { Ok(()) } else { Err(VaultError::Damaged) }
    }

    /// Makes one change and keeps it: all of it is on the disk, in the main file and where the file was, or an
    /// error says why not.
    pub(crate) fn change<T>(
        &mut self,
        change: impl FnOnce(&Transaction) -> Result<T, VaultError>,
    ) -> Result<T, VaultError> {
        self.still_here()?;
        let transaction = self.database.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let result = change(&transaction)?;
        transaction.commit()?;
        self.settle()?;
        Ok(result)
    }

    /// Moves the log into the main file. A bit that flips in a log drops the saves in it without a word, so
    /// at rest there is no log.
    fn settle(&self) -> Result<(), VaultError> {
        let busy: bool = self.database.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy {
            return Err(VaultError::AlreadyOpen);
        }
        self.still_here()
    }

    pub(crate) fn still_here(&self) -> Result<(), VaultError> {
        if file_control::has_moved(&self.database)? { Err(VaultError::Moved) } else { Ok(()) }
    }
}

fn keep_pages(database: &Connection, size: i64) -> Result<(), VaultError> {
    Ok(database.pragma_update(None, "cache_size", size)?)
}

/// A path as the address SQLite takes for a file that nobody changes. Every byte that could mean something in
/// an address is written as digits.
fn unchanging(path: &Path) -> Result<String, VaultError> {
    let path = std::path::absolute(path)?;
    let mut text = path.to_str().ok_or(VaultError::Unexpected)?.to_owned();
    if cfg!(windows) {
        text = text.replace('\\', "/");
    }
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.".contains(&byte);
    let written = |byte: u8| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02x}") };
    let start = if text.starts_with('/') { "" } else { "/" };
    Ok(format!("file:{start}{}?immutable=1", text.bytes().map(written).collect::<String>()))
}

#[cfg(test)]
#[path = "store_tests.rs"]
mod tests;
