//! The example's page for work, from the same display list by our writer and by another.

use chrono::{DateTime, NaiveDate, Utc};
use footing_plan::{Catalogue, Reader, example, example_page_choices, work_page};
use footing_print::{Fonts, lay_out, pdf};

use super::table::{Line, in_turn, milliseconds};
use crate::second_writer;

const TIMES: usize = 25;

/// Writes the page again and again, in turn.
///
/// # Errors
/// What the other writer's validator has against the page.
pub fn prints(day: NaiveDate, made: DateTime<Utc>) -> Result<Line, String> {
    let (plan, words) = (example(day), Catalogue::english());
    let sheet = work_page(&plan.seen_by(Reader::Work, &example_page_choices(&plan)), &words);
    let pages = lay_out(&sheet, &|page, pages| format!("{page} {pages}"), &Fonts::bundled());
    second_writer::second_pdf(&pages)?;
    let ours = || milliseconds(|| pdf(&pages, made));
    let (ours, floor) = in_turn(TIMES, ours, || milliseconds(|| second_writer::second_pdf(&pages)));
    let what = "The example's page as a PDF";
    Ok(Line { what, ours, floor: Some((floor, "krilla on the same display list")), unit: "ms" })
}
