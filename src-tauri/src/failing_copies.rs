//! Copies that could not be made when the plan was locked: remembered, and told once that has gone on for days.

use chrono::{DateTime, TimeDelta, Utc};
use footing_plan::said;
use footing_vault::{BackupState, VaultError};
use serde::{Deserialize, Serialize};

use crate::desk::{Moment, OpenPlan};
use crate::wire::{CopiesFail, Fault, FaultCode};

/// Where the plan keeps it.
const FAILING: &str = "copies:failing";
/// A disk that is full for an evening is worth no word.
const SOME_DAYS: TimeDelta = TimeDelta::days(3);

#[derive(PartialEq, Serialize, Deserialize)]
struct Failing {
    since: DateTime<Utc>,
    why: FaultCode,
}

impl OpenPlan {
    /// Remembers how the day's copy went. Where this cannot be kept either, nothing can, and that is told when
    /// the person writes.
    pub(crate) fn remember_copy(&mut self, error: Option<VaultError>, now: DateTime<Utc>) {
        let before = self.failing();
        let since = before.as_ref().map_or(now, |failing| failing.since.min(now));
        let after = error.map(|error| Failing { since, why: Fault::from(error).code });
        if before != after {
            let text = after.and_then(|failing| serde_json::to_string(&failing).ok());
            let _ = self.vault.keep_setting(FAILING, &text.unwrap_or_default());
        }
    }

    /// Since when no copy could be made, and why, once that has gone on for some days.
    pub(crate) fn copies_fail(&self, now: DateTime<Utc>) -> Option<CopiesFail> {
        let Failing { since, why } = self.failing()?;
        let since_then = Moment::at(since).today;
        (now - since >= SOME_DAYS).then(|| CopiesFail { since: said(since_then), why })
    }

    /// A copy that was made since, as when the person asked for one, ends it.
    fn failing(&self) -> Option<Failing> {
        let kept = self.vault.setting(FAILING).ok()?.filter(|kept| !kept.is_empty())?;
        let failing: Failing = serde_json::from_str(&kept).ok()?;
        let whole =
            |copy: footing_vault::BackupEntry| copy.state == BackupState::Whole && copy.made > failing.since;
        (!self.vault.backups().into_iter().any(whole)).then_some(failing)
    }
}
