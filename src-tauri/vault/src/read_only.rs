//! A plan on a disk that cannot be written, or is full: it can be read, and that is all. One of an older version is
//! read as it is.

use std::fs::File;
use std::path::Path;

use footing_plan::Plan;

use crate::folder::Folder;
use crate::header::Header;
use crate::keys::DataKey;
use crate::schema;
use crate::settings;
use crate::slot::Secret;
use crate::store::Store;
use crate::{Draft, KeyringSecret, Label, Passphrase, SpareKey, VaultError};

/// A locked plan that can be read and not written. Nothing is written to open it.
pub struct LockedReadOnly {
    folder: Folder,
    header: Header,
    /// Held, not read, where the disk allows it.
    _held: Option<File>,
}

/// An open plan that can be read and not written: there is no way to save in it.
pub struct OpenReadOnly {
    locked: LockedReadOnly,
    pub(crate) store: Store,
}

impl LockedReadOnly {
    /// Takes a plan by its folder's name, when [`crate::LockedVault::at`] or opening said `CannotWrite` or `DiskFull`.
    /// `AlreadyOpen`, `Damaged`, `Newer` and `Moved` as there.
    pub fn at(data: &Path, plan: &str) -> Result<Self, VaultError> {
        let folder = Folder::of(data, plan).ok_or(VaultError::Moved)?;
        let held = folder.lock_to_read()?;
        let header = folder.header()?;
        Ok(Self { folder, header, _held: held })
    }

    /// What the person calls it.
    pub fn label(&self) -> &Label {
        self.header.label()
    }

    /// As [`crate::LockedVault::keyring_name`].
    pub fn keyring_name(&self) -> String {
        self.header.keyring_name()
    }

    /// Opens the plan to read. `CannotWrite` when a part of its last change lies beside it in a log: that would have
    /// to be moved into it first. `WrongPassphrase` leaves it to be tried again by [`LockedReadOnly::at`].
    pub fn open(self, passphrase: &Passphrase) -> Result<OpenReadOnly, VaultError> {
        self.open_by(Secret::Password(passphrase))
    }

    /// As [`LockedReadOnly::open`], with the spare key. `WrongSpareKey` leaves it to be tried again.
    pub fn open_with_spare_key(self, key: &SpareKey) -> Result<OpenReadOnly, VaultError> {
        self.open_by(Secret::SpareKey(key))
    }

    /// As [`LockedReadOnly::open`], with what the keyring holds. `WrongKeyringSecret` leaves it to be tried again.
    pub fn open_with_keyring_secret(self, secret: &KeyringSecret) -> Result<OpenReadOnly, VaultError> {
        self.open_by(Secret::Keyring(secret))
    }

    fn open_by(self, secret: Secret) -> Result<OpenReadOnly, VaultError> {
        let (header, key) = self.folder.unlock(&self.header, secret)?;
        let path = self.folder.database()?;
        let store = whole(&path, &key, header.salt()).map_err(|error| match error {
            VaultError::Damaged if has_log(&path) => VaultError::CannotWrite,
            other => other,
        })?;
        Ok(OpenReadOnly { locked: self, store })
    }
}

fn whole(path: &Path, key: &DataKey, salt: &[u8; 16]) -> Result<Store, VaultError> {
    let (store, seal) = Store::look(path, key, salt)?;
    let version = schema::version(&store.database)?;
    store.check(&seal, version)?;
    schema::stand_in_for_later_tables(&store.database, version)?;
    Ok(store)
}

/// Whether the database has a log with something in it.
fn has_log(database: &Path) -> bool {
    std::fs::metadata(database.with_extension("footing-wal")).is_ok_and(|log| log.len() > 0)
}

impl OpenReadOnly {
    /// What the person calls it.
    pub fn label(&self) -> &Label {
        self.locked.label()
    }

    /// Every record.
    pub fn plan(&self) -> Result<Plan, VaultError> {
        self.store.plan()
    }

    /// As [`crate::OpenVault::setting`].
    pub fn setting(&self, name: &str) -> Result<Option<String>, VaultError> {
        settings::read(&self.store.database, name)
    }

    /// What was being typed, oldest first.
    pub fn drafts(&self) -> Result<Vec<Draft>, VaultError> {
        self.store.drafts()
    }
}
