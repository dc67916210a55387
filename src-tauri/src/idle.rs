//! A plan that nobody is at locks by itself after a time that the person chose.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use footing_vault::OpenVault;

use crate::footing::Footing;
use crate::ways_in::ways_in_now;
use crate::wire::{Fault, FaultCode, LockAfter, WaysIn};

/// Where the plan keeps how soon it locks.
const KEPT: &str = "lock-after";
const NEVER: &str = "never";
/// Minutes, until the person chooses.
pub(crate) const USUAL: u32 = 15;
/// What can be chosen, in minutes.
const CHOICES: [u32; 4] = [5, 15, 30, 60];

/// A point in time by both clocks. The first stands still while the computer sleeps; the second can be set.
#[derive(Clone, Copy, Debug)]
pub struct Clocks {
    running: Instant,
    wall: SystemTime,
}

impl Clocks {
    /// Now.
    pub fn now() -> Self {
        Self { running: Instant::now(), wall: SystemTime::now() }
    }

    /// So many minutes from now by the clock that can be set.
    #[cfg(test)]
    pub fn in_minutes(minutes: u64) -> Self {
        let now = Self::now();
        Self { wall: now.wall + Duration::from_secs(minutes * 60), ..now }
    }

    /// True once either clock says that so long has passed. A clock that was set back says nothing.
    fn is_past(self, start: Self, limit: Duration) -> bool {
        let by_wall = self.wall.duration_since(start.wall).unwrap_or_default();
        self.running.saturating_duration_since(start.running) >= limit || by_wall >= limit
    }
}

/// When someone was last at the open plan.
#[derive(Default)]
pub struct Idle(Mutex<Option<Watch>>);

#[derive(Clone, Copy)]
struct Watch {
    limit: Duration,
    last: Clocks,
}

impl Idle {
    /// Starts to watch a plan that locks after so many minutes; with `None` it never does by itself.
    pub fn watch(&self, minutes: Option<u32>) {
        let watch =
            |minutes| Watch { limit: Duration::from_secs(u64::from(minutes) * 60), last: Clocks::now() };
        *self.watched() = minutes.map(watch);
    }

    /// Nothing is open.
    pub fn rest(&self) {
        *self.watched() = None;
    }

    /// Someone is at the plan.
    pub fn is_used(&self, now: Clocks) {
        if let Some(watch) = self.watched().as_mut() {
            watch.last = now;
        }
    }

    /// Whether it is time to lock.
    pub fn is_over(&self, now: Clocks) -> bool {
        self.watched().is_some_and(|watch| now.is_past(watch.last, watch.limit))
    }

    fn watched(&self) -> MutexGuard<'_, Option<Watch>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// After how many minutes this plan locks; `None` for never.
pub(crate) fn kept(vault: &OpenVault) -> Option<u32> {
    match vault.setting(KEPT).ok().flatten().as_deref() {
        Some(NEVER) => None,
        Some(minutes) => Some(minutes.parse().ok().filter(|it| CHOICES.contains(it)).unwrap_or(USUAL)),
        None => Some(USUAL),
    }
}

impl Footing {
    /// Keeps how soon the plan locks by itself.
    pub fn lock_after(&self, request: &LockAfter) -> Result<WaysIn, Fault> {
        if request.minutes.is_some_and(|minutes| !CHOICES.contains(&minutes)) {
            return Err(FaultCode::Unexpected.into());
        }
        let text = request.minutes.map_or_else(|| NEVER.to_owned(), |minutes| minutes.to_string());
        let mut desk = self.desk_now();
        let vault = &mut desk.own()?.vault;
        vault.keep_setting(KEPT, &text)?;
        self.idle.watch(request.minutes);
        Ok(ways_in_now(vault))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: Duration = Duration::from_secs(60);

    fn later(running: Duration, wall: Duration) -> Clocks {
        let now = Clocks::now();
        Clocks { running: now.running + running, wall: now.wall + wall }
    }

    fn watched(minutes: u32) -> Idle {
        let idle = Idle::default();
        idle.watch(Some(minutes));
        idle
    }

    #[test]
    fn it_is_over_when_either_clock_says_so() {
        let idle = watched(15);
        assert!(!idle.is_over(later(14 * MINUTE, 14 * MINUTE)));
        assert!(
            idle.is_over(later(15 * MINUTE, Duration::ZERO)),
            "the wall clock was stopped or set back a little"
        );
        assert!(idle.is_over(later(Duration::ZERO, 15 * MINUTE)), "the computer slept");
    }

    #[test]
    fn a_clock_set_back_ten_years_keeps_no_plan_open_and_locks_none() {
        let idle = watched(15);
        let back = Clocks { wall: SystemTime::UNIX_EPOCH, ..later(14 * MINUTE, Duration::ZERO) };
        assert!(!idle.is_over(back));
        let back = Clocks { wall: SystemTime::UNIX_EPOCH, ..later(15 * MINUTE, Duration::ZERO) };
        assert!(idle.is_over(back));
    }

    #[test]
    fn being_at_the_plan_starts_the_time_again() {
        let idle = watched(5);
        idle.is_used(later(4 * MINUTE, 4 * MINUTE));
        assert!(!idle.is_over(later(6 * MINUTE, 6 * MINUTE)));
        assert!(idle.is_over(later(10 * MINUTE, 10 * MINUTE)));
    }

    #[test]
    fn nothing_open_or_never_chosen_is_never_over() {
        let idle = watched(5);
        idle.rest();
        assert!(!idle.is_over(later(600 * MINUTE, 600 * MINUTE)));
        idle.watch(None);
        assert!(!idle.is_over(later(600 * MINUTE, 600 * MINUTE)));
    }
}
