//! Filling a plan from the keyboard, place by place.

use chrono::{Datelike, Days, NaiveDate, Utc};
use footing_tests::person::Person;

use crate::words::*;

const FOR_WORK_PAGE: &str = "OK for a work page";

/// The five screens of the first run, as someone with a meeting soon.
pub fn first_run(person: &mut Person) {
    person.sees("A plan that is yours");
    person.chooses("Only me");
    person.follows("Next");
    person.sees("Nobody can reset this for you");
    person.fills("Password", PASSWORD);
    person.follows("Next");
    person.sees("What would help today?");
    person.chooses("I have a meeting or a call soon");
    person.follows("Next");
    person.fills("What do you most want them to know?", WANT_TO_SAY);
    person.follows("Next");
    person.sees("Half a page for your meeting");
}

/// Everything that the page of the journey is made from, and what is for nobody.
pub fn the_plan(person: &mut Person) {
    person.follows("More");
    me_and_my_manager(person);
    what_gets_in_the_way(person);
    changes(person);
    a_step(person);
    a_meeting_in_two_days(person);
    a_question(person);
    what_i_tell_work(person);
}

fn me_and_my_manager(person: &mut Person) {
    goes_to(person, "My work and people");
    person.follows("Write it");
    person.fills("Name for the page", NAME);
    person.fills("My job", JOB);
    done_for_work(person);
    person.follows("Add someone");
    person.fills("Name", MANAGER);
    done_for_work(person);
}

fn what_gets_in_the_way(person: &mut Person) {
    goes_to(person, "What gets in the way");
    person.follows("Write one thing");
    person.fills("In my own words", OBSTACLE);
    done(person);
}

fn changes(person: &mut Person) {
    goes_to(person, "Changes to ask for");
    person.follows("Write a change");
    person.fills("What I would suggest", FIRST_CHANGE);
    person.fills("Try it for", TRY_FOR);
    person.follows("Add more");
    person.fills("If they say no", IF_THEY_SAY_NO);
    done_for_work(person);
    person.follows("Write another");
    person.fills("What I would suggest", SECOND_CHANGE);
    done_for_work(person);
    person.follows("Write another");
    person.fills("What I would suggest", THIRD_CHANGE);
    done(person);
}

fn a_step(person: &mut Person) {
    goes_to(person, "My steps");
    person.follows("Write a step");
    person.fills("What I want to do", STEP);
    done(person);
}

fn a_meeting_in_two_days(person: &mut Person) {
    let day = in_two_days();
    goes_to(person, "Meetings and calls");
    person.follows("Get ready for another");
    person.fills("Day", &day.day().to_string());
    person.fills("Month", &day.month().to_string());
    person.fills("Year", &day.year().to_string());
    person.fills("Time", TIME);
    person.chooses(MANAGER);
    person.follows("Add what to do if it gets hard");
    person.fills("What I would rather not talk about", RATHER_NOT);
    done_for_work(person);
}

fn a_question(person: &mut Person) {
    person.follows("Add a question");
    person.fills("What I want to ask", QUESTION);
    done_for_work(person);
}

fn what_i_tell_work(person: &mut Person) {
    goes_to(person, "Time off and what’s next");
    person.follows("Write something about it");
    person.fills("What I tell work, in my words", FOR_WORK);
    done_for_work(person);
}

/// Goes to a place by the list of places.
pub fn goes_to(person: &mut Person, place: &str) {
    person.follows(place);
    person.hears_heading(place);
}

/// Leaves a form that is for the person alone.
pub fn done(person: &mut Person) {
    person.follows("Done");
    person.no_longer_sees("Who is this OK for?");
}

fn done_for_work(person: &mut Person) {
    person.chooses(FOR_WORK_PAGE);
    done(person);
}

fn in_two_days() -> NaiveDate {
    Utc::now().date_naive() + Days::new(2)
}
