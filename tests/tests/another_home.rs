//! A plan carried to another computer in the real window, and the program started twice on one plan.
#![cfg(target_os = "linux")]

use std::{fs, path::Path};

use footing_plan::Plan;
use footing_tests::{
    display::Display,
    first_sitting::{comes_to_the_offer, first_sitting, goes_on_with_a_password},
    kept::kept,
    person::Person,
    ways_in::{TODAY, groups_on, types_the_two},
    window::Home,
};
use footing_vault::{LockedVault, OpenVault, Revision, SpareKey, plans_in};

const PASSWORD: &str = "three calm stones";
const WORDS: &str = "the noise in the hall";
const LATER: &str = "the light";
const HELPED: &str = "What has helped before, even a little?";

/// The plan with the states of each record.
fn with_history(open: &OpenVault) -> (Plan, Vec<Vec<Revision>>) {
    let plan = open.plan().expect("it can be read");
    let history = plan.records.iter().map(|record| open.revisions(&record.id).expect("its history"));
    let history = history.collect();
    (plan, history)
}

/// A first sitting with a spare key. Gives its groups.
fn makes_a_plan_with_a_spare_key(person: &mut Person<'_>) -> Vec<String> {
    comes_to_the_offer(person, PASSWORD, WORDS);
    person.follows("Make a spare key");
    person.sees("Your new spare key");
    let groups = groups_on(&person.screen());
    person.follows("I have it on paper");
    person.sees("Type two groups back");
    types_the_two(person, &groups);
    person.follows("Finish");
    person.sees("Your spare key works now");
    person.follows("Carry on");
    goes_on_with_a_password(person);
    person.sees(TODAY);
    groups
}

fn writes_more(person: &mut Person<'_>) {
    person.follows(WORDS);
    person.fills(HELPED, LATER);
    person.follows("Done");
    person.hears_heading("What gets in the way");
}

fn saves_a_copy(person: &mut Person<'_>, stick: &Path) {
    person.follows("Settings");
    person.hears_heading("Settings");
    person.follows("See copies");
    person.hears_heading("Copies of my plan");
    person.follows("Save a copy somewhere else");
    person.saves_in_the_dialog(stick);
    person.sees("Last saved:");
}

/// From the first screen of a computer that has no plan yet.
fn gets_it_back_by(person: &mut Person<'_>, groups: &[String], stick: &Path) {
    person.follows("Get a plan back from a copy");
    person.hears_heading("Get a plan back from a copy");
    person.follows("Choose a file");
    person.opens_in_the_dialog(stick);
    person.sees("My plan, copy made");
    person.chooses("The spare key");
    person.fills("Spare key", &groups.join(" ").to_lowercase());
    person.follows("Look at what is in it");
    person.sees("It becomes a plan on this computer");
    person.follows("Use this copy");
    person.hears_heading("Your spare key opened your plan");
    person.follows("Not now");
    person.sees(WORDS);
}

/// The plan as the other home has it, opened by the spare key.
fn opened_by(groups: &[String], home: &Home) -> OpenVault {
    let [plan] = &plans_in(&home.data()).expect("it can be read")[..] else { panic!("one plan") };
    let key = SpareKey::read(&groups.join("-")).expect("it is a spare key");
    let locked = LockedVault::at(&home.data(), &plan.plan).expect("nobody holds it");
    locked.open_with_spare_key(&key).map_err(|refused| refused.error).expect("it opens")
}

#[test]
fn a_copy_carried_to_another_home_is_got_back_with_the_spare_key_alone_and_has_its_history() {
    let (display, home, other) = (Display::open(1280, 900), Home::new(), Home::new());
    let stick = home.path().join("stick.footing-backup");
    let mut person = Person::opens_the_planner(&display, &home);
    let groups = makes_a_plan_with_a_spare_key(&mut person);
    writes_more(&mut person);
    saves_a_copy(&mut person, &stick);
    person.locks_and_closes();
    let before = with_history(&kept(&home, PASSWORD));

    // Nothing of the first home is there any more but the stick.
    let carried = other.path().join("stick.footing-backup");
    fs::rename(&stick, &carried).expect("it is carried over");
    drop(home);
    let mut person = Person::opens_the_planner(&display, &other);
    gets_it_back_by(&mut person, &groups, &carried);
    person.locks_and_closes();
    drop(kept(&other, PASSWORD));
    let after = with_history(&opened_by(&groups, &other));
    assert_eq!(after.0, before.0);
    assert!(after.1.iter().map(Vec::len).sum::<usize>() >= 2, "{:?}", after.1);
    assert_eq!(after.1, before.1);
}

#[test]
fn a_second_start_on_an_open_plan_says_so_in_one_line_and_the_first_goes_on() {
    let (display, beside, home) = (Display::open(1280, 900), Display::open(1280, 900), Home::new());
    let mut first = Person::opens_the_planner(&display, &home);
    first_sitting(&mut first, PASSWORD, WORDS);
    first.follows(WORDS);
    first.fills(HELPED, LATER);

    let mut second = Person::opens_the_planner(&beside, &home);
    second.sees("My plan is locked");
    second.fills("Password", PASSWORD);
    second.presses("Enter");
    second.sees("This plan is open in another window.");
    second.sees("Look for the other window and close it, then try again.");
    let screen = second.screen();
    assert!(!screen.contains(WORDS) && !screen.contains("not the password"), "{screen}");

    first.types(", and the window");
    first.follows("Done");
    first.hears_heading("What gets in the way");
    first.locks_and_closes();
    // What was typed stands there still: it is tried once more.
    second.follows("Open");
    second.sees(TODAY);
    second.follows(WORDS);
    assert_eq!(second.reads_back(HELPED), format!("{LATER}, and the window"));
    second.locks_and_closes();
}
