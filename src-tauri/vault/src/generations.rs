//! Generations of a plan: the one in use, and those that were replaced and stay until the person removes them.

use std::path::Path;

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use crate::backup::making::keep_before_upgrade;
use crate::folder::{DATABASE, Folder, is_generation, read_header, write_header};
use crate::header::Header;
use crate::keys::DataKey;
use crate::rows::time;
use crate::store::Store;
use crate::{LockedVault, OpenVault, VaultError, files};

/// Stands in a generation that was replaced and says when, in milliseconds since 1970.
const REPLACED: &str = "replaced";
const INCOMING: &str = "incoming";
const LONGEST_MOMENT: usize = 20;

/// A plan that a restored one took the place of. It stays on the disk until it is removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replaced {
    /// Its name: what [`OpenVault::put_back`] takes.
    pub name: String,
    /// When it was replaced.
    pub replaced: DateTime<Utc>,
    /// The size of its database in bytes.
    pub bytes: u64,
}

impl LockedVault {
    /// The plans that restored ones took the place of, the last one first.
    pub fn replaced(&self) -> Result<Vec<Replaced>, VaultError> {
        let current = self.folder.current()?;
        let entry = |name: String| {
            let generation = self.folder.inside(&name);
            let replaced = replaced_at(&generation)?;
            let bytes = std::fs::metadata(generation.join(DATABASE)).map_or(0, |file| file.len());
            Some(Replaced { name, replaced, bytes })
        };
        let others = self.folder.generations()?.into_iter().filter(|name| *name != current);
        let mut found: Vec<Replaced> = others.filter_map(entry).collect();
        found.sort_by(|a, b| (b.replaced, &b.name).cmp(&(a.replaced, &a.name)));
        Ok(found)
    }
}

impl OpenVault {
    /// The plans that restored ones took the place of, the last one first.
    pub fn replaced(&self) -> Result<Vec<Replaced>, VaultError> {
        self.locked.replaced()
    }

    /// Puts a replaced plan back in place of the open one, which becomes a replaced one itself. Today's
    /// password and spare key open it. After an error the open plan is as it was.
    pub fn put_back(&mut self, name: &str, now: DateTime<Utc>) -> Result<(), VaultError> {
        let folder = &self.locked.folder;
        let generation = self.replaced_one(name)?;
        if !read_header(&generation)?.is_of(&self.key) {
            return Err(VaultError::AnotherPlan);
        }
        write_header(&generation, &self.locked.header)?;
        let header = &self.locked.header;
        // One of an older form is brought up to date, and nothing else holds it as it was.
        let before_upgrade =
            |database: &Connection| keep_before_upgrade(folder, database, (header, &self.key));
        let store = open_store(&generation, &self.key, header, &before_upgrade)?;
        switch(folder, name, now)?;
        self.store = store;
        self.bin_is_another();
        Ok(())
    }

    /// Removes a replaced plan from the disk. There is no way back from this but a backup.
    pub fn remove_replaced(&mut self, name: &str) -> Result<(), VaultError> {
        std::fs::remove_dir_all(self.replaced_one(name)?)?;
        files::sync_folder(self.locked.folder.path())
    }

    fn replaced_one(&self, name: &str) -> Result<std::path::PathBuf, VaultError> {
        let folder = &self.locked.folder;
        let generation = folder.inside(name);
        let known = is_generation(name) && folder.current()? != name && replaced_at(&generation).is_some();
        if known { Ok(generation) } else { Err(VaultError::NoBackup) }
    }
}

/// Makes a generation of a closed database and a header, under a name of its own. It is whole on the disk and
/// read through, and not yet the one in use: until [`switch`] the plan is what it was.
pub(crate) fn bring_in(
    folder: &Folder,
    database: &Path,
    (header, key): (&Header, &DataKey),
) -> Result<(String, Store), VaultError> {
    remove_unfinished(folder)?;
    let incoming = folder.inside(INCOMING);
    files::remove_left_over(&incoming);
    let laid_out = lay_out(&incoming, database, (header, key));
    laid_out.inspect_err(|_| files::remove_left_over(&incoming))?;
    let name = next_name(folder)?;
    std::fs::rename(&incoming, folder.inside(&name))?;
    files::sync_folder(folder.path())?;
    // The backup itself stays as it is when this is an older form and is upgraded.
    let store = open_store(&folder.inside(&name), key, header, &|_| Ok(()))?;
    Ok((name, store))
}

fn lay_out(incoming: &Path, database: &Path, (header, key): (&Header, &DataKey)) -> Result<(), VaultError> {
    files::make_folder(incoming)?;
    let copy = incoming.join(DATABASE);
    files::copy_private(database, &copy)?;
    write_header(incoming, header)?;
    let (store, seal) = Store::look(&copy, key, header.salt())?;
    store.read_through(&seal).map(|_| ())
}

fn open_store(
    generation: &Path,
    key: &DataKey,
    header: &Header,
    before_upgrade: &dyn Fn(&Connection) -> Result<(), VaultError>,
) -> Result<Store, VaultError> {
    Store::open(&generation.join(DATABASE), key, header.salt(), before_upgrade)
}

/// Makes a generation the one in use, in one step, and marks the one it takes the place of.
pub(crate) fn switch(folder: &Folder, name: &str, now: DateTime<Utc>) -> Result<(), VaultError> {
    for old in folder.generations()?.iter().filter(|old| *old != name) {
        if replaced_at(&folder.inside(old)).is_none() || folder.current().as_ref() == Ok(old) {
            mark_replaced(folder, old, now)?;
        }
    }
    match folder.make_current(name) {
        // Its name is in place and only not known to be durable: every reader finds this one now, so whoever
        // went on in the other would write what nobody finds. Should the name go back after a power cut, the
        // mark keeps this one from being removed; the next opening takes the mark away.
        Err(_) if folder.current().as_deref() == Ok(name) => {
            let _ = mark_replaced(folder, name, now);
            Ok(())
        }
        switched => {
            put_in_order(folder);
            switched
        }
    }
}

fn mark_replaced(folder: &Folder, name: &str, now: DateTime<Utc>) -> Result<(), VaultError> {
    let mark = folder.inside(name).join(REPLACED);
    files::replace(&mark, now.timestamp_millis().to_string().as_bytes())
}

/// Writes the pointer to the generation in use again where it is damaged, and takes away a mark of that
/// generation: it may have been put back, or the one that was to take its place was not. A damaged pointer is
/// then made good without a doubt. What cannot be done now is done at the next opening.
pub(crate) fn put_in_order(folder: &Folder) {
    let Ok(current) = folder.current() else { return };
    if folder.pointer() == Err(VaultError::Damaged) {
        let _ = folder.make_current(&current);
    }
    let _ = std::fs::remove_file(folder.inside(&current).join(REPLACED));
}

/// Removes generations that were brought in and never used. When it cannot be told which one is in use, none
/// is removed.
fn remove_unfinished(folder: &Folder) -> Result<(), VaultError> {
    let Ok(current) = folder.pointer() else { return Ok(()) };
    for name in folder.generations()?.iter().filter(|name| **name != current) {
        // A mark that cannot be read is a mark: what was replaced is kept.
        if matches!(is_marked(&folder.inside(name)), Ok(false)) {
            files::remove_left_over(&folder.inside(name));
        }
    }
    Ok(())
}

fn next_name(folder: &Folder) -> Result<String, VaultError> {
    let newest = folder.generations()?.pop().unwrap_or_default();
    let number: u32 = newest.trim_start_matches("g-").parse().unwrap_or_default();
    Some(format!("g-{:06}", number + 1)).filter(|name| is_generation(name)).ok_or(VaultError::Unexpected)
}

/// Whether a generation says that another took its place, in whatever words.
pub(crate) fn is_marked(generation: &Path) -> std::io::Result<bool> {
    generation.join(REPLACED).try_exists()
}

fn replaced_at(generation: &Path) -> Option<DateTime<Utc>> {
    let moment = files::read_bounded(&generation.join(REPLACED), LONGEST_MOMENT).ok()?;
    time(String::from_utf8(moment).ok()?.parse().ok()?).ok()
}

#[cfg(test)]
#[path = "generations_tests.rs"]
mod tests;
