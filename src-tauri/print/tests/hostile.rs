//! Anything can be typed. Nothing panics, nothing is off the paper, nothing is lost.

#[path = "common/any_sheet.rs"]
mod any_sheet;
mod common;

use any_sheet::any_sheet;
use common::{facts, heading, lay_out, made, paragraph, sheet, table, to_confirm};
use footing_plan::{Block, Fact, ListItem, Sheet};
use footing_print::{Page, Pages, Paint, as_drawn, paper, pdf, read_back, svg};
use proptest::prelude::*;

fn runs(page: &Page) -> impl Iterator<Item = &footing_print::Run> {
    page.pieces.iter().flat_map(|piece| &piece.paint).filter_map(|paint| match paint {
        Paint::Run(run) => Some(run),
        Paint::Box { .. } => None,
    })
}

/// Every glyph starts on the paper with room for itself, and no glyph is the "missing" one.
fn assert_on_paper(pages: &Pages) {
    for page in &pages.pages {
        for run in runs(page) {
            for glyph in &run.glyphs {
                let (x, y) = (run.x + glyph.x, run.y + glyph.y);
                assert!(x >= 0.0 && x + run.size <= paper::WIDTH, "x {x} in {:?}", run.text);
                assert!(
                    y >= run.size * 0.5 && y + run.size * 0.5 <= paper::HEIGHT,
                    "y {y} in {:?}",
                    run.text
                );
                assert_ne!(glyph.id, 0, "{:?}", run.text);
            }
        }
    }
}

fn assert_sound(sheet: &Sheet) -> Pages {
    let pages = lay_out(sheet);
    assert_on_paper(&pages);
    assert_eq!(svg(&pages).len(), pages.pages.len());
    let read = read_back(&pdf(&pages, made())).unwrap();
    assert!(read.faults.is_empty(), "{:?}", read.faults);
    assert_eq!(as_drawn(&read.structure.join("\n")), as_drawn(&sheet.texts().join("\n")));
    pages
}

fn cell_table(cell: &str) -> Block {
    let row = |cell: &str| vec!["Change 1.".to_owned(), cell.to_owned(), "short".to_owned()];
    let (header, shares) = (row("How it would work"), vec![20, 50, 30]);
    Block::Table { header, rows: vec![row("short"), row(cell), row("short")], shares, blank_rows: 1 }
}

#[test]
fn a_word_of_a_thousand_letters_stays_on_the_paper() {
    let word = "Donaudampfschifffahrt".repeat(48);
    let list = vec![ListItem { mark: word.clone(), text: word.clone() }];
    let facts = Block::Facts { facts: vec![Fact::new(word.clone(), word.clone())] };
    assert_sound(&sheet(
        &word,
        vec![paragraph(&word), heading(&word), cell_table(&word), Block::List { items: list }, facts],
    ));
}

#[test]
fn a_cell_of_three_pages_goes_on_under_its_header() {
    let pages = assert_sound(&sheet(
        "Long",
        vec![heading("Ideas"), cell_table(&"I can do half of it. ".repeat(700))],
    ));
    assert!(pages.pages.len() >= 4);
    for page in &pages.pages[1..4] {
        let first = runs(page).next().map(|run| run.text.clone());
        assert_eq!(first.as_deref(), Some("Change 1."), "the header is painted again on each page");
    }
}

#[test]
fn a_text_of_twenty_thousand_characters_is_all_there() {
    assert_sound(&sheet("Long", vec![paragraph(&"five words and a stop. ".repeat(870))]));
    assert_sound(&sheet("Lines", vec![paragraph(&"a\n".repeat(2_000))]));
    assert_sound(&sheet("Spaces", vec![paragraph(&format!("a{}b", " ".repeat(10_000)))]));
    assert_sound(&sheet("Hard spaces", vec![paragraph(&format!("a{}b", "\u{a0}".repeat(3_000)))]));
}

#[test]
fn an_empty_sheet_and_empty_parts_are_no_trouble() {
    let blank = String::new;
    let blocks = vec![
        heading(""),
        paragraph(" \n "),
        Block::Facts { facts: vec![] },
        Block::Facts { facts: vec![Fact::new(blank(), blank())] },
        Block::Table { header: vec![], rows: vec![], shares: vec![], blank_rows: 3 },
        Block::Table {
            header: vec![blank()],
            rows: vec![vec![blank(), "more".into()], vec![]],
            shares: vec![0],
            blank_rows: 0,
        },
        Block::List { items: vec![ListItem { mark: blank(), text: blank() }] },
        Block::WritingLines { lines: 0, label: blank() },
    ];
    assert_sound(&sheet("", blocks.clone()));
    assert_sound(&Sheet { language: "en-GB".into(), ..Sheet::default() });
    assert_sound(&sheet("\u{202e}\u{0}", blocks));
}

#[test]
fn right_to_left_emoji_and_control_characters_simply_work() {
    let texts = [
        "مرحبا (hello) 123 שלום",
        "\u{202e}reversed\u{202c} and \u{2066}kept\u{2069} apart \u{202e}never closed",
        "a\u{0}b\u{7}c\u{1b}[31md\u{85}e\u{7f}f\tg",
        "👩‍👩‍👧‍👦 👨🏿‍🚀 🇬🇧 🏴󠁧󠁢󠁷󠁬󠁳󠁿 1️⃣ ❤️‍🔥 🙂\u{fe0e}",
        "e\u{301}\u{301}\u{301}\u{301} Z\u{351}\u{36b}\u{343}algo a\u{651}b",
        "日本語 한국어 हिन्दी বাংলা ไทย ქართული ᚠᛇᚻ 𓀀 \u{e000} \u{fffe} \u{10ffff}",
        "soft\u{ad}hyphen zero\u{200b}width non\u{2011}breaking narrow\u{202f}space em\u{2003}space",
        "\u{feff}bom \u{fffd} \u{fffc} \u{2028}line\u{2029}paragraph",
    ];
    let mut blocks: Vec<Block> = texts.iter().map(|text| paragraph(text)).collect();
    blocks.extend(texts.iter().map(|text| heading(text)));
    blocks.extend(texts.iter().map(|text| cell_table(text)));
    assert_sound(&sheet(texts[0], blocks));
}

#[test]
fn headings_and_headers_never_stand_alone_at_the_end_of_a_page() {
    // Each number of lines above puts the heading and the table at another height.
    for lines in 0..60 {
        let blocks = vec![
            facts(),
            paragraph(&"line\n".repeat(lines)),
            heading("Ideas"),
            table(9),
            heading("To confirm"),
            to_confirm(),
        ];
        let pages = assert_sound(&sheet("Notes", blocks));
        for page in &pages.pages {
            let content: Vec<_> = page
                .pieces
                .iter()
                .filter_map(|piece| match piece.mark {
                    footing_print::Mark::Content(node) => Some(&pages.tree.nodes[node.0].role),
                    _ => None,
                })
                .collect();
            let last = content.last().unwrap();
            assert!(
                !matches!(last, footing_print::Role::H2 | footing_print::Role::ColumnName),
                "{lines}: {last:?}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_sheet_is_laid_out_whole(sheet in any_sheet()) {
        assert_sound(&sheet);
    }
}
