//! A plan as years of heavy use would leave it: every kind, most days long gone, each record with all the states it
//! was in, pictures of fit notes, and the files of pages that were given.

mod bodies;

use std::{collections::BTreeMap, path::Path};

use chrono::{DateTime, Utc};
use fastrand::Rng;
use footing_plan::{Body, FitNote, GivenPage, Id, KeptFile, Kind, Readers, Record};
use footing_vault::{Everything, Kept, KeptPage, KeptScan, PageFile, State};
use sha2::{Digest, Sha256};

use self::bodies::Bodies;
use super::saves::new_plan;
use crate::vault_proofs::pictures::picture;

/// How many of a hundred records are of each kind. Of the other kinds there is one.
const OF_A_HUNDRED: [(Kind, usize); 15] = [
    (Kind::Obstacle, 6),
    (Kind::Person, 2),
    (Kind::Task, 3),
    (Kind::Ask, 8),
    (Kind::Step, 16),
    (Kind::Meeting, 6),
    (Kind::Question, 12),
    (Kind::FitNote, 5),
    (Kind::Waiting, 2),
    (Kind::Phase, 5),
    (Kind::Contact, 13),
    (Kind::Session, 6),
    (Kind::Consent, 1),
    (Kind::CheckIn, 13),
    (Kind::GivenPage, 2),
];
/// Through a hundred in steps of this many, each is met once and no kind comes all at a time.
const STRIDE: usize = 37;
/// Which of a hundred is in the bin. Nothing is tied to it.
const IN_THE_BIN: usize = 10;
/// How long the file of a page is, in bytes.
const PAGE: usize = 18_000;

/// How much is in a plan.
#[derive(Clone, Copy, Debug)]
pub struct Heavy {
    /// How many records.
    pub records: usize,
    /// In how many states each of them was.
    pub states: usize,
    /// How many pictures of fit notes, if there are as many of those.
    pub scans: usize,
}

/// Ten years of heavy use: 5,000 records, 30,000 states, 200 pictures.
pub const TEN_YEARS: Heavy = Heavy { records: 5000, states: 6, scans: 200 };
/// Enough records, each written once, that every screen has its button.
pub const FEW: Heavy = Heavy { records: 40, states: 1, scans: 0 };
/// One record that was written once.
pub const ONE: Heavy = Heavy { records: 1, states: 1, scans: 0 };

/// Writes a plan of this size under a folder.
///
/// # Errors
/// When it cannot be made.
pub fn writes_a_plan(data: &Path, heavy: Heavy, made: DateTime<Utc>) -> Result<(), String> {
    let mut vault = new_plan(data)?;
    vault.import(&written(heavy, made)).map(|_| ()).map_err(|error| error.to_string())
}

fn written(heavy: Heavy, made: DateTime<Utc>) -> Everything {
    let (numbers, scans, pages) = (BTreeMap::new(), Vec::new(), Vec::new());
    let mut years = Years { heavy, made, bodies: Bodies::on(made), numbers, scans, pages };
    let records = (0..heavy.records).map(|at| years.record(at)).collect();
    let (scans, pages) = (years.scans, years.pages);
    let (label, drafts) = (String::new(), Vec::new());
    Everything { footing: Everything::FORMAT, made, label, records, drafts, scans, pages }
}

struct Years {
    heavy: Heavy,
    made: DateTime<Utc>,
    bodies: Bodies,
    numbers: BTreeMap<Kind, u32>,
    scans: Vec<KeptScan>,
    pages: Vec<KeptPage>,
}

impl Years {
    fn record(&mut self, at: usize) -> Kept {
        let (id, kind) = (id(), kind(at));
        let body = self.with_its_file(self.bodies.of(kind));
        self.bodies.after(kind, &id);
        let number = *self.numbers.entry(kind).and_modify(|last| *last += 1).or_insert(1);
        let (readers, created, changed) = (Readers::NOBODY, self.made, self.made);
        let history = (0..self.heavy.states).map(|visit| self.state(&body, at, visit)).collect();
        let in_bin_since = (at % 100 == IN_THE_BIN).then_some(self.made);
        Kept { record: Record { id, number, readers, created, changed, body }, in_bin_since, history }
    }

    /// The last state is what the record says now; those before it said something else.
    fn state(&self, now: &Body, at: usize, visit: usize) -> State {
        let is_last = visit + 1 == self.heavy.states;
        let mut body = if is_last { now.clone() } else { self.bodies.of(now.kind()) };
        body.keep_what_the_program_wrote(now);
        State { visit: format!("{at} {visit}"), saved: self.made, readers: Readers::NOBODY, body }
    }

    fn with_its_file(&mut self, body: Body) -> Body {
        match body {
            Body::FitNote(note) => Body::FitNote(FitNote { scan: self.scan(), ..note }),
            Body::GivenPage(given) => Body::GivenPage(GivenPage { file: Some(self.page()), ..given }),
            other => other,
        }
    }

    fn scan(&mut self) -> Option<KeptFile> {
        (self.scans.len() < self.heavy.scans).then(|| {
            let picture = picture(&mut Rng::new());
            let name = KeptFile { id: id(), digest: picture.digest() };
            self.scans.push(KeptScan { name: name.clone(), made: self.made, file: picture });
            name
        })
    }

    fn page(&mut self) -> KeptFile {
        let file = page_file();
        let name = KeptFile { id: id(), digest: digest(file.pdf()) };
        self.pages.push(KeptPage { name: name.clone(), made: self.made, file });
        name
    }
}

/// The kinds there is one of come first, after one record: a plan of one record has something in it.
fn kind(at: usize) -> Kind {
    let mut alone = Kind::ALL.iter().copied().filter(|kind| kind.there_is_one());
    at.checked_sub(1).and_then(|at| alone.nth(at)).unwrap_or_else(|| kind_in_turn(at))
}

fn kind_in_turn(at: usize) -> Kind {
    let mut left = at * STRIDE % 100;
    let here = OF_A_HUNDRED.iter().find(|(_, many)| {
        let is_here = left < *many;
        left = left.saturating_sub(*many);
        is_here
    });
    here.map_or(Kind::Step, |(kind, _)| *kind)
}

/// Bytes by chance, so that the file is as long in the plan as one of a page is.
fn page_file() -> PageFile {
    let mut bytes = vec![0; PAGE];
    fastrand::fill(&mut bytes);
    PageFile::of([b"%PDF-", &*bytes].concat()).expect("it begins as a page does")
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn id() -> Id {
    Id::from_bytes(fastrand::u128(..).to_be_bytes())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_plan_of_ten_years_holds_every_kind_and_as_many_pictures_as_it_says() {
        let moment = DateTime::from_timestamp(1_790_000_000, 0).expect("a moment");
        let plan = written(TEN_YEARS, moment);
        let kinds: BTreeSet<Kind> = plan.records.iter().map(|kept| kept.record.body.kind()).collect();
        assert_eq!(kinds, Kind::ALL.iter().copied().collect());
        assert_eq!((plan.records.len(), plan.scans.len()), (TEN_YEARS.records, TEN_YEARS.scans));
    }

    #[test]
    fn of_each_kind_there_are_as_many_of_a_hundred_as_the_list_says() {
        let of = |kind| (100..200).filter(|&at| kind_in_turn(at) == kind).count();
        assert!(OF_A_HUNDRED.iter().all(|(kind, many)| of(*kind) == *many));
    }
}
