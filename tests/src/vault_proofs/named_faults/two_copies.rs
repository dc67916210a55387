//! The planner is started twice.

use std::fs;

use footing_vault::VaultError;

use super::{
    Outcome, Tried, same,
    vanishing::{BEFORE, written},
};
use crate::vault_proofs::{
    again::{Role, Started, says},
    numbered::changes_in,
    vaults::{file, open},
};

pub const HOLDING: &str = "holding";
const LETTING_GO: &str = "letting go";

/// The second is told that the plan is open, even when something took the lock file away. It opens when the
/// first is gone. With a breach put in, the first holds nothing.
pub fn second_copy(breached: bool) -> Outcome<Tried> {
    let (mut breaches, (data, vault)) = (Vec::new(), written()?);
    drop(vault);
    let mut first = Started::now(if breached { LETTING_GO } else { HOLDING }, data.path(), 0, &[]);
    first.hear().ok_or("the first copy did not open the plan")?;
    same(&mut breaches, "the second", &open(data.path()).err(), &Some(VaultError::AlreadyOpen));
    fs::remove_file(file(data.path(), "lock")?)?;
    same(&mut breaches, "with no lock file", &open(data.path()).err(), &Some(VaultError::AlreadyOpen));
    first.is_killed(0);
    same(&mut breaches, "when the first is gone", &changes_in(&open(data.path())?)?, &BEFORE);
    Ok(Tried::Here(breaches))
}

/// The first copy: opens the plan and keeps it open until it is killed.
pub fn hold(role: &Role) -> Outcome<()> {
    let _open = open(&role.folder)?;
    let_go()
}

/// A first copy that says so and does not.
pub fn let_go() -> Outcome<()> {
    says(1);
    loop {
        std::thread::park();
    }
}
