//! Dated facts: each was read somewhere, holds no figure in its words, and shows none once it wants a new look.

mod common;

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use common::{day, sentences};
use footing_plan::*;
use proptest::prelude::*;
use serde_json::Value;

/// The facts as they stand in the file.
fn file() -> Vec<Value> {
    let file: Value = serde_json::from_str(include_str!("../../content/facts.json")).expect("the file reads");
    file["facts"].as_array().expect("a list").clone()
}

fn text<'a>(fact: &'a Value, field: &str) -> &'a str {
    fact[field].as_str().unwrap_or_default()
}

fn date(fact: &Value, field: &str) -> Option<NaiveDate> {
    fact[field].as_str().map(|date| date.parse().expect("a date"))
}

/// Everything that is said of a fact beside its figure.
fn words(fact: &Value) -> [&str; 3] {
    ["title", "sentence", "more"].map(|field| text(fact, field))
}

#[test]
fn every_fact_says_what_it_is_where_it_was_read_and_for_whom() {
    for fact in file() {
        let key = text(&fact, "key");
        assert!(!text(&fact, "title").is_empty() && !text(&fact, "sentence").is_empty(), "{key}");
        for place in [Some(&fact["source"]), fact.get("look_at")].into_iter().flatten() {
            assert!(!text(place, "name").is_empty(), "{key}");
            let address = text(place, "address");
            assert!(address.contains('.') && !address.contains("http"), "{key}: {address} is text to copy");
        }
        let page = text(&fact["source"], "address").split_once('/').map(|(_, page)| page);
        assert!(page.is_some_and(|page| !page.is_empty()), "{key}: read on a page, not on a whole site");
        assert!(fact["nations"].as_array().is_some_and(|nations| !nations.is_empty()), "{key}");
    }
}

#[test]
fn every_fact_has_a_key_of_its_own() {
    let facts = file();
    let keys: BTreeSet<&str> = facts.iter().map(|fact| text(fact, "key")).collect();
    assert!(keys.len() > 25);
    assert_eq!(keys.len(), facts.len());
}

#[test]
fn every_fact_is_looked_at_again_within_half_a_year_and_its_dates_are_in_order() {
    for fact in file() {
        let key = text(&fact, "key");
        let (checked, again) = (date(&fact, "checked"), date(&fact, "check_again_by"));
        let days = (again.expect("a day") - checked.expect("a day")).num_days();
        assert!((1..=183).contains(&days), "{key}: {days} days");
        if let (Some(from), Some(to)) = (date(&fact, "valid_from"), date(&fact, "valid_to")) {
            assert!(from < to, "{key}");
        }
    }
}

/// A rate that changes each April is looked at before it does.
#[test]
fn what_is_said_of_sick_pay_is_looked_at_again_before_april() {
    let facts = file();
    let sick_pay = facts
        .iter()
        .filter(|fact| text(fact, "topic") == "sick_pay" && text(fact, "key") != "contract_sick_pay");
    let again: Vec<_> = sick_pay.map(|fact| date(fact, "check_again_by")).collect();
    assert!(again.len() > 3 && again.iter().all(|again| *again < Some(day(2027, 4, 6))), "{again:?}");
}

const NUMBERS: [&str; 16] = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty",
    "thirty", "half", "dozen", "hundred",
];
const UNITS: [&str; 10] =
    ["day", "days", "week", "weeks", "month", "months", "year", "years", "pounds", "percent"];

fn holds_a_figure(text: &str) -> bool {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|it| !it.is_empty())
        .map(str::to_lowercase)
        .collect();
    let in_words =
        words.windows(2).any(|pair| NUMBERS.contains(&pair[0].as_str()) && UNITS.contains(&pair[1].as_str()));
    in_words || text.chars().any(|c| c.is_ascii_digit() || "%£½".contains(c))
}

#[test]
fn no_figure_stands_in_the_words_of_a_fact() {
    assert!(holds_a_figure("It lasts seven days") && holds_a_figure("£1") && !holds_a_figure("one note"));
    for fact in file() {
        for words in words(&fact) {
            assert!(!holds_a_figure(words), "{}: {words}", text(&fact, "key"));
        }
    }
}

#[test]
fn the_words_of_a_fact_are_short_sentences_that_press_nobody() {
    let pressing = [
        "should", "must", "failed", "overdue", "deadline", "target", "barrier", "streak", "unlawful",
        "illegal", "late",
    ];
    for fact in file() {
        for sentence in words(&fact).into_iter().flat_map(sentences) {
            let key = text(&fact, "key");
            assert!(sentence.split_whitespace().count() <= 20, "{key}: {sentence}");
            let said = sentence.to_lowercase();
            let found = said.split(|c: char| !c.is_alphabetic()).find(|word| pressing.contains(word));
            assert_eq!(found, None, "{key}: {sentence}");
        }
    }
}

/// What a day allows of a fact, worked out from the file alone.
fn may_show_figure(fact: &Value, today: NaiveDate) -> bool {
    let within = |from: &str, to: &str| {
        date(fact, from).is_none_or(|from| from <= today) && date(fact, to).is_none_or(|to| today <= to)
    };
    within("checked", "check_again_by") && within("valid_from", "valid_to")
}

fn nations() -> impl Strategy<Value = Option<Nation>> {
    proptest::option::of(proptest::sample::select(Nation::ALL.to_vec()))
}

proptest! {
    #[test]
    fn a_figure_is_shown_on_the_days_it_was_checked_for_and_on_no_other(days in 0u64..1_500, nation in nations()) {
        let today = day(2025, 6, 1) + Days::new(days);
        let facts = file();
        for shown in facts_on(today, nation) {
            let fact = facts.iter().find(|fact| text(fact, "key") == shown.key).expect("it is in the file");
            let Some(figure) = fact["figure"].as_str() else { continue };
            // As it goes to the screen: in no field of any name.
            let sent = serde_json::to_string(&shown).expect("JSON");
            prop_assert_eq!(sent.contains(figure), may_show_figure(fact, today), "{} on {}", shown.key, today);
        }
    }

    #[test]
    fn whatever_the_day_a_fact_says_where_to_look_and_when_somebody_last_did(days in 0u64..9_000, nation in nations()) {
        let facts = facts_on(day(2020, 1, 1) + Days::new(days), nation);
        prop_assert!(!facts.is_empty());
        for shown in facts {
            prop_assert!(!shown.where_to_look.name.is_empty() && !shown.where_to_look.address.is_empty());
            prop_assert!(shown.checked.ends_with(" 2026"), "{}", shown.checked);
        }
    }
}

fn find(key: &str, today: NaiveDate) -> ShownFact {
    facts_on(today, None).into_iter().find(|fact| fact.key == key).expect("it is there")
}

#[test]
fn a_rule_that_ends_in_april_says_nothing_of_itself_from_then_on() {
    assert!(matches!(
        find("sick_pay_rate", day(2027, 2, 28)).says,
        FactSays::Checked { figure: Some(_), .. }
    ));
    assert!(matches!(find("sick_pay_rate", day(2027, 3, 1)).says, FactSays::LookAgain { .. }));
    assert_eq!(find("sick_pay_rate", day(2027, 4, 6)).says, FactSays::NotOnThisDay {});
    assert_eq!(find("sick_pay_rate", day(2027, 4, 6)).where_to_look.address, "www.gov.uk/statutory-sick-pay");
}

#[test]
fn each_nation_is_shown_its_own_facts_and_nobody_elses() {
    let today = day(2026, 12, 1);
    for nation in Nation::ALL {
        for fact in facts_on(today, Some(nation)) {
            assert!(fact.only_for.is_empty() || fact.only_for.contains(&nation), "{nation:?}: {}", fact.key);
        }
    }
    let keys = |nation| facts_on(today, nation).into_iter().map(|fact| fact.key).collect::<BTreeSet<_>>();
    let every: BTreeSet<String> = Nation::ALL.into_iter().flat_map(|nation| keys(Some(nation))).collect();
    assert_eq!(keys(None), every, "with no nation every fact is there");
}

#[test]
fn northern_ireland_is_told_of_its_own_law_and_bodies() {
    let facts = facts_on(day(2026, 12, 1), Some(Nation::NorthernIreland));
    let said = serde_json::to_string(&facts).expect("JSON");
    assert!(said.contains("Disability Discrimination Act") && said.contains("Labour Relations Agency"));
    let acas = facts.iter().find(|fact| fact.where_to_look.name.contains("Acas"));
    assert_eq!(acas, None);
}

#[test]
fn every_topic_has_facts_or_a_place_to_look_in_every_nation() {
    for nation in Nation::ALL {
        let topics: BTreeSet<FactTopic> =
            facts_on(day(2026, 12, 1), Some(nation)).iter().map(|fact| fact.topic).collect();
        assert_eq!(topics.len(), 7, "{nation:?}: {topics:?}");
    }
}

/// What a newspaper, a surgery or a law firm says of a rule is not the body's own word.
#[test]
fn a_fact_read_at_a_law_firm_or_a_surgery_says_so() {
    let elsewhere = [
        "surger",
        "law firm",
        "pharmacy",
        "Solicitors",
        "Legal-Island",
        "Market Pulse",
        "Opus Health",
        "Croner",
    ];
    let facts = file();
    let from_elsewhere =
        |fact: &&Value| elsewhere.iter().any(|word| text(&fact["source"], "name").contains(word));
    assert!(facts.iter().filter(from_elsewhere).count() > 8);
    for fact in facts.iter().filter(from_elsewhere) {
        assert_eq!(text(&fact["source"], "read_at"), "another_page", "{}", text(fact, "key"));
        assert!(find(text(fact, "key"), day(2026, 12, 1)).read_elsewhere);
    }
}
