//! Undo and redo across the whole plan. A step is one thing that was done to a record: a visit that wrote or
//! changed it, or a move into or out of the bin. Steps are kept with the plan, so they survive a restart.
//!
//! Steps that were undone stand at the end, until something else is done. Undoing cuts no history: it writes
//! the earlier state as a new one.

use chrono::{DateTime, Utc};
use footing_plan::{Id, Kind, Readers, Record};
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::history::{self, State};
use crate::rows::{self, to_the_millisecond};
use crate::store::Store;
use crate::{OpenVault, VaultError, bin};

/// How many steps are kept. The history of a record goes back further.
const MOST: u32 = 1_000;

/// What was done to a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// It was written first. Undoing puts it in the bin; the kinds of which there is one become blank.
    Written,
    /// It was changed, or went back to an earlier state.
    Changed,
    /// It was put in the bin.
    PutInBin,
    /// It was taken out of the bin.
    TakenOut,
}

impl What {
    const ALL: [What; 4] = [What::Written, What::Changed, What::PutInBin, What::TakenOut];

    fn name(self) -> &'static str {
        match self {
            What::Written => "written",
            What::Changed => "changed",
            What::PutInBin => "put_in_bin",
            What::TakenOut => "taken_out",
        }
    }
}

/// Something that was done and can be undone or done again, as it can be said: "Undo: Change 3".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// The record.
    pub id: Id,
    /// Its kind.
    pub kind: Kind,
    /// Its number.
    pub number: u32,
    /// What was done to it.
    pub what: What,
}

/// What came of undoing something or doing it again.
#[derive(Clone, Debug, PartialEq)]
pub struct Stepped {
    /// What was undone or done again.
    pub done: Done,
    /// The record as it is now; `None` when it is in the bin now.
    pub record: Option<Record>,
}

/// Which way to step.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    Back,
    On,
}

impl OpenVault {
    /// What [`OpenVault::undo`] would undo.
    pub fn undo_says(&self) -> Result<Option<Done>, VaultError> {
        self.store.says(Way::Back)
    }

    /// What [`OpenVault::redo`] would do again.
    pub fn redo_says(&self) -> Result<Option<Done>, VaultError> {
        self.store.says(Way::On)
    }

    /// Undoes the last thing that was done; `None` when there is nothing to undo.
    pub fn undo(&mut self, now: DateTime<Utc>) -> Result<Option<Stepped>, VaultError> {
        self.store.step(Way::Back, now)
    }

    /// Does again what was undone last; `None` when there is nothing, as after any other change.
    pub fn redo(&mut self, now: DateTime<Utc>) -> Result<Option<Stepped>, VaultError> {
        self.store.step(Way::On, now)
    }
}

impl Store {
    fn says(&self, way: Way) -> Result<Option<Done>, VaultError> {
        next(&self.database, way)?.map(|step| done(&self.database, &step)).transpose()
    }

    fn step(&mut self, way: Way, now: DateTime<Utc>) -> Result<Option<Stepped>, VaultError> {
        let now = to_the_millisecond(now)?;
        self.change(|database| {
            let Some(step) = next(database, way)? else { return Ok(None) };
            // Our own steps can always be taken.
            take(database, &step, way, now).map_err(|error| match error {
                VaultError::Unexpected => VaultError::Damaged,
                other => other,
            })?;
            let undone = way == Way::Back;
            database.execute("UPDATE step SET undone = ? WHERE id = ?", params![undone, step.id])?;
            let binned = bin::holds(database, &step.record)?;
            let record = rows::find(database, "id", step.record.as_str())?.filter(|_| !binned);
            Ok(Some(Stepped { done: done(database, &step)?, record }))
        })
    }
}

/// A step as it is kept.
pub(crate) struct Step {
    pub id: i64,
    pub record: Id,
    pub what: What,
    /// The state before it; none for a first writing and for the bin.
    pub before: Option<u32>,
    /// The state it left; none for the bin.
    pub after: Option<u32>,
}

fn read(row: &Row) -> Result<Step, VaultError> {
    let name: String = row.get("what")?;
    Ok(Step {
        id: row.get("id")?,
        record: rows::id(&row.get::<_, String>("record")?)?,
        what: What::ALL.into_iter().find(|what| what.name() == name).ok_or(VaultError::Damaged)?,
        before: row.get("before")?,
        after: row.get("after")?,
    })
}

fn next(database: &Connection, way: Way) -> Result<Option<Step>, VaultError> {
    let sql = match way {
        Way::Back => "SELECT * FROM step WHERE undone = 0 ORDER BY id DESC LIMIT 1",
        Way::On => "SELECT * FROM step WHERE undone = 1 ORDER BY id LIMIT 1",
    };
    database.query_row(sql, [], |row| Ok(read(row))).optional()?.transpose()
}

fn done(database: &Connection, step: &Step) -> Result<Done, VaultError> {
    let record = rows::find(database, "id", step.record.as_str())?.ok_or(VaultError::Damaged)?;
    Ok(Done { id: record.id, kind: record.body.kind(), number: record.number, what: step.what })
}

/// Takes one step back or on.
fn take(database: &Connection, step: &Step, way: Way, now: DateTime<Utc>) -> Result<(), VaultError> {
    let kept = rows::find(database, "id", step.record.as_str())?.ok_or(VaultError::Damaged)?;
    let blank = rows::only_one(kept.body.kind());
    let state = match (step.what, way) {
        (What::PutInBin, Way::On) | (What::TakenOut, Way::Back) => return bin::put(database, &kept, now),
        (What::PutInBin, Way::Back) | (What::TakenOut, Way::On) => return bin::take(database, &kept.id),
        (What::Written, Way::Back) => match blank {
            None => return bin::put(database, &kept, now),
            Some(body) => State { readers: Readers::NOBODY, body },
        },
        (What::Written, Way::On) if blank.is_none() => return bin::take(database, &kept.id),
        (What::Changed, Way::Back) => state(database, step, step.before)?,
        (What::Written | What::Changed, Way::On) => state(database, step, step.after)?,
    };
    let visit = if way == Way::Back { "undo" } else { "redo" };
    history::put_back(database, kept, state, visit, now).map(|_| ())
}

fn state(database: &Connection, step: &Step, revision: Option<u32>) -> Result<State, VaultError> {
    let revision = revision.ok_or(VaultError::Damaged)?;
    history::state(database, &step.record, revision)?.ok_or(VaultError::Damaged)
}

/// Keeps something that was done as the next thing to undo. What was undone before cannot be done again.
pub(crate) fn note(
    database: &Connection,
    record: &Id,
    what: What,
    before: Option<u32>,
    after: Option<u32>,
) -> Result<(), VaultError> {
    end_redo(database)?;
    database.execute(
        "INSERT INTO step (record, what, before, after, undone) VALUES (?, ?, ?, ?, 0)",
        params![record.as_str(), what.name(), before, after],
    )?;
    database.execute("DELETE FROM step WHERE id <= (SELECT max(id) FROM step) - ?", [MOST])?;
    Ok(())
}

/// Forgets what was undone.
pub(crate) fn end_redo(database: &Connection) -> Result<(), VaultError> {
    database.execute("DELETE FROM step WHERE undone = 1", [])?;
    Ok(())
}

/// The step of this visit to a record, while it is the last thing that was done to it.
pub(crate) fn of_visit(database: &Connection, record: &Id, visit: &str) -> Result<Option<Step>, VaultError> {
    let sql = "SELECT step.* FROM step JOIN revision ON revision.id = step.after
        WHERE step.id = (SELECT max(id) FROM step WHERE record = ?1)
          AND revision.id = (SELECT max(id) FROM revision WHERE record = ?1) AND revision.visit = ?2";
    let step = database.query_row(sql, [record.as_str(), visit], |row| Ok(read(row)));
    step.optional()?.transpose()
}

/// Makes a step the next one to undo.
pub(crate) fn raise(database: &Connection, step: i64) -> Result<(), VaultError> {
    let sql = "UPDATE step SET id = (SELECT max(id) + 1 FROM step) WHERE id = ?1
        AND id < (SELECT max(id) FROM step)";
    database.execute(sql, [step])?;
    Ok(())
}

pub(crate) fn drop(database: &Connection, step: i64) -> Result<(), VaultError> {
    database.execute("DELETE FROM step WHERE id = ?", [step])?;
    Ok(())
}

#[cfg(test)]
#[path = "steps_tests.rs"]
mod tests;
