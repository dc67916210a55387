//! What work said yes to, on a page of its own: what it is, how it works, and room for when it starts.

use std::iter::once;

use crate::ideas::{how_it_would_work, is_in_place, try_it};
use crate::work_page::{from_and_for, joined, room, tidy};
use crate::{Ask, Block, Body, Catalogue, DatedNote, Fact, Plan, Record, Sheet};

/// A column behind the change itself: the heading's key, its share of the page, and what a change has to say.
type Column = (&'static str, u16, fn(&Ask, &Catalogue) -> String);

/// A column that no change has anything to say in is left out.
const COLUMNS: [Column; 2] = [("column-how-it-works", 30, how_it_works), ("column-try-it", 24, try_it)];
const CHANGE_SHARE: u16 = 28;
const STARTS_SHARE: u16 = 20;

/// What work said yes to, for whoever may see it. It says what the person understood; nobody signs it.
pub fn said_yes_page(seen: &Plan, words: &Catalogue) -> Sheet {
    let asks: Vec<(u32, &Ask)> = seen.records.iter().filter_map(in_place).collect();
    let mut blocks = from_and_for(seen, words);
    blocks.push(Block::Paragraph { text: words.say("said-yes-opening") });
    blocks.push(table(&asks, words));
    blocks.extend(room(words, 4));
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
    let says_something = |column: &&Column| asks.iter().any(|(_, ask)| !column.2(ask, words).is_empty());
    let columns: Vec<&Column> = COLUMNS.iter().filter(says_something).collect();
    let row = |(number, ask): &(u32, &Ask)| {
        let name = words.say_with("change-number", &[("number", &number.to_string())]);
        let name = joined(&[&name, tidy(&ask.suggestion.0)], "\n");
        let cells = columns.iter().map(|column| column.2(ask, words));
        once(name).chain(cells).chain(once(String::new())).collect()
    };
    let keys =
        once("column-change").chain(columns.iter().map(|column| column.0)).chain(once("column-starts"));
    let shares = columns.iter().map(|column| column.1);
    Block::Table {
        header: keys.map(|key| words.say(key)).collect(),
        rows: asks.iter().map(row).collect(),
        shares: once(CHANGE_SHARE).chain(shares).chain(once(STARTS_SHARE)).collect(),
        blank_rows: if asks.is_empty() { 4 } else { 0 },
    }
}

/// What a change brings onto the page behind its name, each text under the heading of its column.
pub(crate) fn behind_yes(ask: &Ask, words: &Catalogue) -> Vec<Fact> {
    COLUMNS.iter().map(|column| Fact { label: words.say(column.0), value: column.2(ask, words) }).collect()
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
