//! Reading a damaged database whose tables cannot be found, because a page that says where they are is damaged. The
//! rows lie on pages of their own: in a copy, with a first page made anew, each page is tried as if every table of
//! ours began there.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use footing_plan::{Id, Record};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};

use super::{State, state};
use crate::folder::DATABASE;
use crate::keys::DataKey;
use crate::scratch::Scratch;
use crate::store::Store;
use crate::{Draft, KeptPage, KeptScan, VaultError, beside, drafts, files, rows};

const PAGE: usize = 4096;

/// Our tables, told from each other by their columns, and files by their form: a row of another one is no row of this
/// one. `more` is empty in a row of a table with so few. `room` is for as many pages as the damaged file has.
const TABLES: &str = "
    CREATE TABLE record (id, kind, number, format, body, readers, created, changed);
    CREATE TABLE revision (id INTEGER PRIMARY KEY, record, visit, format, body, readers, saved);
    CREATE TABLE bin (record, since, more);
    CREATE TABLE draft (form, body, changed, more);
    CREATE TABLE scan (id, digest, made, bytes);
    CREATE TABLE given (id, digest, made, bytes);
    CREATE TABLE room (bytes);
";
/// The copy is thrown away: nothing waits for the disk.
const ON_SCRATCH: &str = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;";

/// What was found, row by row.
#[derive(Default)]
pub(super) struct Scattered {
    pub records: BTreeMap<Id, Record>,
    /// States of records, in the order in which they were saved.
    pub states: BTreeMap<i64, State>,
    pub binned: BTreeSet<String>,
    pub drafts: BTreeMap<String, Draft>,
    pub scans: BTreeMap<Id, KeptScan>,
    pub pages: BTreeMap<Id, KeptPage>,
}

/// Reads what is on any page of a database but the first.
pub(super) fn read(
    database: &Path,
    scratch: &Scratch,
    key: &DataKey,
    salt: &[u8; 16],
) -> Result<Scattered, VaultError> {
    let mut pages = Pages::of(database, scratch.inside(DATABASE), key, salt)?;
    let mut found = Scattered::default();
    for page in 2..=pages.count {
        found.add(&mut pages, page);
    }
    Ok(found)
}

impl Scattered {
    /// Adds what is on a page. `None` when no table can begin there.
    fn add(&mut self, pages: &mut Pages, page: usize) -> Option<()> {
        pages.begin_all_at(page).ok()?;
        let records = pages.rows("record", rows::record)?;
        self.records.extend(records.into_iter().map(|(_, record)| (record.id.clone(), record)));
        self.states.extend(pages.rows("revision", state)?);
        self.binned.extend(pages.rows("bin", binned)?.into_iter().map(|(_, record)| record));
        let drafts = pages.rows("draft", draft)?;
        self.drafts.extend(drafts.into_iter().map(|(_, draft)| (draft.form.clone(), draft)));
        let scans = pages.rows("scan", beside::read)?;
        self.scans.extend(scans.into_iter().map(|(_, scan)| (scan.name.id.clone(), scan)));
        let given = pages.rows("given", beside::read)?;
        self.pages.extend(given.into_iter().map(|(_, page)| (page.name.id.clone(), page)));
        Some(())
    }
}

fn binned(row: &Row) -> Result<String, VaultError> {
    has_no_more(row)?;
    row.get::<_, i64>("since")?;
    Ok(rows::id(&row.get::<_, String>("record")?)?.as_str().to_owned())
}

fn draft(row: &Row) -> Result<Draft, VaultError> {
    has_no_more(row)?;
    drafts::read(row)
}

fn has_no_more(row: &Row) -> Result<(), VaultError> {
    if row.get_ref("more")? == ValueRef::Null { Ok(()) } else { Err(VaultError::Damaged) }
}

/// The pages of a damaged database, each under the code it had, behind a first page of ours.
struct Pages<'a> {
    path: PathBuf,
    key: &'a DataKey,
    salt: &'a [u8; 16],
    count: usize,
    /// Opened anew after each error: one bad page makes SQLCipher refuse every later one on the same connection.
    store: Option<Store>,
}

impl<'a> Pages<'a> {
    fn of(database: &Path, path: PathBuf, key: &'a DataKey, salt: &'a [u8; 16]) -> Result<Self, VaultError> {
        let damaged = std::fs::read(database)?;
        let mut file = files::open_private(&path)?;
        let mut pages = Self { path, key, salt, count: damaged.len() / PAGE, store: None };
        pages.with(|made| {
            made.execute_batch(TABLES)?;
            made.execute("INSERT INTO room VALUES (zeroblob(?))", [damaged.len() as i64]).map(drop)
        })?;
        pages.store = None;
        file.seek(SeekFrom::Start(PAGE as u64))?;
        file.write_all(damaged.get(PAGE..pages.count * PAGE).unwrap_or_default())?;
        Ok(pages)
    }

    fn with<T>(
        &mut self,
        ask: impl FnOnce(&Connection) -> Result<T, rusqlite::Error>,
    ) -> Result<T, VaultError> {
        let store = match self.store.take() {
            Some(store) => store,
            None => {
                let (store, _) = Store::connect(&self.path, self.key, self.salt)?;
                store.database.execute_batch(ON_SCRATCH)?;
                store
            }
        };
        let answer = ask(&store.database)?;
        self.store = Some(store);
        Ok(answer)
    }

    fn begin_all_at(&mut self, page: usize) -> Result<(), VaultError> {
        let begin = format!("UPDATE sqlite_schema SET rootpage = {page} WHERE name <> 'room'");
        self.with(|pages| {
            pages.execute_batch(&format!(
                "PRAGMA writable_schema = ON; {begin}; PRAGMA writable_schema = RESET;"
            ))
        })
    }

    /// The rows on a page that are of this table, by their number. `None` when no table can begin there.
    fn rows<T>(&mut self, table: &str, read: fn(&Row) -> Result<T, VaultError>) -> Option<Vec<(i64, T)>> {
        let numbers: Vec<i64> = self
            .with(|pages| {
                let mut select = pages.prepare(&format!("SELECT rowid FROM {table}"))?;
                select.query_map([], |row| row.get(0))?.collect()
            })
            .ok()?;
        let sql = format!("SELECT * FROM {table} WHERE rowid = ?");
        let mut row =
            |number| self.with(|pages| pages.query_row(&sql, [number], |row| Ok(read(row)))).ok()?.ok();
        Some(numbers.into_iter().filter_map(|number| Some((number, row(number)?))).collect())
    }
}
