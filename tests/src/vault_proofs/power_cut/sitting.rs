//! A long sitting with everything in it that writes a file: changes of records, and now and then a backup, another
//! name, password or spare key, a restore, the end of a replaced plan, a new plan beside, or one there of an older form
//! that is opened and brought up to date.

use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use fastrand::Rng;
use footing_vault::{BackupReason, Cost, Label, LockedVault, NewPlan, OpenVault, VaultError};

use crate::vault_proofs::{
    kept_files::copy_folder,
    older::older_plans,
    vaults::{PASSWORD, make, open, open_with, password, spare_key_of},
    workload::Sitting,
};

/// The plan that is written in, and where new ones are made beside it.
pub const PLAN: &str = "plan";
/// Changes of one sitting.
pub const CHANGES: u64 = 60;
/// It is closed and opened again after every so many.
const CHANGES_AT_A_TIME: u64 = 25;
/// One change of so many is a larger one.
const LARGER: u64 = 4;

/// The sorts of larger changes, which write whole files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Larger {
    /// A backup is made.
    Backup,
    /// The plan gets another name.
    Name,
    /// It gets another password.
    Password,
    /// A backup takes its place.
    Restore,
    /// One of the plans that were replaced ends.
    EndOfReplaced,
    /// A plan is made beside it.
    NewPlan,
    /// It gets another spare key.
    SpareKey,
    /// A plan of an older form is opened and brought up to date.
    Upgrade,
    /// A backup becomes a plan beside it.
    RestoreAsNew,
}

/// They take turns in this order.
const SORTS: [Larger; 9] = [
    Larger::Backup,
    Larger::Name,
    Larger::Password,
    Larger::Restore,
    Larger::EndOfReplaced,
    Larger::NewPlan,
    Larger::SpareKey,
    Larger::Upgrade,
    Larger::RestoreAsNew,
];
/// Those that make a plan beside.
pub const MAKE_A_PLAN: [Larger; 2] = [Larger::NewPlan, Larger::RestoreAsNew];

/// Of what sort a larger change is. `None` for one of a record.
pub fn larger_sort(number: u64) -> Option<Larger> {
    let turn = usize::try_from(number / LARGER).ok()?.checked_sub(1)?;
    Some(SORTS[turn % SORTS.len()]).filter(|_| number.is_multiple_of(LARGER))
}

/// The password after so many changes.
pub fn password_after(changes: u64) -> String {
    let last = last_of(Larger::Password, changes);
    last.map_or_else(|| PASSWORD.to_owned(), |number| format!("kettle garden window {number}"))
}

/// The spare key after so many changes, by the number of the change that made it.
pub fn spare_key_after(changes: u64) -> Option<u64> {
    last_of(Larger::SpareKey, changes)
}

/// The plan of an older form that was opened last after so many changes, by the number of that change.
pub fn upgraded_after(changes: u64) -> Option<u64> {
    last_of(Larger::Upgrade, changes)
}

fn last_of(sort: Larger, changes: u64) -> Option<u64> {
    (1..=changes).rev().find(|number| is_of(&[sort], *number))
}

/// Whether a change is a larger one of these sorts.
pub fn is_of(sorts: &[Larger], number: u64) -> bool {
    larger_sort(number).is_some_and(|sort| sorts.contains(&sort))
}

/// The new plans beside the plan after so many changes, by the change that made each: the folder of each.
pub fn beside_after(changes: u64) -> Vec<u64> {
    (1..=changes).filter(|number| is_of(&MAKE_A_PLAN, *number)).collect()
}

/// The folder of a new plan beside.
pub fn beside(folder: &Path, number: u64) -> PathBuf {
    folder.join(number.to_string())
}

/// Makes what there is before a sitting: the plan, and those of the oldest form that are opened in it.
///
/// # Errors
/// The vault's own, and the disk's.
pub fn prepares(folder: &Path, seed: u64) -> Result<(), VaultError> {
    drop(make(&folder.join(PLAN), seed)?);
    let older = older_plans()?;
    let mut upgraded = (1..=CHANGES).filter(|number| upgraded_after(*number) == Some(*number));
    upgraded.try_for_each(|number| Ok(copy_folder(&older[0], &beside(folder, number))?))
}

/// Writes the sitting of a seed into the plan in a folder. After each change `tell` hears its number.
///
/// # Errors
/// The vault's own.
pub fn sits(
    folder: &Path,
    seed: u64,
    tell: &mut dyn FnMut(u64, &OpenVault) -> Result<(), VaultError>,
) -> Result<(), VaultError> {
    let (mut vault, mut rng) = (open(&folder.join(PLAN))?, Rng::with_seed(seed));
    let mut sitting = Sitting::new(seed);
    for number in 1..=CHANGES {
        match larger_sort(number) {
            Some(sort) => larger(sort, &mut vault, folder, number, &mut rng)?,
            None => sitting.goes_on(&mut vault)?,
        }
        tell(number, &vault)?;
        if number % CHANGES_AT_A_TIME == 0 {
            drop(vault);
            vault = open(&folder.join(PLAN))?;
        }
    }
    Ok(())
}

fn larger(
    sort: Larger,
    vault: &mut OpenVault,
    folder: &Path,
    number: u64,
    rng: &mut Rng,
) -> Result<(), VaultError> {
    let mut randomness = |bytes: &mut [u8]| rng.fill(bytes);
    let now = DateTime::<Utc>::UNIX_EPOCH + TimeDelta::hours(number.cast_signed() * 10);
    match sort {
        Larger::Backup => vault.back_up(BackupReason::Asked, now).map(drop),
        Larger::Name => vault.rename(Label::new(&format!("Plan {number}"))),
        Larger::Password => {
            let new = password(&password_after(number));
            vault.change_passphrase(&new, Cost::LEAST, &mut randomness)?;
            vault.renew_backup_headers().map(drop)
        }
        Larger::Restore => {
            let newest = vault.backups().into_iter().next().ok_or(VaultError::NoBackup)?;
            let backup = vault.backup(&newest.name)?.open_beside(vault)?;
            vault.restore_backup(backup, now)
        }
        Larger::EndOfReplaced => match vault.replaced()?.pop() {
            Some(oldest) => vault.remove_replaced(&oldest.name),
            None => Ok(()),
        },
        Larger::NewPlan => {
            let new = NewPlan { label: Label::default(), passphrase: password(PASSWORD), cost: Cost::LEAST };
            LockedVault::create(&beside(folder, number), new, &mut randomness).map(drop)
        }
        Larger::SpareKey => {
            let key = spare_key_of(vault, number)?;
            vault.keep_spare_key(&key, Cost::LEAST, &mut randomness)?;
            vault.renew_backup_headers().map(drop)
        }
        Larger::Upgrade => open_with(&beside(folder, number), PASSWORD).map(drop),
        Larger::RestoreAsNew => {
            let newest = vault.backups().into_iter().next().ok_or(VaultError::NoBackup)?;
            let backup = vault.backup(&newest.name)?.open_beside(vault)?;
            backup.restore_as_new(&beside(folder, number), &mut randomness).map(drop)
        }
    }
}
