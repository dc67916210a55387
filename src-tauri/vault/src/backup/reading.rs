//! Reading a backup: what it is, before a password is asked for, and what is in it, before anything is replaced.
//!
//! A backup may come from anyone. It is read in pieces of 64 KiB whatever lengths it names, and nothing of its
//! database reaches SQLite before its code was right.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Take};
use std::path::Path;

use chrono::{DateTime, Utc};
use footing_plan::{Body, Id, Kind, Plan, Record};

use super::{END, FRONT, Front, MAGIC};
use crate::folder::DATABASE;
use crate::header;
use crate::keys::{DataKey, Purpose};
use crate::scratch::Scratch;
use crate::slot::Secret;
use crate::store::Store;
use crate::{
    BackupReason, Draft, Label, OpenVault, Passphrase, Revision, SpareKey, VaultError, WayIn, files,
};

const PIECE: usize = 64 * 1024;

/// A backup that is whole as far as can be told without its password.
pub struct LockedBackup {
    file: File,
    length: u64,
    front: Front,
}

/// A backup that was opened in a place of its own. Nothing of any plan on this computer is changed by it.
pub struct OpenBackup {
    pub(crate) store: Store,
    /// After the store, so that the file is closed before its folder goes.
    pub(crate) scratch: Scratch,
    pub(crate) front: Front,
    pub(crate) key: DataKey,
}

/// What is in a backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// What the plan was called.
    pub label: Label,
    /// When the backup was made.
    pub made: DateTime<Utc>,
    /// When a record in it was last changed; `None` when there is no record.
    pub changed: Option<DateTime<Utc>>,
    /// How many records there are of each kind that has any.
    pub records: Vec<(Kind, usize)>,
}

impl LockedBackup {
    /// Looks at a file. Before any password is asked for this says `NotOurs`, `Damaged`, `Newer`, `Moved` when
    /// there is none, `CannotWrite` when this account may not read it.
    pub fn read(path: &Path) -> Result<Self, VaultError> {
        Self::in_file(File::open(path)?)
    }

    pub(crate) fn in_file(mut file: File) -> Result<Self, VaultError> {
        let (start, length) = start_of(&mut file)?;
        if !is_whole(&file, length)? {
            return Err(VaultError::Damaged);
        }
        Ok(Self { front: Front::read(&start, length)?, file, length })
    }

    /// The front of a file, not read through: of what it says only the header has a CRC of its own.
    pub(super) fn front_in(file: &mut File) -> Result<Front, VaultError> {
        let (start, length) = start_of(file)?;
        Front::read(&start, length)
    }

    /// What the plan was called.
    pub fn label(&self) -> &Label {
        self.front.header.label()
    }

    /// When it was made.
    pub fn made(&self) -> DateTime<Utc> {
        self.front.made
    }

    /// Why it was made.
    pub fn reason(&self) -> BackupReason {
        self.front.reason
    }

    /// The ways in there were, of those that open it anywhere: the keyring of one computer is none.
    pub fn ways_in(&self) -> Vec<WayIn> {
        self.front.header.ways_in().into_iter().filter(|way| *way != WayIn::Keyring).collect()
    }

    /// Opens it with the password of its day, in a folder of its own under `data` that goes when it is
    /// dropped. `WrongPassphrase` leaves it to be tried again.
    pub fn open(&self, passphrase: &Passphrase, data: &Path) -> Result<OpenBackup, VaultError> {
        self.open_by(Secret::Password(passphrase), data)
    }

    /// As [`LockedBackup::open`], with the spare key of its day. `WrongSpareKey` leaves it to be tried again.
    pub fn open_with_spare_key(&self, key: &SpareKey, data: &Path) -> Result<OpenBackup, VaultError> {
        self.open_by(Secret::SpareKey(key), data)
    }

    fn open_by(&self, secret: Secret, data: &Path) -> Result<OpenBackup, VaultError> {
        self.open_with(self.front.header.unlock_with(secret)?, data)
    }

    /// Opens it with the key of the plan it was made from, which needs no password. `AnotherPlan` when it was
    /// made from another.
    pub fn open_beside(&self, vault: &OpenVault) -> Result<OpenBackup, VaultError> {
        if self.front.header.vault() != vault.locked.header.vault() {
            return Err(VaultError::AnotherPlan);
        }
        self.open_with(vault.key.again(), vault.locked.folder.path())
    }

    fn open_with(&self, key: DataKey, data: &Path) -> Result<OpenBackup, VaultError> {
        if !self.front.header.is_of(&key) {
            return Err(VaultError::Damaged);
        }
        let scratch = Scratch::new(data)?;
        let path = scratch.inside(DATABASE);
        self.unpack(&path, &key)?;
        let salt = self.front.header.salt();
        let (copy, seal) = Store::look(&path, &key, salt)?;
        if copy.read_through(&seal)? != self.front.sum {
            return Err(VaultError::Damaged);
        }
        drop(copy);
        let store = Store::open(&path, &key, salt, &|_| Ok(()))?; // the backup itself is the copy from before
        Ok(OpenBackup { store, scratch, front: self.front.clone(), key })
    }

    /// Writes its database to a file. `Damaged` unless the code is right for the very bytes that were written.
    fn unpack(&self, path: &Path, key: &DataKey) -> Result<(), VaultError> {
        let mut file = files::open_private(path)?;
        std::io::copy(&mut self.database()?, &mut file)?;
        file.sync_all()?;
        file.rewind()?;
        self.check_code_with(key, &file)
    }

    /// `Damaged` unless this key made its code.
    pub(crate) fn check_code(&self, key: &DataKey) -> Result<(), VaultError> {
        self.check_code_with(key, self.database()?)
    }

    fn check_code_with(&self, key: &DataKey, database: impl Read) -> Result<(), VaultError> {
        let mut code = key.code_key(Purpose::Backup).begin();
        code.feed(&self.front.to_bytes());
        each_piece(database.take(self.front.database), |piece| code.feed(piece))?;
        let mut kept = [0; 32];
        (&self.file).seek(SeekFrom::Start(self.length - END))?;
        (&self.file).read_exact(&mut kept)?;
        if code.is(&kept) { Ok(()) } else { Err(VaultError::Damaged) }
    }

    /// Its database, to read from the start.
    pub(crate) fn database(&self) -> Result<Take<&File>, VaultError> {
        (&self.file).seek(SeekFrom::Start(self.length - END - self.front.database))?;
        Ok((&self.file).take(self.front.database))
    }

    pub(crate) fn front(&self) -> &Front {
        &self.front
    }
}

impl OpenBackup {
    /// What is in it.
    pub fn summary(&self) -> Result<Summary, VaultError> {
        let plan = self.plan()?;
        let says_something = |record: &&Record| !matches!(&record.body, Body::About(it) if it.says_nothing());
        let count = |kind: &Kind| (*kind, plan.of(*kind).filter(says_something).count());
        Ok(Summary {
            label: self.front.header.label().clone(),
            made: self.front.made,
            changed: plan.records.iter().map(|record| record.changed).max(),
            records: Kind::ALL.iter().map(count).filter(|(_, count)| *count > 0).collect(),
        })
    }

    /// Every record in it.
    pub fn plan(&self) -> Result<Plan, VaultError> {
        self.store.plan()
    }

    /// What was being typed when it was made, oldest first.
    pub fn drafts(&self) -> Result<Vec<Draft>, VaultError> {
        self.store.drafts()
    }

    /// The states a record was in, oldest first.
    pub fn revisions(&self, id: &Id) -> Result<Vec<Revision>, VaultError> {
        self.store.revisions(id)
    }
}

/// The first bytes of a file that begins as a backup does, and the length of the whole.
fn start_of(file: &mut File) -> Result<(Vec<u8>, u64), VaultError> {
    let length = file.seek(SeekFrom::End(0))?;
    let mut start = Vec::new();
    file.rewind()?;
    file.take((FRONT + header::LONGEST) as u64).read_to_end(&mut start)?;
    if start.starts_with(MAGIC) { Ok((start, length)) } else { Err(VaultError::NotOurs) }
}

#[cfg(test)]
thread_local! {
    /// How many backups this thread has read through.
    pub(super) static READ_THROUGH: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Whether the CRC at the end is that of all before it.
fn is_whole(mut file: &File, length: u64) -> Result<bool, VaultError> {
    let Some(body) = length.checked_sub(4).filter(|body| *body >= FRONT as u64 + END - 4) else {
        return Ok(false);
    };
    #[cfg(test)]
    READ_THROUGH.set(READ_THROUGH.get() + 1);
    let (mut crc, mut kept) = (crc32fast::Hasher::new(), [0; 4]);
    file.rewind()?;
    each_piece(file.take(body), |piece| crc.update(piece))?;
    file.read_exact(&mut kept)?;
    Ok(crc.finalize().to_le_bytes() == kept)
}

fn each_piece(mut from: impl Read, mut take: impl FnMut(&[u8])) -> Result<(), VaultError> {
    let mut piece = vec![0; PIECE];
    loop {
        match from.read(&mut piece)? {
            0 => return Ok(()),
            read => take(&piece[..read]),
        }
    }
}
