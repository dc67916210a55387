//! What has the keyboard is in sight, in the smallest window too (WCAG 2.2, focus not obscured), and so is what is one
//! press away from everywhere.
#![cfg(target_os = "linux")]

use footing_tests::{
    display::Display, forms::PLACES, person::Person, the_example::opens_the_example, window::Home,
};

/// The smallest window, a low one, and one that is just high enough for a bar at its end.
const SIZES: [[usize; 2]; 3] = [[640, 480], [1024, 640], [640, 610]];
/// The way to a form, what is opened there, and a box in it.
const FORMS: [[&str; 4]; 3] = [
    [
        "Alt+2",
        "What gets in the way",
        "Mornings are slow and sore. By ten I am more like myself.",
        "What has helped before, even a little?",
    ],
    ["Alt+3", "Changes to ask for", "Start at 10 for a while", "What I would suggest"],
    ["Alt+5", "Meetings and calls", "Planning how I could go back with Sam", "What I want to say"],
];
/// More than any form has to stop at.
const MOST: usize = 150;

/// Goes through the form with Tab to its end, opening what is folded away, and back. Says what was hidden.
fn goes_through(person: &mut Person<'_>) -> Vec<String> {
    let (mut hidden, mut stops) = (Vec::new(), 0);
    loop {
        person.presses("Tab");
        stops += 1;
        hidden.extend(person.what_hides_it());
        match &*person.focus().name {
            "Add more" => person.presses("Enter"),
            "Done" => break,
            _ => assert!(stops < MOST, "the form has no end"),
        }
    }
    for _ in 0..stops {
        person.presses("Shift+Tab");
        hidden.extend(person.what_hides_it());
    }
    hidden
}

#[test]
fn what_has_the_keyboard_in_a_long_form_stands_behind_no_bar_in_the_smallest_window_too() {
    let (display, home) = (Display::open(1280, 900), Home::new());
    let mut person = Person::opens_the_planner(&display, &home);
    opens_the_example(&mut person);
    let mut hidden = Vec::new();
    for size in SIZES {
        person.makes_the_window(size);
        for [keys, place, form, label] in FORMS {
            person.presses(keys);
            person.hears_heading(place);
            person.follows(form);
            person.sees(label);
            let found = goes_through(&mut person);
            hidden.extend(found.into_iter().map(|what| format!("{size:?} {form}: {what}")));
            person.presses("Escape");
            person.hears_heading(place);
        }
    }
    assert!(hidden.is_empty(), "{hidden:#?}");
}

/// The plan's window as it comes.
const AS_IT_COMES: [usize; 2] = [1180, 820];
/// What is one press away from everywhere. In the example the second stands in place of Lock.
const ALWAYS: [&str; 2] = ["Help now", "Close the example"];

/// Shows something on a call, in a window of its own.
fn shows_something(person: &mut Person<'_>) {
    person.follows("Look at calls with Jo");
    person.follows("I am on a call now");
    person.hears_heading("On a call with Jo");
    person.follows("Choose what to show");
    person.follows("See the page first");
    person.follows("Open the Sharing window");
    person.sees("The Sharing window is open.");
}

#[test]
fn help_now_and_lock_are_in_sight_while_sharing_is_on_in_the_smallest_window_and_in_the_largest_words() {
    let (display, home) = (Display::open(1280, 900), Home::new());
    let mut person = Person::opens_the_planner(&display, &home);
    person.follows("Show me an example");
    person.sees("This is a made-up example.");
    person.presses("Alt+5");
    person.hears_heading("Meetings and calls");
    shows_something(&mut person);
    let mut hidden = Vec::new();
    person.makes_the_window(AS_IT_COMES);
    hidden.extend(PLACES.into_iter().filter_map(|place| person.what_hides(place)));
    for words in ["Usual", "Largest"] {
        person.makes_the_window([1280, 720]);
        person.follows("Settings");
        person.sees("Size of the words");
        person.chooses(words);
        for size in SIZES.into_iter().chain([[1280, 720]]) {
            person.makes_the_window(size);
            let found = ALWAYS.into_iter().filter_map(|button| person.what_hides(button));
            hidden.extend(found.map(|what| format!("{words} {size:?} {what}")));
        }
    }
    assert!(hidden.is_empty(), "{hidden:#?}");
}
