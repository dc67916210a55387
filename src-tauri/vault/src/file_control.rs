//! Asking SQLite whether its file is still where it was opened. One of the files where `unsafe` is allowed:
//! `sqlite3_file_control` has no safe form.
#![allow(unsafe_code)]

use std::ffi::c_int;

use rusqlite::{Connection, ffi};

use crate::VaultError;

/// Whether the file was renamed, replaced or deleted since it was opened. Writes go on "working" after that
/// and land in the file that moved away, so nothing is acknowledged before this says no. Windows does not answer,
/// and neither renames nor removes a file that is open: there it is where it was.
pub(crate) fn has_moved(database: &Connection) -> Result<bool, VaultError> {
    let mut moved: c_int = 0;
    // SAFETY: the handle is open for as long as `database` is borrowed, the name is a NUL-terminated literal,
    // and SQLITE_FCNTL_HAS_MOVED writes one int through the pointer.
    let code = unsafe {
        ffi::sqlite3_file_control(
            database.handle(),
            c"main".as_ptr(),
            ffi::SQLITE_FCNTL_HAS_MOVED,
            (&raw mut moved).cast(),
        )
    };
    match code {
        ffi::SQLITE_OK => Ok(moved != 0),
        ffi::SQLITE_NOTFOUND => Ok(false),
        _ => Err(VaultError::Unexpected),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_that_cannot_tell_whether_a_file_moved_keeps_nobody_from_saving() {
        // A database in memory has no file, and is answered as every file is on Windows.
        let database = Connection::open_in_memory().expect("memory");
        assert_eq!(has_moved(&database), Ok(false));
    }
}
