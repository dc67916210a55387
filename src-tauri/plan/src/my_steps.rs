//! The action plan on paper: the person's own sheet of their steps, with empty rows to write on by hand.

use chrono::NaiveDate;

use crate::my_sheet::{keep, own};
use crate::told::named_line;
use crate::work_page::{joined, tidy};
use crate::{Block, Body, Catalogue, Kind, Plan, Record, Sheet, Step, StepState, When, said};

/// The most rows that are left to write on.
const ROOM: u16 = 4;

/// The steps that are wanted, the nearest day first, as on the screen. With none in the plan there is room for some.
pub fn my_steps(plan: &Plan, words: &Catalogue) -> Sheet {
    let mut steps: Vec<(&Record, &Step)> = plan.of(Kind::Step).filter_map(wanted).collect();
    steps.sort_by_key(|(record, step)| (place(&step.when), record.number));
    let header = ["column-what", "field-when", "column-with-whom", "column-if-then"];
    let table = Block::Table {
        header: header.map(|key| words.say(key)).to_vec(),
        rows: steps.into_iter().map(|(record, step)| row(record.number, step, words)).collect(),
        shares: vec![32, 20, 20, 28],
        blank_rows: ROOM,
    };
    let nothing_is_late = Block::Paragraph { text: words.say("my-steps-opening") };
    own("my-copy-steps", vec![keep(words), nothing_is_late, table], words)
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

fn row(number: u32, step: &Step, words: &Catalogue) -> Vec<String> {
    let number = words.say_with("my-copy-step", &[("number", &number.to_string())]);
    let what = joined(&[&number, tidy(&step.what.0)], " ");
    let stands = words.say(stands_at(step.state));
    let if_then = [
        named_line("field-if-this-happens", &step.if_this_happens.0, words),
        named_line("field-then-i-will", &step.then_i_will.0, words),
        named_line("field-what-would-make-it-easier", &step.what_would_make_it_easier.0, words),
    ];
    vec![
        joined(&[&what, tidy(&step.first_small_step.0)], "\n"),
        when_said(step, words),
        joined(&[tidy(&step.who_could_help.0), &stands], "\n"),
        joined(&if_then.each_ref().map(String::as_str), "\n"),
    ]
}

fn when_said(step: &Step, words: &Catalogue) -> String {
    match &step.when {
        When::On { day } => on(*day, tidy(&step.time.0), words),
        When::Between { from, to } => {
            words.say_with("day-to-day", &[("from", &said(*from)), ("to", &said(*to))])
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
        return said(day);
    }
    words.say_with("day-with-time", &[("day", &said(day)), ("time", time)])
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
