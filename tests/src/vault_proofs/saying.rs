//! What a plan says: all that can be asked of an open vault, to compare it with what was kept.

use footing_plan::Plan;
use footing_vault::{Draft, OpenVault, Revision, VaultError};

/// What a vault says of its plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Saying {
    /// What the plan is called.
    pub label: String,
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
        let plan = vault.plan()?;
        let history =
            plan.records.iter().map(|record| vault.revisions(&record.id)).collect::<Result<_, _>>()?;
        let label = vault.label().as_str().to_owned();
        Ok(Self { label, plan, history, drafts: vault.drafts()? })
    }
}
