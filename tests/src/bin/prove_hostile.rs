//! The claim: a header, a backup or an open file from somebody who means harm is refused with a clear word, in
//! bounded memory, and nothing breaks off.
//!
//! First come the bad files that have a name ([`footing_tests::vault_proofs::hostile`]), then `--count` of each
//! sort that are bad by chance, half of them with the right CRC. `--fault` passes good files off as bad ones.

use std::{
    fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    process::ExitCode,
    time::{Duration, Instant},
};

use chrono::{DateTime, Utc};
use fastrand::Rng;
use footing_tests::{
    proof::{Asked, Found, run},
    vault_proofs::{
        hostile::{Bad, backups, headers, imports},
        numbered::change,
        vaults::{files_under, make},
    },
};
use footing_vault::{OpenVault, VaultError};
use tempfile::TempDir;

const USUAL_COUNT: u32 = 300;
/// The most memory, in MiB, that all of it together may take beside what was there: the largest open file that
/// is read at all is 64 MiB, and a password costs 19 here.
const MOST_MEMORY: u64 = 512;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    run(USUAL_COUNT, |asked| prove(asked).map_err(|error| error.to_string()))
}

const HEADER: &str = "header";
const BACKUP: &str = "backup";
const OPEN_FILE: &str = "open file";

/// What became of the bad files.
#[derive(Default)]
struct Told {
    tried: u32,
    longest: Duration,
    breaches: Vec<String>,
}

fn prove(asked: Asked) -> Outcome<(Found, String)> {
    let (mut told, before) = (Told::default(), most_memory()?);
    let mut rng = Rng::with_seed(asked.count.into());
    tries_headers(asked, &mut rng, &mut told)?;
    tries_backups(asked, &mut rng, &mut told)?;
    tries_imports(asked, &mut rng, &mut told)?;
    let memory = most_memory()?.saturating_sub(before);
    if memory > MOST_MEMORY {
        told.breaches.push(format!("it took {memory} MiB"));
    }
    told.breaches.iter().for_each(|breach| println!("{breach}"));
    let found = if told.is_breach(asked.fault) { Found::Breach } else { Found::Nothing };
    Ok((
        found,
        format!(
            "{} bad files, at most {memory} MiB more memory, the longest answer after {} ms: {} breaches",
            told.tried,
            told.longest.as_millis(),
            told.breaches.len()
        ),
    ))
}

impl Told {
    /// With a good file of each sort passed off as bad, each has to be seen.
    fn is_breach(&self, fault: bool) -> bool {
        let seen = |sort: &str| self.breaches.iter().any(|breach| breach.starts_with(sort));
        if fault { [HEADER, BACKUP, OPEN_FILE].into_iter().all(seen) } else { !self.breaches.is_empty() }
    }

    /// Tries one; a panic is a breach like any other.
    fn tries(
        &mut self,
        sort: &str,
        bad: &Bad,
        tries: impl FnOnce() -> Outcome<Option<String>>,
    ) -> Outcome<()> {
        self.tried += 1;
        let start = Instant::now();
        let breach = match catch_unwind(AssertUnwindSafe(tries)) {
            Ok(breach) => breach?,
            Err(_) => Some("it broke off".to_owned()),
        };
        self.longest = self.longest.max(start.elapsed());
        self.breaches.extend(breach.map(|breach| format!("{sort}, {}: {breach}", bad.name)));
        Ok(())
    }
}

/// A plan with a few changes.
fn plan() -> Outcome<(TempDir, OpenVault)> {
    let data = tempfile::tempdir()?;
    let mut vault = make(data.path(), 1)?;
    for number in 1..=6 {
        change(&mut vault, number)?;
    }
    Ok((data, vault))
}

/// All bad files of a sort; with a fault put in, the good one as if it were bad.
fn all(named: Vec<Bad>, asked: Asked, good: &[u8], mut by_chance: impl FnMut() -> Bad) -> Vec<Bad> {
    let passed_off = asked.fault.then(|| Bad {
        name: "a good one passed off as bad".to_owned(),
        bytes: good.to_vec(),
        told_as: Some(VaultError::Damaged),
    });
    named.into_iter().chain((0..asked.count).map(|_| by_chance())).chain(passed_off).collect()
}

fn tries_headers(asked: Asked, rng: &mut Rng, told: &mut Told) -> Outcome<()> {
    let (data, vault) = plan()?;
    drop(vault);
    let is_header = |path: &PathBuf| path.file_name().is_some_and(|name| name == "header");
    let path = files_under(data.path())?.into_iter().find(is_header).ok_or("there is no header")?;
    let good = fs::read(path)?;
    let bad_ones = all(headers::named(&good), asked, &good, || headers::by_chance(&good, rng));
    for bad in &bad_ones {
        told.tries(HEADER, bad, || Ok(headers::tries(data.path(), &good, bad)?))?;
    }
    Ok(())
}

fn tries_backups(asked: Asked, rng: &mut Rng, told: &mut Told) -> Outcome<()> {
    let (data, vault) = plan()?;
    let file = data.path().join("good");
    vault.save_backup_to(&file, DateTime::<Utc>::UNIX_EPOCH)?;
    let good = fs::read(file)?;
    let bad_ones = all(backups::named(&good), asked, &good, || backups::by_chance(&good, rng));
    for bad in &bad_ones {
        told.tries(BACKUP, bad, || Ok(backups::tries(data.path(), &good, bad)?))?;
    }
    Ok(())
}

fn tries_imports(asked: Asked, rng: &mut Rng, told: &mut Told) -> Outcome<()> {
    let (_data, vault) = plan()?;
    let good = vault.everything(DateTime::<Utc>::UNIX_EPOCH)?.to_json()?;
    let (_other, mut into) = plan()?;
    for bad in imports::named(&good) {
        told.tries(OPEN_FILE, &bad, || Ok(imports::tries(&mut into, &bad)))?;
    }
    let chance = all(Vec::new(), asked, good.as_bytes(), || imports::by_chance(&good, rng));
    for bad in &chance {
        told.tries(OPEN_FILE, bad, || Ok(imports::tries(&mut into, bad)))?;
    }
    Ok(())
}

/// The most memory this program ever had, in MiB, as the kernel counts it.
fn most_memory() -> Outcome<u64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
    Ok(line.trim().trim_end_matches(" kB").parse::<u64>()? / 1024)
}
