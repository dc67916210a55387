//! A disk that is watched: every write, truncation, sync and deletion of SQLite's goes into a list on its way
//! to the real file system, and can be made to fail. It stands between SQLite and the system for the whole
//! program, so that the store runs over it as it is.
//!
//! One of the files where `unsafe` is allowed: SQLite's layer below is a table of C functions. What is watched
//! belongs to one thread, and so do the connections that are opened on it.
#![allow(unsafe_code)]

use std::{
    cell::RefCell,
    collections::HashMap,
    ffi::{CStr, c_char, c_int, c_void},
    path::{Path, PathBuf},
    ptr::null_mut,
    rc::Rc,
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

/// What SQLite did to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Wrote bytes from an offset on.
    Write(u64, Vec<u8>),
    /// Cut or lengthened it to this many bytes.
    Truncate(u64),
    /// Waited until all of it was on the disk.
    Sync,
    /// Deleted it, and waited until that was on the disk or did not.
    Delete {
        /// Whether it waited.
        durable: bool,
    },
    /// Read from it. Never in the list; it can be made to fail.
    Read,
}

/// What happened, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// SQLite did something to a file.
    Disk(Rc<Path>, Act),
    /// The vault said that a change is kept.
    Kept,
}

/// What a failing act answers instead of being done.
#[derive(Clone, Copy, Debug)]
pub struct Failing {
    /// How many acts are done first.
    pub after: usize,
    /// Whether all that follow fail too, as on a full disk, or only this one.
    pub for_good: bool,
    /// Which acts fail, and with which code of SQLite's. One that does not fail is not counted.
    pub code: fn(&Act) -> Option<c_int>,
}

#[derive(Default)]
struct Watched {
    events: Option<Vec<Event>>,
    failing: Option<Failing>,
    seen: usize,
    weak: bool,
    open: HashMap<usize, Open>,
}

#[derive(Clone)]
struct Open {
    path: Rc<Path>,
    real: *const sqlite3_io_methods,
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

/// Starts a list of what happens.
pub fn watch() {
    WATCHED.with_borrow_mut(|watched| watched.events = Some(Vec::new()));
}

/// Notes that the vault said a change is kept.
pub fn kept() {
    WATCHED.with_borrow_mut(|watched| watched.events.as_mut().into_iter().for_each(|e| e.push(Event::Kept)));
}

/// Ends the list.
pub fn watched() -> Vec<Event> {
    WATCHED.with_borrow_mut(|watched| watched.events.take().unwrap_or_default())
}

/// From now on acts fail as told; `None` ends that. Gives how many acts that can fail were seen before.
pub fn fail(failing: Option<Failing>) -> usize {
    WATCHED.with_borrow_mut(|watched| {
        watched.failing = failing;
        std::mem::take(&mut watched.seen)
    })
}

/// The fault: whatever the store asks for, commits do not wait for the disk (`synchronous = NORMAL`) and the
/// log is not moved into the main file after a save.
pub fn weaken(weak: bool) {
    WATCHED.with_borrow_mut(|watched| watched.weak = weak);
}

/// Notes an act; the code to answer when it is one that has to fail.
fn note(path: &Rc<Path>, act: Act) -> Option<c_int> {
    WATCHED.with_borrow_mut(|watched| {
        let Watched { events, failing, seen, .. } = watched;
        if let Some((failing, code)) = failing.and_then(|f| Some((f, (f.code)(&act)?))) {
            *seen += 1;
            if *seen == failing.after + 1 || (failing.for_good && *seen > failing.after) {
                return Some(code);
            }
        }
        if let (Some(events), true) = (events, act != Act::Read) {
            events.push(Event::Disk(path.clone(), act));
        }
        None
    })
}

/// The open file that SQLite means, and the system's functions for it.
fn opened(file: *mut sqlite3_file) -> Open {
    WATCHED.with_borrow(|watched| watched.open.get(&(file as usize)).cloned()).expect("a file opened here")
}

/// SAFETY: `name` is null or a string of SQLite's that ends with a zero.
unsafe fn path_of(name: *const c_char) -> Rc<Path> {
    if name.is_null() {
        return Path::new("no name").into();
    }
    // SAFETY: as above.
    let bytes = unsafe { CStr::from_ptr(name) };
    PathBuf::from(bytes.to_string_lossy().into_owned()).into()
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
            let opened = Open { path: path_of(name), real: methods };
            WATCHED.with_borrow_mut(|watched| watched.open.insert(file as usize, opened));
            (*file).pMethods = watched_methods(methods);
        }
        code
    }
}

unsafe extern "C" fn delete(_ours: *mut sqlite3_vfs, name: *const c_char, sync: c_int) -> c_int {
    // SAFETY: SQLite calls this with a name that ends with a zero.
    unsafe {
        if let Some(code) = note(&path_of(name), Act::Delete { durable: sync != 0 }) {
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
    let open = opened(file);
    WATCHED.with_borrow_mut(|watched| watched.open.remove(&(file as usize)));
    unsafe { (*open.real).xClose.expect("closes")(file) }
}

unsafe extern "C" fn read(file: *mut sqlite3_file, to: *mut c_void, length: c_int, at: i64) -> c_int {
    let open = opened(file);
    if let Some(code) = note(&open.path, Act::Read) {
        return code;
    }
    unsafe { (*open.real).xRead.expect("reads")(file, to, length, at) }
}

unsafe extern "C" fn write(file: *mut sqlite3_file, from: *const c_void, length: c_int, at: i64) -> c_int {
    let open = opened(file);
    // SAFETY: SQLite gives a buffer of this length, neither of which is ever negative.
    let bytes = unsafe { std::slice::from_raw_parts(from.cast::<u8>(), length.unsigned_abs() as usize) };
    if let Some(code) = note(&open.path, Act::Write(at.unsigned_abs(), bytes.to_vec())) {
        return code;
    }
    unsafe { (*open.real).xWrite.expect("writes")(file, from, length, at) }
}

unsafe extern "C" fn truncate(file: *mut sqlite3_file, size: i64) -> c_int {
    let open = opened(file);
    if let Some(code) = note(&open.path, Act::Truncate(size.unsigned_abs())) {
        return code;
    }
    unsafe { (*open.real).xTruncate.expect("truncates")(file, size) }
}

unsafe extern "C" fn sync(file: *mut sqlite3_file, flags: c_int) -> c_int {
    let open = opened(file);
    if let Some(code) = note(&open.path, Act::Sync) {
        return code;
    }
    unsafe { (*open.real).xSync.expect("syncs")(file, flags) }
}

unsafe extern "C" fn file_control(file: *mut sqlite3_file, what: c_int, about: *mut c_void) -> c_int {
    let open = opened(file);
    if what == ffi::SQLITE_FCNTL_PRAGMA && WATCHED.with_borrow(|watched| watched.weak) {
        // SAFETY: for this question `about` is four strings: answer, name, value, nothing.
        unsafe { weakened(about.cast()) };
    }
    unsafe { (*open.real).xFileControl.expect("answers")(file, what, about) }
}

/// Puts a weaker value over the one a setting is given, in SQLite's own copy of it.
///
/// SAFETY: `words` are those of SQLITE_FCNTL_PRAGMA.
unsafe fn weakened(words: *mut *mut c_char) {
    // SAFETY: the name is never null, the value may be; the new value is never longer than the old.
    unsafe {
        let (name, value) = (*words.add(1), *words.add(2));
        if value.is_null() {
            return;
        }
        let weaker: &CStr = match (CStr::from_ptr(name).to_bytes(), CStr::from_ptr(value).to_bytes()) {
            (b"synchronous", b"FULL") => c"1",
            (b"wal_checkpoint", b"TRUNCATE") => c"NOOP",
            _ => return,
        };
        std::ptr::copy_nonoverlapping(weaker.as_ptr(), value, weaker.to_bytes_with_nul().len());
    }
}
