//! The rules of Today about time off, about changes that are tried, and about a plan left alone for a while.

use chrono::Days;

use crate::ideas::is_in_place;
use crate::near::Near;
use crate::{Body, Id, Kind, NextThing, Plan, Record, WhereState, said};

/// A last day this near, before or behind, is worth a word.
const AROUND: Days = Days::new(7);
/// A day to look again that is this long gone is left in peace.
const STILL_FRESH: Days = Days::new(28);

impl Plan {
    pub(crate) fn fit_note_runs_out(&self, days: &Near) -> Option<NextThing> {
        let (day, note) = self.runs_out().filter(|_| self.is_off())?;
        let around = days.now - AROUND..=days.now + AROUND;
        around.contains(&day).then(|| NextThing::FitNoteRunsOut {
            note,
            day: said(day),
            gone_by: day < days.now,
        })
    }

    /// The changes to look at again, the latest day first.
    pub(crate) fn look_again(&self, days: &Near) -> Vec<NextThing> {
        if !self.is_with_this_work() {
            return Vec::new();
        }
        let fresh = days.now - STILL_FRESH..=days.now;
        let day = |body: &Body| match body {
            Body::Ask(it) if is_in_place(it) => it.look_again_on.filter(|day| fresh.contains(day)),
            _ => None,
        };
        let asks = self.of(Kind::Ask).filter_map(|record| day(&record.body).map(|day| (day, &record.id)));
        let mut asks: Vec<_> = asks.collect();
        asks.sort();
        let again = |(day, ask): (_, &Id)| NextThing::LookAgain { ask: ask.clone(), day: said(day) };
        asks.into_iter().rev().map(again).collect()
    }

    pub(crate) fn welcome_back(&self, days: &Near) -> Option<NextThing> {
        self.last_here(days).map(|month| NextThing::WelcomeBack { month })
    }

    /// Something small to do while the person waits, in their own words.
    pub(crate) fn meanwhile(&self) -> Option<NextThing> {
        let line = |body: &Body| match body {
            Body::Waiting(it) if !it.over => it.meanwhile.iter().find(|line| !line.is_empty()).cloned(),
            _ => None,
        };
        let lines = self.of(Kind::Waiting).filter_map(|it| line(&it.body).map(|what| (it.id.clone(), what)));
        let (waiting, what) = lines.take(1).find(|_| self.where_things_are() == WhereState::Waiting)?;
        Some(NextThing::Meanwhile { waiting, what: what.0 })
    }

    /// Whether the person is off work, as far as they said.
    pub(crate) fn is_off(&self) -> bool {
        let state = self.where_things_are();
        matches!(state, WhereState::OffAndNotSure | WhereState::Waiting | WhereState::Preparing)
    }

    /// Whether what leads to this work, or back to it, is still of use.
    pub(crate) fn is_with_this_work(&self) -> bool {
        let state = self.where_things_are();
        !matches!(state, WhereState::NewJob | WhereState::Leaving | WhereState::MedicalRetirement)
    }

    /// Whoever said nothing of where things are and waits for something is waiting.
    fn where_things_are(&self) -> WhereState {
        let state = |body: &Body| if let Body::WhereThingsAre(it) = body { Some(it.state) } else { None };
        let said = self.of(Kind::WhereThingsAre).find_map(|record| state(&record.body));
        said.unwrap_or_else(|| if self.waits() { WhereState::Waiting } else { WhereState::default() })
    }

    fn waits(&self) -> bool {
        let open = |record: &Record| matches!(&record.body, Body::Waiting(it) if !it.over);
        self.of(Kind::Waiting).any(open)
    }
}
