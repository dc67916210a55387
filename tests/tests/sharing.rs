//! A call with someone who helps, as a person has it: what is shown is chosen, shown in the Sharing window, changed,
//! covered and ended, and stands with the call afterwards.

use footing_tests::{
    display::Display,
    person::Person,
    the_example::{STEP, goes_to_its_calls, is_on_its_call, opens_the_example},
    window::Home,
};

/// Only for the person.
const PRIVATE: &str = "They are short of people and I feel I am letting them down.";
const FOR_ME: &str = "Ten minutes outside with a cup of tea";

/// Opens the example, and its page of a call.
fn on_a_call<'d>(display: &'d Display, home: &Home) -> Person<'d> {
    let mut person = Person::opens_the_planner(display, home);
    person.sees("A plan that is yours");
    opens_the_example(&mut person);
    is_on_its_call(&mut person);
    person
}

/// What is marked OK to show is on the page already. One thing more is added for this call.
fn chooses_what_is_shown(person: &mut Person<'_>) {
    person.follows("Choose what to show");
    person.hears_heading("What I show Jo");
    person.follows("Add something else, for this call only");
    person.ticks_the_one_with(FOR_ME);
    person.follows("See the page first");
    person.hears_heading("This is the page you can show");
    person.sees(STEP);
    person.sees(FOR_ME);
    assert!(!person.screen().contains(PRIVATE), "{}", person.screen());
}

#[test]
fn a_person_shows_a_part_of_their_plan_changes_it_covers_it_and_ends_it() {
    let (display, home) = (Display::open(1280, 900), Home::new());
    let mut person = on_a_call(&display, &home);
    chooses_what_is_shown(&mut person);
    person.follows("Open the Sharing window");
    person.hears_heading("On a call with Jo");
    person.turns_to_the_other_window();
    person.sees("On this page:");
    person.sees(STEP);
    person.sees(FOR_ME);
    assert!(!person.screen().contains(PRIVATE), "{}", person.screen());
    person.turns_to_the_other_window();
    person.sees("The Sharing window is open.");
    person.fills("4. What was said, in short", "Jo asked about the clinic");
    person.follows("Add something they suggested");
    person.goes_back_to_field("Suggestion 1");
    person.types("Ask the clinic for a short list");
    person.follows("Yes: make it a step");
    person.sees("is made.");
    person.presses("Alt+4");
    person.hears_heading("My steps");
    person.follows(STEP);
    person.sees("The first small step");
    person.follows("Where it stands");
    person.chooses("On hold");
    person.follows("Done");
    person.hears_heading("My steps");
    person.turns_to_the_other_window();
    person.sees("Where it stands On hold");
    assert!(!person.screen().contains("short list"), "what was not chosen is not shown: {}", person.screen());
    person.presses("Escape");
    person.sees("The page is covered.");
    person.no_longer_sees(STEP);
    person.closes_the_other_window_by("F9", "^Footing: Sharing");
    person.no_longer_sees("The Sharing window is open.");
    goes_to_its_calls(&mut person);
    person.follows("More about this call");
    person.sees("What I showed on the screen");
    person.sees("Step 1: ");
    person.closes_the_planner();
}
