//! The Sharing window of the planner as people get it: what is read aloud of a call, and every way in which it ends.
#![cfg(target_os = "linux")]

use footing_tests::{
    child::Child, display::wait_for, listener::Listener, places, processes, screen_reader::Thing,
    session::Session,
};

const SHARING: &str = "Footing: Sharing";
const MAIN: &str = "^Footing$";
/// The name that the kernel cuts a page's process to.
const PAGE: &str = "WebKitWebProces";

fn starts(session: &Session) -> Child {
    Child::start(&session.command(&places::shipped_build().display().to_string()))
}

/// Opens the example, and its page of a call.
fn is_on_a_call(person: &mut Listener<'_>) {
    person.follows("Show me an example");
    person.sees("This is a made-up example.");
    person.presses("alt+5");
    person.sees("Get ready for a talk with work");
    person.follows("Look at calls with Jo");
    person.sees("There is no fixed number of calls");
    person.follows("I am on a call now");
    person.sees("On a call with Jo");
}

fn shows(person: &mut Listener<'_>, session: &Session) {
    person.follows("Choose what to show");
    person.sees("things are on the page");
    person.follows("Look at it once");
    person.sees("This is the page");
    person.follows("Open the Sharing window");
    wait_for("the Sharing window", || session.display().windows(SHARING) == 1);
    person.sees("On this page:");
}

fn pages(planner: &Child) -> Vec<u32> {
    processes::family(planner.id()).into_iter().filter(|id| processes::name(*id) == PAGE).collect()
}

fn is_gone(session: &Session) {
    wait_for("the Sharing window to close", || session.display().windows(SHARING) == 0);
}

#[test]
fn the_page_of_a_call_read_in_order_says_every_number_and_label() {
    let session = Session::start();
    let _planner = starts(&session);
    let mut person = Listener::in_session(&session);
    is_on_a_call(&mut person);
    person.sees("6. Is there a next call?");
    let is_part = |name: &str| name.starts_with(|c: char| c.is_ascii_digit()) && name[1..].starts_with(". ");
    let read: Vec<Thing> = person.reader().reads();
    let mut parts: Vec<String> =
        read.iter().filter(|it| is_part(&it.name)).map(|it| it.name.clone()).collect();
    parts.dedup();
    parts.sort_by_key(|name| read.iter().position(|it| it.name == *name));
    parts.dedup();
    let numbers: String = parts.iter().map(|name| &name[..1]).collect();
    assert_eq!(numbers, "123456", "{parts:?}");
    let named = |name: &str| read.iter().position(|it| it.name == name);
    let (first, notes) = (named("In the way 1"), named("4. What was said, in short"));
    assert!(first.is_some() && first < notes, "what is shown stands before the notes, each with its number");
}

#[test]
fn the_sharing_window_ends_with_its_frame_its_page_the_plans_page_and_the_lock() {
    let session = Session::start();
    let planner = starts(&session);
    let mut person = Listener::in_session(&session);
    is_on_a_call(&mut person);
    let of_the_plan = pages(&planner);

    shows(&mut person, &session);
    session.display().brings_up(SHARING);
    session.display().presses("alt+F4");
    is_gone(&session);
    wait_for("the plan to say so", || !person.screen().contains("The Sharing window is open."));

    shows(&mut person, &session);
    let shared: Vec<u32> = pages(&planner).into_iter().filter(|id| !of_the_plan.contains(id)).collect();
    assert!(!shared.is_empty(), "it has a process of its own");
    shared.iter().for_each(|id| processes::kill(*id));
    is_gone(&session);
    wait_for("its process to end", || pages(&planner) == of_the_plan);
    wait_for("the plan to say so", || !person.screen().contains("The Sharing window is open."));

    shows(&mut person, &session);
    session.display().brings_up(MAIN);
    of_the_plan.iter().for_each(|id| processes::kill(*id));
    is_gone(&session);
    person.sees("A plan that is yours");

    is_on_a_call(&mut person);
    shows(&mut person, &session);
    session.display().brings_up(MAIN);
    person.presses("ctrl+l");
    is_gone(&session);
    person.sees("A plan that is yours");
}
