//! Someone who comes back after five months: two days before a meeting, and with no meeting in sight.
#![cfg(target_os = "linux")]

use std::{fs, os::unix::fs::PermissionsExt};

use chrono::Utc;
use footing_plan::{Plan, made_up};
use footing_tests::{
    display::{Display, PATIENCE, comes_true, wait_for},
    first_run::{begins, first_run, that_is_enough},
    forms::{Sitting, fill},
    page_for_work::{
        differs_from, goes_to_the_page, opens_it_in_full, saves_it, sees_what_is_ticked, sheet_of,
        ticks_what_is_marked,
    },
    person::Person,
    places,
    window::{Home, Theme, Window},
};
use serde_json::{Value, json};

/// Five months ago, on a clock that goes as any other.
const THEN: &str = "export DONT_FAKE_MONOTONIC=1 FAKETIME_DONT_FAKE_MONOTONIC=1 NO_FAKE_STAT=1\n\
                    exec faketime -f -150d";
const NOW: &str = "exec";
/// Things pressed and words typed from the lock screen to the printed page: the password and Enter are the first, and
/// "Print" in the system's own window is the last.
const MOST_ACTIONS: usize = 6;
const PRINT_IN_ITS_WINDOW: usize = 1;
const IDEA: &str = "Two short tours instead of a long one";
const LABELS: &str = "Writing labels";
/// Never on a page.
const CHAIRS: &str = "Carrying chairs";

/// What they wrote then, and more.
fn written(more: Option<Value>) -> Plan {
    let mut records = vec![
        json!({"kind": "person", "readers": {"work": true}, "name": "Rowan", "role": "manager"}),
        json!({"kind": "about", "readers": {"work": true}, "name": "Mina", "job": "museum guide",
               "who_uses": "only_me"}),
        json!({"kind": "task", "readers": {"work": true}, "part": LABELS, "can_do": "yes"}),
        json!({"kind": "task", "part": CHAIRS, "can_do": "not_yet"}),
        json!({"kind": "ask", "readers": {"work": true}, "suggestion": IDEA}),
    ];
    records.extend(more);
    made_up(Value::Array(records), Utc::now().date_naive()).expect("they are records")
}

/// The day of the review was set a long time before it.
fn review() -> Value {
    json!({"kind": "meeting", "readers": {"work": true}, "person": "{person 1}", "day": "{today+2}", "time": "11am",
           "meeting_kind": "review", "formal": "no", "want_to_say": "I have an idea", "rather_not": "The clinic"})
}

/// Sits down before the planner, which was started so.
fn sits_down<'d>(display: &'d Display, home: &Home, starts: &str) -> Person<'d> {
    let (script, planner) = (home.path().join("planner"), places::automation_build());
    let starts = format!("{starts} '{}' \"$@\"", planner.display());
    fs::write(&script, format!("#!/bin/sh\n{starts}\n")).expect("it can be written");
    fs::set_permissions(&script, fs::Permissions::from_mode(0o700)).expect("it is ours");
    Person::at(display, Window::open_program(display, home, Theme::Light, &script))
}

/// Five months ago they wrote all of it, and ticked a page for Rowan.
fn writes_it_all_down(display: &Display, home: &Home, plan: &Plan) -> String {
    let mut person = sits_down(display, home, THEN);
    let password = first_run(&mut person, "quiet", plan);
    that_is_enough(&mut person, plan);
    fill(&mut person, &Sitting::of_all(plan, Some(begins("quiet", plan))));
    goes_to_the_page(&mut person, "Rowan");
    ticks_what_is_marked(&mut person, plan);
    person.locks_and_closes();
    password
}

/// Reads the page in full and asks to print it, until the system's window for that is there. "Print" in it is one more
/// action, and the last. It is not pressed: which printer there is, is the computer's own.
fn comes_to_print_it(display: &Display, person: &mut Person) {
    opens_it_in_full(person);
    person.sees(IDEA);
    person.follows("Print");
    assert!(comes_true(PATIENCE, || display.windows("^Print$") > 0), "no window for printing came");
}

/// Closes that window, and saves what would have been printed.
fn saves_it_instead(display: &Display, person: &mut Person, home: &Home) -> Vec<u8> {
    display.presses("Escape");
    person.sees("The print window is closed.");
    saves_it(person, &home.path().join("page.pdf"))
}

#[test]
fn after_five_months_the_page_for_a_meeting_in_two_days_is_at_most_six_actions_from_the_lock_screen() {
    let (display, home, plan) = (Display::open(1280, 900), Home::new(), written(Some(review())));
    let password = writes_it_all_down(&display, &home, &plan);
    let mut person = sits_down(&display, &home, NOW);
    person.sees("My plan is locked");
    person.opens_with(&password);
    person.sees("Welcome back. Everything is as you left it in");
    person.follows("See the page");
    comes_to_print_it(&display, &mut person);
    println!("from the lock screen to the window for printing: {:?}", person.cost());
    assert!(person.cost().actions + PRINT_IN_ITS_WINDOW <= MOST_ACTIONS, "{:?}", person.cost());
    let page = saves_it_instead(&display, &mut person, &home);
    assert_eq!(differs_from(&page, &sheet_of(&plan)).expect("it is a page"), [] as [String; 0]);
}

/// Says of one thing after the other that it is still right. Gives what was read.
fn says_it_is_all_still_right(person: &mut Person) -> Vec<String> {
    let (mut read, mut heading) = (vec![person.screen()], person.focus().name);
    while heading != "That was all. The rest can wait." {
        person.follows("Still right");
        wait_for("what comes next", || {
            let focus = person.focus();
            focus.role == "heading" && focus.name != heading
        });
        heading = person.focus().name;
        read.push(heading.clone());
    }
    read
}

#[test]
fn after_five_months_with_no_talk_in_sight_the_welcome_comes_first_and_reads_the_last_page_which_is_as_it_was_left()
 {
    let (display, home, plan) = (Display::open(1280, 900), Home::new(), written(None));
    let password = writes_it_all_down(&display, &home, &plan);
    let mut person = sits_down(&display, &home, NOW);
    person.opens_with(&password);
    person.sees("Welcome back. Everything is as you left it in");
    person.follows("Look at one thing");
    person.hears_heading("Is it still right?");
    let read = says_it_is_all_still_right(&mut person);
    let is_read = |words: &str| read.iter().any(|one| one.contains(words));
    assert_eq!([LABELS, IDEA, CHAIRS].map(is_read), [true, true, false], "{read:#?}");
    person.follows("Go to Today");
    person.sees("Where you left off");
    assert!(!person.screen().contains("Look at one thing"), "{}", person.screen());
    goes_to_the_page(&mut person, "Rowan");
    sees_what_is_ticked(&person, &plan);
    comes_to_print_it(&display, &mut person);
    let page = saves_it_instead(&display, &mut person, &home);
    assert_eq!(differs_from(&page, &sheet_of(&plan)).expect("it is a page"), [] as [String; 0]);
}
