//! A person's way through the real window, by keys and visible names.

mod fills;
mod words;

use std::fs;

use footing_plan::{Catalogue, Choices, Plan, Reader, Sheet, work_page};
use footing_tests::{
    display::{Display, PATIENCE, comes_true},
    paper::{bytes_in_clear, words_by_poppler},
    person::Person,
    window::{Home, plain},
};

use crate::{
    fills::{done, first_run, goes_to, the_plan},
    words::{ODD_LINE, ODD_SIGNS, ON_THE_PAGE, PASSWORD, PRIVATE, TICKED},
};

fn desk() -> (Display, Home) {
    (Display::open(1280, 900), Home::new())
}

#[test]
fn the_first_useful_result_takes_at_most_five_decisions_and_sixty_words() {
    let (display, home) = desk();
    let mut person = Person::opens_the_planner(&display, &home);
    first_run(&mut person);
    let cost = person.cost();
    println!("{} decisions, {} words, {} keys beside the words", cost.decisions, cost.words, cost.keys);
    assert!(cost.decisions <= 5, "{cost:?}");
    assert!(cost.words <= 60, "{cost:?}");
}

#[test]
fn a_person_fills_a_plan_locks_it_opens_it_and_carries_a_page_into_a_meeting() {
    let (display, home) = desk();
    let mut person = Person::opens_the_planner(&display, &home);
    first_run(&mut person);
    person.follows("That is enough for today");
    the_plan(&mut person);
    person.locks_and_closes();
    let mut person = Person::opens_the_planner(&display, &home);
    is_refused_and_then_opens(&mut person);
    let page = saves_the_page(&mut person, &home);
    person.locks_and_closes();
    says_the_sheet_in_its_order(&page, &sheet_of(&plan_in(&home)));
    holds_what_was_ticked_and_nothing_private(&page);
}

fn is_refused_and_then_opens(person: &mut Person) {
    person.fills("Password", "three calm stone");
    person.presses("Enter");
    person.sees("That is not the password for this plan.");
    person.sees("You can try as often as you like.");
    person.goes_to_field("Password");
    person.presses("Ctrl+a");
    person.types(PASSWORD);
    person.presses("Enter");
    person.sees("Where you left off");
}

fn saves_the_page(person: &mut Person, home: &Home) -> Vec<u8> {
    person.follows("More");
    person.follows("Pages to print");
    person.sees("Only what you tick is on the page.");
    person.sees("0 of your ");
    TICKED.iter().for_each(|words| person.ticks_the_one_with(words));
    person.follows("Read it full size");
    person.sees("Only the 7 things you ticked are here. Please read it once.");
    for words in ON_THE_PAGE {
        person.sees(words);
    }
    let to = home.path().join("page.pdf");
    person.follows("Save as PDF");
    person.saves_in_the_dialog(&to);
    person.sees("Saved as page.pdf.");
    fs::read(to).expect("the page was saved")
}

/// The plan as it was kept, opened without the window.
fn plan_in(home: &Home) -> Plan {
    let name =
        footing_vault::plans_in(&home.data()).expect("it can be read").pop().expect("there is a plan").plan;
    // The window goes first; the program saves what is left and lets go of the plan a moment later.
    let mut locked = Err(footing_vault::VaultError::AlreadyOpen);
    comes_true(PATIENCE, || {
        locked = footing_vault::LockedVault::at(&home.data(), &name);
        locked.is_ok()
    });
    let locked = locked.expect("it is whole and closed");
    let password = footing_vault::Passphrase::new(PASSWORD.to_owned()).expect("it is not empty");
    let open = locked.open(&password).map_err(|refused| refused.error).expect("the password opens it");
    open.plan().expect("it can be read")
}

/// The sheet of what was ticked: in this journey that is everything marked for work.
fn sheet_of(plan: &Plan) -> Sheet {
    let marked = plan.records.iter().filter(|record| record.readers.includes(Reader::Work));
    let choices = Choices { ticked: marked.map(|record| record.id.clone()).collect(), ..Choices::default() };
    assert_eq!(choices.ticked.len(), TICKED.len(), "what was marked is what was ticked");
    work_page(&plan.seen_by(Reader::Work, &choices), &Catalogue::english())
}

/// The text of the finished file equals the sheet, in the structure tree and as painted.
fn says_the_sheet_in_its_order(page: &[u8], sheet: &Sheet) {
    let read = footing_print::read_back(page).expect("it is a PDF");
    let meant = plain(&sheet.texts().join(" "));
    assert_eq!(plain(&read.structure.join(" ")), meant, "the structure tree");
    assert_eq!(plain(&read.pages.join(" ")), meant, "the page as painted");
}

/// The finished file says in order what was ticked: to our own reader in the structure tree and as painted,
/// and to poppler. Of the rest there is nothing in it.
fn holds_what_was_ticked_and_nothing_private(page: &[u8]) {
    let read = footing_print::read_back(page).expect("it is a PDF");
    assert!(read.faults.is_empty(), "{:?}", read.faults);
    let readings =
        [read.structure.join(" "), read.pages.join(" "), words_by_poppler(page).expect("poppler reads it")];
    for reading in readings.map(|reading| plain(&reading)) {
        let places: Vec<_> = ON_THE_PAGE.iter().map(|words| reading.find(words)).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} in {reading}");
    }
    let bytes = bytes_in_clear(page).expect("it is a PDF").join(" ");
    let everything = format!("{} {}", plain(&read.everything()), plain(&bytes));
    for private in PRIVATE {
        assert!(!everything.contains(private), "«{private}» stands in the file");
    }
}

#[test]
fn what_is_wrong_with_a_box_is_said_beside_it_and_no_word_is_lost() {
    let (display, home) = desk();
    let mut person = Person::opens_the_planner(&display, &home);
    an_empty_password_is_said(&mut person);
    person.fills("Password", PASSWORD);
    person.follows("Next");
    person.follows("That is enough for today");
    person.follows("More");
    a_day_that_does_not_exist_is_said(&mut person);
    a_long_text_and_odd_signs_are_kept(&mut person);
    person.locks_and_closes();
    let mut person = Person::opens_the_planner(&display, &home);
    person.fills("Password", PASSWORD);
    person.presses("Enter");
    person.sees("Where you left off");
    every_sign_is_still_there(&mut person);
}

fn an_empty_password_is_said(person: &mut Person) {
    person.sees("A plan that is yours");
    person.follows("Next");
    person.sees("Nobody can reset this for you");
    person.follows("Next");
    person.sees("The password box is empty.");
}

fn a_day_that_does_not_exist_is_said(person: &mut Person) {
    goes_to(person, "Meetings and calls");
    person.follows("Get ready for a talk");
    for (part, typed) in [("Day", "31"), ("Month", "2"), ("Year", "2027")] {
        person.fills(part, typed);
    }
    person.follows("Done");
    person.sees("There is no such day.");
    assert_eq!(person.reads_back("Day"), "31", "what was typed stays");
    person.presses("Ctrl+a");
    person.types("28");
    done(person);
}

fn a_long_text_and_odd_signs_are_kept(person: &mut Person) {
    goes_to(person, "What gets in the way");
    person.follows("Write one thing");
    person.pastes_into("In my own words", ODD_SIGNS);
    person.pastes_into("What has helped before, even a little?", &long_text());
    done(person);
}

fn every_sign_is_still_there(person: &mut Person) {
    goes_to(person, "What gets in the way");
    person.follows(ODD_LINE);
    assert_eq!(person.reads_back("In my own words"), ODD_LINE);
    assert_eq!(person.reads_back("What has helped before, even a little?"), long_text());
}

/// Ten thousand characters.
fn long_text() -> String {
    "A little at a time. ".repeat(500).trim_end().to_owned() + "."
}
