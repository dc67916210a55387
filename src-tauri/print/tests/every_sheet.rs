//! Every sheet, printed in every way, of a plan with one line, of ten people, of a full one and of a hostile one:
//! nothing is cut, no heading and no row stands alone, and the file says what the sheet says.

mod common;
#[path = "common/people.rs"]
mod people;
#[path = "common/every_sheet.rs"]
mod sheets;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use common::{lay_out, made};
use footing_plan::PrintAs;
use footing_print::{Kid, Mark, NodeId, Page, Pages, Paint, Role, Run, as_drawn, paper, pdf, read_back};
use sheets::{Named, every_sheet};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider};

/// How far the ink of a letter may reach over the edge of the text, such as the tail of a slanted one.
const OVER: f32 = 3.5;

/// The ink of a glyph on the page.
#[derive(Clone, Copy, Debug)]
struct Ink {
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
}

fn runs(page: &Page) -> impl Iterator<Item = &Run> {
    page.pieces.iter().flat_map(|piece| &piece.paint).filter_map(|paint| match paint {
        Paint::Run(run) => Some(run),
        Paint::Box { .. } => None,
    })
}

fn inks(pages: &Pages, run: &Run) -> Vec<Ink> {
    let font = FontRef::new(pages.fonts.faces()[run.face].bytes).expect("a font");
    let metrics = font.glyph_metrics(Size::new(run.size), LocationRef::default());
    let ink = |glyph: &footing_print::Glyph| {
        let bounds = metrics.bounds(GlyphId::from(glyph.id))?;
        let (x, y) = (run.x + glyph.x, run.y + glyph.y);
        let empty = bounds.x_max <= bounds.x_min;
        let ink = Ink {
            left: x + bounds.x_min,
            right: x + bounds.x_max,
            top: y - bounds.y_max,
            bottom: y - bounds.y_min,
        };
        (!empty).then_some(ink)
    };
    run.glyphs.iter().filter_map(ink).collect()
}

/// What is cut, in words; nothing when nothing is.
fn cut(pages: &Pages) -> Option<String> {
    let (left, right) = (paper::SIDE - OVER, paper::SIDE + paper::FULL + OVER);
    let (top, bottom) = (paper::TOP - OVER, paper::HEIGHT - 30.0);
    for (at, page) in pages.pages.iter().enumerate() {
        for run in runs(page) {
            let outside =
                |ink: &Ink| ink.left < left || ink.right > right || ink.top < top || ink.bottom > bottom;
            if run.glyphs.iter().any(|glyph| glyph.id == 0) {
                return Some(format!("page {at}: a letter without a shape in {:?}", run.text));
            }
            if let Some(ink) = inks(pages, run).into_iter().find(outside) {
                return Some(format!("page {at}: {ink:?} in {:?}", run.text));
            }
        }
    }
    None
}

fn content(page: &Page) -> impl Iterator<Item = NodeId> {
    page.pieces
        .iter()
        .filter_map(|piece| if let Mark::Content(node) = piece.mark { Some(node) } else { None })
}

/// A heading that ends a page, or the names of columns with nothing under them.
fn alone_at_the_end(pages: &Pages) -> Option<String> {
    let last = |page: &Page| content(page).last().map(|node| &pages.tree.nodes[node.0].role);
    let alone = |role: &Role| matches!(role, Role::H1 | Role::H2 | Role::ColumnName);
    let before_the_last = &pages.pages[..pages.pages.len() - 1];
    let at = before_the_last.iter().position(|page| last(page).is_some_and(alone))?;
    Some(format!("page {at} ends with {:?}", last(&pages.pages[at])))
}

/// The rows of each table by page: a row by its element.
fn rows_by_page(pages: &Pages) -> Vec<BTreeMap<usize, BTreeSet<usize>>> {
    let kids = |node: usize| {
        let node = &pages.tree.nodes[node];
        node.kids.iter().filter_map(|kid| if let Kid::Node(NodeId(kid)) = kid { Some(*kid) } else { None })
    };
    let tables = (0..pages.tree.nodes.len()).filter(|at| pages.tree.nodes[*at].role == Role::Table);
    let of_table = |table: usize| {
        let mut found: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for row in kids(table).skip(1) {
            let cells: BTreeSet<usize> = kids(row).collect();
            for (at, page) in pages.pages.iter().enumerate() {
                if content(page).any(|node| cells.contains(&node.0)) {
                    found.entry(at).or_default().insert(row);
                }
            }
        }
        found
    };
    tables.map(of_table).collect()
}

/// A table that goes over several pages and has a single row on its first or last, although no row there or on the
/// page beside it is so long that it goes over pages itself.
fn a_lonely_row(pages: &Pages) -> Option<String> {
    for (table, by_page) in rows_by_page(pages).into_iter().enumerate().filter(|(_, it)| it.len() > 1) {
        let goes_over = |row: &usize| by_page.values().filter(|rows| rows.contains(row)).count() > 1;
        let places: Vec<usize> = by_page.keys().copied().collect();
        let ends = [(places[0], places[1]), (places[places.len() - 1], places[places.len() - 2])];
        for (page, beside) in ends {
            let long = by_page[&page].iter().chain(&by_page[&beside]).any(goes_over);
            if by_page[&page].len() < 2 && !long {
                return Some(format!("table {table} has one row on page {page}"));
            }
        }
    }
    None
}

/// How far down the last of several pages is filled, where that is less than an eighth of a page: a line or three.
fn a_nearly_empty_end(pages: &Pages) -> Option<String> {
    let [_, .., last] = pages.pages.as_slice() else { return None };
    let ends = |paint: &Paint| match paint {
        Paint::Run(run) => run.y,
        Paint::Box { y, height, .. } => y + height,
    };
    let content = last.pieces.iter().filter(|piece| matches!(piece.mark, Mark::Content(_)));
    let end = content.flat_map(|piece| &piece.paint).map(ends).fold(paper::TOP, f32::max);
    let filled = (end - paper::TOP) / (paper::BOTTOM - paper::TOP);
    (filled < 0.125).then(|| format!("page {} is filled to {filled:.2}", pages.pages.len()))
}

/// Every sheet, laid out once for all tests.
fn laid_out() -> &'static [(Named, Pages)] {
    static LAID_OUT: OnceLock<Vec<(Named, Pages)>> = OnceLock::new();
    let laid_out = |it: Named| {
        let pages = lay_out(&it.sheet);
        (it, pages)
    };
    LAID_OUT.get_or_init(|| every_sheet().into_iter().map(laid_out).collect())
}

fn assert_none(of: impl Fn(&Named, &Pages) -> Option<String>) {
    let wrong = |(it, pages): &(Named, Pages)| Some(format!("{}: {}", it.name, of(it, pages)?));
    let wrong: Vec<String> = laid_out().iter().filter_map(wrong).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_is_cut() {
    assert_none(|_, pages| cut(pages));
}

#[test]
fn no_heading_stands_alone_at_the_end_of_a_page() {
    assert_none(|_, pages| alone_at_the_end(pages));
}

#[test]
fn no_row_stands_alone_on_a_page() {
    assert_none(|_, pages| a_lonely_row(pages));
}

#[test]
fn no_last_page_is_nearly_empty() {
    assert_none(|_, pages| a_nearly_empty_end(pages));
}

#[test]
fn the_file_says_what_the_sheet_says_and_its_structure_is_whole() {
    assert_none(|it, pages| {
        let read = read_back(&pdf(pages, made())).expect("a PDF");
        let same = as_drawn(&read.structure.join("\n")) == as_drawn(&it.sheet.texts().join("\n"));
        (!same || !read.faults.is_empty()).then(|| format!("{:?}, same words: {same}", read.faults))
    });
}

#[test]
fn large_print_has_no_letter_under_18_points_and_black_and_white_no_other_ink() {
    assert_none(|it, pages| {
        let small = |run: &Run| it.sheet.print_as == PrintAs::LargePrint && run.size < 18.0;
        let paint = pages.pages.iter().flat_map(|page| &page.pieces).flat_map(|piece| &piece.paint);
        let ink = |paint: &Paint| match paint {
            Paint::Run(run) => run.ink,
            Paint::Box { ink, .. } => *ink,
        };
        let plain = it.sheet.print_as == PrintAs::BlackAndWhite;
        let coloured = plain && paint.into_iter().any(|paint| ink(paint) != paper::BLACK);
        let small = pages.pages.iter().flat_map(runs).any(small);
        (small || coloured).then(|| format!("small: {small}, coloured: {coloured}"))
    });
}

#[test]
fn every_page_of_the_persons_own_sheets_has_a_band_in_every_way() {
    let beside = |paint: &Paint| match paint {
        Paint::Box { x, width, height, .. } => x + width < paper::SIDE && *width > 10.0 && *height > 700.0,
        Paint::Run(_) => false,
    };
    assert_none(|it, pages| {
        let marked = |page: &Page| page.pieces.iter().any(|piece| piece.paint.iter().any(beside));
        let wrong = pages.pages.iter().any(|page| marked(page) != it.sheet.for_me);
        wrong.then(|| "a band where there is none to be, or none where there is".to_owned())
    });
}

#[test]
fn what_the_tests_look_for_is_found_when_it_is_there() {
    let mut pages = lay_out(&common::long());
    assert_eq!((cut(&pages), alone_at_the_end(&pages), a_lonely_row(&pages)), (None, None, None));
    let first = pages.pages[0].pieces.clone();
    if let Some(Paint::Run(run)) = pages.pages[0].pieces[0].paint.first_mut() {
        run.x += 520.0;
    }
    assert!(cut(&pages).is_some(), "a letter over the edge");
    pages.pages[0].pieces = first;
    let heading = |piece: &footing_print::Piece| matches!(piece.mark, Mark::Content(node) if pages.tree.nodes[node.0].role == Role::H2);
    let at = pages.pages[0].pieces.iter().position(heading).expect("a heading");
    let heading = pages.pages[0].pieces[at].clone();
    pages.pages[0].pieces.push(heading);
    assert!(alone_at_the_end(&pages).is_some(), "a heading that ends a page");
    assert_eq!(a_nearly_empty_end(&pages), None);
    let last = pages.pages.len() - 1;
    pages.pages[last].pieces = pages.pages[0].pieces[..1].to_vec();
    assert!(a_nearly_empty_end(&pages).is_some(), "a line on the last page");
}
