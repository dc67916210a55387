//! Words that cannot be written to the disk: what is asked before a lock, and before the window closes.

use std::{fs, path::Path};

use super::Album;
use crate::person::Person;

/// Goes on from any place of a plan that is kept in this folder. The plan is out of reach for a while; at the
/// end it is back, and the words are in it.
pub fn words_not_kept(person: &mut Person<'_>, album: &mut Album<'_>, data: &Path) {
    person.presses("Alt+2");
    person.follows("Write one thing");
    person.fills("In my own words", "The stairs");
    person.sees("Saved");
    let (plans, elsewhere) = (data.join("plans"), data.join("elsewhere"));
    fs::rename(&plans, &elsewhere).expect("the plan's folder can be moved");
    person.types(" in the morning");
    person.presses("Ctrl+l");
    person.sees("What you wrote last is not kept yet");
    album.keeps(person, "not-kept-at-a-lock");
    person.follows("Stay and copy it");
    person.asks_to_close();
    person.sees("Your last words are not saved");
    album.keeps(person, "not-saved-at-closing");
    person.follows("Stay");
    fs::rename(&elsewhere, &plans).expect("the plan's folder can be moved back");
    person.follows("Done");
    person.hears_heading("What gets in the way");
}
