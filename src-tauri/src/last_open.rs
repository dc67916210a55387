//! The day on which the plan was open last. Whoever opens it to read was here, too, so that is no record of the plan.

use chrono::NaiveDate;
use footing_plan::Today;
use footing_vault::LAST_OPEN;

use crate::desk::{Desk, OpenPlan};
use crate::footing::Footing;
use crate::wire::Fault;

/// Of the days as they are kept, the last one first: the one before today on which it was open. A lock is not the end
/// of the day on which someone came back.
pub(crate) fn day_before(kept: &str, today: NaiveDate) -> Option<NaiveDate> {
    let mut days = kept.split(' ').filter_map(|day| day.parse().ok());
    let last = days.next()?;
    if last == today { days.next().or(Some(last)) } else { Some(last) }
}

impl OpenPlan {
    /// Takes up the day it was open last, for this sitting, and keeps today before it. Where that cannot be kept the
    /// plan is open all the same.
    pub(crate) fn is_opened(&mut self, today: NaiveDate) {
        let kept = self.vault.setting(LAST_OPEN).ok().flatten().unwrap_or_default();
        self.last_open = day_before(&kept, today);
        let now = today.to_string();
        if !kept.starts_with(&now) {
            let before = self.last_open.map_or_else(String::new, |day| format!(" {day}"));
            let _ = self.vault.keep_setting(LAST_OPEN, &(now + &before));
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
