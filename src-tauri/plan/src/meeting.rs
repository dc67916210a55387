//! A meeting or call with work: getting ready for it, and what was said.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Id, Look, NeverForWork, OnlyMe, PrivateField, Words};

/// A meeting or call.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(default)]
pub struct Meeting {
    /// Who it is with.
    pub person: Option<Id>,
    /// The day, when it is known.
    pub day: Option<NaiveDate>,
    /// The day the person said that they do not know its day yet. For a while after that nobody asks.
    pub day_open_on: Option<NaiveDate>,
    /// The time, in words such as "2pm".
    pub time: Words,
    /// Where, or the number that will ring.
    pub place: Words,
    /// Whether it is by phone.
    pub by_phone: bool,
    /// What kind it is.
    pub meeting_kind: MeetingKind,
    /// Who called it.
    pub called_by: Words,
    /// Whether it is formal. Nobody has to know.
    pub formal: Formal,
    /// Someone with me.
    pub someone_with_me: Words,
    /// What would make the meeting easier.
    pub easier: Words,
    /// What I want to have ready before it.
    pub to_have_ready: Words,
    /// What I want to say. For the person's own sheet: no page for work has a place for it.
    pub want_to_say: Words,
    /// What I would rather not talk about.
    pub rather_not: NeverForWork,
    /// What would be good enough.
    pub good_enough: NeverForWork,
    /// What to say if they keep asking.
    pub if_they_keep_asking: NeverForWork,
    /// Whether it has happened and this is its note.
    pub happened: bool,
    /// What was said, in short.
    pub said: Words,
    /// What was talked about, who does it, and by when.
    pub talked_about: Vec<TalkedAbout>,
    /// What was not agreed, and the reason given.
    pub not_agreed: Words,
    /// What comes next.
    pub next: Words,
    /// Questions that are left, for another time.
    pub questions_left: Words,
    /// How it felt, for the person alone.
    pub how_it_felt: OnlyMe,
}

/// One thing that was talked about.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(default)]
pub struct TalkedAbout {
    /// What it is.
    pub what: Words,
    /// Who does it.
    pub who: Words,
    /// By when, in words.
    pub by_when: Words,
}

/// Kinds of meeting (domain research §5.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum MeetingKind {
    /// Nobody has to say.
    #[default]
    NotSaid,
    KeepingInTouch,
    Review,
    PlanningTheReturn,
    FirstDayBack,
    PhasedReview,
    OccupationalHealth,
    Capability,
    Grievance,
    /// A talk about leaving, another job there, or medical retirement.
    Leaving,
    Other,
}

/// Whether a meeting is formal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Formal {
    Yes,
    No,
    #[default]
    DontKnow,
}

impl Meeting {
    pub(crate) fn seen_by(&self, look: &Look) -> Option<Self> {
        Some(Self {
            person: self.person.clone(),
            day: self.day,
            day_open_on: None,
            time: self.time.clone(),
            place: self.place.clone(),
            by_phone: self.by_phone,
            meeting_kind: self.meeting_kind,
            called_by: look.not_work(&self.called_by),
            formal: look.not_work(&self.formal),
            someone_with_me: look.not_work(&self.someone_with_me),
            easier: self.easier.clone(),
            to_have_ready: look.not_work(&self.to_have_ready),
            want_to_say: look.not_work(&self.want_to_say),
            rather_not: look.never_for_work(&self.rather_not, PrivateField::MeetingRatherNot),
            good_enough: look.never_for_work(&self.good_enough, PrivateField::MeetingGoodEnough),
            if_they_keep_asking: look
                .never_for_work(&self.if_they_keep_asking, PrivateField::MeetingIfTheyKeepAsking),
            happened: self.happened,
            said: look.support_worker_only(&self.said),
            talked_about: look.support_worker_only(&self.talked_about),
            not_agreed: look.support_worker_only(&self.not_agreed),
            next: look.support_worker_only(&self.next),
            questions_left: look.support_worker_only(&self.questions_left),
            how_it_felt: look.only_me(&self.how_it_felt, PrivateField::MeetingHowItFelt),
        })
    }
}
