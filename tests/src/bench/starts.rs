//! From starting a program to its first screen being there and at rest, and the memory it then has.

use std::path::Path;

use rustix::time::{ClockId, clock_gettime};

use super::rest::comes_to_rest;
use crate::{
    child::Child,
    display::comes_true,
    listener::Listener,
    places,
    processes::{family, kill, runs},
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

/// A started program whose first screen is there, and that is at rest.
#[derive(Debug)]
pub struct Settled {
    /// Seconds from its start until a screen reader found the heading of its first screen.
    pub there: f64,
    /// Seconds from its start until it was at rest with that screen.
    pub settled: f64,
    /// The memory of all its processes at rest, in MiB.
    pub memory: f64,
    program: Child,
}

impl First<'_> {
    /// Starts it, waits for its first screen, and then until it is at rest.
    ///
    /// # Errors
    /// When its first screen does not come, or it does not come to rest.
    pub fn settles(self, session: &Session, person: &mut Listener) -> Result<Settled, String> {
        let mut command = session.command("env");
        command.arg(SAME_RENDERER).arg(self.program);
        let start = now();
        let program = Child::start(&command);
        let there = person.reader().waits_for("heading", self.heading);
        let there = there.ok_or_else(|| format!("«{}» did not come", self.heading))?;
        let rest = comes_to_rest(program.id())?;
        Ok(Settled { there: there - start, settled: rest.since - start, memory: rest.memory, program })
    }
}

impl Drop for Settled {
    /// The next one starts when nothing of this one is left, so that they do not share the machine.
    fn drop(&mut self) {
        let processes = family(self.program.id());
        processes.iter().for_each(|&id| kill(id));
        comes_true(std::time::Duration::from_secs(10), || {
            !self.program.is_running() && processes.iter().all(|&id| !runs(id))
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
