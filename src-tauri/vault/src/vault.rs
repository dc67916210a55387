//! A plan's vault, locked or open.

use std::fs::File;
use std::path::Path;

use footing_plan::Id;
use rusqlite::Connection;

use crate::backup::making::keep_before_upgrade;
use crate::folder::Folder;
use crate::generations::put_in_order;
use crate::header::Header;
use crate::keys::{DataKey, Randomness};
use crate::slot::{Secret, Slot};
use crate::store::Store;
use crate::{Cost, Label, Passphrase, VaultError};

/// A plan to make.
pub struct NewPlan {
    /// What the lock screen calls it.
    pub label: Label,
    /// The password.
    pub passphrase: Passphrase,
    /// What one try of a password costs; for a person's plan [`Cost::calibrated`].
    pub cost: Cost,
}

/// A plan that is held by this program and locked: its files are whole as far as can be told without the
/// password, and no other window can open it. It holds no key.
pub struct LockedVault {
    pub(crate) folder: Folder,
    pub(crate) header: Header,
    /// Whether the header is the newest backup's, because both of the plan's own are damaged.
    pub(crate) from_a_backup: bool,
    /// Whether the plan's own were from an earlier day than the one it opened by.
    pub(crate) from_an_earlier_day: bool,
    /// Held, not read: it keeps the others out until it is dropped.
    pub(crate) _held: File,
}

/// A password that did not open a plan: the plan, still locked, and why.
pub struct Refused {
    /// The plan.
    pub locked: Box<LockedVault>,
    /// Why.
    pub error: VaultError,
}

/// An open plan. Whatever it returns from a change is on the disk.
pub struct OpenVault {
    pub(crate) locked: LockedVault,
    pub(crate) store: Store,
    /// Kept while open, for another way in and for backups. Wiped when the vault is locked.
    pub(crate) key: DataKey,
}

impl LockedVault {
    /// Makes a plan and opens it. It is filled under another name first: after a crash there is a whole plan
    /// or none.
    pub fn create(data: &Path, new: NewPlan, randomness: Randomness) -> Result<OpenVault, VaultError> {
        let mut name = [0; 16];
        randomness(&mut name);
        let unnamed = Folder::unnamed(data, &Id::from_bytes(name))?;
        let (folder, held, key) = unnamed.fill(data, |folder| fill(folder, new, randomness))?;
        Self::first_opened(folder, held, key)
    }

    /// Opens a plan that was just made. One that does not open goes: it was never open, so nothing of the person's
    /// is lost with it.
    pub(crate) fn first_opened(folder: Folder, held: File, key: DataKey) -> Result<OpenVault, VaultError> {
        let header = folder.header().inspect_err(|_| folder.discard())?;
        let locked = Self { folder, header, from_a_backup: false, from_an_earlier_day: false, _held: held };
        let store = locked.open_store(&key).inspect_err(|_| locked.folder.discard())?;
        Ok(OpenVault { locked, store, key })
    }

    /// Takes hold of a plan by its folder's name. Before any password is asked for this says `AlreadyOpen`,
    /// `Damaged`, `Newer`, `Moved` when it is not there, `CannotWrite`.
    pub fn at(data: &Path, plan: &str) -> Result<Self, VaultError> {
        let folder = Folder::of(data, plan).ok_or(VaultError::Moved)?;
        let held = folder.lock()?;
        let (header, from_a_backup) = folder.header_and_whether_of_a_backup()?;
        Ok(Self { folder, header, from_a_backup, from_an_earlier_day: false, _held: held })
    }

    /// The name of its folder.
    pub fn plan(&self) -> &str {
        self.folder.plan()
    }

    /// What the person calls it.
    pub fn label(&self) -> &Label {
        self.header.label()
    }

    /// Opens the plan. `WrongPassphrase` means the files are whole and the password is another.
    pub fn open(self, passphrase: &Passphrase) -> Result<OpenVault, Refused> {
        self.open_with(Secret::Password(passphrase))
    }

    /// Open with this store and key, or still locked and why.
    pub(crate) fn opened(self, opened: Result<(Store, DataKey), VaultError>) -> Result<OpenVault, Refused> {
        match opened {
            Ok((store, key)) => Ok(OpenVault { locked: self, store, key }),
            Err(error) => Err(Refused { locked: Box::new(self), error }),
        }
    }

    pub(crate) fn open_store(&self, key: &DataKey) -> Result<Store, VaultError> {
        let before_upgrade =
            |database: &Connection| keep_before_upgrade(&self.folder, database, (&self.header, key));
        let store = Store::open(&self.folder.database()?, key, self.header.salt(), &before_upgrade)?;
        // The header is proved by now: where one of its two files is damaged, it is written again, and so is the
        // pointer to them. When that cannot be done the plan opens all the same.
        let _ = self.folder.write_header(&self.header);
        put_in_order(&self.folder);
        Ok(store)
    }
}

fn fill(folder: &Folder, new: NewPlan, randomness: Randomness) -> Result<DataKey, VaultError> {
    let key = DataKey::random(randomness);
    let (mut vault, mut salt) = ([0; 16], [0; 16]);
    randomness(&mut vault);
    randomness(&mut salt);
    let slot =
        Slot::new(&key, Secret::Password(&new.passphrase), Some(new.cost), (&vault, &salt), randomness)?;
    Store::create(&folder.database()?, &key, &salt)?;
    folder.write_header(&Header::new(new.label, &key, slot, vault, salt))?;
    Ok(key)
}

impl OpenVault {
    /// The name of its folder.
    pub fn folder(&self) -> &str {
        self.locked.plan()
    }

    /// What the person calls it.
    pub fn label(&self) -> &Label {
        self.locked.label()
    }

    /// Whether a backup's header opened the plan, because both of its own were damaged: then it opened by the
    /// password, spare key or keyring of that day. It is said once; the plan has a whole header again by now.
    pub fn opened_as_a_backup_does(&mut self) -> bool {
        std::mem::take(&mut self.locked.from_a_backup)
    }

    /// Whether the files that say what opens the plan were from an earlier day, as another program can put them
    /// back, and a backup's opened it. It is said once; the plan has today's again by now.
    pub fn had_earlier_ways_in(&mut self) -> bool {
        std::mem::take(&mut self.locked.from_an_earlier_day)
    }

    /// Closes the database and wipes its key. The plan stays held by this program.
    pub fn lock(self) -> LockedVault {
        self.locked
    }
}
