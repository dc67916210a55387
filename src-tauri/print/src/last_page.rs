//! The last page of several: one that would hold a line or two is not made, or gets more to hold.

use footing_plan::Sheet;

use crate::lay_out::{ROOM, Stack};
use crate::paper::{BOTTOM, TOP};
use crate::rows::{Row, Rows};

/// A last page that holds less than this is worth setting everything a little closer for.
const LITTLE: f32 = ROOM / 4.0;
/// What a last page holds at least, where what stands before it can come over to it.
const LEAST: f32 = ROOM / 6.0;
/// Nothing higher than this moves over for it: the page it came from would look forgotten.
const MOST_TO_MOVE: f32 = ROOM / 3.0;

/// The rows on pages, with a last page that is not nearly empty: all is set a little closer where that does without it,
/// and otherwise what belongs to the end stays together. Letters are as large as ever. A last page that holds nothing
/// but room to write is that to its end.
pub(crate) fn filled<'f>(usual: Rows<'f>, sheet: &Sheet) -> (Rows<'f>, Stack) {
    let (mut rows, stack) = not_empty(usual, sheet);
    if stack.pages.len() > 1 && rows.write_on_to_the_end(&stack) {
        let stack = Stack::of(&rows, sheet, BOTTOM);
        return (rows, stack);
    }
    (rows, stack)
}

fn not_empty<'f>(usual: Rows<'f>, sheet: &Sheet) -> (Rows<'f>, Stack) {
    let stack = Stack::of(&usual, sheet, BOTTOM);
    if stack.on_last_page() >= LITTLE {
        return (usual, stack);
    }
    for setting in usual.setting.tighter() {
        let tighter = Rows::of(sheet, setting, usual.shaper.again());
        let closer = Stack::of(&tighter, sheet, BOTTOM);
        if closer.pages.len() < stack.pages.len() {
            return (tighter, closer);
        }
    }
    if stack.on_last_page() >= LEAST {
        return (usual, stack);
    }
    let mut rows = Rows::of(sheet, usual.setting, usual.shaper.again());
    rows.keep_end(LEAST);
    let fuller = Stack::of(&rows, sheet, BOTTOM);
    let better = fuller.pages.len() == stack.pages.len() && fuller.on_last_page() > stack.on_last_page();
    if better { (rows, fuller) } else { (usual, stack) }
}

impl Stack {
    fn on_last_page(&self) -> f32 {
        self.y - TOP
    }
}

impl Rows<'_> {
    /// More lines to write on, where the last page has nothing else. Whether there are any.
    fn write_on_to_the_end(&mut self, stack: &Stack) -> bool {
        let here = &self.rows[stack.begins_with..];
        let Some(line) = here.last().filter(|line| line.is_to_write_on()).cloned() else { return false };
        let is_room = |row: &Row| row.is_to_write_on() || row.heading;
        let more = if here.iter().all(is_room) { ((BOTTOM - stack.y) / line.height()) as usize } else { 0 };
        self.rows.extend(std::iter::repeat_n(line, more));
        more > 0
    }

    /// Ties the last rows together, as many as are this high.
    fn keep_end(&mut self, least: f32) {
        let mut height = 0.0;
        for at in (0..self.rows.len()).rev() {
            let row = &mut self.rows[at];
            if row.height() > MOST_TO_MOVE {
                break;
            }
            row.with_next |= height > 0.0;
            height += row.before + row.height();
            if height >= least {
                break;
            }
        }
    }
}
