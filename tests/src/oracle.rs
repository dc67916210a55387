//! Who may see what, written out by hand: one line per field, and nothing taken from the program's own rules.
//!
//! Records are taken apart without `..`: a new field does not compile until it has its line here. The
//! columns: the field, its value, its kind and readers, and whether the work page has a place for it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use footing_plan::{Body, Choices, Id, Kind, Plan, PrivateField, Reader, Record, said};

use crate::plans::marks;
pub use pages::{has_place, is_said};
use table::table;

mod pages;
mod table;

/// What a field holds. A field that holds nothing has no cell.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// The person's words.
    Words(String),
    /// The words of other records, as a page that was given said them. The re-reading looks for them there.
    SaidThen(String),
    /// A date.
    Day(NaiveDate),
    /// A choice from a list, or yes.
    Choice(String),
    /// A link to another record.
    Link(Id),
}

/// One field of one record.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Marked {
    /// The record.
    pub id: Id,
    /// Its kind.
    pub kind: Kind,
    /// Its number.
    pub number: u32,
    /// The field, with its place in a list.
    pub field: String,
    /// What it holds.
    pub value: Value,
    /// Whether the work page has a place for it, when work may see it.
    pub on_work_page: bool,
}

impl Marked {
    /// The words, if it holds words.
    pub fn words(&self) -> Option<&str> {
        if let Value::Words(words) | Value::SaidThen(words) = &self.value { Some(words) } else { None }
    }

    /// Its words, or its date as a page says it.
    pub fn said(&self) -> Option<String> {
        if let Value::Day(date) = self.value { Some(said(date)) } else { self.words().map(str::to_owned) }
    }

    /// What tells it on a page: its marked words, or its date.
    pub fn marks(&self) -> BTreeSet<String> {
        match &self.value {
            Value::Words(words) | Value::SaidThen(words) => marks(words),
            Value::Day(date) => [said(*date)].into(),
            Value::Choice(_) | Value::Link(_) => BTreeSet::new(),
        }
    }
}

/// Every field this reader may see under these choices.
pub fn allowed(plan: &Plan, reader: Reader, choices: &Choices) -> Vec<Marked> {
    sorted(plan, reader, choices).0
}

/// Every field this reader must not see.
pub fn forbidden(plan: &Plan, reader: Reader, choices: &Choices) -> Vec<Marked> {
    sorted(plan, reader, choices).1
}

/// Every field of a plan, whoever may see it.
pub fn everything(plan: &Plan) -> Vec<Marked> {
    plan.records.iter().flat_map(|record| table(record).into_iter().map(|row| row.marked(record))).collect()
}

fn sorted(plan: &Plan, reader: Reader, choices: &Choices) -> (Vec<Marked>, Vec<Marked>) {
    let here: BTreeSet<&Id> =
        plan.records.iter().filter(|it| is_here(it, reader, choices)).map(|it| &it.id).collect();
    let rows = plan.records.iter().flat_map(|record| table(record).into_iter().map(move |row| (record, row)));
    let open = |(record, row): &(&Record, Row)| {
        here.contains(&record.id) && row.who.opens(&record.id, reader, choices) && row.leads_somewhere(&here)
    };
    let (yes, no): (Vec<_>, Vec<_>) = rows.partition(open);
    let marked =
        |rows: Vec<(&Record, Row)>| rows.into_iter().map(|(record, row)| row.marked(record)).collect();
    (marked(yes), marked(no))
}

fn is_here(record: &Record, reader: Reader, choices: &Choices) -> bool {
    let fine = match reader {
        Reader::SupportWorker => record.readers.support_worker,
        Reader::Health => record.readers.health,
        Reader::Work => record.readers.work,
    };
    let asked_for = fine && choices.ticked.contains(&record.id) || choices.this_time.contains(&record.id);
    asked_for && !has_no_form_for(&record.body, reader)
}

/// The kinds of which a reader sees nothing, whatever is ticked.
#[rustfmt::skip]
fn has_no_form_for(body: &Body, reader: Reader) -> bool {
    match reader {
        Reader::SupportWorker => matches!(body, Body::GivenPage(_)),
        Reader::Health => matches!(
            body,
            Body::Contact(_) | Body::Session(_) | Body::KeepingInTouch(_) | Body::Consent(_) | Body::GivenPage(_)
        ),
        Reader::Work => matches!(
            body,
            Body::Obstacle(_) | Body::Step(_) | Body::Waiting(_) | Body::CheckIn(_) | Body::WhereThingsAre(_)
                | Body::Contact(_) | Body::Session(_) | Body::Consent(_) | Body::GivenPage(_)
        ),
    }
}

/// The kinds of field, with their readers.
#[derive(Clone, Copy)]
enum Who {
    /// Shareable with every reader.
    All,
    /// Shareable with a support worker and health.
    NotWork,
    /// Shareable with a support worker.
    Helper,
    /// Only me: for a support worker or health when ticked this time.
    OnlyMe(PrivateField),
    /// Never for work: for a support worker when ticked this time.
    NeverForWork(PrivateField),
    /// The program's own: for nobody.
    Nobody,
}
impl Who {
    fn opens(self, id: &Id, reader: Reader, choices: &Choices) -> bool {
        let ticked = |field| choices.fields.contains(&(id.clone(), field));
        match (self, reader) {
            (Who::All, _) => true,
            (Who::NotWork, Reader::SupportWorker | Reader::Health) => true,
            (Who::Helper, Reader::SupportWorker) => true,
            (Who::OnlyMe(field), Reader::SupportWorker | Reader::Health) => ticked(field),
            (Who::NeverForWork(field), Reader::SupportWorker) => ticked(field),
            _ => false,
        }
    }
}

struct Row {
    field: String,
    value: Value,
    who: Who,
    page: bool,
}

impl Row {
    fn marked(self, record: &Record) -> Marked {
        let (id, kind, number) = (record.id.clone(), record.body.kind(), record.number);
        Marked { id, kind, number, field: self.field, value: self.value, on_work_page: self.page }
    }

    fn leads_somewhere(&self, here: &BTreeSet<&Id>) -> bool {
        if let Value::Link(id) = &self.value { here.contains(id) } else { true }
    }
}
