//! What the person ticked for one page or one call.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{Id, Kind, NeverForWork, OnlyMe, Reader};

/// The fields that no mark on a record can open: each is ticked for one page or one call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PrivateField {
    /// Why a part of the job is hard.
    TaskWhy,
    /// More about what gets in the way.
    ObstacleMore,
    /// What the person is waiting for.
    TimeFrameWaitingFor,
    /// Whose idea a date is.
    TimeFrameWhoseIdea,
    /// What happened last time the person went back.
    TimeFrameLastTime,
    /// What to do if they say no to a change.
    AskIfTheySayNo,
    /// What the person would rather not talk about.
    MeetingRatherNot,
    /// What would be good enough.
    MeetingGoodEnough,
    /// What to say if they keep asking.
    MeetingIfTheyKeepAsking,
    /// How a meeting felt.
    MeetingHowItFelt,
    /// The reason a fit note gives.
    FitNoteReason,
    /// What a wait is for.
    WaitingWhatFor,
    /// What worked in a week of a phased return.
    PhaseWorked,
    /// What the person would rather not be asked while they are off.
    KeepingInTouchRatherNot,
    /// What kind of day it is.
    CheckInDayNote,
    /// What the person notices first when things get harder.
    IfItWobblesEarlySigns,
}

impl PrivateField {
    /// Every one there is.
    pub const ALL: [PrivateField; 16] = [
        PrivateField::TaskWhy,
        PrivateField::ObstacleMore,
        PrivateField::TimeFrameWaitingFor,
        PrivateField::TimeFrameWhoseIdea,
        PrivateField::TimeFrameLastTime,
        PrivateField::AskIfTheySayNo,
        PrivateField::MeetingRatherNot,
        PrivateField::MeetingGoodEnough,
        PrivateField::MeetingIfTheyKeepAsking,
        PrivateField::MeetingHowItFelt,
        PrivateField::FitNoteReason,
        PrivateField::WaitingWhatFor,
        PrivateField::PhaseWorked,
        PrivateField::KeepingInTouchRatherNot,
        PrivateField::CheckInDayNote,
        PrivateField::IfItWobblesEarlySigns,
    ];

    /// The kind of record it is in, and its name there.
    pub(crate) fn place(self) -> (Kind, &'static str) {
        match self {
            PrivateField::TaskWhy => (Kind::Task, "why"),
            PrivateField::ObstacleMore => (Kind::Obstacle, "more"),
            PrivateField::TimeFrameWaitingFor => (Kind::TimeFrame, "waiting_for"),
            PrivateField::TimeFrameWhoseIdea => (Kind::TimeFrame, "whose_idea"),
            PrivateField::TimeFrameLastTime => (Kind::TimeFrame, "last_time"),
            PrivateField::AskIfTheySayNo => (Kind::Ask, "if_they_say_no"),
            PrivateField::MeetingRatherNot => (Kind::Meeting, "rather_not"),
            PrivateField::MeetingGoodEnough => (Kind::Meeting, "good_enough"),
            PrivateField::MeetingIfTheyKeepAsking => (Kind::Meeting, "if_they_keep_asking"),
            PrivateField::MeetingHowItFelt => (Kind::Meeting, "how_it_felt"),
            PrivateField::FitNoteReason => (Kind::FitNote, "reason"),
            PrivateField::WaitingWhatFor => (Kind::Waiting, "what_for"),
            PrivateField::PhaseWorked => (Kind::Phase, "worked"),
            PrivateField::KeepingInTouchRatherNot => (Kind::KeepingInTouch, "rather_not"),
            PrivateField::CheckInDayNote => (Kind::CheckIn, "day_note"),
            PrivateField::IfItWobblesEarlySigns => (Kind::IfItWobbles, "early_signs"),
        }
    }
}

/// What one page or one call holds. Empty means nothing at all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(default)]
pub struct Choices {
    /// Ticked records. A tick counts only while the record is marked fine for the reader, so a record
    /// made private again leaves every page and call at once.
    pub ticked: BTreeSet<Id>,
    /// Records added for this page or call only, whatever their mark.
    pub this_time: BTreeSet<Id>,
    /// Private fields ticked for this page or call only. They count only for records that are there.
    pub fields: BTreeSet<(Id, PrivateField)>,
}

/// One reader looking at one record: which of its private fields are ticked.
pub struct Look<'a> {
    /// Who is looking.
    pub reader: Reader,
    id: &'a Id,
    choices: &'a Choices,
}

impl<'a> Look<'a> {
    pub(crate) fn at(id: &'a Id, reader: Reader, choices: &'a Choices) -> Self {
        Self { reader, id, choices }
    }

    /// Whether the reader is at work, whose pages have a place for the fewest fields.
    pub fn is_work(&self) -> bool {
        self.reader == Reader::Work
    }

    fn ticked(&self, field: PrivateField) -> bool {
        self.choices.fields.contains(&(self.id.clone(), field))
    }

    /// A field for the person alone, kept when ticked for a support worker or for health.
    pub fn only_me(&self, text: &OnlyMe, field: PrivateField) -> OnlyMe {
        let open = !self.is_work() && self.ticked(field);
        if open { text.clone() } else { OnlyMe::default() }
    }

    /// A field about handling work, kept when ticked for a support worker.
    pub fn never_for_work(&self, text: &NeverForWork, field: PrivateField) -> NeverForWork {
        let open = self.reader == Reader::SupportWorker && self.ticked(field);
        if open { text.clone() } else { NeverForWork::default() }
    }

    /// Keeps a value for a support worker and health, and gives work its empty form.
    pub fn not_work<T: Clone + Default>(&self, value: &T) -> T {
        if self.is_work() { T::default() } else { value.clone() }
    }

    /// Keeps a value for a support worker alone.
    pub fn support_worker_only<T: Clone + Default>(&self, value: &T) -> T {
        if self.reader == Reader::SupportWorker { value.clone() } else { T::default() }
    }
}
