//! The desk: what is locked, what is open.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Local, NaiveDate, Utc};
use footing_plan::{Body, Id, Kind, Plan, Readers, Record, ShownOnCall};
use footing_vault::{LockedVault, NewRecord, OpenVault};

use crate::example::Example;
use crate::randomness::random;
use crate::reading_only::ReadOnlyPlan;
use crate::spare_key::Making;
use crate::wire::{Draft, Fault, FaultCode};

/// Now, and the person's own day.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// The time.
    pub now: DateTime<Utc>,
    /// The day where the person is.
    pub today: NaiveDate,
}

impl Moment {
    /// A time, and the day it is then by the clock of this computer.
    pub fn at(now: DateTime<Utc>) -> Self {
        Self { now, today: now.with_timezone(&Local).date_naive() }
    }
}

/// What is on the desk. There is one, behind one lock, so that two commands never see it half changed.
pub enum Desk {
    /// No plan is open. One that was opened or tried since the start stays held, so that no other window
    /// gets hold of it.
    Locked(Option<Box<LockedVault>>),
    /// The person's plan.
    Open(Box<OpenPlan>),
    /// The made-up example. It is in memory only.
    Example(Box<Example>),
    /// The person's plan where it can be read and not written.
    ReadOnly(Box<ReadOnlyPlan>),
}

/// The person's plan: its vault, and its records as they are on the disk.
pub struct OpenPlan {
    pub(crate) vault: OpenVault,
    pub(crate) plan: Plan,
    /// A spare key that is being made. It goes with a lock.
    pub(crate) new_spare_key: Option<Making>,
    /// Whether it opened as a copy does, because the plan's own headers were damaged.
    pub(crate) opened_as_a_copy: bool,
    /// The day it was open last before this sitting.
    pub(crate) last_open: Option<NaiveDate>,
    /// Whether the files that say how it opens were from an earlier day, and a copy's are in their place.
    pub(crate) had_earlier_ways_in: bool,
    /// New records that are on the disk although their save was refused, by the visit that wrote them. The
    /// screen knows no id of theirs, so when it tries again it is told by these.
    refused: BTreeMap<String, Id>,
    /// The records that were written in this sitting.
    pub(crate) written: BTreeSet<Id>,
}

/// A record to save, from whatever form.
pub struct Change<'a> {
    /// Which record; `None` makes one.
    pub id: Option<Id>,
    /// The visit to the form.
    pub visit: &'a str,
    /// Who it is marked fine for.
    pub readers: Readers,
    /// What the person wrote.
    pub body: Body,
    /// The form whose draft it takes the place of, if any.
    pub form: Option<&'a str>,
}

impl OpenPlan {
    /// Reads every record of a vault that was just opened.
    pub fn of(mut vault: OpenVault) -> Result<Self, Fault> {
        let plan = vault.plan()?;
        let opened_as_a_copy = vault.opened_as_a_backup_does();
        let had_earlier_ways_in = vault.had_earlier_ways_in();
        Ok(Self {
            vault,
            plan,
            new_spare_key: None,
            opened_as_a_copy,
            last_open: None,
            had_earlier_ways_in,
            refused: BTreeMap::new(),
            written: BTreeSet::new(),
        })
    }

    fn save(&mut self, change: Change, now: DateTime<Utc>) -> Result<Record, Fault> {
        let Change { id, visit, readers, body, form } = change;
        let (id, kind) = (id.or_else(|| self.refused.get(visit).cloned()), body.kind());
        let new = NewRecord { id, visit, readers, body, draft: form };
        match self.vault.save(new, &mut random, now) {
            Ok(record) => {
                self.plan.put(record.clone());
                self.has_written(&record.id, now);
                Ok(record)
            }
            Err(error) => {
                self.read_again(visit, kind);
                Err(error.into())
            }
        }
    }

    fn note_shown(&mut self, call: &Id, shown: &[ShownOnCall]) -> Result<(), Fault> {
        match self.vault.note_shown(call, shown) {
            Ok(record) => self.plan.put(record),
            // It may be on the disk all the same; then it is not noted once more.
            Err(error) => {
                self.plan = self.vault.plan()?;
                let there =
                    |record: &Record| matches!(&record.body, Body::Session(it) if it.shown.ends_with(shown));
                if !self.plan.find(call).is_some_and(there) {
                    return Err(error.into());
                }
            }
        }
        Ok(())
    }

    /// After a save that was refused: what it was for may be on the disk all the same.
    fn read_again(&mut self, visit: &str, kind: Kind) {
        let Ok(plan) = self.vault.plan() else { return };
        let is_new = |record: &&Record| record.body.kind() == kind && self.plan.find(&record.id).is_none();
        if let Some(new) = plan.records.iter().find(is_new) {
            self.refused.insert(visit.to_owned(), new.id.clone());
        }
        self.plan = plan;
    }

    fn keep_draft(&mut self, draft: Draft, now: DateTime<Utc>) -> Result<(), Fault> {
        if draft.text.is_empty() {
            self.vault.drop_draft(&draft.form)?;
        } else {
            self.vault.keep_draft(&draft.form, &draft.text, now)?;
        }
        Ok(())
    }

    fn drafts(&self) -> Result<Vec<Draft>, Fault> {
        let drafts = self.vault.drafts()?;
        Ok(drafts.into_iter().map(|draft| Draft { form: draft.form, text: draft.text }).collect())
    }
}

impl Desk {
    /// What is open, for reading.
    pub fn plan(&self) -> Result<&Plan, Fault> {
        match self {
            Desk::Locked(_) => Err(FaultCode::Locked.into()),
            Desk::Open(open) => Ok(&open.plan),
            Desk::Example(example) => Ok(&example.plan),
            Desk::ReadOnly(read) => Ok(&read.plan),
        }
    }

    /// How many records are in the bin. Where there is none to look in, as in the example, none.
    pub fn in_bin(&self) -> Result<usize, Fault> {
        match self {
            Desk::Open(open) => Ok(open.vault.bin()?.len()),
            Desk::Locked(_) | Desk::Example(_) | Desk::ReadOnly(_) => Ok(0),
        }
    }

    /// The person's own plan, for what the example has not.
    pub fn own(&mut self) -> Result<&mut OpenPlan, Fault> {
        match self {
            Desk::Locked(_) => Err(FaultCode::Locked.into()),
            Desk::Open(open) => Ok(open),
            Desk::Example(_) => Err(FaultCode::NotInExample.into()),
            Desk::ReadOnly(_) => Err(FaultCode::CannotWrite.into()),
        }
    }

    /// The name of the open plan's folder.
    pub fn folder(&self) -> Result<String, Fault> {
        match self {
            Desk::Locked(_) => Err(FaultCode::Locked.into()),
            Desk::Open(open) => Ok(open.vault.folder().to_owned()),
            Desk::Example(_) => Err(FaultCode::NotInExample.into()),
            Desk::ReadOnly(read) => Ok(read.folder.clone()),
        }
    }

    /// The plan's label; empty for the example.
    pub fn label(&self) -> String {
        match self {
            Desk::Open(open) => open.vault.label().as_str().to_owned(),
            Desk::ReadOnly(read) => read.label.clone(),
            Desk::Locked(_) | Desk::Example(_) => String::new(),
        }
    }

    /// Saves a record. What comes back is on the disk, or, in the example, in memory.
    pub fn save(&mut self, change: Change, now: DateTime<Utc>) -> Result<Record, Fault> {
        match self {
            Desk::Locked(_) => Err(FaultCode::Locked.into()),
            Desk::Open(open) => open.save(change, now),
            Desk::Example(example) => Ok(example.save(change, now)),
            Desk::ReadOnly(_) => Err(FaultCode::CannotWrite.into()),
        }
    }

    /// Keeps with a call what was shown on it.
    pub fn note_shown(&mut self, call: &Id, shown: &[ShownOnCall]) -> Result<(), Fault> {
        match self {
            Desk::Locked(_) => Err(FaultCode::Locked.into()),
            Desk::Open(open) => open.note_shown(call, shown),
            Desk::Example(example) => {
                example.note_shown(call, shown);
                Ok(())
            }
            Desk::ReadOnly(_) => Err(FaultCode::CannotWrite.into()),
        }
    }

    /// Keeps what is being typed. An empty text drops it.
    pub fn keep_draft(&mut self, draft: Draft, now: DateTime<Utc>) -> Result<(), Fault> {
        match self {
            Desk::Locked(_) => Err(FaultCode::Locked.into()),
            Desk::Open(open) => open.keep_draft(draft, now),
            Desk::Example(example) => {
                example.keep_draft(draft);
                Ok(())
            }
            Desk::ReadOnly(read) => read.keep_draft(draft),
        }
    }

    /// What was being typed.
    pub fn drafts(&self) -> Result<Vec<Draft>, Fault> {
        match self {
            Desk::Locked(_) => Err(FaultCode::Locked.into()),
            Desk::Open(open) => open.drafts(),
            Desk::Example(example) => Ok(example.drafts.clone()),
            Desk::ReadOnly(read) => Ok(read.drafts.clone()),
        }
    }

    /// Closes what is open: the key is wiped, the records are gone from here.
    pub fn lock(&mut self) {
        *self = match std::mem::replace(self, Desk::Locked(None)) {
            Desk::Open(open) => Desk::Locked(Some(Box::new(open.vault.lock()))),
            Desk::Locked(held) => Desk::Locked(held),
            Desk::Example(_) | Desk::ReadOnly(_) => Desk::Locked(None),
        };
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::{env, process::Command};

    use super::*;

    /// Says to this same test that it runs where the clock is London's.
    const IN_LONDON: &str = "FOOTING_IN_LONDON";
    const NAME: &str =
        "desk::tests::the_day_is_that_of_the_persons_clock_over_both_clock_changes_and_a_leap_day";

    fn runs_itself_in_london() {
        let own = env::current_exe().expect("a running program has a path");
        let mut again = Command::new(own);
        let ran = again.args([NAME, "--exact"]).env("TZ", "Europe/London").env(IN_LONDON, "1").output();
        let said = ran.map(|ran| String::from_utf8_lossy(&[ran.stdout, ran.stderr].concat()).into_owned());
        assert!(said.as_ref().is_ok_and(|said| said.contains("1 passed")), "{said:?}");
    }

    #[test]
    fn the_day_is_that_of_the_persons_clock_over_both_clock_changes_and_a_leap_day() {
        if env::var_os(IN_LONDON).is_none() {
            return runs_itself_in_london();
        }
        for (time, day) in [
            ("2026-03-28T23:59:59Z", "2026-03-28"),
            ("2026-03-29T00:59:59Z", "2026-03-29"),
            ("2026-03-29T22:59:59Z", "2026-03-29"),
            ("2026-03-29T23:00:00Z", "2026-03-30"),
            ("2026-10-24T22:59:59Z", "2026-10-24"),
            ("2026-10-24T23:00:00Z", "2026-10-25"),
            ("2026-10-25T23:59:59Z", "2026-10-25"),
            ("2028-02-28T23:59:59Z", "2028-02-28"),
            ("2028-02-29T00:00:00Z", "2028-02-29"),
            ("2028-02-29T23:59:59Z", "2028-02-29"),
            ("2027-12-31T23:59:59Z", "2027-12-31"),
        ] {
            let at = Moment::at(time.parse().expect("a time"));
            assert_eq!(at.today.to_string(), day, "at {time}");
        }
    }
}
