//! The claim: killed at any moment (SIGKILL) in a save, a backup, a restore, a change of the password or an
//! upgrade, the planner loses nothing that it said was kept, nobody is locked out, and the plan opens.
//!
//! This same program is started again as a writer, which says each number once the vault said that it is done,
//! and is killed at a random moment after. `--count` is how many kills come in each, and in each of the three
//! ways of a restore. `--fault` puts in, for each of them, a writer that says every number before it is done, and
//! a restore that keeps nothing of the plan it replaces; every one of these has to be caught.

use std::{
    hint::spin_loop,
    path::Path,
    process::ExitCode,
    time::{Duration, Instant},
};

use fastrand::Rng;
use footing_tests::{
    proof::{Asked, Found, run},
    vault_proofs::{
        again::{Role, Started, role, says},
        killed::{DEEDS, Deed, FAULTY},
    },
};

const USUAL_COUNT: u32 = 25;
/// Kills of one plan; after them a new one is made, so that none grows longer than a person's.
const KILLS_OF_ONE: u32 = 25;
/// The kill comes at most as long after what was waited for as the longest step took, and never sooner than
/// within this.
const MOMENT: Duration = Duration::from_millis(12);
/// A fault shows only when the kill falls where it matters, so it is looked for in at most so many times as many
/// kills.
const LOOKED_FOR: u32 = 20;
/// How the role of a writer ends that speaks too soon.
const TOO_SOON: &str = ", said too soon";

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    let Some(role) = role() else {
        return run(USUAL_COUNT, |asked| prove(asked).map_err(|error| error.to_string()));
    };
    match writes(&role) {
        Ok(()) => ExitCode::SUCCESS,
        why => {
            println!("the writer stopped: {why:?}");
            ExitCode::FAILURE
        }
    }
}

fn writes(role: &Role) -> Outcome<()> {
    let deed = |name: &str| DEEDS.iter().chain(&FAULTY).find(|deed| deed.name == name).ok_or("no such deed");
    match role.name.strip_suffix(TOO_SOON) {
        None => (deed(&role.name)?.writes)(&role.folder, role.from, says),
        Some(name) => {
            says(role.from);
            (deed(name)?.writes)(&role.folder, role.from, |done| says(done + 1))
        }
    }
}

/// A deed, and the role of the writer that does it.
struct Writer {
    deed: Deed,
    role: String,
    /// The longest that a step took so far.
    longest: Duration,
}

impl Writer {
    fn of(deed: Deed, ending: &str) -> Self {
        Self { deed, role: format!("{}{ending}", deed.name), longest: MOMENT }
    }

    fn all(fault: bool) -> Vec<Self> {
        match fault {
            false => DEEDS.map(|deed| Self::of(deed, "")).into(),
            true => {
                let too_soon = DEEDS.map(|deed| Self::of(deed, TOO_SOON));
                too_soon.into_iter().chain(FAULTY.map(|deed| Self::of(deed, ""))).collect()
            }
        }
    }

    /// Starts it, waits until it said a few numbers, and kills it a moment later. Gives the last number said.
    fn is_killed(&mut self, data: &Path, done: u64, rng: &mut Rng) -> Outcome<u64> {
        let mut writer = Started::now(&self.role, data, done + 1, &[]);
        let (mut heard, mut last) = (done, None);
        for _ in 0..rng.u8(1..4) {
            let line = writer.hear().ok_or("the writer ended by itself")?;
            heard = line.parse().map_err(|_| line)?;
            let now = Instant::now();
            self.longest = last.map_or(self.longest, |last| self.longest.max(now - last));
            last = Some(now);
        }
        let chosen = Instant::now() + self.longest.mul_f64(rng.f64());
        // Waits for nothing: it chooses where in a deed the kill falls.
        while Instant::now() < chosen {
            spin_loop();
        }
        Ok(writer.is_killed(heard))
    }
}

/// What became of the kills.
#[derive(Default)]
struct Told {
    kills: u32,
    done: u64,
    between: u32,
    breaches: Vec<String>,
}

fn prove(asked: Asked) -> Outcome<(Found, String)> {
    let (mut told, mut writers) = (Told::default(), Writer::all(asked.fault));
    let mut missed = Vec::new();
    let most = if asked.fault { asked.count.saturating_mul(LOOKED_FOR) } else { asked.count };
    for writer in &mut writers {
        let before = (told.kills, told.breaches.len());
        let mut rng = asked.rng();
        // A fault that was caught needs no more kills.
        while told.kills - before.0 < most && !(asked.fault && told.breaches.len() > before.1) {
            let kills = (most - (told.kills - before.0)).min(KILLS_OF_ONE);
            told.kills_one_plan(writer, kills, &mut rng)
                .map_err(|error| format!("{}: {error}", writer.role))?;
        }
        missed.extend((told.breaches.len() == before.1).then_some(&writer.role));
    }
    told.breaches.iter().for_each(|breach| println!("{breach}"));
    let nothing = if asked.fault { !missed.is_empty() } else { told.breaches.is_empty() };
    if asked.fault && nothing {
        println!("Missed: {missed:?}");
    }
    let Told { kills, done, between, breaches } = &told;
    let line = format!(
        "{kills} kills in {} deeds, {done} numbers said, {between} kills after a number was done and before it \
         was said: {} breaches",
        writers.len(),
        breaches.len()
    );
    Ok((if nothing { Found::Nothing } else { Found::Breach }, line))
}

impl Told {
    fn kills_one_plan(&mut self, writer: &mut Writer, kills: u32, rng: &mut Rng) -> Outcome<()> {
        let data = tempfile::tempdir()?;
        (writer.deed.prepares)(data.path())?;
        let mut done = 0;
        for _ in 0..kills {
            let said = writer.is_killed(data.path(), done, rng)?;
            self.kills += 1;
            self.done += said - done;
            match (writer.deed.judges)(data.path(), said) {
                Ok(there) => {
                    self.between += u32::from(there > said);
                    done = there;
                }
                Err(breach) => {
                    self.breaches.push(format!("{}, after {said}: {breach}", writer.role));
                    // What comes after a breach cannot be judged in the same plan.
                    break;
                }
            }
        }
        Ok(())
    }
}
