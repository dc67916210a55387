//! The page of a call: what it shows of a narrowed plan, and what is offered for it.

use chrono::NaiveDate;
use footing_plan::{
    Body, Catalogue, Choices, Id, Kind, Obstacle, OnlyMe, Plan, PrivateField, Reader, Readers, Words,
    call_items, example, shown,
};

mod common;

fn words() -> Catalogue {
    Catalogue::english()
}

fn plan() -> Plan {
    example(NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day"))
}

/// A call that is not in the plan.
fn no_call() -> Id {
    Id::from_bytes([0; 16])
}

fn all_of(plan: &Plan) -> Choices {
    Choices { this_time: plan.records.iter().map(|record| record.id.clone()).collect(), ..Choices::default() }
}

#[test]
fn every_kind_that_can_be_shown_is_offered_and_obstacles_and_the_time_frame_stand_first() {
    let plan = plan();
    let kinds: Vec<Kind> =
        call_items(&plan, &no_call(), &Choices::default(), &words()).iter().map(|item| item.kind).collect();
    let here = |kind: Kind| plan.of(kind).next().is_some();
    let missing: Vec<_> = Kind::ALL.iter().filter(|kind| here(**kind) && !kinds.contains(kind)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let place = |kind: Kind| kinds.iter().position(|it| *it == kind).expect("it is offered");
    assert!(place(Kind::Obstacle) < place(Kind::TimeFrame) && place(Kind::TimeFrame) < place(Kind::Step));
}

#[test]
fn everything_shown_has_a_name_to_say_and_no_name_comes_twice() {
    let plan = plan();
    let seen = plan.seen_by(Reader::SupportWorker, &all_of(&plan));
    let mut names: Vec<String> = shown(&seen, &words()).into_iter().map(|item| item.name).collect();
    assert!(names.len() > 15 && names.iter().all(|name| !name.is_empty() && !name.ends_with('.')));
    let count = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), count);
}

#[test]
fn the_page_says_every_word_of_the_narrowed_plan_and_no_other() {
    let plan = plan();
    let seen = plan.seen_by(Reader::SupportWorker, &all_of(&plan));
    let page = shown(&seen, &words());
    let all: String = page.iter().flat_map(|it| &it.facts).map(|fact| format!("{}\n", fact.value)).collect();
    let is_words = |text: &String| !text.chars().any(|c| c.is_ascii_digit());
    let missing: Vec<String> = seen
        .allowed_texts(&words())
        .into_iter()
        .filter(is_words)
        .filter(|text| !all.contains(text.trim()))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
    let hidden = plan.private_from(&seen, &words());
    assert!(!hidden.is_empty(), "the example has private words");
    let leaked: Vec<_> = hidden.iter().filter(|it| it.text.len() > 12 && all.contains(&it.text)).collect();
    assert!(leaked.is_empty(), "{leaked:?}");
}

#[test]
fn a_private_field_is_offered_by_itself_and_never_with_its_record() {
    let body = Body::Obstacle(Obstacle {
        own_words: Words::from("The stairs"),
        more: OnlyMe::from("I cry"),
        ..Obstacle::default()
    });
    let mut record = common::record(1, body);
    record.readers = Readers { support_worker: true, ..Readers::NOBODY };
    let plan = Plan::new(vec![record.clone()]);
    let ticked = Choices { ticked: [record.id.clone()].into(), ..Choices::default() };
    let items = call_items(&plan, &no_call(), &ticked, &words());
    assert_eq!((items[0].words.as_str(), items[0].on_page), ("The stairs", true));
    let said = format!("{:?}", items[0].comes_with);
    assert!(!said.contains("cry") && items[0].private[0].words == "I cry" && !items[0].private[0].on_page);
    let fields = [(record.id, PrivateField::ObstacleMore)].into();
    assert!(call_items(&plan, &no_call(), &Choices { fields, ..ticked }, &words())[0].private[0].on_page);
}

#[test]
fn not_sure_yet_is_shown_as_the_whole_answer_that_it_is() {
    let record = common::record(1, Body::blank(Kind::TimeFrame));
    let plan = Plan::new(vec![record]);
    let page = shown(&plan.seen_by(Reader::SupportWorker, &all_of(&plan)), &words());
    assert_eq!(page.len(), 1);
    assert_eq!(page[0].facts[0].value, words().say("time-state-not-sure-yet"));
}
