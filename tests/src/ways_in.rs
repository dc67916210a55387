//! The ways into a plan beside its password, as a person who listens makes and takes them, or one who looks.

use std::io::Write;

use crate::{
    child::Child, first_sitting::goes_on_with_a_password, listener::Listener, person::Person,
    session::Session,
};

const BUTTON: [&str; 1] = ["push button"];
/// What stands on Today, whichever way a plan was opened.
pub const TODAY: &str = "Where you left off";

/// From the offer to Today: makes a spare key, copies it and types two groups of it back. Gives what was copied.
///
/// # Panics
/// When the planner cannot be used so far.
pub fn makes_a_spare_key(person: &mut Listener) -> String {
    person.follows("Make a spare key");
    person.sees("Your new spare key");
    let groups = hears_the_groups(person);
    assert_eq!(groups.len(), 7, "{groups:?}");
    person.follows("I have it on paper");
    types_back(person, &groups);
    person.sees("Your spare key works now");
    person.follows("Carry on");
    goes_on_with_a_password(person);
    person.sees(TODAY);
    groups.join("-")
}

/// Types back the groups that are asked for.
pub fn types_back(person: &mut Listener, groups: &[String]) {
    person.sees("Type two groups back");
    for (at, group) in groups.iter().enumerate() {
        let label = format!("Group {}", at + 1);
        if person.find(&label, &["entry"]).is_some() {
            person.fills(&label, &group.to_lowercase());
        }
    }
    person.follows("Finish");
}

/// The groups as the screen reader says them: "Group 3: 9 X A 2".
pub fn hears_the_groups(person: &mut Listener) -> Vec<String> {
    let screen = person.screen();
    let said = screen.split("Group ").skip(1).filter_map(|rest| rest.split_once(": "));
    let group = |rest: &str| rest.chars().filter(|sign| !sign.is_whitespace()).take(4).collect::<String>();
    let mut groups: Vec<(u32, String)> =
        said.filter_map(|(number, rest)| Some((number.parse().ok()?, group(rest)))).collect();
    groups.sort();
    groups.dedup();
    groups.into_iter().map(|(_, group)| group).collect()
}

/// The groups a spare key has.
const GROUPS: usize = 7;
/// The signs in each.
const SIGNS: usize = 4;

/// The groups of a spare key among the words of the screen that shows it: the number of the next stands right after
/// each.
///
/// # Panics
/// When no spare key is shown.
pub fn groups_on(screen: &str) -> Vec<String> {
    let (_, key) = screen.split_once("not even someone who helps you. 1 ").expect("a spare key is shown");
    let group = |word: &str| word.chars().take(SIGNS).collect::<String>();
    key.split_whitespace().take(GROUPS).map(group).collect()
}

/// Types the groups that are asked for, for someone who looks.
pub fn types_the_two(person: &mut Person<'_>, groups: &[String]) {
    for (at, group) in groups.iter().enumerate() {
        let label = format!("Group {}", at + 1);
        if person.screen().contains(&label) {
            person.fills(&label, group);
        }
    }
}

/// Opens a locked plan with its spare key, and keeps the password.
///
/// # Panics
/// When it does not open.
pub fn opens_by_spare_key(person: &mut Listener, key: &str) {
    person.sees("My plan is locked");
    person.unfolds("Use my spare key");
    person.fills("Spare key", key);
    person.follows("Open with my spare key");
    person.sees("Your spare key opened your plan");
    person.follows("Not now");
    person.sees(TODAY);
}

/// What the screen says when a keyring keeps the plan's key.
pub const KEPT: &str = "It works: the key was kept and read back.";

/// Lets this computer's keyring open the plan from now on.
///
/// # Panics
/// When it is not kept.
pub fn turns_on_the_keyring(person: &mut Listener) {
    comes_to_the_keyring(person);
    asks_to_turn_it_on(person);
    person.sees(KEPT);
}

/// In Settings, asks the keyring to keep the plan's key, and does not wait for what comes of it.
pub fn asks_to_turn_it_on(person: &mut Listener) {
    person.waits_for("Open without a password", &BUTTON);
    person.follows("Open without a password");
}

/// Turns opening by the keyring off.
///
/// # Panics
/// When that cannot be done.
pub fn turns_off_the_keyring(person: &mut Listener) {
    comes_to_the_keyring(person);
    person.follows("Ask for my password again");
    person.sees("Your plan opens with your password.");
}

fn comes_to_the_keyring(person: &mut Listener) {
    person.follows("Settings");
    person.unfolds("Open without a password");
}

/// Asks the keyring to open a locked plan, and does not wait for what comes of it.
pub fn asks_the_keyring(person: &mut Listener) {
    person.sees("My plan is locked");
    person.follows("Open without a password");
}

/// Starts a keyring in this session, which is open.
///
/// # Panics
/// When it cannot be started.
pub fn starts_a_keyring(session: &Session) -> Child {
    let mut daemon = session.command("gnome-keyring-daemon");
    daemon.args(["--foreground", "--unlock", "--components=secrets"]);
    let (keyring, mut say, _) = Child::start_and_talk(&daemon);
    say.write_all(b"the keyring's own password").expect("the keyring reads its password");
    keyring
}
