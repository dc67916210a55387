//! The commands of looking through what is open.

use footing_plan::Reminder;

use super::{Answer, Asked, save_where_asked};
use crate::wire::*;

pub fn time_off(asked: &Asked, _: Nothing) -> Answer<TimeOff> {
    asked.footing.time_off(asked.moment)
}

pub fn weeks(asked: &Asked, _: Nothing) -> Answer<Weeks> {
    asked.footing.weeks()
}

pub fn by_date(asked: &Asked, _: Nothing) -> Answer<ByDate> {
    asked.footing.by_date(asked.moment)
}

pub fn find(asked: &Asked, request: FindWords) -> Answer<Found> {
    asked.footing.find(&request)
}

pub fn news(asked: &Asked, request: SinceMoment) -> Answer<NewsSince> {
    asked.footing.news(&request)
}

pub fn rules(asked: &Asked, _: Nothing) -> Answer<Rules> {
    asked.footing.rules(asked.moment)
}

pub fn read_reminder(asked: &Asked, request: TypedReminder) -> Answer<ReadReminder> {
    Ok(asked.footing.read_reminder(request))
}

pub fn save_reminder(asked: &Asked, request: Reminder) -> Answer<SavedPage> {
    save_where_asked(asked, || Ok((asked.footing.reminder_file(&request, asked.moment)?, "ics")))
}
