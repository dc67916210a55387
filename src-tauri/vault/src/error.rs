//! What can go wrong, as codes. No path and no text of the person's is in any of them.

use std::io::ErrorKind;

use rusqlite::ffi::{self, ErrorCode};

/// What went wrong with a plan's files. The sentence for the person is in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// The password is empty.
    #[error("empty-passphrase")]
    EmptyPassphrase,
    /// The files are whole and the password is not this plan's.
    #[error("wrong-passphrase")]
    WrongPassphrase,
    /// What was typed is no spare key: a character is wrong or missing. Nothing was tried.
    #[error("spare-key-mistyped")]
    SpareKeyMistyped,
    /// The files are whole and this is the spare key of another plan, or an earlier one of this.
    #[error("wrong-spare-key")]
    WrongSpareKey,
    /// The files are whole and what the keyring holds does not open this plan.
    #[error("wrong-keyring-secret")]
    WrongKeyringSecret,
    /// The files are damaged, or some of them are from another moment than the rest.
    #[error("damaged")]
    Damaged,
    /// A newer version of the program wrote this plan. Nothing was touched.
    #[error("newer")]
    Newer,
    /// Another window or another program has this plan open.
    #[error("already-open")]
    AlreadyOpen,
    /// The disk is full. What was there before is still there.
    #[error("disk-full")]
    DiskFull,
    /// This account may not read or write the folder, or the disk is read-only.
    #[error("cannot-write")]
    CannotWrite,
    /// The plan's files are not where they were: moved, replaced or taken away.
    #[error("moved")]
    Moved,
    /// There is not enough free memory to check the password. Closing other programs helps.
    #[error("not-enough-memory")]
    NotEnoughMemory,
    /// This is no file that Footing made.
    #[error("not-ours")]
    NotOurs,
    /// The file is of another plan than the one it is for.
    #[error("another-plan")]
    AnotherPlan,
    /// That plan is on this computer already. A backup can be restored over it.
    #[error("already-here")]
    AlreadyHere,
    /// There is no backup to use.
    #[error("no-backup")]
    NoBackup,
    /// The plan holds as much of scans as it can.
    #[error("no-room-for-scans")]
    NoRoomForScans,
    /// The plan holds as much of pages that were handed over as it can.
    #[error("no-room-for-pages")]
    NoRoomForPages,
    /// Anything else.
    #[error("unexpected")]
    Unexpected,
}

impl From<std::io::Error> for VaultError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                VaultError::DiskFull
            }
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => VaultError::CannotWrite,
            ErrorKind::NotFound => VaultError::Moved,
            _ => VaultError::Unexpected,
        }
    }
}

/// The key is known to be right whenever SQLCipher is asked anything, because the header's own code was
/// checked with it before. So "not a database" is damage here and never a wrong password.
impl From<rusqlite::Error> for VaultError {
    fn from(error: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(failure, _) = error else { return VaultError::Damaged };
        match (failure.code, failure.extended_code) {
            (ErrorCode::DiskFull, _) => VaultError::DiskFull,
            (_, ffi::SQLITE_READONLY_DBMOVED) => VaultError::Moved,
            (ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied, _) => {
                VaultError::CannotWrite
            }
            (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => VaultError::AlreadyOpen,
            (ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt, _) => VaultError::Damaged,
            (ErrorCode::OutOfMemory, _) => lack_of_memory(A_LITTLE),
            (_, ffi::SQLITE_IOERR | ffi::SQLITE_IOERR_READ | ffi::SQLITE_IOERR_SHORT_READ) => {
                VaultError::Damaged
            }
            (ErrorCode::SystemIoFailure, _) => VaultError::CannotWrite,
            _ => VaultError::Unexpected,
        }
    }
}

/// More than SQLite asks for at a time, in bytes.
const A_LITTLE: usize = 16 << 20;

/// SQLCipher reports a page whose code does not match as a plain input error or as lack of memory, so lack of memory is
/// damage where there is memory, and is what it says where there is none: nobody who has too many programs open is
/// sent to an older backup.
fn lack_of_memory(needed: usize) -> VaultError {
    let mut room: Vec<u8> = Vec::new();
    let is_there = room.try_reserve_exact(needed).is_ok();
    std::hint::black_box(room); // or the compiler leaves the try out
    if is_there { VaultError::Damaged } else { VaultError::NotEnoughMemory }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lack_of_memory_is_damage_only_where_there_is_memory() {
        assert_eq!(lack_of_memory(A_LITTLE), VaultError::Damaged);
        assert_eq!(lack_of_memory(isize::MAX as usize), VaultError::NotEnoughMemory);
    }
}
