//! A copy on paper, offered after much was written and until the person answers: then a password that is forgotten
//! leaves nobody with nothing.

use chrono::{DateTime, Local, NaiveDate, Utc};
use footing_plan::Id;

use crate::desk::{Desk, OpenPlan};
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
            let day = now.with_timezone(&Local).date_naive();
            // It is an offer, and never worth a word about trouble.
            let _ = self.vault.keep_setting(KEPT, &day.to_string());
        }
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
        self.desk_now().own()?.vault.keep_setting(KEPT, "")?;
        Ok(Nothing {})
    }

    /// A sheet left for the printer or a file. A copy of everything is what was offered.
    pub fn own_sheet_has_left(&self, which: WhichSheet) {
        if let (WhichSheet::MyCopy, Desk::Open(open)) = (which, &mut *self.desk_now())
            && open.vault.setting(KEPT).is_ok_and(|day| day.is_some_and(|day| !day.is_empty()))
        {
            // What is not kept is offered once more.
            let _ = open.vault.keep_setting(KEPT, "");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts_of_copies::{create, day, folder, footing, open, write};

    fn writes_five(footing: &Footing, of_day: i64) {
        for words in ["a", "b", "c", "d", "e"] {
            write(footing, &format!("{words}{of_day}"), day(of_day));
        }
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
        footing.own_sheet_has_left(WhichSheet::Blank);
        assert!(paper(4) == OnPaper::Today, "a blank sheet is no copy");
        footing.own_sheet_has_left(WhichSheet::MyCopy);
        assert!(paper(4) == OnPaper::NotNow);
    }
}
