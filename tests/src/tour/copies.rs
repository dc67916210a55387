//! Copies: what is kept, a look into one, the plan it replaced, what is taken out, deleting, and getting a plan back.

use std::path::{Path, PathBuf};

use super::{Album, Look, before_a_plan::PASSWORD, ways_in::to_settings};
use crate::person::Person;

/// Walks the page of copies of the open plan, and saves a copy and the person's own sheet in a folder.
pub fn copies(person: &mut Person<'_>, album: &mut Album<'_>, look: Look, stick: &Path) {
    to_settings(person, look);
    person.follows("See copies");
    person.hears_heading("Copies of my plan");
    person.follows("Check that my copy works");
    person.sees("works. Things you wrote in it:");
    person.follows("Save a copy somewhere else");
    person.saves_in_the_dialog(&stick.join("plan.footing-backup"));
    person.sees("Last saved:");
    album.keeps(person, "copies");
    an_older_copy(person, album);
    person.follows("Delete this plan from this computer");
    person.fills("To delete it, type its name: My plan", "My plans");
    person.follows("Delete everything");
    person.sees("That is not the name of this plan.");
    album.keeps(person, "delete-everything");
    person.follows("Print my own copy");
    person.sees("KEEP THIS ONE");
    album.keeps(person, "my-own-copy");
    person.follows("Save as PDF");
    person.saves_in_the_dialog(&stick.join("own-copy.pdf"));
    person.sees("Saved as own-copy.pdf, in");
}

fn an_older_copy(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.follows("Get an older copy back");
    person.presses("Tab");
    person.presses("Space");
    person.follows("Look at what is in it");
    person.sees("Nothing is lost: your plan as it is now is kept");
    album.keeps(person, "look-into-a-copy");
    person.follows("Put this copy in place of my plan");
    person.sees("The copy is now your plan.");
    person.follows("Remove it for good");
    person.sees("Only that earlier plan goes.");
    album.keeps(person, "a-replaced-plan");
    person.follows("Keep it");
}

/// Prints a blank sheet and looks at a copy at the lock screen.
pub fn from_the_lock_screen(person: &mut Person<'_>, album: &mut Album<'_>, stick: &Path) {
    person.follows("Print a blank meeting sheet");
    person.sees("Room to write for a meeting.");
    album.keeps(person, "a-blank-sheet");
    person.follows("Save as PDF");
    person.saves_in_the_dialog(&stick.join("blank-sheet.pdf"));
    person.sees("Saved as blank-sheet.pdf, in");
    person.follows("Back");
    person.follows("See an example, get a plan back, or start another");
    person.follows("Get a plan back from a copy");
    person.hears_heading("Get a plan back from a copy");
    album.keeps(person, "get-a-plan-back");
    person.follows("Choose a file");
    person.opens_in_the_dialog(&stick.join("plan.footing-backup"));
    person.fills("Password", PASSWORD);
    album.keeps(person, "a-copy-is-chosen");
    person.follows("Look at what is in it");
    person.sees("It takes the place of the plan that is here.");
    album.keeps(person, "look-before-it-is-back");
}

/// Opens a plan whose file was damaged, and reads what is left of it.
pub fn damaged(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.fills("Password", PASSWORD);
    person.presses("Enter");
    person.sees("Part of this plan’s file is damaged.");
    album.keeps(person, "a-damaged-plan");
    person.follows("See what can be done");
    person.hears_heading("Get this plan back");
    person.sees("The newest is first.");
    person.fills("Password", PASSWORD);
    album.keeps(person, "get-this-plan-back");
    person.follows("Read what is left of it");
    person.sees("This is what Footing could read of a damaged plan.");
    album.keeps(person, "read-only");
    person.follows("See copies");
    person.hears_heading("Copies of my plan");
    album.keeps(person, "read-only-copies");
}

/// Damages the database of the one plan in a data folder, in the middle: as a bad disk would.
pub fn damages(data: &Path) {
    let plans = std::fs::read_dir(data.join("plans")).expect("plans are there").flatten();
    let plan = plans.map(|entry| entry.path()).find(|path| path.is_dir()).expect("there is a plan");
    let current = std::fs::read_to_string(plan.join("current")).expect("it says which state is in use");
    let file: PathBuf = plan.join(current.trim()).join("plan.footing");
    let mut bytes = std::fs::read(&file).expect("it can be read");
    let middle = bytes.len() / 2;
    bytes[middle..middle + 64].fill(0);
    std::fs::write(&file, bytes).expect("it can be written");
}
