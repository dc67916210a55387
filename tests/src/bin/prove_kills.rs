//! The claim: killed at any moment (SIGKILL) in a save, a backup, a restore, a change of the password or an
//! upgrade, the planner loses nothing that it said was kept, nobody is locked out, and the plan opens.
//!
//! This same program is started again as a writer, which says each number once the vault said that it is done,
//! and is killed at a random moment after. `--count` is how many kills come in each of the five. `--fault` is a
//! writer that speaks before it has saved.

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
        again::{Started, role},
        killed::{DEEDS, Deed, SPEAKING_FIRST},
    },
};

const USUAL_COUNT: u32 = 25;
/// Kills of one plan; after them a new one is made, so that none grows longer than a person's.
const KILLS_OF_ONE: u32 = 25;
/// The longest moment, in microseconds, between what was waited for and the kill.
const MOMENT: u64 = 12_000;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    let Some(role) = role() else {
        return run(USUAL_COUNT, |asked| prove(asked).map_err(|error| error.to_string()));
    };
    let deed = DEEDS.iter().chain([&SPEAKING_FIRST]).find(|deed| deed.name == role.name);
    match deed.map(|deed| (deed.writes)(&role.folder, role.from)) {
        Some(Ok(())) => ExitCode::SUCCESS,
        why => {
            println!("the writer stopped: {why:?}");
            ExitCode::FAILURE
        }
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
    let deeds = if asked.fault { &[SPEAKING_FIRST][..] } else { &DEEDS[..] };
    let mut told = Told::default();
    for deed in deeds {
        let before = told.kills;
        let mut rng = Rng::with_seed(asked.count.into());
        while told.kills - before < asked.count {
            let kills = (asked.count - (told.kills - before)).min(KILLS_OF_ONE);
            told.kills_one_plan(deed, kills, &mut rng).map_err(|error| format!("{}: {error}", deed.name))?;
        }
    }
    told.breaches.iter().for_each(|breach| println!("{breach}"));
    let Told { kills, done, between, breaches } = told;
    let found = if breaches.is_empty() { Found::Nothing } else { Found::Breach };
    Ok((
        found,
        format!(
            "{kills} kills in {} deeds, {done} of them said to be done, {between} done and not yet said: {} \
             breaches",
            deeds.len(),
            breaches.len()
        ),
    ))
}

impl Told {
    fn kills_one_plan(&mut self, deed: &Deed, kills: u32, rng: &mut Rng) -> Outcome<()> {
        let mut data = tempfile::tempdir()?;
        (deed.prepares)(data.path())?;
        let mut done = 0;
        for _ in 0..kills {
            let said = kill(deed, data.path(), done, rng)?;
            self.kills += 1;
            self.done += said - done;
            match (deed.judges)(data.path(), said) {
                Ok(there) => {
                    self.between += u32::from(there > said);
                    done = there;
                }
                Err(breach) => {
                    self.breaches.push(format!("{}, after {said}: {breach}", deed.name));
                    // What comes after a breach cannot be judged in the same plan.
                    data = tempfile::tempdir()?;
                    (deed.prepares)(data.path())?;
                    done = 0;
                }
            }
        }
        Ok(())
    }
}

/// Starts a writer, waits until it said a few numbers, and kills it a moment later. Gives the last number said.
fn kill(deed: &Deed, data: &Path, done: u64, rng: &mut Rng) -> Outcome<u64> {
    let mut writer = Started::now(deed.name, data, done + 1, &[]);
    let mut heard = done;
    for _ in 0..rng.u8(1..4) {
        let line = writer.hear().ok_or("the writer ended by itself")?;
        heard = line.parse().map_err(|_| line)?;
    }
    let chosen = Instant::now() + Duration::from_micros(rng.u64(0..MOMENT));
    // Waits for nothing: it chooses where in a deed the kill falls.
    while Instant::now() < chosen {
        spin_loop();
    }
    Ok(writer.is_killed(heard))
}
