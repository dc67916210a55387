//! Removing for good: a record or one of its fields goes out of every place the plan is kept in. What is left
//! elsewhere, in backups and on pages that were given away, is not within reach from here.
//!
//! The change comes first, in one transaction. Then the whole file is written anew: SQLite overwrites what it
//! deletes (`secure_delete`), but promises nothing of the places that rows were moved away from. In 40 made-up
//! plans none of those held a removed word; this does not rest on it. When the program ends in between, or there
//! is no room for the second half, the next opening does it ([`OpenVault::has_more_to_clear`]).

use footing_plan::{Body, Id, Record};
use rusqlite::{Connection, params};
use serde_json::Value;

use crate::given::LEFT;
use crate::rows::{self, read, written};
use crate::schema::BODY_FORMAT;
use crate::store::Store;
use crate::{OpenVault, VaultError, beside, drafts, history, settings};

/// The setting that says whether the file is to be written anew.
const SWEEP: &str = "vault:sweep";

impl OpenVault {
    /// Removes a record for good, from the plan or from the bin, with its history, its drafts, the files that
    /// nothing else names, and whatever could be undone about it. Pages that were given with it and are in the bin go
    /// too: they hold its words. Its number is not used again. `Unexpected` for an id that is not there.
    /// After an error it may be gone or not; [`OpenVault::plan`] and [`OpenVault::bin`] tell.
    pub fn remove_for_good(&mut self, id: &Id) -> Result<(), VaultError> {
        self.store.remove_with_pages(id)
    }

    /// Empties a field of a record for good, in every state it was ever in and in what is being typed, and
    /// takes the files that nothing names any more, and pages as [`OpenVault::remove_for_good`] does. The record
    /// comes back as it is now. `Unexpected` for a record or field that is not there.
    pub fn remove_field_for_good(&mut self, id: &Id, field: &str) -> Result<Record, VaultError> {
        self.store.remove_field(id, field)
    }

    /// Whether the file could not be written anew after a removal, as on a full disk. What was removed is out of
    /// the plan, and pieces of it may be in the file until the next opening clears them.
    pub fn has_more_to_clear(&self) -> Result<bool, VaultError> {
        self.store.has_more_to_clear()
    }
}

impl Store {
    /// Removes records for good. Says how many.
    pub(crate) fn remove<'a>(
        &mut self,
        records: impl ExactSizeIterator<Item = &'a Id>,
    ) -> Result<usize, VaultError> {
        let count = records.len();
        if count == 0 {
            return Ok(0);
        }
        self.remove_and_sweep(|database| {
            for id in records {
                take_away(database, id)?;
            }
            beside::drop_unnamed(database)
        })?;
        Ok(count)
    }

    fn remove_with_pages(&mut self, id: &Id) -> Result<(), VaultError> {
        let pages = self.binned_pages_with(id)?;
        let all: Vec<&Id> = std::iter::once(id).chain(&pages).collect();
        self.remove(all.into_iter()).map(|_| ())
    }

    fn remove_field(&mut self, id: &Id, field: &str) -> Result<Record, VaultError> {
        let pages = self.binned_pages_with(id)?;
        self.remove_and_sweep(|database| {
            let record = empty_field(database, id, field)?;
            pages.iter().try_for_each(|page| take_away(database, page))?;
            beside::drop_unnamed(database)?;
            Ok(record)
        })
    }

    /// The pages in the bin that were given with this record on them.
    fn binned_pages_with(&self, id: &Id) -> Result<Vec<Id>, VaultError> {
        let is_on = |body: &Body| matches!(body, Body::GivenPage(given) if given.chosen.names(id));
        let binned = self.bin()?.into_iter().map(|binned| binned.record);
        Ok(binned.filter(|record| record.id != *id && is_on(&record.body)).map(|record| record.id).collect())
    }

    /// Makes one change that takes something away, and then writes the file anew.
    pub(crate) fn remove_and_sweep<T>(
        &mut self,
        remove: impl FnOnce(&Connection) -> Result<T, VaultError>,
    ) -> Result<T, VaultError> {
        let removed = self.change(|database| {
            let removed = remove(database)?;
            settings::keep(database, SWEEP, "to do")?;
            Ok(removed)
        })?;
        let _ = self.sweep(); // it is gone, so an error would say what is not so
        Ok(removed)
    }

    /// Does what an earlier run did not come to.
    pub(crate) fn finish_removals(&mut self) -> Result<(), VaultError> {
        if self.has_more_to_clear()? { self.sweep() } else { Ok(()) }
    }

    fn has_more_to_clear(&self) -> Result<bool, VaultError> {
        Ok(settings::read(&self.database, SWEEP)?.is_some_and(|sweep| sweep == "to do"))
    }

    /// Writes the whole file anew from its rows alone.
    fn sweep(&mut self) -> Result<(), VaultError> {
        self.database.execute_batch("VACUUM")?;
        self.change(|database| settings::keep(database, SWEEP, "done"))
    }
}

fn take_away(database: &Connection, id: &Id) -> Result<(), VaultError> {
    for table in ["step", "bin", "revision"] {
        database.execute(&format!("DELETE FROM {table} WHERE record = ?"), [id.as_str()])?;
    }
    if database.execute("DELETE FROM record WHERE id = ?", [id.as_str()])? == 0 {
        return Err(VaultError::Unexpected);
    }
    let named = format!("%{}%", id.as_str());
    database.execute("DELETE FROM draft WHERE form LIKE ?", [&named])?;
    drop_pages_left(database, &named)?;
    drafts::rewrite(database, &named, |text| {
        let mut value: Value = serde_json::from_str(text).ok()?;
        drop_links(&mut value, id);
        Some(value.to_string())
    })
}

/// Drops what is kept of a page that left and of which it is not said yet that it was handed over, when something is
/// on it that goes for good: its words stand in it as the page said them, under no name of a field.
fn drop_pages_left(database: &Connection, named: &str) -> Result<(), VaultError> {
    database.execute(
        "DELETE FROM draft WHERE form LIKE ? AND body LIKE ?",
        [format!("{LEFT}%").as_str(), named],
    )?;
    Ok(())
}

/// Takes an id out of what was typed or ticked: lists lose what names it, fields become empty.
fn drop_links(value: &mut Value, id: &Id) {
    let names = |value: &Value| value.as_str() == Some(id.as_str());
    match value {
        Value::Array(items) => {
            items.retain(|item| !names(item) && !item.as_array().is_some_and(|pair| pair.iter().any(names)));
            items.iter_mut().for_each(|item| drop_links(item, id));
        }
        Value::Object(fields) => {
            fields.remove(id.as_str());
            fields
                .values_mut()
                .for_each(|field| if names(field) { *field = Value::Null } else { drop_links(field, id) });
        }
        _ => {}
    }
}

fn empty_field(database: &Connection, id: &Id, field: &str) -> Result<Record, VaultError> {
    let record = rows::find(database, "id", id.as_str())?.ok_or(VaultError::Unexpected)?;
    let body = without(&record.body, field)?;
    let sql = "UPDATE record SET format = ?, body = ? WHERE id = ?";
    database.execute(sql, params![BODY_FORMAT, written(&body)?, id.as_str()])?;
    empty_in_history(database, id, field)?;
    drop_pages_left(database, &format!("%{}%", id.as_str()))?;
    // Its form, and the lines that add something to it.
    for form in [id.as_str(), &format!("line:%:{}", id.as_str())] {
        drafts::rewrite(database, form, |text| {
            let mut value: Value = serde_json::from_str(text).ok()?;
            drop_field(&mut value, field);
            Some(value.to_string())
        })?;
    }
    Ok(Record { body, ..record })
}

fn empty_in_history(database: &Connection, id: &Id, field: &str) -> Result<(), VaultError> {
    history::rewrite(database, id, |body| without(&body, field))?;
    // A visit that changed this field alone has nothing to undo any more.
    database.execute(
        "DELETE FROM step WHERE record = ? AND what = 'changed' AND EXISTS (
             SELECT 1 FROM revision a JOIN revision b ON a.body = b.body AND a.readers = b.readers
             WHERE a.id = step.before AND b.id = step.after)",
        [id.as_str()],
    )?;
    Ok(())
}

/// A body with one field as it is before anything is written in it.
fn without(body: &Body, field: &str) -> Result<Body, VaultError> {
    let mut value = serde_json::to_value(body).map_err(|_| VaultError::Unexpected)?;
    let fields = value.as_object_mut().ok_or(VaultError::Unexpected)?;
    fields.remove(field).filter(|_| field != "kind").ok_or(VaultError::Unexpected)?;
    read(&value.to_string())
}

/// Takes a field out of what was being typed: a date box of it is named "field.day" or the like.
fn drop_field(value: &mut Value, field: &str) {
    if let Value::Object(fields) = value {
        fields.retain(|name, _| name.split('.').next() != Some(field));
        fields.values_mut().for_each(|value| drop_field(value, field));
    }
}

#[cfg(test)]
#[path = "removal_tests.rs"]
mod tests;
