//! The claim: a page for work holds exactly the words its reader may see, and no other word of the plan
//! stands anywhere in the file.
//!
//! Plans with a marked word in every field are narrowed, laid out and written, and the finished file is read
//! by our own reader, by poppler, and byte by byte with every stream inflated. What may stand there is said
//! by a table written by hand that never asks the program. `--fault` narrows some of the plans with a gate
//! that forgets to look at marks.

use std::{collections::BTreeSet, process::ExitCode};

use chrono::{DateTime, Utc};
use footing_plan::{Catalogue, Choices, Plan, work_page};
use footing_print::{Fonts, lay_out, pdf, read_back};
use footing_tests::{
    oracle::{Marked, allowed},
    paper::{bytes_in_clear, words_by_poppler},
    plans::{Made, made_for_work, marks},
    proof::{Asked, Found, run},
};

const USUAL_COUNT: u32 = 200;
/// The most records of one plan.
const RECORDS: usize = 14;
/// With a fault put in, every plan of this many is narrowed by the leaky gate.
const LEAKY_ONE_IN: u32 = 5;

type Words = BTreeSet<String>;

/// What is wrong with one finished page.
#[derive(Default)]
struct Wrong {
    leaked: Words,
    missing: Words,
}

fn main() -> ExitCode {
    run(USUAL_COUNT, prove)
}

fn prove(asked: Asked) -> Result<(Found, String), String> {
    let press = Press { words: Catalogue::english(), fonts: Fonts::bundled() };
    let (mut leaked, mut missing) = (0, 0);
    for seed in 0..asked.count {
        let made = made_for_work(u64::from(seed), RECORDS);
        let leaky = asked.fault && seed % LEAKY_ONE_IN == 0;
        let wrong = press.look(&made, leaky)?;
        if !(wrong.leaked.is_empty() && wrong.missing.is_empty()) {
            println!("plan {seed}: outside their audience {:?}, missing {:?}", wrong.leaked, wrong.missing);
        }
        leaked += wrong.leaked.len();
        missing += wrong.missing.len();
    }
    let found = if leaked + missing == 0 { Found::Nothing } else { Found::Breach };
    let count = asked.count;
    Ok((
        found,
        format!(
            "{count} plans, {leaked} private words outside their audience, {missing} allowed words missing"
        ),
    ))
}

/// What a page is made with.
struct Press {
    words: Catalogue,
    fonts: Fonts,
}

impl Press {
    fn look(&self, made: &Made, leaky: bool) -> Result<Wrong, String> {
        let seen = if leaky {
            narrowed_by_a_leaky_gate(made)
        } else {
            made.plan.seen_by(made.reader, &made.choices)
        };
        let file = self.print(&seen);
        let table = allowed(&made.plan, made.reader, &made.choices);
        let meant = marks_of(table.iter().filter(|field| field.on_work_page));
        compare(&file, &meant)
    }

    fn print(&self, seen: &Plan) -> Vec<u8> {
        let sheet = work_page(seen, &self.words);
        let pages = lay_out(&sheet, &|page, pages| format!("{page}/{pages}"), &self.fonts);
        pdf(&pages, DateTime::<Utc>::UNIX_EPOCH)
    }
}

/// Every reading may hold only what is meant; the three readings of the words have to hold all of it.
fn compare(file: &[u8], meant: &Words) -> Result<Wrong, String> {
    let read = read_back(file).map_err(|error| error.to_string())?;
    let readings = [read.structure.join("\n"), read.pages.join("\n"), words_by_poppler(file)?];
    let mut wrong = Wrong::default();
    for words in readings.iter().map(|text| marks(text)) {
        wrong.missing.extend(meant.difference(&words).cloned());
        wrong.leaked.extend(words.difference(meant).cloned());
    }
    for text in read.elsewhere.into_iter().chain(bytes_in_clear(file)?) {
        wrong.leaked.extend(marks(&text).difference(meant).cloned());
    }
    Ok(wrong)
}

/// The fault: a gate that takes every record as added for this page, whatever its mark and tick.
fn narrowed_by_a_leaky_gate(made: &Made) -> Plan {
    let everything = made.plan.records.iter().map(|record| record.id.clone()).collect();
    made.plan.seen_by(made.reader, &Choices { this_time: everything, ..made.choices.clone() })
}

fn marks_of<'a>(fields: impl Iterator<Item = &'a Marked>) -> Words {
    fields.filter_map(Marked::words).flat_map(marks).collect()
}
