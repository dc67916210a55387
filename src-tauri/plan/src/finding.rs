//! What a check of a record found. Findings are not errors: an unfinished plan is normal, and a record with
//! findings keeps its draft.

use serde::Serialize;

/// One thing to put right before a record can be saved, next to its field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Finding {
    /// The field's name as in the record, such as "suggestion".
    pub field: String,
    /// What was found. The sentence is `finding-…` in the catalogue.
    pub code: FindingCode,
}

/// What a check can find.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FindingCode {
    /// The field that names the record is empty.
    Empty,
    /// More than [`crate::LONGEST_LINE`] or [`crate::LONGEST_TEXT`] characters.
    TooLong,
    /// The end of a window is before its start.
    EndsBeforeItStarts,
    /// More than 10 where a number from 0 to 10 is asked for, or more minutes than a day has.
    TooHigh,
    /// The day, month or year is missing.
    DateNotWhole,
    /// There is no such day, such as 31 February.
    NoSuchDay,
    /// The year is before 1900 or after 2199.
    YearTooFar,
}
