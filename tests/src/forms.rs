//! Filling forms from the keyboard, field by field, as a person with a made-up plan would. Every record is taken apart
//! without `..`, so that a new field does not compile until it is typed here.

mod calls;
mod changes;
mod in_touch;
mod people;
mod talks;
mod things;
mod time_off;
mod weeks;

use chrono::{Datelike, NaiveDate};
use footing_plan::{Body, Id, Kind, Plan, Record, Role};
use serde_json::Value;

use crate::{
    person::Person,
    words::{line, line_with, said},
};

/// What is typed in one sitting, of the whole plan that it belongs to.
#[derive(Debug)]
pub struct Sitting<'a> {
    plan: &'a Plan,
    now: Vec<Id>,
    begun: Option<Id>,
}

impl<'a> Sitting<'a> {
    /// Of all records of a plan these. `begun` is the one that the first run made from its one box.
    pub fn new(plan: &'a Plan, now: Vec<Id>, begun: Option<Id>) -> Self {
        Self { plan, now, begun }
    }

    /// Everything in one sitting.
    pub fn of_all(plan: &'a Plan, begun: Option<Id>) -> Self {
        Self::new(plan, plan.records.iter().map(|record| record.id.clone()).collect(), begun)
    }

    fn of(&self, kind: Kind) -> impl Iterator<Item = &'a Record> {
        self.plan.of(kind).filter(|record| self.now.contains(&record.id))
    }

    /// The whole plan that it belongs to.
    pub fn plan(&self) -> &'a Plan {
        self.plan
    }

    /// The talks with work that are noted in it.
    pub fn noted(&self) -> impl Iterator<Item = &'a Record> {
        self.of(Kind::Meeting).filter(|record| matches!(&record.body, Body::Meeting(it) if it.happened))
    }

    fn has(&self, kind: Kind) -> bool {
        self.of(kind).next().is_some()
    }

    /// Whether the first run made it: its first words stand there.
    fn is_begun(&self, record: &Record) -> bool {
        self.begun.as_ref() == Some(&record.id)
    }

    /// The name of whoever helps.
    fn helper(&self) -> Option<&'a str> {
        self.plan.of(Kind::Person).find_map(helper_in)
    }
}

/// Fills what is new in this sitting, in an order in which links and names are there before they are wanted.
pub fn fill(person: &mut Person, sitting: &Sitting) {
    if sitting.has(Kind::Person) {
        people::everyone(person, sitting);
    }
    people::about_me(person, sitting);
    things::parts_of_my_job(person, sitting);
    things::what_gets_in_the_way(person, sitting);
    changes::changes(person, sitting);
    changes::steps(person, sitting);
    talks::meetings(person, sitting);
    talks::questions(person, sitting);
    in_touch::contacts(person, sitting);
    in_touch::keeping_in_touch(person, sitting);
    in_touch::permissions(person, sitting);
    calls::calls(person, sitting);
    time_off::where_things_are(person, sitting);
    time_off::time_frame(person, sitting);
    time_off::fit_notes(person, sitting);
    time_off::waits(person, sitting);
    weeks::weeks(person, sitting);
    weeks::check_ins(person, sitting);
    weeks::if_it_wobbles(person, sitting);
}

/// The places in the order of their keys.
pub const PLACES: [&str; 8] = [
    "Today",
    "What gets in the way",
    "Changes to ask for",
    "My steps",
    "Meetings and calls",
    "My work and people",
    "Time off and what’s next",
    "Pages to print",
];

/// The place where records of a kind are written.
pub fn place_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Obstacle => things::IN_THE_WAY,
        Kind::Ask => changes::CHANGES,
        Kind::Step => changes::STEPS,
        Kind::Meeting
        | Kind::Question
        | Kind::Contact
        | Kind::Session
        | Kind::KeepingInTouch
        | Kind::Consent => talks::TALKS,
        Kind::About | Kind::Person | Kind::Task => people::WORK,
        Kind::GivenPage => PLACES[7],
        Kind::TimeFrame
        | Kind::FitNote
        | Kind::Waiting
        | Kind::Phase
        | Kind::CheckIn
        | Kind::IfItWobbles
        | Kind::WhereThingsAre => time_off::TIME,
    }
}

/// Goes to a place by its key, where the person is not at its top already.
pub fn goes_to(person: &mut Person, place: &str) {
    if person.focus().name == place {
        return person.hears_heading(place);
    }
    let at = PLACES.iter().position(|own| *own == place).expect("it is a place");
    person.presses(&format!("Alt+{}", at + 1));
    person.hears_heading(place);
}

/// Goes into a part of a place by its own line, which may be a fold away.
fn goes_into(person: &mut Person, place: &str, way: &str, part: &str) {
    goes_to(person, place);
    if person.follows_the_first_of([way, "More of this place"]) != way {
        person.follows(way);
    }
    person.hears_heading(part);
}

/// Opens a record's form: a new one, or the one that the first run began, by the line on its card.
fn opens(person: &mut Person, sitting: &Sitting, record: &Record, card: &str, [first, other]: [&str; 2]) {
    match (sitting.is_begun(record), record.number) {
        (true, _) => person.follows(card),
        (false, 1) => person.follows(first),
        (false, _) => person.follows(other),
    }
}

/// Leaves a form, and comes back to the place it was opened from.
pub fn done(person: &mut Person, place: &str) {
    person.follows("Done");
    person.hears_heading(place);
}

/// Ticks who a record is fine for, and leaves its form.
fn done_for(person: &mut Person, sitting: &Sitting, record: &Record, place: &str) {
    let readers = record.readers;
    if readers.work {
        person.chooses(&line("audience-work"));
    }
    if readers.support_worker {
        person.chooses(&helper_mark(sitting, record));
    }
    if readers.health {
        person.chooses(&line("audience-health"));
    }
    done(person, place);
}

/// The tick for the one who helps, by name, but on their own card.
fn helper_mark(sitting: &Sitting, record: &Record) -> String {
    match helper_in(record) {
        Some(_) => line("audience-themselves"),
        None => line_with("audience-helper", sitting.helper().expect("someone helps")),
    }
}

fn helper_in(record: &Record) -> Option<&str> {
    match &record.body {
        Body::Person(it) if it.role == Role::HelpingMe => Some(it.name.as_str()),
        _ => None,
    }
}

/// Fills a box, when there is something to put there.
fn writes(person: &mut Person, label: &str, text: &str) {
    if !text.is_empty() {
        person.fills(label, text);
    }
}

/// Unfolds the rest of a form, when there is something to put there.
fn unfolds(person: &mut Person, fold: &str, filled: bool) {
    if filled {
        person.follows(fold);
    }
}

/// Whether any of these says something.
fn any(texts: &[&str]) -> bool {
    texts.iter().any(|text| !text.is_empty())
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

fn name(sitting: &Sitting, id: &Id) -> String {
    match sitting.plan.find(id).map(|record| &record.body) {
        Some(Body::Person(it)) => it.name.as_str().to_owned(),
        _ => panic!("the link leads to a person"),
    }
}
