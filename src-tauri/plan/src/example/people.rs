//! The example's person, the people around them, and the time frame.

use chrono::{Days, NaiveDate};

use super::{EVERYONE, HELPER, HELPER_AND_HEALTH, HELPER_AND_WORK};
use crate::{About, Body, Nation, Person, Readers, Role, TimeFrame, TimeFrameState, WhoUses};

pub(super) fn people(today: NaiveDate) -> Vec<(Readers, Body)> {
    vec![
        (EVERYONE, Body::About(alex(today))),
        (HELPER_AND_WORK, Body::Person(sam())),
        (HELPER, Body::Person(jo())),
        (HELPER_AND_HEALTH, Body::Person(surgery())),
        (HELPER_AND_WORK, Body::TimeFrame(time_frame())),
    ]
}

fn alex(today: NaiveDate) -> About {
    About {
        name: "Alex".into(),
        job: "library assistant".into(),
        employer: "Town library".into(),
        usual_week: "Monday to Thursday 9 to 5, and every other Saturday morning".into(),
        nation: Some(Nation::England),
        first_day_off: Some(today - Days::new(47)),
        who_uses: WhoUses::OnlyMe,
    }
}

fn sam() -> Person {
    Person {
        name: "Sam".into(),
        role: Role::Manager,
        how_to_reach: "The staff phone, best after 2. Email is slow.".into(),
        ..Person::default()
    }
}

fn jo() -> Person {
    Person {
        name: "Jo".into(),
        role: Role::HelpingMe,
        how_to_reach: "Rings me on Tuesdays".into(),
        works_for: "The return to work service. Not my employer.".into(),
        whom_they_tell: "Nobody at work, and not the surgery unless I say so".into(),
        what_they_write_down: "A short note of what we talked about. I can ask to see it.".into(),
    }
}

fn surgery() -> Person {
    Person {
        name: "The surgery".into(),
        role: Role::Gp,
        how_to_reach: "Ring at 8, or use the online form".into(),
        ..Person::default()
    }
}

fn time_frame() -> TimeFrame {
    TimeFrame {
        state: TimeFrameState::Waiting,
        waiting_for: "The hospital clinic. The letter said eight weeks or so.".into(),
        true_first: "I have seen the clinic. I can be on my feet for two hours and still cook tea after."
            .into(),
        for_work: "I am waiting for an appointment. I will know more after it and I will tell you then. \
                   I do not have a date yet."
            .into(),
        ..TimeFrame::default()
    }
}
