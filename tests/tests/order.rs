//! The order of what is on a page, by a pointer in the real window. By keys it is tested with the screens.
#![cfg(target_os = "linux")]

use chrono::Utc;
use footing_plan::example;
use footing_tests::{
    display::Display,
    page_for_work::{goes_to_the_page, ticks_what_is_marked},
    person::Person,
    the_example::opens_the_example,
    window::Home,
};

#[test]
fn a_change_that_is_dragged_over_others_stands_before_them_on_the_page() {
    let (display, home) = (Display::open(1280, 900), Home::new());
    let mut person = Person::opens_the_planner(&display, &home);
    opens_the_example(&mut person);
    goes_to_the_page(&mut person, "Sam");
    ticks_what_is_marked(&mut person, &example(Utc::now().date_naive()));
    person.follows("Change the order");
    person.sees("Drag one by its dots");
    // Both lines come into sight with the keyboard: a pointer reaches nothing below the window.
    person.reaches("Move up: Change 2");
    person.drags("Change 2. Sort instead of shelving", "Change 1. Start at 10");
    person.sees("Change 2 is now 1 of 2.");
    person.follows("Read it full size");
    person.sees("Change what is on it");
    let page = person.screen();
    let place =
        |words: &str| page.find(words).unwrap_or_else(|| panic!("«{words}» is not on the page: {page}"));
    assert!(place("Sort instead of shelving") < place("Start at 10"), "{page}");
}
