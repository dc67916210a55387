//! A plan on a disk that cannot be written: it can be read, and that is all.

use std::fs::File;
use std::path::Path;

use footing_plan::Plan;

use crate::folder::Folder;
use crate::header::Header;
use crate::schema;
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
    /// Takes a plan by its folder's name, when [`crate::LockedVault::at`] or opening said `CannotWrite`.
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

    /// Opens the plan to read. `CannotWrite` when it is of an older version, which would have to be upgraded.
    /// `WrongPassphrase` leaves it to be tried again by [`LockedReadOnly::at`].
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
        let (store, seal) = Store::look(&self.folder.database()?, &key, header.salt())?;
        let version = schema::version(&store.database)?;
        store.check(&seal, version)?;
        if schema::is_old(version) {
            return Err(VaultError::CannotWrite);
        }
        Ok(OpenReadOnly { locked: self, store })
    }
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

    /// What was being typed, oldest first.
    pub fn drafts(&self) -> Result<Vec<Draft>, VaultError> {
        self.store.drafts()
    }
}
