//! The changes to ask for, and the steps.

use footing_plan::{Ask, AskState, Body, DatedNote, Id, Kind, Record, Step, StepState, When};
use serde_json::json;

use super::{
    Sitting, answers, any, calls, done_for, goes_to, opens, things::IN_THE_WAY, unfolds, writes, writes_day,
};
use crate::person::Person;

/// Where changes are.
pub const CHANGES: &str = "Changes to ask for";
/// Where steps are.
pub const STEPS: &str = "My steps";

/// A change that belongs to something in the way is started there; any other in its own place.
pub fn changes(person: &mut Person, sitting: &Sitting) {
    for record in sitting.of(Kind::Ask) {
        let Body::Ask(it) = &record.body else { continue };
        let place = match &it.obstacle {
            Some(obstacle) => starts_from(person, sitting, obstacle),
            None => starts_from_nothing(person, sitting, record),
        };
        change(person, it);
        done_for(person, sitting, record, place);
    }
}

fn starts_from(person: &mut Person, sitting: &Sitting, obstacle: &Id) -> &'static str {
    let number = sitting.plan.find(obstacle).expect("the link leads to something in the way").number;
    goes_to(person, IN_THE_WAY);
    person.reaches(&own_words(sitting, obstacle));
    person.follows(&format!("Ask for a change, for In the way {number}"));
    IN_THE_WAY
}

fn starts_from_nothing(person: &mut Person, sitting: &Sitting, record: &Record) -> &'static str {
    goes_to(person, CHANGES);
    opens(person, sitting, record, "", ["Write a change", "Write another"]);
    CHANGES
}

fn change(person: &mut Person, it: &Ask) {
    let Ask {
        suggestion,
        try_for,
        effect_on_work,
        how_it_would_work,
        helps_us_both,
        knock_on,
        look_again,
        look_again_on,
        how_we_would_know,
        state,
        notes,
        reason_given,
        obstacle: _,
        if_they_say_no,
    } = it;
    writes(person, "What I would suggest", suggestion.as_str());
    writes(person, "Try it for", try_for.as_str());
    writes_anew(person, "What is hard about the work now", effect_on_work.as_str());
    let rest =
        [how_it_would_work, helps_us_both, knock_on, look_again, how_we_would_know].map(|it| it.as_str());
    unfolds(person, "Add more", any(&rest) || any(&[if_they_say_no.as_str()]));
    writes(person, "How it would work from day to day", how_it_would_work.as_str());
    writes(person, "How it could help us both", helps_us_both.as_str());
    writes(person, "What it could mean for others", knock_on.as_str());
    writes(person, "Look at it again", look_again.as_str());
    writes(person, "How we would know it works", how_we_would_know.as_str());
    writes(person, "If they say no", if_they_say_no.as_str());
    if *state != AskState::Idea || !notes.is_empty() {
        person.follows("Where it stands");
        answers(person, "ask-state", &json!(state));
    }
    look_again_on.iter().for_each(|day| writes_day(person, *day));
    writes(person, "The reason they gave", reason_given.as_str());
    notes.iter().for_each(|note| what_was_said(person, note));
}

/// The words of what gets in the way came along, where the change started from it.
fn writes_anew(person: &mut Person, label: &str, text: &str) {
    person.writes_over(label, text);
    if text.is_empty() {
        person.presses("Delete");
    }
}

/// A new note stands above the button that adds one.
fn what_was_said(person: &mut Person, note: &DatedNote) {
    let DatedNote { on, what } = note;
    person.follows("Add what was said");
    person.goes_back_to_field("Day");
    writes_day(person, *on);
    writes(person, "What was said", what.as_str());
}

/// A step that was made of something suggested on a call is made there.
pub fn steps(person: &mut Person, sitting: &Sitting) {
    for record in sitting.of(Kind::Step).filter(|record| !calls::makes(sitting, &record.id)) {
        let Body::Step(it) = &record.body else { continue };
        goes_to(person, STEPS);
        opens(person, sitting, record, "", ["Write a step", "Write another"]);
        step(person, sitting, it);
        done_for(person, sitting, record, STEPS);
    }
}

fn step(person: &mut Person, sitting: &Sitting, it: &Step) {
    let Step {
        what,
        first_small_step,
        when,
        time,
        if_this_happens,
        then_i_will,
        who_could_help,
        what_would_make_it_easier,
        what_happened,
        state,
        obstacle,
        kept_as_it_is: _,
    } = it;
    writes(person, "What I want to do", what.as_str());
    writes(person, "The first small step", first_small_step.as_str());
    on_its_day(person, when);
    writes(person, "A time, if you like", time.as_str());
    let rest =
        [if_this_happens, then_i_will, who_could_help, what_would_make_it_easier].map(|it| it.as_str());
    unfolds(person, "Add more", any(&rest) || obstacle.is_some());
    writes(person, "If this happens", if_this_happens.as_str());
    writes(person, "Then I will", then_i_will.as_str());
    writes(person, "Who could help", who_could_help.as_str());
    writes(person, "What would make it easier", what_would_make_it_easier.as_str());
    obstacle.iter().for_each(|obstacle| person.chooses(&own_words(sitting, obstacle)));
    if *state != StepState::NotStarted || any(&[what_happened.as_str()]) {
        person.follows("Where it stands");
        answers(person, "step-state", &json!(state));
    }
    writes(person, "What happened", what_happened.as_str());
}

fn on_its_day(person: &mut Person, when: &When) {
    if *when != When::NotSet {
        answers(person, "step-when", &json!(when)["when"]);
    }
    match when {
        When::NotSet | When::BeforeOurNextCall => {}
        When::On { day } => writes_day(person, *day),
        When::Between { from, to } => [from, to].into_iter().for_each(|day| writes_day(person, *day)),
        When::WhenThisHappens { what } => writes(person, "When this happens", what.as_str()),
    }
}

fn own_words(sitting: &Sitting, obstacle: &Id) -> String {
    match sitting.plan.find(obstacle).map(|record| &record.body) {
        Some(Body::Obstacle(it)) => it.own_words.as_str().to_owned(),
        _ => panic!("the link leads to something in the way"),
    }
}
