//! The claim: every finished page is a whole file that says what its sheet says, in its order, to a person who looks
//! and to one who listens.
//!
//! Every sheet of the worked example, its pages in Welsh too, sheets of plans with one line, of ten people, of a full
//! and of a hostile one, and pages for any reader of made-up plans, in either language, are printed as usual, in large
//! print and in black and white. Each file is read by our own reader (every piece of a page belongs to one element, the
//! list back agrees, nothing is painted that is neither content nor decoration, and the reading is the sheet's text in
//! order), by qpdf, and by outloud, which looks at a file as someone who listens would have to. The same display list
//! is written by another library too, whose validator has to find nothing.
//!
//! `--count` is how many plans are made up, and how many of the sheets beside the example's are drawn by chance; with
//! as many as there are, or more, it is all of them. `--fault` puts 20 faults, one after the other, into a finished
//! page in which nobody found one before, and each has to be seen by one of the three readers.

// The sheets are those that the tests of `print` look at.
#[path = "../../../src-tauri/print/tests/common/mod.rs"]
mod common;
#[path = "../../../src-tauri/print/tests/common/people.rs"]
mod people;
#[path = "../../../src-tauri/print/tests/common/every_sheet.rs"]
mod sheets;

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use chrono::{DateTime, Utc};
use footing_plan::{Catalogue, Language, MayStand, PageKind, PageLine, PrivateText, Reader, Sheet};
use footing_print::{Fonts, Pages, check, lay_out, pdf};
use footing_tests::{
    page_faults, places,
    plans::made,
    proof::{Asked, Found, counted, run},
    second_writer::second_pdf,
};

use sheets::{Named, blank, every_sheet, everything, printed, sheets_of, the_example, the_example_in_welsh};

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
        let (mut files, mut wrong) = (Vec::new(), Vec::new());
        for Named { name, sheet } in asked_for(asked) {
            let (pages, bytes) = self.print(&sheet);
            let file = self.written(&format!("{} {name}", files.len()), &bytes)?;
            let mut found = read(&bytes, &file, &sheet, &[])?;
            found.extend(second_pdf(&pages).err().map(|why| format!("the other library's validator: {why}")));
            wrong.extend(found.into_iter().map(|what| format!("{}: {what}", file.display())));
            files.push(file);
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
        let plan = the_example();
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

    /// What outloud has against the files: errors alone, a line for each file with one. One rule is left out: it takes the
    /// head of a table, drawn again where the table goes on, for prose that nobody hears, once that has eight words. The
    /// head is heard where it stands first, and that no other word is outside a tag is what our own reader looks at.
    fn hear(&self, files: &[PathBuf]) -> Result<Option<String>, String> {
        let mut outloud = Command::new(&self.outloud);
        let out = outloud.args(["--fail-on", "error", "--no-info", "--skip", "TAG-002"]).args(files).output();
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
    let found = check(bytes, sheet, private, &MayStand::default());
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

fn private() -> PrivateText {
    let plan = the_example();
    let record = &plan.records[0];
    let (id, kind, number) = (record.id.clone(), record.body.kind(), record.number);
    PrivateText { id, kind, number, field: "rather_not", text: page_faults::PRIVATE.to_owned() }
}

/// The page that is made first for the reader of a made-up plan.
fn made_sheet(seed: u32) -> Sheet {
    let made = made(u64::from(seed), RECORDS);
    let kind = PageKind::ALL[seed as usize % PageKind::ALL.len()];
    let words = Catalogue::in_language(Language::ALL[seed as usize % Language::ALL.len()]);
    kind.sheet(&made.plan.seen_by(made.reader, &made.choices), &PageLine::ALL, &words)
}

/// The sheets to look at, each in every size.
fn asked_for(asked: Asked) -> Vec<Named> {
    let made = asked.seeds().flat_map(|seed| printed(&format!("plan {seed}"), &made_sheet(seed)));
    let example =
        sheets_of("example", &the_example()).into_iter().chain(the_example_in_welsh()).chain([blank()]);
    let example = example.flat_map(|Named { name, sheet }| printed(&name, &sheet));
    let every = asked.rng().choose_multiple(every_sheet(), asked.count as usize);
    example.chain(every).chain(made).collect()
}
