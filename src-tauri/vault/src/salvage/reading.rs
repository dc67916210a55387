//! Reading a damaged database row by row, by every way that leads to a row.

use std::collections::BTreeSet;
use std::path::PathBuf;

use rusqlite::{OptionalExtension, Row};

use crate::VaultError;
use crate::keys::DataKey;
use crate::store::Store;

/// No plan that was ever written has more rows; a damaged number is not believed beyond it.
const MOST_ROWS: i64 = 100_000;

/// A database that is opened anew after each error: one bad page makes SQLCipher refuse every later one on the
/// same connection.
pub(super) struct Reading<'a> {
    path: PathBuf,
    key: &'a DataKey,
    salt: [u8; 16],
    store: Option<Store>,
}

/// What was read of one table.
pub(super) struct Table<T> {
    /// The rows that could be read, by their number.
    pub rows: Vec<(i64, T)>,
    /// How many rows are known to be there.
    pub known: usize,
    /// Whether those are all.
    pub complete: bool,
}

impl<'a> Reading<'a> {
    /// `Damaged` when the pages that say where the tables are cannot be read.
    pub(super) fn begin(path: PathBuf, key: &'a DataKey, salt: [u8; 16]) -> Result<Self, VaultError> {
        let mut reading = Self { path, key, salt, store: None };
        let sql = "SELECT count(*) FROM sqlite_schema";
        reading.with(|store| Ok(store.database.query_row(sql, [], |_| Ok(()))?))?;
        Ok(reading)
    }

    pub(super) fn with<T>(
        &mut self,
        read: impl FnOnce(&Store) -> Result<T, VaultError>,
    ) -> Result<T, VaultError> {
        let store = match self.store.take() {
            Some(store) => store,
            None => Store::look(&self.path, self.key, &self.salt)?.0,
        };
        let result = read(&store);
        if result.is_ok() {
            self.store = Some(store);
        }
        result
    }

    /// As many rows as one statement gives, and whether it came to its end.
    pub(super) fn list<T>(
        &mut self,
        sql: &str,
        read: impl Fn(&Row) -> Result<T, VaultError>,
    ) -> (Vec<T>, bool) {
        let mut found = Vec::new();
        let ended = self.with(|store| {
            let mut select = store.database.prepare(sql)?;
            let mut rows = select.query([])?;
            while let Some(row) = rows.next()? {
                found.push(read(row)?);
            }
            Ok(())
        });
        (found, ended.is_ok())
    }

    /// Reads a table row by row. `ways` are statements that each list the numbers of all its rows by another
    /// way; `columns` is what `read` needs of a row.
    pub(super) fn table<T>(
        &mut self,
        (name, columns): (&str, &str),
        ways: &[&str],
        read: impl Fn(&Row) -> Result<T, VaultError>,
    ) -> Table<T> {
        let (known, complete) = self.numbers(ways);
        let highest = known.last().copied().unwrap_or_default();
        // Where not all are known, every number up to a good way past the highest known one is tried.
        let tried = if complete { known.clone() } else { (1..=2 * highest + 100).collect() };
        let sql = format!("SELECT {columns} FROM {name} WHERE rowid = ?");
        let mut rows = Vec::new();
        for number in tried {
            let row = self.with(|store| {
                store.database.query_row(&sql, [number], |row| Ok(read(row))).optional()?.transpose()
            });
            rows.extend(row.ok().flatten().map(|row| (number, row)));
        }
        Table { rows, known: known.len(), complete }
    }

    /// The numbers of the rows that are known to be there, and whether one way led to its end.
    fn numbers(&mut self, ways: &[&str]) -> (BTreeSet<i64>, bool) {
        let (mut known, mut complete) = (BTreeSet::new(), false);
        for way in ways {
            for order in ["ASC", "DESC"] {
                let (numbers, ended) = self.list(&format!("{way} {order}"), |row| Ok(row.get::<_, i64>(0)?));
                known.extend(numbers.into_iter().filter(|number| (1..=MOST_ROWS).contains(number)));
                complete |= ended;
            }
        }
        (known, complete)
    }
}
