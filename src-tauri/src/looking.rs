//! Looking through what is open: the rules are the plan's own.

use footing_plan::{Body, Kind, Nation, Plan, facts_on};

use crate::desk::Moment;
use crate::footing::Footing;
use crate::wire::{ByDate, Fault, FindWords, Found, Rules, TimeOff, Weeks};

impl Footing {
    /// The fit notes in a row.
    pub fn time_off(&self, moment: Moment) -> Result<TimeOff, Fault> {
        Ok(self.desk_now().plan()?.time_off(moment.today))
    }

    /// The weeks of a phased return.
    pub fn weeks(&self) -> Result<Weeks, Fault> {
        Ok(self.desk_now().plan()?.weeks(&self.words))
    }

    /// Everything that has a day.
    pub fn by_date(&self, moment: Moment) -> Result<ByDate, Fault> {
        Ok(self.desk_now().plan()?.by_date(moment.today))
    }

    /// The records that hold these words.
    pub fn find(&self, request: &FindWords) -> Result<Found, Fault> {
        Ok(self.desk_now().plan()?.find_words(&request.words))
    }

    /// The rules for where the person works.
    pub fn rules(&self, moment: Moment) -> Result<Rules, Fault> {
        Ok(Rules { rules: facts_on(moment.today, nation(self.desk_now().plan()?)) })
    }
}

/// Where the person works, once they said so.
fn nation(plan: &Plan) -> Option<Nation> {
    plan.of(Kind::About).find_map(|record| if let Body::About(it) = &record.body { it.nation } else { None })
}
