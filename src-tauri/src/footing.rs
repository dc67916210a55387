//! What the program holds while it runs. Each command is one of its methods, in the file of its noun.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicI32};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use footing_plan::{Catalogue, Language, Record, dates_of, said};
use footing_print::Fonts;
use footing_vault::{Cost, VaultError};

use crate::desk::Desk;
use crate::getting_back::Found;
use crate::idle::Idle;
use crate::keyring::Openings;
use crate::pages::Makers;
use crate::sharing::Sharing;
use crate::wire::{Fault, FaultCode, JustDeleted, Opened, SaidDate};

/// The desk, and what every command needs beside it.
pub struct Footing {
    pub(crate) data: PathBuf,
    /// The words of the screen, and of what is for the person alone.
    pub(crate) words: Catalogue,
    welsh: Catalogue,
    pub(crate) fonts: Fonts,
    pub(crate) makers: Makers,
    pub(crate) cost: fn() -> Result<Cost, VaultError>,
    pub(crate) idle: Idle,
    pub(crate) openings: Openings,
    pub(crate) sharing: Sharing,
    desk: Mutex<Desk>,
    pub(crate) found: Mutex<Found>,
    /// What came of deleting a plan, where no page has said so yet.
    pub(crate) deleted: Mutex<JustDeleted>,
    /// The open plan was changed last on an earlier day: it is owed a copy, where that day made none.
    pub(crate) owes_copy: AtomicBool,
    /// The newest copy of the open plan was not tried for a month.
    pub(crate) owes_check: AtomicBool,
    /// The day on which it was looked last what the open plan is owed, counted as the calendar does.
    pub(crate) looked_on: AtomicI32,
    /// A copy was made for an earlier day, so that today's is still to be made.
    pub(crate) made_owed: AtomicBool,
}

impl Footing {
    /// With nothing open yet. Plans are under `data`; a new one's password costs what is right for this
    /// computer.
    pub fn at(data: &Path) -> Self {
        Self::with_cost(data, cost_here)
    }

    /// The same with another cost, for trials.
    pub fn with_cost(data: &Path, cost: fn() -> Result<Cost, VaultError>) -> Self {
        Self {
            data: data.to_owned(),
            words: Catalogue::english(),
            welsh: Catalogue::welsh(),
            fonts: Fonts::bundled(),
            makers: Makers::default(),
            cost,
            idle: Idle::default(),
            openings: Openings::default(),
            sharing: Sharing::default(),
            desk: Mutex::new(Desk::Locked(None)),
            found: Mutex::default(),
            deleted: Mutex::default(),
            owes_copy: AtomicBool::default(),
            owes_check: AtomicBool::default(),
            looked_on: AtomicI32::default(),
            made_owed: AtomicBool::default(),
        }
    }

    /// The words of a page in a language.
    pub(crate) fn words_in(&self, language: Language) -> &Catalogue {
        match language {
            Language::English => &self.words,
            Language::Welsh => &self.welsh,
        }
    }

    /// The desk, for one command at a time. A command that broke off has changed nothing on it: vaults
    /// change in transactions, and the records here are replaced last.
    pub(crate) fn desk_now(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The desk after a person answered a dialog, where nothing was opened or locked since there were so many
    /// openings. `Locked` otherwise: what they said is for the plan that was open when they were asked.
    pub(crate) fn desk_since(&self, openings: u64) -> Result<MutexGuard<'_, Desk>, Fault> {
        let desk = self.desk_now();
        if self.openings.so_far() == openings { Ok(desk) } else { Err(FaultCode::Locked.into()) }
    }

    /// An open plan as the screen holds it.
    pub(crate) fn opened(&self, desk: &Desk, today: NaiveDate) -> Result<Opened, Fault> {
        let plan = desk.plan()?;
        Ok(Opened {
            label: desk.label(),
            example: matches!(desk, Desk::Example(_)),
            read_only: desk.read_only(),
            opened_as_a_copy: matches!(desk, Desk::Open(open) if open.opened_as_a_copy),
            had_earlier_ways_in: matches!(desk, Desk::Open(open) if open.had_earlier_ways_in),
            records: plan.records.clone(),
            drafts: desk.drafts()?,
            today: self.today(desk, today)?,
            dates: said_dates(&plan.records),
        })
    }
}

/// Every date of these records in words, each once.
pub(crate) fn said_dates(records: &[Record]) -> Vec<SaidDate> {
    let mut dates: Vec<NaiveDate> = records.iter().flat_map(dates_of).collect();
    dates.sort();
    dates.dedup();
    dates.into_iter().map(|date| SaidDate { date, said: said(date) }).collect()
}

fn cost_here() -> Result<Cost, VaultError> {
    let start = Instant::now();
    let clock = move || -> Duration { start.elapsed() };
    Cost::calibrated(&clock)
}
