//! The example's page for work as a file: by our writer, by another from the same layout, and by other programs.

use chrono::{DateTime, NaiveDate, Utc};
use footing_plan::{Catalogue, Reader, Sheet, example, example_page_choices, work_page};
use footing_print::{Fonts, Pages, lay_out, pdf};

use super::{
    other_programs::{Took, others},
    table::{Line, in_turn, milliseconds},
};
use crate::second_writer;

const TIMES: usize = 51;
const KRILLA: &str = "krilla from the same layout";

/// Makes the page again and again: we and krilla in turn, then typst and WeasyPrint.
///
/// # Errors
/// What the other writer's validator has against the page, or that another program could not be measured.
pub fn prints(day: NaiveDate, made: DateTime<Utc>) -> Result<Vec<Line>, String> {
    let (plan, words, fonts) = (example(day), Catalogue::english(), Fonts::bundled());
    let sheet = work_page(&plan.seen_by(Reader::Work, &example_page_choices(&plan)), &words);
    let pages = laid_out(&sheet, &fonts);
    let by_krilla = second_writer::second_pdf(&pages)?;
    let [typst, weasyprint] = others(&sheet, TIMES)?;
    let written = in_turn(
        TIMES,
        || milliseconds(|| pdf(&pages, made)),
        || milliseconds(|| second_writer::second_pdf(&pages)),
    );
    let (ours, krilla) = in_turn(
        TIMES,
        || milliseconds(|| pdf(&laid_out(&sheet, &fonts), made)),
        || milliseconds(|| second_writer::second_pdf(&laid_out(&sheet, &fonts))),
    );
    let kilobytes = |bytes: usize| bytes as f64 / 1000.0;
    let own = kilobytes(pdf(&pages, made).len());
    let took = |what, of: fn(&Took) -> f64, ours: f64, krilla: f64, unit| {
        let floors = [(krilla, KRILLA), (of(&typst), "typst"), (of(&weasyprint), "WeasyPrint")];
        floors.map(|floor| Line { what, ours, floor: Some(floor), unit })
    };
    let time = took("The example's page, from its words to a PDF", |it| it.milliseconds, ours, krilla, "ms");
    let size =
        took("The same PDF's length", |it| it.bytes as f64 / 1000.0, own, kilobytes(by_krilla.len()), "KB");
    let (ours, floor) = written;
    let alone = Line { what: "The same, laid out already", ours, floor: Some((floor, KRILLA)), unit: "ms" };
    Ok(time.into_iter().chain([alone]).chain(size).collect())
}

fn laid_out(sheet: &Sheet, fonts: &Fonts) -> Pages {
    lay_out(sheet, &|page, pages| format!("{page} {pages}"), fonts)
}
