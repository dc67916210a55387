//! This same program started again in another role, to be killed or starved from outside.

use std::{
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{ChildStdout, Command},
};

use crate::child::Child;

const ROLE: &str = "FOOTING_PROOF_ROLE";
const FOLDER: &str = "FOOTING_PROOF_FOLDER";
const FROM: &str = "FOOTING_PROOF_FROM";

/// What a program that was started again is to do.
#[derive(Debug)]
pub struct Role {
    /// Its name.
    pub name: String,
    /// Where.
    pub folder: PathBuf,
    /// The number to go on from.
    pub from: u64,
}

/// The role of this program, when it was started again.
pub fn role() -> Option<Role> {
    let read = |name| std::env::var(name).ok();
    let (name, folder, from) = (read(ROLE)?, read(FOLDER)?, read(FROM)?);
    Some(Role { name, folder: folder.into(), from: from.parse().ok()? })
}

/// Says that a number is done. Whoever started this program hears it even when it is killed right after.
///
/// # Panics
/// When nobody listens any more.
pub fn says(number: u64) {
    println!("{number}");
    std::io::stdout().flush().expect("someone listens");
}

/// A program that was started again.
pub struct Started {
    child: Child,
    heard: BufReader<ChildStdout>,
}

impl Started {
    /// Starts this program again in a role, under a command that runs it, or by itself when that is empty.
    ///
    /// # Panics
    /// When it cannot be started.
    pub fn now(role: &str, folder: &Path, from: u64, under: &[&str]) -> Self {
        let own = std::env::current_exe().expect("a running program has a path");
        let mut words = under.iter().map(|word| (*word).into()).chain([own.into_os_string()]);
        let mut command = Command::new(words.next().expect("at least this program"));
        command.args(words).env(ROLE, role).env(FOLDER, folder).env(FROM, from.to_string());
        let (child, _, heard) = Child::start_and_talk(&command);
        Self { child, heard: BufReader::new(heard) }
    }

    /// The next thing it says; `None` when it has ended.
    pub fn hear(&mut self) -> Option<String> {
        let mut line = String::new();
        let read = self.heard.read_line(&mut line).ok()?;
        // Half a line is of one that was killed while it spoke.
        (read > 0 && line.ends_with('\n')).then(|| line.trim().to_owned())
    }

    /// Kills it (SIGKILL) and gives the last number it said, at least `heard`.
    pub fn is_killed(mut self, heard: u64) -> u64 {
        self.child.ends();
        let mut last = heard;
        while let Some(line) = self.hear() {
            last = line.parse().unwrap_or(last);
        }
        last
    }
}
