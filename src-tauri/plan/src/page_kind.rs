//! The pages there are for someone else: which sheet each is, and which records it has a place for.

use serde::{Deserialize, Serialize};

use crate::ideas::{is_idea, is_in_place};
use crate::work_page::CAN_DO;
use crate::{
    Body, Catalogue, PageLine, Plan, PrivateField, Reader, Role, Sheet, call_summary, health_page,
    said_yes_page, weeks_page, work_page_with,
};

/// A page for someone else, by what it is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PageKind {
    /// Notes for a meeting with work.
    #[default]
    Work,
    /// Notes for occupational health or a GP.
    Health,
    /// What came of a call with someone who is helping.
    Call,
    /// What work said yes to.
    SaidYes,
    /// The weeks of a phased return.
    Weeks,
}

impl PageKind {
    /// Every page there is.
    pub const ALL: [PageKind; 5] =
        [PageKind::Work, PageKind::Health, PageKind::Call, PageKind::SaidYes, PageKind::Weeks];

    /// Who reads the page when it is for someone with this role. What was said yes to and the weeks may go to
    /// any reader; where it is not said whom they are for, they hold no more than work may see.
    pub fn reader(self, role: Option<Role>) -> Reader {
        match self {
            PageKind::Work => Reader::Work,
            PageKind::Health => Reader::Health,
            PageKind::Call => Reader::SupportWorker,
            PageKind::SaidYes | PageKind::Weeks => role.map_or(Reader::Work, Role::reader),
        }
    }

    /// The page, from what its reader may see and the fixed lines that the person chose.
    pub fn sheet(self, seen: &Plan, lines: &[PageLine], words: &Catalogue) -> Sheet {
        match self {
            PageKind::Work => work_page_with(seen, lines, words),
            PageKind::Health => health_page(seen, words),
            PageKind::Call => call_summary(seen, words),
            PageKind::SaidYes => said_yes_page(seen, words),
            PageKind::Weeks => weeks_page(seen, words),
        }
    }

    /// Where a record stands on the page, counted from the top. `None` when the page has no place for it as it
    /// is, such as a meeting that has happened or a change that has finished.
    pub(crate) fn place(self, body: &Body) -> Option<u32> {
        match (self, body) {
            (PageKind::Call, Body::Session(_)) => Some(0),
            (_, Body::About(_)) => Some(2),
            (_, Body::Person(_)) => Some(3),
            (PageKind::Work, _) => place_for_work(body),
            (PageKind::Health, _) => place_for_health(body),
            (PageKind::Call, Body::Step(_)) => Some(4),
            (PageKind::SaidYes, Body::Ask(it)) if is_in_place(it) => Some(4),
            (PageKind::Weeks, Body::Phase(_)) => Some(4),
            (PageKind::Call | PageKind::SaidYes | PageKind::Weeks, _) => None,
        }
    }

    /// The private fields that the page has a place for: each is ticked for one page. None of them is ever on a
    /// page for work, whatever is ticked.
    pub(crate) fn private_fields(self) -> &'static [PrivateField] {
        match self {
            PageKind::Health => &[
                PrivateField::TaskWhy,
                PrivateField::ObstacleMore,
                PrivateField::TimeFrameWaitingFor,
                PrivateField::TimeFrameWhoseIdea,
                PrivateField::TimeFrameLastTime,
                PrivateField::FitNoteReason,
                PrivateField::WaitingWhatFor,
                PrivateField::PhaseWorked,
                PrivateField::CheckInDayNote,
                PrivateField::IfItWobblesEarlySigns,
            ],
            PageKind::Weeks => &[PrivateField::PhaseWorked],
            PageKind::Work | PageKind::Call | PageKind::SaidYes => &[],
        }
    }
}

fn place_for_work(body: &Body) -> Option<u32> {
    Some(match body {
        Body::Meeting(it) if !it.happened => 0,
        Body::TimeFrame(_) => 4,
        Body::Task(it) => 5 + CAN_DO.iter().position(|(can_do, _)| *can_do == it.can_do)? as u32,
        Body::Ask(it) if is_idea(it) => 9,
        Body::Ask(it) if is_in_place(it) => 10,
        Body::Phase(_) => 11,
        Body::KeepingInTouch(_) => 12,
        Body::IfItWobbles(_) => 13,
        Body::Question(_) => 14,
        _ => return None,
    })
}

fn place_for_health(body: &Body) -> Option<u32> {
    Some(match body {
        Body::Meeting(it) if !it.happened => 0,
        Body::WhereThingsAre(_) => 4,
        Body::TimeFrame(_) => 5,
        Body::Obstacle(_) => 6,
        Body::Task(it) => 7 + CAN_DO.iter().position(|(can_do, _)| *can_do == it.can_do)? as u32,
        Body::CheckIn(_) => 11,
        Body::Waiting(_) => 12,
        Body::FitNote(_) => 13,
        Body::Step(_) => 14,
        Body::Ask(it) if is_idea(it) || is_in_place(it) => 15,
        Body::Phase(_) => 16,
        Body::IfItWobbles(_) => 17,
        Body::Question(_) => 18,
        _ => return None,
    })
}
