//! A sheet in large print says the same words, with nothing left side by side that large letters would break.

use chrono::NaiveDate;
use footing_plan::*;

fn sheets() -> Vec<Sheet> {
    let plan = example(NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day"));
    let this_time = plan.records.iter().map(|record| record.id.clone()).collect();
    let choices = Choices { this_time, ..Choices::default() };
    let words = Catalogue::english();
    let sheet = |reader, kind: PageKind| kind.sheet(&plan.seen_by(reader, &choices), &PageLine::ALL, &words);
    Reader::ALL.iter().flat_map(|reader| PageKind::ALL.map(|kind| sheet(*reader, kind))).collect()
}

#[test]
fn in_large_print_no_table_of_words_is_wider_than_two_columns() {
    for sheet in sheets() {
        for block in sheet.printed_as(PrintAs::LargePrint).blocks {
            if let Block::Table { header, rows, .. } = block {
                assert!(rows.is_empty() || header.len() <= 2, "{header:?}");
            }
        }
    }
}

#[test]
fn every_word_of_a_sheet_is_there_in_large_print_but_what_names_are_called_and_no_other() {
    let names_are_called = |block: &Block| match block {
        Block::Table { header, rows, .. } if !rows.is_empty() && header.len() > 2 => Some(header[0].clone()),
        _ => None,
    };
    for sheet in sheets() {
        let called: Vec<String> = sheet.blocks.iter().filter_map(names_are_called).collect();
        let words = |sheet: &Sheet| {
            let mut texts: Vec<String> =
                sheet.texts().into_iter().map(|text| text.trim().to_owned()).collect();
            texts.retain(|text| !text.is_empty() && !called.contains(text));
            texts.sort();
            texts.dedup();
            texts
        };
        assert_eq!(words(&sheet), words(&sheet.clone().printed_as(PrintAs::LargePrint)), "{}", sheet.title);
    }
}

#[test]
fn in_large_print_each_row_of_a_wide_table_is_a_name_with_the_rest_under_it() {
    let cells = |row: [&str; 3]| row.map(str::to_owned).to_vec();
    let rows = vec![cells(["Week 1.\nMonday", "10 to 12", ""]), cells(["Week 2.", "", ""])];
    let (header, shares) = (cells(["Week", "Hours", "What I do"]), vec![1, 1, 1]);
    let table = Block::Table { header, rows, shares, blank_rows: 0 };
    let sheet = Sheet { blocks: vec![table], ..Sheet::default() }.printed_as(PrintAs::LargePrint);
    let names = sheet.blocks.iter().filter_map(|block| match block {
        Block::Name { text } => Some(text.as_str()),
        _ => None,
    });
    assert_eq!(names.collect::<Vec<_>>(), ["Week 1.\nMonday", "Week 2."]);
    let facts = sheet.blocks.iter().filter(|block| matches!(block, Block::Facts { .. })).count();
    assert_eq!(facts, 1, "a row with nothing behind its name has no empty list: {:?}", sheet.blocks);
}

#[test]
fn lines_to_write_on_are_fewer_in_large_print_and_never_none() {
    for (usual, large) in [(1, 1), (3, 3), (4, 3), (22, 17)] {
        let lines = |lines| Block::WritingLines { lines, label: "Room to write".to_owned() };
        let sheet = Sheet { blocks: vec![lines(usual)], ..Sheet::default() };
        assert_eq!(sheet.printed_as(PrintAs::LargePrint).blocks, [lines(large)]);
    }
}

#[test]
fn a_cell_left_for_writing_by_hand_is_a_line_to_write_on_in_large_print() {
    let how_it_would_work = "Each Monday".into();
    let ask =
        Ask { suggestion: "An email".into(), how_it_would_work, state: AskState::SaidYes, ..Ask::default() };
    let (id, now) = (Id::from_bytes([1; 16]), Default::default());
    let record =
        Record { id, number: 1, readers: Readers::NOBODY, created: now, changed: now, body: Body::Ask(ask) };
    let sheet =
        said_yes_page(&Plan::new(vec![record]), &Catalogue::english()).printed_as(PrintAs::LargePrint);
    let line = |block: &Block| matches!(block, Block::WritingLines { label, .. } if label == "It starts on");
    assert!(sheet.blocks.iter().any(line), "{:?}", sheet.blocks);
}

#[test]
fn a_table_with_rows_to_write_in_by_hand_stays_a_table_in_large_print() {
    let cells = || vec!["What".to_owned(), "Who".to_owned(), "By when".to_owned()];
    let table =
        Block::Table { header: cells(), rows: vec![cells()], shares: vec![50, 25, 25], blank_rows: 3 };
    let sheet = Sheet { blocks: vec![table], ..Sheet::default() };
    assert_eq!(sheet.clone().printed_as(PrintAs::LargePrint).blocks, sheet.blocks);
}

#[test]
fn black_and_white_changes_no_word() {
    for sheet in sheets() {
        let printed = sheet.clone().printed_as(PrintAs::BlackAndWhite);
        assert_eq!(Sheet { print_as: PrintAs::Usual, ..printed }, sheet);
    }
}
