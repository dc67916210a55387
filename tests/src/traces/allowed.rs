//! What the planner may write, and why. Everything else is a breach.

use std::path::{Path, PathBuf};

use crate::session::Session;

/// A place where something may be written.
#[derive(Debug)]
pub struct Allowed {
    /// The file, or the folder with all in it.
    pub path: PathBuf,
    /// Why it may.
    pub why: &'static str,
}

/// The list for a person's session.
pub fn allowed_in(session: &Session) -> Vec<Allowed> {
    let data = session.data();
    let own = |name: &str, why| Allowed { path: data.join(name), why };
    let outside = |path: &str, why| Allowed { path: path.into(), why };
    vec![
        own("plans", "the plans, encrypted"),
        own("hsts-storage.sqlite", "WebKit makes it empty at every start: no page of ours has a host"),
        own("hsts-storage.sqlite-journal", "the same"),
        own("storage/salt", "WebKit's random number for folder names that are never made"),
        own("mediakeys/v1/salt", "the same, for protected media"),
        own("WebKitCache/Version 17/salt", "the same, for a cache that stays empty"),
        Allowed { path: session.papers(), why: "where this person saves and prints to: they chose it" },
        Allowed { path: session.running().into(), why: "in memory, ends with the session" },
        outside("/dev/shm", "in memory"),
        outside("/dev", "a device, not a file"),
        outside("/proc", "the kernel's own, not a file"),
    ]
}

/// Which of these files and folders no line of the list allows. A folder on the way to an allowed place is.
pub fn not_allowed<'a>(written: impl IntoIterator<Item = &'a PathBuf>, list: &[Allowed]) -> Vec<&'a Path> {
    let is_allowed = |path: &Path| list.iter().any(|line| path.starts_with(&line.path) || leads_to(path, line));
    written.into_iter().map(PathBuf::as_path).filter(|path| !is_allowed(path)).collect()
}

/// Only a folder leads anywhere; a file of that name would be something else.
fn leads_to(path: &Path, line: &Allowed) -> bool {
    line.path.starts_with(path) && path.is_dir()
}
