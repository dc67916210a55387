//! Crashes, and the dumps of memory that they could leave on the disk.

use std::{
    collections::BTreeSet,
    fs,
    os::unix::process::ExitStatusExt,
    path::{Path, PathBuf},
};

use crate::{child::Child, display::wait_for, processes::breaks_off, session::Session};

/// Where dumps go on the systems we know, beside the folder a program was started in.
const KEPT: [&str; 2] = ["/var/lib/systemd/coredump", "/var/crash"];

/// The folders in which a dump could be, and what was in them before.
#[derive(Debug)]
pub struct Watched {
    folders: Vec<PathBuf>,
    before: BTreeSet<PathBuf>,
}

impl Watched {
    /// Starts to watch, for a program that runs in this session.
    pub fn of(session: &Session) -> Self {
        let pattern = fs::read_to_string("/proc/sys/kernel/core_pattern").unwrap_or_default();
        let named = Path::new(pattern.trim()).parent().filter(|folder| folder.is_absolute());
        let mut folders = vec![session.papers(), session.home().to_owned()];
        folders.extend(KEPT.iter().map(PathBuf::from).chain(named.map(Path::to_owned)));
        let before = files(&folders);
        Self { folders, before }
    }

    /// The files that have come since.
    pub fn new_files(&self) -> Vec<PathBuf> {
        files(&self.folders).difference(&self.before).cloned().collect()
    }
}

fn files(folders: &[PathBuf]) -> BTreeSet<PathBuf> {
    let entries = folders.iter().filter_map(|folder| fs::read_dir(folder).ok()).flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.is_file()).collect()
}

/// Lets a program crash, waits for its end, and says whether the kernel has dumped its memory.
///
/// # Panics
/// When it does not end.
pub fn dumps(program: &mut Child) -> bool {
    let mut ended = None;
    wait_for("the crashed program to end", || {
        breaks_off(program.id());
        ended = program.ended();
        ended.is_some()
    });
    ended.is_some_and(|status| status.core_dumped())
}

/// A program of no importance that may dump its memory as far as this computer lets any.
pub fn a_program_that_may(session: &Session) -> Child {
    let mut command = session.command("sh");
    Child::start_and_hear(command.args(["-c", "ulimit -S -c unlimited; echo ready; exec sleep 600"])).0
}
