//! A link to a record that is not there, because it is in the bin or gone, points nowhere and harms nothing.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use footing_plan::*;

fn link(body: &Body) -> Option<&Id> {
    match body {
        Body::Ask(it) => it.obstacle.as_ref(),
        Body::Step(it) => it.obstacle.as_ref(),
        Body::Meeting(it) => it.person.as_ref(),
        Body::Question(it) => it.meeting.as_ref(),
        Body::About(_) | Body::Person(_) | Body::Task(_) | Body::Obstacle(_) | Body::TimeFrame(_) => None,
    }
}

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
        loose += plan.records.iter().filter(|record| link(&record.body) == Some(gone)).count();
        let first = serde_json::to_string(&plan.today(today, &words)).expect("JSON");
        assert!(!first.contains(gone.as_str()), "the first screen names {gone:?}");
        for reader in Reader::ALL {
            // The ticks of before still name the record.
            let choices = Choices { this_time: every.clone(), ..Choices::default() };
            let seen = plan.seen_by(reader, &choices);
            let named = |record: &Record| record.id == *gone || link(&record.body) == Some(gone);
            assert!(!seen.records.iter().any(named), "{reader:?} is shown {gone:?}");
            let items = page_items(&plan, reader, &choices, &words);
            assert!(items.iter().all(|item| item.id != *gone));
            work_page(&seen, &words);
        }
    }
    assert!(loose >= 3, "{loose} links were loose");
}
