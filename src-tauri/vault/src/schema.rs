//! The tables, as numbered steps. A step that was ever released is never edited: a change is a new step.

use rusqlite::{Connection, TransactionBehavior};

use crate::VaultError;
use crate::beside::{FileKind, UNDER_THE_SEAL};
use crate::{PageFile, ScanPicture};

/// The steps. `user_version` says how many a file has had.
///
/// Every table but `seal` has three triggers that keep the seal, and stands in [`SEALED`] with all its
/// columns but the files, which their digests stand for. Rows are put in place by `ON CONFLICT … DO UPDATE`, never
/// by `REPLACE`, whose deletions fire no trigger. Times are milliseconds since 1970, UTC. `format` is the version of
/// the body's form.
/// `step` is one thing that can be undone (`steps.rs`); `before` and `after` are revisions.
const STEPS: &[&str] = &[
    "
    CREATE TABLE record (
        id TEXT NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL,
        number INTEGER NOT NULL,
        format INTEGER NOT NULL,
        body TEXT NOT NULL,
        readers TEXT NOT NULL,
        created INTEGER NOT NULL,
        changed INTEGER NOT NULL,
        UNIQUE (kind, number)
    ) STRICT;
    CREATE TABLE revision (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        record TEXT NOT NULL REFERENCES record (id),
        visit TEXT NOT NULL,
        format INTEGER NOT NULL,
        body TEXT NOT NULL,
        readers TEXT NOT NULL,
        saved INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX revision_of ON revision (record, id);
    CREATE TABLE draft (
        form TEXT NOT NULL PRIMARY KEY,
        body TEXT NOT NULL,
        changed INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE counter (
        kind TEXT NOT NULL PRIMARY KEY,
        last INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE seal (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        sum BLOB NOT NULL CHECK (length(sum) = 32)
    ) STRICT;
    INSERT INTO seal VALUES (1, zeroblob(32));

    CREATE TRIGGER record_in AFTER INSERT ON record BEGIN
        UPDATE seal SET sum = seal_in(sum, 'record', new.id, new.kind, new.number, new.format, new.body,
            new.readers, new.created, new.changed);
    END;
    CREATE TRIGGER record_out AFTER DELETE ON record BEGIN
        UPDATE seal SET sum = seal_out(sum, 'record', old.id, old.kind, old.number, old.format, old.body,
            old.readers, old.created, old.changed);
    END;
    CREATE TRIGGER record_over AFTER UPDATE ON record BEGIN
        UPDATE seal SET sum = seal_in(seal_out(sum, 'record', old.id, old.kind, old.number, old.format,
            old.body, old.readers, old.created, old.changed), 'record', new.id, new.kind, new.number,
            new.format, new.body, new.readers, new.created, new.changed);
    END;
    CREATE TRIGGER revision_in AFTER INSERT ON revision BEGIN
        UPDATE seal SET sum = seal_in(sum, 'revision', new.id, new.record, new.visit, new.format, new.body,
            new.readers, new.saved);
    END;
    CREATE TRIGGER revision_out AFTER DELETE ON revision BEGIN
        UPDATE seal SET sum = seal_out(sum, 'revision', old.id, old.record, old.visit, old.format, old.body,
            old.readers, old.saved);
    END;
    CREATE TRIGGER revision_over AFTER UPDATE ON revision BEGIN
        UPDATE seal SET sum = seal_in(seal_out(sum, 'revision', old.id, old.record, old.visit, old.format,
            old.body, old.readers, old.saved), 'revision', new.id, new.record, new.visit, new.format,
            new.body, new.readers, new.saved);
    END;
    CREATE TRIGGER draft_in AFTER INSERT ON draft BEGIN
        UPDATE seal SET sum = seal_in(sum, 'draft', new.form, new.body, new.changed);
    END;
    CREATE TRIGGER draft_out AFTER DELETE ON draft BEGIN
        UPDATE seal SET sum = seal_out(sum, 'draft', old.form, old.body, old.changed);
    END;
    CREATE TRIGGER draft_over AFTER UPDATE ON draft BEGIN
        UPDATE seal SET sum = seal_in(seal_out(sum, 'draft', old.form, old.body, old.changed), 'draft',
            new.form, new.body, new.changed);
    END;
    CREATE TRIGGER counter_in AFTER INSERT ON counter BEGIN
        UPDATE seal SET sum = seal_in(sum, 'counter', new.kind, new.last);
    END;
    CREATE TRIGGER counter_out AFTER DELETE ON counter BEGIN
        UPDATE seal SET sum = seal_out(sum, 'counter', old.kind, old.last);
    END;
    CREATE TRIGGER counter_over AFTER UPDATE ON counter BEGIN
        UPDATE seal SET sum = seal_in(seal_out(sum, 'counter', old.kind, old.last), 'counter', new.kind,
            new.last);
    END;
",
    "
    CREATE TABLE bin (
        record TEXT NOT NULL PRIMARY KEY REFERENCES record (id),
        since INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE step (
        id INTEGER PRIMARY KEY,
        record TEXT NOT NULL REFERENCES record (id),
        what TEXT NOT NULL,
        before INTEGER,
        after INTEGER,
        undone INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX step_of ON step (record, id);
    CREATE INDEX step_undone ON step (undone, id);
    CREATE TABLE setting (
        name TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT;

    CREATE TRIGGER bin_in AFTER INSERT ON bin BEGIN
        UPDATE seal SET sum = seal_in(sum, 'bin', new.record, new.since);
    END;
    CREATE TRIGGER bin_out AFTER DELETE ON bin BEGIN
        UPDATE seal SET sum = seal_out(sum, 'bin', old.record, old.since);
    END;
    CREATE TRIGGER bin_over AFTER UPDATE ON bin BEGIN
        UPDATE seal SET sum = seal_in(seal_out(sum, 'bin', old.record, old.since), 'bin', new.record,
            new.since);
    END;
    CREATE TRIGGER step_in AFTER INSERT ON step BEGIN
        UPDATE seal SET sum = seal_in(sum, 'step', new.id, new.record, new.what, new.before, new.after,
            new.undone);
    END;
    CREATE TRIGGER step_out AFTER DELETE ON step BEGIN
        UPDATE seal SET sum = seal_out(sum, 'step', old.id, old.record, old.what, old.before, old.after,
            old.undone);
    END;
    CREATE TRIGGER step_over AFTER UPDATE ON step BEGIN
        UPDATE seal SET sum = seal_in(seal_out(sum, 'step', old.id, old.record, old.what, old.before,
            old.after, old.undone), 'step', new.id, new.record, new.what, new.before, new.after,
            new.undone);
    END;
    CREATE TRIGGER setting_in AFTER INSERT ON setting BEGIN
        UPDATE seal SET sum = seal_in(sum, 'setting', new.name, new.value);
    END;
    CREATE TRIGGER setting_out AFTER DELETE ON setting BEGIN
        UPDATE seal SET sum = seal_out(sum, 'setting', old.name, old.value);
    END;
    CREATE TRIGGER setting_over AFTER UPDATE ON setting BEGIN
        UPDATE seal SET sum = seal_in(seal_out(sum, 'setting', old.name, old.value), 'setting', new.name,
            new.value);
    END;
",
    "
    CREATE TABLE scan (
        id TEXT NOT NULL PRIMARY KEY,
        digest TEXT NOT NULL,
        made INTEGER NOT NULL,
        bytes BLOB NOT NULL
    ) STRICT;

    CREATE TRIGGER scan_in AFTER INSERT ON scan BEGIN
        UPDATE seal SET sum = seal_in(sum, 'scan', new.id, new.digest, new.made);
    END;
    CREATE TRIGGER scan_out AFTER DELETE ON scan BEGIN
        UPDATE seal SET sum = seal_out(sum, 'scan', old.id, old.digest, old.made);
    END;
    CREATE TRIGGER scan_over AFTER UPDATE ON scan BEGIN
        UPDATE seal SET sum = seal_in(seal_out(sum, 'scan', old.id, old.digest, old.made), 'scan', new.id,
            new.digest, new.made);
    END;
",
    "
    CREATE TABLE given (
        id TEXT NOT NULL PRIMARY KEY,
        digest TEXT NOT NULL,
        made INTEGER NOT NULL,
        bytes BLOB NOT NULL
    ) STRICT;

    CREATE TRIGGER given_in AFTER INSERT ON given BEGIN
        UPDATE seal SET sum = seal_in(sum, 'given', new.id, new.digest, new.made);
    END;
    CREATE TRIGGER given_out AFTER DELETE ON given BEGIN
        UPDATE seal SET sum = seal_out(sum, 'given', old.id, old.digest, old.made);
    END;
    CREATE TRIGGER given_over AFTER UPDATE ON given BEGIN
        UPDATE seal SET sum = seal_in(seal_out(sum, 'given', old.id, old.digest, old.made), 'given', new.id,
            new.digest, new.made);
    END;
",
    // Nothing in the tables in either: the form of bodies grew, and a plan is copied before it does.
    "",
    "",
];

/// A table under the seal.
pub(crate) struct Sealed {
    /// The steps a file has had once the table is there.
    pub since: usize,
    /// Its name.
    pub table: &'static str,
    /// Its columns, in the triggers' order.
    pub columns: &'static str,
}

const fn sealed(since: usize, table: &'static str, columns: &'static str) -> Sealed {
    Sealed { since, table, columns }
}

/// The tables under the seal, in the order they were made. A step that changes the columns of one of them
/// has to put every row in anew under the new columns.
pub(crate) const SEALED: &[Sealed] = &[
    sealed(1, "record", "id, kind, number, format, body, readers, created, changed"),
    sealed(1, "revision", "id, record, visit, format, body, readers, saved"),
    sealed(1, "draft", "form, body, changed"),
    sealed(1, "counter", "kind, last"),
    sealed(2, "bin", "record, since"),
    sealed(2, "step", "id, record, what, before, after, undone"),
    sealed(2, "setting", "name, value"),
    sealed(ScanPicture::SINCE, ScanPicture::TABLE, UNDER_THE_SEAL),
    sealed(PageFile::SINCE, PageFile::TABLE, UNDER_THE_SEAL),
];

/// The version of a body's form. It grows when a stored body cannot be read as it is any more, and when a
/// program of before could not keep all of a new one. 2: the kinds from fit notes to where things are, and
/// fields beside those of 1. 3: pages that were handed over. 4: a step that is kept as it is or has a time of day, a
/// talk whose day is not known, what to have ready for one, and who wrote a fit note. 5: a talk whose kind is not said.
/// 6: pages that were handed over with the names of things apart from other lines, and with a text in another language.
/// An older body is read as it is: what it does not say yet is empty.
///
/// A form grows with a step of the tables alone, be it an empty one: so a plan of before is copied first, and a program
/// of before says at once that it is newer. (The fourth form grew without one. The empty fifth step makes up for it,
/// and has the fifth form.)
pub(crate) const BODY_FORMAT: u32 = 6;
const _: () = assert!(STEPS.len() == 6 && BODY_FORMAT == 6, "a form grows with a step: change both");

/// How many steps a file has had. `Newer` when there are more than this program knows: nothing may be
/// written then.
pub(crate) fn version(database: &Connection) -> Result<usize, VaultError> {
    let version: u32 = database.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let version = usize::try_from(version).map_err(|_| VaultError::Damaged)?;
    if version > STEPS.len() { Err(VaultError::Newer) } else { Ok(version) }
}

/// Puts the tables that a file of so many steps does not have yet beside it in memory, empty, so that it can be read
/// as a file of today is. The file stays as it is.
pub(crate) fn stand_in_for_later_tables(database: &Connection, version: usize) -> Result<(), VaultError> {
    let today = Connection::open_in_memory()?;
    STEPS.iter().try_for_each(|step| today.execute_batch(step))?;
    for Sealed { table, .. } in SEALED.iter().filter(|sealed| sealed.since > version) {
        let sql = "SELECT sql FROM sqlite_schema WHERE name = ?";
        let made: String = today.query_row(sql, [table], |row| row.get(0))?;
        database.execute_batch(&made.replacen("CREATE TABLE", "CREATE TEMP TABLE", 1))?;
    }
    Ok(())
}

/// How many steps there are.
pub(crate) fn newest() -> usize {
    STEPS.len()
}

/// Whether a file that has had this many steps has some to take.
pub(crate) fn is_old(version: usize) -> bool {
    version < STEPS.len()
}

/// Takes the steps a file has not had, all of them or none.
pub(crate) fn upgrade(database: &mut Connection, from: usize) -> Result<(), VaultError> {
    let transaction = database.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for step in &STEPS[from..] {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", STEPS.len() as u32)?;
    Ok(transaction.commit()?)
}
