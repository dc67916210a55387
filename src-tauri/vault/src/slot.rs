//! One way into a plan: a key that wraps the data key.

use crate::header::MAGIC;
use crate::keys::{DataKey, KeyringSecret, Passphrase, Randomness, SpareKey, WrappingKey};
use crate::{Cost, VaultError, WayIn};

/// A slot's bytes: kind 1, cost 9 (memory in KiB 4, passes 4, lanes 1), salt 16, nonce 24, wrapped data key 48.
///
/// Kind 1 is the password, 2 the spare key, 3 this computer's keyring, whose cost is 0 because its secret is
/// not stretched. A reader keeps the slots whose kind it does not know as they are.
#[derive(Clone)]
pub(crate) struct Slot {
    kind: u8,
    cost: [u8; 9],
    salt: [u8; 16],
    nonce: [u8; 24],
    wrapped: [u8; 48],
}

pub(crate) const SLOT_BYTES: usize = 98;
const NO_COST: [u8; 9] = [0; 9];

/// What opens a slot, and its kind with it.
#[derive(Clone, Copy)]
pub(crate) enum Secret<'a> {
    Password(&'a Passphrase),
    SpareKey(&'a SpareKey),
    Keyring(&'a KeyringSecret),
}

impl Secret<'_> {
    pub(crate) fn way_in(self) -> WayIn {
        match self {
            Self::Password(_) => WayIn::Password,
            Self::SpareKey(_) => WayIn::SpareKey,
            Self::Keyring(_) => WayIn::Keyring,
        }
    }

    /// What it is called when it opens nothing.
    pub(crate) fn wrong(self) -> VaultError {
        match self {
            Self::Password(_) => VaultError::WrongPassphrase,
            Self::SpareKey(_) => VaultError::WrongSpareKey,
            Self::Keyring(_) => VaultError::WrongKeyringSecret,
        }
    }

    fn wrapping_key(self, salt: &[u8; 16], cost: Option<Cost>) -> Result<WrappingKey, VaultError> {
        match self {
            Self::Password(passphrase) => passphrase.stretch(salt, cost.ok_or(VaultError::Damaged)?),
            Self::SpareKey(key) => key.stretch(salt, cost.ok_or(VaultError::Damaged)?),
            Self::Keyring(secret) => Ok(secret.wrapping_key()),
        }
    }
}

impl Slot {
    /// Wraps a data key, with fresh random salt and nonce. A keyring's secret has no cost.
    pub(crate) fn new(
        key: &DataKey,
        secret: Secret,
        cost: Option<Cost>,
        (vault, database): (&[u8; 16], &[u8; 16]),
        randomness: Randomness,
    ) -> Result<Self, VaultError> {
        let (mut salt, mut nonce) = ([0; 16], [0; 24]);
        randomness(&mut salt);
        randomness(&mut nonce);
        let kind = secret.way_in().kind();
        let bytes = cost.map_or(NO_COST, Cost::to_bytes);
        let mut slot = Self { kind, cost: bytes, salt, nonce, wrapped: [0; 48] };
        let about = slot.about(vault, database);
        slot.wrapped = secret.wrapping_key(&salt, cost)?.wrap(key, &nonce, &about)?;
        Ok(slot)
    }

    /// The way in it is; `None` for one of a later version.
    pub(crate) fn way_in(&self) -> Option<WayIn> {
        WayIn::of_kind(self.kind)
    }

    /// What one try costs; `None` for a keyring's.
    pub(crate) fn cost(&self) -> Option<Cost> {
        Cost::from_bytes(self.cost)
    }

    /// The data key, or that this secret is a wrong one.
    pub(crate) fn open(
        &self,
        secret: Secret,
        vault: &[u8; 16],
        database: &[u8; 16],
    ) -> Result<DataKey, VaultError> {
        let about = self.about(vault, database);
        let wrapping = secret.wrapping_key(&self.salt, self.cost())?;
        wrapping.unwrap(&self.wrapped, &self.nonce, &about).ok_or(secret.wrong())
    }

    /// Reads a slot. `None` for one whose cost is out of bounds.
    pub(crate) fn read(bytes: [u8; SLOT_BYTES]) -> Option<Self> {
        let (kind, rest) = bytes.split_first()?;
        let (cost, rest) = rest.split_first_chunk()?;
        let (salt, rest) = rest.split_first_chunk()?;
        let (nonce, rest) = rest.split_first_chunk()?;
        let slot =
            Self { kind: *kind, cost: *cost, salt: *salt, nonce: *nonce, wrapped: rest.try_into().ok()? };
        let fits = match slot.way_in() {
            Some(WayIn::Password | WayIn::SpareKey) => slot.cost().is_some(),
            Some(WayIn::Keyring) => slot.cost == NO_COST,
            None => true,
        };
        fits.then_some(slot)
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
