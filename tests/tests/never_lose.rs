//! Nothing the person wrote is lost: undo, earlier versions, the bin and drafts through the real window, and
//! removing for good, which loses only what they said.
#![cfg(target_os = "linux")]

use std::{
    fs,
    time::{Duration, Instant},
};

use footing_plan::Kind;
use footing_tests::{
    display::{Display, PATIENCE, comes_true},
    first_sitting::first_sitting,
    kept::kept,
    person::Person,
    processes,
    window::Home,
};

const PASSWORD: &str = "three calm stones";
const PLACE: &str = "What gets in the way";
/// A draft is on the disk a second after the last key. The rest is for a machine that is busy.
const A_SECOND_AND_THE_MACHINE: Duration = Duration::from_secs(8);
const OWN_WORDS: &str = "In my own words";

fn opens_again<'a>(display: &'a Display, home: &Home) -> Person<'a> {
    let mut person = Person::opens_the_planner(display, home);
    person.fills("Password", PASSWORD);
    person.presses("Enter");
    person.sees("Where you left off");
    person
}

/// Opens the record of these words from the list, and puts it in the bin.
fn bins(person: &mut Person, words: &str) {
    person.follows(words);
    person.follows("Put in the bin");
    person.sees("In the way 1 is in the bin.");
    let undo = "Undo: putting In the way 1 in the bin";
    let there = comes_true(PATIENCE, || person.focus().name == undo);
    assert!(there, "the way back is not where the keyboard is: {:?}", person.focus());
}

fn looks_in_the_bin(person: &mut Person) {
    person.follows("Settings");
    person.follows("Look in the bin");
    person.hears_heading("Bin");
}

#[test]
fn what_was_changed_undone_or_binned_comes_back_and_what_is_removed_for_good_does_not() {
    let (display, home) = (Display::open(1280, 900), Home::new());
    let mut person = Person::opens_the_planner(&display, &home);
    first_sitting(&mut person, PASSWORD, "the noise");
    person.follows("the noise");
    person.writes_over(OWN_WORDS, "the noise at the desk");
    person.follows("Done");
    person.hears_heading(PLACE);
    person.sees("Undo: editing In the way 1");
    person.presses("Ctrl+z");
    person.sees("Undone: editing In the way 1.");
    person.no_longer_sees("the noise at the desk");
    person.locks_and_closes();

    let mut person = opens_again(&display, &home);
    person.sees("Redo: editing In the way 1");
    person.presses("Ctrl+Shift+z");
    person.sees("Done again: editing In the way 1.");
    bins(&mut person, "the noise at the desk");
    person.follows("Undo: putting In the way 1 in the bin");
    person.sees("Undone: putting In the way 1 in the bin.");
    bins(&mut person, "the noise at the desk");
    looks_in_the_bin(&mut person);
    person.follows("Put back in my plan");
    person.sees("In the way 1 is back in your plan.");

    puts_back_the_first_version(&mut person);
    bins(&mut person, "the noise");
    looks_in_the_bin(&mut person);
    person.sees("In the way 1. the noise");
    person.follows("Remove for good");
    person.follows("Yes, remove for good");
    person.sees("It is gone from your plan.");
    person.sees("Nothing is in the bin.");
    person.follows("Make a new copy and remove the older ones");
    person.sees("There is no way back to them.");
    person.follows("Yes, remove the older ones");
    person.sees("There is a new copy on this computer, and the older ones are gone.");
    person.locks_and_closes();
    is_gone_with_all_that_led_to_it(&home);
}

fn puts_back_the_first_version(person: &mut Person) {
    person.follows("the noise at the desk");
    person.follows("Earlier versions");
    person.sees("Nothing changes until you put it back.");
    person.follows_the_one_ending(". the noise");
    person.follows("Put this back");
    person.sees("In the way 1 says again what it said before.");
    person.no_longer_sees("the noise at the desk");
}

fn is_gone_with_all_that_led_to_it(home: &Home) {
    let vault = kept(home, PASSWORD);
    assert_eq!(vault.plan().expect("a plan").of(Kind::Obstacle).count(), 0);
    assert!(vault.bin().expect("a bin").is_empty());
    let undo = vault.undo_says().expect("says");
    assert!(undo.is_none_or(|done| done.kind != Kind::Obstacle), "there is nothing about it to undo");
    assert_eq!(vault.backups().len(), 1, "the copy that was asked for is the only one");
}

#[test]
fn words_said_to_be_saved_are_offered_again_after_the_program_was_killed() {
    let (display, home) = (Display::open(1280, 900), Home::new());
    let mut person = Person::opens_the_planner(&display, &home);
    first_sitting(&mut person, PASSWORD, "the noise");
    person.follows("the noise");
    person.writes_over(OWN_WORDS, "the noise, most of all after lunch");
    let last_key = Instant::now();
    person.sees("Saved");
    let kept_after = last_key.elapsed();
    println!("from the last key to «Saved»: {kept_after:?}");
    assert!(kept_after < A_SECOND_AND_THE_MACHINE, "{kept_after:?}");
    kill_the_planner(&home);
    drop(person);
    assert_eq!(kept(&home, PASSWORD).drafts().expect("drafts").len(), 1, "it was a draft, and no save yet");

    let mut person = opens_again(&display, &home);
    person.follows("the noise");
    person.sees("You were writing this");
    person.follows("Carry on");
    assert_eq!(person.reads_back(OWN_WORDS), "the noise, most of all after lunch");
}

/// Ends the planner of this home as a crash would, and waits until it is gone.
fn kill_the_planner(home: &Home) {
    let data = home.data().display().to_string();
    let ours = |id: &u32| {
        let line = fs::read_to_string(format!("/proc/{id}/cmdline")).unwrap_or_default();
        processes::name(*id).starts_with("footing-") && line.contains(&data)
    };
    let planners: Vec<u32> = processes::family(std::process::id()).into_iter().filter(ours).collect();
    assert!(!planners.is_empty(), "the planner runs");
    planners.iter().for_each(|id| processes::kill(*id));
    assert!(comes_true(PATIENCE, || !planners.iter().any(|id| processes::runs(*id))), "it goes on");
}
