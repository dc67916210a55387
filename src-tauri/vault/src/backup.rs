//! A backup: the whole plan in one encrypted file, which opens on any computer with the password or the spare
//! key of its day.
//!
//! All numbers are little-endian.
//!
//! | Offset | Size | Field |
//! | --- | --- | --- |
//! | 0 | 8 | `FOOTBAK1` |
//! | 8, 10 | 2, 2 | format version, lowest version of a reader |
//! | 12 | 4 | length of the header's copy, at most 4096 |
//! | 16 | 8 | length of the database |
//! | 24 | 8 | when it was made, milliseconds since 1970, UTC |
//! | 32 | 1 | why it was made ([`BackupReason`]) |
//! | 33 | 32 | the sum of the database's seal: two backups with the same sum hold the same rows |
//! | 65 | n | the plan's header as it was |
//! | then | n | the database, encrypted |
//! | end − 36 | 32 | HMAC-SHA256 over all before it, with a key made from the data key |
//! | end − 4 | 4 | CRC-32 over all before it: tells damage from a wrong password before asking |

mod clearing;
pub(crate) mod kept;
pub(crate) mod making;
pub(crate) mod reading;
mod retention;

use chrono::{DateTime, Utc};

use crate::VaultError;
use crate::header::{self, Header};
use crate::rows::time;

pub(crate) use kept::newest_header;
pub use kept::{BackupEntry, BackupState, backup_of, backups_of};
pub use reading::{LockedBackup, OpenBackup, Summary};

const MAGIC: &[u8; 8] = b"FOOTBAK1";
/// The version this program writes, and the newest that it reads.
const VERSION: u16 = 1;
/// The bytes before the header's copy.
const FRONT: usize = 65;
/// The bytes after the database: the code and the CRC.
const END: u64 = 36;

/// Why a backup was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackupReason {
    /// The plan had changed since the day before.
    Daily,
    /// The person asked for one.
    Asked,
    /// A newer version of the program was about to change the form of the plan.
    Upgrade,
    /// A backup was about to be restored over the plan, or an open file to be brought into it.
    Restore,
    /// The password or the spare key was about to be changed.
    WaysIn,
}

impl BackupReason {
    const ALL: [BackupReason; 5] = [
        BackupReason::Daily,
        BackupReason::Asked,
        BackupReason::Upgrade,
        BackupReason::Restore,
        BackupReason::WaysIn,
    ];

    /// Whether it was made because something large was about to change.
    pub(crate) fn is_before_a_change(self) -> bool {
        self == BackupReason::WaysIn || self.is_before_other_records()
    }

    /// Whether it was made because other records were about to take the place of those there were.
    pub(crate) fn is_before_other_records(self) -> bool {
        matches!(self, BackupReason::Upgrade | BackupReason::Restore)
    }

    fn to_byte(self) -> u8 {
        Self::ALL.iter().position(|reason| *reason == self).unwrap_or_default() as u8
    }

    fn from_byte(byte: u8) -> Option<Self> {
        Self::ALL.get(usize::from(byte)).copied()
    }
}

/// All of a backup but its database.
#[derive(Clone)]
pub(crate) struct Front {
    /// The format's version and the lowest version of a reader.
    pub(crate) versions: (u16, u16),
    pub(crate) made: DateTime<Utc>,
    pub(crate) reason: BackupReason,
    /// The sum of the database's seal.
    pub(crate) sum: [u8; 32],
    pub(crate) header: Header,
    /// The length of the database, in bytes.
    pub(crate) database: u64,
}

impl Front {
    fn to_bytes(&self) -> Vec<u8> {
        let header = self.header.to_bytes();
        let mut bytes = MAGIC.to_vec();
        bytes.extend_from_slice(&self.versions.0.to_le_bytes());
        bytes.extend_from_slice(&self.versions.1.to_le_bytes());
        bytes.extend_from_slice(&(header.len() as u32).to_le_bytes());
        bytes.extend_from_slice(&self.database.to_le_bytes());
        bytes.extend_from_slice(&self.made.timestamp_millis().to_le_bytes());
        bytes.push(self.reason.to_byte());
        bytes.extend_from_slice(&self.sum);
        bytes.extend_from_slice(&header);
        bytes
    }

    /// Reads the start of a backup whose CRC is right; `length` is that of the whole file.
    fn read(bytes: &[u8], length: u64) -> Result<Self, VaultError> {
        let versions = (u16::from_le_bytes(field(bytes, 8)?), u16::from_le_bytes(field(bytes, 10)?));
        if versions.1 > VERSION {
            return Err(VaultError::Newer);
        }
        let header_length = u32::from_le_bytes(field(bytes, 12)?) as usize;
        let database = u64::from_le_bytes(field(bytes, 16)?);
        let fits = (FRONT + header_length) as u64 == length.wrapping_sub(END).wrapping_sub(database);
        if header_length > header::LONGEST || !fits {
            return Err(VaultError::Damaged);
        }
        let [reason] = field(bytes, 32)?;
        Ok(Self {
            versions,
            made: time(i64::from_le_bytes(field(bytes, 24)?))?,
            reason: BackupReason::from_byte(reason).ok_or(VaultError::Damaged)?,
            sum: field(bytes, 33)?,
            header: Header::read(bytes.get(FRONT..FRONT + header_length).ok_or(VaultError::Damaged)?)?,
            database,
        })
    }
}

fn field<const N: usize>(bytes: &[u8], start: usize) -> Result<[u8; N], VaultError> {
    bytes.get(start..).and_then(|rest| rest.first_chunk()).copied().ok_or(VaultError::Damaged)
}
