//! The meetings and calls, and what to ask.

use footing_plan::{Body, Id, Kind, Meeting, Question, Record, TalkedAbout};
use serde_json::json;

use super::{Sitting, answers, any, done_for, goes_to, name, unfolds, writes, writes_day};
use crate::{
    person::Person,
    words::{line, said},
};

/// Where talks with work are, and the ways into all about being in touch.
pub const TALKS: &str = "Meetings and calls";

pub fn meetings(person: &mut Person, sitting: &Sitting) {
    for record in sitting.of(Kind::Meeting) {
        let Body::Meeting(it) = &record.body else { continue };
        goes_to(person, TALKS);
        if sitting.is_begun(record) {
            person.follows(&said("meeting-kind", &json!(Meeting::default().meeting_kind)));
        } else {
            person.follows(if one_is_coming(sitting, record) {
                "Get ready for another"
            } else {
                "Get ready for a talk"
            });
        }
        meeting(person, sitting, record, it);
        done_for(person, sitting, record, TALKS);
    }
}

/// Whether a talk that was planned before this one has not happened.
fn one_is_coming(sitting: &Sitting, than: &Record) -> bool {
    let mut before = sitting.plan.of(Kind::Meeting).filter(|record| record.number < than.number);
    before.any(|record| matches!(&record.body, Body::Meeting(it) if !it.happened))
}

/// The first half, and the second for one that has happened: writing there says that it has.
fn meeting(person: &mut Person, sitting: &Sitting, record: &Record, it: &Meeting) {
    let Meeting {
        person: with,
        day,
        day_open_on: _,
        time,
        place,
        by_phone,
        meeting_kind: _,
        called_by,
        formal: _,
        someone_with_me,
        easier,
        to_have_ready: _,
        want_to_say,
        rather_not,
        good_enough,
        if_they_keep_asking,
        happened,
        said: _,
        talked_about: _,
        not_agreed: _,
        next: _,
        questions_left: _,
        how_it_felt: _,
    } = it;
    day.iter().for_each(|day| writes_day(person, *day));
    writes(person, "Time", time.as_str());
    if *by_phone {
        person.chooses("It is by phone");
    }
    with.iter().for_each(|with| person.chooses(&name(sitting, with)));
    if !sitting.is_begun(record) {
        writes(person, "What I want to say", want_to_say.as_str());
    }
    writes(person, "What I would rather not talk about", rather_not.as_str());
    what_kind(person, it);
    person.follows("Add how and where");
    writes(person, "Where, or the number that will ring", place.as_str());
    writes(person, "Who asked for it", called_by.as_str());
    writes(person, "Someone with me", someone_with_me.as_str());
    writes(person, "What would make the talk easier", easier.as_str());
    let hard = [good_enough, if_they_keep_asking].map(|it| it.as_str());
    unfolds(person, "Add what to do if it gets hard", any(&hard));
    writes(person, "What would be good enough", good_enough.as_str());
    writes(person, "If they keep asking, I could say", if_they_keep_asking.as_str());
    if *happened {
        what_was_said(person, it);
    }
}

/// What kind of talk it is stands with the ideas for it, in a fold that most people leave closed for the usual kind.
fn what_kind(person: &mut Person, it: &Meeting) {
    let usual = Meeting::default();
    let said_of_it = (it.meeting_kind, it.formal) != (usual.meeting_kind, usual.formal);
    if said_of_it || !it.to_have_ready.is_empty() {
        person.follows("Add what kind of talk it is, with ideas for it");
        answers(person, "meeting-kind", &json!(it.meeting_kind));
        answers(person, "meeting-formal", &json!(it.formal));
        writes(person, "What I want to have ready", it.to_have_ready.as_str());
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
    let rest = [&it.not_agreed, &it.next, &it.questions_left].map(|words| words.as_str());
    unfolds(person, "Add more", any(&rest) || !it.how_it_felt.is_empty());
    writes(person, "What is still open, and the reason they gave", it.not_agreed.as_str());
    writes(person, "What is next", it.next.as_str());
    writes(person, "Questions left for another time", it.questions_left.as_str());
    writes(person, "How it felt", it.how_it_felt.as_str());
}

pub fn questions(person: &mut Person, sitting: &Sitting) {
    for record in sitting.of(Kind::Question) {
        let Body::Question(it) = &record.body else { continue };
        let Question { ask, answer, person: someone, who_to_ask, meeting } = it;
        goes_to(person, TALKS);
        person.follows("Add a question");
        writes(person, "What I want to ask", ask.as_str());
        writes(person, "Who I could ask", who_to_ask.as_str());
        writes(person, "What I found out", answer.as_str());
        unfolds(person, "Add more", someone.is_some() || meeting.is_some());
        someone.iter().for_each(|id| person.chooses(&name(sitting, id)));
        meeting.iter().for_each(|meeting| person.chooses(&called(sitting, meeting)));
        done_for(person, sitting, record, TALKS);
    }
}

/// "Meeting 2. Keeping in touch with Sam".
fn called(sitting: &Sitting, id: &Id) -> String {
    let record = sitting.plan.find(id).expect("the link leads to a meeting");
    let Body::Meeting(it) = &record.body else { panic!("the link leads to a meeting") };
    let what = said("meeting-kind", &json!(it.meeting_kind));
    let with = it.person.as_ref().map(|id| format!(" with {}", name(sitting, id))).unwrap_or_default();
    assert_eq!(line("title-meeting-with"), "{ $what } with { $name }", "it is called so");
    format!("Meeting {}. {what}{with}", record.number)
}
