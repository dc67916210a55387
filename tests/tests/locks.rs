//! Locks that nobody pressed a key for, of the planner as people get it.
#![cfg(target_os = "linux")]

use std::fs;
use std::path::PathBuf;

use footing_tests::{
    display::wait_for,
    first_sitting::first_sitting,
    listener::Listener,
    processes,
    session::Session,
    traces::use_it::{goes_to, opens_with},
};

/// What is looked for in a dialog.
const ROLES: [&str; 2] = ["table cell", "push button"];
const PASSWORD: &str = "three calm stones";
const WORDS: &str = "the stairs in the morning";

fn copies(session: &Session) -> Vec<PathBuf> {
    let plans = fs::read_dir(session.data().join("plans")).into_iter().flatten().flatten();
    let backups = plans.filter_map(|plan| fs::read_dir(plan.path().join("backups")).ok());
    backups.flatten().flatten().map(|file| file.path()).collect()
}

#[test]
fn a_lock_takes_the_systems_dialogs_away_with_the_page() {
    let session = Session::start();
    let _planner = session.starts_the_planner();
    let mut person = Listener::in_session(&session);
    first_sitting(&mut person, PASSWORD, WORDS);
    for (button, in_the_dialog) in [("Print", "Print to File"), ("Save as PDF", "Save")] {
        goes_to(&mut person, "Settings");
        person.follows("See copies");
        person.follows("Print my own copy");
        person.sees(WORDS);
        person.follows(button);
        person.waits_for(in_the_dialog, &ROLES);
        session.locks_its_screen();
        person.sees("My plan is locked");
        wait_for("the dialog to close", || person.find(in_the_dialog, &ROLES).is_none());
        assert!(!person.screen().contains(WORDS), "{}", person.screen());
        opens_with(&mut person, PASSWORD);
    }
    assert_eq!(
        fs::read_dir(session.papers()).expect("the folder").count(),
        0,
        "nothing was printed or saved"
    );
}

#[test]
fn a_log_out_keeps_the_last_words_and_makes_the_days_copy() {
    let session = Session::start();
    let mut planner = session.starts_the_planner();
    let mut person = Listener::in_session(&session);
    first_sitting(&mut person, PASSWORD, "the noise");
    person.follows("the noise");
    assert!(copies(&session).is_empty());
    person.fills("In my own words", WORDS);
    processes::asks_to_end(planner.id());
    let mut how = None;
    wait_for("the planner to end", || {
        how = planner.ended();
        how.is_some()
    });
    assert!(how.is_some_and(|how| how.success()), "{how:?}");
    assert_eq!(copies(&session).len(), 1);
    let _planner = session.starts_the_planner();
    opens_with(&mut person, PASSWORD);
    person.sees(WORDS);
}
