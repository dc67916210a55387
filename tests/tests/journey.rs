//! A person's way through the real window, by keys and visible names.

use footing_tests::{display::Display, person::Person, window::Home};

const PASSWORD: &str = "three calm stones";
const WANT_TO_SAY: &str = "I would like to start with short days, and look at it again after two weeks.";

fn desk() -> (Display, Home) {
    (Display::open(1280, 900), Home::new())
}

/// The five screens of the first run, as someone with a meeting soon.
fn first_run(person: &mut Person) {
    person.sees("A plan that is yours");
    person.chooses("Only me");
    person.follows("Next");
    person.sees("Nobody can reset this for you");
    person.fills("Password", PASSWORD);
    person.follows("Next");
    person.sees("What would help today?");
    person.chooses("I have a meeting or a call soon");
    person.follows("Next");
    person.fills("What do you most want them to know?", WANT_TO_SAY);
    person.follows("Next");
    person.sees("Half a page for your meeting");
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
fn a_wrong_password_is_answered_with_help_and_the_right_one_opens() {
    let (display, home) = desk();
    let mut person = Person::opens_the_planner(&display, &home);
    first_run(&mut person);
    person.follows("That is enough for today");
    person.sees("Where you left off");
    person.presses("Ctrl+l");
    person.sees("My plan is locked");
    person.fills("Password", "three calm stone");
    person.presses("Enter");
    person.sees("That is not the password for this plan.");
    person.sees("You can try as often as you like.");
    person.presses("Ctrl+a");
    person.types(PASSWORD);
    person.follows("Open");
    person.sees("Where you left off");
}
