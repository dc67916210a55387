//! What was said before and what was put away: undo, earlier versions, the bin, removing for good.

use super::{Album, Look, ways_in::to_settings};
use crate::person::Person;

/// Changes the one thing that gets in the way, looks at what it said, and puts it in the bin for good.
pub fn history(person: &mut Person<'_>, album: &mut Album<'_>, look: Look) {
    person.presses("Alt+2");
    person.follows("the noise");
    person.writes_over("In my own words", "the noise at the desk");
    person.follows("Done");
    person.hears_heading("What gets in the way");
    if look == Look::Largest {
        person.follows("Places");
    }
    person.sees("Undo: editing In the way 1");
    album.keeps(person, "undo-line");
    person.presses("Ctrl+z");
    person.sees("Undone: editing In the way 1.");
    album.keeps(person, "undone");
    person.presses("Ctrl+Shift+z");
    person.sees("Done again: editing In the way 1.");
    earlier_versions(person, album);
    person.follows("Put in the bin");
    person.sees("In the way 1 is in the bin.");
    album.keeps(person, "put-in-the-bin");
    bin(person, album, look);
}

fn earlier_versions(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.follows("the noise at the desk");
    person.follows("Earlier versions");
    person.sees("Nothing changes until you put it back.");
    person.follows_the_one_ending(". the noise");
    person.follows("Remove the words of one box for good");
    person.sees("Which box?");
    album.keeps(person, "earlier-versions");
}

fn bin(person: &mut Person<'_>, album: &mut Album<'_>, look: Look) {
    to_settings(person, look);
    person.follows("Look in the bin");
    person.hears_heading("Bin");
    person.sees("Put here on");
    album.keeps(person, "the-bin");
    person.follows("Put back in my plan");
    person.sees("In the way 1 is back in your plan.");
    album.keeps(person, "taken-out");
    person.follows("the noise at the desk");
    person.follows("Put in the bin");
    person.sees("In the way 1 is in the bin.");
    to_settings(person, look);
    person.follows("Look in the bin");
    person.follows("Remove for good");
    person.sees("there is no way back");
    album.keeps(person, "remove-for-good");
    person.follows("Yes, remove for good");
    person.sees("Nothing is in the bin.");
    album.keeps(person, "an-empty-bin");
}
