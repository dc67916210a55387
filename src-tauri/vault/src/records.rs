//! Records and their history.

use chrono::{DateTime, Utc};
use footing_plan::{Body, Id, Kind, Plan, Readers, Record};
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::keys::Randomness;
use crate::schema::BODY_FORMAT;
use crate::store::Store;
use crate::{VaultError, drafts};

/// A record to save.
#[derive(Clone, Debug)]
pub struct NewRecord<'a> {
    /// Which record; `None` makes one. There is one About and one TimeFrame, so for those `None` means the
    /// one there is.
    pub id: Option<Id>,
    /// The visit to a form that this save is part of. Saves of one visit make one revision.
    pub visit: &'a str,
    /// Who it is marked fine for.
    pub readers: Readers,
    /// What the person wrote.
    pub body: Body,
    /// The draft that this save takes the place of: it goes in the same moment the record is kept.
    pub draft: Option<&'a str>,
}

/// A state a record was in.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// The visit that left it so.
    pub visit: String,
    /// When that visit saved it last.
    pub saved: DateTime<Utc>,
    /// Who it was marked fine for.
    pub readers: Readers,
    /// What it said.
    pub body: Body,
}

const RECORD: &str = "id, kind, number, format, body, readers, created, changed";

impl Store {
    /// Every record.
    pub(crate) fn plan(&self) -> Result<Plan, VaultError> {
        let mut select = self.database.prepare(&format!("SELECT {RECORD} FROM record"))?;
        let mut rows = select.query([])?;
        let mut records = Vec::new();
        while let Some(row) = rows.next()? {
            records.push(record(row)?);
        }
        Ok(Plan::new(records))
    }

    /// Saves a record, its revision and the end of its draft in one change.
    pub(crate) fn save(
        &mut self,
        new: NewRecord,
        randomness: Randomness,
        now: DateTime<Utc>,
    ) -> Result<Record, VaultError> {
        let now = to_the_millisecond(now)?;
        self.change(|database| {
            if let Some(form) = new.draft {
                drafts::drop(database, form)?;
            }
            match kept(database, &new)? {
                Some(kept) if kept.body == new.body && kept.readers == new.readers => Ok(kept),
                Some(kept) => update(database, kept, new, now),
                None => insert(database, new, randomness, now),
            }
        })
    }

    /// The states a record was in, oldest first; the last is what it says now.
    pub(crate) fn revisions(&self, id: &Id) -> Result<Vec<Revision>, VaultError> {
        let mut select = self.database.prepare(
            "SELECT visit, saved, format, body, readers FROM revision WHERE record = ? ORDER BY id",
        )?;
        let mut rows = select.query([id.as_str()])?;
        let mut revisions = Vec::new();
        while let Some(row) = rows.next()? {
            revisions.push(Revision {
                visit: row.get("visit")?,
                saved: time(row.get("saved")?)?,
                readers: read(&row.get::<_, String>("readers")?)?,
                body: body(row)?,
            });
        }
        Ok(revisions)
    }
}

/// The record that a save is for, if it is there already. `Unexpected` for an id that is not, or that is a
/// record of another kind.
fn kept(database: &Connection, new: &NewRecord) -> Result<Option<Record>, VaultError> {
    let kind = new.body.kind();
    let kept = match &new.id {
        Some(id) => Some(find(database, "id", id.as_str())?.ok_or(VaultError::Unexpected)?),
        None if matches!(kind, Kind::About | Kind::TimeFrame) => find(database, "kind", kind.name())?,
        None => None,
    };
    match kept {
        Some(kept) if kept.body.kind() != kind => Err(VaultError::Unexpected),
        kept => Ok(kept),
    }
}

fn find(database: &Connection, column: &str, value: &str) -> Result<Option<Record>, VaultError> {
    let sql = format!("SELECT {RECORD} FROM record WHERE {column} = ?");
    database.query_row(&sql, [value], |row| Ok(record(row))).optional()?.transpose()
}

fn update(
    database: &Connection,
    kept: Record,
    new: NewRecord,
    now: DateTime<Utc>,
) -> Result<Record, VaultError> {
    let record = Record { readers: new.readers, body: new.body, changed: now, ..kept };
    database.execute(
        "UPDATE record SET format = ?, body = ?, readers = ?, changed = ? WHERE id = ?",
        params![
            BODY_FORMAT,
            written(&record.body)?,
            written(&record.readers)?,
            now.timestamp_millis(),
            record.id.as_str()
        ],
    )?;
    note_revision(database, &record, new.visit)?;
    Ok(record)
}

fn insert(
    database: &Connection,
    new: NewRecord,
    randomness: Randomness,
    now: DateTime<Utc>,
) -> Result<Record, VaultError> {
    let mut name = [0; 16];
    randomness(&mut name);
    let number = next_number(database, new.body.kind())?;
    let id = Id::from_bytes(name);
    let record = Record { id, number, readers: new.readers, created: now, changed: now, body: new.body };
    database.execute(
        &format!("INSERT INTO record ({RECORD}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        params![
            record.id.as_str(),
            record.body.kind().name(),
            number,
            BODY_FORMAT,
            written(&record.body)?,
            written(&record.readers)?,
            now.timestamp_millis(),
            now.timestamp_millis()
        ],
    )?;
    note_revision(database, &record, new.visit)?;
    Ok(record)
}

/// The next number of a kind. The counter outlives the records, so that no number comes back.
fn next_number(database: &Connection, kind: Kind) -> Result<u32, VaultError> {
    Ok(database.query_row(
        "INSERT INTO counter (kind, last) VALUES (?, 1)
         ON CONFLICT (kind) DO UPDATE SET last = last + 1 RETURNING last",
        [kind.name()],
        |row| row.get(0),
    )?)
}

/// Keeps a record's state as the revision of this visit: in place of an earlier one of the same visit, unless
/// another visit came between.
fn note_revision(database: &Connection, record: &Record, visit: &str) -> Result<(), VaultError> {
    let (id, body, readers) = (record.id.as_str(), written(&record.body)?, written(&record.readers)?);
    let saved = record.changed.timestamp_millis();
    let again = database.execute(
        "UPDATE revision SET format = ?, body = ?, readers = ?, saved = ?
         WHERE id = (SELECT max(id) FROM revision WHERE record = ?) AND visit = ?",
        params![BODY_FORMAT, body, readers, saved, id, visit],
    )?;
    if again == 0 {
        database.execute(
            "INSERT INTO revision (record, visit, format, body, readers, saved) VALUES (?, ?, ?, ?, ?, ?)",
            params![id, visit, BODY_FORMAT, body, readers, saved],
        )?;
    }
    Ok(())
}

fn record(row: &Row) -> Result<Record, VaultError> {
    let body = body(row)?;
    if body.kind().name() != row.get::<_, String>("kind")? {
        return Err(VaultError::Damaged);
    }
    Ok(Record {
        id: Id::read(&row.get::<_, String>("id")?).ok_or(VaultError::Damaged)?,
        number: row.get("number")?,
        readers: read(&row.get::<_, String>("readers")?)?,
        created: time(row.get("created")?)?,
        changed: time(row.get("changed")?)?,
        body,
    })
}

fn body(row: &Row) -> Result<Body, VaultError> {
    if row.get::<_, u32>("format")? > BODY_FORMAT {
        return Err(VaultError::Newer);
    }
    read(&row.get::<_, String>("body")?)
}

fn written(value: &impl serde::Serialize) -> Result<String, VaultError> {
    serde_json::to_string(value).map_err(|_| VaultError::Unexpected)
}

fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, VaultError> {
    serde_json::from_str(text).map_err(|_| VaultError::Damaged)
}

/// A time from the milliseconds that are kept of it.
pub(crate) fn time(milliseconds: i64) -> Result<DateTime<Utc>, VaultError> {
    DateTime::from_timestamp_millis(milliseconds).ok_or(VaultError::Damaged)
}

/// What is left of a time once it is kept.
fn to_the_millisecond(now: DateTime<Utc>) -> Result<DateTime<Utc>, VaultError> {
    time(now.timestamp_millis())
}
