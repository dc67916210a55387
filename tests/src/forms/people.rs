//! Me, and the people around me.

use footing_plan::{About, Body, Kind, Person as Someone, SomeoneHelping};
use serde_json::json;

use super::{Sitting, answers, any, done, done_for, goes_to, opens, unfolds, writes, writes_day};
use crate::{person::Person, words::said};

/// Where people and the parts of the job are.
pub const WORK: &str = "My work and people";

/// Marks come last: only then is there someone who is helping.
pub fn everyone(person: &mut Person, sitting: &Sitting) {
    goes_to(person, WORK);
    for record in sitting.of(Kind::Person) {
        let Body::Person(it) = &record.body else { continue };
        opens(person, sitting, record, it.name.as_str(), ["Add someone", "Add someone else"]);
        if !sitting.is_begun(record) {
            person.fills("Name", it.name.as_str());
        }
        someone(person, it);
        done(person, WORK);
    }
    for record in sitting.of(Kind::Person).filter(|record| record.readers != Default::default()) {
        let Body::Person(it) = &record.body else { continue };
        person.follows(it.name.as_str());
        done_for(person, sitting, record, WORK);
    }
}

fn someone(person: &mut Person, it: &Someone) {
    let Someone { name: _, role, how_to_reach, works_for, whom_they_tell, what_they_write_down } = it;
    answers(person, "role", &json!(role));
    writes(person, "How to reach them", how_to_reach.as_str());
    let card = [works_for, whom_they_tell, what_they_write_down].map(|it| it.as_str());
    unfolds(person, "Add who they work for, and who they tell", any(&card));
    writes(person, "Who they work for", works_for.as_str());
    writes(person, "Who they tell", whom_they_tell.as_str());
    writes(person, "What they write down", what_they_write_down.as_str());
}

/// Who uses the computer was said in the first run, and is the same here.
pub fn about_me(person: &mut Person, sitting: &Sitting) {
    for record in sitting.of(Kind::About) {
        let Body::About(it) = &record.body else { continue };
        let About { name, job, employer, usual_week, nation, first_day_off, who_uses: _, someone_helping } =
            it;
        goes_to(person, WORK);
        if *someone_helping != SomeoneHelping::NotSaid {
            person.follows(&said("someone-helping", &json!(someone_helping)));
        }
        person.follows("Write it");
        writes(person, "Name for the page", name.as_str());
        writes(person, "My job", job.as_str());
        writes(person, "Who I work for", employer.as_str());
        let more = any(&[usual_week.as_str()]) || first_day_off.is_some() || nation.is_some();
        unfolds(person, "Add more", more);
        writes(person, "My usual week", usual_week.as_str());
        first_day_off.iter().for_each(|day| writes_day(person, *day));
        nation.iter().for_each(|nation| answers(person, "nation", &json!(nation)));
        done_for(person, sitting, record, WORK);
    }
}
