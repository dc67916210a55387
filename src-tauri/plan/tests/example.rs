//! The worked example.

mod common;

use std::collections::BTreeSet;

use common::*;
use footing_plan::*;

fn plan() -> Plan {
    example(day(2026, 11, 24))
}

fn page() -> Sheet {
    let plan = plan();
    work_page(&plan.seen_by(Reader::Work, &example_page_choices(&plan)), &Catalogue::english())
}

#[test]
fn the_example_has_something_on_every_screen() {
    let plan = plan();
    let counts = [
        (Kind::About, 1),
        (Kind::Person, 3),
        (Kind::Task, 5),
        (Kind::Obstacle, 4),
        (Kind::Ask, 4),
        (Kind::Step, 5),
        (Kind::TimeFrame, 1),
        (Kind::Meeting, 2),
        (Kind::Question, 3),
        (Kind::FitNote, 2),
        (Kind::Waiting, 1),
        (Kind::Phase, 2),
        (Kind::Contact, 2),
        (Kind::Session, 1),
        (Kind::KeepingInTouch, 1),
        (Kind::Consent, 1),
        (Kind::CheckIn, 2),
        (Kind::IfItWobbles, 1),
        (Kind::WhereThingsAre, 1),
        (Kind::GivenPage, 0),
    ];
    assert_eq!(counts.len(), Kind::ALL.len(), "every kind");
    for (kind, count) in counts {
        assert_eq!(plan.of(kind).count(), count, "{kind:?}");
    }
    let whens: BTreeSet<String> = plan
        .of(Kind::Step)
        .map(|record| match &record.body {
            Body::Step(step) => serde_json::to_value(&step.when).expect("json")["when"].to_string(),
            _ => panic!("a step"),
        })
        .collect();
    assert_eq!(whens.len(), 5, "a step with every kind of when");
}

#[test]
fn the_example_would_save_as_it_is() {
    for record in plan().records {
        assert_eq!(check(&record.body), [], "{:?} {}", record.body.kind(), record.number);
        assert_eq!(clean(record.body.clone()), record.body);
    }
}

#[test]
fn every_link_in_the_example_leads_somewhere() {
    let plan = plan();
    for record in &plan.records {
        for id in links(&record.body) {
            assert!(plan.find(id).is_some(), "{:?} {}", record.body.kind(), record.number);
        }
    }
    let ids: BTreeSet<&Id> = plan.records.iter().map(|record| &record.id).collect();
    assert_eq!(ids.len(), plan.records.len(), "no two records share an id");
}

#[test]
fn the_example_prepares_a_call_in_two_days() {
    let NextThing::ThePageFor { day, .. } = plan().today(day(2026, 11, 24), None, &Catalogue::english()).next
    else {
        panic!("get ready")
    };
    assert_eq!(day, "Thursday 26 November");
}

#[test]
fn the_examples_page_holds_nothing_private() {
    let plan = plan();
    let seen = plan.seen_by(Reader::Work, &example_page_choices(&plan));
    let words = Catalogue::english();
    let found = stands_on(&page().texts(), &plan.private_from(&seen, &words), &seen.may_stand(&words));
    assert_eq!(found, StandsOn::default());
}

#[test]
fn the_examples_page_reads_as_it_was_meant_to() {
    assert_eq!(page_text(&page()), include_str!("example_page.txt"));
}

#[test]
fn the_example_says_nothing_that_hurries() {
    let words = ["should", "must", "failed", "overdue", "deadline", "cope"];
    for text in plan().allowed_texts(&Catalogue::english()) {
        let text = text.to_lowercase();
        let said = text.split(|c: char| !c.is_alphabetic()).find(|word| words.contains(word));
        assert_eq!(said, None, "{text}");
    }
}
