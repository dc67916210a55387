//! The claim: every finished page is a whole file that says what its sheet says, in its order, to a person who looks
//! and to one who listens.
//!
//! Every sheet of the worked example, and pages for any reader of made-up plans, are printed as usual, in large
//! print and in black and white. Each file is read by our own reader (every piece of a page belongs to one element,
//! the list back agrees, nothing is painted that is neither content nor decoration, and the reading is the sheet's
//! text in order), by qpdf, and by outloud, which looks at a file as someone who listens would have to. The same
//! display list is written by another library too, whose validator has to find nothing.
//!
//! `--count` is how many plans are made up. `--fault` puts 20 faults, one after the other, into a finished page in
//! which nobody found one before, and each has to be seen by one of the three readers.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use chrono::{DateTime, NaiveDate, Utc};
use footing_plan::{
    Catalogue, Choices, PageKind, PageLine, Plan, PrintAs, PrivateText, Reader, Sheet, example,
    if_they_say_no_sheet, my_call_summary, my_copy, my_sheet, my_steps,
};
use footing_print::{Fonts, Pages, check, lay_out, pdf};
use footing_tests::{
    page_faults, places,
    plans::made,
    proof::{Asked, Found, counted, run},
    second_writer::second_pdf,
};

const USUAL_COUNT: u32 = 20;
/// The most records of one made-up plan.
const RECORDS: usize = 14;

fn main() -> ExitCode {
    run(USUAL_COUNT, prove)
}

fn prove(asked: Asked) -> Result<(Found, String), String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let desk = Desk { folder: folder.path().to_owned(), outloud: outloud()?, fonts: Fonts::bundled() };
    if asked.fault { desk.faults() } else { desk.pages(asked) }
}

/// What the pages are made with, and where other programs find them.
struct Desk {
    folder: PathBuf,
    outloud: PathBuf,
    fonts: Fonts,
}

impl Desk {
    fn pages(&self, asked: Asked) -> Result<(Found, String), String> {
        let made = asked.seeds().map(|seed| (format!("plan {seed}"), made_sheet(seed)));
        let (mut files, mut wrong) = (Vec::new(), Vec::new());
        for (name, sheet) in sheets_of(&example(day())).into_iter().chain(made) {
            for way in PrintAs::ALL {
                let sheet = sheet.clone().printed_as(way);
                let (pages, bytes) = self.print(&sheet);
                let file = self.written(&format!("{} {name} {way:?}", files.len()), &bytes)?;
                let mut found = read(&bytes, &file, &sheet, &[])?;
                found.extend(
                    second_pdf(&pages).err().map(|why| format!("the other library's validator: {why}")),
                );
                wrong.extend(found.into_iter().map(|what| format!("{}: {what}", file.display())));
                files.push(file);
            }
        }
        wrong.extend(self.hear(&files)?);
        wrong.iter().for_each(|what| println!("{what}"));
        let found = if wrong.is_empty() { Found::Nothing } else { Found::Breach };
        Ok((
            found,
            format!("{} files, {} things wrong with them", counted(files.len()), counted(wrong.len())),
        ))
    }

    /// Every fault in turn in one finished page. All of them have to be seen.
    fn faults(&self) -> Result<(Found, String), String> {
        let plan = example(day());
        let seen = plan.seen_by(Reader::Work, &everything(&plan));
        let sheet = PageKind::Work.sheet(&seen, &PageLine::ALL, &Catalogue::english());
        let (_, whole) = self.print(&sheet);
        let before = self.seen_by(&page_faults::with(&page_faults::NONE, &whole)?, &sheet)?;
        if !before.is_empty() {
            return Err(format!("the page has a fault before one is put in: {}", before.join("; ")));
        }
        let mut missed = 0;
        for fault in &page_faults::ALL {
            let seen_by = self.seen_by(&page_faults::with(fault, &whole)?, &sheet)?;
            missed += usize::from(seen_by.is_empty());
            println!(
                "{}: {}",
                fault.0,
                if seen_by.is_empty() { "NOT SEEN".into() } else { seen_by.join("; ") }
            );
        }
        let all = page_faults::ALL.len();
        let found = if missed == 0 { Found::Breach } else { Found::Nothing };
        Ok((found, format!("{all} faults put into a page one by one, {missed} not seen")))
    }

    /// Who finds a fault in a file, and which. Outloud takes long, and is asked only where nobody else does.
    fn seen_by(&self, bytes: &[u8], sheet: &Sheet) -> Result<Vec<String>, String> {
        let file = self.written("a page with a fault", bytes)?;
        let mut seen_by = read(bytes, &file, sheet, &[private()])?;
        if seen_by.is_empty() {
            seen_by.extend(self.hear(&[file])?.map(|_| "outloud".to_owned()));
        }
        Ok(seen_by)
    }

    fn print(&self, sheet: &Sheet) -> (Pages, Vec<u8>) {
        let pages = lay_out(sheet, &|page, pages| format!("Page {page} of {pages}"), &self.fonts);
        let file = pdf(&pages, DateTime::<Utc>::UNIX_EPOCH);
        (pages, file)
    }

    /// The finished file where other programs can read it.
    fn written(&self, name: &str, file: &[u8]) -> Result<PathBuf, String> {
        let place = self.folder.join(format!("{name}.pdf"));
        fs::write(&place, file).map_err(|error| error.to_string())?;
        Ok(place)
    }

    /// What outloud has against the files: errors alone, a line for each file with one.
    fn hear(&self, files: &[PathBuf]) -> Result<Option<String>, String> {
        let mut outloud = Command::new(&self.outloud);
        let out = outloud.args(["--fail-on", "error", "--no-info"]).args(files).output();
        let out = out.map_err(|error| format!("outloud: {error}"))?;
        if out.status.success() {
            return Ok(None);
        }
        let said = String::from_utf8_lossy(&out.stdout).into_owned() + &String::from_utf8_lossy(&out.stderr);
        Ok(Some(format!("outloud: {}", said.trim())))
    }
}

/// What our own reading and qpdf have against a file.
fn read(bytes: &[u8], file: &Path, sheet: &Sheet, private: &[PrivateText]) -> Result<Vec<String>, String> {
    let found = check(bytes, sheet, private, &[]);
    let ours = [
        (found.text_differs, "it does not say what the sheet says"),
        (found.structure_broken, "its structure is broken"),
        (!found.leaks.is_empty(), "it holds a private text"),
    ];
    let mut wrong: Vec<String> =
        ours.iter().filter(|(wrong, _)| *wrong).map(|(_, what)| (*what).to_owned()).collect();
    let qpdf =
        Command::new("qpdf").arg("--check").arg(file).output().map_err(|error| format!("qpdf: {error}"))?;
    wrong.extend((!qpdf.status.success()).then(|| "qpdf --check".to_owned()));
    Ok(wrong)
}

fn outloud() -> Result<PathBuf, String> {
    let root = places::root().join("target");
    let places = [places::target(), root].map(|target: PathBuf| target.join("venv/bin/outloud"));
    let there = places.into_iter().find(|place: &PathBuf| Path::exists(place));
    there.ok_or_else(|| "outloud is not there: cargo xtask setup puts it there".to_owned())
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap_or_default()
}

fn private() -> PrivateText {
    let plan = example(day());
    let record = &plan.records[0];
    let (id, kind, number) = (record.id.clone(), record.body.kind(), record.number);
    PrivateText { id, kind, number, field: "rather_not", text: page_faults::PRIVATE.to_owned() }
}

fn everything(plan: &Plan) -> Choices {
    let this_time = plan.records.iter().map(|record| record.id.clone()).collect();
    Choices { this_time, ..Choices::default() }
}

/// The page that is made first for the reader of a made-up plan.
fn made_sheet(seed: u32) -> Sheet {
    let made = made(u64::from(seed), RECORDS);
    let kind = PageKind::ALL[seed as usize % PageKind::ALL.len()];
    kind.sheet(&made.plan.seen_by(made.reader, &made.choices), &PageLine::ALL, &Catalogue::english())
}

/// Every sheet of a plan: a page of each kind for each reader, and the person's own.
fn sheets_of(plan: &Plan) -> Vec<(String, Sheet)> {
    let words = Catalogue::english();
    let kinds = Reader::ALL.iter().flat_map(|reader| PageKind::ALL.map(|kind| (*reader, kind)));
    let page = |(reader, kind): (Reader, PageKind)| {
        let seen = plan.seen_by(reader, &everything(plan));
        (format!("{kind:?} for {reader:?}"), kind.sheet(&seen, &PageLine::ALL, &words))
    };
    let own = plan.records.iter().flat_map(|record| {
        let id = &record.id;
        let sheets = [
            my_sheet(plan, id, &words),
            if_they_say_no_sheet(plan, id, &words),
            my_call_summary(plan, id, &words),
        ];
        sheets.into_iter().flatten().map(|sheet| (sheet.title.clone(), sheet)).collect::<Vec<_>>()
    });
    let whole = [my_copy(plan, 0, &words), my_steps(plan, &words)].map(|sheet| (sheet.title.clone(), sheet));
    kinds.map(page).chain(own).chain(whole).collect()
}
