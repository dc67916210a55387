//! The claim: killed at any moment (SIGKILL), the planner loses nothing that it said was kept, and the plan
//! opens.
//!
//! This same program is started again as a writer, which says each number once the vault said that change is
//! kept, and is killed at a random moment after. `--fault` is a writer that speaks before it has made the
//! change.

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
        numbered::{change, changes_in},
        vaults::{files_under, make, open},
    },
};

const USUAL_COUNT: u32 = 100;
/// Kills of one plan; after them a new one is made, so that none grows longer than a person's.
const KILLS_OF_ONE: u32 = 50;
/// The longest moment, in microseconds, between what was waited for and the kill: several changes.
const MOMENT: u64 = 6000;
const SAVING: &str = "saving";
const SPEAKING_FIRST: &str = "speaking first";

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    match role() {
        Some(role) => writes(&role).map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS),
        None => run(USUAL_COUNT, |asked| prove(asked).map_err(|error| error.to_string())),
    }
}

/// The writer: makes changes until it is killed.
fn writes(role: &Role) -> Outcome<()> {
    let mut vault = open(&role.folder)?;
    for number in role.from.. {
        if role.name == SPEAKING_FIRST {
            says(number);
        }
        change(&mut vault, number)?;
        if role.name == SAVING {
            says(number);
        }
    }
    Ok(())
}

/// What became of the kills.
#[derive(Default)]
struct Told {
    kills: u32,
    kept: u64,
    in_a_change: u32,
    breaches: Vec<String>,
}

fn prove(asked: Asked) -> Outcome<(Found, String)> {
    let name = if asked.fault { SPEAKING_FIRST } else { SAVING };
    let (mut told, mut rng) = (Told::default(), Rng::with_seed(u64::from(asked.count)));
    while told.kills < asked.count {
        let data = tempfile::tempdir()?;
        drop(make(data.path(), rng.u64(..))?);
        let mut done = 0;
        for _ in 0..KILLS_OF_ONE.min(asked.count - told.kills) {
            done = told.adds_kill(name, data.path(), done, &mut rng)?;
        }
    }
    told.breaches.iter().for_each(|breach| println!("{breach}"));
    let Told { kills, kept, in_a_change, breaches } = &told;
    if *in_a_change == 0 {
        return Err("no kill came in the middle of a change, so it proves nothing".into());
    }
    let found = if breaches.is_empty() { Found::Nothing } else { Found::Breach };
    Ok((
        found,
        format!(
            "{kills} kills, {in_a_change} of them in the middle of a change, {kept} changes said to be kept: \
             {} breaches",
            breaches.len()
        ),
    ))
}

impl Told {
    /// Starts a writer, kills it, opens the plan. Gives how many changes it has now.
    fn adds_kill(&mut self, name: &str, data: &Path, done: u64, rng: &mut Rng) -> Outcome<u64> {
        let mut writer = Started::now(name, data, done + 1, &[]);
        let mut heard = String::new();
        for _ in 0..rng.u8(1..5) {
            heard = writer.hear().ok_or("the writer ended by itself")?;
        }
        wait_out(Duration::from_micros(rng.u64(0..MOMENT)));
        let said = writer.is_killed(heard.parse()?);
        self.kills += 1;
        self.kept += said - done;
        self.in_a_change += u32::from(log_is_left(data)?);
        let there = open(data).map_err(|error| error.to_string()).and_then(|vault| changes_in(&vault));
        match there {
            Ok(there) if there == said || there == said + 1 => return Ok(there),
            Ok(there) => {
                self.breaches.push(format!("{said} changes were said to be kept, {there} are there"))
            }
            Err(why) => self.breaches.push(why),
        }
        // What comes after a breach cannot be judged in the same plan.
        std::fs::remove_dir_all(data.join("plans"))?;
        drop(make(data, rng.u64(..))?);
        Ok(0)
    }
}

/// Waits for nothing: it chooses where in a change the kill falls.
fn wait_out(moment: Duration) {
    let chosen = Instant::now() + moment;
    while Instant::now() < chosen {
        spin_loop();
    }
}

/// Whether a log stands beside the database that was not moved into it yet.
fn log_is_left(data: &Path) -> Outcome<bool> {
    let logs = files_under(data)?.into_iter().filter(|path| path.to_string_lossy().ends_with("-wal"));
    Ok(logs.filter_map(|path| path.metadata().ok()).any(|log| log.len() > 0))
}
