//! Restores over a plan that are killed, in rounds of steps that can each be told from the others: a backup, two
//! changes that the restore takes away again, the restore, a change in the restored plan, and the end of the plan
//! that was replaced. Until that, all that was ever said to be kept is in the plan or in the replaced one.

use std::path::Path;

use footing_vault::{BackupReason, OpenVault};

use super::{Deed, FIRST, Outcome, Say, changes_in_backup, makes_a_backup, moment, newest_asked_for};
use crate::vault_proofs::{
    kept_files::copy_folder,
    numbered::{change, changes_in},
    vaults::open,
};

/// A backup is restored over its plan while that is open.
pub const OVER_THE_OPEN_PLAN: Deed = Deed {
    name: "restore",
    prepares: makes_a_backup,
    writes: |data, from, say| restores(data, from, say, over_the_open),
    judges,
};

/// A backup is restored over its plan while that is closed, such as one that is damaged.
pub const OVER_A_CLOSED_PLAN: Deed = Deed {
    name: "restore over a closed plan",
    writes: |data, from, say| restores(data, from, say, over_a_closed),
    ..OVER_THE_OPEN_PLAN
};

/// The fault: a restore that keeps nothing of the plan it replaces.
pub const KEEPING_NO_REPLACED_PLAN: Deed = Deed {
    name: "restore that keeps no replaced plan",
    writes: |data, from, say| restores(data, from, say, keeping_nothing),
    ..OVER_THE_OPEN_PLAN
};

/// The steps of one round.
const STEPS: u64 = 6;

/// How many changes there are, and where.
#[derive(Debug, PartialEq, Eq)]
struct Standing {
    plan: u64,
    replaced: Option<u64>,
    backup: u64,
}

impl Standing {
    fn after(steps: u64) -> Self {
        let (round, done) = (steps / STEPS, steps % STEPS);
        let start = FIRST + round;
        Self {
            plan: start + [0, 0, 1, 2, 0, 1][usize::try_from(done).unwrap_or_default()],
            replaced: (done >= 4).then_some(start + 2),
            backup: if done == 0 && round > 0 { start - 1 } else { start },
        }
    }

    /// What is there. A replaced plan that cannot be put back counts as none.
    fn of(mut vault: OpenVault) -> Outcome<Self> {
        let (plan, backup) = (changes_in(&vault)?, changes_in_backup(&newest_asked_for(&vault)?)?);
        let newest = vault.replaced()?.into_iter().next();
        let put_back = newest.filter(|replaced| vault.put_back(&replaced.name, moment(0)).is_ok());
        let replaced = put_back.map(|_| changes_in(&vault)).transpose()?;
        Ok(Self { plan, replaced, backup })
    }
}

type Restore = fn(OpenVault, &Path, u64) -> Outcome<OpenVault>;

fn restores(data: &Path, from: u64, say: Say, restore: Restore) -> Outcome<()> {
    let mut vault = open(data)?;
    for step in from.. {
        let start = FIRST + (step - 1) / STEPS;
        match step % STEPS {
            1 => drop(vault.back_up(BackupReason::Asked, moment(step))?),
            2 | 5 => change(&mut vault, start + 1)?,
            3 => change(&mut vault, start + 2)?,
            4 => vault = restore(vault, data, step)?,
            _ => removes_what_was_replaced(&mut vault)?,
        }
        say(step);
    }
    Ok(())
}

fn over_the_open(mut vault: OpenVault, _: &Path, step: u64) -> Outcome<OpenVault> {
    let backup = newest_asked_for(&vault)?;
    vault.restore_backup(backup, moment(step))?;
    Ok(vault)
}

fn over_a_closed(vault: OpenVault, data: &Path, step: u64) -> Outcome<OpenVault> {
    let backup = newest_asked_for(&vault)?;
    let plan = vault.lock().plan().to_owned();
    Ok(backup.restore_over(data, &plan, moment(step))?)
}

fn keeping_nothing(vault: OpenVault, data: &Path, step: u64) -> Outcome<OpenVault> {
    let mut vault = over_the_open(vault, data, step)?;
    removes_what_was_replaced(&mut vault)?;
    Ok(vault)
}

fn removes_what_was_replaced(vault: &mut OpenVault) -> Outcome<()> {
    for replaced in vault.replaced()? {
        vault.remove_replaced(&replaced.name)?;
    }
    Ok(())
}

/// The plan, the one that was replaced and the backup hold what they did after the step that was said, or after
/// the next. It is looked at in a copy, because looking at the replaced plan puts it back.
fn judges(data: &Path, said: u64) -> Outcome<u64> {
    let copy = tempfile::tempdir()?;
    copy_folder(data, copy.path())?;
    let there = Standing::of(open(copy.path())?)?;
    let steps = [said, said + 1].into_iter().rev().find(|steps| Standing::after(*steps) == there);
    steps.ok_or_else(|| {
        let wanted = [said, said + 1].map(Standing::after);
        format!("{there:?}, and not one of {wanted:?}").into()
    })
}
