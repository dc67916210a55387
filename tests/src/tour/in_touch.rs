//! Being in touch with work, in the example: each part of it, a message put together, and what a talk became.

use super::{Album, one_more};
use crate::person::Person;

const WHOLE: &str = "Meetings and calls";

/// Walks the parts of being in touch, and leaves all of them as they were.
pub fn in_touch(person: &mut Person<'_>, album: &mut Album<'_>) {
    into(person, "Look at calls, emails and letters", "Calls, emails and letters");
    album.keeps(person, "calls-emails-and-letters");
    one_more(person, album, "Write about another", "contact-form", "Calls, emails and letters");
    into(person, "Look at keeping in touch", "Keeping in touch");
    album.keeps(person, "keeping-in-touch");
    one_more(person, album, "Change it", "keeping-in-touch-form", "Keeping in touch");
    into(person, "Look at who may talk to work", "May Jo talk to work?");
    album.keeps(person, "who-may-talk-to-work");
    one_more(person, album, "Write down something else I said", "permission-form", "May Jo talk to work?");
    after_a_talk(person, album);
}

/// What came of a talk, and the message with what was talked about.
fn after_a_talk(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.presses("Alt+5");
    person.hears_heading(WHOLE);
    person.follows("What could come of it");
    person.sees("Make a step of it");
    album.keeps(person, "after-a-talk");
    into(person, "Look at keeping in touch", "Keeping in touch");
    person.follows("Messages you can copy");
    person.follows("A message to say that I am still off");
    person.sees("Footing sends nothing.");
    person.sees("Your message");
    album.keeps(person, "a-message-for-work");
    person.follows("Back");
    person.hears_heading("Keeping in touch");
}

fn into(person: &mut Person<'_>, way: &str, heading: &str) {
    person.presses("Alt+5");
    person.hears_heading(WHOLE);
    person.follows(way);
    person.hears_heading(heading);
}
