//! The last day of a paper, when it says how long it is for instead.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::{FitNote, Lasts};

impl FitNote {
    /// The last day it is for: the one on it, or else the one its length gives. `None` when neither is known.
    pub fn last_day(&self) -> Option<NaiveDate> {
        match self.to {
            Some(to) => self.from.is_none_or(|from| from <= to).then_some(to),
            None => self.lasts.last_day(self.from?),
        }
    }
}

impl Lasts {
    /// The last day of a paper that begins on a day, which counts as its first.
    pub fn last_day(self, from: NaiveDate) -> Option<NaiveDate> {
        match self {
            Lasts::NotSaid => None,
            Lasts::Days { n } => last_of_days(from, n.into()),
            Lasts::Weeks { n } => last_of_days(from, u64::from(n) * 7),
            Lasts::Months { n } => last_of_months(from, n.into()),
        }
    }
}

fn last_of_days(from: NaiveDate, days: u64) -> Option<NaiveDate> {
    from.checked_add_days(Days::new(days.checked_sub(1)?))
}

/// From 5 March a month runs to 4 April. Where there is no such day it runs to the end of the month: from
/// 31 January to the last of February, and from 1 February to the last of February too.
fn last_of_months(from: NaiveDate, months: u32) -> Option<NaiveDate> {
    let months = Some(months).filter(|months| *months > 0).map(Months::new)?;
    if from.day() == 1 {
        from.checked_add_months(months)?.pred_opt()
    } else {
        from.pred_opt()?.checked_add_months(months)
    }
}
