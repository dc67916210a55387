//! A page that left: the question, the record of a yes, and the list.

use std::path::Path;

use super::Album;
use crate::person::Person;

/// Saves a page as it is, says that it was handed over, and looks at it again.
pub fn giving(person: &mut Person<'_>, album: &mut Album<'_>, home: &Path) {
    person.presses("Alt+8");
    person.hears_heading("Pages to print");
    person.follows("Choose what is on it: For work");
    person.sees("Only what you tick is on the page.");
    person.follows("Read it full size");
    person.hears_heading("Read it once");
    person.follows("Save as PDF");
    person.saves_in_the_dialog(&home.join("given.pdf"));
    person.sees("Did you hand this over?");
    album.keeps(person, "did-you-hand-this-over");
    person.follows("Yes, I gave it");
    person.hears_heading("Page given 1");
    person.sees("The page as you gave it");
    album.keeps(person, "page-given");
    person.follows("Done");
    person.hears_heading("Pages to print");
    album.keeps(person, "pages-given");
}
