//! A call with someone who is helping, on paper: what was talked about, what was suggested, what comes next.
//! For the person, and narrowed for whoever helped.

use std::collections::BTreeSet;

use crate::health_page::in_full;
use crate::my_copy::named;
use crate::work_page::{fact, facts_of, from, joined, lines, name, paragraph, room, section, tidy};
use crate::{
    Block, Body, Catalogue, Fact, Id, Kind, ListItem, Plan, Record, Session, SessionNext, Sheet,
    SuggestionAnswer,
};

/// Room to write under what came of a call, in lines.
const ROOM: u16 = 4;
/// The same on a sheet that has nothing else, and on one with names alone: to the end of the page.
const BLANK_ROOM: u16 = 22;
const ROOM_UNDER_NAMES: u16 = 18;

/// The calls that the helper may see, each in turn, and then the other steps that were ticked. `seen` is the
/// result of [`Plan::seen_by`] for a support worker.
pub fn call_summary(seen: &Plan, words: &Catalogue) -> Sheet {
    let people = [
        fact(words, "fact-from", seen.of(Kind::About).map(|record| from(&record.body, words)), "\n"),
        fact(words, "field-who", seen.of(Kind::Person).map(|record| name(&record.body)), ", "),
    ];
    let names = facts_of(people.into_iter().flatten().collect());
    let mut told: Vec<Block> = seen.of(Kind::Session).flat_map(|call| one(call, seen, words)).collect();
    let in_calls: BTreeSet<&Id> = seen.of(Kind::Session).flat_map(|record| steps_of(&record.body)).collect();
    let others = seen.of(Kind::Step).filter(|step| !in_calls.contains(&step.id));
    told.extend(steps(others, "my-copy-steps", words));
    let left = match (names.is_empty(), told.is_empty()) {
        (true, true) => BLANK_ROOM,
        (false, true) => ROOM_UNDER_NAMES,
        (_, false) => ROOM,
    };
    let who = || lines(words, "heading-who-and-when", "label-who-and-when", 1);
    let above = if left == BLANK_ROOM { who() } else { names };
    let blocks = [above, told, room(words, left)].concat();
    Sheet { title: words.say("call-title"), language: words.language(), blocks, ..Sheet::default() }
}

/// The person's own summary of one call. `None` when there is no such call in the plan.
pub fn my_call_summary(plan: &Plan, call: &Id, words: &Catalogue) -> Option<Sheet> {
    let session = plan.find(call).filter(|record| record.body.kind() == Kind::Session)?;
    let links: BTreeSet<&Id> = session.body.links().into_iter().map(|(_, id)| id).collect();
    let here = |record: &&Record| record.id == *call || links.contains(&record.id);
    let about_it = Plan { records: plan.records.iter().filter(here).cloned().collect() };
    let mut sheet = call_summary(&about_it, words);
    sheet.blocks.insert(0, Block::Paragraph { text: words.say("keep-this-one") });
    sheet.for_me = true;
    Some(sheet)
}

fn one(record: &Record, seen: &Plan, words: &Catalogue) -> Vec<Block> {
    let Body::Session(call) = &record.body else { return Vec::new() };
    let step = |id: &Id| seen.find(id).filter(|record| record.body.kind() == Kind::Step);
    let linked = |ids: &[Id]| ids.iter().filter_map(step).cloned().collect::<Vec<Record>>();
    let (before, after) = (linked(&call.steps_before), linked(&call.steps_after));
    let mut blocks = vec![Block::Name { text: which(record, call, words) }];
    blocks.extend(text(words, "field-to-talk-about", &call.to_talk_about.0));
    blocks.extend(steps(before.iter(), "field-steps-before", words));
    blocks.extend(text(words, "field-talked-about", &call.said.0));
    blocks.extend(suggestions(call, words));
    blocks.extend(steps(after.iter(), "field-steps-after", words));
    blocks.push(Block::Facts { facts: vec![next(call, words)] });
    blocks
}

/// Which call it is, and when: "Call 1. Wednesday 18 November 2026, 10:30am".
fn which(record: &Record, call: &Session, words: &Catalogue) -> String {
    let day = call.day.map(|day| words.day_in_full(day)).unwrap_or_default();
    let when = joined(&[&day, tidy(&call.time.0)], ", ");
    joined(&[&named(record, words).unwrap_or_default(), &when], " ")
}

/// Whether there is a next one. Left open is a complete answer.
fn next(call: &Session, words: &Catalogue) -> Fact {
    let next = match call.next {
        SessionNext::LeaveItOpen => words.say("call-next-open"),
        SessionNext::On { day } => words.day_in_full(day),
        SessionNext::FinishedForNow => words.say("session-next-finished-for-now"),
    };
    Fact::new(words.say("call-next"), next)
}

fn text(words: &Catalogue, heading: &str, text: &str) -> Vec<Block> {
    section(words, heading, paragraph(text).into_iter().collect())
}

fn steps<'r>(steps: impl Iterator<Item = &'r Record>, heading: &str, words: &Catalogue) -> Vec<Block> {
    let item = |record: &Record| {
        let text = in_full(&record.body, words);
        (!text.is_empty()).then(|| ListItem { mark: named(record, words).unwrap_or_default(), text })
    };
    let items: Vec<ListItem> = steps.filter_map(item).collect();
    let under = if items.is_empty() { Vec::new() } else { vec![Block::List { items }] };
    section(words, heading, under)
}

/// What was suggested, and what the person makes of it. A suggestion with no answer yet has an empty cell.
fn suggestions(call: &Session, words: &Catalogue) -> Vec<Block> {
    let row = |suggestion: &crate::Suggestion| {
        let answer = match suggestion.answer {
            SuggestionAnswer::NotSaid => String::new(),
            SuggestionAnswer::Yes => words.say("answer-yes"),
            SuggestionAnswer::NotForMe => words.say("suggestion-not-for-me"),
            SuggestionAnswer::Later => words.say("suggestion-later"),
        };
        vec![tidy(&suggestion.what.0).to_owned(), answer]
    };
    let rows: Vec<Vec<String>> = call.suggestions.iter().filter(|it| !it.what.is_empty()).map(row).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let header = ["field-suggestions", "my-copy-answers"].map(|key| words.say(key)).to_vec();
    vec![Block::Table { header, rows, shares: vec![70, 30], blank_rows: 0 }]
}

fn steps_of(body: &Body) -> Vec<&Id> {
    let Body::Session(call) = body else { return Vec::new() };
    call.steps_before.iter().chain(&call.steps_after).collect()
}
