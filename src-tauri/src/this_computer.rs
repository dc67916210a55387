//! What Today says of this computer, until the person says that they know: a clock that stands before what the plan
//! holds, and a folder that another program copies.

use chrono::{DateTime, TimeDelta, Utc};
use footing_plan::said;
use footing_vault::synced_by;

use crate::copies::name_of;
use crate::desk::{Moment, OpenPlan};
use crate::footing::Footing;
use crate::wire::{ClockBehind, Fault, FolderWord, KnownOf, Nothing, QuietAbout};

/// Under which name it is kept of which change the person knows that the clock stands before it. Empty is none.
pub(crate) const CLOCK_KNOWN: &str = "clock:known";
/// Under which name it is kept what the person knows of the plan's folder. Empty is nothing.
pub(crate) const FOLDER_KNOWN: &str = "folder:known";
/// A clock that is put right by less is worth no word.
const A_DAY: TimeDelta = TimeDelta::days(1);

/// Whether a moment that was kept lies in what is to come, so that the clock is wrong now or was wrong then.
pub(crate) fn is_to_come(kept: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    kept - now > A_DAY
}

impl OpenPlan {
    /// The last change, where the clock stands before it. Whoever knows of one hears of a later one all the same.
    pub(crate) fn clock_behind(&self, moment: Moment) -> Option<ClockBehind> {
        let last = self.last_change().filter(|last| is_to_come(*last, moment.now))?;
        let known = self.moment(CLOCK_KNOWN).ok().flatten();
        known
            .is_none_or(|known| known < last)
            .then(|| ClockBehind { today: said(moment.today), written: said(Moment::at(last).today) })
    }
}

impl Footing {
    /// What stands in Settings of the plan's folder, where the person did not say yet that they know just that.
    pub(crate) fn folder_word(&self, open: &OpenPlan) -> Option<FolderWord> {
        let word = self.of_folder(open);
        let known = open.vault.setting(FOLDER_KNOWN).ok().flatten().unwrap_or_default();
        (in_one(&word) != known).then_some(word)
    }

    fn of_folder(&self, open: &OpenPlan) -> FolderWord {
        FolderWord {
            synced_by: synced_by(&self.data).map(|program| name_of(program).to_owned()),
            other_versions: open.vault.other_versions().unwrap_or_default(),
        }
    }

    /// Says no more on Today of what the person knows.
    pub fn quiet_about(&self, request: &QuietAbout) -> Result<Nothing, Fault> {
        let mut desk = self.desk_now();
        let open = desk.own()?;
        match request.what {
            KnownOf::Clock => {
                let last = open.last_change().map(|last| last.to_rfc3339());
                open.vault.keep_setting(CLOCK_KNOWN, &last.unwrap_or_default())?;
            }
            KnownOf::Folder => {
                let known = in_one(&self.of_folder(open));
                open.vault.keep_setting(FOLDER_KNOWN, &known)?;
            }
        }
        Ok(Nothing {})
    }
}

/// A word of a folder in one line, to know it again. Of a usual folder it is empty.
fn in_one(word: &FolderWord) -> String {
    let names = word.other_versions.iter().map(String::as_str);
    word.synced_by.as_deref().into_iter().chain(names).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts_of_copies::{create, day, folder, footing, newest, open, the_plan, write};

    #[test]
    fn a_clock_that_stands_ten_years_back_is_told_with_both_days_until_the_person_knows() {
        let data = folder();
        let footing = footing(&data);
        create(&footing);
        let told = |days| footing.copy_reminder(day(days)).expect("an answer").clock;
        assert!(told(-3650).is_none(), "nothing is written yet");
        write(&footing, "The stairs", day(0));
        assert!(told(0).is_none() && told(-1).is_none(), "a day is worth no word");
        let clock = told(-3650).expect("told");
        assert_eq!((&*clock.today, &*clock.written), ("26 November 2016", "24 November 2026"));
        footing.quiet_about(&QuietAbout { what: KnownOf::Clock }).expect("quiet");
        assert!(told(-3650).is_none());
        write(&footing, "The light", day(10));
        assert!(told(0).is_some(), "that one is not known");
        assert!(told(10).is_none());
    }

    #[test]
    fn a_clock_that_was_ahead_for_one_save_keeps_no_check_no_reminder_and_no_copy_away_for_years() {
        let data = folder();
        let footing = footing(&data);
        create(&footing);
        write(&footing, "The stairs", day(3650));
        footing.check_copy(day(3650)).expect("checked with a wrong clock");
        footing.quiet_about_copies(day(3650)).expect("quiet with a wrong clock");
        assert!(footing.copy_reminder(day(0)).expect("an answer").due);
        footing.quiet_about_copies(day(0)).expect("quiet");
        assert!(!footing.copy_reminder(day(1)).expect("an answer").due, "at most once a month");
        write(&footing, "The light", day(0));
        let copies = || footing.copies().expect("open");
        footing.lock();
        open(&footing, day(1)).expect("it opens");
        for _ in 0..3 {
            footing.make_owed_copy(day(1).now);
        }
        assert_eq!(copies().kept.len(), 2, "the copy that the day before left out, once");
        footing.lock();
        open(&footing, day(1)).expect("it opens");
        footing.make_owed_copy(day(1).now);
        assert_eq!(copies().kept.len(), 2, "once a day is enough");
        footing.copy_and_lock(false, day(1).now);
        open(&footing, day(1)).expect("it opens");
        assert!(copies().checked.is_some_and(|day| day.starts_with("25 November 2026")));
    }

    #[test]
    fn a_folder_that_another_program_copies_and_other_versions_in_it_are_told_until_known() {
        let data = folder();
        let footing = Footing::with_cost(&data.path().join("Dropbox"), || Ok(footing_vault::Cost::LEAST));
        create(&footing);
        write(&footing, "The stairs", day(0));
        footing.keep_copy(day(0).now);
        let told = || footing.copy_reminder(day(0)).expect("an answer").folder;
        assert_eq!(footing.copies().expect("copies").synced_by.as_deref(), Some("Dropbox"));
        let word = told().expect("told");
        assert_eq!((word.synced_by.as_deref(), word.other_versions.len()), (Some("Dropbox"), 0));
        footing.quiet_about(&QuietAbout { what: KnownOf::Folder }).expect("quiet");
        assert!(told().is_none());
        footing.restore_copy(&newest(&footing), day(0)).expect("restored");
        assert!(told().is_none(), "the computer is the same");
        footing.lock();
        let plan = data.path().join("Dropbox/plans").join(the_plan(&footing, day(0)));
        for generation in ["g-000001", "g-000002"] {
            std::fs::write(plan.join(generation).join("plan (1).footing"), "other").expect("written");
        }
        open(&footing, day(0)).expect("it opens");
        assert_eq!(told().expect("told anew").other_versions, ["plan (1).footing"]);
        assert_eq!(footing.copies().expect("copies").other_versions, ["plan (1).footing"]);
        footing.quiet_about(&QuietAbout { what: KnownOf::Folder }).expect("quiet");
        assert!(told().is_none());
    }

    #[test]
    fn a_usual_folder_and_a_clock_that_is_right_are_worth_no_word() {
        let data = folder();
        let footing = footing(&data);
        create(&footing);
        write(&footing, "The stairs", day(0));
        let told = footing.copy_reminder(day(2)).expect("an answer");
        assert!(told.clock.is_none() && told.folder.is_none());
    }
}
