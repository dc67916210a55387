//! The states a record was in. A state is never taken out of the history; going back to one adds to it.

use chrono::{DateTime, Utc};
use footing_plan::{Body, Id, Readers, Record};
use rusqlite::{Connection, OptionalExtension, params};

use crate::rows::{self, read, time, to_the_millisecond, written};
use crate::schema::BODY_FORMAT;
use crate::steps::{self, What};
use crate::store::Store;
use crate::{OpenVault, VaultError};

/// A state a record was in.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// Its place among all states of all records; what [`OpenVault::restore`] takes.
    pub id: u32,
    /// The visit that left it so; "undo" or "redo" when it came from one of them.
    pub visit: String,
    /// When that visit saved it last.
    pub saved: DateTime<Utc>,
    /// Who it was marked fine for.
    pub readers: Readers,
    /// What it said.
    pub body: Body,
}

impl OpenVault {
    /// The states a record was in, one per visit, oldest first.
    pub fn revisions(&self, id: &Id) -> Result<Vec<Revision>, VaultError> {
        self.store.revisions(id)
    }

    /// Makes a record say again what it said in one of its states, as a new state that can be undone. It is fine for
    /// whom it was then and is now: nobody comes to see it by that.
    /// `Unexpected` for a record in the bin, or a state that is not one of this record.
    pub fn restore(
        &mut self,
        id: &Id,
        revision: u32,
        visit: &str,
        now: DateTime<Utc>,
    ) -> Result<Record, VaultError> {
        let now = to_the_millisecond(now)?;
        self.store.change(|database| {
            let kept = rows::in_plan(database, id)?;
            let then = state(database, id, revision)?.ok_or(VaultError::Unexpected)?;
            let state = State { readers: then.readers.both(kept.readers), ..then };
            let before = last(database, id)?;
            let record = put_back(database, kept, state, visit, now)?;
            let after = last(database, id)?;
            if after != before {
                steps::note(database, id, What::Changed, Some(before), Some(after))?;
            }
            Ok(record)
        })
    }
}

impl Store {
    pub(crate) fn revisions(&self, id: &Id) -> Result<Vec<Revision>, VaultError> {
        let mut select = self.database.prepare(
            "SELECT id, visit, saved, format, body, readers FROM revision WHERE record = ? ORDER BY id",
        )?;
        let mut rows = select.query([id.as_str()])?;
        let mut revisions = Vec::new();
        while let Some(row) = rows.next()? {
            revisions.push(Revision {
                id: row.get("id")?,
                visit: row.get("visit")?,
                saved: time(row.get("saved")?)?,
                readers: read(&row.get::<_, String>("readers")?)?,
                body: rows::body(row)?,
            });
        }
        Ok(revisions)
    }
}

/// What a record said and who it was marked fine for.
#[derive(PartialEq)]
pub(crate) struct State {
    pub readers: Readers,
    pub body: Body,
}

/// A state of a record; `None` when it has no such state.
pub(crate) fn state(database: &Connection, id: &Id, revision: u32) -> Result<Option<State>, VaultError> {
    let sql = "SELECT format, body, readers FROM revision WHERE id = ? AND record = ?";
    let state = database.query_row(sql, params![revision, id.as_str()], |row| {
        let readers: String = row.get("readers")?;
        Ok(rows::body(row).and_then(|body| Ok(State { readers: read(&readers)?, body })))
    });
    state.optional()?.transpose()
}

/// Makes a record say what this state says, but for what no earlier state brings back. Nothing is written when it does
/// already.
pub(crate) fn put_back(
    database: &Connection,
    kept: Record,
    state: State,
    visit: &str,
    now: DateTime<Utc>,
) -> Result<Record, VaultError> {
    if state.body.kind() != kept.body.kind() {
        return Err(VaultError::Damaged);
    }
    let mut record = Record { readers: state.readers, body: state.body, changed: now, ..kept.clone() };
    record.body.keep_what_the_program_wrote(&kept.body);
    record.body.keep_what_is_said_anew(&kept.body);
    if record.body == kept.body && record.readers == kept.readers {
        return Ok(kept);
    }
    write_over(database, &record)?;
    add(database, &record, visit)?;
    Ok(record)
}

/// Writes a record over what was kept of it.
pub(crate) fn write_over(database: &Connection, record: &Record) -> Result<(), VaultError> {
    database.execute(
        "UPDATE record SET format = ?, body = ?, readers = ?, changed = ? WHERE id = ?",
        params![
            BODY_FORMAT,
            written(&record.body)?,
            written(&record.readers)?,
            record.changed.timestamp_millis(),
            record.id.as_str()
        ],
    )?;
    Ok(())
}

/// Changes what a record says in each of its states.
pub(crate) fn rewrite(
    database: &Connection,
    id: &Id,
    change: impl Fn(Body) -> Result<Body, VaultError>,
) -> Result<(), VaultError> {
    let mut select = database.prepare("SELECT id, format, body FROM revision WHERE record = ?")?;
    let states = select.query_map([id.as_str()], |row| Ok((row.get("id")?, rows::body(row))))?;
    let states: Vec<(u32, Result<Body, VaultError>)> = states.collect::<Result<_, _>>()?;
    for (revision, body) in states {
        let sql = "UPDATE revision SET format = ?, body = ? WHERE id = ?";
        database.execute(sql, params![BODY_FORMAT, written(&change(body?)?)?, revision])?;
    }
    Ok(())
}

/// Keeps a record's first state.
pub(crate) fn begin(database: &Connection, record: &Record, visit: &str) -> Result<(), VaultError> {
    let after = add(database, record, visit)?;
    steps::note(database, &record.id, What::Written, None, Some(after))
}

/// Keeps a record's state as the one this visit left: in place of an earlier one of the same visit, unless
/// something else was done to the record in between.
pub(crate) fn go_on(database: &Connection, record: &Record, visit: &str) -> Result<(), VaultError> {
    steps::end_redo(database)?;
    let Some(step) = steps::of_visit(database, &record.id, visit)? else {
        let before = last(database, &record.id)?;
        let after = add(database, record, visit)?;
        return steps::note(database, &record.id, What::Changed, Some(before), Some(after));
    };
    let revision = step.after.ok_or(VaultError::Damaged)?;
    database.execute(
        "UPDATE revision SET format = ?, body = ?, readers = ?, saved = ? WHERE id = ?",
        params![
            BODY_FORMAT,
            written(&record.body)?,
            written(&record.readers)?,
            record.changed.timestamp_millis(),
            revision
        ],
    )?;
    if is_idle(database, &record.id, step.before, revision)? {
        // The visit took its own words back: it changed nothing, and leaves nothing to undo.
        steps::drop(database, step.id)?;
        database.execute("DELETE FROM revision WHERE id = ?", [revision])?;
        return Ok(());
    }
    steps::raise(database, step.id)
}

fn is_idle(database: &Connection, id: &Id, before: Option<u32>, after: u32) -> Result<bool, VaultError> {
    let Some(before) = before else { return Ok(false) };
    Ok(state(database, id, before)? == state(database, id, after)?)
}

/// Adds what a record says to the end of its history.
pub(crate) fn add(database: &Connection, record: &Record, visit: &str) -> Result<u32, VaultError> {
    Ok(database.query_row(
        "INSERT INTO revision (record, visit, format, body, readers, saved) VALUES (?, ?, ?, ?, ?, ?)
         RETURNING id",
        params![
            record.id.as_str(),
            visit,
            BODY_FORMAT,
            written(&record.body)?,
            written(&record.readers)?,
            record.changed.timestamp_millis()
        ],
        |row| row.get(0),
    )?)
}

/// The last state of a record. Every record has one.
fn last(database: &Connection, id: &Id) -> Result<u32, VaultError> {
    let sql = "SELECT max(id) FROM revision WHERE record = ?";
    let last: Option<u32> = database.query_row(sql, [id.as_str()], |row| row.get(0))?;
    last.ok_or(VaultError::Damaged)
}
