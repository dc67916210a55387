//! What a tick beside a page says: every text that it puts there.

mod common;

use common::*;
use footing_plan::*;
use serde_json::Value;

/// Longer texts stand in the list in short.
const AS_FAR_AS: usize = 60;

fn words() -> Catalogue {
    Catalogue::english()
}

/// Records with something in every field that a page has a place for.
fn full() -> Vec<Record> {
    let about = About {
        name: "Alex".into(),
        job: "library assistant".into(),
        employer: "The town library".into(),
        usual_week: "Four days".into(),
        first_day_off: Some(day(2026, 8, 3)),
        ..About::default()
    };
    let yes = Ask {
        suggestion: "One email each Monday".into(),
        try_for: "Six weeks".into(),
        effect_on_work: "The phone".into(),
        how_it_would_work: "Before ten".into(),
        helps_us_both: "Fewer calls".into(),
        knock_on: "The early desk".into(),
        look_again: "Week three".into(),
        look_again_on: Some(day(2026, 12, 17)),
        how_we_would_know: "I read all of it".into(),
        notes: vec![DatedNote { on: day(2026, 11, 12), what: "Said in the corridor".into() }],
        state: AskState::SaidYes,
        ..Ask::default()
    };
    let made_up = [Body::About(about), Body::Ask(yes)].into_iter().zip(90..);
    let mut records = example(day(2026, 11, 24)).records;
    records.extend(made_up.map(|(body, number)| record(number, body)));
    records
}

/// The record with one field of its own after the other and no other text, then as it is.
fn by_field(record: &Record) -> Vec<Record> {
    let (blank, whole) = (json(&Body::blank(record.body.kind())), json(&record.body));
    let is_choice = |name: &str| ["kind", "state", "can_do"].contains(&name);
    let alone = |field: &String| {
        let mut body = blank.clone();
        for (name, value) in &whole {
            if is_choice(name) || name == field {
                body.insert(name.clone(), value.clone());
            }
        }
        serde_json::from_value(Value::Object(body)).expect("a record")
    };
    let fields = whole.keys().filter(|name| !is_choice(name)).map(alone);
    fields.chain([record.body.clone()]).map(|body| Record { body, ..record.clone() }).collect()
}

fn json(body: &Body) -> serde_json::Map<String, Value> {
    match serde_json::to_value(body).expect("json") {
        Value::Object(fields) => fields,
        other => panic!("{other}"),
    }
}

/// The texts that ticking this record puts on a page, and what its tick says.
fn ticked(record: &Record, kind: PageKind, reader: Reader) -> (Vec<String>, String) {
    let plan = Plan::new(vec![record.clone()]);
    let choices = Choices { this_time: [record.id.clone()].into(), ..Choices::default() };
    let seen = plan.seen_by(reader, &choices);
    let page = kind.sheet(&seen, &[], &words()).texts().join("\n");
    let number = record.number.to_string();
    let mut texts = seen.allowed_texts(&words());
    texts.retain(|text| *text != number && !text.trim().is_empty() && page.contains(text.trim()));
    let items = page_items(&plan, kind, reader, &choices, &words());
    let with = items.iter().flat_map(|item| &item.comes_with).map(|fact| &fact.value);
    let said: Vec<&str> = items.iter().map(|item| &item.words).chain(with).map(String::as_str).collect();
    (texts, said.join("\n"))
}

#[test]
fn a_tick_says_every_text_it_puts_on_any_page_for_any_reader() {
    let pages = PageKind::ALL.into_iter().flat_map(|kind| Reader::ALL.map(|reader| (kind, reader)));
    let mut on_a_page = 0;
    let mut unsaid = Vec::new();
    for ((kind, reader), record) in pages.flat_map(|page| full().into_iter().map(move |it| (page, it))) {
        for one in by_field(&record) {
            let (texts, said) = ticked(&one, kind, reader);
            on_a_page += texts.len();
            let start = |text: &String| -> String { text.trim().chars().take(AS_FAR_AS).collect() };
            // A day that is said is said, whether its weekday stands before it or not.
            let has_weekday = |text: &str| texts.iter().any(|it| it != text && text.ends_with(it.as_str()));
            let is_unsaid =
                |text: &&String| !said.contains(&start(text)) && !said.contains('…') && !has_weekday(text);
            let missing: Vec<&String> = texts.iter().filter(is_unsaid).collect();
            if !missing.is_empty() {
                unsaid.push(format!("{kind:?} for {reader:?}: {missing:?} in {said:?}"));
            }
        }
    }
    assert!(on_a_page > 500, "{on_a_page} texts on pages");
    assert!(unsaid.is_empty(), "{} of {on_a_page}: {unsaid:#?}", unsaid.len());
}
