//! The meetings and calls, and what to ask.

use footing_plan::{Body, Id, Kind, Meeting, Plan, Question, TalkedAbout};
use footing_tests::person::Person;
use serde_json::json;

use super::{answers, done_for, goes_to, writes, writes_day};
use crate::words::{line, said};

const TALKS: &str = "Meetings and calls";

pub fn meetings(person: &mut Person, plan: &Plan) {
    goes_to(person, TALKS);
    let mut one_is_coming = false;
    for record in plan.of(Kind::Meeting) {
        let Body::Meeting(it) = &record.body else { continue };
        person.follows(if one_is_coming { "Get ready for another" } else { "Get ready for a talk" });
        meeting(person, plan, it);
        done_for(person, plan, record, TALKS);
        one_is_coming |= !it.happened;
    }
}

/// The first half, and the second for one that has happened: writing there says that it has.
fn meeting(person: &mut Person, plan: &Plan, it: &Meeting) {
    let Meeting {
        person: with,
        day,
        time,
        place,
        by_phone,
        meeting_kind,
        called_by,
        formal,
        someone_with_me,
        easier,
        want_to_say,
        rather_not,
        good_enough,
        if_they_keep_asking,
        happened,
        said: _,
        talked_about: _,
        not_agreed: _,
        next: _,
        questions_left,
        how_it_felt,
    } = it;
    assert!(
        called_by.is_empty() && questions_left.is_empty() && how_it_felt.is_empty(),
        "the example has none"
    );
    day.iter().for_each(|day| writes_day(person, *day));
    writes(person, "Time", time.as_str());
    if *by_phone {
        person.chooses("It is by phone");
    }
    with.iter().for_each(|with| person.chooses(&name(plan, with)));
    writes(person, "What I want to say", want_to_say.as_str());
    person.follows("Add how and where");
    writes(person, "Where, or the number that will ring", place.as_str());
    answers(person, "meeting-kind", &json!(meeting_kind));
    answers(person, "meeting-formal", &json!(formal));
    writes(person, "Someone with me", someone_with_me.as_str());
    writes(person, "What would make the talk easier", easier.as_str());
    person.follows("Add what to do if it gets hard");
    writes(person, "What I would rather not talk about", rather_not.as_str());
    writes(person, "What would be good enough", good_enough.as_str());
    writes(person, "If they keep asking, I could say", if_they_keep_asking.as_str());
    if *happened {
        what_was_said(person, it);
    }
}

/// A new line of what was talked about stands above the button that adds one.
fn what_was_said(person: &mut Person, it: &Meeting) {
    person.follows("Note what was said");
    writes(person, "What was said, in short", it.said.as_str());
    for (at, TalkedAbout { what, who, by_when }) in it.talked_about.iter().enumerate() {
        person.follows(if at == 0 { "Add something that was talked about" } else { "Add another" });
        person.goes_back_to_field("What");
        writes(person, "What", what.as_str());
        writes(person, "Who does it", who.as_str());
        writes(person, "By when", by_when.as_str());
    }
    person.follows("Add more");
    writes(person, "What is still open, and the reason they gave", it.not_agreed.as_str());
    writes(person, "What is next", it.next.as_str());
}

pub fn questions(person: &mut Person, plan: &Plan) {
    for record in plan.of(Kind::Question) {
        let Body::Question(it) = &record.body else { continue };
        let Question { ask, answer, person: someone, who_to_ask, meeting } = it;
        person.follows("Add a question");
        writes(person, "What I want to ask", ask.as_str());
        writes(person, "Who I could ask", who_to_ask.as_str());
        writes(person, "What I found out", answer.as_str());
        person.follows("Add more");
        someone.iter().for_each(|id| person.chooses(&name(plan, id)));
        meeting.iter().for_each(|meeting| person.chooses(&called(plan, meeting)));
        done_for(person, plan, record, TALKS);
    }
}

fn name(plan: &Plan, id: &Id) -> String {
    match plan.find(id).map(|record| &record.body) {
        Some(Body::Person(it)) => it.name.as_str().to_owned(),
        _ => panic!("the link leads to a person"),
    }
}

/// "Meeting 2. Keeping in touch with Sam".
fn called(plan: &Plan, id: &Id) -> String {
    let record = plan.find(id).expect("the link leads to a meeting");
    let Body::Meeting(it) = &record.body else { panic!("the link leads to a meeting") };
    let what = said("meeting-kind", &json!(it.meeting_kind));
    let with = it.person.as_ref().map(|id| format!(" with {}", name(plan, id))).unwrap_or_default();
    assert_eq!(line("title-meeting-with"), "{ $what } with { $name }", "it is called so");
    format!("Meeting {}. {what}{with}", record.number)
}
