//! The action plan on paper: the person's own sheet of their steps, with empty rows to write on by hand.

use chrono::NaiveDate;

use crate::columns::{Column, Columns};
use crate::my_sheet::{keep, own};
use crate::told::named_line;
use crate::work_page::{joined, section, tidy};
use crate::{Block, Body, Catalogue, Kind, Plan, Record, Sheet, Step, StepState, When};

/// The rows that are left to write on.
const ROOM: u16 = 4;

/// Behind the step itself.
const COLUMNS: [Column<Step>; 3] = [
    ("field-when", 24, when_and_state),
    ("field-who-could-help", 18, |step, _| tidy(&step.who_could_help.0).to_owned()),
    ("column-what-helps", 28, what_helps),
];

/// The steps that are wanted, the nearest day first, as on the screen, and room for more.
pub fn my_steps(plan: &Plan, words: &Catalogue) -> Sheet {
    let mut steps: Vec<(&Record, &Step)> = plan.of(Kind::Step).filter_map(wanted).collect();
    steps.sort_by_key(|(record, step)| (place(&step.when), record.number));
    let nothing_is_late = Block::Paragraph { text: words.say("my-steps-opening") };
    let mut blocks = vec![keep(words), nothing_is_late];
    blocks.extend(table(&steps, words));
    blocks.extend(room_for_more(words));
    own("my-copy-steps", blocks, words)
}

fn table(steps: &[(&Record, &Step)], words: &Catalogue) -> Option<Block> {
    let named = |(record, step): &(&Record, &'_ Step)| what(record.number, step, words);
    let things: Vec<(String, &Step)> = steps.iter().map(|it| (named(it), it.1)).collect();
    let columns = Columns { name: ("column-what", 32), said: &COLUMNS, room: None };
    (!things.is_empty()).then(|| columns.table(&things, words))
}

/// A table of its own, of few columns: in large print too there is room to write in each.
fn room_for_more(words: &Catalogue) -> Vec<Block> {
    let header = ["column-what", "field-when"].map(|key| words.say(key)).to_vec();
    let table = Block::Table { header, rows: Vec::new(), shares: vec![68, 32], blank_rows: ROOM };
    section(words, "heading-more-steps", vec![table])
}

fn wanted(record: &Record) -> Option<(&Record, &Step)> {
    match &record.body {
        Body::Step(it) if it.state != StepState::ChangedMyMind && *it != Step::default() => {
            Some((record, it))
        }
        _ => None,
    }
}

/// Behind every day stands what comes before a call, then what waits for something, then what has no day.
fn place(when: &When) -> (u8, Option<NaiveDate>) {
    match when {
        When::On { day } | When::Between { from: day, .. } => (0, Some(*day)),
        When::BeforeOurNextCall => (1, None),
        When::WhenThisHappens { .. } => (2, None),
        When::NotSet => (3, None),
    }
}

fn what(number: u32, step: &Step, words: &Catalogue) -> String {
    let number = words.say_with("my-copy-step", &[("number", &number.to_string())]);
    let what = joined(&[&number, tidy(&step.what.0)], " ");
    joined(&[&what, tidy(&step.first_small_step.0)], "\n")
}

fn when_and_state(step: &Step, words: &Catalogue) -> String {
    joined(&[&when_said(step, words), &words.say(stands_at(step.state))], "\n")
}

fn what_helps(step: &Step, words: &Catalogue) -> String {
    let lines = [
        named_line("field-if-this-happens", &step.if_this_happens.0, words),
        named_line("field-then-i-will", &step.then_i_will.0, words),
        named_line("field-what-would-make-it-easier", &step.what_would_make_it_easier.0, words),
    ];
    joined(&lines.each_ref().map(String::as_str), "\n")
}

fn when_said(step: &Step, words: &Catalogue) -> String {
    match &step.when {
        When::On { day } => on(*day, tidy(&step.time.0), words),
        When::Between { from, to } => {
            words.say_with("day-to-day", &[("from", &words.day(*from)), ("to", &words.day(*to))])
        }
        When::BeforeOurNextCall => words.say("step-when-before-our-next-call"),
        When::WhenThisHappens { what } if !what.is_empty() => {
            words.say_with("step-when-it-happens", &[("what", tidy(&what.0))])
        }
        When::WhenThisHappens { .. } | When::NotSet => words.say("no-day"),
    }
}

fn on(day: NaiveDate, time: &str, words: &Catalogue) -> String {
    if time.is_empty() {
        return words.day(day);
    }
    words.say_with("day-with-time", &[("day", &words.day(day)), ("time", time)])
}

fn stands_at(state: StepState) -> &'static str {
    match state {
        StepState::NotStarted => "step-state-not-started",
        StepState::Trying => "step-state-trying",
        StepState::Done => "step-state-done",
        StepState::OnHold => "step-state-on-hold",
        StepState::ChangedMyMind => "step-state-changed-my-mind",
    }
}
