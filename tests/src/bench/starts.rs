//! From starting a program to its first screen being there, and the memory it then has.

use std::path::Path;

use rustix::time::{ClockId, clock_gettime};

use crate::{
    child::Child,
    display::comes_true,
    listener::Listener,
    places,
    processes::{family, name, own_memory},
    session::Session,
};

/// A program, and how to tell that its first screen is there: the same way for every program, by what a
/// screen reader finds.
#[derive(Clone, Copy, Debug)]
pub struct First<'a> {
    /// The program.
    pub program: &'a Path,
    /// The heading of its first screen.
    pub heading: &'a str,
}

/// The planner chooses this for itself. The empty window is measured with the same, so that the two differ
/// in what is ours alone.
const SAME_RENDERER: &str = "WEBKIT_DISABLE_DMABUF_RENDERER=1";

/// A started program whose first screen is there.
#[derive(Debug)]
pub struct Settled {
    /// Seconds from its start.
    pub after: f64,
    program: Child,
}

impl First<'_> {
    /// Starts it and waits.
    ///
    /// # Errors
    /// When its first screen does not come.
    pub fn settles(self, session: &Session, person: &mut Listener) -> Result<Settled, String> {
        let mut command = session.command("env");
        command.arg(SAME_RENDERER).arg(self.program);
        let start = now();
        let program = Child::start(&command);
        let there = person.reader().waits_for("heading", self.heading);
        let there = there.ok_or_else(|| format!("«{}» did not come", self.heading))?;
        Ok(Settled { after: there - start, program })
    }
}

impl Settled {
    /// The memory of all its processes in MiB, once it no longer changes by more than one part in a hundred.
    pub fn memory(&self) -> f64 {
        let mut before = 0;
        let at_rest = comes_true(std::time::Duration::from_secs(15), || {
            std::thread::sleep(std::time::Duration::from_millis(400));
            let now: u64 = self.processes().into_iter().filter_map(own_memory).sum();
            let still = now.abs_diff(before) * 100 <= now;
            before = now;
            still
        });
        debug_assert!(at_rest, "the last figure stands, whatever it is");
        mebibytes(before)
    }

    /// Its processes, without those that only started it.
    fn processes(&self) -> Vec<u32> {
        let starters = ["setpriv", "env"];
        family(self.program.id()).into_iter().filter(|&id| !starters.contains(&&*name(id))).collect()
    }
}

impl Drop for Settled {
    /// The next one starts when nothing of this one is left, so that they do not share the machine.
    fn drop(&mut self) {
        let processes = family(self.program.id());
        processes.iter().for_each(|&id| crate::processes::kill(id));
        comes_true(std::time::Duration::from_secs(10), || {
            !self.program.is_running() && processes.iter().all(|&id| !crate::processes::runs(id))
        });
    }
}

/// The empty window.
pub fn floor_window() -> std::path::PathBuf {
    places::target().join("ci/footing-floor")
}

/// Seconds on the clock that the screen reader uses too.
pub fn now() -> f64 {
    let time = clock_gettime(ClockId::Monotonic);
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}

fn mebibytes(kib: u64) -> f64 {
    kib as f64 / 1024.0
}
