//! The records of a plan: reading them all and saving one.

use chrono::{DateTime, Utc};
use footing_plan::{Body, Id, Kind, Plan, Readers, Record, ShownOnCall};
use rusqlite::{Connection, OptionalExtension, params};

use crate::everything::HIGHEST_NUMBER;
use crate::keys::Randomness;
use crate::rows::{self, RECORD, to_the_millisecond, written};
use crate::schema::BODY_FORMAT;
use crate::store::Store;
use crate::{OpenVault, VaultError, drafts, history};

/// A record to save.
#[derive(Clone, Debug)]
pub struct NewRecord<'a> {
    /// Which record; `None` makes one. Of some kinds there is one, so for those `None` means the
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

impl OpenVault {
    /// Every record that is not in the bin, read from the disk.
    pub fn plan(&self) -> Result<Plan, VaultError> {
        self.store.plan()
    }

    /// Saves a record: it comes back as it is now on the disk. When nothing in it changed, nothing is written
    /// but the end of its draft. `Unexpected` for a record that is not in the plan, or is of another kind.
    /// After another error the record may or may not be kept; [`OpenVault::plan`] tells.
    pub fn save(
        &mut self,
        new: NewRecord,
        randomness: Randomness,
        now: DateTime<Utc>,
    ) -> Result<Record, VaultError> {
        self.store.save(new, randomness, now)
    }

    /// Keeps with a call what was shown on it, after what is kept already. It is no step: it stands in every state
    /// of the call, so that nothing which is undone or put back takes it away. `Unexpected` for no call of the plan.
    pub fn note_shown(&mut self, call: &Id, shown: &[ShownOnCall]) -> Result<Record, VaultError> {
        self.store.change(|database| {
            let mut record = rows::in_plan(database, call)?;
            let Body::Session(session) = &mut record.body else { return Err(VaultError::Unexpected) };
            session.shown.extend_from_slice(shown);
            history::write_over(database, &record)?;
            history::rewrite(database, call, |mut body| {
                body.keep_what_the_program_wrote(&record.body);
                Ok(body)
            })?;
            Ok(record)
        })
    }
}

impl Store {
    pub(crate) fn plan(&self) -> Result<Plan, VaultError> {
        let sql = format!("SELECT {RECORD} FROM record WHERE id NOT IN (SELECT record FROM bin)");
        let mut select = self.database.prepare(&sql)?;
        let mut rows = select.query([])?;
        let mut records = Vec::new();
        while let Some(row) = rows.next()? {
            records.push(rows::record(row)?);
        }
        Ok(Plan::new(records))
    }

    /// Saves a record, its state and the end of its draft in one change.
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
}

/// The record that a save is for, if it is there already. `Unexpected` for an id that is not, or that is a
/// record of another kind.
fn kept(database: &Connection, new: &NewRecord) -> Result<Option<Record>, VaultError> {
    let kind = new.body.kind();
    let kept = match &new.id {
        Some(id) => Some(rows::in_plan(database, id)?),
        None if rows::only_one(kind).is_some() => rows::find(database, "kind", kind.name())?,
        None => None,
    };
    match kept {
        Some(kept) if kept.body.kind() != kind => Err(VaultError::Unexpected),
        kept => Ok(kept),
    }
}

fn update(
    database: &Connection,
    kept: Record,
    new: NewRecord,
    now: DateTime<Utc>,
) -> Result<Record, VaultError> {
    let record = Record { readers: new.readers, body: new.body, changed: now, ..kept };
    history::write_over(database, &record)?;
    history::go_on(database, &record, new.visit)?;
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
    add(database, &record)?;
    history::begin(database, &record, new.visit)?;
    Ok(record)
}

/// Writes a record that is not there yet. Its history is the caller's part.
pub(crate) fn add(database: &Connection, record: &Record) -> Result<(), VaultError> {
    database.execute(
        &format!("INSERT INTO record ({RECORD}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        params![
            record.id.as_str(),
            record.body.kind().name(),
            record.number,
            BODY_FORMAT,
            written(&record.body)?,
            written(&record.readers)?,
            record.created.timestamp_millis(),
            record.changed.timestamp_millis()
        ],
    )?;
    Ok(())
}

/// The next number of a kind. The counter outlives the records, so that no number comes back.
pub(crate) fn next_number(database: &Connection, kind: Kind) -> Result<u32, VaultError> {
    Ok(database.query_row(
        "INSERT INTO counter (kind, last) VALUES (?, 1)
         ON CONFLICT (kind) DO UPDATE SET last = last + 1 RETURNING last",
        [kind.name()],
        |row| row.get(0),
    )?)
}

/// No number is taken over that is higher. Numbers go on behind the highest, and in a plan that goes on behind the
/// highest there can be, nothing could be taken out and brought in any more.
const HIGHEST_TAKEN: u32 = HIGHEST_NUMBER / 10;

/// The number a record from elsewhere gets: its own where it was never used here, or the next one.
pub(crate) fn take_number(database: &Connection, kind: Kind, wanted: u32) -> Result<u32, VaultError> {
    if wanted <= last_number(database, kind)? || wanted > HIGHEST_TAKEN {
        return next_number(database, kind);
    }
    database.execute(
        "INSERT INTO counter (kind, last) VALUES (?, ?) ON CONFLICT (kind) DO UPDATE SET last = excluded.last",
        params![kind.name(), wanted],
    )?;
    Ok(wanted)
}

/// The highest number that was ever used for a kind; 0 for none.
pub(crate) fn last_number(database: &Connection, kind: Kind) -> Result<u32, VaultError> {
    let sql = "SELECT last FROM counter WHERE kind = ?";
    let last: Option<u32> = database.query_row(sql, [kind.name()], |row| row.get(0)).optional()?;
    Ok(last.unwrap_or_default())
}
