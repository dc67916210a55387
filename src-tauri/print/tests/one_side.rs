//! What would make a page fit on one side is known: by how many lines it is too long.

mod common;

use common::{example, lay_out, paragraph, sheet};
use footing_plan::{PrintAs, Sheet};

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
