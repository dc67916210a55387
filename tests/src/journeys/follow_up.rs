//! The message with what was talked about, copied after a talk that was noted.

use footing_plan::{
    Body, Catalogue, Choices, LetterKind, LetterRequest, Meeting, NoteTicks, Plan, Record, letter,
};
use serde_json::json;

use crate::{
    display::{PATIENCE, comes_true},
    forms::{goes_to, place_of},
    person::Person,
    words::said,
};

/// Puts all that was talked about into the message, and copies it. The text that can be pasted is the letter of the
/// plan that is meant, to the letter.
///
/// # Panics
/// When it is another, or cannot be copied.
pub fn copies_it(person: &mut Person, plan: &Plan, talk: &Record) {
    let Body::Meeting(it) = &talk.body else { panic!("it is a talk") };
    let place = place_of(talk.body.kind());
    goes_to(person, place);
    person.reaches(&title(plan, it));
    person.follows("Messages you can copy");
    person.follows("A message with what we talked about");
    person.sees("Footing sends nothing.");
    it.talked_about.iter().for_each(|one| person.ticks_the_one_with(one.what.as_str()));
    let meant = message(plan, talk, it);
    let is_there = comes_true(PATIENCE, || person.reads_back("Your message") == meant);
    assert!(is_there, "the message is «{}», and meant is «{meant}»", person.reads_back("Your message"));
    person.follows("Copy the message");
    person.sees("Copied");
    person.has_copied(&meant);
    person.follows("Back");
    person.hears_heading(place);
}

/// "Keeping in touch with Kit".
fn title(plan: &Plan, it: &Meeting) -> String {
    let with = it.person.as_ref().and_then(|id| plan.find(id)).map(|record| &record.body);
    let Some(Body::Person(with)) = with else { panic!("it is with someone in the plan") };
    format!("{} with {}", said("meeting-kind", &json!(it.meeting_kind)), with.name.as_str())
}

/// It is to whoever the talk was with. To tick what was said puts the day of the talk in.
fn message(plan: &Plan, talk: &Record, it: &Meeting) -> String {
    let ticked = it.person.iter().chain([&talk.id]).cloned().collect();
    let choices = Choices { ticked, this_time: [talk.id.clone()].into(), ..Choices::default() };
    let note = NoteTicks {
        talked_about: (0..).zip(&it.talked_about).map(|(at, _)| at).collect(),
        ..NoteTicks::default()
    };
    let request = LetterRequest {
        kind: LetterKind::FollowUp,
        choices,
        to: it.person.clone(),
        meeting: Some(talk.id.clone()),
        note,
    };
    let letter = letter(plan, &request, &Catalogue::english());
    format!("Subject: {}\n\n{}", letter.subject, letter.text)
}
