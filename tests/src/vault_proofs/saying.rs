//! What a plan says: all that can be asked of an open vault, to compare it with what was kept.

use footing_plan::Plan;
use footing_vault::{Binned, Done, Draft, KeptPage, KeptScan, OpenBackup, OpenVault, Revision, VaultError};

/// What a vault says of its plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Saying {
    /// What the plan is called.
    pub label: String,
    /// Every record and its history.
    pub written: Written,
    /// What is in the bin.
    pub bin: Vec<Binned>,
    /// The history of each record in the bin.
    pub bin_history: Vec<Vec<Revision>>,
    /// What undo and redo would do.
    pub steps: [Option<Done>; 2],
    /// The scans that anything names.
    pub scans: Vec<KeptScan>,
    /// The pages that were handed over and that anything names.
    pub pages: Vec<KeptPage>,
}

/// What a plan holds, in a vault or in a backup.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// Every record.
    pub plan: Plan,
    /// The history of each, in the same order.
    pub history: Vec<Vec<Revision>>,
    /// What was being typed.
    pub drafts: Vec<Draft>,
}

impl Saying {
    /// Asks a vault for everything.
    ///
    /// # Errors
    /// The vault's own.
    pub fn of(vault: &OpenVault) -> Result<Self, VaultError> {
        let bin = vault.bin()?;
        let history = |binned: &Binned| vault.revisions(&binned.record.id);
        Ok(Self {
            label: vault.label().as_str().to_owned(),
            bin_history: bin.iter().map(history).collect::<Result<_, _>>()?,
            bin,
            steps: [vault.undo_says()?, vault.redo_says()?],
            written: Written::of(vault)?,
            scans: vault.scans()?,
            pages: vault.pages()?,
        })
    }
}

impl Written {
    /// Asks a vault for everything.
    ///
    /// # Errors
    /// The vault's own.
    pub fn of(vault: &OpenVault) -> Result<Self, VaultError> {
        let plan = vault.plan()?;
        let history = plan.records.iter().map(|record| vault.revisions(&record.id));
        Ok(Self { history: history.collect::<Result<_, _>>()?, plan, drafts: vault.drafts()? })
    }

    /// Asks a backup for everything.
    ///
    /// # Errors
    /// The vault's own.
    pub fn in_backup(backup: &OpenBackup) -> Result<Self, VaultError> {
        let plan = backup.plan()?;
        let history = plan.records.iter().map(|record| backup.revisions(&record.id));
        Ok(Self { history: history.collect::<Result<_, _>>()?, plan, drafts: backup.drafts()? })
    }
}
