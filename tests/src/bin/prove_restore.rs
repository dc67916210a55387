//! The claim: a backup that was carried to another computer restores by the spare key alone to the same plan,
//! record by record, with its history, its bin and its undo; restored over a later plan it can be undone; and
//! every plan that an older version kept does the same.
//!
//! `--count` is how many made-up plans are carried. `--fault` makes one more change after the backup, which
//! the restored plan then lacks.

use std::{fs, path::PathBuf, process::ExitCode};

use chrono::{DateTime, Utc};
use fastrand::Rng;
use footing_tests::{
    places::root,
    proof::{Asked, Found, run},
    vault_proofs::{
        kept_files::copy_folder,
        saying::Saying,
        vaults::{PASSWORD, locked, make, open_with},
        workload::Sitting,
    },
};
use footing_vault::{BackupReason, Cost, LockedBackup, OpenVault, SpareKey};

const USUAL_COUNT: u32 = 10;
const CHANGES: usize = 40;
/// Where a plan of each older form is kept.
const OLD: &str = "src-tauri/vault/tests/old";

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    run(USUAL_COUNT, |asked| prove(asked).map_err(|error| error.to_string()))
}

#[derive(Default)]
struct Told {
    carried: u32,
    older: u32,
    records: usize,
    states: usize,
    breaches: Vec<String>,
}

fn prove(asked: Asked) -> Outcome<(Found, String)> {
    let mut told = Told::default();
    for seed in 0..asked.count.into() {
        let data = tempfile::tempdir()?;
        let (mut vault, mut sitting) = (make(data.path(), seed)?, Sitting::new(seed));
        for _ in 0..CHANGES {
            sitting.goes_on(&mut vault)?;
        }
        told.carries(vault, &mut sitting, asked.fault, &mut Rng::with_seed(seed))?;
        told.carried += 1;
    }
    for old in older_plans()? {
        let data = tempfile::tempdir()?;
        copy_folder(&old, data.path())?;
        let vault = open_with(data.path(), PASSWORD)?;
        told.carries(vault, &mut Sitting::new(1), asked.fault, &mut Rng::with_seed(1))?;
        told.older += 1;
    }
    told.breaches.iter().for_each(|breach| println!("{breach}"));
    let Told { carried, older, records, states, breaches } = told;
    let found = if breaches.is_empty() { Found::Nothing } else { Found::Breach };
    Ok((
        found,
        format!(
            "{carried} plans and {older} of older forms carried and restored, {records} records with {states} \
             states: {} breaches",
            breaches.len()
        ),
    ))
}

impl Told {
    /// Carries a plan to another computer by one file and its spare key, then restores it here over a later one.
    fn carries(
        &mut self,
        mut vault: OpenVault,
        sitting: &mut Sitting,
        fault: bool,
        rng: &mut Rng,
    ) -> Outcome<()> {
        let now = DateTime::<Utc>::UNIX_EPOCH;
        let key = spare_key(&mut vault, rng)?;
        let (stick, elsewhere) = (tempfile::tempdir()?, tempfile::tempdir()?);
        let file = stick.path().join("plan.footing-backup");
        vault.save_backup_to(&file, now)?;
        let kept = vault.back_up(BackupReason::Asked, now)?;
        if fault {
            vault.keep_draft("after", "typed after the backup", now)?;
        }
        let before = Saying::of(&vault)?;
        let backup = LockedBackup::read(&file)?.open_with_spare_key(&key, elsewhere.path())?;
        let restored = backup.restore_as_new(elsewhere.path(), &mut |bytes| rng.fill(bytes))?;
        self.compares("on another computer", &Saying::of(&restored)?, &before);
        drop(restored);
        let locked = locked(elsewhere.path())?;
        let reopened = locked.open_with_spare_key(&key).map_err(|refused| refused.error)?;
        self.compares("there, opened again", &Saying::of(&reopened)?, &before);

        sitting.goes_on(&mut vault)?;
        vault.keep_draft("later", "typed later", now)?;
        let later = Saying::of(&vault)?;
        vault.test_restore()?;
        let backup = vault.backup(&kept.name)?.open_beside(&vault)?;
        vault.restore_backup(backup, now)?;
        self.compares("over a later plan", &Saying::of(&vault)?, &before);
        let replaced = vault.replaced()?.into_iter().next().ok_or("the replaced plan is gone")?;
        vault.put_back(&replaced.name, now)?;
        self.compares("put back", &Saying::of(&vault)?, &later);
        self.records += before.written.plan.records.len();
        self.states += before.written.history.iter().map(Vec::len).sum::<usize>();
        Ok(())
    }

    fn compares(&mut self, whereabouts: &str, is: &Saying, wanted: &Saying) {
        if is != wanted {
            self.breaches.push(format!("{whereabouts}: not the same plan"));
        }
    }
}

/// Makes a spare key as a person does: reads it and types two groups of it back.
fn spare_key(vault: &mut OpenVault, rng: &mut Rng) -> Outcome<SpareKey> {
    let unproved = vault.new_spare_key(&mut |bytes| rng.fill(bytes));
    let (text, [first, second]) = (unproved.text(), unproved.asks());
    let groups: Vec<&str> = text.split(['-', ' ']).collect();
    let key = unproved.prove([groups[first], groups[second]]).map_err(|_| "typed back, and refused")?;
    vault.keep_spare_key(&key, Cost::LEAST, &mut |bytes| rng.fill(bytes))?;
    Ok(key)
}

fn older_plans() -> Outcome<Vec<PathBuf>> {
    let folders = fs::read_dir(root().join(OLD))?.flatten().map(|entry| entry.path());
    let mut folders: Vec<PathBuf> = folders.filter(|path| path.is_dir()).collect();
    folders.sort();
    if folders.is_empty() { Err("there is no plan of an older form".into()) } else { Ok(folders) }
}
