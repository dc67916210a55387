//! A page is saved, handed over, and looked at again once the plan says something else, in the real window.
#![cfg(target_os = "linux")]

use std::fs;

use chrono::Utc;
use footing_plan::{Body, GivenHow, GivenPage, Kind, Plan, made_up};
use footing_tests::{
    display::{Display, PATIENCE, comes_true},
    first_run::{begins, first_run, that_is_enough},
    forms::{Sitting, done, fill, goes_to},
    kept::kept,
    page_for_work::{goes_to_the_page, opens_it_in_full, saves_it, ticks_what_is_marked},
    person::Person,
    window::Home,
};
use serde_json::json;

const THEN: &str = "Two short tours instead of a long one";
const SINCE: &str = "One short tour in the morning";
const QUESTION: &str = "Did you hand this over?";
const CHANGES: &str = "Changes to ask for";

fn written() -> Plan {
    let records = json!([
        {"kind": "person", "readers": {"work": true}, "name": "Rowan", "role": "manager"},
        {"kind": "about", "readers": {"work": true}, "name": "Mina", "job": "museum guide", "who_uses": "only_me"},
        {"kind": "ask", "readers": {"work": true}, "suggestion": THEN},
    ]);
    made_up(records, Utc::now().date_naive()).expect("they are records")
}

/// Answers the question with a yes, and says how it went.
fn gave_it(person: &mut Person) {
    person.sees(QUESTION);
    person.follows("Yes, I gave it");
    person.hears_heading("Page given 1");
    person.fills("Who, in your own words", "Rowan, at her desk");
    person.chooses("By email");
    done(person, "Pages to print");
}

/// The page in Welsh, to read in full, and in English again.
fn reads_it_in_welsh(person: &mut Person) {
    person.follows("Language of the page");
    person.chooses("Cymraeg");
    person.sees("Nobody fluent has read these words through yet.");
    opens_it_in_full(person);
    let read = person.finds("article", "Nodiadau ar gyfer ein cyfarfod").words;
    assert!(read.contains("Oddi wrth") && read.contains(THEN) && !read.contains("From"), "{read}");
    person.follows("Change what is on it");
    person.chooses("English");
    person.finds("image", "Notes for our meeting");
}

fn says_it_otherwise(person: &mut Person) {
    goes_to(person, CHANGES);
    person.follows(THEN);
    person.writes_over("What I would suggest", SINCE);
    done(person, CHANGES);
}

#[test]
fn a_page_that_was_handed_over_stays_as_it_was_and_says_what_has_changed_since() {
    let (display, home, plan) = (Display::open(1280, 900), Home::new(), written());
    let mut person = Person::opens_the_planner(&display, &home);
    let password = first_run(&mut person, "quiet", &plan);
    that_is_enough(&mut person, &plan);
    fill(&mut person, &Sitting::of_all(&plan, Some(begins("quiet", &plan))));
    goes_to_the_page(&mut person, "Rowan");
    ticks_what_is_marked(&mut person, &plan);
    reads_it_in_welsh(&mut person);
    opens_it_in_full(&mut person);
    let page = saves_it(&mut person, &home.path().join("page.pdf"));
    person.sees(QUESTION);
    person.follows("Not yet");
    person.sees("Footing keeps it until you say, and asks when you next open this page.");
    person.no_longer_sees(QUESTION);
    person.locks_and_closes();

    let mut person = Person::opens_the_planner(&display, &home);
    person.opens_with(&password);
    goes_to_the_page(&mut person, "Rowan");
    gave_it(&mut person);
    says_it_otherwise(&mut person);
    goes_to(&mut person, "Pages to print");
    person.follows("Notes for our meeting, for Rowan, at her desk");
    person.sees("It would say this today, and did not then");
    person.sees(&format!("Change 1. {SINCE}"));
    let again = home.path().join("again.pdf");
    person.follows("Save this copy again");
    person.saves_in_the_dialog(&again);
    person.sees("Saved as again.pdf, in");
    assert!(
        fs::read(&again).expect("it was saved") == page,
        "the copy is byte by byte the page that was saved"
    );
    person.locks_and_closes();

    let vault = kept(&home, &password);
    let records = vault.plan().expect("it can be read").records;
    let given: Vec<&GivenPage> = records.iter().filter_map(|record| of(&record.body)).collect();
    let [GivenPage { whom, how, file: Some(file), .. }] = given[..] else {
        panic!("one page was given: {given:?}")
    };
    assert_eq!((whom.as_str(), *how), ("Rowan, at her desk", GivenHow::ByEmail));
    assert!(vault.page(file).expect("its file is whole").pdf() == page);
    assert!(
        records
            .iter()
            .filter(|it| it.body.kind() == Kind::GivenPage)
            .all(|it| it.readers == Default::default())
    );
}

fn of(body: &Body) -> Option<&GivenPage> {
    if let Body::GivenPage(given) = body { Some(given) } else { None }
}

fn asks_to_print(person: &mut Person, display: &Display) {
    person.follows("Print");
    assert!(comes_true(PATIENCE, || display.windows("^Print$") > 0), "no window for printing came");
    display.comes_to_rest();
}

#[test]
fn a_closed_print_window_asks_nothing_and_a_page_that_left_and_was_not_handed_over_leaves_nothing_in_the_plan()
 {
    let (display, home, plan) = (Display::open(1280, 900), Home::new(), written());
    let mut person = Person::opens_the_planner(&display, &home);
    let password = first_run(&mut person, "quiet", &plan);
    that_is_enough(&mut person, &plan);
    goes_to_the_page(&mut person, "Rowan");
    person.follows("Read it full size");
    asks_to_print(&mut person, &display);
    display.presses("Escape");
    person.sees("The print window is closed.");
    person.no_longer_sees(QUESTION);
    saves_it(&mut person, &home.path().join("page.pdf"));
    person.sees(QUESTION);
    person.follows("No");
    person.sees("It is gone from your plan.");
    person.no_longer_sees(QUESTION);
    person.locks_and_closes();
    let vault = kept(&home, &password);
    assert_eq!(vault.pages().expect("they can be read"), []);
    let left: Vec<_> = vault
        .drafts()
        .expect("they can be read")
        .into_iter()
        .filter(|it| it.form.starts_with("left:"))
        .collect();
    assert_eq!(left, []);
}
