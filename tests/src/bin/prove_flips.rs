//! The claim: damage is seen and is never called a wrong password, and a wrong password is never called
//! damage. No plan opens as silently different: not after a changed bit in any of its files or in its backup,
//! not with an old page put back, not as a mixture of two moments such as a half-synced folder is: between the two
//! the password was changed, so that a mixture can have all that opens the plan from before. Before the first a backup
//! was restored, so that there is a replaced plan too. The picture of a
//! paper and a page that was handed over are the two things that opening does not read: each is shown as it was kept,
//! or called damaged when it is looked at, and never stands for another. That counts as harmless here and not as seen.
//!
//! Of `--count` changed bits there are a tenth as many old pages and as many mixtures. `--fault` puts in, now
//! and then, a plan that differs from what was kept and has nothing wrong with it, and headers of another password,
//! one that is tried and one that nobody tries: what a store without checks would hand over.

use std::{collections::BTreeMap, path::PathBuf, process::ExitCode};

use chrono::DateTime;
use fastrand::Rng;
use footing_plan::KeptFile;
use footing_tests::{
    proof::{Asked, Found, run},
    vault_proofs::{
        kept_files::KeptFiles,
        saying::{Saying, Written},
        two_moments::{BACKUP, FIRST, backed_up, name, restored, with_headers_of, without_backups},
        vaults::{ANOTHER, PASSWORD, make_with, open_with, password, spare_key_of},
        workload::Sitting,
    },
};
use footing_vault::{
    BackupState, Beside, Cost, OpenVault, SpareKey, VaultError, backup_of, backups_of, plans_in,
};
use tempfile::TempDir;

const USUAL_COUNT: u32 = 500;
/// A page of the database.
const PAGE: usize = 4096;
/// Changed bits of one vault; for more, another is made.
const FLIPS_OF_ONE: u32 = 1000;
/// How many changes come before the older moment, and between it and the newer.
const CHANGES: usize = 25;
/// A password that nobody tries.
const A_THIRD: &str = "kettle garden window nine";
/// The password at the older moment.
const EARLIER: &str = "kettle garden window six";
/// What is said of each sort of breach. With faults put in, each has to be there.
const OPENED_BY_ANOTHER: &str = "a wrong password opened it";
const SILENTLY_DIFFERENT: &str = "it opened as silently different";
const FOR_THE_RIGHT_ONE: &str = "for the right password";
/// With a fault put in, every case of this many is faulty.
const FAULTY_ONE_IN: u32 = 10;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    run(USUAL_COUNT, |asked| prove(asked).map_err(|error| error.to_string()))
}

fn prove(asked: Asked) -> Outcome<(Found, String)> {
    let mut told = Told::default();
    let vaults = asked.count.div_ceil(FLIPS_OF_ONE);
    for (at, seed) in (0..vaults).zip(asked.seeds()) {
        let count = (asked.count - at * FLIPS_OF_ONE).min(FLIPS_OF_ONE);
        Vault::made(seed.into())?.takes_damage(count, asked.fault, &mut told)?;
    }
    told.breaches.iter().for_each(|breach| println!("{breach}"));
    let found = if told.is_breach(asked.fault) { Found::Breach } else { Found::Nothing };
    let [bits, pages, mixtures] = [&told.bits, &told.pages, &told.mixtures]
        .map(|seen| format!("{} ({} seen, {} harmless)", seen.tried, seen.seen, seen.harmless));
    if told.pages.seen == 0 || told.mixtures.seen == 0 {
        return Err("no old page and no mixture was seen, so it proves nothing".into());
    }
    Ok((
        found,
        format!(
            "{bits} changed bits, {pages} old pages, {mixtures} mixtures: {} breaches",
            told.breaches.len()
        ),
    ))
}

#[derive(Default)]
struct Seen {
    tried: u32,
    seen: u32,
    harmless: u32,
}

#[derive(Default)]
struct Told {
    bits: Seen,
    pages: Seen,
    mixtures: Seen,
    breaches: Vec<String>,
}

impl Told {
    /// With faults put in, a breach of each sort has to be seen.
    fn is_breach(&self, fault: bool) -> bool {
        let seen = |sort: &str| self.breaches.iter().any(|breach| breach.contains(sort));
        let sorts = [OPENED_BY_ANOTHER, SILENTLY_DIFFERENT, FOR_THE_RIGHT_ONE];
        if fault { sorts.into_iter().all(seen) } else { !self.breaches.is_empty() }
    }
}

/// A vault at two moments, and what a fault puts in its place.
struct Vault {
    data: TempDir,
    /// Opens each backup.
    spare_key: SpareKey,
    /// What each backup holds, and each plan that was replaced.
    beside: BTreeMap<String, Written>,
    older: (KeptFiles, Saying),
    newer: (KeptFiles, Saying),
    faulty: [KeptFiles; 3],
    rng: Rng,
}

impl Vault {
    fn made(seed: u64) -> Outcome<Self> {
        let data = tempfile::tempdir()?;
        let (mut vault, mut sitting) = (make_with(data.path(), seed, EARLIER)?, Sitting::new(seed));
        let spare_key = spare_key_of(&vault, seed)?;
        vault.keep_spare_key(&spare_key, Cost::LEAST, &mut |bytes| bytes.fill(5))?;
        let (mut moments, mut beside) = (Vec::new(), BTreeMap::new());
        for (changes, opens_by) in [(CHANGES, EARLIER), (CHANGES, PASSWORD), (1, PASSWORD)] {
            for _ in 0..changes {
                sitting.goes_on(&mut vault)?;
            }
            let mut saying = Saying::of(&vault)?;
            // A change can leave all as it was: something undone where there is nothing to undo.
            while moments.last().is_some_and(|(_, last)| *last == saying) {
                sitting.goes_on(&mut vault)?;
                saying = Saying::of(&vault)?;
            }
            match moments.len() {
                0 => saying = restored(&mut vault, &mut beside)?,
                1 => drop(backed_up(&mut vault, &mut beside)?),
                _ => {}
            }
            drop(vault);
            moments.push((KeptFiles::of(data.path())?, saying));
            vault = open_with(data.path(), opens_by)?;
            if opens_by == EARLIER {
                vault.change_passphrase(&password(PASSWORD), Cost::LEAST, &mut |bytes| bytes.fill(6))?;
                vault.renew_backup_headers()?;
            }
        }
        let [older, newer, later] = moments.try_into().map_err(|_| "three moments")?;
        let of_another = |password| with_headers_of(password, &newer.0, seed);
        let faulty = [later.0, of_another(ANOTHER)?, without_backups(of_another(A_THIRD)?)];
        Ok(Self { data, spare_key, beside, older, newer, faulty, rng: Rng::with_seed(seed) })
    }

    fn takes_damage(mut self, count: u32, fault: bool, told: &mut Told) -> Outcome<()> {
        let newer = [self.newer.1.clone()];
        let either = [self.older.1.clone(), self.newer.1.clone()];
        for turn in 0..count {
            let faulty = fault && turn % FAULTY_ONE_IN == 0;
            let (files, what) = match faulty {
                true => (self.faulty[(turn / FAULTY_ONE_IN) as usize % 3].clone(), "a fault".to_owned()),
                false => self.with_a_changed_bit(),
            };
            let breaches = &mut told.breaches;
            let mut seen = match what.ends_with(BACKUP) {
                true => self.judges_backup(&files, &what, breaches)?,
                false => self.judges(&files, &newer, &what, breaches)?,
            };
            if what.contains(FIRST) {
                seen |= self.judges_replaced(&files, &what, breaches)?;
            }
            told.bits.counts(seen);
        }
        for _ in 0..count.div_ceil(10) {
            let (files, what) = self.with_an_old_page();
            let seen = self.judges(&files, &newer, &what, &mut told.breaches)?;
            told.pages.counts(seen);
            let files = self.mixed();
            let seen = self.judges(&files, &either, "a mixture", &mut told.breaches)?;
            told.mixtures.counts(seen);
        }
        Ok(())
    }

    /// Whether the damage is seen. A breach is noted.
    fn judges(
        &self,
        files: &KeptFiles,
        fine: &[Saying],
        what: &str,
        breaches: &mut Vec<String>,
    ) -> Outcome<bool> {
        files.put_back(self.data.path())?;
        // The wrong one first: the right one may make a damaged header good.
        let wrong = open_with(self.data.path(), ANOTHER).err();
        let right = open_with(self.data.path(), PASSWORD);
        let breach = match (&right, wrong) {
            (_, None) => OPENED_BY_ANOTHER.to_owned(),
            // What opens and then cannot be read is as bad: opening alone is to see it.
            (Ok(vault), _) if !says_one_of(vault, fine).unwrap_or_default() => SILENTLY_DIFFERENT.to_owned(),
            (Ok(_), Some(VaultError::WrongPassphrase)) => return Ok(false),
            (Err(VaultError::Damaged), Some(VaultError::WrongPassphrase | VaultError::Damaged)) => {
                return Ok(true);
            }
            (_, Some(wrong)) => {
                format!("{:?} {FOR_THE_RIGHT_ONE}, {wrong:?} for a wrong one", right.err())
            }
        };
        breaches.push(format!("{what}: {breach}"));
        Ok(true)
    }

    /// The same of a backup. It is damaged and says so before a password or a spare key is asked for, or opens by both.
    fn judges_backup(&self, files: &KeptFiles, what: &str, breaches: &mut Vec<String>) -> Outcome<bool> {
        files.put_back(self.data.path())?;
        let (data, plan) = (self.data.path(), plans_in(self.data.path())?.remove(0).plan);
        let mut entries = backups_of(data, &plan).unwrap_or_default().into_iter();
        let entry = entries.find(|entry| what.ends_with(&entry.name)).ok_or("there is no such backup")?;
        let backup = || backup_of(data, &plan, &entry.name);
        let by_password = backup().and_then(|backup| backup.open(&password(PASSWORD), data));
        let by_spare_key = backup().and_then(|backup| backup.open_with_spare_key(&self.spare_key, data));
        let opened = [by_password, by_spare_key].map(|opened| opened.and_then(|it| Written::in_backup(&it)));
        let is_whole = |it: &Result<Written, _>| it.as_ref().ok() == self.beside.get(&entry.name);
        match &opened {
            [Err(VaultError::Damaged), Err(VaultError::Damaged)] if entry.state == BackupState::Damaged => {
                return Ok(true);
            }
            [first, second] if is_whole(first) && is_whole(second) => return Ok(false),
            [first, second] => breaches.push(format!(
                "{what}: {:?} by the password, {:?} by the spare key, listed as {:?}",
                first.as_ref().err(),
                second.as_ref().err(),
                entry.state
            )),
        }
        Ok(true)
    }

    /// The same of a plan that was replaced, put back from beside the open one.
    fn judges_replaced(&self, files: &KeptFiles, what: &str, breaches: &mut Vec<String>) -> Outcome<bool> {
        files.put_back(self.data.path())?;
        let mut vault = open_with(self.data.path(), PASSWORD)?;
        let put_back = vault.put_back(FIRST, DateTime::UNIX_EPOCH).and_then(|()| Written::of(&vault));
        match put_back {
            Ok(written) if self.beside.get(FIRST) == Some(&written) => return Ok(false),
            // One whose mark cannot be read is not offered.
            Err(VaultError::Damaged | VaultError::NoBackup | VaultError::AnotherPlan) => {}
            other => breaches.push(format!("{what}: put back, {:?}", other.err())),
        }
        Ok(true)
    }

    /// One bit of one file is another: of any file with the same chance, or of any bit.
    fn with_a_changed_bit(&mut self) -> (KeptFiles, String) {
        let mut files = self.newer.0.clone();
        let lengths: Vec<usize> = files.0.values().map(Vec::len).collect();
        let whole: usize = lengths.iter().sum();
        let mut at = self.rng.usize(0..whole);
        if self.rng.bool() {
            let full: Vec<usize> = (0..lengths.len()).filter(|file| lengths[*file] > 0).collect();
            let file = full[self.rng.usize(0..full.len())];
            at = lengths[..file].iter().sum::<usize>() + self.rng.usize(0..lengths[file]);
        }
        let bit = self.rng.u8(0..8);
        for (path, bytes) in &mut files.0 {
            if at < bytes.len() {
                bytes[at] ^= 1 << bit;
                let folder = path.parent().map(name).unwrap_or_default();
                let what = format!("bit {bit} of byte {at} of {folder}/{}", name(path));
                return (files, what);
            }
            at -= bytes.len();
        }
        unreachable!("the byte is in one of the files")
    }

    /// One page of the database is what it was at the older moment.
    fn with_an_old_page(&mut self) -> (KeptFiles, String) {
        let (path, older, newer) = self.databases();
        let pages = older.len().min(newer.len()) / PAGE;
        let page_of = |bytes: &[u8], page: usize| bytes[page * PAGE..(page + 1) * PAGE].to_vec();
        let other: Vec<usize> = (0..pages).filter(|p| page_of(&older, *p) != page_of(&newer, *p)).collect();
        let page = other[self.rng.usize(0..other.len())];
        let mut bytes = newer;
        bytes[page * PAGE..(page + 1) * PAGE].copy_from_slice(&page_of(&older, page));
        let mut files = self.newer.0.clone();
        files.0.insert(path, bytes);
        (files, format!("page {page} put back"))
    }

    /// Every file, and every page of the database, is from one of the two moments.
    fn mixed(&mut self) -> KeptFiles {
        let mut rng = self.rng.fork();
        let (path, older, newer) = self.databases();
        let mut mixed = if rng.bool() { newer.clone() } else { older.clone() };
        for page in 0..older.len().min(newer.len()) / PAGE {
            let from = if rng.bool() { &older } else { &newer };
            let at = page * PAGE..(page + 1) * PAGE;
            mixed[at.clone()].copy_from_slice(&from[at]);
        }
        let mut files = self.newer.0.clone();
        files.0.extend(self.older.0.0.clone().into_iter().filter(|_| rng.bool()));
        files.0.insert(path, mixed);
        files
    }

    fn databases(&self) -> (PathBuf, Vec<u8>, Vec<u8>) {
        let is_database = |path: &&PathBuf| name(path) == "plan.footing";
        // The last one is in use: the first was replaced.
        let path = self.newer.0.0.keys().rfind(is_database).expect("a vault has a database").clone();
        let [older, newer] = [&self.older, &self.newer].map(|moment| moment.0.0[&path].clone());
        (path, older, newer)
    }
}

impl Seen {
    fn counts(&mut self, seen: bool) {
        self.tried += 1;
        *(if seen { &mut self.seen } else { &mut self.harmless }) += 1;
    }
}

/// Whether an open vault says what one of these does, with each file beside the records as it was kept or called
/// damaged.
fn says_one_of(vault: &OpenVault, fine: &[Saying]) -> Result<bool, VaultError> {
    let saying = Saying::of(vault)?;
    Ok(fine.iter().any(|kept| {
        let (scans, pages) = (kept.scans.clone(), kept.pages.clone());
        let all_else = Saying { scans, pages, ..saying.clone() };
        all_else == *kept
            && is_kept_or_told(&kept.scans, &saying.scans, |name| vault.scan(name).err())
            && is_kept_or_told(&kept.pages, &saying.pages, |name| vault.page(name).err())
    }))
}

/// Whether each file that was kept is there as it was or called damaged, and no other is.
fn is_kept_or_told<F: PartialEq>(
    kept: &[Beside<F>],
    said: &[Beside<F>],
    why_not: impl Fn(&KeptFile) -> Option<VaultError>,
) -> bool {
    let is_told = |file: &Beside<F>| why_not(&file.name) == Some(VaultError::Damaged);
    said.iter().all(|file| kept.contains(file))
        && kept.iter().all(|file| said.contains(file) || is_told(file))
}
