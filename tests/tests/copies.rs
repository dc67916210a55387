//! A person keeps a copy on a stick, goes back to it, loses the plan, and gets it back, in the real window.
#![cfg(target_os = "linux")]

use std::{fs::DirEntry, io, path::Path};

use footing_plan::Plan;
use footing_tests::{
    display::{Display, PATIENCE, comes_true},
    first_sitting::first_sitting,
    kept::kept,
    person::Person,
    window::Home,
};
use footing_vault::Revision;

const PASSWORD: &str = "three calm stones";
const WORDS: &str = "the noise in the hall";
const LATER: &str = "the light";

/// The one plan in a home with the states of each record, read without the window.
fn plan_and_history(home: &Home) -> (Plan, Vec<Vec<Revision>>) {
    let open = kept(home, PASSWORD);
    let plan = open.plan().expect("it can be read");
    let history = plan.records.iter().map(|record| open.revisions(&record.id).expect("its history"));
    let history = history.collect();
    (plan, history)
}

fn goes_to_copies(person: &mut Person) {
    person.follows("Settings");
    person.hears_heading("Settings");
    person.follows("See copies");
    person.hears_heading("Copies of my plan");
}

fn gets_it_back(person: &mut Person, file: &Path) {
    person.follows("Get a plan back from a copy");
    person.hears_heading("Get a plan back from a copy");
    person.follows("Choose a file");
    person.opens_in_the_dialog(file);
    person.sees("copy made");
    person.fills("Password", PASSWORD);
    person.follows("Look at what is in it");
    person.sees("It becomes a plan on this computer");
    person.follows("Use this copy");
    person.sees(WORDS);
}

#[test]
fn a_copy_on_a_stick_brings_a_deleted_plan_back_whole_with_its_history() {
    let (display, home) = (Display::open(1280, 900), Home::new());
    let stick = home.path().join("stick.footing-backup");
    let mut person = Person::opens_the_planner(&display, &home);
    first_sitting(&mut person, PASSWORD, WORDS);
    person.follows("the noise in the hall");
    person.fills("What has helped before, even a little?", LATER);
    person.locks_and_closes();
    let before = plan_and_history(&home);
    let mut person = Person::opens_the_planner(&display, &home);
    person.fills("Password", PASSWORD);
    person.follows("Open");
    person.sees(WORDS);
    goes_to_copies(&mut person);
    person.sees("The last copy:");
    person.follows("Check that my copy works");
    person.sees("works. Things you wrote in it: 2.");
    person.follows("Save a copy somewhere else");
    person.saves_in_the_dialog(&stick);
    person.sees("Last saved:");
    person.follows("Delete this plan from this computer");
    person.fills("To delete it, type its name: My plan", "My plan");
    display.presses("Return");
    let plans = home.data().join("plans");
    let is_plan = |entry: io::Result<DirEntry>| entry.is_ok_and(|entry| entry.path().is_dir());
    let gone = comes_true(PATIENCE, || plans.read_dir().is_ok_and(|mut inside| !inside.any(is_plan)));
    assert!(gone, "something of the plan stayed");
    display.comes_to_rest();
    person.closes_the_planner();
    let mut person = Person::opens_the_planner(&display, &home);
    gets_it_back(&mut person, &stick);
    person.locks_and_closes();
    let after = plan_and_history(&home);
    assert_eq!(after.0, before.0);
    assert!(after.1.iter().map(Vec::len).sum::<usize>() >= 2);
    assert_eq!(after.1, before.1);
}
