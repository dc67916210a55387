//! Files that are moved or go.

use std::{
    fs,
    path::{Path, PathBuf},
};

use footing_vault::{OpenVault, VaultError};
use tempfile::TempDir;

use super::{Outcome, Tried, same};
use crate::vault_proofs::{
    numbered::{change, changes_in},
    vaults::{files_under, make, open},
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

/// The one file of a name.
pub fn file(data: &Path, name: &str) -> Outcome<PathBuf> {
    let files = files_under(data)?;
    let found = files.into_iter().find(|path| path.file_name().is_some_and(|is| is == name));
    found.ok_or_else(|| format!("there is no {name}").into())
}

/// It is moved while the plan is open: nothing more is said to be kept, and put back it has what was.
pub fn database_moves() -> Outcome<Tried> {
    let (data, vault) = written()?;
    let database = file(data.path(), "plan.footing")?;
    moves(&data, vault, &database)
}

/// The same with all of it.
pub fn folder_moves() -> Outcome<Tried> {
    let (data, vault) = written()?;
    let plans = data.path().join("plans");
    moves(&data, vault, &plans)
}

fn moves(data: &TempDir, mut vault: OpenVault, path: &Path) -> Outcome<Tried> {
    let (mut breaches, away) = (Vec::new(), data.path().join("away"));
    fs::rename(path, &away)?;
    same(&mut breaches, "a change", &change(&mut vault, BEFORE + 1), &Err(VaultError::Moved));
    drop(vault);
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
pub fn one_header_goes() -> Outcome<Tried> {
    let mut breaches = Vec::new();
    for name in ["header", "header-copy"] {
        let (data, vault) = written()?;
        drop(vault);
        fs::remove_file(file(data.path(), name)?)?;
        same(&mut breaches, name, &changes_in(&open(data.path())?)?, &BEFORE);
    }
    Ok(Tried::Here(breaches))
}

/// The plan is damaged and nothing is made in their place.
pub fn both_headers_go() -> Outcome<Tried> {
    goes(&["header", "header-copy"])
}

/// The same.
pub fn database_goes() -> Outcome<Tried> {
    goes(&["plan.footing"])
}

/// The plan opens by the one generation that nothing took the place of, and the pointer is written again.
pub fn pointer_goes() -> Outcome<Tried> {
    let (mut breaches, (data, vault)) = (Vec::new(), written()?);
    drop(vault);
    let path = file(data.path(), "current")?;
    let before = fs::read(&path)?;
    fs::remove_file(&path)?;
    same(&mut breaches, "opened without", &changes_in(&open(data.path())?)?, &BEFORE);
    same(&mut breaches, "the pointer", &fs::read(&path)?, &before);
    Ok(Tried::Here(breaches))
}

fn goes(names: &[&str]) -> Outcome<Tried> {
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
        same(&mut breaches, "made in its place", &path.exists(), &false);
        fs::copy(kept, path)?;
    }
    same(&mut breaches, "put back", &changes_in(&open(data.path())?)?, &BEFORE);
    Ok(Tried::Here(breaches))
}
