//! What comes before a plan is open: the first run with made-up answers, the lock screen, Help now.

use super::Album;
use crate::{person::Person, the_example::opens_the_example};

/// The password of the made-up plans.
pub const PASSWORD: &str = "three calm stones";

/// The other answers to what would help today: each with its box, made-up words for it, and the result.
pub const OTHER_ANSWERS: [[&str; 4]; 5] = [
    [
        "I have a meeting or a call soon",
        "What do you most want them to know?",
        "I would like to come back, and to stay back. I have two ideas to try.",
        "half-a-page-for-a-meeting",
    ],
    [
        "I want to know what I can ask for",
        "What is one thing about your work that is hard at the moment?",
        "Mornings are slow and sore.",
        "three-changes-to-ask-for",
    ],
    ["I am waiting for care", "What are you waiting for?", "The hospital clinic.", "a-message-while-waiting"],
    [
        "I am back at work and it is hard",
        "What is hardest at the moment?",
        "An hour on my feet.",
        "a-short-talk",
    ],
    [
        "I just want to write it down",
        "What is on your mind about work?",
        "They are short of people and I feel I am letting them down.",
        "it-is-written-down",
    ],
];

/// Walks the first run with made-up answers as far as its result.
pub fn first_run(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.sees("A plan that is yours");
    person.chooses("Other people at home");
    person.sees("Choose Lock");
    album.keeps(person, "who-uses-this-computer");
    person.follows("Next");
    person.sees("Nobody can reset this for you");
    person.sees("You can use these words");
    album.keeps(person, "a-made-password");
    person.follows("Write my own");
    person.fills("Password", PASSWORD);
    person.sees("very hard to guess");
    album.keeps(person, "a-password");
    person.follows("Next");
    person.sees("What would help today?");
    person.chooses("No one has been in touch with me");
    album.keeps(person, "what-would-help");
    person.follows("Next");
    person.fills("Who could you write to? A first name is enough", "Sam");
    person.sees("Saved");
    album.keeps(person, "one-box");
    person.follows("Next");
    person.sees("That is enough for today");
    album.keeps(person, "a-first-message");
}

/// Starts another plan with one of the other answers, and looks at the result.
pub fn another_result(person: &mut Person<'_>, album: &mut Album<'_>, answer: [&str; 4]) {
    let [would_help, label, words, screen] = answer;
    person.sees("A plan that is yours");
    person.follows("Next");
    person.sees("Nobody can reset this for you");
    person.follows("Write my own");
    person.fills("Password", PASSWORD);
    person.follows("Next");
    person.sees("What would help today?");
    person.chooses(would_help);
    person.follows("Next");
    person.fills(label, words);
    person.follows("Next");
    person.sees("Look at this in my plan");
    album.keeps(person, screen);
}

/// Looks at the lock screen of someone who has more than one plan.
pub fn which_plan(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.sees("Which plan?");
    album.keeps(person, "which-plan");
}

/// Looks at the lock screen, mistypes the password, reads Help now, and ends in the example.
pub fn locked(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.sees("My plan is locked");
    album.keeps(person, "locked");
    person.fills("Password", "three calm stone");
    person.presses("Enter");
    person.sees("That is not the password for this plan.");
    album.keeps(person, "wrong-password");
    person.follows("Help now");
    person.sees("If it cannot wait");
    album.keeps(person, "help-now");
    person.presses("Escape");
    person.no_longer_sees("If it cannot wait");
    person.follows("See an example, get a plan back, or start another");
    opens_the_example(person);
}
