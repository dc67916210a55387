//! The preview cannot differ from the paper: its picture is the picture of the finished page.
//!
//! The preview is drawn by one program and the PDF by another, so edges differ by a part of a point. Whatever
//! is painted in one picture has paint near by in the other; what moved, is missing or is another has not.

#[path = "common/any_sheet.rs"]
mod any_sheet;
mod common;
#[path = "common/grey.rs"]
mod grey;

use any_sheet::any_sheet;
use common::{example, lay_out, long, made, scripts};
use footing_print::{Pages, Paint, Run, paper, pdf, svg};
use grey::{paper_pictures, preview_picture};
use proptest::prelude::*;

/// The widest gap between two edges that are meant to be one, in points.
const NEAR: f32 = 0.75;

/// The most dots of one picture that have nothing near by in the other, of any page.
fn strays(shown: &Pages, printed: &Pages) -> usize {
    let shown = svg(shown);
    let printed = paper_pictures(&pdf(printed, made()));
    assert_eq!(shown.len(), printed.len(), "as many pages");
    let pages = shown.iter().map(|page| preview_picture(page)).zip(&printed);
    let strays = pages.map(|(shown, printed)| {
        assert_eq!((shown.width, shown.height), (printed.width, printed.height), "the same size");
        shown.strays(printed, NEAR).max(printed.strays(&shown, NEAR))
    });
    strays.max().unwrap_or_default()
}

#[test]
fn what_is_shown_is_what_is_printed() {
    for (name, sheet) in [("example", example()), ("long", long()), ("scripts", scripts())] {
        let pages = lay_out(&sheet);
        assert_eq!(strays(&pages, &pages), 0, "{name}");
    }
}

#[test]
fn a_page_of_the_preview_is_as_large_as_one_of_the_paper() {
    let pages = lay_out(&example());
    let document = lopdf::Document::load_mem(&pdf(&pages, made())).unwrap();
    let page = document.get_dictionary(document.page_iter().next().unwrap()).unwrap();
    let sides = page.get(b"MediaBox").unwrap().as_array().unwrap();
    let sides: Vec<f32> = sides.iter().map(|side| side.as_float().unwrap()).collect();
    let svg = &svg(&pages)[0];
    assert!(svg.contains(r#"width="210mm" height="297mm""#));
    assert!(svg.contains(&format!(r#"viewBox="0 0 {} {}""#, paper::WIDTH, paper::HEIGHT)));
    for (side, (points, millimetres)) in
        [(sides[2], (paper::WIDTH, 210.0)), (sides[3], (paper::HEIGHT, 297.0))]
    {
        assert!((side - points).abs() < 0.01 && (side - millimetres * 72.0 / 25.4).abs() < 0.01, "{side}");
    }
    assert_eq!(&sides[..2], [0.0, 0.0]);
}

/// The example's page with one thing changed on paper only.
fn strays_when(change: impl FnOnce(&mut Vec<Paint>)) -> usize {
    let shown = lay_out(&example());
    let mut printed = shown.clone();
    let mut paint = printed.pages[0].pieces.iter_mut().map(|piece| &mut piece.paint);
    let line = |paint: &&mut Vec<Paint>| matches!(paint.first(), Some(Paint::Run(run)) if run.text.starts_with("I am waiting"));
    change(paint.find(line).expect("the example's first paragraph"));
    strays(&shown, &printed)
}

fn first_run(paint: &mut [Paint]) -> &mut Run {
    match paint.first_mut() {
        Some(Paint::Run(run)) => run,
        _ => panic!("a line of letters"),
    }
}

#[test]
fn a_line_that_moved_by_a_point_and_a_half_is_seen() {
    assert!(strays_when(|paint| first_run(paint).y += 1.5) > 0, "down");
    assert!(strays_when(|paint| first_run(paint).x += 1.5) > 0, "aside");
}

#[test]
fn a_missing_word_is_seen() {
    let without_its_first_word = |paint: &mut Vec<Paint>| {
        let run = first_run(paint);
        run.clusters.remove(0);
    };
    assert!(strays_when(without_its_first_word) > 0, "one letter, the word I");
    assert!(strays_when(|paint| drop(paint.remove(0))) > 0, "a line");
}

#[test]
fn a_letter_in_the_place_of_another_is_seen() {
    let glyph = |run: &Run, letter: &str| {
        let cluster = run.clusters.iter().find(|cluster| run.said(cluster) == letter).expect("the letter");
        cluster.glyphs.start
    };
    for (there, instead) in [("i", "t"), ("a", "o"), ("n", "m")] {
        let swap = |paint: &mut Vec<Paint>| {
            let run = first_run(paint);
            let (there, instead) = (glyph(run, there), glyph(run, instead));
            run.glyphs[there].id = run.glyphs[instead].id;
        };
        assert!(strays_when(swap) > 0, "{there} is {instead}");
    }
}

#[test]
fn a_missing_rule_or_wash_and_another_colour_are_seen() {
    let shown = lay_out(&example());
    let boxes = |paint: &Paint| matches!(paint, Paint::Box { .. });
    let places: Vec<usize> = (0..shown.pages[0].pieces.len())
        .filter(|at| shown.pages[0].pieces[*at].paint.iter().any(boxes))
        .collect();
    assert!(places.len() > 3);
    for place in places {
        let mut printed = shown.clone();
        printed.pages[0].pieces[place].paint.retain(|paint| !boxes(paint));
        assert!(strays(&shown, &printed) > 0, "{place}");
    }
    assert!(strays_when(|paint| first_run(paint).ink = paper::HAIRLINE) > 0, "pale letters");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_sheet_is_printed_as_it_is_shown(sheet in any_sheet()) {
        let pages = lay_out(&sheet);
        prop_assert_eq!(strays(&pages, &pages), 0);
    }
}
