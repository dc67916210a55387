//! The proof's own fault: the build that can be driven, on a page that has a link and a preconnect to a
//! listener on this computer, and that writes a marked word into the page's own store.
//!
//! It is watched and searched by the same code as the planner that people get.

use std::{
    fs,
    net::TcpListener,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use super::{
    kernel::{Seen, TRACER, watched},
    left_behind::{changed_since, search},
    marked::{Search, marked_word},
};
use crate::{
    display::{Display, PATIENCE, comes_true},
    places,
    window::{Home, Theme, Window},
};
use std::time::SystemTime;

/// What the proof's eyes saw of its fault.
#[derive(Debug, Default)]
pub struct Caught {
    /// Connections to the listener that the kernel's record holds.
    pub connections: Vec<String>,
    /// Where the marked word was found.
    pub words: Vec<String>,
}

/// Runs the fault.
///
/// # Errors
/// When it could not be put in.
pub fn run(folder: &Path) -> Result<Caught, String> {
    let says = |error: std::io::Error| error.to_string();
    let (display, home, start) = (Display::open(1400, 1000), Home::new(), SystemTime::now());
    let log = folder.join("kernel");
    fs::create_dir_all(&log).map_err(says)?;
    let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(says)?;
    let port = listener.local_addr().map_err(says)?.port();
    let word = marked_word();
    let program = watched_program(folder, &log).map_err(says)?;
    let window = Window::open_program(&display, &home, Theme::Light, &program);
    window.runs(&page_with_ways_out(port, &word)).map_err(|error| error.to_string())?;
    let looked_for = Search::of(&[word]);
    let mut caught = Caught::default();
    comes_true(PATIENCE, || {
        caught.connections = to(port, &Seen::read(&log, folder).unwrap_or_default());
        caught.words = search(&changed_since(start, &[home.path()]), &looked_for).found;
        !caught.connections.is_empty() && !caught.words.is_empty()
    });
    drop(window);
    Ok(caught)
}

fn to(port: u16, seen: &Seen) -> Vec<String> {
    let port = format!("htons({port})");
    let tried = seen.ways_out().into_iter();
    tried.filter(|way| way.starts_with("connect(") && way.contains(&port)).collect()
}

/// WebDriver starts one program, so that one starts the tracer.
fn watched_program(folder: &Path, log: &Path) -> std::io::Result<PathBuf> {
    let command = watched(std::process::Command::new(TRACER), &places::automation_build(), log);
    let words: Vec<String> =
        std::iter::once(command.get_program()).chain(command.get_args()).map(quoted).collect();
    let script = folder.join("watched-planner");
    fs::write(&script, format!("#!/bin/sh\nexec {} \"$@\"\n", words.join(" ")))?;
    fs::set_permissions(&script, fs::Permissions::from_mode(0o700))?;
    Ok(script)
}

fn quoted(word: &std::ffi::OsStr) -> String {
    format!("'{}'", word.to_string_lossy().replace('\'', r"'\''"))
}

/// What no page of the planner has: a way out in its head, one to click, and something kept by the page.
fn page_with_ways_out(port: u16, word: &str) -> String {
    format!(
        r#"localStorage.setItem("kept", "{word}");
        const before = document.createElement("link");
        before.rel = "preconnect";
        before.href = "http://127.0.0.1:{port}";
        document.head.append(before);
        const link = document.createElement("a");
        link.href = "http://127.0.0.1:{port}/page";
        document.body.append(link);
        link.click();"#
    )
}
