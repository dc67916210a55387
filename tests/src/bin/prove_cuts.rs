//! The claim: when the power goes at any moment, nothing that was said to be kept is lost, and the plan opens.
//!
//! A long sitting is written through the vault as it is, with a disk below it that is watched
//! ([`footing_tests::vault_proofs::watched_disk`]). Then, for random moments, the disk is built as a power cut
//! may leave it, and the vault opens it: what it says has to be what was kept last, or that and the change that
//! was under way. `--fault` writes the same with `synchronous = NORMAL` and no checkpoint after a save.
//!
//! With `synchronous = NORMAL` alone nothing is lost, because the checkpoint after each save waits for the disk
//! (2,000 cuts, seen once). What is cut is SQLite's files. The small files beside them (header, pointer to the
//! generation) do not change during a sitting.

use std::{fs, path::PathBuf, process::ExitCode};

use fastrand::Rng;
use footing_tests::{
    proof::{Asked, Found, run},
    vault_proofs::{
        power_cut::Disk,
        saying::Saying,
        vaults::{files_under, make, open},
        watched_disk::{self, Event},
        workload::Sitting,
    },
};
use tempfile::TempDir;

const USUAL_COUNT: u32 = 2000;
/// Cuts of one sitting; for more, another sitting is written.
const CUTS: u32 = 2000;
/// Changes of one sitting. It is closed and opened again after every [`CHANGES_AT_A_TIME`].
const CHANGES: usize = 60;
const CHANGES_AT_A_TIME: usize = 25;

fn main() -> ExitCode {
    run(USUAL_COUNT, |asked| prove(asked).map_err(|error| error.to_string()))
}

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// What became of the cuts.
#[derive(Default)]
struct Told {
    cuts: u32,
    unsynced: u32,
    lost: u32,
    most_lost: usize,
    damaged: u32,
    differs: u32,
}

fn prove(asked: Asked) -> Outcome<(Found, String)> {
    watched_disk::lay_below_everything();
    let mut told = Told::default();
    for seed in 0..asked.count.div_ceil(CUTS) {
        let written = Written::in_a_sitting(seed.into(), asked.fault)?;
        let cuts = (asked.count - seed * CUTS).min(CUTS);
        written.loses_power(cuts, &mut Rng::with_seed(seed.into()), &mut told)?;
    }
    let Told { cuts, unsynced, lost, most_lost, damaged, differs } = told;
    if unsynced == 0 {
        return Err("no cut came while something was unsynced, so it proves nothing".into());
    }
    let found = if lost + damaged + differs == 0 { Found::Nothing } else { Found::Breach };
    Ok((
        found,
        format!(
            "{cuts} power cuts, {unsynced} with something unsynced: {lost} lost a kept change (at most \
             {most_lost}), {damaged} did not open, {differs} said something else"
        ),
    ))
}

/// A sitting as it was written.
struct Written {
    data: TempDir,
    /// The disk before the first change.
    before: Disk,
    /// What the vault said after each change, first before any.
    sayings: Vec<Saying>,
    events: Vec<Event>,
}

impl Written {
    fn in_a_sitting(seed: u64, weak: bool) -> Outcome<Self> {
        let data = tempfile::tempdir()?;
        drop(make(data.path(), seed)?);
        let mut before = Disk::default();
        for path in files_under(data.path())? {
            before.holds(&path, fs::read(&path)?);
        }
        watched_disk::watch();
        watched_disk::weaken(weak);
        let sayings = sits(&data, seed)?;
        watched_disk::weaken(false);
        Ok(Self { data, before, sayings, events: watched_disk::watched() })
    }

    /// Cuts the power at random moments, in the order of time.
    fn loses_power(mut self, cuts: u32, rng: &mut Rng, told: &mut Told) -> Outcome<()> {
        let mut moments: Vec<usize> = (0..cuts).map(|_| rng.usize(0..=self.events.len())).collect();
        moments.sort_unstable();
        let (mut disk, mut kept, mut at) = (self.before.clone(), 0, 0);
        for moment in moments {
            while at < moment {
                match &self.events[at] {
                    Event::Kept => kept += 1,
                    Event::Disk(path, act) => disk.takes(path, act),
                }
                at += 1;
            }
            told.cuts += 1;
            told.unsynced += u32::from(!disk.is_all_synced());
            self.opens_after(&disk.after_a_cut(rng), kept, told)?;
        }
        Ok(())
    }

    fn opens_after(&mut self, left: &[(PathBuf, Vec<u8>)], kept: usize, told: &mut Told) -> Outcome<()> {
        for path in files_under(self.data.path())? {
            fs::remove_file(path)?;
        }
        for (path, bytes) in left {
            fs::write(path, bytes)?;
        }
        match open(self.data.path()).and_then(|vault| Saying::of(&vault)) {
            Err(_) => told.damaged += 1,
            Ok(saying) if self.sayings[kept..].iter().take(2).any(|said| *said == saying) => {}
            Ok(saying) => match self.sayings[..kept].iter().rposition(|said| *said == saying) {
                None => told.differs += 1,
                Some(older) => {
                    told.lost += 1;
                    told.most_lost = told.most_lost.max(kept - older);
                }
            },
        }
        Ok(())
    }
}

fn sits(data: &TempDir, seed: u64) -> Outcome<Vec<Saying>> {
    let mut vault = open(data.path())?;
    let (mut sitting, mut sayings) = (Sitting::new(seed), vec![Saying::of(&vault)?]);
    for change in 1..=CHANGES {
        sitting.goes_on(&mut vault)?;
        watched_disk::kept();
        sayings.push(Saying::of(&vault)?);
        if change % CHANGES_AT_A_TIME == 0 {
            drop(vault);
            vault = open(data.path())?;
        }
    }
    Ok(sayings)
}
