//! A clock that can be put forward while the planner runs, by libfaketime. What measures waiting goes on as it is.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// A clock that programs started with its environment go by.
#[derive(Debug)]
pub struct MovedClock(PathBuf);

impl MovedClock {
    /// One that is right, kept in a folder.
    ///
    /// # Panics
    /// When the folder cannot be written.
    pub fn kept_in(folder: &Path) -> Self {
        let clock = Self(folder.join("clock"));
        clock.puts("+0");
        clock
    }

    /// Puts it so many minutes ahead of the computer's own.
    ///
    /// # Panics
    /// When its file cannot be written.
    pub fn is_ahead_by(&self, minutes: u32) {
        self.puts(&format!("+{}", minutes * 60));
    }

    /// Written beside it and renamed, so that no program reads half of it.
    fn puts(&self, time: &str) {
        let new = self.0.with_extension("new");
        fs::write(&new, time).and_then(|()| fs::rename(&new, &self.0)).expect("the clock can be put");
    }

    /// What makes a program go by it. It looks at the clock once a second.
    ///
    /// # Panics
    /// When faketime is not installed.
    pub fn environment(&self) -> Vec<String> {
        let asks = Command::new("faketime").args(["-f", "+0", "printenv", "LD_PRELOAD"]).output();
        let library = String::from_utf8(asks.expect("faketime is installed").stdout).unwrap_or_default();
        let mut set: Vec<String> = ["DONT_FAKE_MONOTONIC", "FAKETIME_DONT_FAKE_MONOTONIC", "NO_FAKE_STAT"]
            .map(|name| format!("{name}=1"))
            .into();
        set.push(format!("LD_PRELOAD={}", library.trim()));
        set.push(format!("FAKETIME_TIMESTAMP_FILE={}", self.0.display()));
        set.push("FAKETIME_CACHE_DURATION=1".to_owned());
        set
    }
}
