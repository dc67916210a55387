//! The list beside a page: every item that could be on it, in the order in which it would stand there.

use crate::health_page::in_full;
use crate::ideas::behind_suggestion;
use crate::said_yes_page::behind_yes;
use crate::told::{page_label, texts_and_days, told};
use crate::weeks_page::week_said;
use crate::work_page::{from, joined, meeting_said, task_said, tidy};
use crate::{
    About, Body, Catalogue, Choices, Fact, Kind, Look, PageItem, PageKind, Plan, PrivateField, PrivateLine,
    Reader, Record,
};

/// The most characters of an item's words in the list. The page beside it shows them all.
const MOST_SHOWN: usize = 120;

/// Who a page is for, which page it is and what is ticked for it.
struct Page<'p> {
    kind: PageKind,
    reader: Reader,
    choices: &'p Choices,
    words: &'p Catalogue,
}

/// Everything of the plan that could stand on this page for this reader and has words to stand there, or a
/// private field that may be ticked for it.
pub fn page_items(
    plan: &Plan,
    kind: PageKind,
    reader: Reader,
    choices: &Choices,
    words: &Catalogue,
) -> Vec<PageItem> {
    let page = Page { kind, reader, choices, words };
    let mut items: Vec<(u32, PageItem)> =
        plan.records.iter().filter_map(|record| page.item(record)).collect();
    // What stands in one part of the page stays in the order of the plan.
    items.sort_by_key(|(place, _)| *place);
    items.into_iter().map(|(_, item)| item).collect()
}

impl Page<'_> {
    fn item(&self, record: &Record) -> Option<(u32, PageItem)> {
        let body = record.body.seen_by(&Look::at(&record.id, self.reader, self.choices))?;
        let place = self.kind.place(&body)?;
        let comes_with = self.comes_with(&body);
        let mut item = in_the_list(record, self.reader, self.choices, &self.shown(&body), comes_with);
        item.private = self.private(record, item.on_page);
        item.moves_in = self.can_move(item.kind).then_some(place);
        let says_something =
            !item.words.is_empty() || !item.comes_with.is_empty() || !item.private.is_empty();
        says_something.then_some((place, item))
    }

    /// What stands on this page for a record besides its own line.
    fn comes_with(&self, body: &Body) -> Vec<Fact> {
        match (self.kind, body) {
            // A page for health says all of a change in one list.
            (PageKind::Health, Body::Ask(_)) => Vec::new(),
            (PageKind::Health, Body::About(it)) => first_day_off(it, self.words),
            (PageKind::SaidYes, Body::Ask(it)) => in_short_each(behind_yes(it, self.words)),
            _ => comes_with(body, self.words),
        }
    }

    /// Weeks stand in the order of their days, steps of a call in that of its list, and of some kinds there is one.
    fn can_move(&self, kind: Kind) -> bool {
        let in_a_list = kind == Kind::Phase || self.kind == PageKind::Call && kind == Kind::Step;
        !in_a_list && !kind.there_is_one()
    }

    /// The private fields of a record that the page has a place for. None is ever offered for a page for work.
    fn private(&self, record: &Record, here: bool) -> Vec<PrivateLine> {
        let offered = if self.reader == Reader::Work { &[] } else { self.kind.private_fields() };
        private_lines(record, offered, here, self.choices, self.words)
    }

    /// The words of a record as they stand on the page.
    fn shown(&self, body: &Body) -> String {
        let words = self.words;
        match body {
            Body::About(it) if self.kind == PageKind::Health => {
                joined(&[&from(body, words), tidy(&it.employer.0), tidy(&it.usual_week.0)], ", ")
            }
            Body::About(_) => from(body, words),
            Body::Meeting(it) => {
                let when = meeting_said(it, words);
                if when.is_empty() { it.easier.0.clone() } else { when }
            }
            Body::Task(it) => task_said(it, words),
            Body::Person(it) => it.name.0.clone(),
            Body::Question(it) => it.ask.0.clone(),
            Body::Phase(it) => week_said(it, words),
            Body::TimeFrame(it) if self.kind == PageKind::Work => it.for_work.0.clone(),
            Body::Ask(it) if self.kind != PageKind::Health => it.suggestion.0.clone(),
            Body::KeepingInTouch(_) => told(body, "", &["rather_not"], words).1.join(", "),
            Body::IfItWobbles(_) if self.kind == PageKind::Work => {
                told(body, "", &["early_signs", "lines"], words).1.join(", ")
            }
            Body::Session(_) => {
                let said: Vec<String> =
                    texts_and_days(body, words).into_iter().map(|(_, text)| text).collect();
                joined(&said.iter().map(String::as_str).collect::<Vec<_>>(), ", ")
            }
            _ => in_full(body, words),
        }
    }
}

/// Those of these private fields that the record has words in, each with whether it is ticked where the record is here.
pub(crate) fn private_lines(
    record: &Record,
    offered: &[PrivateField],
    here: bool,
    choices: &Choices,
    words: &Catalogue,
) -> Vec<PrivateLine> {
    let texts = texts_and_days(&record.body, words);
    let line = |field: &PrivateField| {
        let (kind, name) = field.place();
        let (_, text) = texts.iter().find(|(it, _)| *it == name && kind == record.body.kind())?;
        let label = words.say(page_label(name, kind));
        let on_page = here && choices.fields.contains(&(record.id.clone(), *field));
        Some(PrivateLine { field: *field, label, words: in_short(text), on_page })
    };
    offered.iter().filter_map(line).collect()
}

/// A record in the list, by the words that would stand there. `None` when it has none.
pub(crate) fn listed(
    record: &Record,
    reader: Reader,
    choices: &Choices,
    shown: &str,
    comes_with: Vec<Fact>,
) -> Option<PageItem> {
    Some(in_the_list(record, reader, choices, shown, comes_with)).filter(|item| !item.words.is_empty())
}

pub(crate) fn in_the_list(
    record: &Record,
    reader: Reader,
    choices: &Choices,
    shown: &str,
    comes_with: Vec<Fact>,
) -> PageItem {
    let marked = record.readers.includes(reader);
    let on_page = choices.this_time.contains(&record.id) || marked && choices.ticked.contains(&record.id);
    let (id, kind, number) = (record.id.clone(), record.body.kind(), record.number);
    let (words, private, moves_in) = (in_short(shown), Vec::new(), None);
    PageItem { id, kind, number, words, comes_with, private, marked, on_page, moves_in }
}

/// What stands on the page for a record besides its own line. Most kinds are one line and bring nothing.
pub(crate) fn comes_with(body: &Body, words: &Catalogue) -> Vec<Fact> {
    let facts = match body {
        Body::Ask(it) => behind_suggestion(it, words),
        Body::Meeting(it) if !meeting_said(it, words).is_empty() => {
            vec![Fact::new(words.say("heading-easier"), it.easier.0.clone())]
        }
        _ => Vec::new(),
    };
    in_short_each(facts)
}

fn first_day_off(about: &About, words: &Catalogue) -> Vec<Fact> {
    let fact = |day| Fact::new(words.say("field-first-day-off"), words.day(day));
    about.first_day_off.map(fact).into_iter().collect()
}

/// Each that says something, in short.
fn in_short_each(mut facts: Vec<Fact>) -> Vec<Fact> {
    facts.iter_mut().for_each(|fact| fact.value = lines_in_short(&fact.value));
    facts.retain(|fact| !fact.value.is_empty());
    facts
}

/// A text in short whose lines stay lines: "Six weeks" and "Look again: week 3" are two things.
pub(crate) fn lines_in_short(text: &str) -> String {
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
