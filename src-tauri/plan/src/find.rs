//! Find: records by the words in them, as they are typed. In memory alone, and gone with a lock.

use std::cmp::Reverse;

use serde::Serialize;

use crate::excerpt::excerpt;
use crate::find_words::{WordsToFind, first_of};
use crate::labels::label;
use crate::{Id, Plan, Record};

/// A screen of lines is read; more than this is asked for with one more word.
const MOST_FOUND: usize = 50;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Found {
    /// The records that hold every word, the one changed last first.
    pub lines: Vec<FoundLine>,
    /// Whether there are more than these.
    pub more: bool,
}

/// One record that holds every word.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct FoundLine {
    /// The record.
    pub id: Id,
    /// The key of what stands before the field with the first of the words.
    pub field: String,
    /// What stands around that word.
    pub excerpt: String,
}

impl Plan {
    /// The records that hold every one of these words, or words that begin with them. Case and accents do not
    /// matter. Nothing is found by no word at all.
    pub fn find_words(&self, typed: &str) -> Found {
        let words = WordsToFind::read(typed);
        if words.is_empty() {
            return Found::default();
        }
        let mut records: Vec<&Record> = self.records.iter().collect();
        records.sort_by_key(|record| Reverse(record.changed));
        let mut lines = records.into_iter().filter_map(|record| found_in(record, &words));
        let first = lines.by_ref().take(MOST_FOUND).collect();
        Found { lines: first, more: lines.next().is_some() }
    }
}

fn found_in(record: &Record, words: &WordsToFind) -> Option<FoundLine> {
    let texts = record.body.texts();
    let (text, at) = first_of(words, texts.iter().map(|(_, text)| text.as_str()))?;
    let (field, text) = texts.get(text)?;
    let field = label(field, record.body.kind()).to_owned();
    Some(FoundLine { id: record.id.clone(), field, excerpt: excerpt(text, at) })
}
