//! Checking a record before it is saved.

mod common;

use common::*;
use footing_plan::*;
use proptest::prelude::*;

fn found(body: Body) -> Vec<(String, FindingCode)> {
    check(&body).into_iter().map(|finding| (finding.field, finding.code)).collect()
}

#[test]
fn the_field_that_names_a_record_is_asked_for_and_no_other_is() {
    let named = [
        (Body::Person(Person::default()), "name"),
        (Body::Task(Task::default()), "part"),
        (Body::Obstacle(Obstacle::default()), "own_words"),
        (Body::Ask(Ask { suggestion: " \n".into(), ..Ask::default() }), "suggestion"),
        (Body::Step(Step::default()), "what"),
        (Body::Question(Question::default()), "ask"),
    ];
    for (body, field) in named.clone() {
        assert_eq!(found(body), [(field.to_owned(), FindingCode::Empty)]);
    }
    let kinds: Vec<Kind> = named.iter().map(|(body, _)| body.kind()).collect();
    for kind in Kind::ALL.iter().filter(|kind| !kinds.contains(kind)) {
        assert_eq!(found(Body::blank(*kind)), [], "nothing needs filling in");
    }
}

#[test]
fn lengths_are_counted_in_characters_not_bytes() {
    let ask = |suggestion: String| Body::Ask(Ask { suggestion: Words(suggestion), ..Ask::default() });
    assert_eq!(found(ask("🌱".repeat(LONGEST_LINE))), []);
    assert_eq!(found(ask("a".repeat(LONGEST_LINE + 1))), [("suggestion".to_owned(), FindingCode::TooLong)]);
    let obstacle = |text: String| Body::Obstacle(Obstacle { own_words: Words(text), ..Obstacle::default() });
    assert_eq!(found(obstacle("é".repeat(LONGEST_TEXT))), []);
    assert_eq!(
        found(obstacle("é".repeat(LONGEST_TEXT + 1))),
        [("own_words".to_owned(), FindingCode::TooLong)]
    );
}

#[test]
fn a_list_with_two_long_items_is_one_finding() {
    let long = TalkedAbout { who: Words("a".repeat(LONGEST_LINE + 1)), ..TalkedAbout::default() };
    let meeting = Meeting { talked_about: vec![long.clone(), long], ..Meeting::default() };
    assert_eq!(found(Body::Meeting(meeting)), [("talked_about".to_owned(), FindingCode::TooLong)]);
}

#[test]
fn a_window_that_ends_before_it_starts_is_found_and_one_of_a_day_is_fine() {
    let step = |from, to| Step { what: "a".into(), when: When::Between { from, to }, ..Step::default() };
    let (first, second) = (day(2026, 11, 24), day(2026, 11, 25));
    assert_eq!(
        found(Body::Step(step(second, first))),
        [("when".to_owned(), FindingCode::EndsBeforeItStarts)]
    );
    assert_eq!(found(Body::Step(step(first, first))), []);
    let frame = TimeFrame { from: Some(second), to: Some(first), ..TimeFrame::default() };
    assert_eq!(found(Body::TimeFrame(frame)), [("to".to_owned(), FindingCode::EndsBeforeItStarts)]);
}

#[test]
fn a_note_of_one_day_is_fine_and_one_that_ends_before_it_starts_is_found() {
    let note = |from, to| Body::FitNote(FitNote { from: Some(from), to: Some(to), ..FitNote::default() });
    let (first, second) = (day(2028, 2, 29), day(2028, 3, 1));
    assert_eq!(found(note(first, first)), []);
    assert_eq!(found(note(second, first)), [("to".to_owned(), FindingCode::EndsBeforeItStarts)]);
    let open = FitNote { to: Some(first), ..FitNote::default() };
    assert_eq!(found(Body::FitNote(open)), [], "a note may say its last day alone");
    let taken_back = Consent { since: Some(second), withdrawn: Some(first), ..Consent::default() };
    assert_eq!(found(Body::Consent(taken_back)), [("withdrawn".to_owned(), FindingCode::EndsBeforeItStarts)]);
}

#[test]
fn a_number_ends_at_ten_and_a_day_at_its_last_minute() {
    let check_in = |much, sure| {
        let numbers = CheckIn { could_manage_number: much, how_sure_number: sure, ..CheckIn::default() };
        found(Body::CheckIn(numbers))
    };
    assert_eq!(check_in(Some(0), Some(10)), []);
    assert_eq!(check_in(None, Some(11)), [("how_sure_number".to_owned(), FindingCode::TooHigh)]);
    assert_eq!(check_in(Some(255), Some(11)).len(), 2);
    let week = |minutes| {
        let day = PhaseDay { minutes: Some(minutes), ..PhaseDay::default() };
        found(Body::Phase(Phase { days: vec![PhaseDay::default(), day], ..Phase::default() }))
    };
    assert_eq!(week(1440), []);
    assert_eq!(week(1441), [("days".to_owned(), FindingCode::TooHigh)]);
}

#[test]
fn a_picture_that_is_named_as_none_of_ours_could_be_is_no_picture() {
    let kept = |id: &str, digest: &str| {
        let scan = serde_json::json!({ "kind": "fit_note", "scan": { "id": id, "digest": digest } });
        let Body::FitNote(note) = clean(serde_json::from_value(scan).expect("a note")) else {
            panic!("a note")
        };
        note.scan.is_some()
    };
    let (id, digest) = ("0a".repeat(16), "9f".repeat(32));
    assert!(kept(&id, &digest));
    for (id, digest) in [("../plan", &*digest), (&id, "9F"), (&id, &digest.to_uppercase()), ("", "")] {
        assert!(!kept(id, digest), "{id} {digest}");
    }
}

#[test]
fn cleaning_takes_what_cannot_be_seen_and_keeps_what_can() {
    let typed = "one\r\ntwo\rthree\tfour\0\u{1b}[31m\u{7f}\u{85} 👩‍🌾 שלום";
    let obstacle = Obstacle { own_words: typed.into(), more: OnlyMe("\u{7}".into()), ..Obstacle::default() };
    let Body::Obstacle(cleaned) = clean(Body::Obstacle(obstacle)) else { panic!("the same kind") };
    assert_eq!(cleaned.own_words.0, "one\ntwo\nthree\tfour[31m 👩‍🌾 שלום");
    assert_eq!(cleaned.more.0, "");
    let Body::Person(person) = clean(Body::Person(Person { name: "Sam\nLee".into(), ..Person::default() }))
    else {
        panic!("the same kind")
    };
    assert_eq!(person.name.0, "Sam Lee", "a line stays one line and its words stay apart");
}

proptest! {
    #[test]
    fn cleaning_twice_is_cleaning_once_and_loses_nothing_to_see(text in any::<String>()) {
        let body = Body::Step(Step { what: Words(text.clone()), first_small_step: Words(text.clone()), ..Step::default() });
        let once = clean(body);
        prop_assert_eq!(clean(once.clone()), once.clone());
        let Body::Step(step) = once else { panic!("the same kind") };
        let seen = |text: &str| text.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect::<String>();
        prop_assert_eq!(seen(&step.first_small_step.0), seen(&text));
        prop_assert_eq!(seen(&step.what.0), seen(&text));
    }
}
