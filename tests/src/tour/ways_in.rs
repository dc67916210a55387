//! The ways in: a spare key from its offer to its use, and what Settings says of opening and locking.

use super::{Album, Look};
use crate::{
    person::Person,
    ways_in::{groups_on, types_the_two},
};

/// Makes a spare key where it is offered or in Settings, and keeps a picture of each step.
pub fn makes_a_spare_key(person: &mut Person<'_>, album: &mut Album<'_>) -> Vec<String> {
    person.follows("Make a spare key");
    person.sees("Your new spare key");
    album.keeps(person, "a-spare-key-is-shown");
    let groups = groups_on(&person.screen());
    person.follows("I have it on paper");
    person.sees("Type two groups back");
    album.keeps(person, "two-groups-back");
    types_the_two(person, &groups);
    person.follows("Finish");
    person.sees("Your spare key works now");
    album.keeps(person, "a-spare-key-works");
    groups
}

/// Looks at all that Settings says of opening and locking, with its folds open.
pub fn ways_in(person: &mut Person<'_>, album: &mut Album<'_>, look: Look) {
    to_settings(person, Look::Light);
    if look == Look::Largest {
        person.chooses("Largest");
        person.follows("Spare key");
        makes_a_spare_key(person, album);
        person.presses("Alt+1");
        to_settings(person, look);
    }
    let folds = [
        "Choose a new password",
        "Spare key",
        "Open without a password",
        "Lock by itself after a while",
        "Change the plan’s name",
    ];
    folds.iter().for_each(|fold| person.follows(fold));
    person.presses("Home");
    album.keeps(person, "ways-in");
}

/// Goes to Settings. With the largest words the way there is folded away.
pub(super) fn to_settings(person: &mut Person<'_>, look: Look) {
    if look == Look::Largest {
        person.follows("Places");
    }
    person.follows("Settings");
    person.hears_heading("Settings");
}

/// Opens the plan with its spare key, and is asked for a new password.
pub fn opens_with_the_spare_key(person: &mut Person<'_>, album: &mut Album<'_>, groups: &[String]) {
    person.sees("My plan is locked");
    person.follows("Use my spare key");
    person.fills("Spare key", &groups.join(" "));
    person.follows("See an example, get a plan back, or start another");
    album.keeps(person, "locked-with-a-spare-key");
    person.follows("Open with my spare key");
    person.sees("Your spare key opened your plan");
    album.keeps(person, "a-new-password");
    person.follows("Not now");
    person.sees("The next thing");
}
