//! Ways in and locking, in the planner as people get it, by keys and a screen reader.

use footing_tests::{
    first_sitting::{comes_to_the_offer, first_sitting, goes_on_with_a_password},
    listener::Listener,
    session::Session,
    ways_in::{hears_the_groups, starts_a_keyring, types_back},
};

const PASSWORD: &str = "three calm stones";
const BUTTON: [&str; 1] = ["push button"];
/// What stands in a form when the screen locks.
const WORDS: &str = "the stairs, twice a day";

fn opens_with(person: &mut Listener, password: &str) {
    person.sees("My plan is locked");
    person.fills("Password", password);
    person.presses("Return");
}

#[test]
fn a_spare_key_made_in_the_first_sitting_opens_the_plan_and_a_new_password_after_it() {
    let session = Session::start();
    let _planner = session.starts_the_planner();
    let mut person = Listener::in_session(&session);
    comes_to_the_offer(&mut person, PASSWORD, "the noise");
    person.follows("Make a spare key");
    person.sees("Your new spare key");
    let groups = hears_the_groups(&mut person);
    assert_eq!(groups.len(), 7, "{groups:?}");
    person.follows("I have it on paper");
    types_back(&mut person, &groups);
    person.sees("Your spare key works now");
    person.follows("Carry on");
    goes_on_with_a_password(&mut person);
    person.sees("the noise");
    person.presses("ctrl+l");
    person.sees("My plan is locked");
    person.unfolds("Use my spare key");
    person.fills("Spare key", &groups.join(" ").to_lowercase());
    person.follows("Open with my spare key");
    person.sees("Your spare key opened your plan");
    person.fills("New password", "kettle garden window seven");
    person.follows("Use this password");
    person.sees("Your plan has its new password.");
    person.presses("ctrl+l");
    opens_with(&mut person, "kettle garden window seven");
    person.sees("the noise");
}

#[test]
fn the_plan_locks_with_the_screen_and_what_was_being_typed_is_offered_again() {
    let session = Session::start();
    let _planner = session.starts_the_planner();
    let mut person = Listener::in_session(&session);
    first_sitting(&mut person, PASSWORD, "the noise");
    person.follows("the noise");
    person.fills("In my own words", WORDS);
    let signal = ["emit", "--session", "--object-path", "/org/freedesktop/ScreenSaver"];
    let locked = ["--signal", "org.freedesktop.ScreenSaver.ActiveChanged", "true"];
    let said = session.command("gdbus").args(signal).args(locked).status();
    assert!(said.is_ok_and(|said| said.success()), "the screen says that it is locked");
    opens_with(&mut person, PASSWORD);
    person.sees(WORDS);
}

/// Whether the keyring holds a key of ours.
fn holds_a_key(session: &Session) -> bool {
    let mut look = session.command("secret-tool");
    let found = look.args(["lookup", "service", "uk.footing.planner"]).output().expect("it looks");
    !found.stdout.is_empty()
}

fn lets_the_keyring_open_it(person: &mut Listener) {
    person.follows("Not now");
    person.sees("Open without a password?");
    person.waits_for("Open without a password", &BUTTON);
    person.follows("Open without a password");
    person.sees("It works: the key was kept and read back.");
    person.follows("Carry on");
    person.sees("the noise");
}

#[test]
fn a_deleted_plan_leaves_no_key_in_a_real_keyring() {
    let session = Session::start();
    let _keyring = starts_a_keyring(&session);
    let _planner = session.starts_the_planner();
    let mut person = Listener::in_session(&session);
    comes_to_the_offer(&mut person, PASSWORD, "the noise");
    lets_the_keyring_open_it(&mut person);
    assert!(holds_a_key(&session));
    person.follows("Settings");
    person.follows("See copies");
    person.unfolds("Delete this plan from this computer");
    person.fills("To delete it, type its name: My plan", "My plan");
    person.presses("Return");
    person.sees("A plan that is yours");
    assert!(!holds_a_key(&session));
}

#[test]
fn the_plan_opens_by_a_real_keyring_once_the_person_turned_that_on_and_with_the_password_again_after() {
    let session = Session::start();
    let _keyring = starts_a_keyring(&session);
    let _planner = session.starts_the_planner();
    let mut person = Listener::in_session(&session);
    comes_to_the_offer(&mut person, PASSWORD, "the noise");
    lets_the_keyring_open_it(&mut person);
    person.presses("ctrl+l");
    person.sees("This plan opens here without a password.");
    person.follows("Open without a password");
    person.sees("the noise");
    person.follows("Settings");
    person.unfolds("Open without a password");
    person.follows("Ask for my password again");
    person.sees("Your plan opens with your password.");
    person.presses("ctrl+l");
    opens_with(&mut person, PASSWORD);
    person.sees("the noise");
}
