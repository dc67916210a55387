//! Being in touch with work: calls, emails and letters, how to keep in touch, and who may talk to work.

use footing_plan::{Body, Consent, ConsentAnswer, Contact, KeepingInTouch, Kind};
use serde_json::json;

use super::{
    Sitting, answers, any, done_for, goes_into, name, opens, talks::TALKS, unfolds, writes, writes_day,
};
use crate::person::Person;

const CONTACTS: &str = "Calls, emails and letters";
const KEEPING: &str = "Keeping in touch";

pub fn contacts(person: &mut Person, sitting: &Sitting) {
    for record in sitting.of(Kind::Contact) {
        let Body::Contact(it) = &record.body else { continue };
        let Contact { day, how, person: with, they_rang, said, next } = it;
        goes_into(person, TALKS, "Look at calls, emails and letters", CONTACTS);
        opens(
            person,
            sitting,
            record,
            "",
            ["Write about a call, an email or a letter", "Write about another"],
        );
        writes(person, "What was said", said.as_str());
        answers(person, "contact-how", &json!(how));
        with.iter().for_each(|with| person.chooses(&name(sitting, with)));
        day.iter().for_each(|day| writes_day(person, *day));
        unfolds(person, "Add more", *they_rang || any(&[next.as_str()]));
        writes(person, "What is next", next.as_str());
        if *they_rang {
            person.chooses("They got in touch");
        }
        done_for(person, sitting, record, CONTACTS);
    }
}

pub fn keeping_in_touch(person: &mut Person, sitting: &Sitting) {
    for record in sitting.of(Kind::KeepingInTouch) {
        let Body::KeepingInTouch(it) = &record.body else { continue };
        let KeepingInTouch { how_often, who, about, through, rather_not } = it;
        goes_into(person, TALKS, "Look at keeping in touch", KEEPING);
        person.follows("Write how we keep in touch");
        writes(person, "How often", how_often.as_str());
        writes(person, "Who with", who.as_str());
        unfolds(person, "Add more", any(&[about.as_str(), through.as_str(), rather_not.as_str()]));
        writes(person, "How: by phone, by email, or through someone", through.as_str());
        writes(person, "What about", about.as_str());
        writes(person, "What I would rather not be asked", rather_not.as_str());
        done_for(person, sitting, record, KEEPING);
    }
}

/// With one person who helps, an answer is about them by itself.
pub fn permissions(person: &mut Person, sitting: &Sitting) {
    for record in sitting.of(Kind::Consent) {
        let Body::Consent(it) = &record.body else { continue };
        let Consent { person: who, with, answer, about, since, withdrawn } = it;
        assert!(who.is_some() && *answer != ConsentAnswer::NotSaid, "it is about whoever helps");
        assert!(
            since.is_some() || withdrawn.is_none(),
            "the boxes of one day stand above those of the other"
        );
        let heading = format!("May {} talk to work?", sitting.helper().expect("someone helps"));
        goes_into(person, TALKS, "Look at who may talk to work", &heading);
        opens(person, sitting, record, "", ["Write down what I said", "Write down something else I said"]);
        writes(person, "Who at work?", with.as_str());
        answers(person, "consent-answer", &json!(answer));
        writes(person, "What may be said, and until when?", about.as_str());
        unfolds(person, "Add more", since.is_some());
        since.iter().chain(withdrawn).for_each(|day| writes_day(person, *day));
        done_for(person, sitting, record, &heading);
    }
}
