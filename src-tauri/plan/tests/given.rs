//! Pages that were handed over: what they said then beside what they would say today.

mod common;

use common::*;
use footing_plan::*;

fn words() -> Catalogue {
    Catalogue::english()
}

/// A page for work with everything on it, and the same page once the plan is another.
fn then_and_today(then: Vec<Record>, today: Vec<Record>) -> SinceGiven {
    let (plan, choices) = all_ticked(then);
    let asked = PageRequest::with(PageKind::Work, choices);
    let page = |plan: &Plan| asked.sheet(&asked.seen(plan), &words());
    since_given(&page(&plan), &page(&Plan::new(today)))
}

fn two_changes() -> Vec<Record> {
    vec![ask(1, "Start at 10", AskState::Idea), ask(2, "A stool", AskState::Idea)]
}

#[test]
fn a_page_says_the_same_until_something_on_it_changes() {
    assert_eq!(then_and_today(two_changes(), two_changes()), SinceGiven::default());
    let another = [two_changes(), vec![ask(3, "Never ticked", AskState::Idea)]].concat();
    assert_eq!(then_and_today(two_changes(), another), SinceGiven::default());
}

#[test]
fn what_is_said_otherwise_is_told_as_it_was_and_as_it_is() {
    let today = vec![ask(1, "Start at 11", AskState::Idea), ask(2, "A stool", AskState::Idea)];
    let since = then_and_today(two_changes(), today);
    assert_eq!(since.gone, ["Change 1. Start at 10"]);
    assert_eq!(since.new, ["Change 1. Start at 11"]);
    assert!(!since.moved);
}

#[test]
fn what_was_made_private_again_since_would_not_be_on_it_today() {
    let mut today = two_changes();
    today[1].readers = Readers::NOBODY;
    let since = then_and_today(two_changes(), today);
    assert_eq!((since.new, since.gone), (Vec::new(), vec!["Change 2. A stool".to_owned()]));
}

#[test]
fn the_same_lines_in_another_order_are_told_as_moved() {
    let list = |lines: &[&str]| Sheet {
        blocks: lines.iter().map(|text| Block::Paragraph { text: (*text).to_owned() }).collect(),
        ..Sheet::default()
    };
    let moved = SinceGiven { moved: true, ..SinceGiven::default() };
    assert_eq!(since_given(&list(&["a", "b"]), &list(&["b", "a"])), moved);
    let twice = since_given(&list(&["a", "a", "b"]), &list(&["b", "a"]));
    assert_eq!((twice.gone, twice.moved), (vec!["a".to_owned()], false), "a line that stood there twice");
}

/// A page that was given, with words in every field that takes some.
fn given() -> GivenPage {
    GivenPage {
        person: Some(Id::from_bytes([1; 16])),
        whom: "The lady from the front office".into(),
        day: Some(day(2026, 6, 3)),
        how: GivenHow::ByPost,
        chosen: PageRequest::with(PageKind::Health, Choices::default()),
        sheet: Sheet { title: "Notes for our meeting".to_owned(), ..Sheet::default() },
        made: Some(at(1)),
        file: Some(KeptFile { id: Id::from_bytes([2; 16]), digest: "0".repeat(64) }),
    }
}

#[test]
fn nobody_is_shown_what_was_given_to_whom_whatever_is_ticked() {
    let mut record = record(1, Body::GivenPage(given()));
    record.readers = Readers { support_worker: true, health: true, work: true };
    let (plan, mut choices) = all_ticked(vec![record]);
    choices.this_time = choices.ticked.clone();
    for reader in Reader::ALL {
        assert_eq!(plan.seen_by(reader, &choices), Plan::default());
    }
    assert_eq!(call_items(&plan, &Id::from_bytes([0; 16]), &choices, &words()), []);
}

#[test]
fn a_form_puts_right_whom_it_went_to_and_never_what_it_said() {
    let mut typed = GivenPage { whom: "Sam".into(), how: GivenHow::ByEmail, ..GivenPage::default() };
    typed.keep_as_given(&given());
    assert_eq!(
        (typed.whom.as_str(), typed.how, typed.person.clone(), typed.day),
        ("Sam", GivenHow::ByEmail, None, None)
    );
    let GivenPage { chosen, sheet, made, file, .. } = given();
    assert_eq!((typed.chosen, typed.sheet, typed.made, typed.file), (chosen, sheet, made, file));
}

#[test]
fn what_stood_on_a_page_that_was_given_keeps_no_other_page_from_being_printed() {
    let sheet = Sheet { title: "What I told the front office about mornings".to_owned(), ..Sheet::default() };
    let plan = Plan::new(vec![record(1, Body::GivenPage(GivenPage { sheet, ..given() }))]);
    let private: Vec<&str> =
        plan.private_from(&Plan::default(), &words()).iter().map(|text| text.field).collect();
    assert_eq!(private, ["whom", "day"]);
}

#[test]
fn a_sheet_or_a_file_that_none_of_ours_could_be_does_not_stay() {
    let table = |header: &[&str], row: &[&str], shares: &[u16]| Block::Table {
        header: header.iter().map(|cell| (*cell).to_owned()).collect(),
        rows: vec![row.iter().map(|cell| (*cell).to_owned()).collect()],
        shares: shares.to_vec(),
        blank_rows: 0,
    };
    let cleaned = |block: Block| {
        let sheet = Sheet { blocks: vec![block], ..given().sheet };
        let Body::GivenPage(it) = clean(Body::GivenPage(GivenPage { sheet: sheet.clone(), ..given() }))
        else {
            panic!("another kind")
        };
        it.sheet == sheet
    };
    assert!(cleaned(table(&["a", "b"], &["c", "d"], &[1, 1])));
    assert!(!cleaned(table(&["a", "b"], &["c"], &[1, 1])), "a row too short");
    assert!(!cleaned(table(&["a", "b"], &["c", "d"], &[1])), "a share too few");
    assert!(!cleaned(table(&["a", "b"], &["c", "d"], &[1, 0])), "a column of no width");
    assert!(!cleaned(table(&[], &[], &[])), "a table of nothing");
    assert!(!cleaned(Block::Paragraph { text: "a\u{1b}[31m".to_owned() }), "a sign that cannot be seen");
    let file = KeptFile { id: Id::from_bytes([2; 16]), digest: "no digest".to_owned() };
    let Body::GivenPage(it) = clean(Body::GivenPage(GivenPage { file: Some(file), ..given() })) else {
        panic!("another kind")
    };
    assert_eq!(it.file, None);
}

#[test]
fn a_sheet_is_no_longer_than_a_page_to_hand_over_can_be() {
    let text = |length: usize| "a".repeat(length);
    let table = |wide: usize, high: usize, blank_rows: u16| Block::Table {
        header: vec![text(1); wide],
        rows: vec![vec![text(1); wide]; high],
        shares: vec![1; wide],
        blank_rows,
    };
    let lines = |lines: u16, label: usize| Block::WritingLines { lines, label: text(label) };
    let paragraph = |length: usize| Block::Paragraph { text: text(length) };
    let is_whole = |block: Block, times: usize| {
        Sheet { title: String::new(), blocks: vec![block; times], ..given().sheet }.is_whole()
    };
    for (what, most, over) in [
        ("lines to write on", (lines(100, 0), 1), (lines(101, 0), 1)),
        ("what they are for", (lines(1, 20_000), 1), (lines(1, 20_001), 1)),
        ("empty rows", (table(1, 1, 100), 1), (table(1, 1, 101), 1)),
        ("columns", (table(12, 1, 0), 1), (table(13, 1, 0), 1)),
        ("blocks", (paragraph(1), 2_000), (paragraph(1), 2_001)),
        ("cells", (table(10, 999, 0), 1), (table(10, 1_000, 0), 1)),
        ("lines of all blocks", (lines(100, 0), 100), (lines(100, 0), 101)),
        ("characters", (paragraph(1_000_000), 1), (paragraph(1_000_001), 1)),
        ("characters of all blocks", (paragraph(1_000), 1_000), (paragraph(1_000), 1_001)),
    ] {
        assert!(is_whole(most.0, most.1), "{what}");
        assert!(!is_whole(over.0, over.1), "{what}");
    }
}

#[test]
fn the_title_of_a_page_that_was_given_in_welsh_is_marked_as_welsh_on_ones_own_copy() {
    let copy = |language: &str| {
        let sheet = Sheet { title: "Nodiadau".to_owned(), language: language.to_owned(), ..Sheet::default() };
        my_copy(&Plan::new(vec![record(1, Body::GivenPage(GivenPage { sheet, ..given() }))]), 0, &words())
    };
    let welsh = page_html(&copy("cy"));
    assert!(welsh.contains("<dd lang=\"cy\">Nodiadau</dd>"), "{welsh}");
    for language in ["en-GB", ""] {
        let page = page_html(&copy(language));
        assert!(page.contains("<dd>Nodiadau</dd>"), "{page}");
    }
}

#[test]
fn a_name_stands_above_what_is_of_it_in_a_text_and_in_a_browser() {
    let name = || Block::Name { text: "Week 1.\nMonday".to_owned() };
    let facts = || Block::Facts { facts: vec![Fact::new("What I do", "The desk")] };
    let heading = Block::Heading { text: "Weeks".to_owned() };
    let blocks = vec![heading, name(), facts(), name(), name(), facts()];
    let sheet = Sheet { title: "Notes".to_owned(), blocks, ..Sheet::default() };
    let with_facts = "Week 1.\nMonday\nWhat I do: The desk";
    let text = format!("Notes\n\nWeeks\n{with_facts}\n\nWeek 1.\nMonday\n\n{with_facts}\n");
    assert_eq!(page_text(&sheet), text);
    assert!(page_html(&sheet).contains("<p class=\"name\"><b>Week 1.</b>\nMonday</p>"));
}
