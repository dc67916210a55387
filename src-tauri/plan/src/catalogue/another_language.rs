//! The words of a page are those of the catalogue it is made with, whatever the screen speaks. There is one language
//! so far: here a second stands in, whose lines are the English ones with a mark before each.

use chrono::NaiveDate;
use unic_langid::langid;

use super::{Catalogue, ENGLISH_FILES};
use crate::{
    Block, Choices, PageKind, PageLine, Reader, Sheet, example, if_they_say_no_sheet, my_call_summary,
    my_copy, my_sheet, my_steps, spare_key_sheet,
};

const MARK: char = '~';

fn another() -> Catalogue {
    let marked = |line: &str| match line.split_once(" = ") {
        Some((key, words)) => format!("{key} = {MARK}{words}\n"),
        None => format!("{line}\n"),
    };
    let files: Vec<String> = ENGLISH_FILES.iter().map(|file| file.lines().map(marked).collect()).collect();
    Catalogue::of(langid!("cy"), &files.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Every sheet of the example, in a language.
fn sheets(words: &Catalogue) -> Vec<Sheet> {
    let plan = example(NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day"));
    let this_time = plan.records.iter().map(|record| record.id.clone()).collect();
    let everything = Choices { this_time, ..Choices::default() };
    let pages =
        PageKind::ALL.map(|kind| kind.sheet(&plan.seen_by(Reader::Work, &everything), &PageLine::ALL, words));
    let own = plan.records.iter().flat_map(|it| {
        [
            my_sheet(&plan, &it.id, words),
            if_they_say_no_sheet(&plan, &it.id, words),
            my_call_summary(&plan, &it.id, words),
        ]
    });
    let rest = [
        my_copy(&plan, 0, words),
        my_steps(&plan, words),
        spare_key_sheet(&["AB1C".to_owned()], "Notes", words),
    ];
    pages.into_iter().chain(own.flatten()).chain(rest).collect()
}

/// What of a sheet is never the person's own: its title, its headings, and the names of facts and columns.
fn fixed(sheet: &Sheet) -> Vec<&String> {
    let all = std::iter::once(&sheet.title).chain(sheet.blocks.iter().flat_map(fixed_in));
    all.filter(|text| !text.is_empty()).collect()
}

fn fixed_in(block: &Block) -> Vec<&String> {
    match block {
        Block::Heading { text } => vec![text],
        Block::Facts { facts } => facts.iter().map(|fact| &fact.label).collect(),
        Block::Table { header, .. } => header.iter().collect(),
        Block::WritingLines { label, .. } => vec![label],
        Block::Paragraph { .. } | Block::List { .. } => vec![],
    }
}

#[test]
fn a_page_speaks_the_language_it_is_asked_for_in() {
    let sheets = sheets(&another());
    assert!(sheets.len() > 8, "{}", sheets.len());
    for sheet in &sheets {
        assert_eq!(sheet.language, "cy", "{}", sheet.title);
        let english: Vec<_> = fixed(sheet).into_iter().filter(|text| !text.starts_with(MARK)).collect();
        assert!(english.is_empty(), "{}: {english:?}", sheet.title);
    }
}
