//! The ways into a plan: opening by each, and changing them without rewriting what the plan holds.

use std::fmt::Write;
use std::path::Path;

use crate::folder::Folder;
use crate::header::Header;
use crate::keys::{KeyringSecret, Randomness, SpareKey, UnprovedSpareKey};
use crate::slot::{Secret, Slot};
use crate::{Cost, Label, LockedVault, OpenVault, Passphrase, Refused, VaultError};

/// A way into a plan. The password always is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WayIn {
    /// The password.
    Password,
    /// The spare key, on paper.
    SpareKey,
    /// This computer's keyring.
    Keyring,
}

impl WayIn {
    const ALL: [Self; 3] = [Self::Password, Self::SpareKey, Self::Keyring];

    /// Its number in a slot.
    pub(crate) fn kind(self) -> u8 {
        match self {
            Self::Password => 1,
            Self::SpareKey => 2,
            Self::Keyring => 3,
        }
    }

    pub(crate) fn of_kind(kind: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.kind() == kind)
    }
}

/// The ways into a plan by its folder's name, without taking hold of it. Known before anything is typed.
pub fn ways_into(data: &Path, plan: &str) -> Result<Vec<WayIn>, VaultError> {
    Ok(Folder::of(data, plan).ok_or(VaultError::Moved)?.header()?.ways_in())
}

impl LockedVault {
    /// Opens the plan with its spare key. `WrongSpareKey` means that the files are whole and it is another's,
    /// an earlier one, or that this plan has none.
    pub fn open_with_spare_key(self, key: &SpareKey) -> Result<OpenVault, Refused> {
        self.open_with(Secret::SpareKey(key))
    }

    /// Opens the plan with what this computer's keyring holds for it. `WrongKeyringSecret` means that the
    /// files are whole and this is not it, or no longer.
    pub fn open_with_keyring_secret(self, secret: &KeyringSecret) -> Result<OpenVault, Refused> {
        self.open_with(Secret::Keyring(secret))
    }

    pub(crate) fn open_with(mut self, secret: Secret) -> Result<OpenVault, Refused> {
        let opened = self.folder.unlock(&self.header, secret).and_then(|(header, key)| {
            self.from_an_earlier_day = header.is_newer_than(&self.header);
            self.header = header;
            Ok((self.open_store(&key)?, key))
        });
        self.opened(opened)
    }

    /// The ways in there are, in the order of [`WayIn`]. Known before anything is typed.
    pub fn ways_in(&self) -> Vec<WayIn> {
        self.header.ways_in()
    }

    /// The name under which a keyring keeps this plan's secret: 32 hexadecimal digits that say nothing.
    pub fn keyring_name(&self) -> String {
        self.header.keyring_name()
    }
}

impl Header {
    pub(crate) fn keyring_name(&self) -> String {
        self.vault().iter().fold(String::new(), |mut name, byte| {
            let _ = write!(name, "{byte:02x}"); // writing to a string does not fail
            name
        })
    }
}

/// Each change of a way in is one small file written twice; after an error the plan opens as it did.
impl OpenVault {
    /// The ways in there are, in the order of [`WayIn`].
    pub fn ways_in(&self) -> Vec<WayIn> {
        self.locked.ways_in()
    }

    /// Whether this is the password: `WrongPassphrase` when it is another.
    pub fn is_opened_by(&self, passphrase: &Passphrase) -> Result<(), VaultError> {
        self.locked.header.unlock(passphrase).map(drop)
    }

    /// Whether this is the spare key: `WrongSpareKey` when it is another.
    pub fn is_opened_by_spare_key(&self, key: &SpareKey) -> Result<(), VaultError> {
        self.locked.header.unlock_with(Secret::SpareKey(key)).map(drop)
    }

    /// The name under which a keyring keeps this plan's secret.
    pub fn keyring_name(&self) -> String {
        self.locked.keyring_name()
    }

    /// Takes another password from now on. The spare key and the keyring go on opening the plan. Backups
    /// keep the password of their day until [`OpenVault::renew_backup_headers`].
    pub fn change_passphrase(
        &mut self,
        new: &Passphrase,
        cost: Cost,
        randomness: Randomness,
    ) -> Result<(), VaultError> {
        self.put(Secret::Password(new), Some(cost), randomness)
    }

    /// Wraps the key at `cost`, which is worked out only then, when trying this password costs less than
    /// `floor`: a plan from an older computer or version. Gives whether it did. The password has to be the right one;
    /// an error changes nothing and needs no telling.
    pub fn raise_cost(
        &mut self,
        passphrase: &Passphrase,
        floor: Cost,
        cost: impl FnOnce() -> Result<Cost, VaultError>,
        randomness: Randomness,
    ) -> Result<bool, VaultError> {
        let cheap = self.locked.header.cost(WayIn::Password).is_some_and(|now| now.is_under(floor));
        if cheap {
            self.locked.header.unlock(passphrase)?;
            self.change_passphrase(passphrase, cost()?, randomness)?;
        }
        Ok(cheap)
    }

    /// A new spare key, to be shown once and typed back in part. Until it is kept it opens nothing, and an
    /// earlier one goes on opening the plan.
    pub fn new_spare_key(&self, randomness: Randomness) -> UnprovedSpareKey {
        UnprovedSpareKey::random(randomness)
    }

    /// Lets a spare key open the plan, in place of an earlier one.
    pub fn keep_spare_key(
        &mut self,
        key: &SpareKey,
        cost: Cost,
        randomness: Randomness,
    ) -> Result<(), VaultError> {
        self.put(Secret::SpareKey(key), Some(cost), randomness)
    }

    /// Lets what the keyring holds open the plan. Put it into the keyring first.
    pub fn keep_keyring_secret(
        &mut self,
        secret: &KeyringSecret,
        randomness: Randomness,
    ) -> Result<(), VaultError> {
        self.put(Secret::Keyring(secret), None, randomness)
    }

    /// Lets the keyring open the plan no longer, whatever it still holds.
    pub fn forget_keyring(&mut self) -> Result<(), VaultError> {
        self.rewrite(|header| header.remove(WayIn::Keyring))
    }

    /// Gives the plan another name on the lock screen. Backups keep the earlier one until
    /// [`OpenVault::renew_backup_headers`].
    pub fn rename(&mut self, label: Label) -> Result<(), VaultError> {
        self.rewrite(|header| header.rename(label))
    }

    fn put(&mut self, secret: Secret, cost: Option<Cost>, randomness: Randomness) -> Result<(), VaultError> {
        let header = &self.locked.header;
        let slot = Slot::new(&self.key, secret, cost, (header.vault(), header.salt()), randomness)?;
        self.rewrite(|header| header.put(slot))
    }

    /// Writes the header, then its copy. Killed in between, the plan opens by the header and mends the copy.
    fn rewrite(&mut self, change: impl FnOnce(&mut Header)) -> Result<(), VaultError> {
        self.store.still_here()?;
        let LockedVault { folder, header, .. } = &mut self.locked;
        let changed = header.changed(&self.key, change)?;
        if let Err(error) = folder.write_header(&changed) {
            // So that the error means what it says. When this cannot be written either, the plan opens by the one
            // and by the other, and the one it is opened by counts (`Folder::unlock`).
            let _ = folder.write_header(header);
            // Where both are the new one, the first of them is on the disk: the change is done.
            if !folder.has_header(&changed) {
                return Err(error);
            }
        }
        *header = changed;
        Ok(())
    }
}

#[cfg(test)]
#[path = "ways_in_tests.rs"]
mod tests;
