//! Starting this same test program once more and killing it at a chosen moment.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// The folder that a started program works in.
pub fn given_folder() -> PathBuf {
    PathBuf::from(std::env::var_os("FOOTING_TEST_DATA").expect("a folder"))
}

/// Says that something is done and on the disk.
pub fn say(number: u64) {
    println!("kept {number}");
    std::io::stdout().flush().expect("said");
}

/// One test at a time: a program that another test is just starting holds, for a moment, every file that is open
/// here, and with it the lock of a plan.
pub fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Starts one of the ignored tests with a folder to work in.
pub fn start(what: &str, data: &Path) -> Child {
    Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", what, "--ignored", "--nocapture"])
        .env("FOOTING_TEST_DATA", data)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts")
}

/// Reads what a writer says until it says no more: the last number that was kept. Kills it after the first
/// `after` were said and a moment more.
pub fn kill_after(mut writer: Child, after: usize, moment: Duration) -> Option<u64> {
    let said = BufReader::new(writer.stdout.take().expect("its words"));
    let mut numbers = said
        .lines()
        .map_while(Result::ok)
        .filter_map(|line| line.strip_prefix("kept ").and_then(|number| number.parse::<u64>().ok()));
    let mut last = numbers.by_ref().take(after).last();
    // Waits for nothing: it chooses where in a save the kill falls.
    let chosen = Instant::now() + moment;
    while Instant::now() < chosen {
        std::hint::spin_loop();
    }
    writer.kill().expect("killed");
    last = numbers.last().or(last);
    writer.wait().expect("ended");
    last
}
