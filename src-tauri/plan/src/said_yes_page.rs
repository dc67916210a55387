//! What work said yes to, on a page of its own: what it is, how it works, and room for when it starts.

use std::iter::once;

use crate::columns::{Column, Columns};
use crate::ideas::{how_it_would_work, is_in_place, try_it};
use crate::work_page::{from_and_for, joined, room, tidy};
use crate::{Ask, Block, Body, Catalogue, DatedNote, Fact, Plan, Record, Sheet};

/// Behind the change itself.
const COLUMNS: [Column<Ask>; 2] = [("column-how-it-works", 30, how_it_works), ("column-try-it", 24, try_it)];
/// Room to write under the changes, in lines.
const ROOM: u16 = 4;
/// The same on a page without any, and the rows to write them in by hand.
const BLANK_ROOM: u16 = 12;
const BLANK_ROWS: u16 = 8;

/// What work said yes to, for whoever may see it. It says what the person understood; nobody signs it.
pub fn said_yes_page(seen: &Plan, words: &Catalogue) -> Sheet {
    let asks: Vec<(u32, &Ask)> = seen.records.iter().filter_map(in_place).collect();
    let mut blocks = from_and_for(seen, words);
    blocks.push(Block::Paragraph { text: words.say("said-yes-opening") });
    blocks.push(table(&asks, words));
    blocks.extend(room(words, if asks.is_empty() { BLANK_ROOM } else { ROOM }));
    Sheet { title: words.say("heading-in-place"), language: words.language(), blocks, ..Sheet::default() }
}

fn in_place(record: &Record) -> Option<(u32, &Ask)> {
    match &record.body {
        Body::Ask(ask) if is_in_place(ask) => Some((record.number, ask)),
        _ => None,
    }
}

/// The last cell is left for writing by hand: a yes that has not started yet is common.
fn table(asks: &[(u32, &Ask)], words: &Catalogue) -> Block {
    let named = |(number, ask): &(u32, &'_ Ask)| {
        let name = words.say_with("change-number", &[("number", &number.to_string())]);
        joined(&[&name, tidy(&ask.suggestion.0)], "\n")
    };
    let things: Vec<(String, &Ask)> = asks.iter().map(|it| (named(it), it.1)).collect();
    let columns = Columns { name: ("column-change", 28), said: &COLUMNS, room: Some(("column-starts", 20)) };
    let mut table = columns.table(&things, words);
    if let Block::Table { blank_rows, rows, .. } = &mut table
        && rows.is_empty()
    {
        *blank_rows = BLANK_ROWS;
    }
    table
}

/// What a change brings onto the page behind its name, each text under the heading of its column.
pub(crate) fn behind_yes(ask: &Ask, words: &Catalogue) -> Vec<Fact> {
    COLUMNS.iter().map(|column| Fact::new(words.say(column.0), column.2(ask, words))).collect()
}

/// How it works, and what was said about it and when, for a reader who may see that.
fn how_it_works(ask: &Ask, words: &Catalogue) -> String {
    let written = ask.notes.iter().filter(|note| !tidy(&note.what.0).is_empty());
    let notes: Vec<String> = written.map(|note| note_said(note, words)).collect();
    let how = how_it_would_work(ask, words);
    let lines: Vec<&str> = once(how.as_str()).chain(notes.iter().map(String::as_str)).collect();
    joined(&lines, "\n")
}

/// "6 August 2026: The team leader said yes."
fn note_said(note: &DatedNote, words: &Catalogue) -> String {
    words.say_with("named-line", &[("label", &words.day(note.on)), ("text", tidy(&note.what.0))])
}
