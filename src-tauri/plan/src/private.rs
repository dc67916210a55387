//! What a reader must not see, computed from the plan alone. No sheet is looked at: a fault in a sheet
//! would be in the sheet.

use std::collections::{BTreeSet, HashMap};

use crate::parts::{Part, Value};
use crate::{Body, Catalogue, Id, Kind, Plan, Record, said};

/// A text of the plan, or a date of it in words, that is not in what a reader may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrivateText {
    /// The record it is in.
    pub id: Id,
    /// Its kind.
    pub kind: Kind,
    /// Its number.
    pub number: u32,
    /// The field's name as in the record.
    pub field: &'static str,
    /// The text, or the date as pages say it.
    pub text: String,
}

impl Plan {
    /// Every text and every date of this plan that is not in the narrowed plan, field by field. One that two fields
    /// share is here when one of the two is private; [`crate::stands_on`] weighs it against the other. A date is here as
    /// pages with these words say it, and in English too: the screen's way to say one is at hand everywhere.
    pub fn private_from(&self, seen: &Plan, words: &Catalogue) -> Vec<PrivateText> {
        let shown: HashMap<&Id, &Body> =
            seen.records.iter().map(|record| (&record.id, &record.body)).collect();
        let hidden = |record: &Record| {
            let open = shown.get(&record.id).map(|body| texts_and_days(body, words)).unwrap_or_default();
            let mut texts = texts_and_days(&record.body, words);
            texts.retain(|text| !open.contains(text));
            texts.into_iter().map(|(field, text)| private_text(record, field, text)).collect::<Vec<_>>()
        };
        self.records.iter().flat_map(hidden).collect()
    }

    /// Every text of this plan, its dates as they may stand on a page with these words, and the numbers of its
    /// records. Asked of a narrowed plan, this is what a page may hold beside the catalogue's own lines.
    pub fn allowed_texts(&self, words: &Catalogue) -> Vec<String> {
        let texts = self.records.iter().flat_map(|record| texts_and_dates(record.body.clone(), words));
        let numbers = self.records.iter().map(|record| record.number.to_string());
        texts.chain(numbers).collect()
    }
}

fn private_text(record: &Record, field: &'static str, text: String) -> PrivateText {
    PrivateText { id: record.id.clone(), kind: record.body.kind(), number: record.number, field, text }
}

/// Each as it is, and each date as every page says it: the weekday stands before that, where a page has it.
fn texts_and_days(body: &Body, words: &Catalogue) -> Vec<(&'static str, String)> {
    let mut body = body.clone();
    let said = |part: Part| match part.value {
        Value::Line(text) | Value::Text(text) => vec![(part.field, std::mem::take(text))],
        Value::Day(date) => {
            BTreeSet::from([said(date), words.day(date)]).into_iter().map(|day| (part.field, day)).collect()
        }
    };
    body.parts().into_iter().flat_map(said).filter(|(_, text)| !text.trim().is_empty()).collect()
}

fn texts_and_dates(mut body: Body, words: &Catalogue) -> Vec<String> {
    let said = |value| match value {
        Value::Line(text) | Value::Text(text) => vec![std::mem::take(text)],
        Value::Day(date) => vec![words.day(date), words.day_in_full(date)],
    };
    body.parts().into_iter().flat_map(|part| said(part.value)).collect()
}
