//! The bin: records that were taken out of the plan and can come back. It empties only when told, or after a
//! time the person chose.

use chrono::{DateTime, TimeDelta, Utc};
use footing_plan::{Id, Record};
use rusqlite::{Connection, params};

use crate::rows::{self, time, to_the_millisecond};
use crate::steps::{self, What};
use crate::store::Store;
use crate::{OpenVault, VaultError};

/// The setting that says after how many days something leaves the bin for good.
const DAYS: &str = "vault:bin-days";
/// The setting that says since when an opening saw that something is to leave the bin; empty for nothing.
const DUE: &str = "vault:bin-due";
/// How long after that it leaves at the earliest.
const A_DAY: TimeDelta = TimeDelta::days(1);

/// A record in the bin.
#[derive(Clone, Debug, PartialEq)]
pub struct Binned {
    /// The record as it was.
    pub record: Record,
    /// When it was put there.
    pub when: DateTime<Utc>,
}

impl OpenVault {
    /// Puts a record in the bin: it is in the plan no more, and can come back as it was. `Unexpected` for one
    /// that is not in the plan, and for the kinds of which there is one.
    pub fn put_in_bin(&mut self, id: &Id, now: DateTime<Utc>) -> Result<(), VaultError> {
        let now = to_the_millisecond(now)?;
        self.store.change(|database| {
            put(database, &rows::in_plan(database, id)?, now)?;
            steps::note(database, id, What::PutInBin, None, None)
        })
    }

    /// Puts a record back in the plan, with its number and its history. `Unexpected` for one that is not in
    /// the bin.
    pub fn take_out_of_bin(&mut self, id: &Id) -> Result<Record, VaultError> {
        self.store.change(|database| {
            take(database, id)?;
            steps::note(database, id, What::TakenOut, None, None)?;
            rows::in_plan(database, id)
        })
    }

    /// What is in the bin, the newest first.
    pub fn bin(&self) -> Result<Vec<Binned>, VaultError> {
        self.store.bin()
    }

    /// Removes everything in the bin for good, as [`OpenVault::remove_for_good`] does. Says how many records.
    pub fn empty_bin(&mut self) -> Result<usize, VaultError> {
        let binned = self.store.bin()?;
        self.store.remove(binned.iter().map(|binned| &binned.record.id))
    }

    /// After how many days something leaves the bin for good; `None`, as it is at first, for never.
    pub fn bin_days(&self) -> Result<Option<u16>, VaultError> {
        // A text that is no number of days removes nothing.
        Ok(self.setting(DAYS)?.and_then(|days| days.parse().ok()))
    }

    /// Chooses after how many days something leaves the bin for good; `None` for never.
    pub fn keep_bin_days(&mut self, days: Option<u16>) -> Result<(), VaultError> {
        self.keep_due(None)?;
        self.keep_setting(DAYS, &days.map_or_else(|| "never".to_owned(), |days| days.to_string()))
    }

    /// Removes for good what has been in the bin for longer than the person chose, once two openings at least a
    /// day apart said so: a clock that was years ahead at one of them removes nothing that was put in lately, and
    /// one that was set back removes nothing at all. To be called at each opening. Says how many records.
    pub fn empty_bin_older_than(&mut self, now: DateTime<Utc>) -> Result<usize, VaultError> {
        let Some(days) = self.bin_days()? else { return Ok(0) };
        let longest = TimeDelta::days(days.into());
        let is_due = |binned: &Binned, at: DateTime<Utc>| at.signed_duration_since(binned.when) > longest;
        let mut due = self.store.bin()?;
        due.retain(|binned| is_due(binned, now));
        let seen: Option<DateTime<Utc>> = self.setting(DUE)?.and_then(|seen| seen.parse().ok());
        let seen = seen.filter(|seen| *seen <= now && !due.is_empty());
        let is_seen = |binned: &Binned| seen.is_some_and(|seen| is_due(binned, seen) && now - seen >= A_DAY);
        let (old, new): (Vec<Binned>, Vec<Binned>) = due.into_iter().partition(is_seen);
        let first_seen = if !old.is_empty() || seen.is_none() { Some(now) } else { seen };
        self.keep_due(first_seen.filter(|_| !new.is_empty()))?;
        self.store.remove(old.iter().map(|binned| &binned.record.id))
    }

    /// After another state took the plan's place: what is in its bin counts as due only once that is seen anew, on
    /// two days. Where this cannot be kept, the state is in place all the same.
    pub(crate) fn bin_is_another(&mut self) {
        let _ = self.keep_due(None);
    }

    /// Keeps since when something was seen to be due, if that is not what is kept already.
    fn keep_due(&mut self, since: Option<DateTime<Utc>>) -> Result<(), VaultError> {
        let text = since.map_or_else(String::new, |since| since.to_rfc3339());
        let kept = self.setting(DUE)?.unwrap_or_default();
        if kept == text { Ok(()) } else { self.keep_setting(DUE, &text) }
    }
}

impl Store {
    pub(crate) fn bin(&self) -> Result<Vec<Binned>, VaultError> {
        let mut select = self
            .database
            .prepare("SELECT record.*, since FROM bin JOIN record ON record.id = bin.record ORDER BY since DESC, kind, number")?;
        let mut rows = select.query([])?;
        let mut binned = Vec::new();
        while let Some(row) = rows.next()? {
            binned.push(Binned { record: rows::record(row)?, when: time(row.get("since")?)? });
        }
        Ok(binned)
    }
}

/// Whether a record is in the bin.
pub(crate) fn holds(database: &Connection, id: &Id) -> Result<bool, VaultError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM bin WHERE record = ?)";
    Ok(database.query_row(sql, [id.as_str()], |row| row.get(0))?)
}

/// Puts a record in the bin as part of a change.
pub(crate) fn put(database: &Connection, record: &Record, now: DateTime<Utc>) -> Result<(), VaultError> {
    if rows::only_one(record.body.kind()).is_some() {
        return Err(VaultError::Unexpected);
    }
    let sql = "INSERT INTO bin (record, since) VALUES (?, ?)";
    database.execute(sql, params![record.id.as_str(), now.timestamp_millis()])?;
    Ok(())
}

/// Takes a record out of the bin as part of a change.
pub(crate) fn take(database: &Connection, id: &Id) -> Result<(), VaultError> {
    let taken = database.execute("DELETE FROM bin WHERE record = ?", [id.as_str()])?;
    if taken == 1 { Ok(()) } else { Err(VaultError::Unexpected) }
}
