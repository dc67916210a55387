//! The person's own copy: everything in the plan on one sheet, for a safe place. It is for nobody else.

use crate::labels::label;
use crate::my_choices::choices;
use crate::told::texts_and_days;
use crate::{
    AskState, Block, Body, CanDo, Catalogue, Fact, Id, Kind, Plan, Record, Sheet, StepState, TimeFrameState,
    WhereState,
};

/// Everything in the plan, in the order of the places on screen. What is in the bin is not in the plan: one
/// line says how many records are there.
pub fn my_copy(plan: &Plan, in_bin: usize, words: &Catalogue) -> Sheet {
    const ORDER: [Kind; 20] = [
        Kind::Obstacle,
        Kind::Ask,
        Kind::Step,
        Kind::Meeting,
        Kind::Question,
        Kind::Contact,
        Kind::KeepingInTouch,
        Kind::Session,
        Kind::Consent,
        Kind::GivenPage,
        Kind::WhereThingsAre,
        Kind::TimeFrame,
        Kind::FitNote,
        Kind::Waiting,
        Kind::Phase,
        Kind::CheckIn,
        Kind::IfItWobbles,
        Kind::About,
        Kind::Person,
        Kind::Task,
    ];
    let mut blocks = vec![Block::Paragraph { text: words.say("my-copy-keep") }];
    for kind in ORDER {
        let records: Vec<Block> = plan.of(kind).flat_map(|record| one(record, plan, words)).collect();
        if !records.is_empty() {
            blocks.push(Block::Heading { text: words.say(heading(kind)) });
            blocks.extend(records);
        }
    }
    if in_bin > 0 {
        let key = if in_bin == 1 { "my-copy-in-bin-one" } else { "my-copy-in-bin" };
        blocks.push(Block::Paragraph { text: words.say_with(key, &[("count", &in_bin.to_string())]) });
    }
    Sheet {
        title: words.say("my-copy-title"),
        language: words.language(),
        blocks,
        for_me: true,
        ..Sheet::default()
    }
}

/// One record: its name to say on a call, and its fields that have words.
fn one(record: &Record, plan: &Plan, words: &Catalogue) -> Vec<Block> {
    let facts = facts(texts_and_days(&record.body, words), (record, plan), label, words);
    if facts.is_empty() {
        return Vec::new();
    }
    let name = named(record, words).map(|text| Block::Name { text });
    name.into_iter().chain([Block::Facts { facts }]).collect()
}

/// What stands before a field's words, by its name and the kind of record.
type LabelOf = fn(&'static str, Kind) -> &'static str;

/// These fields of a record, and what was chosen in it. Nothing when the person changed nothing.
pub(crate) fn facts(
    texts: Vec<(&'static str, String)>,
    (record, plan): (&Record, &Plan),
    label: LabelOf,
    words: &Catalogue,
) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Vec::new();
    for (field, text) in texts {
        under(&mut facts, words.say(label(field, record.body.kind())), text);
    }
    if let Some(state) = state(&record.body) {
        facts.push(Fact::new(words.say("my-copy-state"), words.say(state)));
    }
    for (field, id) in record.body.links() {
        if let Some(name) = linked(id, plan, words) {
            under(&mut facts, words.say(link_label(field)), name);
        }
    }
    let (chosen, changed) = choices(&record.body, words);
    if facts.is_empty() && !changed {
        return Vec::new();
    }
    facts.extend(chosen);
    facts
}

/// Puts a text under its label: after what stands there, when that came just before it.
fn under(facts: &mut Vec<Fact>, label: String, text: String) {
    match facts.last_mut().filter(|last| last.label == label) {
        Some(last) => last.value = format!("{}\n{text}", last.value),
        None => facts.push(Fact::new(label, text)),
    }
}

/// The name to say on a call. A record of a kind of which there is one has no number.
pub(crate) fn named(record: &Record, words: &Catalogue) -> Option<String> {
    numbered(record.body.kind(), record.number, words)
}

fn numbered(kind: Kind, number: u32, words: &Catalogue) -> Option<String> {
    let key = match kind {
        Kind::About | Kind::TimeFrame | Kind::KeepingInTouch | Kind::IfItWobbles | Kind::WhereThingsAre => {
            return None;
        }
        Kind::Person => "my-copy-person",
        Kind::Task => "my-copy-task",
        Kind::Obstacle => "my-copy-obstacle",
        Kind::Ask => "change-number",
        Kind::Step => "my-copy-step",
        Kind::Meeting => "my-copy-meeting",
        Kind::Question => "my-copy-question",
        Kind::FitNote => "my-copy-fit-note",
        Kind::Waiting => "my-copy-wait",
        Kind::Phase => "my-copy-week",
        Kind::Contact => "my-copy-contact",
        Kind::Session => "my-copy-call",
        Kind::Consent => "my-copy-permission",
        Kind::CheckIn => "my-copy-check-in",
        Kind::GivenPage => "my-copy-given-page",
    };
    Some(words.say_with(key, &[("number", &number.to_string())]))
}

/// The name to say, or what a kind is called of which there is one.
pub(crate) fn name_to_say(kind: Kind, number: u32, words: &Catalogue) -> String {
    numbered(kind, number, words).unwrap_or_else(|| words.say(heading(kind)))
}

/// Where something stands, as a key; `None` where that says nothing.
pub(crate) fn state(body: &Body) -> Option<&'static str> {
    Some(match body {
        Body::Ask(it) => match it.state {
            AskState::Idea => "ask-state-idea",
            AskState::ReadyToAsk => "ask-state-ready-to-ask",
            AskState::Asked => "ask-state-asked",
            AskState::SaidYes => "ask-state-said-yes",
            AskState::InPlace => "ask-state-in-place",
            AskState::SaidNo => "ask-state-said-no",
            AskState::Finished => "ask-state-finished",
        },
        Body::Step(it) => match it.state {
            StepState::NotStarted => "step-state-not-started",
            StepState::Trying => "step-state-trying",
            StepState::Done => "step-state-done",
            StepState::OnHold => "step-state-on-hold",
            StepState::ChangedMyMind => "step-state-changed-my-mind",
        },
        Body::Task(it) => match it.can_do {
            CanDo::Yes => "task-can-do",
            CanDo::WithAChange => "task-with-a-change",
            CanDo::NotYet => "task-not-yet",
            CanDo::NotSure => "task-not-sure",
        },
        Body::TimeFrame(it) => match it.state {
            TimeFrameState::NotSureYet => "time-state-not-sure-yet",
            TimeFrameState::Waiting => "time-state-waiting",
            TimeFrameState::NotBefore => "time-state-not-before",
            TimeFrameState::SomeTimeBetween => "time-state-some-time-between",
            TimeFrameState::SomethingFirst => "time-state-something-first",
        },
        Body::WhereThingsAre(it) => match it.state {
            WhereState::OffAndNotSure => "where-things-are-state-off-and-not-sure",
            WhereState::Waiting => "where-things-are-state-waiting",
            WhereState::Preparing => "where-things-are-state-preparing",
            WhereState::Back => "where-things-are-state-back",
            WhereState::NewJob => "where-things-are-state-new-job",
            WhereState::Leaving => "where-things-are-state-leaving",
            WhereState::MedicalRetirement => "where-things-are-state-medical-retirement",
            WhereState::Other => "where-things-are-state-other",
        },
        // Where the others stand is a choice among those of `choices`.
        _ => return None,
    })
}

/// What stands before a link. Most records have one, and it says what they belong to.
fn link_label(field: &'static str) -> &'static str {
    match field {
        "steps_before" => "field-steps-before",
        "steps_after" => "field-steps-after",
        "suggestions" => "my-copy-became",
        _ => "my-copy-about",
    }
}

/// The name of a record that another points to. `None` while it is not in the plan.
fn linked(id: &Id, plan: &Plan, words: &Catalogue) -> Option<String> {
    let other = plan.find(id)?;
    match &other.body {
        Body::Person(person) => Some(person.name.0.clone()),
        _ => named(other, words),
    }
}

fn heading(kind: Kind) -> &'static str {
    match kind {
        Kind::About => "my-copy-me",
        Kind::Person => "my-copy-people",
        Kind::Task => "my-copy-tasks",
        Kind::Obstacle => "my-copy-obstacles",
        Kind::Ask => "my-copy-changes",
        Kind::Step => "my-copy-steps",
        Kind::TimeFrame => "my-copy-time",
        Kind::Meeting => "my-copy-meetings",
        Kind::Question => "heading-questions",
        Kind::FitNote => "my-copy-fit-notes",
        Kind::Waiting => "my-copy-waits",
        Kind::Phase => "my-copy-weeks",
        Kind::Contact => "my-copy-contacts",
        Kind::Session => "my-copy-calls",
        Kind::KeepingInTouch => "my-copy-keeping-in-touch",
        Kind::Consent => "my-copy-permissions",
        Kind::CheckIn => "my-copy-check-ins",
        Kind::IfItWobbles => "my-copy-if-it-wobbles",
        Kind::WhereThingsAre => "my-copy-where-things-are",
        Kind::GivenPage => "my-copy-given-pages",
    }
}
