//! What work said yes to, on a page of its own: what it is, how it works, and room for when it starts.

use crate::ideas::{how_it_would_work, is_in_place, try_it};
use crate::work_page::{from_and_for, joined, room, tidy};
use crate::{Ask, Block, Body, Catalogue, DatedNote, Plan, Sheet, said};

/// What work said yes to, for whoever may see it. It says what the person understood; nobody signs it.
pub fn said_yes_page(seen: &Plan, words: &Catalogue) -> Sheet {
    let mut blocks = from_and_for(seen, words);
    let rows = seen.records.iter().filter_map(|record| match &record.body {
        Body::Ask(ask) if is_in_place(ask) => Some(row(record.number, ask, words)),
        _ => None,
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let blank_rows = if rows.is_empty() { 4 } else { 0 };
    blocks.push(Block::Paragraph { text: words.say("said-yes-opening") });
    let header = ["column-change", "column-how-it-works", "column-try-it", "column-starts"];
    let header = header.map(|key| words.say(key)).to_vec();
    blocks.push(Block::Table { header, rows, shares: vec![28, 30, 22, 20], blank_rows });
    blocks.extend(room(words, 4));
    Sheet { title: words.say("heading-in-place"), language: words.language(), blocks, ..Sheet::default() }
}

/// The last cell is left for writing by hand: a yes that has not started yet is common.
fn row(number: u32, ask: &Ask, words: &Catalogue) -> Vec<String> {
    let name = words.say_with("change-number", &[("number", &number.to_string())]);
    let how = how_it_would_work(ask, words);
    let notes: Vec<String> = ask.notes.iter().map(|note| note_said(note, words)).collect();
    let how: Vec<&str> = std::iter::once(how.as_str()).chain(notes.iter().map(String::as_str)).collect();
    vec![
        joined(&[&name, tidy(&ask.suggestion.0)], "\n"),
        joined(&how, "\n"),
        try_it(ask, words),
        String::new(),
    ]
}

/// "6 August 2026: The team leader said yes."
fn note_said(note: &DatedNote, words: &Catalogue) -> String {
    words.say_with("named-line", &[("label", &said(note.on)), ("text", tidy(&note.what.0))])
}
