//! The Sharing window of the planner as people get it, and every way in which a person or a fault ends it.
#![cfg(target_os = "linux")]

use footing_tests::{
    display::wait_for,
    listener::Listener,
    processes,
    session::Session,
    sharing::aloud::{
        MAIN, SHARING, has_left, is_gone, is_on_a_call_of_the_example, pages, shows, unticks_in_its_form,
    },
    the_example::STEP,
};

const IN_THE_WAY: &str = "I have not heard from Sam since I sent my note in. I do not know what they think.";

#[test]
fn the_sharing_window_ends_with_its_frame_its_page_the_plans_page_the_call_and_the_lock() {
    let session = Session::start();
    let planner = session.starts_the_planner();
    let mut person = Listener::in_session(&session);
    is_on_a_call_of_the_example(&mut person);
    let of_the_plan = pages(planner.id());

    shows(&mut person, &session);
    session.display().brings_up(SHARING);
    session.display().presses("alt+F4");
    is_gone(&session);
    wait_for("the plan to say so", || !person.screen().contains("The Sharing window is open."));

    shows(&mut person, &session);
    let shared: Vec<u32> = pages(planner.id()).into_iter().filter(|id| !of_the_plan.contains(id)).collect();
    assert!(!shared.is_empty(), "it has a process of its own");
    shared.iter().for_each(|id| processes::kill(*id));
    is_gone(&session);
    wait_for("its process to end", || pages(planner.id()) == of_the_plan);
    wait_for("the plan to say so", || !person.screen().contains("The Sharing window is open."));

    shows(&mut person, &session);
    session.display().brings_up(MAIN);
    of_the_plan.iter().for_each(|id| processes::kill(*id));
    is_gone(&session);
    person.sees("A plan that is yours");

    is_on_a_call_of_the_example(&mut person);
    shows(&mut person, &session);
    session.display().brings_up(MAIN);
    person.follows("The call is over");
    is_gone(&session);
    wait_for("the plan to say so", || !person.screen().contains("The Sharing window is open."));
    wait_for("the end of the call", || !person.screen().contains("You are on a call"));
    person.presses("ctrl+l");
    person.sees("A plan that is yours");

    is_on_a_call_of_the_example(&mut person);
    shows(&mut person, &session);
    session.display().brings_up(MAIN);
    person.presses("ctrl+l");
    is_gone(&session);
    person.sees("A plan that is yours");
}

#[test]
fn what_is_unticked_in_its_form_or_on_the_page_of_the_call_leaves_the_sharing_window_by_that_alone() {
    let session = Session::start();
    let _planner = session.starts_the_planner();
    let mut person = Listener::in_session(&session);
    is_on_a_call_of_the_example(&mut person);
    shows(&mut person, &session);
    person.sees_in(SHARING, STEP);
    session.display().brings_up(MAIN);
    unticks_in_its_form(&mut person, STEP);
    has_left(&mut person, STEP);

    person.sees_in(SHARING, IN_THE_WAY);
    person.follows("Back to the call");
    person.sees("On a call with Jo");
    person.follows("Choose what to show");
    person.sees("What you untick leaves the Sharing window at once.");
    person.reaches(&format!("In the way 2. {IN_THE_WAY}"), &["check box"]);
    person.presses("space");
    has_left(&mut person, IN_THE_WAY);
}

#[test]
fn closing_the_plans_window_by_its_frame_closes_both() {
    let session = Session::start();
    let mut planner = session.starts_the_planner();
    let mut person = Listener::in_session(&session);
    is_on_a_call_of_the_example(&mut person);
    shows(&mut person, &session);
    let shown = pages(planner.id());
    session.display().brings_up(MAIN);
    session.display().presses("alt+F4");
    is_gone(&session);
    wait_for("the planner to end", || planner.ended().is_some_and(|how| how.success()));
    wait_for("its pages to end", || !shown.iter().any(|id| processes::runs(*id)));
}

#[test]
fn a_planner_that_breaks_off_takes_the_sharing_window_with_it() {
    let session = Session::start();
    let planner = session.starts_the_planner();
    let mut person = Listener::in_session(&session);
    is_on_a_call_of_the_example(&mut person);
    shows(&mut person, &session);
    let shown = pages(planner.id());
    processes::kill(planner.id());
    is_gone(&session);
    wait_for("its pages to end", || !shown.iter().any(|id| processes::runs(*id)));
}
