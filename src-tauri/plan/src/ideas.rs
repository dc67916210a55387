//! Changes to ask for, on a page: ideas in a table, what is in place in a list.

use crate::columns::{Column, Columns};
use crate::work_page::{joined, section, tidy};
use crate::{Ask, AskState, Block, Body, Catalogue, Fact, ListItem, Plan};

/// Behind the suggestion itself.
const COLUMNS: [Column<Ask>; 4] = [
    ("column-hard-now", 20, |ask, _| tidy(&ask.effect_on_work.0).to_owned()),
    ("column-how-it-would-work", 28, how_it_would_work),
    ("column-helps-us-both", 26, |ask, _| tidy(&ask.helps_us_both.0).to_owned()),
    ("column-try-it", 22, try_it),
];
/// What still matters of a change that work has said yes to.
const IN_PLACE: [&str; 2] = ["column-how-it-would-work", "column-try-it"];

/// The changes to talk about, as a table of suggestions.
pub(crate) fn ideas(seen: &Plan, words: &Catalogue) -> Vec<Block> {
    let ideas = asks(seen).filter(|(_, ask)| is_idea(ask));
    let ideas: Vec<(String, &Ask)> = ideas.map(|(number, ask)| (named(number, ask, words), ask)).collect();
    if ideas.is_empty() {
        return Vec::new();
    }
    let columns = Columns { name: ("column-suggestion", 24), said: &COLUMNS, room: None };
    let table = columns.table(&ideas, words);
    let opening = Block::Paragraph { text: words.say("ideas-opening") };
    section(words, "heading-ideas", vec![opening, table])
}

/// What work has said yes to.
pub(crate) fn in_place(seen: &Plan, words: &Catalogue) -> Vec<Block> {
    let item = |(number, ask): (u32, &Ask)| {
        let behind = behind_suggestion(ask, words);
        let behind = behind.iter().map(|fact| fact.value.as_str());
        let texts: Vec<&str> = std::iter::once(tidy(&ask.suggestion.0)).chain(behind).collect();
        let mark = words.say_with("change-number", &[("number", &number.to_string())]);
        ListItem { mark, text: joined(&texts, "\n") }
    };
    let items: Vec<ListItem> = asks(seen).filter(|(_, ask)| is_in_place(ask)).map(item).collect();
    let under = if items.is_empty() { Vec::new() } else { vec![Block::List { items }] };
    section(words, "heading-in-place", under)
}

/// What a change brings onto the page behind its suggestion, each text under the heading of its column.
pub(crate) fn behind_suggestion(ask: &Ask, words: &Catalogue) -> Vec<Fact> {
    let fact = |column: &Column<Ask>| Fact::new(words.say(column.0), column.2(ask, words));
    COLUMNS.iter().filter(|column| !is_in_place(ask) || IN_PLACE.contains(&column.0)).map(fact).collect()
}

/// Whether a change stands among the ideas. One that has finished stands nowhere on the page.
pub(crate) fn is_idea(ask: &Ask) -> bool {
    matches!(ask.state, AskState::Idea | AskState::ReadyToAsk | AskState::Asked | AskState::SaidNo)
}

/// Whether work said yes to a change and it goes on.
pub(crate) fn is_in_place(ask: &Ask) -> bool {
    matches!(ask.state, AskState::SaidYes | AskState::InPlace)
}

fn asks(seen: &Plan) -> impl Iterator<Item = (u32, &Ask)> {
    seen.records.iter().filter_map(|record| match &record.body {
        Body::Ask(ask) => Some((record.number, ask)),
        _ => None,
    })
}

fn named(number: u32, ask: &Ask, words: &Catalogue) -> String {
    let suggestion = tidy(&ask.suggestion.0);
    words.say_with("change-and-suggestion", &[("number", &number.to_string()), ("suggestion", suggestion)])
}

pub(crate) fn how_it_would_work(ask: &Ask, words: &Catalogue) -> String {
    let knock_on = labelled(words, "change-knock-on", "knockOn", &ask.knock_on.0);
    joined(&[tidy(&ask.how_it_would_work.0), &knock_on], "\n")
}

pub(crate) fn try_it(ask: &Ask, words: &Catalogue) -> String {
    let look_again = labelled(words, "change-look-again", "lookAgain", &ask.look_again.0);
    let on = ask.look_again_on.map(|day| words.day(day)).unwrap_or_default();
    let on = labelled(words, "change-look-again-on", "day", &on);
    let know = labelled(words, "change-we-would-know", "how", &ask.how_we_would_know.0);
    joined(&[tidy(&ask.try_for.0), &look_again, &on, &know], "\n")
}

fn labelled(words: &Catalogue, key: &str, name: &str, text: &str) -> String {
    let text = tidy(text);
    if text.is_empty() { String::new() } else { words.say_with(key, &[(name, text)]) }
}
