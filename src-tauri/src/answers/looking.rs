//! The commands of looking through what is open.

use super::{Answer, Asked};
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

pub fn rules(asked: &Asked, _: Nothing) -> Answer<Rules> {
    asked.footing.rules(asked.moment)
}

pub fn find(asked: &Asked, request: FindWords) -> Answer<Found> {
    asked.footing.find(&request)
}
