//! A plan on its first day: Today with little in it, an empty place, something to put right, and a blank page.

use chrono::{Datelike, Days, Utc};

use super::Album;
use crate::person::Person;

/// Goes on from the result of a first run in which no one has been in touch.
pub fn first_day(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.follows("Look at this in my plan");
    person.sees("A spare key, in case you forget");
    album.keeps(person, "a-spare-key");
    person.follows("Not now");
    person.hears_heading("My work and people");
    person.presses("Alt+1");
    person.sees("No one has been in touch?");
    album.keeps(person, "next-a-first-message");
    person.follows("See the message");
    person.sees("Footing sends nothing.");
    album.keeps(person, "the-first-message");
    person.presses("Alt+1");
    person.follows("Not now");
    person.sees("Nothing needs doing now");
    album.keeps(person, "nothing-needs-doing");
    person.follows("More");
    an_empty_place(person, album);
    something_to_put_right(person, album);
    a_blank_page(person, album);
    a_day_gone_by(person, album);
}

fn an_empty_place(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.presses("Alt+2");
    person.sees("Nothing here yet.");
    album.keeps(person, "an-empty-place");
}

fn something_to_put_right(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.presses("Alt+5");
    person.follows("Get ready for a talk");
    for (part, typed) in [("Day", "31"), ("Month", "2"), ("Year", "2027")] {
        person.fills(part, typed);
    }
    person.follows("Done");
    person.sees("There is no such day.");
    album.keeps(person, "something-to-put-right");
    person.follows("Leave it as it is");
    person.hears_heading("Meetings and calls");
    person.follows("Get ready for a talk");
    person.sees("What you wrote last time is still here.");
    album.keeps(person, "carry-on");
    person.follows("Let it go");
}

fn a_blank_page(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.presses("Alt+8");
    person.follows("Someone else: For work");
    person.sees("Your one item is not on this page");
    album.keeps(person, "a-blank-page");
}

fn a_day_gone_by(person: &mut Person<'_>, album: &mut Album<'_>) {
    let day = Utc::now().date_naive() - Days::new(3);
    person.presses("Alt+4");
    person.follows("Write a step");
    person.fills("What I want to do", "Find the letter from the clinic");
    person.chooses("On a day");
    let parts = [("Day", day.day().to_string()), ("Month", day.month().to_string())];
    parts.iter().for_each(|(part, number)| person.fills(part, number));
    person.fills("Year", &day.year().to_string());
    person.follows("Done");
    person.hears_heading("My steps");
    person.presses("Alt+1");
    person.sees("Still want it?");
    album.keeps(person, "a-day-gone-by");
}
