//! The copy that each day with changes leaves: made when the plan is locked, or else at the next opening on a later
//! day, or once the next day has come while the plan is open. Once a month the newest is tried.

use std::sync::atomic::Ordering;

use chrono::{DateTime, Datelike, Utc};
use footing_vault::BackupReason;

use crate::desk::{Desk, OpenPlan};
use crate::footing::Footing;

impl OpenPlan {
    /// Whether the plan was changed last on another day than this: an earlier one, or one that a wrong clock wrote.
    pub(crate) fn was_left_before(&self, now: DateTime<Utc>) -> bool {
        self.last_change().is_some_and(|last| last.date_naive() != now.date_naive())
    }

    /// Whether no copy on this computer has the last change. Where a clock was wrong its time tells nothing, and one
    /// copy a day is enough.
    fn lacks_copy(&self, now: DateTime<Utc>) -> bool {
        let Some(last) = self.last_change() else { return false };
        let Some(copied) = self.vault.last_backed_up() else { return true };
        if last.max(copied) > now { copied.date_naive() != now.date_naive() } else { copied < last }
    }

    pub(crate) fn last_change(&self) -> Option<DateTime<Utc>> {
        let binned = self.vault.bin().unwrap_or_default();
        let changed = self.plan.records.iter().map(|record| record.changed);
        changed.chain(binned.iter().map(|binned| binned.when)).max()
    }

    /// Makes the day's copy where it is due, and remembers how that went.
    fn keep_copy(&mut self, is_due: bool, now: DateTime<Utc>) {
        let mut made = Ok(());
        if is_due {
            self.mend_files();
            made = self.vault.back_up(BackupReason::Daily, now).map(drop);
        }
        self.remember_copy(made.err(), now);
        let _ = self.vault.renew_backup_headers();
    }
}

impl Footing {
    /// Makes a copy of the open plan if one is due, before it is locked, and changes the ways into copies where
    /// that could not be done before. Once a month it tries the newest, as nobody waits for the plan then. A lock
    /// waits for it and never for its success: what it could not do, Today tells after some days, the list of copies
    /// shows by its dates, and Settings tells.
    pub fn keep_copy(&self, now: DateTime<Utc>) {
        if let Ok(open) = self.desk_now().own() {
            let for_earlier = self.made_owed.swap(false, Ordering::Relaxed);
            let is_due = open.vault.is_back_up_due(now) || (for_earlier && open.lacks_copy(now));
            open.keep_copy(is_due, now);
            self.check_if_owed(open, now);
        }
    }

    /// Locks what is open, once the day's copy is made. What is shown on a call ends before that. Where the computer
    /// waits for the lock there is none: keys and words are out of memory before the computer sleeps.
    pub fn copy_and_lock(&self, hurried: bool, now: DateTime<Utc>) {
        self.sharing.end();
        if !hurried {
            self.keep_copy(now);
        }
        self.lock();
    }

    fn check_if_owed(&self, open: &mut OpenPlan, now: DateTime<Utc>) {
        if self.owes_check.load(Ordering::Relaxed) && !open.vault.backups().is_empty() {
            self.owes_check.store(false, Ordering::Relaxed);
            // One that does not work is made anew; where that cannot be done either, the day of the last stays.
            let _ = open.check_copy(now);
        }
    }

    /// Looks what the open plan is owed from this day on. `copy` says whether it may lack one of an earlier day.
    pub(crate) fn looks_what_is_owed(&self, open: &OpenPlan, copy: bool, now: DateTime<Utc>) {
        self.looked_on.store(now.num_days_from_ce(), Ordering::Relaxed);
        self.owes_copy.store(copy, Ordering::Relaxed);
        self.owes_check.store(open.owes_check(now), Ordering::Relaxed);
    }

    /// Tries the newest copy where that is owed and a plan is open. To be called while nobody is at it: a plan that
    /// stays open for weeks, or is only ever locked in a hurry, has its copies tried too.
    pub fn try_owed_copy(&self, now: DateTime<Utc>) {
        if let Desk::Open(open) = &mut *self.desk_now() {
            self.check_if_owed(open, now);
        }
    }

    /// Makes the copy that an earlier day left out, however that day ended, if a plan is open: the day before ends
    /// for a plan that is never locked, too. A lock later today makes today's.
    pub fn make_owed_copy(&self, now: DateTime<Utc>) {
        let mut desk = self.desk_now();
        let Desk::Open(open) = &mut *desk else { return };
        if self.looked_on.load(Ordering::Relaxed) != now.num_days_from_ce() {
            self.looks_what_is_owed(open, true, now);
        }
        if self.owes_copy.swap(false, Ordering::Relaxed) && open.lacks_copy(now) {
            open.keep_copy(true, now);
            self.made_owed.store(true, Ordering::Relaxed);
        }
    }
}
