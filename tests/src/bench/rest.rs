//! When a started program has come to rest: for a while, all its processes together hardly used the processor
//! and their memory stayed as it was.

use std::{collections::VecDeque, time::Duration};

use super::starts::now;
use crate::{
    display::comes_true,
    processes::{family, own_memory, ticks},
};

/// How long it has to stay so, in seconds.
const A_WHILE: f64 = 0.5;
/// The most it may use of the processor meanwhile, in ticks of 10 ms: a blinking cursor uses this little.
const HARDLY: u64 = 2;
/// The most its memory may change meanwhile: one part in this many.
const ONE_PART_IN: u64 = 100;
/// How long it may take to come to rest. On a busy machine it does not, and then there is nothing to measure.
const LONGEST: Duration = Duration::from_secs(20);

/// One look at all processes of a program.
#[derive(Clone, Debug, PartialEq)]
struct Look {
    /// Seconds on the clock of [`now`].
    at: f64,
    processes: Vec<u32>,
    ticks: u64,
    /// KiB.
    memory: u64,
}

/// A program at rest.
#[derive(Clone, Copy, Debug)]
pub struct AtRest {
    /// Since when, in seconds on the clock of [`now`].
    pub since: f64,
    /// The memory of all its processes in MiB.
    pub memory: f64,
}

/// Waits until the program of this process and all it started have come to rest.
///
/// # Errors
/// When they never do.
pub fn comes_to_rest(program: u32) -> Result<AtRest, String> {
    let mut looks = VecDeque::new();
    let mut at_rest = None;
    comes_true(LONGEST, || {
        looks.push_back(look(program));
        at_rest = rests(&mut looks);
        at_rest.is_some()
    });
    at_rest.ok_or_else(|| {
        let longest = LONGEST.as_secs();
        format!(
            "the program did not come to rest within {longest} s: is the machine busy with something else?"
        )
    })
}

fn look(program: u32) -> Look {
    let processes = family(program);
    let sum = |of: fn(u32) -> Option<u64>| processes.iter().filter_map(|&id| of(id)).sum();
    let (ticks, memory) = (sum(ticks), sum(own_memory));
    Look { at: now(), ticks, memory, processes }
}

/// Forgets the looks after which something still happened. At rest is what has nothing to forget for a while.
fn rests(looks: &mut VecDeque<Look>) -> Option<AtRest> {
    let last = looks.back()?.clone();
    while looks.front().is_some_and(|first| !is_still(first, &last)) {
        looks.pop_front();
    }
    let first = looks.front()?;
    (last.at - first.at >= A_WHILE).then_some(AtRest { since: first.at, memory: last.memory as f64 / 1024.0 })
}

fn is_still(first: &Look, last: &Look) -> bool {
    first.processes == last.processes
        && last.ticks.saturating_sub(first.ticks) <= HARDLY
        && last.memory.abs_diff(first.memory) * ONE_PART_IN <= last.memory
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A look every tenth of a second.
    fn since(seen: impl Iterator<Item = (u64, u64, Vec<u32>)>) -> Option<f64> {
        let mut looks = VecDeque::new();
        seen.enumerate().find_map(|(at, (ticks, memory, processes))| {
            looks.push_back(Look { at: at as f64 / 10.0, processes, ticks, memory });
            rests(&mut looks).map(|rest| rest.since)
        })
    }

    #[test]
    fn rest_begins_with_the_last_thing_that_happened() {
        let busy_for_a_second = (0..20_u64).map(|at| (at.min(10) * 5, 1000, vec![1]));
        assert_eq!(since(busy_for_a_second), Some(1.0));
    }

    #[test]
    fn what_works_grows_or_starts_processes_is_not_at_rest() {
        assert_eq!(since((0..100_u64).map(|at| (at, 1000, vec![1]))), None, "it works");
        assert_eq!(since((0..100_u64).map(|at| (0, 1000 + at * 5, vec![1]))), None, "it grows");
        assert_eq!(since((0..100_u32).map(|at| (0, 1000, vec![1, at]))), None, "it starts others");
    }
}
