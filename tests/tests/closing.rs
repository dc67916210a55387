//! Closing the window of the planner as people get it, by keys and a screen reader.
#![cfg(target_os = "linux")]

use std::fs;

use footing_tests::{display::wait_for, first_sitting::first_sitting, listener::Listener, session::Session};

const WORDS: &str = "the stairs in the morning";

/// Opens a plan that was just made, on a form with words in it that are not saved yet.
fn writes(person: &mut Listener) {
    first_sitting(person, "three calm stones", "the noise");
    person.follows("the noise");
    person.fills("In my own words", WORDS);
}

#[test]
fn words_that_cannot_be_saved_keep_the_window_open_until_the_person_decides() {
    let session = Session::start();
    let mut planner = session.starts_the_planner();
    let mut person = Listener::in_session(&session);
    writes(&mut person);
    let (plans, elsewhere) = (session.data().join("plans"), session.data().join("elsewhere"));
    fs::rename(&plans, &elsewhere).expect("the plan's folder can be moved");
    person.starts_to_fill("In my own words", ", and more");
    person.presses("alt+F4");
    person.sees("Your last words are not saved");
    assert!(planner.is_running());
    person.follows("Stay");
    fs::rename(&elsewhere, &plans).expect("the plan's folder can be moved back");
    person.presses("alt+F4");
    wait_for("the window to close once the words are saved", || !planner.is_running());
}
