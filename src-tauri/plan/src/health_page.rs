//! The page for occupational health or a GP: how things are, in the person's words, and what they want to ask.
//!
//! It says more of how things are than a page for work, and what it says of it the person ticked for this page.
//! No number out of ten and no hours worked stand on it: occupational health may pass on what it reads.

use crate::my_copy::{named, state};
use crate::told::{named_line, told};
use crate::weeks_page::weeks;
use crate::work_page::{
    CAN_DO, easier, fact, facts, joined, lines, paragraph, questions, room, section, task_said,
};
use crate::{
    AskState, Block, Body, CanDo, Catalogue, Fact, FitNoteSays, Kind, ListItem, Plan, Record, Sheet,
    StepState, TimeFrameState, WhereState,
};

/// Room to write under what the person brings.
const ROOM: u16 = 3;
/// Room on a page that has nothing else.
const BLANK_ROOM: u16 = 10;

/// The page for health. `seen` is the result of [`Plan::seen_by`] for health; with nothing in it the page is a
/// blank sheet.
pub fn health_page(seen: &Plan, words: &Catalogue) -> Sheet {
    let mut blocks = [
        about(seen, words),
        where_things_are(seen, words),
        list(seen, Kind::Obstacle, "my-copy-obstacles", words),
        what_i_can_do(seen, words),
        list(seen, Kind::CheckIn, "my-copy-check-ins", words),
        list(seen, Kind::Waiting, "my-copy-waits", words),
        list(seen, Kind::FitNote, "my-copy-fit-notes", words),
        list(seen, Kind::Step, "my-copy-steps", words),
        list(seen, Kind::Ask, "my-copy-changes", words),
        weeks(seen, words),
        if_it_wobbles(seen, words),
        easier(seen, words),
        questions(seen, words),
    ]
    .concat();
    let blank = blocks.is_empty();
    if blank {
        blocks = lines(words, "heading-who-and-when", "label-who-and-when", 1);
        blocks.extend(lines(words, "heading-want-to-ask", "label-want-to-ask", BLANK_ROOM));
    }
    blocks.extend(room(words, if blank { BLANK_ROOM } else { ROOM }));
    Sheet { title: words.say("health-title"), language: words.language(), blocks, ..Sheet::default() }
}

/// Who it is from and for, and what work is like when the person is there.
fn about(seen: &Plan, words: &Catalogue) -> Vec<Block> {
    let mut blocks = facts(seen, words);
    let about = seen.of(Kind::About).flat_map(|record| match &record.body {
        Body::About(it) => vec![
            fact(words, "field-employer", std::iter::once(it.employer.0.trim().to_owned()), "\n"),
            fact(words, "field-usual-week", std::iter::once(it.usual_week.0.trim().to_owned()), "\n"),
            fact(words, "field-first-day-off", it.first_day_off.map(|day| words.day(day)).into_iter(), "\n"),
        ],
        _ => Vec::new(),
    });
    let facts: Vec<Fact> = about.flatten().collect();
    if !facts.is_empty() {
        blocks.push(Block::Facts { facts });
    }
    blocks
}

fn where_things_are(seen: &Plan, words: &Catalogue) -> Vec<Block> {
    let is_waiting =
        |record: &Record| matches!(&record.body, Body::WhereThingsAre(it) if it.state == WhereState::Waiting);
    let waits = seen.of(Kind::WhereThingsAre).any(is_waiting);
    let frame = |record: &Record| match &record.body {
        // Where things are has said the same just before it.
        Body::TimeFrame(it) if waits && it.state == TimeFrameState::Waiting => {
            in_lines(&record.body, None, words)
        }
        body => in_full(body, words),
    };
    let things = seen.of(Kind::WhereThingsAre).map(|record| in_full(&record.body, words));
    let texts = things.chain(seen.of(Kind::TimeFrame).map(frame));
    section(words, "heading-where-things-are", texts.filter_map(|text| paragraph(&text)).collect())
}

/// The records of a kind as a list, each with its number.
fn list(seen: &Plan, kind: Kind, heading: &str, words: &Catalogue) -> Vec<Block> {
    let item = |record: &Record| {
        let text = in_full(&record.body, words);
        (!text.is_empty()).then(|| ListItem { mark: named(record, words).unwrap_or_default(), text })
    };
    let items: Vec<ListItem> = seen.of(kind).filter_map(item).collect();
    let under = if items.is_empty() { Vec::new() } else { vec![Block::List { items }] };
    section(words, heading, under)
}

/// Everything this page says of a record, in lines. Empty when it has no place for the record as it is.
pub(crate) fn in_full(body: &Body, words: &Catalogue) -> String {
    in_lines(body, stands(body), words)
}

/// The same with another word, or none, of where the record stands.
fn in_lines(body: &Body, stands: Option<&str>, words: &Catalogue) -> String {
    let (first, left_out): (&str, &[&str]) = match body {
        Body::WhereThingsAre(_) => ("own_words", &[]),
        // Its words for work are for work.
        Body::TimeFrame(_) => ("", &["for_work"]),
        Body::Obstacle(_) => ("own_words", &[]),
        Body::CheckIn(_) => ("day", &["hours"]),
        Body::Waiting(_) => ("what_for", &[]),
        Body::FitNote(_) | Body::IfItWobbles(_) => ("", &[]),
        Body::Step(_) => ("what", &[]),
        Body::Ask(it) if it.state != AskState::Finished => ("suggestion", &[]),
        _ => return String::new(),
    };
    let (own, others) = told(body, first, left_out, words);
    let stands = stands.map(|key| words.say(key)).unwrap_or_default();
    let whole = matches!(body, Body::WhereThingsAre(_) | Body::TimeFrame(_));
    if own.is_empty() && others.is_empty() && !whole {
        return String::new();
    }
    let lines: Vec<&str> =
        [own.as_str(), &stands].into_iter().chain(others.iter().map(String::as_str)).collect();
    joined(&lines, "\n")
}

/// Where a record stands, as a key; `None` where that says no more than its words do.
fn stands(body: &Body) -> Option<&'static str> {
    match body {
        Body::FitNote(it) => match it.says {
            FitNoteSays::NotSaid => None,
            FitNoteSays::NotFit => Some("fit-note-says-not-fit"),
            FitNoteSays::MayBeFit => Some("fit-note-says-may-be-fit"),
        },
        Body::Step(it) if it.state == StepState::NotStarted => None,
        Body::WhereThingsAre(it) if !it.own_words.is_empty() && it.state == WhereState::default() => None,
        _ => state(body),
    }
}

fn what_i_can_do(seen: &Plan, words: &Catalogue) -> Vec<Block> {
    let tasks = |can_do: CanDo| {
        seen.of(Kind::Task).filter_map(move |record| match &record.body {
            Body::Task(it) if it.can_do == can_do => {
                let why = named_line("field-why", &it.why.0, words);
                Some(joined(&[&task_said(it, words), &why], "\n"))
            }
            _ => None,
        })
    };
    let facts: Vec<Fact> =
        CAN_DO.iter().filter_map(|(can_do, key)| fact(words, key, tasks(*can_do), "\n")).collect();
    let under = if facts.is_empty() { Vec::new() } else { vec![Block::Facts { facts }] };
    section(words, "heading-what-i-can-do", under)
}

fn if_it_wobbles(seen: &Plan, words: &Catalogue) -> Vec<Block> {
    let texts = seen.of(Kind::IfItWobbles).filter_map(|record| paragraph(&in_full(&record.body, words)));
    section(words, "my-copy-if-it-wobbles", texts.collect())
}
