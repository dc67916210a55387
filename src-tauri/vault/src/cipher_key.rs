//! Handing SQLCipher its key. One of the files where `unsafe` is allowed: `sqlite3_key` has no safe form,
//! and `PRAGMA key` would put the key into SQL text, which SQLite copies and traces.
#![allow(unsafe_code)]

use std::ffi::c_int;

use rusqlite::{Connection, ffi};

use crate::VaultError;

/// Gives the key of a fresh connection. A wrong one is told by the first read, not here.
pub(crate) fn give(database: &Connection, spec: &[u8]) -> Result<(), VaultError> {
    let length = c_int::try_from(spec.len()).map_err(|_| VaultError::Unexpected)?;
    // SAFETY: the handle is open for as long as `database` is borrowed, the pointer and length are those of
    // a live slice, and SQLCipher copies the bytes before it returns.
    let code = unsafe { ffi::sqlite3_key(database.handle(), spec.as_ptr().cast(), length) };
    if code == ffi::SQLITE_OK { Ok(()) } else { Err(VaultError::Unexpected) }
}
