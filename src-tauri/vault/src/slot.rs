//! One way into a plan: a key that wraps the data key.

use crate::header::MAGIC;
use crate::keys::{DataKey, Randomness};
use crate::{Cost, Passphrase, VaultError};

/// A slot's bytes: kind 1, cost 9 (memory in KiB 4, passes 4, lanes 1), salt 16, nonce 24, wrapped data key 48.
///
/// Kind 1 is the password. 2 is the spare key and 3 this computer's keyring, in a later version; a reader
/// keeps the slots whose kind it does not know as they are.
pub(crate) struct Slot {
    kind: u8,
    cost: [u8; 9],
    salt: [u8; 16],
    nonce: [u8; 24],
    wrapped: [u8; 48],
}

pub(crate) const SLOT_BYTES: usize = 98;
const PASSWORD: u8 = 1;

impl Slot {
    /// Wraps a data key under a password, with fresh random salt and nonce.
    pub(crate) fn for_password(
        key: &DataKey,
        passphrase: &Passphrase,
        cost: Cost,
        (vault, database): (&[u8; 16], &[u8; 16]),
        randomness: Randomness,
    ) -> Result<Self, VaultError> {
        let (mut salt, mut nonce) = ([0; 16], [0; 24]);
        randomness(&mut salt);
        randomness(&mut nonce);
        let mut slot = Self { kind: PASSWORD, cost: cost.to_bytes(), salt, nonce, wrapped: [0; 48] };
        let about = slot.about(vault, database);
        slot.wrapped = passphrase.stretch(&salt, cost)?.wrap(key, &nonce, &about)?;
        Ok(slot)
    }

    pub(crate) fn is_for_password(&self) -> bool {
        self.kind == PASSWORD
    }

    /// The data key, or `WrongPassphrase`.
    pub(crate) fn open(
        &self,
        passphrase: &Passphrase,
        vault: &[u8; 16],
        database: &[u8; 16],
    ) -> Result<DataKey, VaultError> {
        let cost = Cost::from_bytes(self.cost).ok_or(VaultError::Damaged)?;
        let about = self.about(vault, database);
        passphrase
            .stretch(&self.salt, cost)?
            .unwrap(&self.wrapped, &self.nonce, &about)
            .ok_or(VaultError::WrongPassphrase)
    }

    /// Reads a slot. `None` for a password slot whose cost is out of bounds.
    pub(crate) fn read(bytes: [u8; SLOT_BYTES]) -> Option<Self> {
        let (kind, rest) = bytes.split_first()?;
        let (cost, rest) = rest.split_first_chunk()?;
        let (salt, rest) = rest.split_first_chunk()?;
        let (nonce, rest) = rest.split_first_chunk()?;
        let slot =
            Self { kind: *kind, cost: *cost, salt: *salt, nonce: *nonce, wrapped: rest.try_into().ok()? };
        (!slot.is_for_password() || Cost::from_bytes(slot.cost).is_some()).then_some(slot)
    }

    pub(crate) fn to_bytes(&self) -> [u8; SLOT_BYTES] {
        let mut bytes = [self.kind; SLOT_BYTES];
        bytes[1..10].copy_from_slice(&self.cost);
        bytes[10..26].copy_from_slice(&self.salt);
        bytes[26..50].copy_from_slice(&self.nonce);
        bytes[50..].copy_from_slice(&self.wrapped);
        bytes
    }

    /// What the wrap is bound to, so that a slot works in its own header alone and at its own cost.
    fn about(&self, vault: &[u8; 16], database: &[u8; 16]) -> Vec<u8> {
        [MAGIC.as_slice(), vault, database, &[self.kind], &self.cost, &self.salt].concat()
    }
}
