//! Another program, such as one that syncs folders, works in the same folder.

use std::fs;

use footing_vault::{VaultError, plans_in};

use super::{
    Outcome, Tried, same,
    vanishing::{BEFORE, forgets_a_change, written},
};
use crate::vault_proofs::{
    numbered::{change, changes_in},
    vaults::{file, open},
    watched_disk::say_that_nothing_moves,
};

/// An older copy takes the database's place while the plan is open: nothing more is said to be kept, and what
/// is there afterwards is the older copy, whole. With a breach put in, the system says that nothing has moved.
pub fn replaces(breached: bool) -> Outcome<Tried> {
    let (mut breaches, (data, mut vault)) = (Vec::new(), written()?);
    let (database, beside) = (file(data.path(), "plan.footing")?, data.path().join("beside"));
    fs::copy(&database, &beside)?;
    change(&mut vault, BEFORE + 1)?;
    fs::rename(beside, &database)?;
    say_that_nothing_moves(breached);
    same(&mut breaches, "a change", &change(&mut vault, BEFORE + 2), &Err(VaultError::Moved));
    drop(vault);
    say_that_nothing_moves(false);
    same(&mut breaches, "opened", &changes_in(&open(data.path())?)?, &BEFORE);
    Ok(Tried::Here(breaches))
}

/// An older copy is written over the open database: what comes of the next change is damage that is seen, or
/// a plan that was kept.
pub fn writes_over(breached: bool) -> Outcome<Tried> {
    let (mut breaches, (data, mut vault)) = (Vec::new(), written()?);
    let database = file(data.path(), "plan.footing")?;
    let older = fs::read(&database)?;
    for number in BEFORE + 1..BEFORE + 9 {
        change(&mut vault, number)?;
    }
    fs::write(&database, older)?;
    let kept = change(&mut vault, BEFORE + 9).is_ok();
    drop(vault);
    if breached {
        forgets_a_change(data.path())?;
    }
    match open(data.path()) {
        Err(VaultError::Damaged) => {}
        Err(error) => breaches.push(format!("told as {error}")),
        Ok(vault) => match (changes_in(&vault), kept) {
            (Ok(BEFORE), false) => {}
            (Ok(there), _) if there == BEFORE + 9 => {}
            (there, _) => breaches.push(format!("it opened with {there:?}")),
        },
    }
    Ok(Tried::Here(breaches))
}

/// Copies with names such as those programs give: they are left alone, and the plan opens. With a breach put in, one
/// of them goes.
pub fn leaves_copies(breached: bool) -> Outcome<Tried> {
    let (mut breaches, (data, vault)) = (Vec::new(), written()?);
    drop(vault);
    let mut copies = Vec::new();
    for (name, copy) in [
        ("plan.footing", "plan (1).footing"),
        ("header", "header (conflicted copy)"),
        ("current", "current-laptop"),
        ("current", "current.tmp"),
    ] {
        let path = file(data.path(), name)?;
        let copy = path.with_file_name(copy);
        fs::copy(&path, &copy)?;
        copies.push(copy);
    }
    let plans = plans_in(data.path())?;
    let name = &plans.first().ok_or("there is no plan")?.plan;
    let folder = data.path().join("plans").join(format!("{name} (1)"));
    fs::create_dir(&folder)?;
    same(&mut breaches, "plans listed", &plans_in(data.path())?.len(), &1);
    same(&mut breaches, "opened", &changes_in(&open(data.path())?)?, &BEFORE);
    copies.push(folder);
    if breached {
        fs::remove_file(&copies[0])?;
    }
    same(&mut breaches, "left alone", &copies.iter().all(|copy| copy.exists()), &true);
    Ok(Tried::Here(breaches))
}
