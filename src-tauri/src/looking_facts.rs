//! What looking through a plan promises, tried on a folder of its own without a window.

use chrono::{DateTime, TimeDelta, Utc};
use footing_plan::{Body, FitNote, Kind, Nation, NextThing, Readers, Record, Reminder, Step, StepState};
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

fn since(moment: &str) -> SinceMoment {
    SinceMoment { moment: moment.parse().expect("a moment") }
}

fn reminder() -> Reminder {
    Reminder { day: moment().today, time: None, words: String::new() }
}

#[test]
fn a_locked_desk_can_not_be_looked_through() {
    let (_data, footing) = footing();
    let codes = [
        footing.time_off(moment()).err(),
        footing.weeks().err(),
        footing.by_date(moment()).err(),
        footing.find(&words("a")).err(),
        footing.news(&since("2020-01-01T00:00:00Z")).err(),
        footing.rules(moment()).err(),
        footing.reminder_file(&reminder(), moment()).err(),
    ];
    assert_eq!(codes.map(|fault| fault.map(|fault| fault.code)), [Some(FaultCode::Locked); 7]);
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
fn a_mark_is_no_news_in_a_plan_nor_in_the_example_and_new_words_are() {
    let (_data, footing) = footing();
    let password = serde_json::from_value("four small warm stones".into()).expect("a password");
    footing.create_plan(CreatePlan { label: "Plan".to_owned(), password }, moment()).expect("a plan");
    says_no_news_of_a_mark(&footing, None);
    let (_data, footing) = self::footing();
    footing.open_example(moment()).expect("the example");
    let steps = footing.desk_now().plan().expect("a plan").of(Kind::Step).next().cloned();
    says_no_news_of_a_mark(&footing, steps);
}

/// Marks a step an hour after what is there was saved, and then gives it other words.
fn says_no_news_of_a_mark(footing: &Footing, step: Option<Record>) {
    let at = |minutes| Moment { now: moment().now + TimeDelta::minutes(minutes), ..moment() };
    let save = |id, visit: &str, shown, what: &str, minutes| {
        let body = Body::Step(Step { what: what.into(), state: StepState::Done, ..Step::default() });
        let readers = Readers { support_worker: shown, ..Readers::NOBODY };
        let save = Save { id, visit: visit.to_owned(), readers, body, form: None };
        footing.save(save, at(minutes)).expect("saved").record.expect("a record").id
    };
    let after = SinceMoment { moment: at(120).now };
    let news = || footing.news(&after).expect("an answer").news;
    let id = step.map_or_else(|| save(None, "first", false, "A walk", 0), |step| step.id);
    let body = footing.desk_now().plan().expect("a plan").find(&id).expect("a step").body.clone();
    let marks = Readers { support_worker: true, health: true, ..Readers::NOBODY };
    let marked = Save { id: Some(id.clone()), visit: "marks".to_owned(), readers: marks, body, form: None };
    footing.save(marked, at(180)).expect("saved");
    assert_eq!(news(), []);
    save(Some(id.clone()), "edits", true, "A walk by the sea", 181);
    let told = news();
    assert_eq!((told.len(), &told[0].id), (1, &id));
}

#[test]
fn rules_are_for_where_the_person_works() {
    let (_data, footing) = footing();
    footing.open_example(moment()).expect("the example");
    let about = footing.desk_now().plan().expect("a plan").records.iter().find_map(|record| {
        if let Body::About(it) = &record.body { Some((record.id.clone(), it.clone())) } else { None }
    });
    let (id, about) = about.expect("the example says who it is about");
    let rules = |nation| {
        let body = Body::About(footing_plan::About { nation, ..about.clone() });
        let save =
            Save { id: Some(id.clone()), visit: "1".to_owned(), readers: Readers::NOBODY, body, form: None };
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
fn a_reminder_is_shown_as_its_file_says_it_and_an_odd_time_is_said() {
    let (_data, footing) = footing();
    let typed =
        |time: &str| TypedReminder { day: moment().today, time: time.to_owned(), words: String::new() };
    let ReadReminder::Reads { reminder, when } = footing.read_reminder(typed("2pm")) else {
        panic!("a time")
    };
    assert_eq!(
        (when.as_str(), reminder.words.as_str()),
        ("Tuesday 24 November 2026, 2:00pm", "A reminder you set")
    );
    assert!(matches!(footing.read_reminder(typed("2:30")), ReadReminder::NoSuchTime {}));
    assert!(matches!(
        footing.read_reminder(typed(" ")),
        ReadReminder::Reads { reminder: Reminder { time: None, .. }, .. }
    ));
}

#[test]
fn a_reminder_holds_nothing_of_the_plan_and_two_of_them_have_nothing_in_common() {
    let (_data, footing) = footing();
    footing.open_example(moment()).expect("the example");
    let file = || footing.reminder_file(&reminder(), moment()).expect("a file");
    let (one, other) = (String::from_utf8(file()).expect("text"), String::from_utf8(file()).expect("text"));
    let uid = |file: &str| file.lines().find(|line| line.starts_with("UID:")).expect("a name").to_owned();
    assert_ne!(uid(&one), uid(&other));
    assert_eq!(one.replace(&uid(&one), ""), other.replace(&uid(&other), ""));
}

#[test]
fn what_was_saved_is_found_and_spoken_of_at_once() {
    let (_data, footing) = footing();
    let password = serde_json::from_value("four small warm stones".into()).expect("a password");
    footing.create_plan(CreatePlan { label: "Plan".to_owned(), password }, moment()).expect("a plan");
    let to = moment().today.succ_opt();
    let body = Body::FitNote(FitNote { to, issued_by: "Dr Hale".into(), ..FitNote::default() });
    let save = Save { id: None, visit: "1".to_owned(), readers: Readers::NOBODY, body, form: None };
    let saved = footing.save(save, moment()).expect("saved");
    assert!(matches!(saved.today.next, NextThing::FitNoteRunsOut { .. }));
    let id = saved.record.expect("a record").id;
    assert_eq!(footing.find(&words("hale")).expect("an answer").lines[0].id, id);
    assert_eq!(footing.time_off(moment()).expect("an answer").runs_out.expect("it ends").note, id);
}
