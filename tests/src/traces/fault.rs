//! The proof's own fault: the build that can be driven, on a page that has a link and a preconnect, each to a
//! listener of its own on this computer, and that writes a marked word into the page's own store.
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
    /// Connections by the preconnect that the kernel's record holds.
    pub preconnect: Vec<String>,
    /// Connections by the link.
    pub link: Vec<String>,
    /// Where the marked word was found.
    pub words: Vec<String>,
}

impl Caught {
    /// Whether every part of the fault was seen.
    pub fn all(&self) -> bool {
        ![&self.preconnect, &self.link, &self.words].into_iter().any(Vec::is_empty)
    }
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
    let listens = || TcpListener::bind(("127.0.0.1", 0)).map_err(says);
    let listeners = [listens()?, listens()?];
    let [preconnect, link] = listeners.each_ref().map(|it| it.local_addr().map(|address| address.port()));
    let (preconnect, link, word) = (preconnect.map_err(says)?, link.map_err(says)?, marked_word());
    let program = watched_program(folder, &log).map_err(says)?;
    let window = Window::open_program(&display, &home, Theme::Light, &program);
    window.runs(&page_with_ways_out(preconnect, link, &word)).map_err(|error| error.to_string())?;
    let looked_for = Search::of(&[word]);
    let mut caught = Caught::default();
    comes_true(PATIENCE, || {
        let seen = Seen::read(&log, folder).unwrap_or_default();
        (caught.preconnect, caught.link) = (to(preconnect, &seen), to(link, &seen));
        caught.words = search(&changed_since(start, &[home.path()]), &looked_for).found;
        caught.all()
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
fn page_with_ways_out(preconnect: u16, link: u16, word: &str) -> String {
    format!(
        r#"localStorage.setItem("kept", "{word}");
        const before = document.createElement("link");
        before.rel = "preconnect";
        before.href = "http://127.0.0.1:{preconnect}";
        document.head.append(before);
        const link = document.createElement("a");
        link.href = "http://127.0.0.1:{link}/page";
        document.body.append(link);
        link.click();"#
    )
}
