//! Filling the worked example from the keyboard, field by field. Every record is taken apart without `..`, so
//! that a new field does not compile until it is typed here.

mod changes;
mod people;
mod talks;
mod things;

use chrono::{Datelike, NaiveDate};
use footing_plan::{Body, Kind, Plan, Record, Role};
use footing_tests::person::Person;
use serde_json::Value;

use crate::words::{line, line_with, said};

/// Fills every record of a plan that has the first person in it already, in an order in which links and
/// names are there before they are wanted.
pub fn the_plan(person: &mut Person, plan: &Plan) {
    person.follows("More");
    people::everyone(person, plan);
    people::about_me(person, plan);
    things::parts_of_my_job(person, plan);
    things::what_gets_in_the_way(person, plan);
    changes::changes(person, plan);
    changes::steps(person, plan);
    talks::meetings(person, plan);
    talks::questions(person, plan);
    people::time_off(person, plan);
}

/// The places in the order of their keys.
const PLACES: [&str; 8] = [
    "Today",
    "What gets in the way",
    "Changes to ask for",
    "My steps",
    "Meetings and calls",
    "My work and people",
    "Time off and what’s next",
    "Pages to print",
];

/// Goes to a place by its key, once all places are in the list.
pub fn goes_to(person: &mut Person, place: &str) {
    let at = PLACES.iter().position(|own| *own == place).expect("it is a place");
    person.presses(&format!("Alt+{}", at + 1));
    person.hears_heading(place);
}

/// Leaves a form, and comes back to the place it was opened from.
pub fn done(person: &mut Person, place: &str) {
    person.follows("Done");
    person.hears_heading(place);
}

/// Ticks who a record is fine for, and leaves its form.
fn done_for(person: &mut Person, plan: &Plan, record: &Record, place: &str) {
    let readers = record.readers;
    let marks = [
        (readers.work, line("audience-work")),
        (readers.support_worker, helper_mark(plan, record)),
        (readers.health, line("audience-health")),
    ];
    marks.iter().filter(|(fine, _)| *fine).for_each(|(_, mark)| person.chooses(mark));
    done(person, place);
}

/// The tick for the one who helps, by name, but on their own card.
fn helper_mark(plan: &Plan, record: &Record) -> String {
    let name = |record: &Record| match &record.body {
        Body::Person(it) if it.role == Role::HelpingMe => Some(it.name.as_str().to_owned()),
        _ => None,
    };
    match name(record) {
        Some(_) => line("audience-themselves"),
        None => line_with(
            "audience-helper",
            &plan.of(Kind::Person).find_map(name).expect("the example has a helper"),
        ),
    }
}

/// Fills a box, when there is something to put there.
fn writes(person: &mut Person, label: &str, text: &str) {
    if !text.is_empty() {
        person.fills(label, text);
    }
}

/// Fills the three boxes of a date, whatever stands there.
fn writes_day(person: &mut Person, day: NaiveDate) {
    for (part, number) in [("Day", day.day().to_string()), ("Month", day.month().to_string())] {
        person.writes_over(part, &number);
    }
    person.writes_over("Year", &day.year().to_string());
}

/// Picks an answer by what it is called.
fn answers(person: &mut Person, group: &str, answer: &Value) {
    person.chooses(&said(group, answer));
}
