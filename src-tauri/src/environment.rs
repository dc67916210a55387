//! The environment variables of this process and of every one it starts.

#![allow(unsafe_code)] // Reason: variables can be changed safely while there is one thread, and only here.

use std::env;

/// WebDriver gets hold of a window through this one. Only the build for journeys may be driven.
#[cfg(not(feature = "automation"))]
const DRIVES_THE_WINDOW: &str = "TAURI_WEBVIEW_AUTOMATION";

/// Sets and removes what has to be, first thing in `main`.
pub fn settle() {
    #[cfg(not(feature = "automation"))]
    // SAFETY: `main` calls this before anything has started a thread.
    unsafe {
        env::remove_var(DRIVES_THE_WINDOW);
    }
    #[cfg(target_os = "linux")]
    linux();
}

/// GTK writes what is being printed to `TMPDIR`; in memory it reaches no disk. WebKitGTK shows an empty
/// window on many graphics cards unless its newer renderer is off.
#[cfg(target_os = "linux")]
fn linux() {
    const RENDERER: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    // SAFETY: as above.
    unsafe {
        if let Some(folder) = folder_in_memory() {
            env::set_var("TMPDIR", folder);
        }
        if env::var_os(RENDERER).is_none() {
            env::set_var(RENDERER, "1");
        }
    }
}

/// A folder that is in memory and that this account may write to.
#[cfg(target_os = "linux")]
pub fn folder_in_memory() -> Option<std::path::PathBuf> {
    use rustix::fs::{Access, access, statfs};
    const TMPFS: i64 = 0x0102_1994;
    const RAMFS: i64 = 0x8584_58f6;
    let in_memory = |folder: &std::path::PathBuf| {
        let kind = statfs(folder).map(|disk| i64::from(disk.f_type));
        kind.is_ok_and(|kind| kind == TMPFS || kind == RAMFS)
            && access(folder, Access::WRITE_OK | Access::EXEC_OK).is_ok()
    };
    let of_the_session = env::var_os("XDG_RUNTIME_DIR").map(Into::into);
    of_the_session.into_iter().chain(["/dev/shm".into()]).find(in_memory)
}
