//! The claim: a backup that was carried to another computer restores by the spare key alone to the same plan,
//! record by record, with its history, its bin and its undo; restored over a later plan it can be undone; and
//! every plan that an older version kept does the same, the copy that was made before it was upgraded among them.
//!
//! The other computer is this same program started again with another home, which is given a stick with two files:
//! the backup, and the spare key as it stands on paper. It restores, locks, opens again, and writes down all that
//! the plan says. `--count` is how many made-up plans are carried. `--fault` makes one more change after the
//! backup, which the restored plan then lacks.

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use chrono::{DateTime, Utc};
use fastrand::Rng;
use footing_tests::{
    proof::{Asked, Found, run},
    vault_proofs::{
        again::{Role, Started, role},
        kept_files::copy_folder,
        older::older_plans,
        saying::Saying,
        vaults::{PASSWORD, locked, make, open_with, password},
        workload::Sitting,
    },
};
use footing_vault::{BackupReason, Cost, LockedBackup, OpenVault, SpareKey};

const USUAL_COUNT: u32 = 10;
const CHANGES: usize = 40;
/// What is on the stick, and what the other computer writes down.
const BACKUP: &str = "plan.footing-backup";
const SPARE_KEY: &str = "spare key on paper";
const SAID: &str = "what the plan says";
/// Where an account keeps its plans, below its home.
const DATA: &str = ".local/share/uk.footing.planner";
/// The role of the other computer.
const ELSEWHERE: &str = "another computer";
const DONE: &str = "done";

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    let Some(role) = role() else {
        return run(USUAL_COUNT, |asked| prove(asked).map_err(|error| error.to_string()));
    };
    match restores_elsewhere(&role) {
        Ok(()) => println!("{DONE}"),
        Err(why) => println!("{why}"),
    }
    ExitCode::SUCCESS
}

/// What the other computer does: it knows the stick and its own home.
fn restores_elsewhere(role: &Role) -> Outcome<()> {
    let data = PathBuf::from(std::env::var_os("HOME").ok_or("there is no home")?).join(DATA);
    let key = SpareKey::read(&fs::read_to_string(role.folder.join(SPARE_KEY))?)?;
    let backup = LockedBackup::read(&role.folder.join(BACKUP))?.open_with_spare_key(&key, &data)?;
    let restored = backup.restore_as_new(&data, &mut |bytes| bytes.fill_with(|| fastrand::u8(..)))?;
    let said = said(&Saying::of(&restored)?);
    drop(restored);
    let reopened = locked(&data)?.open_with_spare_key(&key).map_err(|refused| refused.error)?;
    if self::said(&Saying::of(&reopened)?) != said {
        return Err("opened again, it says something else".into());
    }
    Ok(fs::write(role.folder.join(SAID), said)?)
}

/// All that a plan says, to be written down.
fn said(saying: &Saying) -> String {
    format!("{saying:#?}")
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
    for seed in asked.seeds().map(u64::from) {
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
        told.restores_from_before(&vault, asked.fault)?;
        told.carries(vault, &mut Sitting::new(1), asked.fault, &mut asked.rng())?;
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
        let text = spare_key(&mut vault, rng)?;
        let stick = tempfile::tempdir()?;
        fs::write(stick.path().join(SPARE_KEY), &text)?;
        vault.save_backup_to(&stick.path().join(BACKUP), now)?;
        let kept = vault.back_up(BackupReason::Asked, now)?;
        if fault {
            vault.keep_draft("after", "typed after the backup", now)?;
        }
        let before = Saying::of(&vault)?;
        self.compares("on another computer", &said_elsewhere(stick.path())?, &before);

        sitting.goes_on(&mut vault)?;
        vault.keep_draft("later", "typed later", now)?;
        let later = Saying::of(&vault)?;
        vault.test_restore()?;
        let backup = vault.backup(&kept.name)?.open_beside(&vault)?;
        vault.restore_backup(backup, now)?;
        self.compares("over a later plan", &said(&Saying::of(&vault)?), &before);
        let replaced = vault.replaced()?.into_iter().next().ok_or("the replaced plan is gone")?;
        vault.put_back(&replaced.name, now)?;
        self.compares("put back", &said(&Saying::of(&vault)?), &later);
        self.records += before.written.plan.records.len();
        self.states += before.written.history.iter().map(Vec::len).sum::<usize>();
        Ok(())
    }

    /// The copy that was made before the upgrade is of the older form still: on another computer it becomes the same
    /// plan.
    fn restores_from_before(&mut self, vault: &OpenVault, fault: bool) -> Outcome<()> {
        let before = vault.backups().into_iter().map(|entry| vault.backup(&entry.name));
        let before = before.flatten().find(|backup| backup.reason() == BackupReason::Upgrade);
        let before = before.ok_or("there is no copy from before the upgrade")?;
        let elsewhere = tempfile::tempdir()?;
        let opened = before.open(&password(PASSWORD), elsewhere.path())?;
        let mut restored =
            opened.restore_as_new(elsewhere.path(), &mut |bytes| bytes.fill_with(|| fastrand::u8(..)))?;
        if fault {
            restored.keep_draft("after", "typed after the backup", DateTime::<Utc>::UNIX_EPOCH)?;
        }
        let whereabouts = "a copy from before the upgrade";
        self.compares(whereabouts, &said(&Saying::of(&restored)?), &Saying::of(vault)?);
        Ok(())
    }

    fn compares(&mut self, whereabouts: &str, is: &str, wanted: &Saying) {
        let wanted = said(wanted);
        let other = is.lines().zip(wanted.lines()).position(|(is, wanted)| is != wanted);
        if is != wanted {
            let at = other.unwrap_or_default();
            self.breaches.push(format!("{whereabouts}: not the same plan, from line {at} on"));
        }
    }
}

/// What the plan says on another computer: another program with another home, which has the stick and nothing else.
fn said_elsewhere(stick: &Path) -> Outcome<String> {
    let home = tempfile::tempdir()?;
    let home_is = format!("HOME={}", home.path().display());
    let mut elsewhere = Started::now(ELSEWHERE, stick, 0, &["env", "--unset=XDG_DATA_HOME", &home_is]);
    match elsewhere.hear() {
        Some(line) if line == DONE => Ok(fs::read_to_string(stick.join(SAID))?),
        line => {
            Err(format!("the other computer: {}", line.unwrap_or_else(|| "it broke off".to_owned())).into())
        }
    }
}

/// Makes a spare key as a person does, who reads it and types two groups of it back, and gives what they read.
fn spare_key(vault: &mut OpenVault, rng: &mut Rng) -> Outcome<String> {
    let unproved = vault.new_spare_key(&mut |bytes| rng.fill(bytes));
    let (text, [first, second]) = (unproved.text(), unproved.asks());
    let groups: Vec<&str> = text.split(['-', ' ']).collect();
    let key = unproved.prove([groups[first], groups[second]]).map_err(|_| "typed back, and refused")?;
    vault.keep_spare_key(&key, Cost::LEAST, &mut |bytes| rng.fill(bytes))?;
    Ok(text.to_string())
}
