//! A page in Welsh holds no English line, and no line without words. The person's words stay as they typed them.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, NaiveTime};
use serde_json::{Value, json};

use super::Catalogue;
use crate::folded::Folded;
use crate::{
    Block, Body, Choices, Id, Kind, Language, PageKind, PageLine, Plan, PrivateField, Reader, Readers,
    Record, Sheet, said, said_in_full,
};

/// What every text of the person is here: no word of any language.
const OWN: &str = "Xyxq";

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).expect("a day")
}

/// What a page says of a field in other words for each answer, and lists that hold something.
fn answers() -> Value {
    let suggestions = ["yes", "not_for_me", "later"].map(|answer| json!({ "what": OWN, "answer": answer }));
    json!({
        "ask": [
            { "state": ["idea", "ready_to_ask", "asked", "said_yes", "in_place", "said_no"] },
            { "notes": [[{ "on": day(30), "what": OWN }]] },
        ],
        "step": [
            { "state": ["trying", "done", "on_hold", "changed_my_mind"] },
            { "when": [{ "when": "on", "day": day(30) }, { "when": "between", "from": day(29), "to": day(30) }] },
        ],
        "task": [{ "can_do": ["yes", "with_a_change", "not_yet", "not_sure"] }],
        "time_frame": [
            { "state": ["not_sure_yet", "waiting", "something_first", "not_before", "some_time_between"] },
        ],
        "where_things_are": [{ "state": [
            "off_and_not_sure", "waiting", "preparing", "back", "new_job", "leaving", "medical_retirement", "other",
        ] }],
        "fit_note": [{ "says": ["not_fit", "may_be_fit"] }],
        "meeting": [{ "by_phone": [true] }],
        "waiting": [{ "meanwhile": [[OWN]] }],
        "phase": [{ "days": [[{ "day": OWN, "hours": OWN }]] }],
        "if_it_wobbles": [{ "lines": [[{ "if_this": OWN, "then_that": OWN }]] }],
        "session": [
            { "next": [{ "next": "on", "day": day(30) }, { "next": "finished_for_now" }] },
            { "suggestions": [suggestions] },
        ],
    })
}

/// A body with a text in every field of words and a day in every field that takes one.
fn filled(kind: Kind) -> Value {
    let mut body = serde_json::to_value(Body::blank(kind)).expect("fields");
    let fields: Vec<String> = body.as_object().expect("fields").keys().cloned().collect();
    for field in fields {
        let filling = if body[&field] == "" { json!(OWN) } else { json!(day(30)) };
        let mut with = body.clone();
        with[&field] = filling;
        let takes = body[&field] == "" || body[&field].is_null();
        if takes && serde_json::from_value::<Body>(with.clone()).is_ok_and(|it| it.links().is_empty()) {
            body = with;
        }
    }
    body
}

/// A body for each answer, and one with none.
fn bodies(kind: Kind) -> Vec<Body> {
    let (mut bodies, answers) = (vec![filled(kind)], answers());
    let name = bodies[0]["kind"].as_str().expect("a kind").to_owned();
    for (field, values) in
        answers[&name].as_array().into_iter().flatten().flat_map(|it| it.as_object()).flatten()
    {
        for value in values.as_array().into_iter().flatten() {
            let mut with = bodies[0].clone();
            with[field] = value.clone();
            bodies.push(with);
        }
    }
    bodies.extend([serde_json::to_value(Body::blank(kind)).expect("fields")]);
    bodies.into_iter().map(|body| serde_json::from_value(body).expect("a body")).collect()
}

/// Everything there can be in a plan.
fn everything() -> Plan {
    let made = day(24).and_time(NaiveTime::MIN).and_utc();
    let bodies = Kind::ALL.iter().flat_map(|kind| bodies(*kind));
    let id = |number: u32| Id::from_bytes(u128::from(number).to_be_bytes());
    let record = |(body, number): (Body, u32)| Record {
        id: id(number),
        number,
        readers: Readers::NOBODY,
        created: made,
        changed: made,
        body,
    };
    let mut plan = Plan::new(bodies.zip(1..).map(record).collect());
    let steps: Vec<Id> = plan.of(Kind::Step).map(|step| step.id.clone()).collect();
    for body in plan.records.iter_mut().map(|record| &mut record.body) {
        if let Body::Session(it) = body {
            (it.steps_before, it.steps_after) = (steps[..1].to_vec(), steps[1..2].to_vec());
        }
    }
    plan
}

/// Every page there is of everything, for every reader, and the blank ones.
fn pages(words: &Catalogue) -> Vec<Sheet> {
    let plan = everything();
    let all = || plan.records.iter().map(|record| record.id.clone());
    let fields = all().flat_map(|id| PrivateField::ALL.map(|field| (id.clone(), field))).collect();
    let choices = Choices { this_time: all().collect(), fields, ..Choices::default() };
    let each = |plan: &Plan| {
        let page =
            |reader, kind: PageKind| kind.sheet(&plan.seen_by(reader, &choices), &PageLine::ALL, words);
        Reader::ALL.map(|reader| PageKind::ALL.map(|kind| page(reader, kind))).concat()
    };
    [each(&plan), each(&Plan::default())].concat()
}

/// The texts of a page, and what its rooms to write are for.
fn said_on(sheet: &Sheet) -> String {
    let label = |block: &Block| {
        if let Block::WritingLines { label, .. } = block { label.clone() } else { String::new() }
    };
    let labels: Vec<String> = sheet.blocks.iter().map(label).collect();
    format!("{}\n{}", sheet.texts().join("\n"), labels.join("\n"))
}

/// The places in a line where words are put in.
fn places(catalogue: &Catalogue, key: &str) -> BTreeSet<String> {
    let line = catalogue.say(key);
    line.split(['{', '}']).filter(|piece| piece.starts_with('$')).map(str::to_owned).collect()
}

#[test]
fn a_page_speaks_the_language_it_is_asked_for_in() {
    let (english, welsh) = (Catalogue::english(), Catalogue::welsh());
    let own: Vec<String> = welsh.keys().flat_map(|key| welsh.pieces(key)).collect();
    let own = Folded::of_texts(&own);
    let is_english = |line: &String| {
        let line = Folded::of(line);
        !line.letters().is_empty() && own.places_of(&line).next().is_none()
    };
    let lines: Vec<String> = english.keys().flat_map(|key| english.pieces(key)).filter(is_english).collect();
    assert!(lines.len() > 200, "{}", lines.len());
    for sheet in pages(&welsh) {
        assert_eq!(sheet.language, "cy", "{}", sheet.title);
        let page = Folded::of(&said_on(&sheet));
        let found: Vec<_> =
            lines.iter().filter(|line| page.places_of(&Folded::of(line)).next().is_some()).collect();
        assert!(found.is_empty(), "{}: {found:?}", sheet.title);
    }
}

#[test]
fn every_line_of_a_page_has_words_in_welsh() {
    let (english, welsh) = (Catalogue::english(), Catalogue::welsh());
    let known: BTreeSet<&str> = welsh.keys().collect();
    let missing: Vec<&str> = english.keys().filter(|key| !known.contains(key)).collect();
    for sheet in pages(&welsh) {
        let text = said_on(&sheet);
        let found: Vec<_> = missing.iter().filter(|key| text.contains(*key)).collect();
        assert!(found.is_empty(), "{}: {found:?}", sheet.title);
    }
}

#[test]
fn every_welsh_line_stands_on_some_page() {
    let welsh = Catalogue::welsh();
    // Footers are written by the print package; months and days are said with a date.
    let elsewhere =
        |key: &str| key == "page-number" || key.starts_with("month-") || key.starts_with("weekday-");
    let all = Folded::of_texts(&pages(&welsh).iter().map(said_on).collect::<Vec<_>>());
    let is_there = |piece: &String| {
        let piece = Folded::of(piece);
        piece.letters().is_empty() || all.places_of(&piece).next().is_some()
    };
    let stands = |key: &&str| welsh.pieces(key).iter().all(is_there);
    let unused: Vec<&str> = welsh.keys().filter(|key| !elsewhere(key) && !stands(key)).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn a_line_in_both_languages_takes_the_same_words_in() {
    let (english, welsh) = (Catalogue::english(), Catalogue::welsh());
    let known: BTreeSet<&str> = english.keys().collect();
    assert!(welsh.keys().count() > 150);
    for key in welsh.keys() {
        assert!(known.contains(key), "{key} is in Welsh alone");
        assert_eq!(places(&welsh, key), places(&english, key), "{key}");
    }
}

#[test]
fn a_page_says_its_dates_in_its_own_language() {
    let (english, welsh) = (Catalogue::english(), Catalogue::welsh());
    let first = NaiveDate::from_ymd_opt(2027, 1, 1).expect("a day");
    for date in first.iter_days().take_while(|date| date.year() == 2027) {
        assert_eq!((english.day(date), english.day_in_full(date)), (said(date), said_in_full(date)));
        assert_ne!(welsh.day(date), said(date));
    }
    assert_eq!(welsh.day(day(30)), "30 Tachwedd 2026");
    assert_eq!(welsh.day_in_full(day(30)), "Dydd Llun 30 Tachwedd 2026");
    assert!(pages(&welsh).iter().any(|sheet| said_on(sheet).contains(" Tachwedd 2026")));
}

#[test]
fn every_language_is_told_by_its_own_name_and_whether_somebody_read_it_through() {
    let file: serde_json::Value =
        serde_json::from_str(include_str!("../../../content/languages.json")).expect("the file reads");
    let told: Vec<&str> =
        file.as_array().expect("a list").iter().filter_map(|it| it["tag"].as_str()).collect();
    assert_eq!(told, Language::ALL.map(Language::tag));
    for language in Language::ALL {
        assert_eq!(Catalogue::in_language(language).language(), language.tag());
        assert_eq!(serde_json::json!(language), language.tag());
        assert_eq!(Language::of_tag(language.tag()), language);
    }
    assert_eq!(Language::of_tag("xx"), Language::English);
    assert_eq!(file[1]["read_through"], false, "Welsh: until somebody fluent says that they have");
}
