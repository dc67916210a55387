//! Scans: pictures of papers such as fit notes, kept beside the records that name them. A record holds a scan's
//! id and digest; the picture itself is in a table of its own and never changes.
//!
//! A scan stays for as long as its id stands in a record, in the bin too, in a state one was ever in, or in what
//! is being typed. Removing for good takes those that nothing names any more.

mod form;
mod from_file;
mod picture;

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use footing_plan::{Id, KeptFile};
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::keys::Randomness;
use crate::rows::{self, time, to_the_millisecond};
use crate::store::Store;
use crate::{OpenReadOnly, OpenVault, VaultError};

pub use from_file::PictureTrouble;
pub use picture::{MOST_SCAN_BYTES, ScanPicture};

/// All scans of a plan together take no more, in bytes: 250 of the largest, and most are smaller.
const MOST_BYTES: i64 = 250 * MOST_SCAN_BYTES as i64;

/// A scan with its picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptScan {
    /// What a record calls it.
    pub name: KeptFile,
    /// When it was kept.
    pub made: DateTime<Utc>,
    /// Its picture.
    pub picture: ScanPicture,
}

/// The columns under the seal: a picture is as its digest says, which is looked at when the picture is.
pub(crate) const UNDER_THE_SEAL: &str = "id, digest, made";
/// The columns that [`read`] reads. The picture is the last, so that a look at the others does not walk it.
pub(crate) const SCAN: &str = "id, digest, made, bytes";

impl OpenVault {
    /// Keeps a picture, for a record that is still to be saved. `NoRoomForScans` when the plan holds as much of
    /// them as it can.
    pub fn keep_scan(
        &mut self,
        picture: ScanPicture,
        randomness: Randomness,
        now: DateTime<Utc>,
    ) -> Result<KeptFile, VaultError> {
        self.store.keep_scan(picture, randomness, now)
    }

    /// A scan that a record names. `Unexpected` for one that is not there; `Damaged` when its picture is not
    /// the one that the record was given.
    pub fn scan(&self, name: &KeptFile) -> Result<ScanPicture, VaultError> {
        self.store.scan(name)
    }

    /// Every scan that something in the plan names and whose picture is as its digest says.
    pub fn scans(&self) -> Result<Vec<KeptScan>, VaultError> {
        self.store.scans()
    }

    /// Puts pictures that are not as their digests say back from the newest backup on this computer that has them
    /// whole. Those that are known as `lost` are not looked for again: it takes every backup to find none. Gives
    /// the ones that stay as they are.
    pub fn mend_pictures(&mut self, lost: &[Id]) -> Result<Vec<Id>, VaultError> {
        let (mut lost, mut damaged): (Vec<KeptFile>, Vec<KeptFile>) =
            self.store.damaged_pictures()?.into_iter().partition(|name| lost.contains(&name.id));
        let backups = if damaged.is_empty() { Vec::new() } else { self.backups() };
        for entry in backups {
            if damaged.is_empty() {
                break;
            }
            // One that does not open has nothing to give.
            let opened = self.backup(&entry.name).and_then(|backup| backup.open_beside(self));
            let Ok(backup) = opened else { continue };
            for name in std::mem::take(&mut damaged) {
                match backup.store.scan(&name) {
                    Ok(picture) => self.store.put_picture(&name, &picture)?,
                    Err(_) => damaged.push(name),
                }
            }
        }
        lost.append(&mut damaged);
        Ok(lost.into_iter().map(|name| name.id).collect())
    }

    /// Removes a scan that was kept and that nothing names after all, for good. Says whether it is gone: one
    /// that a record, an earlier state or something being typed names stays.
    pub fn remove_scan(&mut self, id: &Id) -> Result<bool, VaultError> {
        self.store.remove_scan(id)
    }
}

impl OpenReadOnly {
    /// As [`OpenVault::scan`].
    pub fn scan(&self, name: &KeptFile) -> Result<ScanPicture, VaultError> {
        self.store.scan(name)
    }
}

impl Store {
    pub(crate) fn keep_scan(
        &mut self,
        picture: ScanPicture,
        randomness: Randomness,
        now: DateTime<Utc>,
    ) -> Result<KeptFile, VaultError> {
        let mut name = [0; 16];
        randomness(&mut name);
        let name = KeptFile { id: Id::from_bytes(name), digest: picture.digest() };
        let scan = KeptScan { name: name.clone(), made: to_the_millisecond(now)?, picture };
        self.change(|database| add(database, &scan))?;
        Ok(name)
    }

    fn scan(&self, name: &KeptFile) -> Result<ScanPicture, VaultError> {
        let sql = format!("SELECT {SCAN} FROM scan WHERE id = ?");
        let kept = self.database.query_row(&sql, [name.id.as_str()], |row| Ok(read(row))).optional()?;
        let kept = kept.ok_or(VaultError::Unexpected)??;
        if kept.name == *name { Ok(kept.picture) } else { Err(VaultError::Damaged) }
    }

    /// Every scan that something names and whose picture is as its digest says.
    pub(crate) fn scans(&self) -> Result<Vec<KeptScan>, VaultError> {
        let named = named(&self.database)?;
        let mut select = self.database.prepare(&format!("SELECT {SCAN} FROM scan ORDER BY made, id"))?;
        let mut rows = select.query([])?;
        let mut scans = Vec::new();
        while let Some(row) = rows.next()? {
            if named.contains(&row.get::<_, String>("id")?) {
                scans.extend(read(row).ok());
            }
        }
        Ok(scans)
    }

    /// The scans that something names and whose picture is another than their digest says.
    fn damaged_pictures(&self) -> Result<Vec<KeptFile>, VaultError> {
        let named = named(&self.database)?;
        let mut select = self.database.prepare(&format!("SELECT {SCAN} FROM scan"))?;
        let mut rows = select.query([])?;
        let mut damaged = Vec::new();
        while let Some(row) = rows.next()? {
            let id: String = row.get("id")?;
            if named.contains(&id) && read(row).is_err() {
                damaged.push(KeptFile { id: rows::id(&id)?, digest: row.get("digest")? });
            }
        }
        Ok(damaged)
    }

    /// Puts the picture of a scan in place of the bytes that are there.
    fn put_picture(&mut self, name: &KeptFile, picture: &ScanPicture) -> Result<(), VaultError> {
        let sql = "UPDATE scan SET bytes = ? WHERE id = ?";
        self.change(|database| {
            database.execute(sql, params![picture.jpeg(), name.id.as_str()])?;
            Ok(())
        })
    }

    pub(crate) fn remove_scan(&mut self, id: &Id) -> Result<bool, VaultError> {
        if named(&self.database)?.contains(id.as_str()) {
            return Ok(false);
        }
        self.remove_and_sweep(|database| {
            Ok(database.execute("DELETE FROM scan WHERE id = ?", [id.as_str()])? == 1)
        })
    }
}

/// A row as a scan. `Damaged` when its picture is another than its digest says.
pub(crate) fn read(row: &Row) -> Result<KeptScan, VaultError> {
    let id = rows::id(&row.get::<_, String>("id")?)?;
    let name = KeptFile { id, digest: row.get("digest")? };
    let picture = ScanPicture::kept(row.get("bytes")?).ok_or(VaultError::Damaged)?;
    if picture.digest() != name.digest {
        return Err(VaultError::Damaged);
    }
    Ok(KeptScan { name, made: time(row.get("made")?)?, picture })
}

/// Adds a scan as part of a change. `NoRoomForScans` when it does not fit beside those there are.
pub(crate) fn add(database: &Connection, scan: &KeptScan) -> Result<(), VaultError> {
    let taken = "SELECT coalesce(sum(length(bytes)), 0) FROM scan";
    let taken: i64 = database.query_row(taken, [], |row| row.get(0))?;
    let KeptScan { name, made, picture } = scan;
    if taken + picture.jpeg().len() as i64 > MOST_BYTES {
        return Err(VaultError::NoRoomForScans);
    }
    let sql = format!("INSERT INTO scan ({SCAN}) VALUES (?, ?, ?, ?)");
    database
        .execute(&sql, params![name.id.as_str(), name.digest, made.timestamp_millis(), picture.jpeg()])?;
    Ok(())
}

/// Takes away, as part of a change, the scans that nothing names any more.
pub(crate) fn drop_unnamed(database: &Connection) -> Result<(), VaultError> {
    let mut kept = ids(database)?;
    if kept.is_empty() {
        return Ok(());
    }
    let named = named(database)?;
    kept.retain(|id| !named.contains(id));
    for id in kept {
        database.execute("DELETE FROM scan WHERE id = ?", [id])?;
    }
    Ok(())
}

/// The ids of all scans.
pub(crate) fn ids(database: &Connection) -> Result<BTreeSet<String>, VaultError> {
    let mut select = database.prepare("SELECT id FROM scan")?;
    let ids = select.query_map([], |row| row.get(0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// Every id that stands in a record, in a state one was in, or in what is being typed. It is looked for as 32
/// digits anywhere in the text, and not in one field of one kind of record: whatever may name a scan keeps it.
pub(crate) fn named(database: &Connection) -> Result<BTreeSet<String>, VaultError> {
    let sql = "SELECT body FROM record UNION ALL SELECT body FROM revision UNION ALL SELECT body FROM draft";
    let mut select = database.prepare(sql)?;
    let mut rows = select.query([])?;
    let mut named = BTreeSet::new();
    while let Some(row) = rows.next()? {
        named.extend(ids_in(&row.get::<_, String>(0)?).map(str::to_owned));
    }
    Ok(named)
}

/// Whatever in a text could be an id.
pub(crate) fn ids_in(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !sign.is_ascii_hexdigit()).filter(|run| Id::read(run).is_some())
}

/// A picture to try things with, another for each seed.
#[cfg(test)]
pub(crate) fn made_up_picture(seed: u8) -> ScanPicture {
    let dots =
        image::GrayImage::from_fn(300, 200, |x, y| image::Luma([(x * y + u32::from(seed) * 37) as u8]));
    let mut file = std::io::Cursor::new(Vec::new());
    dots.write_to(&mut file, image::ImageFormat::Png).expect("memory");
    ScanPicture::of_file(&file.into_inner()).expect("a picture")
}

#[cfg(test)]
#[path = "scan_tests.rs"]
mod tests;
