//! Someone who comes back after five months, two days before a meeting.
#![cfg(target_os = "linux")]

use std::{fs, os::unix::fs::PermissionsExt, path::PathBuf};

use chrono::Utc;
use footing_plan::{Plan, made_up};
use footing_tests::{
    display::{Display, PATIENCE, comes_true},
    first_run::{begins, first_run, that_is_enough},
    forms::{Sitting, fill},
    page_for_work::{
        differs_from, goes_to_the_page, opens_it_in_full, saves_it, sheet_of, ticks_what_is_marked,
    },
    person::Person,
    places,
    window::{Home, Theme, Window},
};
use serde_json::json;

const MONTHS_AGO: &str = "-150d";
/// Things pressed and words typed, the password and Enter among them.
const MOST_ACTIONS: usize = 6;

/// What they wrote then. The day of the review was set a long time before it.
fn written() -> Plan {
    let records = json!([
        {"kind": "person", "readers": {"work": true}, "name": "Rowan", "role": "manager"},
        {"kind": "about", "readers": {"work": true}, "name": "Mina", "job": "museum guide", "who_uses": "only_me"},
        {"kind": "task", "readers": {"work": true}, "part": "Writing labels", "can_do": "yes"},
        {"kind": "ask", "readers": {"work": true}, "suggestion": "Two short tours instead of a long one"},
        {"kind": "meeting", "readers": {"work": true}, "person": "{person 1}", "day": "{today+2}", "time": "11am",
         "meeting_kind": "review", "formal": "no", "want_to_say": "I have an idea", "rather_not": "The clinic"},
    ]);
    made_up(records, Utc::now().date_naive()).expect("they are records")
}

/// The planner on a computer whose clock is months behind.
fn planner_then(home: &Home) -> PathBuf {
    let script = home.path().join("planner-then");
    let planner = places::automation_build();
    let starts = format!("exec faketime -f {MONTHS_AGO} '{}' \"$@\"", planner.display());
    let real_waits = "export DONT_FAKE_MONOTONIC=1 FAKETIME_DONT_FAKE_MONOTONIC=1 NO_FAKE_STAT=1";
    fs::write(&script, format!("#!/bin/sh\n{real_waits}\n{starts}\n")).expect("it can be written");
    fs::set_permissions(&script, fs::Permissions::from_mode(0o700)).expect("it is ours");
    script
}

fn writes_it_all_down(display: &Display, home: &Home, plan: &Plan) -> String {
    let window = Window::open_program(display, home, Theme::Light, &planner_then(home));
    let mut person = Person::at(display, window);
    let password = first_run(&mut person, "quiet", plan);
    that_is_enough(&mut person, plan);
    fill(&mut person, &Sitting::of_all(plan, Some(begins("quiet", plan))));
    goes_to_the_page(&mut person, "Rowan");
    ticks_what_is_marked(&mut person, plan);
    person.locks_and_closes();
    password
}

#[test]
fn after_five_months_the_page_for_a_meeting_in_two_days_is_at_most_six_actions_from_the_lock_screen() {
    let (display, home, plan) = (Display::open(1280, 900), Home::new(), written());
    let password = writes_it_all_down(&display, &home, &plan);
    let mut person = Person::opens_the_planner(&display, &home);
    person.sees("My plan is locked");
    person.opens_with(&password);
    person.sees("Welcome back. Everything is as you left it in");
    person.follows("See the page");
    opens_it_in_full(&mut person);
    person.sees("Two short tours instead of a long one");
    person.follows("Print");
    assert!(comes_true(PATIENCE, || display.windows("^Print$") > 0), "no window for printing came");
    let actions = person.cost().actions;
    println!("from the lock screen to printing: {actions} actions, {} keys", person.cost().keystrokes());
    assert!(actions <= MOST_ACTIONS, "{:?}", person.cost());
    display.presses("Escape");
    person.sees("The print window is closed.");
    let page = saves_it(&mut person, &home.path().join("page.pdf"));
    assert_eq!(differs_from(&page, &sheet_of(&plan)).expect("it is a page"), [] as [String; 0]);
}
