//! A link to a record that is not there, because it is in the bin or gone, points nowhere and harms nothing.

mod common;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use common::links;
use footing_plan::*;

#[test]
fn no_page_call_or_first_screen_names_a_record_that_is_not_there() {
    let words = Catalogue::english();
    let today = NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day");
    let whole = example(today);
    let every: BTreeSet<Id> = whole.records.iter().map(|record| record.id.clone()).collect();
    let mut loose = 0;
    for gone in &every {
        let mut plan = whole.clone();
        plan.records.retain(|record| record.id != *gone);
        loose += plan.records.iter().filter(|record| links(&record.body).contains(&gone)).count();
        let first = serde_json::to_string(&plan.today(today, None, &words)).expect("JSON");
        assert!(!first.contains(gone.as_str()), "the first screen names {gone:?}");
        for reader in Reader::ALL {
            // The ticks of before still name the record.
            let choices = Choices { this_time: every.clone(), ..Choices::default() };
            let seen = plan.seen_by(reader, &choices);
            let named = |record: &Record| record.id == *gone || links(&record.body).contains(&gone);
            assert!(!seen.records.iter().any(named), "{reader:?} is shown {gone:?}");
            for kind in PageKind::ALL {
                let items = page_items(&plan, kind, reader, &choices, &words);
                assert!(items.iter().all(|item| item.id != *gone));
                kind.sheet(&seen, &[], &words);
            }
        }
    }
    assert!(loose >= 3, "{loose} links were loose");
}

#[test]
fn a_call_keeps_the_steps_that_are_there_in_their_order_and_what_a_suggestion_became() {
    let id = |byte| Id::from_bytes([byte; 16]);
    let step = |byte| Record { id: id(byte), ..common::step(1, "walk", When::NotSet, StepState::NotStarted) };
    let became = |byte| Suggestion { became: Some(id(byte)), ..Suggestion::default() };
    let call = Session {
        steps_before: vec![id(3), id(9), id(1)],
        steps_after: vec![id(9)],
        suggestions: vec![became(1), became(9)],
        ..Session::default()
    };
    let call = Record { id: id(7), ..common::record(1, Body::Session(call)) };
    let plan = Plan::new(vec![step(1), step(3), call]);
    let this_time = plan.records.iter().map(|record| record.id.clone()).collect();
    let seen = plan.seen_by(Reader::SupportWorker, &Choices { this_time, ..Choices::default() });
    let Some(Body::Session(call)) = seen.find(&id(7)).map(|record| &record.body) else { panic!("the call") };
    assert_eq!((&call.steps_before, &call.steps_after), (&vec![id(3), id(1)], &vec![]));
    let became: Vec<Option<Id>> = call.suggestions.iter().map(|one| one.became.clone()).collect();
    assert_eq!(became, [Some(id(1)), None], "the suggestion itself stays");
}
