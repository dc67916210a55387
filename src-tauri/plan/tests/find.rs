//! Finding words.

mod common;

use common::*;
use footing_plan::*;
use proptest::prelude::*;

fn obstacle(number: u32, own_words: &str, helped_before: &str) -> Record {
    let it =
        Obstacle { own_words: own_words.into(), helped_before: helped_before.into(), ..Obstacle::default() };
    let mut record = record(number, Body::Obstacle(it));
    record.changed = at(number.into());
    record
}

fn found(words: &str) -> Vec<FoundLine> {
    let records = vec![
        obstacle(1, "The stairs at the back door", "Taking the lift"),
        obstacle(2, "Long calls in the open hall", "A quiet room, and the café’s lift"),
    ];
    Plan::new(records).find_words(words).lines
}

fn numbers(words: &str) -> Vec<u32> {
    let number =
        |line: FoundLine| [1, 2].into_iter().find(|n| obstacle(*n, "", "").id == line.id).expect("known");
    found(words).into_iter().map(number).collect()
}

#[test]
fn the_beginning_of_a_word_is_enough_and_its_middle_is_not() {
    assert_eq!(numbers("stai"), [1]);
    assert_eq!(numbers("tairs"), [0; 0]);
}

#[test]
fn every_word_is_in_the_record_in_any_field_and_order() {
    assert_eq!(numbers("lift door"), [1]);
    assert_eq!(numbers("door hall"), [0; 0]);
}

#[test]
fn what_was_changed_last_stands_first() {
    assert_eq!(numbers("lift"), [2, 1]);
}

#[test]
fn case_accents_and_apostrophes_do_not_matter() {
    for words in ["CAFE", "café", "cafe\u{301}s", "Cafés", "café's"] {
        assert_eq!(numbers(words), [2], "{words}");
    }
    assert_eq!(numbers("ｃａｆｅ"), [2], "wide letters");
}

#[test]
fn nothing_is_found_by_no_word() {
    for words in ["", "  ", "?!", "\u{200b}", "’"] {
        assert_eq!(found(words), [], "{words:?}");
    }
}

#[test]
fn a_line_says_which_field_and_what_stands_around_the_word() {
    let line = found("taking").remove(0);
    assert_eq!((line.field.as_str(), line.excerpt.as_str()), ("field-helped-before", "Taking the lift"));
}

#[test]
fn what_is_for_the_person_alone_is_found_too() {
    let it = Obstacle { own_words: "a".into(), more: "the scan result".into(), ..Obstacle::default() };
    assert_eq!(Plan::new(vec![record(1, Body::Obstacle(it))]).find_words("scan").lines.len(), 1);
}

#[test]
fn fifty_are_shown_and_more_are_told_of() {
    let plan = |n| Plan::new((1..=n).map(|number| obstacle(number, "stairs", "")).collect());
    let found = |n| plan(n).find_words("stairs");
    assert_eq!((found(50).lines.len(), found(50).more), (50, false));
    assert_eq!((found(51).lines.len(), found(51).more), (50, true));
}

proptest! {
    #[test]
    fn a_record_is_found_by_the_beginnings_of_its_own_words(
        words in prop::collection::vec("[a-zA-Zé]{1,9}", 1..6), cut in 1usize..9, text in "\\PC{0,60}",
    ) {
        let plan = Plan::new(vec![obstacle(1, &text, &words.join(", "))]);
        let typed: Vec<String> = words.iter().map(|word| word.chars().take(cut).collect()).collect();
        prop_assert_eq!(plan.find_words(&typed.join(" ")).lines.len(), 1);
    }

    #[test]
    fn no_words_and_no_text_stop_the_program(words in "\\PC{0,400}", text in "(?s).{0,200}") {
        let _ = Plan::new(vec![obstacle(1, &text, &words)]).find_words(&words);
    }
}
