//! Copies of the open plan: listed, saved elsewhere, checked, and put in its place.

use std::cmp::Reverse;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Local, TimeDelta, Utc};
use footing_plan::{Body, said};
use footing_vault::{
    BackupEntry, BackupReason, BackupState, Draft, LAST_CHECKED, LAST_OPEN, LockedBackup, OpenBackup,
    OpenVault, Replaced, SyncedBy, TestedRestore, VaultError, synced_by,
};

use crate::desk::{Desk, Moment, OpenPlan};
use crate::footing::Footing;
use crate::idle;
use crate::on_paper;
use crate::paper::{neutral_name, with_extension};
use crate::spare_key;
use crate::this_computer::{CLOCK_KNOWN, FOLDER_KNOWN, is_to_come};
use crate::wire::{
    Copies, CopyCheck, CopyEntry, CopyInside, CopyReminder, CopyState, Fault, FaultCode, KindCount, Nothing,
    Opened, ReplacedPlan, SavedPage, WhichCopy,
};

/// How the files of copies end.
pub const COPY_ENDING: &str = "footing-backup";
/// Nothing is said of copies more often than this.
const A_MONTH: TimeDelta = TimeDelta::days(30);

/// How many things in a copy are named, of those that changed last.
const NAMED: usize = 3;

/// Names of what is kept with the plan.
const ELSEWHERE: &str = "copies:elsewhere";
const QUIET_SINCE: &str = "copies:quiet-since";
/// Facts about this computer and what the person wants to hear no more of, not what the plan says: they stay when
/// a copy takes the plan's place. Empty is none.
const OF_THIS_COMPUTER: [&str; 9] = [
    LAST_CHECKED,
    ELSEWHERE,
    QUIET_SINCE,
    spare_key::QUIET,
    idle::KEPT,
    LAST_OPEN,
    on_paper::KEPT,
    CLOCK_KNOWN,
    FOLDER_KNOWN,
];
/// How the form starts under which it is kept how the screen looks. That stays too.
const LOOKS: &str = "settings:";

impl OpenPlan {
    pub(crate) fn moment(&self, name: &str) -> Result<Option<DateTime<Utc>>, Fault> {
        Ok(self.vault.setting(name)?.and_then(|moment| moment.parse().ok()))
    }

    fn keep_moment(&mut self, name: &str, now: DateTime<Utc>) -> Result<(), Fault> {
        Ok(self.vault.keep_setting(name, &now.to_rfc3339())?)
    }

    /// Puts another state of the plan in its place. What is known of this computer stays as it is, and so does what
    /// the person chose of locking, of the bin and of how the screen looks.
    fn replace(
        &mut self,
        put: impl FnOnce(&mut OpenVault) -> Result<(), VaultError>,
        now: DateTime<Utc>,
    ) -> Result<(), Fault> {
        // What cannot be read of a damaged plan keeps nobody from replacing it.
        let known = |name| (name, self.vault.setting(name).ok().flatten().unwrap_or_default());
        let known = OF_THIS_COMPUTER.map(known);
        let days = self.vault.bin_days();
        let looks = self.looks();
        put(&mut self.vault)?;
        // The plan is in place whether or not any of this can be kept.
        for (name, kept) in known {
            let _ = self.vault.keep_setting(name, &kept);
        }
        let _ = days.map(|days| self.vault.keep_bin_days(days));
        for other in self.looks() {
            let _ = self.vault.drop_draft(&other.form);
        }
        for look in looks {
            let _ = self.vault.keep_draft(&look.form, &look.text, now);
        }
        self.plan = self.vault.plan()?;
        Ok(())
    }

    fn looks(&self) -> Vec<Draft> {
        let mut drafts = self.vault.drafts().unwrap_or_default();
        drafts.retain(|draft| draft.form.starts_with(LOOKS));
        drafts
    }

    /// Whether the newest copy was not tried for a month, or never.
    pub(crate) fn owes_check(&self, now: DateTime<Utc>) -> bool {
        self.moment(LAST_CHECKED).is_ok_and(|last| last.is_none_or(|last| a_month_has_passed(last, now)))
    }

    /// Tries the newest copy without changing anything. Where there is none, or the newest does not work, it makes one
    /// first. Gives what came of it, and whether the newest was damaged.
    pub(crate) fn check_copy(&mut self, now: DateTime<Utc>) -> Result<(TestedRestore, bool), Fault> {
        self.mend_files();
        let newest = self.vault.test_restore();
        let was_damaged = matches!(newest, Err(VaultError::Damaged));
        let tested = match newest {
            Err(VaultError::NoBackup | VaultError::Damaged | VaultError::Newer) => {
                self.vault.back_up(BackupReason::Asked, now)?;
                self.vault.test_restore()
            }
            tested => tested,
        };
        let tested = tested.map_err(Fault::of_copy)?;
        self.keep_moment(LAST_CHECKED, now)?;
        Ok((tested, was_damaged))
    }

    fn reminder_is_due(&self, now: DateTime<Utc>) -> Result<bool, Fault> {
        let begun = self.plan.records.iter().map(|record| record.created).min();
        let last = self.moment(ELSEWHERE)?.or(begun);
        let a_month_ago = |moment| a_month_has_passed(moment, now);
        Ok(last.is_some_and(a_month_ago) && self.moment(QUIET_SINCE)?.is_none_or(a_month_ago))
    }
}

impl Footing {
    /// The copies of the open plan, and what is known of them.
    pub fn copies(&self) -> Result<Copies, Fault> {
        let mut desk = self.desk_now();
        let open = desk.own()?;
        let kept = entries(open.vault.backups());
        Ok(Copies {
            last: kept.iter().find(|copy| copy.state == CopyState::Whole).map(|copy| copy.made.clone()),
            kept,
            replaced: replaced(open.vault.replaced()?),
            checked: open.moment(LAST_CHECKED)?.map(when),
            elsewhere: open.moment(ELSEWHERE)?.map(when),
            synced_by: synced_by(&self.data).map(|program| name_of(program).to_owned()),
            other_versions: open.vault.other_versions()?,
            damaged_files: open.damaged_files(),
        })
    }

    /// Tries the newest copy because the person asked for it.
    pub fn check_copy(&self, moment: Moment) -> Result<CopyCheck, Fault> {
        let (tested, was_damaged) = self.desk_now().own()?.check_copy(moment.now)?;
        Ok(CopyCheck {
            was_damaged,
            made: when(tested.made),
            records: count(tested.records),
            changed: count(tested.changed_since),
            new: count(tested.new_since),
            gone: count(tested.gone_since),
        })
    }

    /// Saves a copy where the person says.
    pub fn save_copy(
        &self,
        ask: impl FnOnce(String) -> Option<PathBuf>,
        moment: Moment,
    ) -> Result<SavedPage, Fault> {
        let openings = self.openings.so_far();
        self.desk_now().own()?;
        let Some(place) = ask(format!("{}.{COPY_ENDING}", neutral_name(moment.today))) else {
            return Ok(SavedPage::default());
        };
        let named = with_extension(&place, COPY_ENDING);
        if named != place && named.exists() {
            return Err(FaultCode::NameTaken.into()); // the person did not see that file
        }
        let mut desk = self.desk_since(openings)?;
        let open = desk.own()?;
        open.mend_files();
        let saved = open.vault.save_backup_to(&named, moment.now);
        saved.map_err(|error| of_saving(error, &named))?;
        open.keep_moment(ELSEWHERE, moment.now)?;
        Ok(SavedPage::at(&named))
    }

    /// Whether Today has something to say for safety: of this computer's clock or folder, that no copy can be made, at
    /// most once a month that none was saved elsewhere, or that much was written which is on no paper.
    pub fn copy_reminder(&self, moment: Moment) -> Result<CopyReminder, Fault> {
        match &*self.desk_now() {
            Desk::Open(open) => Ok(CopyReminder {
                due: open.reminder_is_due(moment.now)?,
                failing: open.copies_fail(moment.now),
                paper: open.on_paper(moment.today),
                clock: open.clock_behind(moment),
                folder: self.folder_word(open),
            }),
            _ => Ok(CopyReminder::default()),
        }
    }

    /// Says nothing more of copies for a month.
    pub fn quiet_about_copies(&self, moment: Moment) -> Result<Nothing, Fault> {
        self.desk_now().own()?.keep_moment(QUIET_SINCE, moment.now)?;
        Ok(Nothing {})
    }

    /// What is in a copy of the open plan, and what changed last in it.
    pub fn look_at_copy(&self, which: &WhichCopy) -> Result<CopyInside, Fault> {
        let mut desk = self.desk_now();
        let copy = self.beside(desk.own()?, which)?;
        let mut newest = copy.plan().map_err(Fault::of_copy)?.records;
        newest.retain(|record| !matches!(&record.body, Body::About(it) if it.says_nothing()));
        newest.sort_by_key(|record| Reverse(record.changed));
        newest.truncate(NAMED);
        Ok(CopyInside { newest, ..inside(&copy, true)? })
    }

    /// Puts a copy in the open plan's place.
    pub fn restore_copy(&self, which: &WhichCopy, moment: Moment) -> Result<Opened, Fault> {
        let mut desk = self.desk_now();
        let open = desk.own()?;
        let copy = self.beside(open, which)?;
        self.sharing.end(); // nobody looked at what the copy says of it
        open.replace(|vault| vault.restore_backup(copy, moment.now), moment.now)?;
        self.opened(&desk, moment.today)
    }

    /// Puts a replaced plan back in place of the open one.
    pub fn put_replaced_back(&self, name: &str, moment: Moment) -> Result<Opened, Fault> {
        let mut desk = self.desk_now();
        let open = desk.own()?;
        self.sharing.end();
        open.replace(|vault| vault.put_back(name, moment.now), moment.now)?;
        self.opened(&desk, moment.today)
    }

    /// Removes a replaced plan from this computer.
    pub fn remove_replaced(&self, name: &str) -> Result<Copies, Fault> {
        self.desk_now().own()?.vault.remove_replaced(name)?;
        self.copies()
    }

    /// A copy of this plan, opened with the plan's own key.
    fn beside(&self, open: &OpenPlan, which: &WhichCopy) -> Result<OpenBackup, Fault> {
        let copy = match which {
            WhichCopy::Kept { name } => open.vault.backup(name),
            WhichCopy::File {} => LockedBackup::read(&self.found_now().file()?),
        };
        copy.and_then(|copy| copy.open_beside(&open.vault)).map_err(Fault::of_copy)
    }
}

/// Whether a month has passed since something was done. A day that is still to come is of a clock that was wrong: it
/// keeps nothing away for years.
fn a_month_has_passed(since: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    is_to_come(since, now) || now - since >= A_MONTH
}

/// Why a copy could not be saved: the stick or folder it was for may be gone, and then the plan is where it was.
fn of_saving(error: VaultError, place: &Path) -> Fault {
    let gone = !place.parent().is_some_and(Path::exists);
    if error == VaultError::Moved && gone { FaultCode::FileGone.into() } else { error.into() }
}

/// What is in a copy.
pub(crate) fn inside(copy: &OpenBackup, here: bool) -> Result<CopyInside, Fault> {
    let summary = copy.summary().map_err(Fault::of_copy)?;
    let kind_count = |(kind, number)| KindCount { kind, count: count(number) };
    Ok(CopyInside {
        label: summary.label.as_str().to_owned(),
        made: when(summary.made),
        changed: summary.changed.map(when),
        records: summary.records.into_iter().map(kind_count).collect(),
        newest: Vec::new(),
        here,
    })
}

/// A list of copies. Their moments are told apart.
pub(crate) fn entries(kept: Vec<BackupEntry>) -> Vec<CopyEntry> {
    let moments = told_apart(kept.iter().map(|entry| entry.made));
    let entry = |(entry, made): (BackupEntry, String)| CopyEntry {
        name: entry.name,
        made,
        spare_key: entry.spare_key,
        state: match entry.state {
            BackupState::Whole => CopyState::Whole,
            BackupState::Damaged => CopyState::Damaged,
            BackupState::Newer => CopyState::Newer,
        },
    };
    kept.into_iter().zip(moments).map(entry).collect()
}

fn replaced(kept: Vec<Replaced>) -> Vec<ReplacedPlan> {
    let moments = told_apart(kept.iter().map(|it| it.replaced));
    kept.into_iter().zip(moments).map(|(it, replaced)| ReplacedPlan { name: it.name, replaced }).collect()
}

/// The moments of a list in words: with their seconds where two would look alike.
fn told_apart(moments: impl Iterator<Item = DateTime<Utc>>) -> Vec<String> {
    let moments: Vec<DateTime<Utc>> = moments.collect();
    let said: Vec<String> = moments.iter().copied().map(when).collect();
    let alike = |at: usize| said.iter().filter(|other| **other == said[at]).count() > 1;
    let one = |(at, moment)| if alike(at) { to_the_second(moment) } else { said[at].clone() };
    moments.into_iter().enumerate().map(one).collect()
}

/// A moment where the person is: "24 November 2026, 2:05pm".
pub(crate) fn when(moment: DateTime<Utc>) -> String {
    here_as(moment, "%-I:%M%P")
}

/// The same with its seconds: "24 November 2026, 2:05:31pm".
fn to_the_second(moment: DateTime<Utc>) -> String {
    here_as(moment, "%-I:%M:%S%P")
}

fn here_as(moment: DateTime<Utc>, time: &str) -> String {
    let here = moment.with_timezone(&Local);
    format!("{}, {}", said(here.date_naive()), here.format(time))
}

/// A count as it crosses to the screen.
pub(crate) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Programs are called by their own names in every language.
pub(crate) fn name_of(program: SyncedBy) -> &'static str {
    match program {
        SyncedBy::OneDrive => "OneDrive",
        SyncedBy::Dropbox => "Dropbox",
        SyncedBy::ICloud => "iCloud",
        SyncedBy::GoogleDrive => "Google Drive",
        SyncedBy::Nextcloud => "Nextcloud",
    }
}
