//! Where the built programs and the repository are.

use std::path::{Path, PathBuf};

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ is inside the repository").to_path_buf()
}

/// The folder cargo builds into, found from where this program itself was built.
///
/// # Panics
/// When this program was moved out of it.
pub fn target() -> PathBuf {
    let own = std::env::current_exe().expect("a running program has a path");
    let built = own.ancestors().skip(1).find(|dir| dir.join("CACHEDIR.TAG").exists());
    built.expect("tests run from cargo's own folder").to_path_buf()
}

/// The planner that WebDriver can drive.
pub fn automation_build() -> PathBuf {
    there(target().join("built/footing-automation"))
}

/// The planner as people get it.
pub fn shipped_build() -> PathBuf {
    there(target().join("built/footing"))
}

fn there(path: PathBuf) -> PathBuf {
    assert!(path.exists(), "{} is not built yet: run `cargo xtask setup` first", path.display());
    path
}
