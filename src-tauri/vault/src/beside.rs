//! Files beside the records: pictures of papers (`scan`) and pages that were handed over (`given`), each kind in a
//! table of its own. A record holds a file's id and digest; the file itself never changes.
//!
//! A file stays for as long as its id stands in a record, in the bin too, in a state one was ever in, or in what
//! is being typed. Removing for good takes those that nothing names any more.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use footing_plan::{Id, KeptFile};
use rusqlite::{Connection, OptionalExtension, Row, params};
use sha2::{Digest, Sha256};

use crate::keys::Randomness;
use crate::rows::{self, time, to_the_millisecond};
use crate::store::Store;
use crate::{OpenVault, PageFile, ScanPicture, VaultError};

/// A file beside the records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside<F> {
    /// What a record calls it.
    pub name: KeptFile,
    /// When it was kept.
    pub made: DateTime<Utc>,
    /// The file.
    pub file: F,
}

/// A kind of file beside the records.
pub(crate) trait FileKind: Sized {
    /// The table they are in.
    const TABLE: &'static str;
    /// The steps a plan has had once that table is there.
    const SINCE: usize;
    /// All of them in a plan take no more, in bytes.
    const MOST_BYTES: i64;
    /// What is said when they would.
    const NO_ROOM: VaultError;

    /// A file that was kept before; `None` when the bytes are of any other form.
    fn kept(bytes: Vec<u8>) -> Option<Self>;

    /// Its bytes.
    fn bytes(&self) -> &[u8];
}

/// The SHA-256 of a file's bytes, in hexadecimal digits.
pub(crate) fn digest_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The columns under the seal: a file is as its digest says, which is looked at when the file is.
pub(crate) const UNDER_THE_SEAL: &str = "id, digest, made";
/// The columns that [`read`] reads. The bytes are the last, so that a look at the others does not walk them.
pub(crate) const FILE: &str = "id, digest, made, bytes";

impl OpenVault {
    /// Puts files that are not as their digests say back from the newest backup on this computer that has them
    /// whole. Those that are known as `lost` are not looked for again: it takes every backup to find none. Gives
    /// the ones that stay as they are.
    pub fn mend_files(&mut self, lost: &[Id]) -> Result<Vec<Id>, VaultError> {
        let is_lost = |name: &KeptFile| lost.contains(&name.id);
        let (mut lost, mut scans): (Vec<_>, Vec<_>) =
            self.store.damaged::<ScanPicture>()?.into_iter().partition(is_lost);
        let (lost_pages, mut pages): (Vec<_>, Vec<_>) =
            self.store.damaged::<PageFile>()?.into_iter().partition(is_lost);
        let all_whole = |scans: &[KeptFile], pages: &[KeptFile]| scans.is_empty() && pages.is_empty();
        let backups = if all_whole(&scans, &pages) { Vec::new() } else { self.backups() };
        for entry in backups {
            if all_whole(&scans, &pages) {
                break;
            }
            // One that does not open has nothing to give.
            let opened = self.backup(&entry.name).and_then(|backup| backup.open_beside(self));
            let Ok(backup) = opened else { continue };
            self.store.mend_from::<ScanPicture>(&backup.store, &mut scans)?;
            self.store.mend_from::<PageFile>(&backup.store, &mut pages)?;
        }
        lost.extend(lost_pages.into_iter().chain(scans).chain(pages));
        Ok(lost.into_iter().map(|name| name.id).collect())
    }
}

impl Store {
    /// Keeps a file, for a record that is still to be saved.
    pub(crate) fn keep_file<F: FileKind>(
        &mut self,
        file: F,
        randomness: Randomness,
        now: DateTime<Utc>,
    ) -> Result<KeptFile, VaultError> {
        let beside = to_keep(file, randomness, now)?;
        self.change(|database| add(database, &beside))?;
        Ok(beside.name)
    }

    /// A file that a record names. `Unexpected` for one that is not there; `Damaged` when its bytes are not
    /// those that the record was given.
    pub(crate) fn file<F: FileKind>(&self, name: &KeptFile) -> Result<F, VaultError> {
        let sql = format!("SELECT {FILE} FROM {} WHERE id = ?", F::TABLE);
        let kept = self.database.query_row(&sql, [name.id.as_str()], |row| Ok(read(row))).optional()?;
        let kept = kept.ok_or(VaultError::Unexpected)??;
        if kept.name == *name { Ok(kept.file) } else { Err(VaultError::Damaged) }
    }

    /// Every file of a kind that something names and whose bytes are as its digest says.
    pub(crate) fn files<F: FileKind>(&self) -> Result<Vec<Beside<F>>, VaultError> {
        let named = named(&self.database)?;
        let sql = format!("SELECT {FILE} FROM {} ORDER BY made, id", F::TABLE);
        let mut select = self.database.prepare(&sql)?;
        let mut rows = select.query([])?;
        let mut files = Vec::new();
        while let Some(row) = rows.next()? {
            if named.contains(&row.get::<_, String>("id")?) {
                files.extend(read(row).ok());
            }
        }
        Ok(files)
    }

    /// The files of a kind that something names and whose bytes are others than their digest says.
    fn damaged<F: FileKind>(&self) -> Result<Vec<KeptFile>, VaultError> {
        let named = named(&self.database)?;
        let mut select = self.database.prepare(&format!("SELECT {FILE} FROM {}", F::TABLE))?;
        let mut rows = select.query([])?;
        let mut damaged = Vec::new();
        while let Some(row) = rows.next()? {
            let id: String = row.get("id")?;
            if named.contains(&id) && read::<F>(row).is_err() {
                damaged.push(KeptFile { id: rows::id(&id)?, digest: row.get("digest")? });
            }
        }
        Ok(damaged)
    }

    /// Puts the files in place that the other store has whole. Those that it has not stay in the list.
    fn mend_from<F: FileKind>(
        &mut self,
        other: &Store,
        damaged: &mut Vec<KeptFile>,
    ) -> Result<(), VaultError> {
        for name in std::mem::take(damaged) {
            match other.file::<F>(&name) {
                Ok(file) => self.put_file(&name, &file)?,
                Err(_) => damaged.push(name),
            }
        }
        Ok(())
    }

    /// Puts the bytes of a file in place of those that are there.
    pub(crate) fn put_file<F: FileKind>(&mut self, name: &KeptFile, file: &F) -> Result<(), VaultError> {
        let sql = format!("UPDATE {} SET bytes = ? WHERE id = ?", F::TABLE);
        self.change(|database| {
            database.execute(&sql, params![file.bytes(), name.id.as_str()])?;
            Ok(())
        })
    }

    /// Removes a file that was kept and that nothing names after all, for good. Says whether it is gone: one
    /// that a record, an earlier state or something being typed names stays.
    pub(crate) fn remove_file<F: FileKind>(&mut self, id: &Id) -> Result<bool, VaultError> {
        if named(&self.database)?.contains(id.as_str()) {
            return Ok(false);
        }
        let sql = format!("DELETE FROM {} WHERE id = ?", F::TABLE);
        self.remove_and_sweep(|database| Ok(database.execute(&sql, [id.as_str()])? == 1))
    }
}

/// A file with a name of its own, as it is to be kept.
pub(crate) fn to_keep<F: FileKind>(
    file: F,
    randomness: Randomness,
    now: DateTime<Utc>,
) -> Result<Beside<F>, VaultError> {
    let mut id = [0; 16];
    randomness(&mut id);
    let name = KeptFile { id: Id::from_bytes(id), digest: digest_of(file.bytes()) };
    Ok(Beside { name, made: to_the_millisecond(now)?, file })
}

/// A row as a file. `Damaged` when its bytes are others than its digest says.
pub(crate) fn read<F: FileKind>(row: &Row) -> Result<Beside<F>, VaultError> {
    let id = rows::id(&row.get::<_, String>("id")?)?;
    let name = KeptFile { id, digest: row.get("digest")? };
    let file = F::kept(row.get("bytes")?).ok_or(VaultError::Damaged)?;
    if digest_of(file.bytes()) != name.digest {
        return Err(VaultError::Damaged);
    }
    Ok(Beside { name, made: time(row.get("made")?)?, file })
}

/// Adds a file as part of a change, if it fits beside those there are.
pub(crate) fn add<F: FileKind>(database: &Connection, beside: &Beside<F>) -> Result<(), VaultError> {
    let taken = format!("SELECT coalesce(sum(length(bytes)), 0) FROM {}", F::TABLE);
    let taken: i64 = database.query_row(&taken, [], |row| row.get(0))?;
    let Beside { name, made, file } = beside;
    if taken + file.bytes().len() as i64 > F::MOST_BYTES {
        return Err(F::NO_ROOM);
    }
    let sql = format!("INSERT INTO {} ({FILE}) VALUES (?, ?, ?, ?)", F::TABLE);
    database.execute(&sql, params![name.id.as_str(), name.digest, made.timestamp_millis(), file.bytes()])?;
    Ok(())
}

/// Adds, as part of a change, the files that something in the plan names by now and that are not here: nothing else
/// leads to one.
pub(crate) fn add_named<F: FileKind>(database: &Connection, files: &[Beside<F>]) -> Result<(), VaultError> {
    if files.is_empty() {
        return Ok(());
    }
    let (named, here) = (named(database)?, ids::<F>(database)?);
    let is_new = |id: &str| named.contains(id) && !here.contains(id);
    files.iter().filter(|kept| is_new(kept.name.id.as_str())).try_for_each(|kept| add(database, kept))
}

/// Takes away, as part of a change, the files that nothing names any more.
pub(crate) fn drop_unnamed(database: &Connection) -> Result<(), VaultError> {
    drop_unnamed_of::<ScanPicture>(database)?;
    drop_unnamed_of::<PageFile>(database)
}

/// The same for one kind of them.
pub(crate) fn drop_unnamed_of<F: FileKind>(database: &Connection) -> Result<(), VaultError> {
    let mut kept = ids::<F>(database)?;
    if kept.is_empty() {
        return Ok(());
    }
    let named = named(database)?;
    kept.retain(|id| !named.contains(id));
    for id in kept {
        database.execute(&format!("DELETE FROM {} WHERE id = ?", F::TABLE), [id])?;
    }
    Ok(())
}

/// The ids of all files of a kind.
pub(crate) fn ids<F: FileKind>(database: &Connection) -> Result<BTreeSet<String>, VaultError> {
    let mut select = database.prepare(&format!("SELECT id FROM {}", F::TABLE))?;
    let ids = select.query_map([], |row| row.get(0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// Every id that stands in a record, in a state one was in, or in what is being typed. It is looked for as 32
/// digits anywhere in the text, and not in one field of one kind of record: whatever may name a file keeps it.
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
