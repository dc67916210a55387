//! Going back bit by bit: the weeks, how it is going, and what to do if it wobbles.

use footing_plan::{Body, CheckIn, GoOn, IfItWobbles, IfThen, Kind, Phase, PhaseDay};
use serde_json::json;

use super::{Sitting, answers, any, done_for, goes_into, opens, time_off::TIME, unfolds, writes, writes_day};
use crate::person::Person;

const WEEKS: &str = "Phased weeks";
const GOING: &str = "How it is going";
const WOBBLES: &str = "If it wobbles";

pub fn weeks(person: &mut Person, sitting: &Sitting) {
    for record in sitting.of(Kind::Phase) {
        let Body::Phase(it) = &record.body else { continue };
        goes_into(person, TIME, "Look at my weeks", WEEKS);
        opens(person, sitting, record, "", ["Write one week", "Write another week"]);
        week(person, it);
        done_for(person, sitting, record, WEEKS);
    }
}

fn week(person: &mut Person, it: &Phase) {
    let Phase { starts, days, duties, go_on, worked, done } = it;
    days.iter().enumerate().for_each(|(at, day)| a_day(person, at, day));
    starts.iter().for_each(|day| writes_day(person, *day));
    writes(person, "What I do in this week", duties.as_str());
    let went = *done || *go_on != GoOn::NotSaid || any(&[worked.as_str()]);
    unfolds(person, "Add how it went", went);
    writes(person, "What worked, and what did not", worked.as_str());
    if *done {
        person.chooses("This week is done");
    }
    if *go_on != GoOn::NotSaid {
        answers(person, "phase-go-on", &json!(go_on));
    }
}

/// A new day stands above the button that adds one. The boxes for minutes are there once they were asked for.
fn a_day(person: &mut Person, at: usize, it: &PhaseDay) {
    let PhaseDay { day, hours, minutes } = it;
    person.follows("Add a day");
    if at == 0 && minutes.is_some() {
        person.follows("Add minutes, to see the hours added up");
        person.goes_back_to_field("Minutes in all");
    }
    person.goes_back_to_field("Day or shift");
    person.types(day.as_str());
    writes(person, "Hours, in words", hours.as_str());
    minutes.iter().for_each(|minutes| person.fills("Minutes in all", &minutes.to_string()));
}

pub fn check_ins(person: &mut Person, sitting: &Sitting) {
    for record in sitting.of(Kind::CheckIn) {
        let Body::CheckIn(it) = &record.body else { continue };
        goes_into(person, TIME, "Look at how it is going", GOING);
        opens(person, sitting, record, "", ["Write a few words", "Write a few more words"]);
        check_in(person, it);
        done_for(person, sitting, record, GOING);
    }
}

fn check_in(person: &mut Person, it: &CheckIn) {
    let CheckIn { day, could_manage, how_sure, could_manage_number, how_sure_number, day_note, hours } = it;
    writes(person, "What kind of day is it?", day_note.as_str());
    writes(person, "How much of my job could I manage?", could_manage.as_str());
    writes(person, "How sure am I?", how_sure.as_str());
    day.iter().for_each(|day| writes_day(person, *day));
    unfolds(person, "Add more", any(&[hours.as_str()]));
    writes(person, "Hours I worked", hours.as_str());
    unfolds(person, "Add a number", could_manage_number.is_some() || how_sure_number.is_some());
    could_manage_number.iter().for_each(|n| person.fills("How much, from 0 to 10", &n.to_string()));
    how_sure_number.iter().for_each(|n| person.fills("How sure, from 0 to 10", &n.to_string()));
}

pub fn if_it_wobbles(person: &mut Person, sitting: &Sitting) {
    for record in sitting.of(Kind::IfItWobbles) {
        let Body::IfItWobbles(it) = &record.body else { continue };
        let IfItWobbles { early_signs, what_could_change, who_to_tell, lines } = it;
        goes_into(person, TIME, "Look at what to do if it wobbles", WOBBLES);
        person.follows("Write something ready");
        writes(person, "What I notice first", early_signs.as_str());
        writes(person, "What could change for a while", what_could_change.as_str());
        writes(person, "Who to tell", who_to_tell.as_str());
        lines.iter().for_each(|line| a_line(person, line));
        done_for(person, sitting, record, WOBBLES);
    }
}

fn a_line(person: &mut Person, it: &IfThen) {
    let IfThen { if_this, then_that } = it;
    person.follows("Add an “if, then” line");
    person.goes_back_to_field("If this happens");
    person.types(if_this.as_str());
    writes(person, "then", then_that.as_str());
}
