//! The person's own copy: everything in the plan on one sheet, for a safe place. It is for nobody else.

use crate::my_choices::choices;
use crate::parts::Value;
use crate::{
    AskState, Block, Body, CanDo, Catalogue, Fact, Kind, Plan, Record, Sheet, StepState, TimeFrameState, said,
};

/// Everything in the plan, in the order of the places on screen. What is in the bin is not in the plan: one
/// line says how many records are there.
pub fn my_copy(plan: &Plan, in_bin: usize, words: &Catalogue) -> Sheet {
    const ORDER: [Kind; 9] = [
        Kind::Obstacle,
        Kind::Ask,
        Kind::Step,
        Kind::Meeting,
        Kind::Question,
        Kind::TimeFrame,
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
    Sheet { title: words.say("my-copy-title"), language: words.language(), blocks, for_me: true }
}

/// One record: its name to say on a call, and its fields that have words.
fn one(record: &Record, plan: &Plan, words: &Catalogue) -> Vec<Block> {
    let mut facts: Vec<Fact> = Vec::new();
    for (field, text) in fields(&record.body) {
        let label = words.say(label(field, record.body.kind()));
        match facts.last_mut().filter(|last| last.label == label) {
            Some(last) => last.value = format!("{}\n{text}", last.value),
            None => facts.push(Fact { label, value: text }),
        }
    }
    let more = [state(&record.body), link(record, plan, words)];
    let more = more.into_iter().zip(["my-copy-state", "my-copy-about"]);
    facts.extend(more.filter_map(|(value, key)| {
        let value = value?;
        let value = if key == "my-copy-state" { words.say(&value) } else { value };
        Some(Fact { label: words.say(key), value })
    }));
    let (chosen, changed) = choices(&record.body, words);
    if facts.is_empty() && !changed {
        return Vec::new();
    }
    facts.extend(chosen);
    let name = named(record, words);
    let name = name.map(|text| Block::Paragraph { text });
    name.into_iter().chain([Block::Facts { facts }]).collect()
}

/// The name to say on a call. There is one page about the person and one time frame, without a number.
fn named(record: &Record, words: &Catalogue) -> Option<String> {
    let key = match record.body.kind() {
        Kind::About | Kind::TimeFrame => return None,
        Kind::Person => "my-copy-person",
        Kind::Task => "my-copy-task",
        Kind::Obstacle => "my-copy-obstacle",
        Kind::Ask => "change-number",
        Kind::Step => "my-copy-step",
        Kind::Meeting => "my-copy-meeting",
        Kind::Question => "my-copy-question",
    };
    Some(words.say_with(key, &[("number", &record.number.to_string())]))
}

/// Each text and date of a record with the name of its field, in order.
fn fields(body: &Body) -> Vec<(&'static str, String)> {
    let mut body = body.clone();
    let told = |part: crate::parts::Part| {
        let text = match part.value {
            Value::Line(text) | Value::Text(text) => std::mem::take(text),
            Value::Day(day) => said(day),
        };
        (part.field, text)
    };
    body.parts().into_iter().map(told).filter(|(_, text)| !text.trim().is_empty()).collect()
}

/// Where something stands, as a key; `None` where that says nothing.
fn state(body: &Body) -> Option<String> {
    let key = match body {
        Body::Ask(it) => match it.state {
            AskState::Idea => "state-idea",
            AskState::ReadyToAsk => "state-ready-to-ask",
            AskState::Asked => "state-asked",
            AskState::SaidYes => "state-said-yes",
            AskState::SaidNo => "state-said-no",
            AskState::Finished => "state-finished",
        },
        Body::Step(it) => match it.state {
            StepState::NotStarted => "state-not-started",
            StepState::Trying => "state-trying",
            StepState::Done => "state-done",
            StepState::OnHold => "state-on-hold",
            StepState::ChangedMyMind => "state-changed-my-mind",
        },
        Body::Task(it) => match it.can_do {
            CanDo::Yes => "task-can-do",
            CanDo::WithAChange => "task-with-a-change",
            CanDo::NotYet => "task-not-yet",
            CanDo::NotSure => "task-not-sure",
        },
        Body::TimeFrame(it) => match it.state {
            TimeFrameState::NotSureYet => "task-not-sure",
            TimeFrameState::Waiting => "state-waiting",
            TimeFrameState::NotBefore => "state-not-before",
            TimeFrameState::SomeTimeBetween => "state-between",
            TimeFrameState::SomethingFirst => "state-something-first",
        },
        Body::About(_) | Body::Person(_) | Body::Obstacle(_) | Body::Meeting(_) | Body::Question(_) => {
            return None;
        }
    };
    Some(key.to_owned())
}

/// What a record belongs to: the name of the other one.
fn link(record: &Record, plan: &Plan, words: &Catalogue) -> Option<String> {
    let other = plan.find(record.body.link()?)?;
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
    }
}

/// What stands before a field's words. A field that is new says its own name until it has words here, and a
/// test says so.
pub(crate) fn label(field: &'static str, kind: Kind) -> &'static str {
    match field {
        "ask" => "field-question",
        "what" if kind == Kind::Step => "field-step",
        "name" => "field-name",
        "job" => "field-job",
        "employer" => "field-employer",
        "usual_week" => "field-usual-week",
        "first_day_off" => "field-first-day-off",
        "how_to_reach" => "field-how-to-reach",
        "works_for" => "field-works-for",
        "whom_they_tell" => "field-whom-they-tell",
        "what_they_write_down" => "field-what-they-write-down",
        "part" => "field-part",
        "what_makes_it_hard" => "field-what-makes-it-hard",
        "why" | "more" => "field-only-for-me",
        "own_words" => "field-own-words",
        "helped_before" => "field-helped-before",
        "suggestion" => "column-suggestion",
        "try_for" => "field-try-for",
        "effect_on_work" => "column-hard-now",
        "how_it_would_work" => "column-how-it-would-work",
        "helps_us_both" => "column-helps-us-both",
        "knock_on" => "field-knock-on",
        "look_again" => "field-look-again",
        "how_we_would_know" => "field-how-we-would-know",
        "notes" => "field-notes",
        "if_they_say_no" => "field-if-they-say-no",
        "first_small_step" => "field-first-small-step",
        "when" => "field-when",
        "if_this_happens" => "field-if-this-happens",
        "then_i_will" => "field-then-i-will",
        "who_could_help" => "field-who-could-help",
        "what_would_make_it_easier" => "field-what-would-make-it-easier",
        "what_happened" => "field-what-happened",
        "waiting_for" => "field-waiting-for",
        "not_before" => "field-not-before",
        "from" => "field-from",
        "to" => "field-to",
        "true_first" => "field-true-first",
        "for_work" => "field-for-work",
        "day" => "field-day",
        "time" => "field-time",
        "place" => "field-place",
        "someone_with_me" => "field-someone-with-me",
        "easier" => "field-easier",
        "want_to_say" => "field-want-to-say",
        "rather_not" => "field-rather-not",
        "good_enough" => "field-good-enough",
        "if_they_keep_asking" => "field-if-they-keep-asking",
        "said" => "field-said",
        "talked_about" => "field-talked-about",
        "not_agreed" => "field-not-settled",
        "next" => "field-next",
        "answer" => "field-answer",
        other => other,
    }
}
