//! Files that are moved or go.

use std::{fs, path::Path};

use footing_vault::{OpenVault, VaultError};
use tempfile::TempDir;

use super::{Outcome, Tried, same};
use crate::vault_proofs::{
    numbered::{change, changes_in},
    vaults::{file, make, open},
    watched_disk::say_that_nothing_moves,
};

/// Changes before the fault.
pub const BEFORE: u64 = 6;

/// A plan with some changes, open.
pub fn written() -> Outcome<(TempDir, OpenVault)> {
    let data = tempfile::tempdir()?;
    let mut vault = make(data.path(), 1)?;
    for number in 1..=BEFORE {
        change(&mut vault, number)?;
    }
    Ok((data, vault))
}

/// A breach: the last change is no longer there.
pub fn forgets_a_change(data: &Path) -> Outcome<()> {
    let other = tempfile::tempdir()?; // from the same seed it has the same keys
    let mut vault = make(other.path(), 1)?;
    (1..BEFORE).try_for_each(|number| change(&mut vault, number))?;
    drop(vault);
    fs::copy(file(other.path(), "plan.footing")?, file(data, "plan.footing")?)?;
    Ok(())
}

/// It is moved while the plan is open: nothing more is said to be kept, and put back it has what was. With a breach put
/// in, the system says that nothing has moved.
pub fn database_moves(breached: bool) -> Outcome<Tried> {
    let (data, vault) = written()?;
    let database = file(data.path(), "plan.footing")?;
    moves(&data, vault, &database, breached)
}

/// The same with all of it.
pub fn folder_moves(breached: bool) -> Outcome<Tried> {
    let (data, vault) = written()?;
    let plans = data.path().join("plans");
    moves(&data, vault, &plans, breached)
}

fn moves(data: &TempDir, mut vault: OpenVault, path: &Path, breached: bool) -> Outcome<Tried> {
    let (mut breaches, away) = (Vec::new(), data.path().join("away"));
    fs::rename(path, &away)?;
    say_that_nothing_moves(breached);
    same(&mut breaches, "a change", &change(&mut vault, BEFORE + 1), &Err(VaultError::Moved));
    drop(vault);
    say_that_nothing_moves(false);
    let told = open(data.path()).err();
    if !matches!(told, Some(VaultError::Moved | VaultError::Damaged)) {
        breaches.push(format!("opened while it is away: {told:?}"));
    }
    if !path.exists() {
        fs::rename(&away, path)?;
        let there = changes_in(&open(data.path())?)?;
        same(&mut breaches, "put back", &there, &BEFORE);
    } else {
        breaches.push("something was made in its place".to_owned());
    }
    Ok(Tried::Here(breaches))
}

/// The other one opens the plan.
pub fn one_header_goes(breached: bool) -> Outcome<Tried> {
    let mut breaches = Vec::new();
    for name in ["header", "header-copy"] {
        let (data, vault) = written()?;
        drop(vault);
        fs::remove_file(file(data.path(), name)?)?;
        if breached {
            forgets_a_change(data.path())?;
        }
        same(&mut breaches, name, &changes_in(&open(data.path())?)?, &BEFORE);
    }
    Ok(Tried::Here(breaches))
}

/// The plan is damaged and nothing is made in their place. With a breach put in, something is.
pub fn both_headers_go(breached: bool) -> Outcome<Tried> {
    goes(&["header", "header-copy"], breached)
}

/// The same.
pub fn database_goes(breached: bool) -> Outcome<Tried> {
    goes(&["plan.footing"], breached)
}

/// The plan opens by the one generation that nothing took the place of, and the pointer is written again.
pub fn pointer_goes(breached: bool) -> Outcome<Tried> {
    let (mut breaches, (data, vault)) = (Vec::new(), written()?);
    drop(vault);
    let path = file(data.path(), "current")?;
    let before = fs::read(&path)?;
    fs::remove_file(&path)?;
    if breached {
        forgets_a_change(data.path())?;
    }
    same(&mut breaches, "opened without", &changes_in(&open(data.path())?)?, &BEFORE);
    same(&mut breaches, "the pointer", &fs::read(&path)?, &before);
    Ok(Tried::Here(breaches))
}

fn goes(names: &[&str], breached: bool) -> Outcome<Tried> {
    let (mut breaches, (data, vault)) = (Vec::new(), written()?);
    drop(vault);
    let away = tempfile::tempdir()?;
    let mut gone = Vec::new();
    for name in names {
        let path = file(data.path(), name)?;
        fs::copy(&path, away.path().join(name))?;
        fs::remove_file(&path)?;
        gone.push((path, away.path().join(name)));
    }
    same(&mut breaches, "opened without", &open(data.path()).err(), &Some(VaultError::Damaged));
    for (path, kept) in gone {
        if breached {
            fs::write(&path, "made anew")?;
        }
        same(&mut breaches, "made in its place", &path.exists(), &false);
        fs::copy(kept, path)?;
    }
    same(&mut breaches, "put back", &changes_in(&open(data.path())?)?, &BEFORE);
    Ok(Tried::Here(breaches))
}
