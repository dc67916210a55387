//! What looking through a plan promises, tried on a folder of its own without a window.

use chrono::{DateTime, Utc};
use footing_plan::{Body, FitNote, Nation, NextThing, Readers};
use footing_vault::Cost;

use crate::desk::Moment;
use crate::footing::Footing;
use crate::wire::*;

fn moment() -> Moment {
    let now: DateTime<Utc> = "2026-11-24T09:00:00Z".parse().expect("a time");
    Moment { now, today: now.date_naive() }
}

fn footing() -> (tempfile::TempDir, Footing) {
    let data = tempfile::tempdir().expect("a folder");
    let footing = Footing::with_cost(data.path(), || Ok(Cost::LEAST));
    (data, footing)
}

fn words(words: &str) -> FindWords {
    FindWords { words: words.to_owned() }
}

#[test]
fn a_locked_desk_can_not_be_looked_through() {
    let (_data, footing) = footing();
    let codes = [
        footing.time_off(moment()).err(),
        footing.weeks().err(),
        footing.by_date(moment()).err(),
        footing.find(&words("a")).err(),
        footing.rules(moment()).err(),
    ];
    assert_eq!(codes.map(|fault| fault.map(|fault| fault.code)), [Some(FaultCode::Locked); 5]);
}

#[test]
fn the_example_can_be_looked_through() {
    let (_data, footing) = footing();
    footing.open_example(moment()).expect("the example");
    assert!(footing.time_off(moment()).expect("an answer").notes.len() > 1);
    assert!(!footing.weeks().expect("an answer").weeks.is_empty());
    assert!(!footing.by_date(moment()).expect("an answer").before.is_empty());
    assert!(!footing.find(&words("a")).expect("an answer").lines.is_empty());
    assert!(!footing.rules(moment()).expect("an answer").rules.is_empty());
}

#[test]
fn rules_are_for_where_the_person_works() {
    let (_data, footing) = footing();
    footing.open_example(moment()).expect("the example");
    let about = footing.desk_now().plan().expect("a plan").records.iter().find_map(|record| {
        if let Body::About(it) = &record.body { Some((record.id.clone(), it.clone())) } else { None }
    });
    let (id, about) = about.expect("the example says who it is about");
    let mut rules = |nation| {
        let body = Body::About(footing_plan::About { nation, ..about.clone() });
        let save = Save { id: Some(id.clone()), visit: "1".to_owned(), readers: Readers::NOBODY, body };
        footing.save(save, moment()).expect("saved");
        footing.rules(moment()).expect("an answer").rules
    };
    let all = rules(None);
    let northern = rules(Some(Nation::NorthernIreland));
    assert!(all.len() > northern.len());
    assert!(
        northern
            .iter()
            .all(|rule| rule.only_for.is_empty() || rule.only_for.contains(&Nation::NorthernIreland))
    );
}

#[test]
fn what_was_saved_is_found_and_spoken_of_at_once() {
    let (_data, footing) = footing();
    let password = serde_json::from_value("four small warm stones".into()).expect("a password");
    footing.create_plan(CreatePlan { label: "Plan".to_owned(), password }, moment()).expect("a plan");
    let to = moment().today.succ_opt();
    let body = Body::FitNote(FitNote { to, issued_by: "Dr Hale".into(), ..FitNote::default() });
    let save = Save { id: None, visit: "1".to_owned(), readers: Readers::NOBODY, body };
    let saved = footing.save(save, moment()).expect("saved");
    assert!(matches!(saved.today.next, NextThing::FitNoteRunsOut { .. }));
    let id = saved.record.expect("a record").id;
    assert_eq!(footing.find(&words("hale")).expect("an answer").lines[0].id, id);
    assert_eq!(footing.time_off(moment()).expect("an answer").runs_out.expect("it ends").note, id);
}
