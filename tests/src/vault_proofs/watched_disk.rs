//! A disk that can be made to fail: every read, write, truncation, sync and deletion of SQLite's is seen on its
//! way to the real file system. It stands between SQLite and the system for the whole program, so that the store
//! runs over it as it is.
//!
//! One of the files where `unsafe` is allowed: SQLite's layer below is a table of C functions. What is watched
//! belongs to one thread, and so do the connections that are opened on it.
#![allow(unsafe_code)]

use std::{
    cell::RefCell,
    collections::HashMap,
    ffi::{CStr, c_char, c_int, c_void},
    ptr::null_mut,
    sync::OnceLock,
};

use rusqlite::ffi::{self, sqlite3_file, sqlite3_io_methods, sqlite3_vfs};

/// What SQLite's layer below answers: that it is done, or why not.
pub mod code {
    pub use rusqlite::ffi::{
        SQLITE_FULL, SQLITE_IOERR_FSYNC, SQLITE_IOERR_READ, SQLITE_IOERR_TRUNCATE, SQLITE_IOERR_WRITE,
        SQLITE_OK,
    };
}

/// What SQLite does to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Writes bytes.
    Write,
    /// Cuts or lengthens it.
    Truncate,
    /// Waits until all of it is on the disk.
    Sync,
    /// Deletes it.
    Delete,
    /// Reads from it.
    Read,
}

/// What a failing act answers instead of being done.
#[derive(Clone, Copy, Debug)]
pub struct Failing {
    /// How many acts are done first.
    pub after: usize,
    /// Whether all that follow fail too, as on a full disk, or only this one.
    pub for_good: bool,
    /// Which acts fail, and with which code of SQLite's. One that does not fail is not counted.
    pub code: fn(Act) -> Option<c_int>,
}

/// A setting that is made weaker: its name, what the store asks for, and what it gets. What it gets is never the
/// longer word.
pub type Weaker = (&'static str, &'static str, &'static CStr);

/// Commits do not wait for the disk.
pub const COMMITS: Weaker = ("synchronous", "FULL", c"1");
/// The log is not moved into the main file after a save.
pub const CHECKPOINTS: Weaker = ("wal_checkpoint", "TRUNCATE", c"NOOP");

#[derive(Default)]
struct Watched {
    failing: Option<Failing>,
    seen: usize,
    weaker: &'static [Weaker],
    nothing_moves: bool,
    /// The system's functions for each open file.
    open: HashMap<usize, *const sqlite3_io_methods>,
}

thread_local! {
    static WATCHED: RefCell<Watched> = RefCell::default();
}

/// Puts the watched disk below every database that this program opens from now on.
pub fn lay_below_everything() {
    static DONE: OnceLock<()> = OnceLock::new();
    DONE.get_or_init(|| {
        // SAFETY: the system's own layer is never taken away; ours is a copy of it that lives for ever, with
        // a name of its own and two functions that keep to the same contract.
        let code = unsafe {
            let real = ffi::sqlite3_vfs_find(std::ptr::null());
            assert!(!real.is_null(), "SQLite has no layer for this system");
            let ours = Box::leak(Box::new(sqlite3_vfs { pNext: null_mut(), zName: NAME.as_ptr(), ..*real }));
            ours.xOpen = Some(open);
            ours.xDelete = Some(delete);
            ffi::sqlite3_vfs_register(ours, 1)
        };
        assert_eq!(code, ffi::SQLITE_OK, "SQLite took the watched disk");
    });
}

const NAME: &CStr = c"watched";

/// From now on acts fail as told; `None` ends that. Gives how many acts that can fail were seen before.
pub fn fail(failing: Option<Failing>) -> usize {
    WATCHED.with_borrow_mut(|watched| {
        watched.failing = failing;
        std::mem::take(&mut watched.seen)
    })
}

/// The fault: whatever the store asks for, it gets these weaker settings.
pub fn weaken(weaker: &'static [Weaker]) {
    WATCHED.with_borrow_mut(|watched| watched.weaker = weaker);
}

/// The fault: whatever becomes of a file, the system says that it is where it was.
pub fn say_that_nothing_moves(lying: bool) {
    WATCHED.with_borrow_mut(|watched| watched.nothing_moves = lying);
}

/// Counts an act; the code to answer when it is one that has to fail.
fn note(act: Act) -> Option<c_int> {
    WATCHED.with_borrow_mut(|watched| {
        let failing = watched.failing?;
        let code = (failing.code)(act)?;
        watched.seen += 1;
        let fails = watched.seen == failing.after + 1 || (failing.for_good && watched.seen > failing.after);
        fails.then_some(code)
    })
}

/// The system's functions for the open file that SQLite means.
fn opened(file: *mut sqlite3_file) -> *const sqlite3_io_methods {
    WATCHED.with_borrow(|watched| watched.open.get(&(file as usize)).copied()).expect("a file opened here")
}

/// The layer of the system: the one that is not ours.
unsafe fn real() -> *mut sqlite3_vfs {
    // SAFETY: a registered layer is never freed, and ours is followed by the one that was there before.
    unsafe {
        let ours = ffi::sqlite3_vfs_find(NAME.as_ptr());
        (*ours).pNext
    }
}

unsafe extern "C" fn open(
    _ours: *mut sqlite3_vfs,
    name: *const c_char,
    file: *mut sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: SQLite calls this with a file of the size that the system's layer asked for, and after a
    // success reads nothing of it but the table of functions. Ours is a copy of the one the system chose.
    unsafe {
        let system = real();
        let code = (*system).xOpen.expect("a layer opens files")(system, name, file, flags, out);
        let methods = (*file).pMethods;
        if !methods.is_null() {
            WATCHED.with_borrow_mut(|watched| watched.open.insert(file as usize, methods));
            (*file).pMethods = watched_methods(methods);
        }
        code
    }
}

unsafe extern "C" fn delete(_ours: *mut sqlite3_vfs, name: *const c_char, sync: c_int) -> c_int {
    // SAFETY: SQLite calls this with a name that ends with a zero.
    unsafe {
        if let Some(code) = note(Act::Delete) {
            return code;
        }
        let system = real();
        (*system).xDelete.expect("a layer deletes files")(system, name, sync)
    }
}

/// A copy of the system's table with what is watched put in, made once for each table the system has.
unsafe fn watched_methods(real: *const sqlite3_io_methods) -> *const sqlite3_io_methods {
    thread_local! {
        static MADE: RefCell<HashMap<usize, &'static sqlite3_io_methods>> = RefCell::default();
    }
    MADE.with_borrow_mut(|made| {
        *made.entry(real as usize).or_insert_with(|| {
            // SAFETY: the system's tables are constants.
            let system = unsafe { *real };
            Box::leak(Box::new(sqlite3_io_methods {
                xClose: Some(close),
                xRead: Some(read),
                xWrite: Some(write),
                xTruncate: Some(truncate),
                xSync: Some(sync),
                xFileControl: Some(file_control),
                ..system
            }))
        })
    })
}

// SAFETY of all that follow: SQLite calls them with an open file of ours, and each passes its arguments on to
// the system's function for that same file. A table of the system's has every one of them.

unsafe extern "C" fn close(file: *mut sqlite3_file) -> c_int {
    let real = opened(file);
    WATCHED.with_borrow_mut(|watched| watched.open.remove(&(file as usize)));
    unsafe { (*real).xClose.expect("closes")(file) }
}

unsafe extern "C" fn read(file: *mut sqlite3_file, to: *mut c_void, length: c_int, at: i64) -> c_int {
    if let Some(code) = note(Act::Read) {
        return code;
    }
    unsafe { (*opened(file)).xRead.expect("reads")(file, to, length, at) }
}

unsafe extern "C" fn write(file: *mut sqlite3_file, from: *const c_void, length: c_int, at: i64) -> c_int {
    if let Some(code) = note(Act::Write) {
        return code;
    }
    unsafe { (*opened(file)).xWrite.expect("writes")(file, from, length, at) }
}

unsafe extern "C" fn truncate(file: *mut sqlite3_file, size: i64) -> c_int {
    if let Some(code) = note(Act::Truncate) {
        return code;
    }
    unsafe { (*opened(file)).xTruncate.expect("truncates")(file, size) }
}

unsafe extern "C" fn sync(file: *mut sqlite3_file, flags: c_int) -> c_int {
    if let Some(code) = note(Act::Sync) {
        return code;
    }
    unsafe { (*opened(file)).xSync.expect("syncs")(file, flags) }
}

unsafe extern "C" fn file_control(file: *mut sqlite3_file, what: c_int, about: *mut c_void) -> c_int {
    if what == ffi::SQLITE_FCNTL_PRAGMA {
        for weaker in WATCHED.with_borrow(|watched| watched.weaker) {
            // SAFETY: for this question `about` is four strings: answer, name, value, nothing.
            unsafe { weakened(about.cast(), weaker) };
        }
    }
    if what == ffi::SQLITE_FCNTL_HAS_MOVED && WATCHED.with_borrow(|watched| watched.nothing_moves) {
        // SAFETY: for this question `about` is one int for the answer.
        unsafe { *about.cast::<c_int>() = 0 };
        return ffi::SQLITE_OK;
    }
    unsafe { (*opened(file)).xFileControl.expect("answers")(file, what, about) }
}

/// Puts a weaker value over the one a setting is given, in SQLite's own copy of it.
///
/// SAFETY: `words` are those of SQLITE_FCNTL_PRAGMA.
unsafe fn weakened(words: *mut *mut c_char, (setting, strong, weak): &Weaker) {
    // SAFETY: the name is never null, the value may be; the new value is never longer than the old.
    unsafe {
        let (name, value) = (*words.add(1), *words.add(2));
        let is = |word: *mut c_char, text: &str| {
            !word.is_null() && CStr::from_ptr(word).to_bytes() == text.as_bytes()
        };
        if is(name, setting) && is(value, strong) {
            std::ptr::copy_nonoverlapping(weak.as_ptr(), value, weak.to_bytes_with_nul().len());
        }
    }
}
