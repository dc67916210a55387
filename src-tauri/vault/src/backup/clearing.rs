//! Taking earlier copies off this computer, once a newer one is known to open.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::{BackupReason, kept};
use crate::{OpenVault, VaultError, files};

impl OpenVault {
    /// Makes a backup and tries it as [`OpenVault::test_restore`] does. Only then every earlier backup on this
    /// computer goes, damaged ones too, and every replaced plan: what was removed from the plan for good is then
    /// in none of them. After an error those that making one more backup keeps are there. Returns how many could not
    /// be removed; calling it again tries those again. Backups saved elsewhere are not within reach.
    pub fn replace_backups(&mut self, now: DateTime<Utc>) -> Result<usize, VaultError> {
        let made = self.back_up(BackupReason::Asked, now)?;
        let (tested, records) = (self.test_restore()?, self.plan()?.records.len());
        if (tested.records, tested.as_now) != (records, records) {
            return Err(VaultError::Damaged);
        }
        let folder = &self.locked.folder;
        let left = self.older_than(&made.name)?.iter().filter(|path| !is_removed(path)).count();
        files::sync_folder(&folder.backups())?;
        files::sync_folder(folder.path())?;
        Ok(left)
    }

    /// Every other backup, and every generation that is not the one in use.
    fn older_than(&self, newest: &str) -> Result<Vec<PathBuf>, VaultError> {
        let folder = &self.locked.folder;
        let (newest, current) = (folder.backups().join(newest), folder.current()?);
        let mut older = kept::paths(&folder.backups());
        older.retain(|path| *path != newest);
        let generations = folder.generations()?.into_iter().filter(|name| *name != current);
        older.extend(generations.map(|name| folder.inside(&name)));
        Ok(older)
    }
}

fn is_removed(path: &Path) -> bool {
    files::remove_left_over(path);
    matches!(path.try_exists(), Ok(false))
}
