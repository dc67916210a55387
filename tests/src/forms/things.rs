//! The parts of the job, and what gets in the way.

use footing_plan::{Body, Kind, Obstacle, Safety, Task};
use serde_json::json;

use super::{Sitting, answers, any, done_for, goes_to, opens, people::WORK, unfolds, writes};
use crate::person::Person;

/// Where obstacles are.
pub const IN_THE_WAY: &str = "What gets in the way";

pub fn parts_of_my_job(person: &mut Person, sitting: &Sitting) {
    for record in sitting.of(Kind::Task) {
        let Body::Task(it) = &record.body else { continue };
        let Task { part, can_do, what_makes_it_hard, safety, why } = it;
        goes_to(person, WORK);
        opens(person, sitting, record, "", ["Write one part of my job", "Write another part"]);
        writes(person, "Which part of your job?", part.as_str());
        answers(person, "can-do", &json!(can_do));
        writes(person, "What makes it hard, at work", what_makes_it_hard.as_str());
        let more = *safety != Safety::None || any(&[why.as_str()]);
        unfolds(person, "Add more", more);
        if more {
            answers(person, "safety", &json!(safety));
        }
        writes(person, "Why it is hard for me", why.as_str());
        done_for(person, sitting, record, WORK);
    }
}

pub fn what_gets_in_the_way(person: &mut Person, sitting: &Sitting) {
    for record in sitting.of(Kind::Obstacle) {
        let Body::Obstacle(it) = &record.body else { continue };
        let Obstacle { own_words, helped_before, area, more } = it;
        goes_to(person, IN_THE_WAY);
        opens(person, sitting, record, own_words.as_str(), ["Write one thing", "Write another"]);
        if !sitting.is_begun(record) {
            writes(person, "In my own words", own_words.as_str());
        }
        writes(person, "What has helped before, even a little?", helped_before.as_str());
        unfolds(person, "Add more", area.is_some() || any(&[more.as_str()]));
        area.iter().for_each(|area| answers(person, "area", &json!(area)));
        writes(person, "More about it", more.as_str());
        done_for(person, sitting, record, IN_THE_WAY);
    }
}
