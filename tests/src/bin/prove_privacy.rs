//! The claim: whoever reads, they get exactly the fields they may see; and a page for work holds exactly their
//! words, and no other word of the plan stands anywhere in the file.
//!
//! Plans with a marked word in every field are narrowed for any reader under any choices, and every field of
//! the result is held against a table written by hand that never asks the program. For work they are laid
//! out and written too, and the finished file is read by our own reader, by poppler, and byte by byte with
//! every stream inflated. An honest page must also pass the planner's own check, so that nobody is kept from
//! printing by chance. `--fault` makes the gate forget one field of one kind of record, another in each run.

use std::{collections::BTreeSet, process::ExitCode};

use chrono::{DateTime, Utc};
use footing_plan::{Catalogue, Plan, Reader, Sheet, work_page};
use footing_print::{Fonts, check, lay_out, pdf, read_back};
use footing_tests::{
    forgotten::Forgotten,
    oracle::{Marked, allowed, everything},
    paper::{bytes_in_clear, words_by_poppler},
    plans::{Made, made, marks},
    proof::{Asked, Found, counted, run},
};

const USUAL_COUNT: u32 = 200;
/// The most records of one plan.
const RECORDS: usize = 14;

type Words = BTreeSet<String>;

/// What is wrong with one plan: with its fields for a reader, and with its finished page.
#[derive(Default)]
struct Wrong {
    leaked: Words,
    missing: Words,
    held_back: bool,
}

fn main() -> ExitCode {
    run(USUAL_COUNT, prove)
}

fn prove(asked: Asked) -> Result<(Found, String), String> {
    let plans = plans(asked);
    let forgotten = asked.fault.then(|| Forgotten::in_one_of(&plans)).transpose()?;
    if let Some(forgotten) = &forgotten {
        println!("The gate forgets {forgotten}. The same again: --seed {}", plans[0].0);
    }
    let press = Press { words: Catalogue::english(), fonts: Fonts::bundled(), forgotten };
    let (mut leaked, mut missing, mut held_back) = (0, 0, 0);
    for (seed, made) in &plans {
        let wrong = press.look(made)?;
        if !(wrong.leaked.is_empty() && wrong.missing.is_empty() && !wrong.held_back) {
            println!("plan {seed}: outside their audience {:?}, missing {:?}", wrong.leaked, wrong.missing);
        }
        leaked += wrong.leaked.len();
        missing += wrong.missing.len();
        held_back += usize::from(wrong.held_back);
    }
    println!("{} allowed words missing, {} honest pages held back", counted(missing), counted(held_back));
    let found = if leaked + missing + held_back == 0 { Found::Nothing } else { Found::Breach };
    let (count, leaked) = (counted(plans.len()), counted(leaked));
    Ok((found, format!("{count} plans, {leaked} private words outside their audience")))
}

/// The plans of one run, each with its seed. The usual ones, unless another start was asked for or a fault
/// is to be another one in each run.
fn plans(asked: Asked) -> Vec<(u64, Made)> {
    let start = asked.seed.unwrap_or_else(|| if asked.fault { fastrand::u32(..) } else { 0 });
    let seeds = (0..asked.count).map(|place| u64::from(start) + u64::from(place));
    seeds.map(|seed| (seed, made(seed, RECORDS))).collect()
}

/// What a page is made with.
struct Press {
    words: Catalogue,
    fonts: Fonts,
    forgotten: Option<Forgotten>,
}

impl Press {
    fn look(&self, made: &Made) -> Result<Wrong, String> {
        let mut wrong = Wrong::default();
        let (seen, meant) = (fields(&everything(&self.narrowed(made))), fields(&allowed_to(made)));
        wrong.leaked.extend(seen.difference(&meant).cloned());
        wrong.missing.extend(meant.difference(&seen).cloned());
        self.look_at_page(&Made { reader: Reader::Work, ..made.clone() }, &mut wrong)?;
        Ok(wrong)
    }

    fn narrowed(&self, made: &Made) -> Plan {
        let seen = made.plan.seen_by(made.reader, &made.choices);
        self.forgotten.iter().fold(seen, |seen, field| field.shown_in(seen, &made.plan))
    }

    fn look_at_page(&self, made: &Made, wrong: &mut Wrong) -> Result<(), String> {
        let seen = self.narrowed(made);
        let sheet = work_page(&seen, &self.words);
        let file = self.print(&sheet);
        let meant = marks_of(allowed_to(made).iter().filter(|field| field.on_work_page));
        compare(&file, &meant, wrong)?;
        let texts = [seen.allowed_texts(), self.words.lines()].concat();
        wrong.held_back |= !check(&file, &sheet, &made.plan.private_from(&seen), &texts).is_ready();
        Ok(())
    }

    fn print(&self, sheet: &Sheet) -> Vec<u8> {
        let number = |page: usize, pages: usize| {
            let (page, pages) = (page.to_string(), pages.to_string());
            self.words.say_with("page-number", &[("page", &page), ("pages", &pages)])
        };
        pdf(&lay_out(sheet, &number, &self.fonts), DateTime::<Utc>::UNIX_EPOCH)
    }
}

/// Every reading may hold only what is meant; the three readings of the words have to hold all of it.
fn compare(file: &[u8], meant: &Words, wrong: &mut Wrong) -> Result<(), String> {
    let read = read_back(file).map_err(|error| error.to_string())?;
    let readings = [read.structure.join("\n"), read.pages.join("\n"), words_by_poppler(file)?];
    for words in readings.iter().map(|text| marks(text)) {
        wrong.missing.extend(meant.difference(&words).cloned());
        wrong.leaked.extend(words.difference(meant).cloned());
    }
    for text in read.elsewhere.into_iter().chain(bytes_in_clear(file)?) {
        wrong.leaked.extend(marks(&text).difference(meant).cloned());
    }
    Ok(())
}

fn allowed_to(made: &Made) -> Vec<Marked> {
    allowed(&made.plan, made.reader, &made.choices)
}

/// Fields with what they hold, by record and name.
fn fields(fields: &[Marked]) -> Words {
    fields.iter().map(|it| format!("{:?} {} {}: {:?}", it.kind, it.number, it.field, it.value)).collect()
}

fn marks_of<'a>(fields: impl Iterator<Item = &'a Marked>) -> Words {
    fields.filter_map(Marked::words).flat_map(marks).collect()
}
