//! The weeks of a phased return as a table: on a page of their own, and as a part of others.

use crate::columns::{Column, Columns};
use crate::work_page::{from_and_for, joined, section, tidy};
use crate::{Block, Body, Catalogue, Phase, Plan, Record, Sheet};

/// Behind the week's name.
const COLUMNS: [Column<Phase>; 3] = [
    ("column-days", 34, days),
    ("column-duties", 34, |week, _| tidy(&week.duties.0).to_owned()),
    ("column-worked", 30, |week, _| tidy(&week.worked.0).to_owned()),
];
/// The first column: the heading's key and its share of the page.
const NAME: (&str, u16) = ("column-week", 28);
/// Room to write under the weeks, in lines.
const ROOM: u16 = 4;
/// The same on a page without any, and the rows to write them in by hand.
const BLANK_ROOM: u16 = 12;
const BLANK_ROWS: u16 = 8;

/// The weeks on a page of their own, for whoever may see them.
pub fn weeks_page(seen: &Plan, words: &Catalogue) -> Sheet {
    let mut blocks = from_and_for(seen, words);
    let weeks = weeks_table(seen, &COLUMNS, words);
    blocks.push(Block::Paragraph { text: words.say("weeks-opening") });
    let left = if weeks.is_empty() { BLANK_ROOM } else { ROOM };
    blocks.extend(if weeks.is_empty() { vec![weeks_by_hand(words)] } else { weeks });
    blocks.extend(crate::work_page::room(words, left));
    Sheet { title: words.say("my-copy-weeks"), language: words.language(), blocks, ..Sheet::default() }
}

/// The same weeks as a section of another page.
pub(crate) fn weeks(seen: &Plan, words: &Catalogue) -> Vec<Block> {
    section(words, "my-copy-weeks", weeks_table(seen, &COLUMNS, words))
}

/// The same for the page for work, which has no place for what worked, whoever reads it.
pub(crate) fn weeks_for_work(seen: &Plan, words: &Catalogue) -> Vec<Block> {
    section(words, "my-copy-weeks", weeks_table(seen, &COLUMNS[..2], words))
}

fn weeks_table(seen: &Plan, said: &[Column<Phase>], words: &Catalogue) -> Vec<Block> {
    let weeks = seen.weeks_in_order().into_iter().filter_map(with_words);
    let weeks: Vec<(String, &Phase)> =
        weeks.map(|(record, week)| (name(record.number, week, words), week)).collect();
    if weeks.is_empty() {
        return Vec::new();
    }
    vec![Columns { name: NAME, said, room: None }.table(&weeks, words)]
}

/// The same table with nothing in it but room to write. What worked is for later, and for some readers only.
fn weeks_by_hand(words: &Catalogue) -> Block {
    let columns = || std::iter::once(NAME).chain(COLUMNS[..2].iter().map(|column| (column.0, column.1)));
    let header = columns().map(|(key, _)| words.say(key)).collect();
    let shares = columns().map(|(_, share)| share).collect();
    Block::Table { header, rows: Vec::new(), shares, blank_rows: BLANK_ROWS }
}

/// A week with nothing in it has no row.
fn with_words(record: &Record) -> Option<(&Record, &Phase)> {
    let Body::Phase(week) = &record.body else { return None };
    let blank = Phase { go_on: week.go_on, done: week.done, ..Phase::default() };
    (*week != blank).then_some((record, week))
}

/// A week in one line, for a list: its first day, its days and its work.
pub(crate) fn week_said(week: &Phase, words: &Catalogue) -> String {
    let starts = week.starts.map(|day| words.day_in_full(day)).unwrap_or_default();
    joined(&[&starts, &days(week, words).replace('\n', ", "), tidy(&week.duties.0)], ", ")
}

/// "Week 2.", with its first day under it when that is set.
fn name(number: u32, week: &Phase, words: &Catalogue) -> String {
    let name = words.say_with("my-copy-week", &[("number", &number.to_string())]);
    joined(&[&name, &week.starts.map(|day| words.day_in_full(day)).unwrap_or_default()], "\n")
}

/// A line for each day: "Tuesday: 10 to 12".
fn days(week: &Phase, words: &Catalogue) -> String {
    let line = |day: &crate::PhaseDay| match (tidy(&day.day.0), tidy(&day.hours.0)) {
        (day, "") => day.to_owned(),
        ("", hours) => hours.to_owned(),
        (day, hours) => words.say_with("named-line", &[("label", day), ("text", hours)]),
    };
    let lines: Vec<String> = week.days.iter().map(line).collect();
    joined(&lines.iter().map(String::as_str).collect::<Vec<_>>(), "\n")
}
