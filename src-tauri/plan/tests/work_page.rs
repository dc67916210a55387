//! The page for work.

mod common;

use common::*;
use footing_plan::*;

fn headings(sheet: &Sheet) -> Vec<&str> {
    sheet
        .blocks
        .iter()
        .filter_map(|block| if let Block::Heading { text } = block { Some(text.as_str()) } else { None })
        .collect()
}

fn all_text(sheet: &Sheet) -> String {
    sheet.texts().join("\n")
}

#[test]
fn an_empty_page_is_a_blank_sheet_for_a_meeting() {
    let sheet = page_of(Vec::new());
    assert_eq!(sheet.title, "Notes for our meeting");
    let expected = [
        "Who is here, and the date",
        "What I want to say and ask",
        "Room to write",
        "Talked about, to confirm by email",
    ];
    assert_eq!(headings(&sheet), expected);
}

#[test]
fn a_heading_with_nothing_under_it_is_not_there() {
    let question = Question { ask: "How are shorter weeks paid?".into(), ..Question::default() };
    let sheet =
        page_of(vec![record(2, Body::Question(question)), record(1, Body::TimeFrame(TimeFrame::default()))]);
    assert_eq!(headings(&sheet), ["Questions", "Room to write", "Talked about, to confirm by email"]);
    assert!(
        page_text(&sheet).contains("Question 2. How are shorter weeks paid?"),
        "a question keeps its own number"
    );
}

#[test]
fn a_column_nobody_fills_is_left_out_and_rows_stay_whole() {
    let first =
        Ask { suggestion: "Start at ten".into(), helps_us_both: "I can close up".into(), ..Ask::default() };
    let second = Ask { suggestion: "A stool".into(), try_for: "two weeks".into(), ..Ask::default() };
    let sheet = page_of(vec![record(1, Body::Ask(first)), record(3, Body::Ask(second))]);
    let Some(Block::Table { header, rows, shares, .. }) =
        sheet.blocks.iter().find(|block| matches!(block, Block::Table { .. }))
    else {
        panic!("a table of ideas")
    };
    assert_eq!(header, &["Suggestion", "How it could help us both", "Try it, look again"]);
    assert_eq!(
        rows,
        &[["Change 1. Start at ten", "I can close up", ""], ["Change 3. A stool", "", "two weeks"]]
    );
    assert_eq!(shares.len(), header.len());
}

#[test]
fn what_work_said_yes_to_is_in_place_and_no_longer_an_idea() {
    let sheet =
        page_of(vec![ask(1, "One email each Monday", AskState::SaidYes), ask(2, "Old", AskState::Finished)]);
    assert_eq!(headings(&sheet), ["Work said yes to", "Room to write", "Talked about, to confirm by email"]);
    assert!(!all_text(&sheet).contains("Old"), "a change that has finished has no place on the page");
}

#[test]
fn every_table_row_has_a_cell_for_each_heading() {
    let full = Ask {
        suggestion: "a".into(),
        try_for: "b".into(),
        effect_on_work: "c".into(),
        how_it_would_work: "d".into(),
        helps_us_both: "e".into(),
        knock_on: "f".into(),
        look_again: "g".into(),
        how_we_would_know: "h".into(),
        ..Ask::default()
    };
    let sheet = page_of(vec![record(1, Body::Ask(full)), ask(2, "x", AskState::Asked)]);
    for block in &sheet.blocks {
        if let Block::Table { header, rows, shares, .. } = block {
            assert!(rows.iter().all(|row| row.len() == header.len()) && shares.len() == header.len());
        }
    }
}

#[test]
fn a_meeting_that_has_been_is_not_on_a_page_for_the_next_one() {
    let sheet =
        page_of(vec![meeting(1, Some(day(2026, 6, 3)), true), meeting(2, Some(day(2026, 11, 26)), false)]);
    assert!(all_text(&sheet).contains("Thursday 26 November 2026"));
    assert!(!all_text(&sheet).contains("June"));
}

#[test]
fn the_list_beside_the_page_is_in_the_order_of_the_page() {
    let records = vec![
        record(1, Body::Question(Question { ask: "q".into(), ..Question::default() })),
        ask(1, "yes", AskState::SaidYes),
        ask(2, "idea", AskState::Idea),
        ask(3, "over", AskState::Finished),
        record(1, Body::Task(Task { part: "later".into(), can_do: CanDo::NotYet, ..Task::default() })),
        record(2, Body::Task(Task { part: "now".into(), can_do: CanDo::Yes, ..Task::default() })),
        record(1, Body::Obstacle(Obstacle { own_words: "o".into(), ..Obstacle::default() })),
        record(1, Body::About(About::default())),
        record(1, Body::TimeFrame(TimeFrame { for_work: "soon".into(), ..TimeFrame::default() })),
        meeting(1, Some(day(2026, 11, 26)), false),
    ];
    let (plan, choices) = all_ticked(records);
    let items = page_items(&plan, PageKind::Work, Reader::Work, &choices, &Catalogue::english());
    let words: Vec<&str> = items.iter().map(|item| item.words.as_str()).collect();
    assert_eq!(words, ["Thursday 26 November 2026", "soon", "now", "later", "idea", "yes", "q"]);
    assert!(items.iter().all(|item| item.on_page && item.marked));
}

#[test]
fn an_item_says_every_other_text_its_tick_puts_on_the_page() {
    let texts = |it: &mut Ask| {
        (it.effect_on_work, it.helps_us_both) = ("the stairs".into(), "a full shift".into());
        (it.knock_on, it.look_again) = ("the early desk".into(), "week 3".into());
        it.try_for = "Six  weeks".into();
    };
    let mut records = [AskState::Idea, AskState::SaidYes].map(|state| ask(1, "Start at ten", state)).to_vec();
    for record in &mut records {
        if let Body::Ask(it) = &mut record.body {
            texts(it);
        }
    }
    let easier = Meeting { time: "2pm".into(), easier: "one thing at a time".into(), ..Meeting::default() };
    records.push(record(1, Body::Meeting(easier)));
    let (plan, choices) = all_ticked(records);
    let items = page_items(&plan, PageKind::Work, Reader::Work, &choices, &Catalogue::english());
    let comes_with =
        |at: usize| -> Vec<&str> { items[at].comes_with.iter().map(|fact| fact.value.as_str()).collect() };
    assert_eq!(comes_with(0), ["one thing at a time"]);
    assert_eq!(
        comes_with(1),
        [
            "the stairs",
            "What it could mean for others: the early desk",
            "a full shift",
            "Six weeks\nLook again: week 3"
        ]
    );
    assert_eq!(
        comes_with(2),
        ["What it could mean for others: the early desk", "Six weeks\nLook again: week 3"],
        "what stays once it is in place"
    );
}

#[test]
fn a_tick_on_a_record_made_private_again_does_not_count() {
    let mut private = ask(1, "mine", AskState::Idea);
    private.readers = Readers::NOBODY;
    let (plan, mut choices) = all_ticked(vec![private]);
    let items =
        |choices: &Choices| page_items(&plan, PageKind::Work, Reader::Work, choices, &Catalogue::english());
    assert!(!items(&choices)[0].on_page && !items(&choices)[0].marked);
    choices.this_time = choices.ticked.clone();
    assert!(items(&choices)[0].on_page, "added for this page only");
}

#[test]
fn a_page_copies_as_text_without_the_room_to_write() {
    let about = About { name: "Alex".into(), job: "library assistant".into(), ..About::default() };
    let idea =
        Ask { suggestion: "Start at ten".into(), helps_us_both: "I can close up".into(), ..Ask::default() };
    let text = page_text(&page_of(vec![record(1, Body::About(about)), record(1, Body::Ask(idea))]));
    let expected = "Notes for our meeting\n\nFrom: Alex, library assistant\n\nIdeas to talk about, not a final list\n\
                    Yes, let us try it, or here is another idea: all of these are good answers.\n\n\
                    Change 1. Start at ten\nHow it could help us both: I can close up\n";
    assert_eq!(text, expected);
}

#[test]
fn a_day_picked_to_look_at_a_change_again_stands_where_a_page_says_how_long_it_is_tried() {
    for state in [AskState::Idea, AskState::SaidYes, AskState::InPlace] {
        let on = Some(day(2026, 8, 6));
        let it = Ask { suggestion: "A stool".into(), look_again_on: on, state, ..Ask::default() };
        let plan = Plan::new(vec![record(1, Body::Ask(it))]);
        let choices = Choices { this_time: [plan.records[0].id.clone()].into(), ..Choices::default() };
        for kind in PageKind::ALL {
            let has_a_place = matches!(kind, PageKind::Work | PageKind::Health)
                || kind == PageKind::SaidYes && state != AskState::Idea;
            let asked = PageRequest::with(kind, choices.clone());
            let text = all_text(&asked.sheet(&asked.seen(&plan), &Catalogue::english()));
            assert_eq!(text.matches("6 August 2026").count(), usize::from(has_a_place), "{kind:?} {state:?}");
        }
    }
}
