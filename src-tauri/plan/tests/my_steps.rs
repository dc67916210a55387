//! The action plan on paper: the steps that are wanted, the nearest first, with room to write.

mod common;

use common::*;
use footing_plan::*;

fn step(number: u32, what: &str, when: When, more: Step) -> Record {
    record(number, Body::Step(Step { what: what.into(), when, ..more }))
}

fn on(number: u32) -> When {
    When::On { day: day(2026, 12, number) }
}

fn sheet() -> Sheet {
    let ring = Step {
        first_small_step: "Find the number".into(),
        time: "2pm".into(),
        who_could_help: "Jo".into(),
        if_this_happens: "nobody answers".into(),
        then_i_will: "try after lunch".into(),
        what_would_make_it_easier: "A quiet hour".into(),
        state: StepState::Trying,
        ..Step::default()
    };
    let gone = Step { state: StepState::ChangedMyMind, ..Step::default() };
    let plan = Plan::new(vec![
        step(1, "Tea outside", When::NotSet, Step::default()),
        step(2, "Walk to the bus", When::WhenThisHappens { what: "Two fair days".into() }, Step::default()),
        step(3, "Tell Jo", When::BeforeOurNextCall, Step::default()),
        step(4, "Ring HR", on(8), ring),
        step(
            5,
            "Read the letter",
            When::Between { from: day(2026, 12, 1), to: day(2026, 12, 9) },
            Step::default(),
        ),
        step(6, "Not this", on(2), gone),
        step(7, "", When::NotSet, Step::default()),
        ask(1, "A later start", AskState::Idea),
    ]);
    my_steps(&plan, &Catalogue::english())
}

/// The steps, and how many rows are left for more.
fn tables(sheet: &Sheet) -> (Vec<Vec<String>>, u16) {
    let tables = sheet.blocks.iter().filter_map(|block| match block {
        Block::Table { rows, blank_rows, header, .. } => {
            assert!(rows.iter().all(|row| row.len() == header.len()));
            Some((rows.clone(), *blank_rows))
        }
        _ => None,
    });
    let (rows, left): (Vec<_>, Vec<_>) = tables.unzip();
    (rows.concat(), left.iter().sum())
}

#[test]
fn the_nearest_day_stands_first_what_has_none_last_and_what_is_not_wanted_not_at_all() {
    let steps = tables(&sheet()).0;
    let names: Vec<&str> = steps.iter().map(|row| row[0].lines().next().unwrap_or_default()).collect();
    let order = ["5. Read the letter", "4. Ring HR", "3. Tell Jo", "2. Walk to the bus", "1. Tea outside"];
    assert_eq!(names, order.map(|name| format!("Step {name}")));
}

#[test]
fn a_row_says_when_with_whom_where_it_stands_and_what_if() {
    let steps = tables(&sheet()).0;
    let if_then = "If this happens: nobody answers\nThen I will: try after lunch\nWhat would make it easier: A quiet hour";
    let said = ["Step 4. Ring HR\nFind the number", "8 December 2026, 2pm\nTrying it", "Jo", if_then];
    assert_eq!(steps[1][..], said);
    let when: Vec<&str> = steps.iter().filter_map(|row| row[1].lines().next()).collect();
    let others = [
        "1 December 2026 to 9 December 2026",
        "Before our next call",
        "When this happens: Two fair days",
        "No day",
    ];
    assert_eq!([when[0], when[2], when[3], when[4]], others);
}

#[test]
fn the_timetable_on_paper_is_the_persons_own_with_rows_to_write_on_and_holds_nothing_but_steps() {
    let sheet = sheet();
    assert!(sheet.for_me && page_text(&sheet).contains("KEEP THIS ONE"));
    assert!(tables(&sheet).1 >= 3 && !page_text(&sheet).contains("A later start"));
    let none = my_steps(&Plan::default(), &Catalogue::english());
    assert!(tables(&none).0.is_empty() && tables(&none).1 >= 3, "with no step yet there is room for some");
}

#[test]
fn in_large_print_the_steps_stand_under_each_other_and_the_room_for_more_stays_wide() {
    let sheet = sheet().printed_as(PrintAs::LargePrint);
    let widths = sheet.blocks.iter().filter_map(|block| match block {
        Block::Table { header, .. } => Some(header.len()),
        _ => None,
    });
    assert_eq!(widths.collect::<Vec<_>>(), [2]);
    assert!(page_text(&sheet).contains("Step 4. Ring HR"));
}

#[test]
fn a_column_of_the_steps_that_none_has_words_for_is_left_out() {
    let plan = Plan::new(vec![step(1, "Tea outside", When::NotSet, Step::default())]);
    assert_eq!(
        tables(&my_steps(&plan, &Catalogue::english())).0,
        [["Step 1. Tea outside", "No day\nNot started"]]
    );
}
