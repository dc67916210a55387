//! The day on which the plan was open last. Whoever opens it to read was here, too, so that is no record of the plan.

use chrono::NaiveDate;
use footing_plan::Today;
use footing_vault::LAST_OPEN;

use crate::desk::{Desk, OpenPlan};
use crate::footing::Footing;
use crate::wire::Fault;

/// Reads the day as it is kept.
pub(crate) fn day_of(kept: Option<String>) -> Option<NaiveDate> {
    kept.and_then(|day| day.parse().ok())
}

impl OpenPlan {
    /// Takes up the day it was open last, for this sitting, and keeps today in its place. Where that cannot be kept
    /// the plan is open all the same.
    pub(crate) fn is_opened(&mut self, today: NaiveDate) {
        self.last_open = day_of(self.vault.setting(LAST_OPEN).ok().flatten());
        if self.last_open != Some(today) {
            let _ = self.vault.keep_setting(LAST_OPEN, &today.to_string());
        }
    }
}

impl Desk {
    fn last_open(&self) -> Option<NaiveDate> {
        match self {
            Desk::Open(open) => open.last_open,
            Desk::ReadOnly(read) => read.last_open,
            Desk::Locked(_) | Desk::Example(_) => None,
        }
    }
}

impl Footing {
    /// Today's page of what is open.
    pub(crate) fn today(&self, desk: &Desk, today: NaiveDate) -> Result<Today, Fault> {
        Ok(desk.plan()?.today(today, desk.last_open(), &self.words))
    }
}
