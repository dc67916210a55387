//! Looking through what is open: the rules are the plan's own.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use footing_plan::{Body, Kind, Nation, NewsOf, Plan, Reminder, facts_on, news, read_time, reminder_file};
use footing_vault::SavedSince;

use crate::desk::{Desk, Moment};
use crate::footing::Footing;
use crate::randomness::random;
use crate::wire::{
    ByDate, Fault, FaultCode, FindWords, Found, NewsSince, ReadReminder, Rules, SinceMoment, TimeOff,
    TypedReminder, Weeks,
};

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

    /// What there is to say of the plan since a moment.
    pub fn news(&self, request: &SinceMoment) -> Result<NewsSince, Fault> {
        let desk = self.desk_now();
        let saved: BTreeMap<_, _> =
            desk.saved_since(request.moment)?.into_iter().map(|saved| (saved.id, saved.then)).collect();
        let records = desk.plan()?.records.iter();
        let said = records.filter_map(|record| {
            let news = news(record, saved.get(&record.id)?.as_ref())?;
            Some(NewsOf { id: record.id.clone(), news })
        });
        Ok(NewsSince { news: said.collect() })
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

impl Desk {
    /// The records that were saved after a moment, with what each said then.
    fn saved_since(&self, moment: DateTime<Utc>) -> Result<Vec<SavedSince>, Fault> {
        match self {
            Desk::Locked(_) => Err(FaultCode::Locked.into()),
            Desk::Open(open) => Ok(open.vault.saved_since(moment)?),
            Desk::Example(example) => Ok(example.saved_since(moment)),
            Desk::ReadOnly(read) => Ok(read.saved_since(moment)?),
        }
    }
}

/// Where the person works, once they said so.
fn nation(plan: &Plan) -> Option<Nation> {
    plan.of(Kind::About).find_map(|record| if let Body::About(it) = &record.body { it.nation } else { None })
}
