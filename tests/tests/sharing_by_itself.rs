//! What ends the showing of something on a call without the person: an hour without a key, the lock of the screen,
//! sleep and a log-out. Of the planner as people get it, with a plan of their own.
#![cfg(target_os = "linux")]

use footing_tests::{
    child::Child,
    display::wait_for,
    first_sitting::first_sitting,
    listener::Listener,
    logind::Logind,
    moved_clock::MovedClock,
    places, processes,
    session::Session,
    sharing::aloud::{MAIN, SHARING, is_gone, is_on_a_call_of_their_own, pages, shows, ticks_for_this_call},
    traces::use_it::opens_with,
};

const PASSWORD: &str = "three calm stones";
const WORDS: &str = "the stairs in the morning";

/// The planner, with more of an environment than its session gives.
fn starts_with(session: &Session, environment: &[String]) -> Child {
    let mut command = session.command("env");
    Child::start(command.args(environment).arg(places::shipped_build()))
}

/// A first sitting, then a call on which the one thing in the plan is shown.
fn shows_something(person: &mut Listener<'_>, session: &Session) {
    first_sitting(person, PASSWORD, WORDS);
    is_on_a_call_of_their_own(person);
    ticks_for_this_call(person, &format!("In the way 1. {WORDS}"));
    shows(person, session);
    person.sees_in(SHARING, WORDS);
}

fn opens_and_shows_it_again(person: &mut Listener<'_>, session: &Session) {
    opens_with(person, PASSWORD);
    is_on_a_call_of_their_own(person);
    shows(person, session);
    person.sees_in(SHARING, WORDS);
}

/// The words are nowhere, and the lock screen is in the plan's window alone.
fn is_locked(person: &mut Listener<'_>, session: &Session) {
    is_gone(session);
    person.sees("My plan is locked");
    assert!(!person.screen().contains(WORDS), "{}", person.screen());
    assert!(person.reader().reads_window(SHARING).is_empty());
}

#[test]
fn an_hour_without_a_key_covers_what_is_shown_and_asks_and_without_an_answer_the_plan_locks() {
    let session = Session::start();
    let clock = MovedClock::kept_in(session.running());
    let _planner = starts_with(&session, &clock.environment());
    let mut person = Listener::in_session(&session);
    shows_something(&mut person, &session);

    clock.is_ahead_by(61);
    person.sees("Are you still on the call?");
    person.sees_in(SHARING, "The page is covered.");
    session.display().brings_up(MAIN);
    person.follows("Yes, I am on it");
    person.sees("The Sharing window is open. It is covered and shows nothing.");
    person.presses("F8");
    person.sees_in(SHARING, WORDS);

    clock.is_ahead_by(125);
    person.sees("Are you still on the call?");
    person.sees_in(SHARING, "The page is covered.");
    session.display().brings_up(SHARING);
    person.presses("F8");
    person.sees_in(SHARING, WORDS);
    wait_for("the question to be answered by that", || {
        !person.screen().contains("Are you still on the call?")
    });
    clock.is_ahead_by(190);
    person.sees("Are you still on the call?");
    person.sees_in(SHARING, "The page is covered.");
    clock.is_ahead_by(206);
    is_locked(&mut person, &session);

    opens_with(&mut person, PASSWORD);
    looks_at_what_was_shown(&mut person);
}

/// It was kept with the call before the lock, on the disk.
fn looks_at_what_was_shown(person: &mut Listener<'_>) {
    person.presses("alt+6");
    person.follows("Look at these calls");
    person.unfolds("More about this call");
    person.sees("What I showed on the screen");
    person.sees("In the way 1: ");
}

#[test]
fn the_lock_of_the_screen_sleep_and_a_log_out_each_end_what_is_shown() {
    let (session, logind) = (Session::start(), Logind::start());
    let mut planner = starts_with(&session, &[logind.environment()]);
    let mut person = Listener::in_session(&session);
    shows_something(&mut person, &session);
    session.locks_its_screen();
    is_locked(&mut person, &session);

    opens_and_shows_it_again(&mut person, &session);
    let shown = pages(planner.id());
    assert_eq!(shown.len(), 2, "each window has a process of its own");
    logind.sleeps();
    // A process that was killed takes a moment to be gone; nothing else is waited for.
    wait_for("both pages to be gone before the computer wakes", || {
        !shown.iter().any(|id| processes::runs(*id))
    });
    logind.wakes();
    is_locked(&mut person, &session);

    opens_and_shows_it_again(&mut person, &session);
    processes::asks_to_end(planner.id());
    is_gone(&session);
    wait_for("the planner to end", || planner.ended().is_some_and(|how| how.success()));
}
