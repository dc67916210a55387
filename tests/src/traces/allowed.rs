//! What the planner may write, and why. Everything else is a breach.

use std::path::{Path, PathBuf};

use crate::session::Session;

/// A place where something may be written.
#[derive(Debug)]
pub struct Allowed {
    /// The file or folder.
    pub path: PathBuf,
    /// Whether all inside it is allowed too.
    pub all_inside: bool,
    /// Why it may.
    pub why: &'static str,
}

/// The list for a person's session.
pub fn allowed_in(session: &Session) -> Vec<Allowed> {
    let inside = |path: PathBuf, why| Allowed { path, all_inside: true, why };
    let look = |name| Allowed {
        path: session.data().join(name),
        all_inside: false,
        why: "the colours and the size of text for the lock screen: two words, none of the plan",
    };
    vec![
        inside(session.data().join("plans"), "the plans, encrypted"),
        look("look.json"),
        look("look.new"),
        inside(session.papers(), "where this person saves and prints to: they chose it"),
        inside(session.running().into(), "in memory, ends with the session"),
        inside("/dev/shm".into(), "in memory"),
        inside("/dev".into(), "a device, not a file"),
        inside("/proc".into(), "the kernel's own, not a file"),
        Allowed {
            path: session.home().join(".config/gtk-3.0"),
            all_inside: false,
            why: "GTK's dialogs make it, empty, for bookmarks that are never set",
        },
    ]
}

/// Which of these files and folders no line of the list allows. A folder on the way to an allowed place is.
pub fn not_allowed<'a>(written: impl IntoIterator<Item = &'a PathBuf>, list: &[Allowed]) -> Vec<&'a Path> {
    let is_allowed = |path: &Path| list.iter().any(|line| allows(line, path));
    written.into_iter().map(PathBuf::as_path).filter(|path| !is_allowed(path)).collect()
}

fn allows(line: &Allowed, path: &Path) -> bool {
    path == line.path || leads_to(path, line) || (line.all_inside && path.starts_with(&line.path))
}

/// Only a folder leads anywhere; a file of that name would be something else.
fn leads_to(path: &Path, line: &Allowed) -> bool {
    line.path.starts_with(path) && path.is_dir()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list() -> [Allowed; 2] {
        let home = std::env::temp_dir().join("some-home");
        [("plans", true), ("empty", false)].map(|(name, all_inside)| {
            let path = home.join(name);
            Allowed { path, all_inside, why: "a test" }
        })
    }

    fn is_stray(name: &str) -> bool {
        let path = std::env::temp_dir().join("some-home").join(name);
        !not_allowed([&path], &list()).is_empty()
    }

    #[test]
    fn what_is_beside_an_allowed_place_is_not_allowed() {
        assert!(!is_stray("plans") && !is_stray("plans/one/current") && !is_stray("empty"));
        for stray in ["", "plansb", "plan", "empty/file", "other"] {
            assert!(is_stray(stray), "{stray}");
        }
    }

    #[test]
    fn a_folder_on_the_way_to_an_allowed_place_is_allowed() {
        assert!(not_allowed([&std::env::temp_dir()], &list()).is_empty());
    }
}
