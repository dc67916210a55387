//! The fit notes in a row: what each is for, what lies between them, and where they end. Nothing is judged.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{Body, FitNote, FitNotePaper, Id, Kind, Plan, Record, said};

/// Fit notes and other papers, by their first day. Dates are already in words.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct TimeOff {
    /// Every paper, by its first day. Those without one come last.
    pub notes: Vec<NoteInLedger>,
    /// What lies between them.
    pub between: Vec<BetweenNotes>,
    /// The paper that ends last, unless one without a last day goes on from it.
    pub runs_out: Option<RunsOut>,
}

/// The days of one paper.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct NoteInLedger {
    /// The paper.
    pub id: Id,
    /// Its first day.
    pub from: Option<String>,
    /// Its last day.
    pub to: Option<String>,
    /// The same day, to put a reminder on.
    pub last: Option<NaiveDate>,
    /// Whether the last day was worked out from how long it is for.
    pub counted: bool,
    /// How many days it is for, the first and the last among them.
    pub days: Option<u32>,
}

/// Days between two papers, or days that two are for.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct BetweenNotes {
    /// The paper these days are told behind.
    pub after: Id,
    /// Which of the two.
    pub kind: BetweenKind,
    /// The first of these days.
    pub from: String,
    /// The last of these days.
    pub to: String,
}

/// What days can be beside the days of one paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum BetweenKind {
    /// No paper is for them.
    Gap,
    /// More than one is.
    Overlap,
}

/// The day the papers end.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct RunsOut {
    /// The paper.
    pub note: Id,
    /// Its last day.
    pub day: String,
    /// Whether that day is behind.
    pub gone_by: bool,
}

impl Plan {
    /// The fit notes in a row. `today` is the person's own day.
    pub fn time_off(&self, today: NaiveDate) -> TimeOff {
        let notes = self.notes_in_order();
        TimeOff {
            notes: notes.iter().map(Note::in_ledger).collect(),
            between: between(&notes),
            runs_out: last_to_end(&notes).map(|(day, note)| RunsOut {
                note: note.record.id.clone(),
                day: said(day),
                gone_by: day < today,
            }),
        }
    }

    /// The paper that ends last and its last day, unless one without a last day goes on from it.
    pub(crate) fn runs_out(&self) -> Option<(NaiveDate, Id)> {
        last_to_end(&self.notes_in_order()).map(|(day, note)| (day, note.record.id.clone()))
    }

    fn notes_in_order(&self) -> Vec<Note<'_>> {
        let mut notes: Vec<Note> = self.of(Kind::FitNote).filter_map(Note::of).collect();
        notes.sort_by_key(|note| (note.from.is_none(), note.from, note.last, note.record.number));
        notes
    }
}

/// A paper and its days.
struct Note<'a> {
    record: &'a Record,
    it: &'a FitNote,
    from: Option<NaiveDate>,
    last: Option<NaiveDate>,
}

impl<'a> Note<'a> {
    fn of(record: &'a Record) -> Option<Self> {
        let Body::FitNote(it) = &record.body else { return None };
        Some(Self { record, it, from: it.from, last: it.last_day() })
    }

    fn in_ledger(&self) -> NoteInLedger {
        let days = |(from, last): (NaiveDate, NaiveDate)| u32::try_from((last - from).num_days() + 1).ok();
        NoteInLedger {
            id: self.record.id.clone(),
            from: self.from.map(said),
            to: self.last.or(self.it.to).map(said),
            last: self.last.or(self.it.to),
            counted: self.it.to.is_none() && self.last.is_some(),
            days: self.from.zip(self.last).and_then(days),
        }
    }

    /// Advice about work has days too, and nothing of time off begins or ends with them.
    fn is_for_time_off(&self) -> bool {
        !matches!(self.it.paper, FitNotePaper::OccupationalHealth | FitNotePaper::WorkPlan)
    }

    fn told_after(&self, kind: BetweenKind, from: NaiveDate, to: NaiveDate) -> BetweenNotes {
        BetweenNotes { after: self.record.id.clone(), kind, from: said(from), to: said(to) }
    }
}

/// What lies between papers with a first day. From one without a last day on nobody knows of a gap.
fn between(notes: &[Note]) -> Vec<BetweenNotes> {
    let mut found = Vec::new();
    let mut before: Option<&Note> = None;
    let mut covered: Option<NaiveDate> = None;
    let mut is_open = false;
    for note in notes.iter().filter(|note| note.is_for_time_off()) {
        let Some(from) = note.from else { break };
        if let (Some(before), Some(covered)) = (before, covered) {
            found.extend(gap(before, covered, from).filter(|_| !is_open));
            found.extend(overlap(before, covered, from, note.last));
        }
        before = Some(note);
        covered = covered.max(note.last);
        is_open |= note.last.is_none();
    }
    found
}

fn gap(before: &Note, covered: NaiveDate, from: NaiveDate) -> Option<BetweenNotes> {
    let (first, last) = (covered.succ_opt()?, from.pred_opt()?);
    (first <= last).then(|| before.told_after(BetweenKind::Gap, first, last))
}

fn overlap(
    before: &Note,
    covered: NaiveDate,
    from: NaiveDate,
    last: Option<NaiveDate>,
) -> Option<BetweenNotes> {
    let last = last?.min(covered);
    (from <= last).then(|| before.told_after(BetweenKind::Overlap, from, last))
}

fn last_to_end<'n, 'a>(notes: &'n [Note<'a>]) -> Option<(NaiveDate, &'n Note<'a>)> {
    let for_time_off = || notes.iter().filter(|note| note.is_for_time_off());
    let ends = for_time_off().filter_map(|note| note.last.map(|day| (day, note)));
    let (day, note) = ends.max_by_key(|(day, note)| (*day, note.record.number))?;
    let goes_on = |open: &Note| open.last.is_none() && open.from > Some(note.from.unwrap_or(day));
    (!for_time_off().any(goes_on)).then_some((day, note))
}
