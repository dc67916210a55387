//! The claim: whoever reads, they get exactly the fields they may see; and a page of any kind holds exactly the
//! words and dates it has a place for, and no other word or date of the plan stands anywhere in the file.
//!
//! Plans with a marked word in every text and no date twice are narrowed for any reader under any choices, and every
//! field of the result is held against a table written by hand that never asks the program. A page is asked for as
//! the screen asks for it: of any kind, for anyone, with any private fields ticked, in any order, size and language.
//! It is laid out and written, and the finished file is read by our own reader, by poppler, and byte by byte with
//! every stream inflated. An honest page must also pass the planner's own check, so that nobody is kept from printing
//! by chance.
//!
//! `--fault` puts in three faults, and each has to be caught where it is. The gate forgets one field of one kind
//! of record, another in each run: the comparison of fields has to see it. A word or a date that its reader must not
//! read is put on every finished page: every reading of the file has to see it. And a sheet is built wrong, with a
//! private sentence or date somewhere among its blocks: the planner's own check has to hold that page back.

use std::{
    collections::BTreeSet,
    num::NonZero,
    panic,
    process::ExitCode,
    thread::{self, available_parallelism},
};

use chrono::{DateTime, NaiveDate, Utc};
use fastrand::Rng;
use footing_plan::{Block, Catalogue, Fact, Language, ListItem, PageRequest, Plan, Sheet};
use footing_print::{Fonts, check, lay_out, pdf, read_back};
use footing_tests::{
    forgotten::Forgotten,
    oracle::{Marked, Value, allowed, everything, forbidden, has_place},
    paper::{bytes_in_clear, words_by_poppler},
    plans::{Made, dates, made, made_page, marks},
    proof::{Asked, Found, counted, run},
};

const USUAL_COUNT: u32 = 200;
/// More letters than this are no word that stands on a page by chance.
const MANY_LETTERS: usize = 12;
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
    /// What a sheet that is built wrong says too, and whether the planner's own check let it through.
    built_in: Option<String>,
    let_through: bool,
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

    /// Says which faults of this plan were not seen where they are.
    fn tell_missed(&self, seed: u64) {
        if let (Some(word), false) = (&self.put_on, self.overlooked.is_empty()) {
            println!("plan {seed}: {word} stands on the page, and was not seen in {:?}", self.overlooked);
        }
        if let (Some(words), true) = (&self.built_in, self.let_through) {
            println!("plan {seed}: a page with these words was not held back: {words:?}");
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

/// The faults are caught only when each was seen by those who look for it.
fn caught(looked: &[(u64, Wrong)]) -> Result<(Found, String), String> {
    looked.iter().for_each(|(seed, wrong)| wrong.tell_missed(*seed));
    let count = |of: fn(&Wrong) -> bool| looked.iter().filter(|(_, wrong)| of(wrong)).count();
    let shown: usize = looked.iter().map(|(_, wrong)| wrong.fields.leaked.len()).sum();
    let (put_on, built_in) = (count(|wrong| wrong.put_on.is_some()), count(|wrong| wrong.built_in.is_some()));
    let (overlooked, let_through) =
        (count(|wrong| !wrong.overlooked.is_empty()), count(|wrong| wrong.let_through));
    if put_on == 0 || built_in == 0 {
        let why = "too little of these plans is kept from its reader, so nothing could be put on a page";
        return Err(why.to_owned());
    }
    let all = shown > 0 && overlooked == 0 && let_through == 0;
    let line = format!(
        "{} plans with three faults: the forgotten field seen {} times, a private word or date seen on {} of {} \
         pages, {} of {} sheets built wrong held back",
        counted(looked.len()),
        counted(shown),
        counted(put_on - overlooked),
        counted(put_on),
        counted(built_in - let_through),
        counted(built_in)
    );
    Ok((if all { Found::Breach } else { Found::Nothing }, line))
}

/// What a page is made with.
struct Press<'f> {
    /// Of every language there is, in their order.
    words: [Catalogue; 2],
    fonts: Fonts,
    forgotten: Option<&'f Forgotten>,
}

impl<'f> Press<'f> {
    fn new(forgotten: Option<&'f Forgotten>) -> Self {
        Self { words: Language::ALL.map(Catalogue::in_language), fonts: Fonts::bundled(), forgotten }
    }

    fn words(&self, language: Language) -> &Catalogue {
        &self.words[language as usize]
    }

    fn looks_at(&self, seeds: &[u64]) -> Result<Vec<(u64, Wrong)>, String> {
        seeds.iter().map(|seed| Ok((*seed, self.look(*seed)?))).collect()
    }

    fn look(&self, seed: u64) -> Result<Wrong, String> {
        let (mut wrong, made) = (Wrong::default(), made(seed, RECORDS));
        wrong.fields.compares(&fields(&everything(&self.narrowed(&made))), &fields(&allowed_to(&made)));
        let (made, page) = made_page(seed, RECORDS);
        let mut rng = Rng::with_seed(seed);
        let words = self.words(page.language);
        wrong.put_on = self.forgotten.and_then(|_| kept_from(&made, &mut rng));
        self.look_at_page(&made, &page, &mut wrong)?;
        wrong.built_in = self.forgotten.and_then(|_| telling_from(&made, words, &mut rng));
        if let Some(words) = wrong.built_in.clone() {
            wrong.let_through = self.lets_through(&made, &page, wrongly_built(&words, &mut rng));
        }
        Ok(wrong)
    }

    /// Whether the planner's own check lets a page through on which a block too much stands.
    fn lets_through(&self, made: &Made, page: &PageRequest, block: Block) -> bool {
        let seen = page.seen(&made.plan);
        let mut sheet = page.sheet(&seen, self.words(page.language));
        sheet.blocks.insert(sheet.blocks.len() / 2, block);
        self.is_ready(&self.print(&sheet), &sheet, made, &seen)
    }

    /// The planner's own check, as it is asked before a page may leave.
    fn is_ready(&self, file: &[u8], sheet: &Sheet, made: &Made, seen: &Plan) -> bool {
        let words = self.words(Language::of_tag(&sheet.language));
        check(file, sheet, &made.plan.private_from(seen, words), &seen.may_stand(words)).is_ready()
    }

    fn narrowed(&self, made: &Made) -> Plan {
        self.forget(made, made.plan.seen_by(made.reader, &made.choices))
    }

    fn forget(&self, made: &Made, seen: Plan) -> Plan {
        self.forgotten.iter().fold(seen, |seen, field| field.shown_in(seen, &made.plan))
    }

    fn look_at_page(&self, made: &Made, page: &PageRequest, wrong: &mut Wrong) -> Result<(), String> {
        let seen = self.forget(made, page.seen(&made.plan));
        let words = self.words(page.language);
        let mut sheet = page.sheet(&seen, words);
        // The title is drawn, and stands in the metadata too: a word there is for every reading to see.
        wrong.put_on.iter().for_each(|word| sheet.title.push_str(&format!(" {}", as_said(word, words))));
        let file = self.print(&sheet);
        let has_place =
            |it: &&Marked| made.plan.find(&it.id).is_some_and(|record| has_place(page.kind, record, it));
        let meant = marks_of(allowed_to(made).iter().filter(has_place));
        compare(&file, &meant, wrong)?;
        wrong.held_back |= !self.is_ready(&file, &sheet, made, &seen);
        Ok(())
    }

    fn print(&self, sheet: &Sheet) -> Vec<u8> {
        let words = self.words(Language::of_tag(&sheet.language));
        let number = |page: usize, pages: usize| {
            let (page, pages) = (page.to_string(), pages.to_string());
            words.say_with("page-number", &[("page", &page), ("pages", &pages)])
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
    for (reading, words) in drawn.map(|(reading, text)| (reading, marked(&text))) {
        wrong.page.compares(&words, meant);
        wrong.misses(reading, &words);
    }
    for (reading, texts) in [("the metadata", read.elsewhere), ("the bytes", bytes_in_clear(file)?)] {
        let words: Words = texts.iter().flat_map(|text| marked(text)).collect();
        wrong.page.leaked.extend(words.difference(meant).cloned());
        wrong.misses(reading, &words);
    }
    Ok(())
}

/// A marked word or a date that this reader must not see anywhere, when there is one.
fn kept_from(made: &Made, rng: &mut Rng) -> Option<String> {
    rng.choice(private_marks(made))
}

/// A private sentence or date: nobody would take it for a word that stands on the page by chance.
fn telling_from(made: &Made, words: &Catalogue, rng: &mut Rng) -> Option<String> {
    let private = private_marks(made);
    let is_telling = |it: &Marked| match &it.value {
        Value::Words(words) => words.chars().filter(char::is_ascii_alphanumeric).count() > MANY_LETTERS,
        Value::Day(_) => true,
        _ => false,
    };
    let fields = forbidden(&made.plan, made.reader, &made.choices).into_iter();
    let telling = fields.filter(|it| is_telling(it) && !it.marks().is_disjoint(&private));
    let said: Vec<String> = telling.filter_map(|it| it.said()).collect();
    rng.choice(said).map(|said| as_said(&said, words))
}

/// A mark as a page says it: a date in the language of the page, a word as it is.
fn as_said(mark: &str, words: &Catalogue) -> String {
    let date = NaiveDate::parse_from_str(mark, "%d %B %Y");
    date.map_or_else(|_| mark.to_owned(), |date| words.day(date))
}

fn private_marks(made: &Made) -> Words {
    let private = marks_of(forbidden(&made.plan, made.reader, &made.choices).iter());
    private.difference(&marks_of(allowed_to(made).iter())).cloned().collect()
}

/// These words as one of the blocks that a page has.
fn wrongly_built(words: &str, rng: &mut Rng) -> Block {
    let text = words.to_owned();
    match rng.usize(0..5) {
        0 => Block::Heading { text },
        1 => Block::Paragraph { text },
        2 => Block::List { items: vec![ListItem { mark: "1.".to_owned(), text }] },
        3 => Block::Facts { facts: vec![Fact::new("Notes".to_owned(), text)] },
        _ => {
            let header = ["What", "Who"].map(str::to_owned).to_vec();
            let rows = vec![vec![String::new(), text]];
            Block::Table { header, rows, shares: vec![50, 50], blank_rows: 0 }
        }
    }
}

/// The marked words and the dates of a text.
fn marked(text: &str) -> Words {
    marks(text).into_iter().chain(dates(text)).collect()
}

fn allowed_to(made: &Made) -> Vec<Marked> {
    allowed(&made.plan, made.reader, &made.choices)
}

/// Fields with what they hold, by record and name.
fn fields(fields: &[Marked]) -> Words {
    fields.iter().map(|it| format!("{:?} {} {}: {:?}", it.kind, it.number, it.field, it.value)).collect()
}

fn marks_of<'a>(fields: impl Iterator<Item = &'a Marked>) -> Words {
    fields.flat_map(Marked::marks).collect()
}
