//! A copy on paper, offered after much was written and until the person answers: then a password that is forgotten
//! leaves nobody with nothing.

use chrono::{DateTime, NaiveDate, Utc};
use footing_plan::Id;

use crate::desk::{Desk, Moment, OpenPlan};
use crate::footing::Footing;
use crate::wire::{Fault, Nothing, OnPaper, WhichSheet};

/// Under which name the day is kept on which much was written; empty once that was answered.
pub(crate) const KEPT: &str = "copies:paper";
/// So many records in one sitting are much.
const MUCH: usize = 5;

impl OpenPlan {
    /// Remembers that a record was written in this sitting, and the day once that is much.
    pub(crate) fn has_written(&mut self, id: &Id, now: DateTime<Utc>) {
        if self.written.insert(id.clone()) && self.written.len() == MUCH {
            let day = Moment::at(now).today;
            // It is an offer, and never worth a word about trouble.
            let _ = self.vault.keep_setting(KEPT, &day.to_string());
        }
    }

    /// The person took the copy or did not want one. What they write from here on counts anew.
    fn has_answered_about_paper(&mut self) -> Result<(), Fault> {
        self.written.clear();
        Ok(self.vault.keep_setting(KEPT, "")?)
    }

    pub(crate) fn on_paper(&self, today: NaiveDate) -> OnPaper {
        let kept = self.vault.setting(KEPT).ok().flatten();
        match kept.and_then(|day| day.parse::<NaiveDate>().ok()) {
            None => OnPaper::NotNow,
            Some(day) if day == today => OnPaper::Today,
            Some(_) => OnPaper::Since,
        }
    }
}

impl Footing {
    /// Offers no copy on paper until much was written again.
    pub fn quiet_about_paper(&self) -> Result<Nothing, Fault> {
        self.desk_now().own()?.has_answered_about_paper()?;
        Ok(Nothing {})
    }

    /// Lets a sheet leave for the printer or a file, in a dialog that can be closed without that. A copy of everything
    /// that has left is what was offered, to whom has the same plan open still.
    pub fn lets_leave<T>(
        &self,
        which: WhichSheet,
        leave: impl FnOnce() -> Result<T, Fault>,
        has_left: impl FnOnce(&T) -> bool,
    ) -> Result<T, Fault> {
        let openings = self.openings.so_far();
        let left = leave()?;
        if which == WhichSheet::MyCopy
            && has_left(&left)
            && let Ok(mut desk) = self.desk_since(openings)
            && let Desk::Open(open) = &mut *desk
        {
            // What is not kept is offered once more.
            let _ = open.has_answered_about_paper();
        }
        Ok(left)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialogs::Closed;
    use crate::facts_of_copies::{create, day, folder, footing, open, write};

    fn writes_five(footing: &Footing, of_day: i64) {
        for words in ["a", "b", "c", "d", "e"] {
            write(footing, &format!("{words}{of_day}"), day(of_day));
        }
    }

    fn prints(footing: &Footing, which: WhichSheet, closed: Closed) {
        let is_printed = |closed: &Closed| *closed == Closed::MaybePrinted;
        footing.lets_leave(which, || Ok(closed), is_printed).expect("closed");
    }

    #[test]
    fn paper_is_offered_once_much_was_written_and_on_later_days_until_it_is_sent_away_or_made() {
        let data = folder();
        let footing = footing(&data);
        let paper = |of_day| footing.copy_reminder(day(of_day)).expect("an answer").paper;
        create(&footing);
        for words in ["a", "b", "c", "d"] {
            write(&footing, words, day(0));
        }
        assert!(paper(0) == OnPaper::NotNow, "four are not much");
        write(&footing, "e", day(0));
        assert!(paper(0) == OnPaper::Today);
        footing.lock();
        open(&footing, day(3)).expect("opens");
        assert!(paper(3) == OnPaper::Since, "whoever locked from another page did not see it yet");
        footing.quiet_about_paper().expect("quiet");
        assert!(paper(3) == OnPaper::NotNow);
        writes_five(&footing, 4);
        prints(&footing, WhichSheet::Blank, Closed::MaybePrinted);
        assert!(paper(4) == OnPaper::Today, "a blank sheet is no copy");
        prints(&footing, WhichSheet::MyCopy, Closed::WithoutPrinting);
        assert!(paper(4) == OnPaper::Today, "a dialog that was closed printed nothing");
        prints(&footing, WhichSheet::MyCopy, Closed::MaybePrinted);
        assert!(paper(4) == OnPaper::NotNow);
        writes_five(&footing, 5);
        assert!(paper(5) == OnPaper::Today, "in the same sitting, after as much again");
    }

    #[test]
    fn a_sheet_that_leaves_after_a_lock_answers_nothing_for_the_plan_that_is_open_by_then() {
        let data = folder();
        let footing = footing(&data);
        create(&footing);
        writes_five(&footing, 0);
        let locks_and_opens = || {
            footing.lock();
            open(&footing, day(0)).expect("opens");
            Ok(Closed::MaybePrinted)
        };
        let left = footing.lets_leave(WhichSheet::MyCopy, locks_and_opens, |_| true);
        assert_eq!(left.map_err(|fault| fault.code).err(), None, "it has left all the same");
        assert!(footing.copy_reminder(day(0)).expect("an answer").paper == OnPaper::Today);
    }
}
