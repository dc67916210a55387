//! What comes before a plan is open: the first run with made-up answers, the lock screen, Help now.

use super::Album;
use crate::person::Person;

/// Walks the first run with made-up answers as far as its result.
pub fn first_run(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.sees("A plan that is yours");
    person.chooses("Other people at home");
    person.sees("Choose Lock");
    album.keeps(person, "who-uses-this-computer");
    person.follows("Next");
    person.sees("Nobody can reset this for you");
    person.fills("Password", "three calm stones");
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
    person.follows("See an example, or start another plan");
    person.follows("Show me an example");
}
