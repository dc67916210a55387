//! The claim: when the power goes at any moment, nothing that was said to be kept is lost, and the plan opens.
//!
//! A long sitting is written through the vault as it is, by a program of its own whose calls to the system are
//! recorded ([`footing_tests::vault_proofs::power_cut`]): not SQLite's files alone, but the headers, the pointer to
//! the plan in use, backups, restores and new plans too. The recording is first played to its end and compared
//! with the real folder. Then, for random moments, the disk is built as a power cut may leave it, and the vault
//! opens it: the plan, its password, its backups, the plans it replaced and the ones made beside it have to be as
//! they were after the change that was kept last, or after the one that was under way.
//!
//! `--fault` writes the same three times: with `synchronous = NORMAL`, which loses nothing as long as the
//! checkpoint after each save waits for the disk, and has its figure told; with no checkpoint as well; and on a
//! disk that does not sync what is not SQLite's. The last two have to be caught.

use std::{fs, path::Path, process::ExitCode};

use fastrand::Rng;
use footing_tests::{
    proof::{Asked, Found, run},
    vault_proofs::{
        again::{Role, Started, role, says},
        power_cut::{
            calls::{Call, recording},
            disk::{Disk, build, tree},
            replay::{Done, Replay},
            sitting::{PLAN, prepares, sits},
            standing::{Judge, Standing, Wrong},
        },
        vaults::open,
        watched_disk::{self, CHECKPOINTS, COMMITS, Weaker},
    },
};
use tempfile::TempDir;

const USUAL_COUNT: u32 = 2000;
/// Cuts of one sitting; for more, another sitting is written.
const CUTS: u32 = 500;
/// Breaches that are told one by one.
const TOLD: usize = 5;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// A way of writing the sitting.
struct Way {
    /// Its name, which is also the writer's role.
    name: &'static str,
    weaker: &'static [Weaker],
    syncs: fn(&Path) -> bool,
    /// With a fault put in, whether it has to be caught.
    loses: bool,
}

const AS_IT_IS: Way = Way { name: "as it is", weaker: &[], syncs: |_| true, loses: false };
const FAULTS: [Way; 3] = [
    Way { name: "synchronous = NORMAL", weaker: &[COMMITS], ..AS_IT_IS },
    Way {
        name: "synchronous = NORMAL and no checkpoint",
        weaker: &[COMMITS, CHECKPOINTS],
        loses: true,
        ..AS_IT_IS
    },
    Way { name: "no sync but SQLite's", syncs: is_sqlites, loses: true, ..AS_IT_IS },
];

fn is_sqlites(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("plan.footing"))
}

fn main() -> ExitCode {
    let Some(role) = role() else {
        return run(USUAL_COUNT, |asked| prove(asked).map_err(|error| error.to_string()));
    };
    match writes(&role) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            println!("the writer stopped: {why}");
            ExitCode::FAILURE
        }
    }
}

/// The writer, whose calls are recorded.
fn writes(role: &Role) -> Outcome<()> {
    let way = FAULTS.iter().find(|way| way.name == role.name).unwrap_or(&AS_IT_IS);
    watched_disk::lay_below_everything();
    watched_disk::weaken(way.weaker);
    sits(&role.folder, role.from, &mut |number, _| {
        says(number);
        Ok(())
    })?;
    Ok(())
}

/// What became of the cuts.
#[derive(Default)]
struct Told {
    cuts: u32,
    unsynced: u32,
    lost: u32,
    most_lost: usize,
    shut: u32,
    differs: u32,
    beside: u32,
    breaches: Vec<String>,
}

fn prove(asked: Asked) -> Outcome<(Found, String)> {
    let ways = if asked.fault { &FAULTS[..] } else { &[AS_IT_IS][..] };
    let (mut lines, mut breach, mut missed) = (Vec::new(), false, false);
    for way in ways {
        let told = cuts(asked, way).map_err(|error| format!("{}: {error}", way.name))?;
        told.breaches.iter().take(TOLD).for_each(|breach| println!("{}: {breach}", way.name));
        if told.unsynced == 0 {
            return Err("no cut came while something was unsynced, so it proves nothing".into());
        }
        breach |= told.is_breach();
        missed |= way.loses && !told.is_breach();
        lines.push(told.line(way));
    }
    let found = if breach && !(asked.fault && missed) { Found::Breach } else { Found::Nothing };
    Ok((found, lines.join("; ")))
}

fn cuts(asked: Asked, way: &Way) -> Outcome<Told> {
    let mut told = Told::default();
    // One sitting is enough with a fault put in.
    let count = if asked.fault { asked.count.min(CUTS) } else { asked.count };
    for (at, seed) in (0..count.div_ceil(CUTS)).zip(asked.seeds()) {
        let cuts = (count - at * CUTS).min(CUTS);
        let written = Written::in_a_sitting(seed.into(), way)?;
        written.loses_power(cuts, seed, way, &mut told)?;
    }
    Ok(told)
}

/// A folder in memory where there is such a place: the disk that counts is the recorded one.
fn folder() -> std::io::Result<TempDir> {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir())
}

/// A sitting as it was written.
struct Written {
    folder: TempDir,
    /// The disk before the first change.
    before: Disk,
    /// What there was after each change, first before any.
    standings: Vec<Standing>,
    calls: Vec<Call>,
    /// The calls after which a cut can tell something new.
    moments: Vec<usize>,
}

impl Written {
    fn in_a_sitting(seed: u64, way: &Way) -> Outcome<Self> {
        let (folder, log) = (folder()?, tempfile::NamedTempFile::new()?);
        prepares(folder.path(), seed)?;
        let before = Disk::of(folder.path())?;
        let mut writer =
            Started::now(way.name, folder.path(), seed, &recording(&log.path().to_string_lossy()));
        let said: Vec<String> = std::iter::from_fn(|| writer.hear()).collect();
        let standings = standings(seed)?;
        if said.len() + 1 != standings.len() {
            return Err(format!("the writer stopped: {:?}", said.last()).into());
        }
        let text = fs::read_to_string(log.path())?;
        let calls = text.lines().filter_map(Call::read).collect();
        let mut written = Self { folder, before, standings, calls, moments: Vec::new() };
        written.is_recorded_whole()?;
        Ok(written)
    }

    /// Plays the recording to its end: what it leads to has to be what is there.
    fn is_recorded_whole(&mut self) -> Outcome<()> {
        let mut replay = Replay::on(self.before.clone(), self.folder.path(), |_| true);
        for (at, call) in self.calls.iter().enumerate() {
            if replay.takes(call)? == Done::Changed {
                self.moments.push(at + 1);
            }
        }
        let (now, real) = (replay.disk.now(), tree(self.folder.path())?);
        let other = |(path, bytes): &(_, _)| now.get(*path) != Some(*bytes);
        match real
            .iter()
            .find(other)
            .map(|(path, _)| path)
            .or(now.keys().find(|path| !real.contains_key(*path)))
        {
            None => Ok(()),
            Some(path) => Err(format!("the recording does not lead to {}", path.display()).into()),
        }
    }

    /// Cuts the power at random moments, in the order of time.
    fn loses_power(self, cuts: u32, seed: u32, way: &Way, told: &mut Told) -> Outcome<()> {
        let mut rng = Rng::with_seed(seed.into());
        let mut moments: Vec<usize> =
            (0..cuts).map(|_| self.moments[rng.usize(0..self.moments.len())]).collect();
        moments.sort_unstable();
        let mut replay = Replay::on(self.before.clone(), self.folder.path(), way.syncs);
        let (mut judge, mut at) = (Judge { standings: &self.standings, kept: 0, cuts: 0 }, 0);
        for moment in moments {
            for call in &self.calls[at..moment] {
                if let Done::Said(number) = replay.takes(call)? {
                    judge.kept = usize::try_from(number)?;
                }
            }
            at = moment;
            build(self.folder.path(), &replay.disk.after_a_cut(&mut rng))?;
            told.takes(!replay.disk.is_all_synced(), judge.looks(self.folder.path()), || {
                format!("sitting {seed}, call {moment}, {} changes kept", judge.kept)
            });
            judge.cuts += 1;
        }
        Ok(())
    }
}

/// The same sitting in peace: what there is before it and after each change.
fn standings(seed: u64) -> Outcome<Vec<Standing>> {
    let folder = folder()?;
    prepares(folder.path(), seed)?;
    let mut standings = vec![Standing::of(&open(&folder.path().join(PLAN))?, None)?];
    sits(folder.path(), seed, &mut |_, vault| {
        standings.push(Standing::of(vault, standings.last())?);
        Ok(())
    })?;
    Ok(standings)
}

impl Told {
    fn takes(&mut self, unsynced: bool, looked: Result<(), Wrong>, moment: impl FnOnce() -> String) {
        self.cuts += 1;
        self.unsynced += u32::from(unsynced);
        let Err(wrong) = looked else { return };
        match &wrong {
            Wrong::Lost(changes) => {
                self.lost += 1;
                self.most_lost = self.most_lost.max(*changes);
            }
            Wrong::Shut(_) => self.shut += 1,
            Wrong::Differs => self.differs += 1,
            Wrong::Beside(_) => self.beside += 1,
        }
        self.breaches.push(format!("{}: {wrong:?}", moment()));
    }

    fn is_breach(&self) -> bool {
        !self.breaches.is_empty()
    }

    fn line(&self, way: &Way) -> String {
        let Self { cuts, unsynced, lost, most_lost, shut, differs, beside, .. } = self;
        format!(
            "{}: {cuts} power cuts, {unsynced} with something unsynced: {lost} lost a kept change (at most \
             {most_lost}), {shut} did not open, {differs} said something else, {beside} lost what is beside it",
            way.name
        )
    }
}
