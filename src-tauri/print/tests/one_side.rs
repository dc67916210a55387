//! What would make a page fit on one side is known: by how many lines it is too long.

mod common;

use common::{example, lay_out, made, paragraph, sheet};
use footing_plan::{
    About, Body, Catalogue, Id, PageKind, Plan, PrintAs, Readers, Record, Sheet, call_summary,
};
use footing_print::{Mark, Pages, Paint, paper};

fn of_lines(lines: usize, way: PrintAs) -> Sheet {
    let text = vec!["a line"; lines].join("\n");
    sheet("Notes", vec![paragraph(&text)]).printed_as(way)
}

#[test]
fn without_the_lines_that_are_too_many_a_page_is_one_side() {
    for way in PrintAs::ALL {
        for lines in 15..120 {
            let pages = lay_out(&of_lines(lines, way));
            let over = pages.lines_over;
            assert_eq!(over == 0, pages.pages.len() == 1, "{lines} lines, {way:?}: over by {over}");
            let fits = lay_out(&of_lines(lines - over, way));
            assert_eq!(fits.pages.len(), 1, "{lines} lines, {way:?}: over by {over}");
        }
    }
}

#[test]
fn a_page_that_is_a_little_too_long_is_not_told_to_lose_half_of_itself() {
    let longest = (15..120).rev().find(|lines| lay_out(&of_lines(*lines, PrintAs::Usual)).lines_over == 0);
    let one_more = longest.expect("some lines fit") + 1;
    assert!((1..4).contains(&lay_out(&of_lines(one_more, PrintAs::Usual)).lines_over));
}

#[test]
fn the_worked_example_is_one_side_in_black_and_white_too() {
    let pages = lay_out(&example().printed_as(PrintAs::BlackAndWhite));
    assert_eq!((pages.pages.len(), pages.lines_over), (1, 0));
}

/// How much of the first page is filled, from none of it to all.
fn filled(pages: &Pages) -> f32 {
    let ends = |paint: &Paint| match paint {
        Paint::Run(run) => run.y,
        Paint::Box { y, height, .. } => y + height,
    };
    let content = pages.pages[0].pieces.iter().filter(|piece| matches!(piece.mark, Mark::Content(_)));
    let end = content.flat_map(|piece| &piece.paint).map(ends).fold(paper::TOP, f32::max);
    (end - paper::TOP) / (paper::BOTTOM_OF_ONE - paper::TOP)
}

#[test]
fn a_page_with_nothing_on_it_is_room_to_write_nearly_to_its_end() {
    let names = Record {
        id: Id::from_bytes([1; 16]),
        number: 1,
        readers: Readers::NOBODY,
        created: made(),
        changed: made(),
        body: Body::About(About { name: "Alex".into(), ..About::default() }),
    };
    let words = Catalogue::english();
    let named = call_summary(&Plan::new(vec![names]), &words);
    let blank = PageKind::ALL.map(|kind| kind.sheet(&Plan::default(), &[], &words));
    for sheet in blank.into_iter().chain([named]) {
        for way in PrintAs::ALL {
            let pages = lay_out(&sheet.clone().printed_as(way));
            assert!(filled(&pages) > 0.74, "{}, {way:?}: {}", sheet.title, filled(&pages));
            let sides = if sheet.title == "Notes for our meeting" { 2 } else { 1 };
            assert!(pages.pages.len() <= sides, "{}, {way:?}: {}", sheet.title, pages.pages.len());
        }
    }
}
