//! Looking through the example: Find, everything by date with a reminder, and what the rules say.

use super::{Album, Look};
use crate::person::Person;

/// Finds a word, goes to what has a day, and opens the rules beside the changes.
pub fn looking(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.presses("Ctrl+f");
    person.fills("What are you looking for?", "clinic");
    person.sees("these words.");
    album.keeps(person, "find");
    if album.look() == Look::Largest {
        person.follows("Places");
    }
    person.follows("Everything by date");
    person.sees("Today, ");
    album.keeps(person, "by-date");
    person.follows("Put a reminder in my calendar: Planning how I could go back with Sam");
    person.sees("The file will say");
    album.keeps(person, "reminder");
    person.presses("Alt+3");
    person.sees("Small, clear ideas that could help");
    person.follows("What the rules say");
    person.sees("We last looked on");
    album.keeps(person, "rules");
}
