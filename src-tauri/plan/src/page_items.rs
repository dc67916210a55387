//! The list beside a page: every item that could be on it, in the order in which it would stand there.

use crate::ideas::{behind_suggestion, is_idea, is_in_place};
use crate::work_page::{CAN_DO, from, meeting_said, task_said, tidy};
use crate::{Body, Catalogue, Choices, Fact, Look, PageItem, Plan, Reader, Record};

/// The most characters of an item's words in the list. The page beside it shows them all.
const MOST_SHOWN: usize = 120;

/// Everything of the plan that could stand on a page for this reader and has words to stand there.
pub fn page_items(plan: &Plan, reader: Reader, choices: &Choices, words: &Catalogue) -> Vec<PageItem> {
    let mut items: Vec<(u32, PageItem)> =
        plan.records.iter().filter_map(|record| item(record, reader, choices, words)).collect();
    items.sort_by_key(|(place, item)| (*place, item.number));
    items.into_iter().map(|(_, item)| item).collect()
}

fn item(record: &Record, reader: Reader, choices: &Choices, words: &Catalogue) -> Option<(u32, PageItem)> {
    let body = record.body.seen_by(&Look::at(&record.id, reader, choices))?;
    let place = place(&body)?;
    Some((place, listed(record, reader, choices, &shown(&body, words), comes_with(&body, words))?))
}

/// A record in the list, by the words that would stand there. `None` when it has none.
pub(crate) fn listed(
    record: &Record,
    reader: Reader,
    choices: &Choices,
    shown: &str,
    comes_with: Vec<Fact>,
) -> Option<PageItem> {
    let words = in_short(shown);
    if words.is_empty() {
        return None;
    }
    let marked = record.readers.includes(reader);
    let on_page = choices.this_time.contains(&record.id) || marked && choices.ticked.contains(&record.id);
    let (id, kind, number) = (record.id.clone(), record.body.kind(), record.number);
    Some(PageItem { id, kind, number, words, comes_with, marked, on_page })
}

/// What stands on the page for a record besides its own line. Most kinds are one line and bring nothing.
pub(crate) fn comes_with(body: &Body, words: &Catalogue) -> Vec<Fact> {
    let mut facts = match body {
        Body::Ask(it) => behind_suggestion(it, words),
        Body::Meeting(it) if !meeting_said(it, words).is_empty() => {
            vec![Fact { label: words.say("heading-easier"), value: it.easier.0.clone() }]
        }
        _ => Vec::new(),
    };
    facts.iter_mut().for_each(|fact| fact.value = lines_in_short(&fact.value));
    facts.retain(|fact| !fact.value.is_empty());
    facts
}

/// Where a record stands on a page, counted from the top. `None` when no page has a place for it as it is:
/// a meeting that has happened, a change that has finished, and the kinds that no page shows yet.
fn place(body: &Body) -> Option<u32> {
    Some(match body {
        Body::Meeting(it) if it.happened => return None,
        Body::Meeting(_) => 0,
        Body::About(_) => 1,
        Body::Person(_) => 2,
        Body::TimeFrame(_) => 3,
        Body::Task(it) => 4 + CAN_DO.iter().position(|(can_do, _)| *can_do == it.can_do)? as u32,
        Body::Obstacle(_) => 8,
        Body::Ask(it) if is_idea(it) => 9,
        Body::Ask(it) if is_in_place(it) => 10,
        Body::Ask(_) => return None,
        Body::Step(_) => 11,
        Body::Question(_) => 12,
        Body::FitNote(_)
        | Body::Waiting(_)
        | Body::Phase(_)
        | Body::Contact(_)
        | Body::Session(_)
        | Body::KeepingInTouch(_)
        | Body::Consent(_)
        | Body::CheckIn(_)
        | Body::IfItWobbles(_)
        | Body::WhereThingsAre(_) => return None,
    })
}

fn shown(body: &Body, words: &Catalogue) -> String {
    let text = match body {
        Body::About(_) => return from(body, words),
        Body::Meeting(it) => {
            let when = meeting_said(it, words);
            return if when.is_empty() { it.easier.0.clone() } else { when };
        }
        Body::Task(it) => return task_said(it, words),
        Body::Person(it) => &it.name,
        Body::Obstacle(it) => &it.own_words,
        Body::Ask(it) => &it.suggestion,
        Body::Step(it) => &it.what,
        Body::TimeFrame(it) => &it.for_work,
        Body::Question(it) => &it.ask,
        // No page has a place for these.
        Body::FitNote(_)
        | Body::Waiting(_)
        | Body::Phase(_)
        | Body::Contact(_)
        | Body::Session(_)
        | Body::KeepingInTouch(_)
        | Body::Consent(_)
        | Body::CheckIn(_)
        | Body::IfItWobbles(_)
        | Body::WhereThingsAre(_) => return String::new(),
    };
    text.0.clone()
}

/// A text in short whose lines stay lines: "Six weeks" and "Look again: week 3" are two things.
fn lines_in_short(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(in_short).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

fn in_short(text: &str) -> String {
    let line: String = tidy(text).split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= MOST_SHOWN {
        return line;
    }
    let start: String = line.chars().take(MOST_SHOWN).collect();
    format!("{}…", start.trim_end())
}
