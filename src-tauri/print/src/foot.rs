//! The foot of each page when there are several: its number, and what it is a page of.

use footing_plan::Sheet;

use crate::lay_out::painted;
use crate::pages::{Mark, Page, Paint, Piece};
use crate::paper::{FULL, HEIGHT, SIDE, Setting, Type};
use crate::shape::Shaper;

/// The baseline of the page number.
const FOOT: f32 = HEIGHT - 40.0;

/// Numbers the pages, and names the sheet on all but the first.
pub(crate) fn number_pages(
    pages: &mut [Page],
    number: &dyn Fn(usize, usize) -> String,
    sheet: &Sheet,
    shaper: &mut Shaper,
) {
    let all = pages.len();
    let set = Setting::of(sheet.print_as)[0].set(Type::FOOT);
    for (place, page) in pages.iter_mut().enumerate() {
        page.number = number(place + 1, all);
        let mut paint = foot(shaper, &page.number, set, true);
        if place > 0 {
            paint.extend(foot(shaper, &sheet.title, set, false));
        }
        page.pieces.push(Piece { mark: Mark::Foot, paint });
    }
}

/// One line at the foot of a page; a text too long for half of it is left out.
fn foot(shaper: &mut Shaper, text: &str, set: Type, right: bool) -> Vec<Paint> {
    let lines = shaper.lines(text, set, FULL / 2.0);
    let [line] = lines.as_slice() else { return Vec::new() };
    let x = if right { SIDE + FULL - line.width } else { SIDE };
    painted(line, x, FOOT - set.baseline())
}
