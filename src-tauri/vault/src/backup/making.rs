//! Making a backup, and putting today's header into those there are.

use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::{BackupReason, Front, LockedBackup, VERSION, kept};
use crate::folder::{DATABASE, Folder};
use crate::header::Header;
use crate::keys::{Code, DataKey, Purpose};
use crate::rows::time;
use crate::store::Store;
use crate::{BackupEntry, LockedVault, OpenVault, VaultError, files};

impl OpenVault {
    /// Makes a backup on this computer, reads it through, and removes those that are no longer kept: 7 days,
    /// 4 weeks, 6 months, the last 3 from before other records came in and the last 3 from before a way in changed
    /// stay. After an error there is no trace of it, and every earlier one is there.
    pub fn back_up(&self, reason: BackupReason, now: DateTime<Utc>) -> Result<BackupEntry, VaultError> {
        keep_one(&self.locked.folder, &self.store.database, (&self.locked.header, &self.key), reason, now)
    }

    /// Whether something changed since the last backup and there is none of this day yet. To be asked when the
    /// plan is locked or closed.
    pub fn is_back_up_due(&self, now: DateTime<Utc>) -> bool {
        let daily = |front: &Front| !front.reason.is_before_a_change();
        let of_this_day = |front: &Front| front.made.date_naive() == now.date_naive();
        let mut whole = kept::whole_ones(&self.locked.folder.backups()).peekable();
        if whole.peek().is_some_and(|last| Ok(last.sum) == self.store.sum()) {
            return false;
        }
        !whole.find(daily).is_some_and(|front| of_this_day(&front))
    }

    /// Saves a backup to a place the person picked; it replaces a file of that name. It opens on another
    /// computer with the password or the spare key of today, also after they are changed here.
    pub fn save_backup_to(&self, path: &Path, now: DateTime<Utc>) -> Result<(), VaultError> {
        let ways_in = (&self.locked.header, &self.key);
        make(&self.locked.folder, &self.store.database, ways_in, BackupReason::Asked, now, path)
    }

    /// Puts today's header into every backup on this computer and every replaced plan that has an earlier name of the
    /// plan or still opens by an earlier password, spare key or keyring, so that they open as the plan does and no
    /// longer as it did. To be called after a way in or the name changed. Backups saved elsewhere keep the old ones.
    /// Returns how many could not be changed of those that open otherwise; they are as they were.
    pub fn renew_backup_headers(&self) -> Result<usize, VaultError> {
        let older = self.with_another_header(Header::is_as)?;
        if older.is_empty() {
            return Ok(0);
        }
        for copy in older {
            // What could not be changed is counted below.
            let _ = match &copy {
                Older::Backup(path) => renew(path, &self.locked.header, &self.key),
                Older::Generation(path) => crate::folder::write_header(path, &self.locked.header),
            };
        }
        self.older_ways_in()
    }

    /// How many backups on this computer and replaced plans still open by an earlier password, spare key or
    /// keyring. One that is damaged opens by nothing; one of a newer version cannot be told, and counts.
    pub fn older_ways_in(&self) -> Result<usize, VaultError> {
        self.with_another_header(Header::has_ways_in_of).map(|copies| copies.len())
    }

    /// The backups and replaced plans whose header is not like the plan's own.
    fn with_another_header(&self, is_like: fn(&Header, &Header) -> bool) -> Result<Vec<Older>, VaultError> {
        let LockedVault { folder, header, .. } = &self.locked;
        let older = |found: Result<Header, VaultError>| match found {
            Ok(found) => !is_like(&found, header),
            Err(error) => error != VaultError::Damaged,
        };
        // The first bytes of a backup tell; one that looks older is read through, as damage opens by nothing.
        let is_older = |path: &PathBuf| {
            older(kept::header(path)) && older(kept::read(path).map(|backup| backup.front().header.clone()))
        };
        let current = folder.current()?;
        let others = folder.generations()?.into_iter().filter(|name| *name != current);
        let others =
            others.map(|name| folder.inside(&name)).filter(|path| older(crate::folder::read_header(path)));
        let backups = kept::paths(&folder.backups()).into_iter().filter(is_older);
        Ok(backups.map(Older::Backup).chain(others.map(Older::Generation)).collect())
    }
}

/// A copy of the plan on this computer that is not called as the plan is or does not open as it does.
enum Older {
    /// A backup's file.
    Backup(PathBuf),
    /// A replaced plan's folder.
    Generation(PathBuf),
}

/// Makes a backup among the others and removes those that are no longer kept.
fn keep_one(
    folder: &Folder,
    database: &Connection,
    ways_in: (&Header, &DataKey),
    reason: BackupReason,
    now: DateTime<Utc>,
) -> Result<BackupEntry, VaultError> {
    let backups = folder.backups();
    files::make_folder(&backups)?; // a plan whose backups someone deleted gets new ones
    kept::remove_unfinished(&backups);
    let path = backups.join(kept::next_name(&backups, now));
    make(folder, database, ways_in, reason, now, &path)?;
    kept::remove_old(&backups);
    kept::entry(&path).ok_or(VaultError::Unexpected)
}

/// Keeps the plan as it is before it is upgraded. It counts as made when the plan was last changed: opening a
/// plan tells no time.
pub(crate) fn keep_before_upgrade(
    folder: &Folder,
    database: &Connection,
    ways_in: (&Header, &DataKey),
) -> Result<(), VaultError> {
    let changed: Option<i64> = database.query_row("SELECT max(changed) FROM record", [], |row| row.get(0))?;
    let changed = time(changed.unwrap_or_default())?;
    keep_one(folder, database, ways_in, BackupReason::Upgrade, changed).map(|_| ())
}

/// `VACUUM INTO`, never SQLite's backup interface: that one copies a damaged page under a fresh valid code, and
/// this one reports it.
fn make(
    folder: &Folder,
    database: &Connection,
    (header, key): (&Header, &DataKey),
    reason: BackupReason,
    now: DateTime<Utc>,
    path: &Path,
) -> Result<(), VaultError> {
    let making = folder.inside("making");
    files::remove_left_over(&making);
    files::make_folder(&making)?;
    let copy = making.join(DATABASE);
    let made = copy_database(database, &copy, key, header.salt()).and_then(|sum| {
        let header = header.clone();
        let database = std::fs::metadata(&copy)?.len();
        let front = Front { versions: (VERSION, 1), made: now, reason, sum, header, database };
        files::replace_with(path, |file| {
            pack(file, &front, &mut File::open(&copy)?, key)?;
            LockedBackup::in_file(file.try_clone()?)?.check_code(key)
        })
    });
    files::remove_left_over(&making);
    made
}

/// Copies a database, reads the copy through and gives the sum of its seal.
fn copy_database(
    database: &Connection,
    copy: &Path,
    key: &DataKey,
    salt: &[u8; 16],
) -> Result<[u8; 32], VaultError> {
    files::open_private(copy)?; // SQLite would make it readable for others
    database.execute("VACUUM INTO ?", [copy.to_str().ok_or(VaultError::Unexpected)?])?;
    let (store, seal) = Store::look(copy, key, salt)?;
    store.read_through(&seal)
}

/// Puts a header in place of a backup's own, in one step.
fn renew(path: &Path, header: &Header, key: &DataKey) -> Result<(), VaultError> {
    let backup = LockedBackup::read(path)?;
    backup.check_code(key)?;
    let front = Front { header: header.clone(), ..backup.front().clone() };
    files::replace_with(path, |file| pack(file, &front, &mut backup.database()?, key))
}

fn pack(file: &mut File, front: &Front, database: &mut impl Read, key: &DataKey) -> Result<(), VaultError> {
    let mut coded =
        Coded { file, code: key.code_key(Purpose::Backup).begin(), crc: crc32fast::Hasher::new() };
    coded.write_all(&front.to_bytes())?;
    std::io::copy(database, &mut coded)?;
    let Coded { file, code, mut crc } = coded;
    let code = code.end();
    crc.update(&code);
    file.write_all(&code)?;
    Ok(file.write_all(&crc.finalize().to_le_bytes())?)
}

/// A file that is written with its code and its CRC in the making.
struct Coded<'a> {
    file: &'a mut File,
    code: Code,
    crc: crc32fast::Hasher,
}

impl Write for Coded<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.code.feed(&bytes[..written]);
        self.crc.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.file.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backup::reading::READ_THROUGH;
    use crate::{Cost, Label, NewPlan, Passphrase};

    const WORDS: &str = "kettle garden window seven";

    /// A plan with as many copies as are kept, one a day.
    fn copied_for_a_week(data: &Path) -> OpenVault {
        let passphrase = Passphrase::new(WORDS.to_owned()).expect("not empty");
        let new = NewPlan { label: Label::new("My plan"), passphrase, cost: Cost::LEAST };
        let mut vault = LockedVault::create(data, new, &mut |bytes| bytes.fill(7)).expect("made");
        for day in 0..7 {
            let now = DateTime::UNIX_EPOCH + chrono::Days::new(day);
            vault.keep_draft("new:step", &format!("half a thought {day}"), now).expect("kept");
            assert!(vault.is_back_up_due(now));
            vault.back_up(BackupReason::Daily, now).expect("made");
        }
        vault
    }

    /// How many backups are read through meanwhile.
    fn read_through(what: impl FnOnce()) -> usize {
        let before = READ_THROUGH.get();
        what();
        READ_THROUGH.get() - before
    }

    #[test]
    fn a_lock_that_owes_no_copy_reads_one_backup_through_however_many_there_are() {
        let data = tempfile::tempdir().expect("a folder");
        let vault = copied_for_a_week(data.path());
        assert_eq!(vault.backups().len(), 7);
        let read = read_through(|| {
            assert!(!vault.is_back_up_due(DateTime::UNIX_EPOCH + chrono::Days::new(6)));
            assert_eq!(vault.renew_backup_headers(), Ok(0));
            assert_eq!(vault.older_ways_in(), Ok(0));
        });
        assert_eq!(read, 1);
    }

    #[test]
    fn a_page_that_cannot_be_read_is_told_and_no_backup_is_made_of_it() {
        let data = tempfile::tempdir().expect("a folder");
        let passphrase = Passphrase::new(WORDS.to_owned()).expect("not empty");
        let new = NewPlan { label: Label::new("My plan"), passphrase, cost: Cost::LEAST };
        let mut vault = LockedVault::create(data.path(), new, &mut |bytes| bytes.fill(7)).expect("made");
        vault.keep_draft("new:step", &"half a thought ".repeat(4000), DateTime::UNIX_EPOCH).expect("kept");
        let path = vault.locked.folder.database().expect("a path");
        let mut bytes = std::fs::read(&path).expect("bytes");
        let last = bytes.len() - 100;
        bytes[last] ^= 1;
        // In place, so that it is the same file; and out of the program's memory, so that it is read again.
        let mut file = std::fs::OpenOptions::new().write(true).open(&path).expect("a file");
        file.write_all(&bytes).expect("written");
        vault.store.database.execute_batch("PRAGMA shrink_memory").expect("forgotten");
        let made = vault.back_up(BackupReason::Asked, DateTime::UNIX_EPOCH);
        assert_eq!(made, Err(VaultError::Damaged));
        assert!(vault.backups().is_empty());
        assert!(!vault.locked.folder.inside("making").exists());
    }
}
