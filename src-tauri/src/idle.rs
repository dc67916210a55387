//! A plan that nobody is at locks by itself after a time that the person chose.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use footing_vault::OpenVault;

use crate::footing::Footing;
use crate::ways_in::ways_in_now;
use crate::wire::{Fault, FaultCode, LockAfter, WaysIn};

/// Where the plan keeps how soon it locks.
pub(crate) const KEPT: &str = "lock-after";
const NEVER: &str = "never";
/// Minutes, until the person chooses.
pub(crate) const USUAL: u32 = 15;
/// What can be chosen, in minutes.
const CHOICES: [u32; 4] = [5, 15, 30, 60];
/// After how long without a key something that takes a moment keeps nobody waiting.
const STILL: Duration = Duration::from_secs(60);
/// How long nobody touches a key before they are asked whether they are still on their call.
const LONG_CALL: Duration = Duration::from_secs(60 * 60);

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

/// What it is time for, while nobody is at the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeTo {
    /// Nothing yet.
    Wait,
    /// To cover the page and ask whether the person is still on their call. It is asked once.
    Ask,
    /// To lock.
    Lock,
}

/// When someone was last at the open plan.
#[derive(Default)]
pub struct Idle(Mutex<Option<Watch>>);

#[derive(Clone, Copy)]
struct Watch {
    /// `None` for never.
    limit: Option<Duration>,
    last: Clocks,
    call: Call,
}

/// Whether the person said that they are on a call, during which nobody touches a key.
#[derive(Clone, Copy)]
enum Call {
    Off,
    On,
    /// They were asked whether they still are.
    Asked(Clocks),
}

impl Watch {
    fn look(&mut self, now: Clocks) -> TimeTo {
        let is_past_limit = |start| self.limit.is_some_and(|limit| now.is_past(start, limit));
        match self.call {
            Call::Off if is_past_limit(self.last) => TimeTo::Lock,
            Call::On if now.is_past(self.last, LONG_CALL) => {
                self.call = Call::Asked(now);
                TimeTo::Ask
            }
            Call::Asked(asked) if is_past_limit(asked) => {
                // Words that the disk does not take keep the plan open. Whoever types a password then is at it.
                self.call = Call::Off;
                TimeTo::Lock
            }
            Call::Off | Call::On | Call::Asked(_) => TimeTo::Wait,
        }
    }
}

impl Idle {
    /// Starts to watch what was just opened and locks after so many minutes; with `None` it never does by itself.
    pub fn watch(&self, minutes: Option<u32>) {
        *self.watched() = Some(Watch { limit: limit(minutes), last: Clocks::now(), call: Call::Off });
    }

    /// Nothing is open.
    pub fn rest(&self) {
        *self.watched() = None;
    }

    /// From now on it locks after so many minutes.
    fn lock_after(&self, minutes: Option<u32>) {
        if let Some(watch) = self.watched().as_mut() {
            watch.limit = limit(minutes);
        }
    }

    /// Someone is at the plan. Whoever only moves the pointer has not answered a question.
    pub fn is_used(&self, now: Clocks) {
        if let Some(watch) = self.watched().as_mut() {
            watch.last = now;
        }
    }

    /// The person says that they are on a call now, or no longer. A call holds up the idle lock and no other.
    pub fn on_a_call(&self, on: bool, now: Clocks) {
        if let Some(watch) = self.watched().as_mut() {
            (watch.call, watch.last) = (if on { Call::On } else { Call::Off }, now);
        }
    }

    /// Whether something is open and nobody has touched a key of late.
    pub fn is_still(&self, now: Clocks) -> bool {
        self.watched().as_ref().is_some_and(|watch| now.is_past(watch.last, STILL))
    }

    /// What it is time for.
    pub fn look(&self, now: Clocks) -> TimeTo {
        self.watched().as_mut().map_or(TimeTo::Wait, |watch| watch.look(now))
    }

    fn watched(&self) -> MutexGuard<'_, Option<Watch>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn limit(minutes: Option<u32>) -> Option<Duration> {
    minutes.map(|minutes| Duration::from_secs(u64::from(minutes) * 60))
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
        self.idle.lock_after(request.minutes);
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

    fn to_do(idle: &Idle, minutes: u32) -> TimeTo {
        idle.look(later(minutes * MINUTE, minutes * MINUTE))
    }

    #[test]
    fn it_is_still_after_a_minute_without_a_key_and_not_where_nothing_is_open() {
        let idle = watched(15);
        let still = |idle: &Idle, seconds| {
            let passed = Duration::from_secs(seconds);
            idle.is_still(later(passed, passed))
        };
        assert!(!still(&idle, 50) && still(&idle, 70));
        idle.rest();
        assert!(!still(&idle, 70));
    }

    #[test]
    fn it_is_over_when_either_clock_says_so() {
        let idle = watched(15);
        assert_eq!(to_do(&idle, 14), TimeTo::Wait);
        let stopped = later(15 * MINUTE, Duration::ZERO);
        assert_eq!(idle.look(stopped), TimeTo::Lock, "the wall clock was stopped or set back a little");
        assert_eq!(idle.look(later(Duration::ZERO, 15 * MINUTE)), TimeTo::Lock, "the computer slept");
    }

    #[test]
    fn a_clock_set_back_ten_years_keeps_no_plan_open_and_locks_none() {
        let idle = watched(15);
        let back =
            |minutes| Clocks { wall: SystemTime::UNIX_EPOCH, ..later(minutes * MINUTE, Duration::ZERO) };
        assert_eq!([idle.look(back(14)), idle.look(back(15))], [TimeTo::Wait, TimeTo::Lock]);
    }

    #[test]
    fn being_at_the_plan_starts_the_time_again() {
        let idle = watched(5);
        idle.is_used(later(4 * MINUTE, 4 * MINUTE));
        assert_eq!([to_do(&idle, 6), to_do(&idle, 10)], [TimeTo::Wait, TimeTo::Lock]);
    }

    #[test]
    fn nothing_open_or_never_chosen_is_never_over() {
        let idle = watched(5);
        idle.rest();
        assert_eq!(to_do(&idle, 600), TimeTo::Wait);
        idle.watch(None);
        assert_eq!(to_do(&idle, 600), TimeTo::Wait);
    }

    #[test]
    fn a_long_call_is_asked_about_also_where_nothing_locks_by_itself() {
        let idle = watched(5);
        idle.watch(None);
        idle.on_a_call(true, Clocks::now());
        let times = [59, 60, 600].map(|minutes| to_do(&idle, minutes));
        assert_eq!(times, [TimeTo::Wait, TimeTo::Ask, TimeTo::Wait]);
    }

    #[test]
    fn a_call_holds_up_the_lock_for_an_hour_then_it_is_asked_once_and_locks_without_an_answer() {
        let idle = watched(15);
        idle.on_a_call(true, Clocks::now());
        let times = [16, 59, 60, 61, 74, 75].map(|minutes| to_do(&idle, minutes));
        use TimeTo::{Ask, Lock, Wait};
        assert_eq!(times, [Wait, Wait, Ask, Wait, Wait, Lock]);
    }

    #[test]
    fn whoever_is_at_a_plan_that_could_not_lock_after_the_question_has_the_usual_time() {
        let idle = watched(15);
        idle.on_a_call(true, Clocks::now());
        let times = [60, 75, 76].map(|minutes| to_do(&idle, minutes));
        assert_eq!(times, [TimeTo::Ask, TimeTo::Lock, TimeTo::Lock]);
        idle.is_used(later(77 * MINUTE, 77 * MINUTE));
        assert_eq!([to_do(&idle, 78), to_do(&idle, 92)], [TimeTo::Wait, TimeTo::Lock]);
    }

    #[test]
    fn a_key_or_a_movement_starts_the_hour_again_and_is_no_answer_once_it_is_asked() {
        let idle = watched(15);
        idle.on_a_call(true, Clocks::now());
        idle.is_used(later(30 * MINUTE, 30 * MINUTE));
        assert_eq!([to_do(&idle, 89), to_do(&idle, 90)], [TimeTo::Wait, TimeTo::Ask]);
        idle.is_used(later(100 * MINUTE, 100 * MINUTE));
        assert_eq!([to_do(&idle, 104), to_do(&idle, 105)], [TimeTo::Wait, TimeTo::Lock]);
    }

    #[test]
    fn whoever_is_still_on_the_call_has_another_hour_and_after_it_the_usual_time() {
        let idle = watched(15);
        idle.on_a_call(true, Clocks::now());
        assert_eq!(to_do(&idle, 60), TimeTo::Ask);
        idle.on_a_call(true, later(70 * MINUTE, 70 * MINUTE));
        assert_eq!([to_do(&idle, 129), to_do(&idle, 130)], [TimeTo::Wait, TimeTo::Ask]);
        idle.on_a_call(false, later(131 * MINUTE, 131 * MINUTE));
        assert_eq!([to_do(&idle, 145), to_do(&idle, 146)], [TimeTo::Wait, TimeTo::Lock]);
    }

    #[test]
    fn a_call_ends_with_a_lock_and_outlives_another_time_to_lock() {
        let idle = watched(15);
        idle.on_a_call(true, Clocks::now());
        idle.lock_after(Some(5));
        assert_eq!(
            [to_do(&idle, 59), to_do(&idle, 60), to_do(&idle, 65)],
            [TimeTo::Wait, TimeTo::Ask, TimeTo::Lock]
        );
        idle.rest();
        idle.on_a_call(true, Clocks::now());
        idle.watch(Some(15));
        assert_eq!(to_do(&idle, 15), TimeTo::Lock);
    }

    #[test]
    fn a_computer_that_slept_through_a_call_asks_before_it_locks() {
        let idle = watched(15);
        idle.on_a_call(true, Clocks::now());
        assert_eq!(idle.look(later(MINUTE, 600 * MINUTE)), TimeTo::Ask);
    }
}
