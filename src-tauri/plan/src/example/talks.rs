//! The example's meetings and questions.

use chrono::{Days, NaiveDate};

use super::{HELPER, HELPER_AND_WORK, ONLY_ME, id};
use crate::{Body, Formal, Kind, Meeting, MeetingKind, Question, Readers, TalkedAbout};

pub(super) fn talks(today: NaiveDate) -> Vec<(Readers, Body)> {
    let questions = [
        (HELPER_AND_WORK, question("How are shorter weeks paid?")),
        (HELPER_AND_WORK, question("Who will cover the desk before 10?")),
        (ONLY_ME, question("Is this meeting formal? Can someone come with me?")),
    ];
    let mut talks = vec![
        (HELPER, Body::Meeting(first_talk(today - Days::new(12)))),
        (HELPER_AND_WORK, Body::Meeting(call_with_sam(today + Days::new(2)))),
    ];
    talks.extend(questions.map(|(readers, it)| (readers, Body::Question(it))));
    talks
}

fn question(ask: &str) -> Question {
    Question { ask: ask.into(), meeting: Some(id(Kind::Meeting, 2)), ..Question::default() }
}

fn call_with_sam(day: NaiveDate) -> Meeting {
    Meeting {
        person: Some(id(Kind::Person, 1)),
        day: Some(day),
        time: "2pm".into(),
        by_phone: true,
        meeting_kind: MeetingKind::PlanningTheReturn,
        formal: Formal::No,
        someone_with_me: "Jo said I can ring straight after".into(),
        easier: "Please go one thing at a time, and give me a moment to write things down.".into(),
        want_to_say: "I would like to come back, and to stay back. I have two ideas to try.".into(),
        rather_not: "What the clinic is for. Last winter.".into(),
        good_enough: "Sam says yes to one thing, or says when they will answer.".into(),
        if_they_keep_asking: "I would rather keep to what I can do at work. Could we go to the next point?"
            .into(),
        ..Meeting::default()
    }
}

fn first_talk(day: NaiveDate) -> Meeting {
    Meeting {
        day: Some(day),
        time: "11am".into(),
        by_phone: true,
        meeting_kind: MeetingKind::KeepingInTouch,
        formal: Formal::No,
        want_to_say: "I am still off. How would you like to keep in touch?".into(),
        happened: true,
        said: "The team leader rang for Sam. Kind, and in a hurry.".into(),
        talked_about: vec![
            TalkedAbout {
                what: "One email each Monday".into(),
                who: "Me".into(),
                by_when: "from next Monday".into(),
            },
            TalkedAbout {
                what: "A call with Sam".into(),
                who: "Sam to set it up".into(),
                by_when: "within two weeks".into(),
            },
        ],
        not_agreed: "Who reads my note. She did not know, and will ask.".into(),
        next: "The call with Sam".into(),
        ..Meeting::default()
    }
}
