//! The header: a small file that says, before any password is asked for, whether the plan can be read at all.
//!
//! All numbers are little-endian.
//!
//! | Offset | Size | Field |
//! | --- | --- | --- |
//! | 0 | 8 | `FOOTING1` |
//! | 8, 10 | 2, 2 | format version, lowest version of a reader |
//! | 12 | 4 | length of the whole, at most 4096 |
//! | 16, 32 | 16, 16 | vault id, SQLCipher's salt |
//! | 48, 56 | 8, 1 | generation: 1 at first and one more at each change; count of slots 1 to 8 |
//! | 57 | 98 each | the slots ([`Slot`]) |
//! | then | 2 + n | length of the label and the label, UTF-8 |
//! | then | any | what a later version of the same format adds; kept as it is |
//! | end − 36 | 32 | HMAC-SHA256 over all before it, with a key made from the data key |
//! | end − 4 | 4 | CRC-32 over all before it: tells damage from a wrong password before asking |

use crate::keys::{DataKey, Purpose};
use crate::slot::{Secret, Slot};
use crate::{Cost, Label, Passphrase, VaultError, WayIn};

pub(crate) const MAGIC: &[u8; 8] = b"FOOTING1";
/// The version this program writes, and the newest that it reads.
pub(crate) const VERSION: u16 = 1;
/// No header is longer, in bytes.
pub(crate) const LONGEST: usize = 4096;
/// No header has more ways in, known here or not.
const MOST_SLOTS: usize = 8;
const CODE: usize = 32;
const CRC: usize = 4;

/// What a header says. Whoever holds one knows its CRC was right, not yet that its code is.
#[derive(Clone)]
pub(crate) struct Header {
    version: u16,
    lowest_reader: u16,
    vault: [u8; 16],
    salt: [u8; 16],
    generation: u64,
    slots: Vec<Slot>,
    label: Label,
    later: Vec<u8>,
    code: [u8; CODE],
}

impl Header {
    /// A header for a new plan with one way in.
    pub(crate) fn new(label: Label, key: &DataKey, slot: Slot, vault: [u8; 16], salt: [u8; 16]) -> Self {
        let header = Self {
            version: VERSION,
            lowest_reader: 1,
            vault,
            salt,
            generation: 1,
            slots: vec![slot],
            label,
            later: Vec::new(),
            code: [0; CODE],
        };
        header.coded_with(key)
    }

    /// This header after a change, with its code made again. `Unexpected` when a later version's additions
    /// leave no room for it.
    pub(crate) fn changed(&self, key: &DataKey, change: impl FnOnce(&mut Self)) -> Result<Self, VaultError> {
        let mut header = self.clone();
        change(&mut header);
        header.generation = header.generation.saturating_add(1);
        let header = header.coded_with(key);
        let fits = header.slots.len() <= MOST_SLOTS && header.to_bytes().len() <= LONGEST;
        if fits { Ok(header) } else { Err(VaultError::Unexpected) }
    }

    fn coded_with(mut self, key: &DataKey) -> Self {
        let coded = self.coded();
        self.code = key.code_key(Purpose::Header).code(|feed| feed(&coded));
        self
    }

    /// Puts a way in where the earlier one of its kind was.
    pub(crate) fn put(&mut self, slot: Slot) {
        match self.slots.iter_mut().find(|known| known.way_in() == slot.way_in()) {
            Some(known) => *known = slot,
            None => self.slots.push(slot),
        }
    }

    /// Takes a way in out.
    pub(crate) fn remove(&mut self, way: WayIn) {
        self.slots.retain(|slot| slot.way_in() != Some(way));
    }

    /// Gives the plan another name.
    pub(crate) fn rename(&mut self, label: Label) {
        self.label = label;
    }

    /// Reads a header. `Damaged` when any byte is not as it was written; `Newer` when it is whole and this
    /// program is too old for it. Nothing is trusted before the CRC was right, and no length before a bound.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, VaultError> {
        let body = whole(bytes).ok_or(VaultError::Damaged)?;
        let mut rest = &body[MAGIC.len()..];
        let version = number(&mut rest)?;
        let lowest_reader = number(&mut rest)?;
        if lowest_reader > VERSION {
            return Err(VaultError::Newer);
        }
        read_fields(version, lowest_reader, rest).ok_or(VaultError::Damaged)
    }

    /// The bytes of the file. Reading them gives this header again.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.coded();
        bytes.extend_from_slice(&self.code);
        bytes.extend_from_slice(&crc32fast::hash(&bytes).to_le_bytes());
        bytes
    }

    /// The data key, with the password. See [`Header::unlock_with`].
    pub(crate) fn unlock(&self, passphrase: &Passphrase) -> Result<DataKey, VaultError> {
        self.unlock_with(Secret::Password(passphrase))
    }

    /// The data key. That the secret is a wrong one when its slot does not open or there is none; `Damaged`
    /// when it does and the header's code is not right, which takes someone who repaired the CRC.
    pub(crate) fn unlock_with(&self, secret: Secret) -> Result<DataKey, VaultError> {
        let slot = self.slot(secret.way_in()).ok_or(match secret {
            Secret::Password(_) => VaultError::Damaged,
            _ => secret.wrong(),
        })?;
        let key = slot.open(secret, &self.vault, &self.salt)?;
        if self.is_of(&key) { Ok(key) } else { Err(VaultError::Damaged) }
    }

    fn slot(&self, way: WayIn) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.way_in() == Some(way))
    }

    /// The ways in, of those known here.
    pub(crate) fn ways_in(&self) -> Vec<WayIn> {
        let mut ways: Vec<_> = self.slots.iter().filter_map(Slot::way_in).collect();
        ways.sort();
        ways
    }

    /// Whether it opens by just what another one opens by.
    pub(crate) fn has_ways_in_of(&self, other: &Self) -> bool {
        let slots = |header: &Self| header.slots.iter().map(Slot::to_bytes).collect::<Vec<_>>();
        slots(self) == slots(other)
    }

    /// Whether it has the name of another one and opens by just what that opens by.
    pub(crate) fn is_as(&self, other: &Self) -> bool {
        self.label == other.label && self.has_ways_in_of(other)
    }

    /// Counts from now on, whatever another one says.
    pub(crate) fn comes_after(&mut self, other: &Self) {
        self.generation = self.generation.max(other.generation);
    }

    /// Whether it opens by one way in just as another one does, or both do not open by it.
    pub(crate) fn opens_as(&self, other: &Self, way: WayIn) -> bool {
        self.slot(way).map(Slot::to_bytes) == other.slot(way).map(Slot::to_bytes)
    }

    /// Whether it is this plan's header of a later day than another one.
    pub(crate) fn is_newer_than(&self, other: &Self) -> bool {
        let of_plan = |header: &Self| (header.vault, header.salt);
        of_plan(self) == of_plan(other) && self.generation > other.generation
    }

    /// What one try of this way in costs, where it is stretched.
    pub(crate) fn cost(&self, way: WayIn) -> Option<Cost> {
        self.slot(way)?.cost()
    }

    /// The number that is this plan's for good, in its backups too.
    pub(crate) fn vault(&self) -> &[u8; 16] {
        &self.vault
    }

    pub(crate) fn label(&self) -> &Label {
        &self.label
    }

    /// The salt that is part of SQLCipher's raw key.
    pub(crate) fn salt(&self) -> &[u8; 16] {
        &self.salt
    }

    /// Whether this key made the header's code.
    pub(crate) fn is_of(&self, key: &DataKey) -> bool {
        key.code_key(Purpose::Header).matches(&self.coded(), &self.code)
    }

    /// Everything the code is over.
    fn coded(&self) -> Vec<u8> {
        let label = self.label.as_str().as_bytes();
        let slots: Vec<u8> = self.slots.iter().flat_map(Slot::to_bytes).collect();
        let length = 57 + slots.len() + 2 + label.len() + self.later.len() + CODE + CRC;
        let mut bytes = MAGIC.to_vec();
        bytes.extend_from_slice(&self.version.to_le_bytes());
        bytes.extend_from_slice(&self.lowest_reader.to_le_bytes());
        bytes.extend_from_slice(&(length as u32).to_le_bytes());
        bytes.extend_from_slice(&self.vault);
        bytes.extend_from_slice(&self.salt);
        bytes.extend_from_slice(&self.generation.to_le_bytes());
        bytes.push(self.slots.len() as u8);
        bytes.extend_from_slice(&slots);
        bytes.extend_from_slice(&(label.len() as u16).to_le_bytes());
        bytes.extend_from_slice(label);
        bytes.extend_from_slice(&self.later);
        bytes
    }
}

/// All but the CRC of a header whose magic, length and CRC are right in every version of the format.
fn whole(bytes: &[u8]) -> Option<&[u8]> {
    if bytes.len() > LONGEST || !bytes.starts_with(MAGIC) {
        return None;
    }
    let (body, crc) = bytes.split_last_chunk::<CRC>()?;
    let length = u32::from_le_bytes(bytes.get(12..16)?.try_into().ok()?);
    let right = crc32fast::hash(body).to_le_bytes() == *crc && length as usize == bytes.len();
    right.then_some(body)
}

fn read_fields(version: u16, lowest_reader: u16, mut rest: &[u8]) -> Option<Header> {
    let (fields, code) = rest.split_last_chunk::<CODE>()?;
    rest = fields;
    take::<4>(&mut rest)?; // the length, already checked
    let vault = take(&mut rest)?;
    let salt = take(&mut rest)?;
    let generation = u64::from_le_bytes(take(&mut rest)?);
    let slots = read_slots(&mut rest)?;
    let label_length = u16::from_le_bytes(take(&mut rest)?);
    let (label, later) = rest.split_at_checked(label_length.into())?;
    let label = Label::read(label)?;
    let later = later.to_vec();
    Some(Header { version, lowest_reader, vault, salt, generation, slots, label, later, code: *code })
}

fn read_slots(rest: &mut &[u8]) -> Option<Vec<Slot>> {
    let [count] = take(rest)?;
    if count == 0 || usize::from(count) > MOST_SLOTS {
        return None;
    }
    let slots: Option<Vec<Slot>> = (0..count).map(|_| Slot::read(take(rest)?)).collect();
    // One slot of a kind: with several, a hostile file could make one try cost eight.
    slots.filter(|slots| {
        let known: Vec<_> = slots.iter().filter_map(Slot::way_in).collect();
        known.iter().enumerate().all(|(at, way)| !known[..at].contains(way))
    })
}

fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (taken, after) = rest.split_first_chunk::<N>()?;
    *rest = after;
    Some(*taken)
}

fn number(rest: &mut &[u8]) -> Result<u16, VaultError> {
    take(rest).map(u16::from_le_bytes).ok_or(VaultError::Damaged)
}

#[cfg(test)]
#[path = "header_tests.rs"]
mod tests;
