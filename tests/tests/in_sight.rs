//! What has the keyboard is in sight, in the smallest window too (WCAG 2.2, focus not obscured).
#![cfg(target_os = "linux")]

use footing_tests::{display::Display, person::Person, the_example::opens_the_example, window::Home};

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
