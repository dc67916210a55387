//! Calls with someone who helps: before one, and on it.

use footing_plan::{Body, Id, Kind, Session, SessionNext, Suggestion, SuggestionAnswer};
use serde_json::json;

use super::{Sitting, answers, done_for, goes_into, talks::TALKS, writes, writes_day};
use crate::person::Person;

/// Whether a record is made on one of the calls, of something that was suggested there.
pub fn makes(sitting: &Sitting, id: &Id) -> bool {
    sitting.plan.of(Kind::Session).any(|record| match &record.body {
        Body::Session(it) => it.suggestions.iter().any(|one| one.became.as_ref() == Some(id)),
        _ => false,
    })
}

pub fn calls(person: &mut Person, sitting: &Sitting) {
    for record in sitting.of(Kind::Session) {
        let Body::Session(it) = &record.body else { continue };
        let helper = sitting.helper().expect("someone helps");
        let heading = format!("Calls with {helper}");
        goes_into(person, TALKS, &format!("Look at calls with {helper}"), &heading);
        person.follows("Get ready for a call");
        call(person, it);
        done_for(person, sitting, record, &heading);
    }
}

/// The person of a call and the steps on its list come by themselves, and so does what was shown on it.
fn call(person: &mut Person, it: &Session) {
    let Session {
        person: _,
        day,
        time,
        steps_before: _,
        steps_after: _,
        to_talk_about,
        suggestions,
        said,
        next,
        happened,
        shown: _,
    } = it;
    writes(person, "What I want to talk about", to_talk_about.as_str());
    day.iter().for_each(|day| writes_day(person, *day));
    writes(person, "Time", time.as_str());
    if *happened {
        person.follows("On the call, and after");
        writes(person, "What was said, in short", said.as_str());
        suggestions.iter().enumerate().for_each(|(at, one)| suggested(person, at, one));
        what_is_next(person, next);
    }
}

/// A new suggestion stands above the button that adds one.
fn suggested(person: &mut Person, at: usize, it: &Suggestion) {
    let Suggestion { what, answer, became } = it;
    person.follows(if at == 0 { "Add something they suggested" } else { "Add another suggestion" });
    let label = format!("Suggestion {}", at + 1);
    person.goes_back_to_field(&label);
    person.types(what.as_str());
    match answer {
        SuggestionAnswer::NotSaid => {}
        SuggestionAnswer::Yes => person.chooses("Yes"),
        SuggestionAnswer::NotForMe | SuggestionAnswer::Later => answers(person, "suggestion", &json!(answer)),
    }
    if became.is_some() {
        person.follows("Make it a step");
        person.sees("is made.");
    }
}

/// It is left open unless something else is said. To have finished is a menu away.
fn what_is_next(person: &mut Person, next: &SessionNext) {
    match next {
        SessionNext::LeaveItOpen => {}
        SessionNext::On { day } => {
            answers(person, "session-next", &json!(next)["next"]);
            writes_day(person, *day);
        }
        SessionNext::FinishedForNow => {
            person.follows("Or something else");
            person.follows("We have finished for now");
        }
    }
}
