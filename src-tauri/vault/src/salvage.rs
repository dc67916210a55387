//! Reading what is left of a damaged plan, record by record, without writing a byte of it.

mod reading;
mod scattered;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::{DateTime, Utc};
use footing_plan::{Body, Id, Kind, Plan, Readers, Record};
use rusqlite::Row;

use crate::beside::{self, Beside, FILE, FileKind};
use crate::keys::DataKey;
use crate::rows::{self, RECORD};
use crate::scratch::Scratch;
use crate::slot::Secret;
use crate::store::Store;
use crate::{Draft, KeptPage, KeptScan, LockedVault, Passphrase, SpareKey, VaultError, schema};
use reading::Reading;

/// What could be read of a damaged plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Salvage {
    /// The records that could be read, without those known to be in the bin. One whose own row is gone is the
    /// last state of its history. Some may be from an earlier moment than the rest.
    pub plan: Plan,
    /// What was being typed, if that could be read.
    pub drafts: Vec<Draft>,
    /// The scans that could be read.
    pub scans: Vec<KeptScan>,
    /// The pages that were handed over and that could be read.
    pub pages: Vec<KeptPage>,
    /// How many records are known to be there and could not be read.
    pub lost: usize,
    /// Whether there may be more that nothing is known of.
    pub maybe_more: bool,
}

impl LockedVault {
    /// Reads what can be read of a plan that [`LockedVault::open`] called damaged. `Damaged` when that is
    /// nothing at all. Where one of the few pages is damaged that say where the tables are, it takes room on the
    /// disk and longer.
    pub fn read_what_is_left(&self, passphrase: &Passphrase) -> Result<Salvage, VaultError> {
        let (_, key) = self.folder.unlock(&self.header, Secret::Password(passphrase))?;
        self.read_what_is_left_with(&key)
    }

    /// As [`LockedVault::read_what_is_left`], with the spare key.
    pub fn read_what_is_left_by_spare_key(&self, key: &SpareKey) -> Result<Salvage, VaultError> {
        let (_, key) = self.folder.unlock(&self.header, Secret::SpareKey(key))?;
        self.read_what_is_left_with(&key)
    }

    pub(crate) fn read_what_is_left_with(&self, key: &DataKey) -> Result<Salvage, VaultError> {
        let path = self.folder.database()?;
        if !path.try_exists()? {
            return Err(VaultError::Damaged);
        }
        let mut reading = match Reading::begin(path.clone(), key, *self.header.salt()) {
            Err(VaultError::Damaged) => return self.read_what_is_scattered(&path, key),
            begun => begun?,
        };
        let table = reading.table(("record", RECORD), RECORD_WAYS, rows::record);
        let mut found: BTreeMap<Id, Record> =
            table.rows.into_iter().map(|(_, record)| (record.id.clone(), record)).collect();
        if found.len() < table.known || !table.complete {
            let columns = ("revision", "record, format, body, readers, saved");
            let numbers = numbers(&mut reading);
            let states = reading.table(columns, REVISION_WAYS, state).rows;
            add_from_history(&mut found, states.into_iter().map(|(_, state)| state), &numbers);
        }
        let lost = table.known.saturating_sub(found.len());
        let binned: BTreeSet<String> = reading.with(in_bin).unwrap_or_default();
        found.retain(|id, _| !binned.contains(id.as_str()));
        Ok(Salvage {
            plan: Plan::new(found.into_values().collect()),
            drafts: reading.with(Store::drafts).unwrap_or_default(),
            scans: files(&mut reading),
            pages: files(&mut reading),
            lost,
            maybe_more: !table.complete,
        })
    }

    /// Where the tables cannot be found: nobody knows how much there was.
    fn read_what_is_scattered(&self, path: &Path, key: &DataKey) -> Result<Salvage, VaultError> {
        let scratch = Scratch::new(self.folder.path())?;
        let mut left = scattered::read(path, &scratch, key, self.header.salt())?;
        add_from_history(&mut left.records, left.states.into_values(), &BTreeMap::new());
        left.records.retain(|id, _| !left.binned.contains(id.as_str()));
        let mut drafts: Vec<Draft> = left.drafts.into_values().collect();
        drafts.sort_by_key(|draft| draft.changed);
        if left.records.is_empty() && drafts.is_empty() {
            return Err(VaultError::Damaged);
        }
        Ok(Salvage {
            plan: Plan::new(left.records.into_values().collect()),
            drafts,
            scans: left.scans.into_values().collect(),
            pages: left.pages.into_values().collect(),
            lost: 0,
            maybe_more: true,
        })
    }
}

/// Each index of a table names all its rows once more.
const RECORD_WAYS: &[&str] = &[
    "SELECT rowid FROM record NOT INDEXED ORDER BY rowid",
    "SELECT rowid FROM record INDEXED BY sqlite_autoindex_record_1 ORDER BY id",
    "SELECT rowid FROM record INDEXED BY sqlite_autoindex_record_2 ORDER BY kind",
];
const REVISION_WAYS: &[&str] = &[
    "SELECT id FROM revision NOT INDEXED ORDER BY id",
    "SELECT id FROM revision INDEXED BY revision_of ORDER BY record",
];

/// A state of a record in its history.
struct State {
    record: Id,
    readers: Readers,
    body: Body,
    saved: DateTime<Utc>,
}

fn state(row: &Row) -> Result<State, VaultError> {
    Ok(State {
        record: rows::id(&row.get::<_, String>("record")?)?,
        readers: rows::read(&row.get::<_, String>("readers")?)?,
        body: rows::body(row)?,
        saved: rows::time(row.get("saved")?)?,
    })
}

/// Adds the records that are not found yet as their history leaves them. `states` come in the order of their saving.
fn add_from_history(
    found: &mut BTreeMap<Id, Record>,
    states: impl Iterator<Item = State>,
    numbers: &BTreeMap<Id, (String, u32)>,
) {
    let mut first: BTreeMap<Id, DateTime<Utc>> = BTreeMap::new();
    let mut last: BTreeMap<Id, State> = BTreeMap::new();
    for state in states {
        first.entry(state.record.clone()).or_insert(state.saved);
        last.insert(state.record.clone(), state);
    }
    for (id, State { readers, body, saved, .. }) in last {
        if found.contains_key(&id) {
            continue;
        }
        let kind = body.kind();
        let number = numbers.get(&id).filter(|(kept, _)| *kept == kind.name()).map(|(_, number)| *number);
        let number = number.unwrap_or_else(|| free_number(found, kind));
        let created = first.get(&id).copied().unwrap_or(saved);
        let record = Record { id: id.clone(), number, readers, created, changed: saved, body };
        found.insert(id, record);
    }
}

/// The kind and number of records by their id, as far as the two indexes tell.
fn numbers(reading: &mut Reading) -> BTreeMap<Id, (String, u32)> {
    let by_row = "SELECT rowid, kind, number FROM record INDEXED BY sqlite_autoindex_record_2 ORDER BY kind";
    let (named, _) = reading.list(by_row, |row| Ok((row.get::<_, i64>(0)?, (row.get(1)?, row.get(2)?))));
    let named: BTreeMap<i64, (String, u32)> = named.into_iter().collect();
    let ids = "SELECT rowid, id FROM record INDEXED BY sqlite_autoindex_record_1 ORDER BY id";
    let (ids, _) = reading.list(ids, |row| Ok((row.get::<_, i64>(0)?, rows::id(&row.get::<_, String>(1)?)?)));
    ids.into_iter().filter_map(|(row, id)| Some((id, named.get(&row)?.clone()))).collect()
}

/// A number that no record of this kind has.
fn free_number(found: &BTreeMap<Id, Record>, kind: Kind) -> u32 {
    let taken = found.values().filter(|record| record.body.kind() == kind).map(|record| record.number);
    taken.max().unwrap_or_default() + 1
}

/// The files of a kind, of a plan that is not from before there were any.
fn files<F: FileKind>(reading: &mut Reading) -> Vec<Beside<F>> {
    let has_some = reading.with(|store| Ok(schema::version(&store.database)? >= F::SINCE));
    if !has_some.unwrap_or(false) {
        return Vec::new();
    }
    let table = F::TABLE;
    let ways = [
        format!("SELECT rowid FROM {table} NOT INDEXED ORDER BY rowid"),
        format!("SELECT rowid FROM {table} INDEXED BY sqlite_autoindex_{table}_1 ORDER BY id"),
    ];
    let read = reading.table((table, FILE), &ways.each_ref().map(String::as_str), beside::read);
    read.rows.into_iter().map(|(_, file)| file).collect()
}

fn in_bin(store: &Store) -> Result<BTreeSet<String>, VaultError> {
    let mut select = store.database.prepare("SELECT record FROM bin")?;
    let ids = select.query_map([], |row| row.get(0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}
