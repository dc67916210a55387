//! What is worth a word on a call: what is new, was done or was changed since the call before it.

use serde::Serialize;

use crate::{Body, Id, Kind, Record, StepState};

/// What there is to say of a record since a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum News {
    /// It was not there then.
    New,
    /// It is a step that is done, and was not done then.
    Done,
    /// It was there and says something else now.
    Changed,
}

/// A record with what there is to say of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct NewsOf {
    /// The record.
    pub id: Id,
    /// What there is to say of it.
    pub news: News,
}

/// What there is to say of a record, beside what it said at a moment; `None` for one that was not there. Only the two
/// are held against each other: who it is marked for is no news, nor is what was changed and put back. A step that was
/// done then, taken up again and done once more is done, as it was then.
pub fn news(record: &Record, then: Option<&Body>) -> Option<News> {
    if !is_worth_a_word(record.body.kind()) || then == Some(&record.body) {
        return None;
    }
    Some(match then {
        Some(then) if is_done(then) || !is_done(&record.body) => News::Changed,
        None if !is_done(&record.body) => News::New,
        _ => News::Done,
    })
}

fn is_done(body: &Body) -> bool {
    matches!(body, Body::Step(step) if step.state == StepState::Done)
}

/// Whether a record of this kind can have changed in a way that is worth a word on a call. What is about the call
/// itself, who helps, and what was handed over is not.
fn is_worth_a_word(kind: Kind) -> bool {
    match kind {
        Kind::Obstacle | Kind::Ask | Kind::Step | Kind::Task | Kind::TimeFrame | Kind::WhereThingsAre => true,
        Kind::Meeting | Kind::Contact | Kind::KeepingInTouch | Kind::Question | Kind::Waiting => true,
        Kind::Phase | Kind::FitNote | Kind::CheckIn => true,
        Kind::About | Kind::Person | Kind::Session | Kind::Consent => false,
        Kind::IfItWobbles | Kind::GivenPage => false,
    }
}
