//! Records as rows: reading one, finding one, and the texts and times that are kept.

use chrono::{DateTime, Utc};
use footing_plan::{Body, Id, Kind, Record};
use rusqlite::{Connection, OptionalExtension, Row};

use crate::VaultError;
use crate::schema::BODY_FORMAT;

/// The columns that [`record`] reads.
pub(crate) const RECORD: &str = "id, kind, number, format, body, readers, created, changed";

pub(crate) fn record(row: &Row) -> Result<Record, VaultError> {
    let body = body(row)?;
    if body.kind() != kind(&row.get::<_, String>("kind")?)? {
        return Err(VaultError::Damaged);
    }
    Ok(Record {
        id: id(&row.get::<_, String>("id")?)?,
        number: row.get("number")?,
        readers: read(&row.get::<_, String>("readers")?)?,
        created: time(row.get("created")?)?,
        changed: time(row.get("changed")?)?,
        body,
    })
}

/// The record with this value in this column, in the bin or not.
pub(crate) fn find(database: &Connection, column: &str, value: &str) -> Result<Option<Record>, VaultError> {
    let sql = format!("SELECT {RECORD} FROM record WHERE {column} = ?");
    database.query_row(&sql, [value], |row| Ok(record(row))).optional()?.transpose()
}

/// The record with this id, when it is there and not in the bin; otherwise `Unexpected`.
pub(crate) fn in_plan(database: &Connection, id: &Id) -> Result<Record, VaultError> {
    let binned = crate::bin::holds(database, id)?;
    find(database, "id", id.as_str())?.filter(|_| !binned).ok_or(VaultError::Unexpected)
}

/// What a record of this kind says before anything is written, for the kinds of which there is one.
pub(crate) fn only_one(kind: Kind) -> Option<Body> {
    kind.there_is_one().then(|| Body::blank(kind))
}

pub(crate) fn body(row: &Row) -> Result<Body, VaultError> {
    if row.get::<_, u32>("format")? > BODY_FORMAT {
        return Err(VaultError::Newer);
    }
    read(&row.get::<_, String>("body")?)
}

pub(crate) fn id(text: &str) -> Result<Id, VaultError> {
    Id::read(text).ok_or(VaultError::Damaged)
}

pub(crate) fn kind(name: &str) -> Result<Kind, VaultError> {
    Kind::ALL.iter().copied().find(|kind| kind.name() == name).ok_or(VaultError::Damaged)
}

pub(crate) fn written(value: &impl serde::Serialize) -> Result<String, VaultError> {
    serde_json::to_string(value).map_err(|_| VaultError::Unexpected)
}

pub(crate) fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, VaultError> {
    serde_json::from_str(text).map_err(|_| VaultError::Damaged)
}

/// A time from the milliseconds that are kept of it.
pub(crate) fn time(milliseconds: i64) -> Result<DateTime<Utc>, VaultError> {
    DateTime::from_timestamp_millis(milliseconds).ok_or(VaultError::Damaged)
}

/// What is left of a time once it is kept.
pub(crate) fn to_the_millisecond(now: DateTime<Utc>) -> Result<DateTime<Utc>, VaultError> {
    time(now.timestamp_millis())
}
