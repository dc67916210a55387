//! The claim: whoever reads, they get exactly the fields they may see; and a page of any kind holds exactly the
//! words it has a place for, and no other word of the plan stands anywhere in the file.
//!
//! Plans with a marked word in every field are narrowed for any reader under any choices, and every field of
//! the result is held against a table written by hand that never asks the program. A page is asked for as the
//! screen asks for it: of any kind, for anyone, with any private fields ticked, in any order and size. It is laid
//! out and written, and the finished file is read by our own reader, by poppler, and byte by byte with
//! every stream inflated. An honest page must also pass the planner's own check, so that nobody is kept from
//! printing by chance.
//!
//! `--fault` puts in two faults, and each has to be caught where it is. The gate forgets one field of one kind
//! of record, another in each run: the comparison of fields has to see it. A word that its reader must not read is
//! put on every finished page: every reading of the file has to see it.

use std::{
    collections::BTreeSet,
    num::NonZero,
    panic,
    process::ExitCode,
    thread::{self, available_parallelism},
};

use chrono::{DateTime, Utc};
use footing_plan::{Catalogue, PageRequest, Plan, Sheet};
use footing_print::{Fonts, check, lay_out, pdf, read_back};
use footing_tests::{
    forgotten::Forgotten,
    oracle::{Marked, allowed, everything, forbidden, has_place},
    paper::{bytes_in_clear, words_by_poppler},
    plans::{Made, made, made_page, marks},
    proof::{Asked, Found, counted, run},
};

const USUAL_COUNT: u32 = 200;
/// The most records of one plan.
const RECORDS: usize = 14;

type Words = BTreeSet<String>;

/// What was found, set beside what was meant.
#[derive(Default)]
struct Apart {
    leaked: Words,
    missing: Words,
}

impl Apart {
    fn compares(&mut self, found: &Words, meant: &Words) {
        self.leaked.extend(found.difference(meant).cloned());
        self.missing.extend(meant.difference(found).cloned());
    }

    fn is_nothing(&self) -> bool {
        self.leaked.is_empty() && self.missing.is_empty()
    }
}

/// What is wrong with one plan: with its fields for a reader, and with its finished page.
#[derive(Default)]
struct Wrong {
    fields: Apart,
    page: Apart,
    held_back: bool,
    /// The word put on the page by mistake, and the readings of the file that did not see it.
    put_on: Option<String>,
    overlooked: Vec<&'static str>,
}

impl Wrong {
    /// Says what is wrong with this plan, and how to look at it again.
    fn tell(&self, seed: u64) {
        for (part, Apart { leaked, missing }) in [("its fields", &self.fields), ("its page", &self.page)] {
            if leaked.len() + missing.len() > 0 {
                println!("plan {seed}, {part}: outside their audience {leaked:?}, missing {missing:?}");
            }
        }
        if self.held_back {
            println!("plan {seed}: an honest page was held back");
        }
        if self.held_back || !(self.fields.is_nothing() && self.page.is_nothing()) {
            println!("plan {seed} again: --seed {seed} --count 1");
        }
    }

    /// Notes a reading of the file in which the word put on the page was not seen.
    fn misses(&mut self, reading: &'static str, seen: &Words) {
        if self.put_on.as_ref().is_some_and(|word| !seen.contains(word)) {
            self.overlooked.push(reading);
        }
    }
}

fn main() -> ExitCode {
    run(USUAL_COUNT, prove)
}

fn prove(asked: Asked) -> Result<(Found, String), String> {
    let seeds: Vec<u64> = asked.seeds().map(u64::from).collect();
    let again = format!("--seed {} --count {}", seeds[0], seeds.len());
    let forgotten = asked.fault.then(|| forgotten_in(&seeds)).transpose()?;
    if let Some(forgotten) = &forgotten {
        println!("The gate forgets {forgotten}. The same again: {again}");
    }
    let looked = looked_at(&seeds, forgotten.as_ref())?;
    if asked.fault { caught(&looked) } else { Ok(held(&looked, &again)) }
}

fn forgotten_in(seeds: &[u64]) -> Result<Forgotten, String> {
    let plans: Vec<(u64, Made)> = seeds.iter().map(|seed| (*seed, made(*seed, RECORDS))).collect();
    Forgotten::in_one_of(&plans)
}

/// What is wrong with each plan, in the order of their seeds. Every processor has a part of them; a plan is gone
/// once it was looked at, so that a hundred thousand fit.
fn looked_at(seeds: &[u64], forgotten: Option<&Forgotten>) -> Result<Vec<(u64, Wrong)>, String> {
    let part = seeds.len().div_ceil(available_parallelism().map_or(1, NonZero::get));
    thread::scope(|scope| {
        let presses =
            seeds.chunks(part).map(|part| scope.spawn(move || Press::new(forgotten).looks_at(part)));
        let presses: Vec<_> = presses.collect();
        let looked =
            presses.into_iter().map(|press| press.join().unwrap_or_else(|why| panic::resume_unwind(why)));
        Ok(looked.collect::<Result<Vec<_>, String>>()?.into_iter().flatten().collect())
    })
}

fn held(looked: &[(u64, Wrong)], again: &str) -> (Found, String) {
    looked.iter().for_each(|(seed, wrong)| wrong.tell(*seed));
    let count = |of: fn(&Wrong) -> usize| looked.iter().map(|(_, wrong)| of(wrong)).sum::<usize>();
    let leaked = count(|wrong| wrong.fields.leaked.len() + wrong.page.leaked.len());
    let missing = count(|wrong| wrong.fields.missing.len() + wrong.page.missing.len());
    let held_back = count(|wrong| usize::from(wrong.held_back));
    let found = if leaked + missing + held_back == 0 { Found::Nothing } else { Found::Breach };
    if found == Found::Breach {
        println!("All of these plans again: {again}");
    }
    println!("{} allowed words missing, {} honest pages held back", counted(missing), counted(held_back));
    (
        found,
        format!("{} plans, {} private words outside their audience", counted(looked.len()), counted(leaked)),
    )
}

/// Both faults are caught only when each was seen by those who look for it.
fn caught(looked: &[(u64, Wrong)]) -> Result<(Found, String), String> {
    for (seed, Wrong { put_on, overlooked, .. }) in looked {
        if let (Some(word), false) = (put_on, overlooked.is_empty()) {
            println!("plan {seed}: {word} stands on the page, and was not seen in {overlooked:?}");
        }
    }
    let shown: usize = looked.iter().map(|(_, wrong)| wrong.fields.leaked.len()).sum();
    let put_on = looked.iter().filter(|(_, wrong)| wrong.put_on.is_some()).count();
    let overlooked = looked.iter().filter(|(_, wrong)| !wrong.overlooked.is_empty()).count();
    if put_on == 0 {
        return Err(
            "no word of these plans is kept from its reader, so none could be put on a page".to_owned()
        );
    }
    let both = shown > 0 && overlooked == 0;
    let line = format!(
        "{} plans with two faults: the forgotten field seen {} times, a private word seen on {} of {} pages",
        counted(looked.len()),
        counted(shown),
        counted(put_on - overlooked),
        counted(put_on)
    );
    Ok((if both { Found::Breach } else { Found::Nothing }, line))
}

/// What a page is made with.
struct Press<'f> {
    words: Catalogue,
    fonts: Fonts,
    forgotten: Option<&'f Forgotten>,
}

impl<'f> Press<'f> {
    fn new(forgotten: Option<&'f Forgotten>) -> Self {
        Self { words: Catalogue::english(), fonts: Fonts::bundled(), forgotten }
    }

    fn looks_at(&self, seeds: &[u64]) -> Result<Vec<(u64, Wrong)>, String> {
        seeds.iter().map(|seed| Ok((*seed, self.look(*seed)?))).collect()
    }

    fn look(&self, seed: u64) -> Result<Wrong, String> {
        let (mut wrong, made) = (Wrong::default(), made(seed, RECORDS));
        wrong.fields.compares(&fields(&everything(&self.narrowed(&made))), &fields(&allowed_to(&made)));
        let (made, page) = made_page(seed, RECORDS);
        self.look_at_page(&made, &page, &mut wrong)?;
        Ok(wrong)
    }

    fn narrowed(&self, made: &Made) -> Plan {
        self.forget(made, made.plan.seen_by(made.reader, &made.choices))
    }

    fn forget(&self, made: &Made, seen: Plan) -> Plan {
        self.forgotten.iter().fold(seen, |seen, field| field.shown_in(seen, &made.plan))
    }

    fn look_at_page(&self, made: &Made, page: &PageRequest, wrong: &mut Wrong) -> Result<(), String> {
        let seen = self.forget(made, page.seen(&made.plan));
        let mut sheet = page.sheet(&seen, &self.words);
        wrong.put_on = self.forgotten.and_then(|_| kept_from(made));
        // The title is drawn, and stands in the metadata too: a word there is for every reading to see.
        wrong.put_on.iter().for_each(|word| sheet.title.push_str(&format!(" {word}")));
        let file = self.print(&sheet);
        let has_place =
            |it: &&Marked| made.plan.find(&it.id).is_some_and(|record| has_place(page.kind, record, it));
        let meant = marks_of(allowed_to(made).iter().filter(has_place));
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
    let drawn = [
        ("the structure tree", read.structure.join("\n")),
        ("the page as painted", read.pages.join("\n")),
        ("what poppler reads", words_by_poppler(file)?),
    ];
    for (reading, words) in drawn.map(|(reading, text)| (reading, marks(&text))) {
        wrong.page.compares(&words, meant);
        wrong.misses(reading, &words);
    }
    for (reading, texts) in [("the metadata", read.elsewhere), ("the bytes", bytes_in_clear(file)?)] {
        let words: Words = texts.iter().flat_map(|text| marks(text)).collect();
        wrong.page.leaked.extend(words.difference(meant).cloned());
        wrong.misses(reading, &words);
    }
    Ok(())
}

/// A marked word that this reader must not see anywhere, when there is one.
fn kept_from(made: &Made) -> Option<String> {
    let private = marks_of(forbidden(&made.plan, made.reader, &made.choices).iter());
    private.difference(&marks_of(allowed_to(made).iter())).next().cloned()
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
