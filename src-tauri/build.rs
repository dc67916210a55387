//! Tells Tauri which commands exist, so that a page may call none of them without permission, and keeps
//! SQLCipher's symbols inside the program.

macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident($request:ident) -> $reply:ident [$($window:ident),+];)+) => {
        const COMMANDS: &[&str] = &[$(stringify!($name)),+];
    };
}
include!("commands.in");

fn main() {
    println!("cargo:rerun-if-changed=commands.in");
    println!("cargo:rerun-if-changed=../ui/dist");
    // Tauri's own tool, which makes the bundles, sets this.
    println!("cargo:rerun-if-env-changed=TAURI_ENV_PLATFORM");
    let bundling = std::env::var_os("TAURI_ENV_PLATFORM").is_some();
    assert!(!bundling || !cfg!(feature = "automation"), "the build for journeys is never bundled");
    // Otherwise WebKitGTK, in the same process, would call our SQLite in place of the system's.
    if std::env::var("CARGO_CFG_TARGET_OS").is_ok_and(|system| system == "linux") {
        println!("cargo:rustc-link-arg-bins=-Wl,--exclude-libs,ALL");
    }
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    if let Err(error) = tauri_build::try_build(attributes) {
        panic!("the program's own description is wrong: {error:#}");
    }
}
