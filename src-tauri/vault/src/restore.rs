//! Restoring a backup: over its plan, or as a new plan on another computer.
//!
//! At every moment the plan on the disk is the one from before or the restored one, whole. The one that was
//! replaced stays ([`OpenVault::replaced`]).

use std::path::Path;

use chrono::{DateTime, Utc};
use footing_plan::Id;

use crate::backup::newest_header;
use crate::folder::{DATABASE, Folder, write_header};
use crate::generations::{bring_in, switch};
use crate::header::Header;
use crate::keys::{DataKey, Randomness};
use crate::scratch::Scratch;
use crate::{BackupReason, LockedVault, OpenBackup, OpenVault, VaultError, WayIn, files, plans_in};

impl OpenVault {
    /// Puts a backup of this plan in the open plan's place. The plan is backed up first and stays as a replaced
    /// one. Today's password and spare key stay. After an error the open plan is as it was.
    pub fn restore_backup(&mut self, backup: OpenBackup, now: DateTime<Utc>) -> Result<(), VaultError> {
        if backup.front.header.vault() != self.locked.header.vault() {
            return Err(VaultError::AnotherPlan);
        }
        match self.back_up(BackupReason::Restore, now) {
            // Damage is a reason to restore. What is left of the plan stays as it is, as a replaced one.
            Ok(_) | Err(VaultError::Damaged) => {}
            Err(error) => return Err(error),
        }
        let Closed { scratch, header, key } = Closed::from(backup);
        let folder = &self.locked.folder;
        let todays = header.is_of(&self.key) && header.salt() == self.locked.header.salt();
        let ways_in = if todays { (&self.locked.header, &self.key) } else { (&header, &key) };
        let (generation, store) = bring_in(folder, &scratch.inside(DATABASE), ways_in)?;
        switch(folder, &generation, now)?;
        self.store = store;
        if !todays {
            (self.locked.header, self.key) = (header, key);
        }
        self.bin_is_another();
        Ok(())
    }
}

impl OpenBackup {
    /// Puts the backup in the place of a plan that is not open, also one too damaged to be taken hold of. It
    /// opens with what the backup opens with, by the keyring only as it did till now. The plan that was there stays
    /// as a replaced one.
    ///
    /// `AnotherPlan` when the plan is known to be another than the backup's; `AlreadyOpen` when somebody
    /// holds it.
    pub fn restore_over(self, data: &Path, plan: &str, now: DateTime<Utc>) -> Result<OpenVault, VaultError> {
        let folder = Folder::of(data, plan).ok_or(VaultError::Moved)?;
        let held = folder.lock()?;
        let here = folder.header().ok();
        if here.as_ref().is_some_and(|here| here.vault() != self.front.header.vault()) {
            return Err(VaultError::AnotherPlan);
        }
        let Closed { scratch, header, key } = Closed::from(self);
        // Another plan may have its name of that day by now. Whatever keeps that from being read keeps no plan from
        // coming back.
        let label = header.label().free_in(data, Some(plan)).ok();
        let header = header.changed(&key, |header| {
            // The backup may be from before opening by the keyring was turned off here.
            if !here.as_ref().is_some_and(|here| here.opens_as(header, WayIn::Keyring)) {
                header.remove(WayIn::Keyring);
            }
            label.into_iter().for_each(|label| header.rename(label));
            here.into_iter()
                .chain(newest_header(&folder.backups()))
                .for_each(|other| header.comes_after(&other));
        })?;
        let (generation, store) = bring_in(&folder, &scratch.inside(DATABASE), (&header, &key))?;
        switch(&folder, &generation, now)?;
        let (from_a_backup, from_an_earlier_day) = (false, false);
        let locked = LockedVault { folder, header, from_a_backup, from_an_earlier_day, _held: held };
        let mut vault = OpenVault { locked, store, key };
        vault.bin_is_another();
        Ok(vault)
    }

    /// Makes a new plan of the backup, for another computer. Where a plan there has its name, a number stands behind
    /// its own, so that the lock screen tells them apart. `AlreadyHere` when its plan is on this one: then
    /// it is restored over that plan.
    pub fn restore_as_new(self, data: &Path, randomness: Randomness) -> Result<OpenVault, VaultError> {
        if plan_of(data, self.front.header.vault())?.is_some() {
            return Err(VaultError::AlreadyHere);
        }
        let mut name = [0; 16];
        randomness(&mut name);
        let Closed { scratch, header, key } = Closed::from(self);
        let label = header.label().free_in(data, None)?;
        let header = header.changed(&key, |header| {
            header.remove(WayIn::Keyring); // another computer's
            header.rename(label);
        })?;
        let unnamed = Folder::unnamed(data, &Id::from_bytes(name))?;
        let filled = unnamed.fill(data, |folder| fill(folder, &scratch.inside(DATABASE), &header));
        let (folder, held, ()) = filled?;
        let mut vault = LockedVault::first_opened(folder, held, key)?; // the backup still has all of it
        vault.bin_is_another();
        Ok(vault)
    }

    /// The name of the plan on this computer that the backup was made from, if it is here.
    pub fn plan_here(&self, data: &Path) -> Result<Option<String>, VaultError> {
        plan_of(data, self.front.header.vault())
    }
}

fn plan_of(data: &Path, vault: &[u8; 16]) -> Result<Option<String>, VaultError> {
    let is_here = |plan: &String| {
        let header = Folder::of(data, plan).and_then(|folder| folder.header().ok());
        header.is_some_and(|header| header.vault() == vault)
    };
    Ok(plans_in(data)?.into_iter().map(|entry| entry.plan).find(is_here))
}

fn fill(folder: &Folder, database: &Path, header: &Header) -> Result<(), VaultError> {
    let place = folder.database()?;
    files::copy_private(database, &place)?;
    write_header(place.parent().ok_or(VaultError::Unexpected)?, header)
}

/// An opened backup whose database is closed, so that its file can be copied.
struct Closed {
    scratch: Scratch,
    header: Header,
    key: DataKey,
}

impl From<OpenBackup> for Closed {
    fn from(OpenBackup { store, scratch, front, key }: OpenBackup) -> Self {
        drop(store);
        Self { scratch, header: front.header, key }
    }
}
