//! Time off and what's next, in the example: the overview and each of its parts, with something in them.

use super::{Album, one_more};
use crate::person::Person;

const WHOLE: &str = "Time off and what’s next";

/// Walks all the parts, and leaves the time frame as open as it was.
pub fn time_off(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.presses("Alt+7");
    person.sees("All of it can stay open.");
    album.keeps(person, "time-off");
    where_things_are(person, album);
    time_frame(person, album);
    fit_notes(person, album);
    waiting(person, album);
    weeks(person, album);
    check_ins(person, album);
    if_it_wobbles(person, album);
}

fn where_things_are(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.follows("Change where things are");
    person.sees("In my own words");
    album.keeps(person, "where-things-are-form");
    person.chooses("I am leaving");
    person.follows("Done");
    person.hears_heading(WHOLE);
    person.sees("Your plan stays here, all of it.");
    album.keeps(person, "another-way");
    person.follows("This is not so any more");
    person.sees("I am off, and not sure yet");
    person.no_longer_sees("Your plan stays here");
}

fn time_frame(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.follows("Look at when I might go back");
    person.hears_heading("When I might go back");
    album.keeps(person, "when-i-might-go-back");
    person.follows("Change it");
    person.sees("Where are things with going back?");
    album.keeps(person, "time-frame-form");
    person.chooses("Not before a day");
    person.sees("Three things to think about first");
    person.sees("Saved");
    album.keeps(person, "before-a-date");
    person.follows("Leave it open for now");
    person.follows("Done");
    person.hears_heading("When I might go back");
}

/// The example has something in each part: it is looked at, and then the form of one more.
fn fit_notes(person: &mut Person<'_>, album: &mut Album<'_>) {
    into(person, "Look at my fit notes", "Fit notes");
    album.keeps(person, "fit-notes");
    one_more(person, album, "Write down another note", "fit-note-form", "Fit notes");
}

fn waiting(person: &mut Person<'_>, album: &mut Album<'_>) {
    into(person, "Look at what I am waiting for", "While I wait");
    album.keeps(person, "while-i-wait");
    one_more(person, album, "Write something else I am waiting for", "wait-form", "While I wait");
}

fn weeks(person: &mut Person<'_>, album: &mut Album<'_>) {
    into_quiet(person, "Look at my weeks", "Phased weeks");
    album.keeps(person, "phased-weeks");
    one_more(person, album, "Write another week", "week-form", "Phased weeks");
    person.follows("Ease off, after Week 2");
    person.sees("What would you take off?");
    album.keeps(person, "ease-off");
    person.presses("Escape");
    person.hears_heading("Phased weeks");
}

fn check_ins(person: &mut Person<'_>, album: &mut Album<'_>) {
    into_quiet(person, "Look at how it is going", "How it is going");
    album.keeps(person, "how-it-is-going");
    one_more(person, album, "Write a few more words", "check-in-form", "How it is going");
}

fn if_it_wobbles(person: &mut Person<'_>, album: &mut Album<'_>) {
    into_quiet(person, "Look at what to do if it wobbles", "If it wobbles");
    album.keeps(person, "if-it-wobbles");
    one_more(person, album, "Change it", "if-it-wobbles-form", "If it wobbles");
}

fn into(person: &mut Person<'_>, way: &str, heading: &str) {
    person.presses("Alt+7");
    person.hears_heading(WHOLE);
    person.follows(way);
    person.hears_heading(heading);
}

/// The same for a part that is folded away while things are open.
fn into_quiet(person: &mut Person<'_>, way: &str, heading: &str) {
    person.presses("Alt+7");
    person.hears_heading(WHOLE);
    person.follows("More of this place");
    person.follows(way);
    person.hears_heading(heading);
}
