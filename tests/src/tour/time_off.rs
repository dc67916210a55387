//! Time off and what's next, in the example: the overview and each of its parts, with something in them.

use super::Album;
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

fn fit_notes(person: &mut Person<'_>, album: &mut Album<'_>) {
    into(person, "Look at my fit notes", "Fit notes");
    person.follows("Write down a note");
    a_note(person, "4", "5");
    person.chooses("Not fit for work");
    album.keeps(person, "fit-note-form");
    person.follows("Done");
    person.hears_heading("Fit notes");
    person.follows("Write down another note");
    a_note(person, "4", "6");
    person.follows("Done");
    person.hears_heading("Fit notes");
    person.sees("1 June 2026 to 3 June 2026: no note");
    album.keeps(person, "fit-notes");
}

/// Four weeks from a day on.
fn a_note(person: &mut Person<'_>, day: &str, month: &str) {
    for (part, typed) in [("Day", day), ("Month", month), ("Year", "2026")] {
        person.fills(part, typed);
    }
    person.chooses("Some weeks");
    person.fills("How many?", "4");
}

fn waiting(person: &mut Person<'_>, album: &mut Album<'_>) {
    into(person, "Look at what I am waiting for", "While I wait");
    person.follows("Write what I am waiting for");
    person.fills("What I am waiting for", "A letter from the clinic");
    person.follows("Start from this: Tell work in one line that I am waiting");
    album.keeps(person, "wait-form");
    person.follows("Done");
    person.hears_heading("While I wait");
    album.keeps(person, "while-i-wait");
}

fn weeks(person: &mut Person<'_>, album: &mut Album<'_>) {
    into_quiet(person, "Look at my weeks", "Phased weeks");
    person.follows("Write one week");
    person.follows("Add a day");
    person.goes_back_to_field("Day or shift");
    person.types("Monday");
    person.fills("Hours, in words", "10 to 12");
    person.follows("Add minutes, to see the hours added up");
    person.goes_back_to_field("Minutes in all");
    person.types("120");
    album.keeps(person, "week-form");
    person.follows("Done");
    person.hears_heading("Phased weeks");
    the_next_week(person, album);
}

fn the_next_week(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.follows("Stay as it is, after Week 1");
    person.sees("This is a copy of Week 1.");
    album.keeps(person, "next-week");
    person.follows("Done");
    person.hears_heading("Phased weeks");
    person.follows("Show the hours as bars");
    person.sees("The hours in the table, as bars.");
    album.keeps(person, "phased-weeks");
}

fn check_ins(person: &mut Person<'_>, album: &mut Album<'_>) {
    into_quiet(person, "Look at how it is going", "How it is going");
    person.follows("Write a few words");
    person.fills("How much of my job could I manage?", "Emails, if I can lie down after");
    person.follows("It is about today");
    album.keeps(person, "check-in-form");
    person.follows("Done");
    person.hears_heading("How it is going");
    person.sees("Emails, if I can lie down after");
    album.keeps(person, "how-it-is-going");
}

fn if_it_wobbles(person: &mut Person<'_>, album: &mut Album<'_>) {
    into_quiet(person, "Look at what to do if it wobbles", "If it wobbles");
    person.follows("Write something ready");
    person.fills("What I notice first", "I stop answering friends");
    let line = "If I have two hard days in a row, then I stay with this week for one more week";
    person.follows(&format!("Start from this: {line}"));
    album.keeps(person, "if-it-wobbles-form");
    person.follows("Done");
    person.hears_heading("If it wobbles");
    person.sees(line);
    album.keeps(person, "if-it-wobbles");
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
