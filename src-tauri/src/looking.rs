//! Looking through what is open: the rules are the plan's own.

use footing_plan::{Body, Kind, Nation, Plan, Reminder, facts_on, read_time, reminder_file};

use crate::desk::Moment;
use crate::footing::Footing;
use crate::randomness::random;
use crate::wire::{ByDate, Fault, FindWords, Found, ReadReminder, Rules, TimeOff, TypedReminder, Weeks};

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

    /// A reminder as its file will say it.
    pub fn read_reminder(&self, typed: TypedReminder) -> ReadReminder {
        let TypedReminder { day, time, words } = typed;
        let whole_day = time.trim().is_empty();
        let time = read_time(&time);
        if time.is_none() && !whole_day {
            return ReadReminder::NoSuchTime {};
        }
        let reminder = Reminder { day, time, words }.as_in_the_file(&self.words);
        ReadReminder::Reads { when: reminder.said(&self.words), reminder }
    }

    /// The file of a reminder. Nothing of the plan goes into it, and yet it is made only while one is open: the day
    /// it is asked for stands in there.
    pub fn reminder_file(&self, reminder: &Reminder, moment: Moment) -> Result<Vec<u8>, Fault> {
        self.desk_now().plan()?;
        let mut uid = [0; 16];
        random(&mut uid);
        Ok(reminder_file(reminder, uid, moment.now, &self.words).into_bytes())
    }
}

/// Where the person works, once they said so.
fn nation(plan: &Plan) -> Option<Nation> {
    plan.of(Kind::About).find_map(|record| if let Body::About(it) = &record.body { it.nation } else { None })
}
