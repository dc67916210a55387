//! The parts of the job, and what gets in the way.

use footing_plan::{Body, Kind, Obstacle, Plan, Task};
use footing_tests::person::Person;
use serde_json::json;

use super::{answers, done_for, goes_to, writes};

const WORK: &str = "My work and people";
/// Where obstacles are.
pub const IN_THE_WAY: &str = "What gets in the way";

pub fn parts_of_my_job(person: &mut Person, plan: &Plan) {
    goes_to(person, WORK);
    for record in plan.of(Kind::Task) {
        let Body::Task(it) = &record.body else { continue };
        let Task { part, can_do, what_makes_it_hard, safety, why } = it;
        person.follows(if record.number == 1 { "Write one part of my job" } else { "Write another part" });
        writes(person, "Which part of your job?", part.as_str());
        answers(person, "can-do", &json!(can_do));
        writes(person, "What makes it hard, at work", what_makes_it_hard.as_str());
        person.follows("Add more");
        answers(person, "safety", &json!(safety));
        writes(person, "Why it is hard for me", why.as_str());
        done_for(person, plan, record, WORK);
    }
}

pub fn what_gets_in_the_way(person: &mut Person, plan: &Plan) {
    goes_to(person, IN_THE_WAY);
    for record in plan.of(Kind::Obstacle) {
        let Body::Obstacle(it) = &record.body else { continue };
        let Obstacle { own_words, helped_before, area, more } = it;
        person.follows(if record.number == 1 { "Write one thing" } else { "Write another" });
        writes(person, "In my own words", own_words.as_str());
        writes(person, "What has helped before, even a little?", helped_before.as_str());
        person.follows("Add more");
        area.iter().for_each(|area| answers(person, "area", &json!(area)));
        writes(person, "More about it", more.as_str());
        done_for(person, plan, record, IN_THE_WAY);
    }
}
