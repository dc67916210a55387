//! The days around the person's own, in words.

use chrono::NaiveDate;

use crate::{Catalogue, said_with_weekday};

/// The days around the person's own.
pub(crate) struct Near<'a> {
    pub now: NaiveDate,
    /// The day the plan was open last before this sitting, where that is known.
    pub last_open: Option<NaiveDate>,
    pub words: &'a Catalogue,
}

impl Near<'_> {
    pub fn said(&self, day: NaiveDate) -> String {
        if day == self.now {
            self.words.say("day-today")
        } else if Some(day) == self.now.succ_opt() {
            self.words.say("day-tomorrow")
        } else {
            said_with_weekday(day)
        }
    }
}
