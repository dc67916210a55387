//! What someone who is helping sees on a call: a page that is read from the screen or read out, item by item.
//!
//! It is made of what [`Plan::seen_by`] gives back and of words that are the same for everyone.

use serde::Serialize;

use crate::my_copy::{facts, name_to_say};
use crate::page_items::{in_the_list, lines_in_short, private_lines};
use crate::parts::{Part, Value};
use crate::told::{page_label, said_texts_and_days};
use crate::work_page::tidy;
use crate::{Body, Catalogue, Choices, Fact, Id, Kind, Look, PageItem, Plan, PrivateField, Reader, Record};

/// The order of the page: what gets in the way and what is open first, who is who last.
const ORDER: [Kind; 19] = [
    Kind::Obstacle,
    Kind::TimeFrame,
    Kind::Step,
    Kind::Ask,
    Kind::Meeting,
    Kind::Question,
    Kind::Task,
    Kind::WhereThingsAre,
    Kind::Waiting,
    Kind::Phase,
    Kind::FitNote,
    Kind::CheckIn,
    Kind::IfItWobbles,
    Kind::KeepingInTouch,
    Kind::Contact,
    Kind::Consent,
    Kind::Session,
    Kind::Person,
    Kind::About,
];

/// One thing on the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct ShownItem {
    /// Its kind.
    pub kind: Kind,
    /// Its number.
    pub number: u32,
    /// Its name to say: "Step 4", or what a kind is called of which there is one.
    pub name: String,
    /// What it says, each text under its label.
    pub facts: Vec<Fact>,
}

/// The page. `seen` is the result of [`Plan::seen_on_call`].
pub fn shown(seen: &Plan, words: &Catalogue) -> Vec<ShownItem> {
    in_order(seen).filter_map(|record| item(record, seen, words)).collect()
}

/// Everything in the plan that can be shown on this call, with its private fields one by one.
pub fn call_items(plan: &Plan, call: &Id, choices: &Choices, words: &Catalogue) -> Vec<PageItem> {
    let records = in_order(plan).map(|record| without_its_notes(record.clone(), call));
    records.filter_map(|record| to_choose(&record, choices, words)).collect()
}

impl Plan {
    /// What whoever helps sees on this call. What is noted on it meanwhile stays in front of the person, who may have
    /// ticked the call for what they want to talk about.
    pub fn seen_on_call(&self, call: &Id, choices: &Choices) -> Plan {
        let seen = self.seen_by(Reader::SupportWorker, choices);
        Plan { records: seen.records.into_iter().map(|record| without_its_notes(record, call)).collect() }
    }
}

fn without_its_notes(record: Record, call: &Id) -> Record {
    match record.body {
        Body::Session(it) if record.id == *call => {
            Record { body: Body::Session(it.without_notes()), ..record }
        }
        _ => record,
    }
}

fn in_order(plan: &Plan) -> impl Iterator<Item = &Record> {
    ORDER.into_iter().flat_map(|kind| plan.of(kind))
}

fn item(record: &Record, seen: &Plan, words: &Catalogue) -> Option<ShownItem> {
    let facts = facts(said_texts_and_days(&record.body, words), (record, seen), page_label, words);
    let (kind, number) = (record.body.kind(), record.number);
    (!facts.is_empty()).then(|| ShownItem { kind, number, name: spoken(kind, number, words), facts })
}

/// A record's name to say, without the full stop that it has in a list on paper.
pub fn spoken(kind: Kind, number: u32, words: &Catalogue) -> String {
    name_to_say(kind, number, words).trim_end_matches('.').to_owned()
}

impl PrivateField {
    /// What stands before its words on a page for someone else.
    pub fn label(self, words: &Catalogue) -> String {
        let (kind, name) = self.place();
        words.say(page_label(name, kind))
    }
}

impl Record {
    /// Whether the person wrote something in this private field.
    pub fn has_words_in(&self, field: PrivateField) -> bool {
        let (kind, name) = field.place();
        let has_words = |part: Part| match part.value {
            Value::Line(text) | Value::Text(text) => part.field == name && !tidy(text).is_empty(),
            Value::Day(_) => false,
        };
        kind == self.body.kind() && self.body.clone().parts().into_iter().any(has_words)
    }
}

/// A record as it is offered: what it says with none of its private fields, and those beside it.
fn to_choose(record: &Record, choices: &Choices, words: &Catalogue) -> Option<PageItem> {
    let open = Choices::default();
    let body = record.body.seen_by(&Look::at(&record.id, Reader::SupportWorker, &open))?;
    let seen = Record { body, ..record.clone() };
    let texts = said_texts_and_days(&seen.body, words);
    let mut said = facts(texts, (&seen, &Plan::default()), page_label, words);
    said.iter_mut().for_each(|fact| fact.value = lines_in_short(&fact.value));
    said.retain(|fact| !fact.value.is_empty());
    let first = if said.is_empty() { String::new() } else { said.remove(0).value };
    let mut item = in_the_list(record, Reader::SupportWorker, choices, &first, said);
    item.private = private_lines(record, &PrivateField::ALL, item.on_page, choices, words);
    (!item.words.is_empty() || !item.private.is_empty()).then_some(item)
}
