//! The environment of this process and of every one it starts, and the folder in memory that they use in
//! place of the account's own.
//!
//! GTK writes what is being printed to `TMPDIR`. GTK and WebKitGTK write lists of saved files and small files
//! of their own (none holds a word of a plan) to `XDG_DATA_HOME`. Both point into memory, so that on disk
//! there is nothing of the program but its plans.

#![allow(unsafe_code)] // Reason: variables can be changed safely while there is one thread, and only here.

#[cfg(not(feature = "automation"))]
use std::env;

/// WebDriver gets hold of a window through this one. Only the build for journeys may be driven.
#[cfg(not(feature = "automation"))]
const DRIVES_THE_WINDOW: &str = "TAURI_WEBVIEW_AUTOMATION";

/// Where things are, once the environment is settled.
#[derive(Debug, Default)]
pub struct Settled {
    /// Where the account keeps local program data. `None` where Tauri tells it.
    pub data_home: Option<std::path::PathBuf>,
    /// The folder in memory. It is gone when this is dropped.
    pub scratch: Option<tempfile::TempDir>,
}

/// Sets and removes what has to be, first thing in `main`. An error when there is no folder in memory: what is
/// printed would go to a disk.
pub fn settle() -> Result<Settled, &'static str> {
    #[cfg(not(feature = "automation"))]
    // SAFETY: `main` calls this before anything has started a thread.
    unsafe {
        env::remove_var(DRIVES_THE_WINDOW);
    }
    #[cfg(target_os = "linux")]
    return linux::settle();
    #[cfg(not(target_os = "linux"))]
    return Ok(Settled::default());
}

#[cfg(target_os = "linux")]
mod linux {
    use std::env;
    use std::ffi::OsString;
    use std::path::{Path, PathBuf};

    use rustix::fs::{Access, FsWord, access, statfs};
    use tempfile::TempDir;

    use super::Settled;

    /// WebKitGTK shows an empty window on many graphics cards unless its newer renderer is off.
    const RENDERER: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

    pub fn settle() -> Result<Settled, &'static str> {
        let scratch =
            folder_in_memory().ok_or("no folder in memory could be made, in XDG_RUNTIME_DIR or /dev/shm")?;
        let data_home = data_home();
        // SAFETY: as above: there is one thread.
        unsafe {
            if env::var_os(RENDERER).is_none() {
                env::set_var(RENDERER, "1");
            }
            env::set_var("XDG_DATA_DIRS", with_the_accounts_own(data_home.as_deref()));
            env::set_var("XDG_DATA_HOME", scratch.path());
            env::set_var("TMPDIR", scratch.path());
        }
        Ok(Settled { data_home, scratch: Some(scratch) })
    }

    /// `XDG_DATA_HOME`, or its default, by the base directory specification.
    fn data_home() -> Option<PathBuf> {
        let named = env::var_os("XDG_DATA_HOME").map(PathBuf::from).filter(|folder| folder.is_absolute());
        named.or_else(|| Some(env::home_dir()?.join(".local/share")))
    }

    /// Themes, icons and fonts that the account has put into its own folder are still found there.
    fn with_the_accounts_own(data_home: Option<&Path>) -> OsString {
        let others = env::var_os("XDG_DATA_DIRS").filter(|folders| !folders.is_empty());
        let mut folders = data_home.map(|folder| folder.as_os_str().to_owned()).unwrap_or_default();
        folders.push(":");
        folders.push(others.unwrap_or_else(|| "/usr/local/share:/usr/share".into()));
        folders
    }

    /// A new folder of this account's alone, on a file system that is in memory.
    fn folder_in_memory() -> Option<TempDir> {
        let of_the_session = env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
        let folder =
            of_the_session.into_iter().chain(["/dev/shm".into()]).find(|folder| is_in_memory(folder))?;
        tempfile::Builder::new().prefix("footing-").tempdir_in(folder).ok()
    }

    fn is_in_memory(folder: &Path) -> bool {
        const TMPFS: FsWord = 0x0102_1994;
        const RAMFS: FsWord = 0x8584_58f6;
        let kind = statfs(folder).map(|disk| disk.f_type);
        kind.is_ok_and(|kind| kind == TMPFS || kind == RAMFS)
            && access(folder, Access::WRITE_OK | Access::EXEC_OK).is_ok()
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn only_memory_is_taken_for_memory() {
            assert!(is_in_memory(Path::new("/dev/shm")));
            for folder in ["/proc", "/no/such/folder"] {
                assert!(!is_in_memory(Path::new(folder)), "{folder}");
            }
        }

        #[test]
        fn the_accounts_own_themes_are_looked_for_first() {
            let folders = with_the_accounts_own(Some(Path::new("/own")));
            assert!(folders.to_string_lossy().starts_with("/own:/"), "{folders:?}");
        }
    }
}
