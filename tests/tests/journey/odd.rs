//! Text that no key types: what is wrong with a box is said beside it, and no sign of the rest is lost.

use footing_plan::LONGEST_LINE;
use footing_tests::{
    forms::{done, goes_to},
    person::Person,
    words::line,
};

/// What this plan is locked with.
pub const PASSWORD: &str = "three calm stones";

const SUGGESTION: &str = "What I would suggest";
/// How many letters of a long line a card shows.
const ON_A_CARD: usize = 160;

/// Right-to-left words, an emoji and control characters, as pasted.
const ODD_SIGNS: &str = "Tired \u{1F600} \u{5E9}\u{5DC}\u{5D5}\u{5DD} \u{1}\u{7}again";
/// The same as it is kept: control characters go, and nothing that can be seen does.
const ODD_LINE: &str = "Tired \u{1F600} \u{5E9}\u{5DC}\u{5D5}\u{5DD} again";

pub fn an_empty_password_is_said(person: &mut Person) {
    person.sees("A plan that is yours");
    person.follows("Next");
    person.sees("Nobody can reset this for you");
    person.follows("Write my own");
    person.follows("Next");
    person.sees("The password box is empty.");
    person.fills("Password", PASSWORD);
    person.follows("Next");
    person.sees("What would help today?");
    person.follows("That is enough for today");
}

pub fn a_day_that_does_not_exist_is_said(person: &mut Person) {
    goes_to(person, "Meetings and calls");
    person.follows("Get ready for a talk");
    for (part, typed) in [("Day", "31"), ("Month", "2"), ("Year", "2027")] {
        person.fills(part, typed);
    }
    person.follows("Done");
    person.sees("There is no such day.");
    assert_eq!(person.reads_back("Day"), "31", "what was typed stays");
    person.writes_over("Day", "28");
    done(person, "Meetings and calls");
}

/// One letter more than a box of one line takes. It is not cut short: the person chooses which words go.
pub fn a_line_that_is_too_long_is_said(person: &mut Person) {
    goes_to(person, "Changes to ask for");
    person.follows("Write a change");
    let too_long = "a".repeat(LONGEST_LINE + 1);
    person.pastes_into(SUGGESTION, &too_long);
    person.follows("Done");
    person.sees(&line("finding-too-long"));
    assert_eq!(person.reads_back(SUGGESTION), too_long, "what was typed stays");
    person.presses("Ctrl+a");
    person.pastes(&longest_line());
    done(person, "Changes to ask for");
}

pub fn a_long_text_and_odd_signs_are_kept(person: &mut Person) {
    goes_to(person, "What gets in the way");
    person.follows("Write one thing");
    person.pastes_into("In my own words", ODD_SIGNS);
    person.pastes_into("What has helped before, even a little?", &long_text());
    done(person, "What gets in the way");
}

pub fn every_sign_is_still_there(person: &mut Person) {
    goes_to(person, "Changes to ask for");
    person.follows(&beginning());
    assert_eq!(person.reads_back(SUGGESTION), longest_line());
    goes_to(person, "What gets in the way");
    person.follows(ODD_LINE);
    assert_eq!(person.reads_back("In my own words"), ODD_LINE);
    assert_eq!(person.reads_back("What has helped before, even a little?"), long_text());
}

/// As much as a box of one line takes.
fn longest_line() -> String {
    "a".repeat(LONGEST_LINE)
}

/// What a card shows of it.
fn beginning() -> String {
    "a".repeat(ON_A_CARD) + "…"
}

/// Ten thousand characters.
fn long_text() -> String {
    "A little at a time. ".repeat(500).trim_end().to_owned() + "."
}
