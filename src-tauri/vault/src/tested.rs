//! Trying the newest backup, so that the person can see that there is a way back.

use chrono::{DateTime, Utc};

use crate::{OpenVault, VaultError};

/// What a tried backup held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TestedRestore {
    /// When the backup was made.
    pub made: DateTime<Utc>,
    /// How many records it holds.
    pub records: usize,
    /// How many of them are in the plan just so.
    pub as_now: usize,
    /// How many of them the plan holds in another state by now.
    pub changed_since: usize,
    /// How many of them are no longer in the plan.
    pub gone_since: usize,
    /// How many records of the plan are not in it.
    pub new_since: usize,
}

impl OpenVault {
    /// Does all of a restore but the last step with the newest backup: its file, its code, every page, every
    /// row against its seal, every record and every earlier state of one, each beside the open plan. It
    /// changes nothing.
    ///
    /// `NoBackup` when there is none; `Damaged` when the newest cannot be restored.
    pub fn test_restore(&self) -> Result<TestedRestore, VaultError> {
        let newest = self.backups().into_iter().next().ok_or(VaultError::NoBackup)?;
        let backup = self.backup(&newest.name)?.open_beside(self)?;
        let (then, today) = (backup.plan()?, self.plan()?);
        let mut tested = TestedRestore {
            made: newest.made,
            records: then.records.len(),
            as_now: 0,
            changed_since: 0,
            gone_since: 0,
            new_since: today.records.iter().filter(|record| then.find(&record.id).is_none()).count(),
        };
        backup.drafts()?;
        for record in &then.records {
            let history = backup.revisions(&record.id)?;
            if history.last().is_none_or(|last| last.body != record.body) {
                return Err(VaultError::Damaged);
            }
            match today.find(&record.id) {
                None => tested.gone_since += 1,
                Some(now) if now == record => tested.as_now += 1,
                Some(_) => tested.changed_since += 1,
            }
        }
        Ok(tested)
    }
}
