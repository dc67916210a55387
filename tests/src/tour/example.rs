//! The made-up example, place by place.

use std::path::Path;

use super::{
    Album, Look, Wanted, in_touch::in_touch, looking::looking, sharing::sharing, time_off::time_off,
};
use crate::{
    person::Person,
    the_example::{STEP, goes_to_its_calls},
};

type Part = fn(&mut Person<'_>, &mut Album<'_>);

/// What is walked of the example, in order, each by the name that the tour takes. Each finds its own way there.
pub(super) const EXAMPLE: [(&str, Part); 12] = [
    ("today", today),
    ("obstacles", obstacles),
    ("changes", changes),
    ("steps", steps),
    ("meetings", meetings),
    ("calls", calls),
    ("sharing", sharing),
    ("in-touch", in_touch),
    ("work", work),
    ("time-off", time_off),
    ("looking", looking),
    (PAGES, pages),
];
/// The last of them. It ends where the page for work is read once.
pub const PAGES: &str = "pages";

const QUESTION: &str = "How are shorter weeks paid?";

/// Goes to Settings in the open example and chooses how it looks.
pub fn after_choosing_a_look(person: &mut Person<'_>, album: &mut Album<'_>, look: Look) {
    chooses_a_look(person, look);
    album.keeps(person, "settings");
}

/// The same without a picture.
pub fn chooses_a_look(person: &mut Person<'_>, look: Look) {
    person.follows("Settings");
    person.sees("Size of the words");
    person.chooses(if look == Look::Dark { "Dark" } else { "Light" });
    person.chooses(if look == Look::Largest { "Largest" } else { "Usual" });
}

/// Walks the places of the example that are wanted.
pub fn places(person: &mut Person<'_>, album: &mut Album<'_>, wanted: &Wanted) {
    for (name, walk) in EXAMPLE {
        if wanted.has(name) {
            walk(person, album);
        }
    }
}

fn today(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.presses("Alt+1");
    person.sees("The next thing");
    album.keeps(person, "today");
}

/// Saves the page that is being read, through the system's dialog.
pub fn save_the_page(person: &mut Person<'_>, to: &Path) {
    person.follows("Save as PDF");
    person.saves_in_the_dialog(to);
    person.sees("Saved as page.pdf, in");
}

fn obstacles(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.presses("Alt+2");
    person.sees("What makes work hard at the moment");
    album.keeps(person, "in-the-way");
    person.follows("Mornings are slow and sore. By ten I am more like myself.");
    person.sees("What has helped before, even a little?");
    album.keeps(person, "in-the-way-form");
    person.presses("Escape");
    person.hears_heading("What gets in the way");
    person.follows("Write another");
    person.follows("How other people have put it");
    person.sees("If your own words do not come");
    album.keeps(person, "how-other-people-put-it");
    person.presses("Escape");
    person.hears_heading("What gets in the way");
}

fn changes(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.presses("Alt+3");
    person.sees("Small, clear ideas that could help");
    album.keeps(person, "changes");
    person.follows("Start at 10 for a while");
    person.follows("Add more");
    person.sees("How we would know it works");
    album.keeps(person, "change-form");
    person.presses("Escape");
    person.hears_heading("Changes to ask for");
    person.follows("More to start from");
    album.keeps(person, "ideas-by-group");
}

fn steps(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.presses("Alt+4");
    person.sees("Small things you want to try");
    album.keeps(person, "steps");
    person.follows(STEP);
    person.sees("The first small step");
    album.keeps(person, "step-form");
    person.presses("Escape");
    person.hears_heading("My steps");
    person.follows("See them as a timetable");
    person.hears_heading("My steps as a timetable");
    album.keeps(person, "timetable");
}

fn meetings(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.presses("Alt+5");
    person.sees("Get ready for a talk with work");
    album.keeps(person, "meetings");
    person.follows("Planning how I could go back with Sam");
    person.sees("What I want to say");
    album.keeps(person, "get-ready");
    person.follows("Note what was said");
    person.sees("What was said, in short");
    album.keeps(person, "note-what-was-said");
    person.presses("Escape");
    person.hears_heading("Meetings and calls");
    person.follows(QUESTION);
    person.sees("What I found out");
    album.keeps(person, "question-form");
}

fn calls(person: &mut Person<'_>, album: &mut Album<'_>) {
    goes_to_its_calls(person);
    album.keeps(person, "calls-with-jo");
    person.follows("Get ready for a call");
    person.sees("What I want to talk about");
    album.keeps(person, "before-a-call");
    person.follows("On the call, and after");
    person.sees("What they suggested");
    album.keeps(person, "on-a-call");
    person.presses("Escape");
    person.hears_heading("Calls with Jo");
    person.follows("Jo");
    person.sees("What do I make of suggestion 1?");
    album.keeps(person, "after-a-call");
}

fn work(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.presses("Alt+6");
    person.sees("Your job in parts");
    album.keeps(person, "work-and-people");
    person.follows("Write another part");
    person.sees("Which part of your job?");
    album.keeps(person, "part-of-my-job-form");
    person.presses("Escape");
    person.follows("Jo");
    person.sees("What they write down");
    album.keeps(person, "person-form");
    person.presses("Escape");
    person.hears_heading("My work and people");
    person.follows("Change it");
    person.follows("Add more");
    person.sees("My usual week");
    album.keeps(person, "about-form");
}

fn pages(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.presses("Alt+8");
    person.sees("For someone else");
    album.keeps(person, "pages-to-print");
    person.follows("What I want to say and ask: Planning how I could go back with Sam");
    person.sees("KEEP THIS ONE");
    album.keeps(person, "my-own-sheet");
    person.follows("Back");
    person.follows("Sam: For work");
    person.sees("items are on this page");
    album.keeps(person, "page-for-work");
    person.follows("Read it full size");
    person.sees("Read it once");
    album.keeps(person, "read-it-once");
}
