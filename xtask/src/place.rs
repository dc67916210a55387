//! Where things are.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// The root of the repository.
pub fn root() -> PathBuf {
    let own = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    own.parent().map_or(own.clone(), Path::to_path_buf)
}

/// The folder for everything that is made: `target/`, or where cargo was told to build.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// Where the finished programs are put, by a name that says which build they are.
pub fn built(name: &str) -> PathBuf {
    target().join("built").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// Cargo, at the root of the repository.
pub fn cargo<const N: usize>(words: [&str; N]) -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(words).current_dir(root());
    cargo
}
