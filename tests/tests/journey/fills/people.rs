//! Me, the people around me, and when I might go back.

use footing_plan::{About, Body, Kind, Person as Someone, Plan, TimeFrame, TimeFrameState};
use footing_tests::person::Person;
use serde_json::json;

use super::{answers, done, done_for, goes_to, writes, writes_day};
use crate::words::said;

const WORK: &str = "My work and people";
const TIME: &str = "Time off and what’s next";

/// The first is there from the first run. Marks come last: only then is there someone who is helping.
pub fn everyone(person: &mut Person, plan: &Plan) {
    goes_to(person, WORK);
    for record in plan.of(Kind::Person) {
        let Body::Person(it) = &record.body else { continue };
        if record.number == 1 {
            person.follows(it.name.as_str());
        } else {
            person.follows("Add someone else");
            person.fills("Name", it.name.as_str());
        }
        someone(person, it);
        done(person, WORK);
    }
    for record in plan.of(Kind::Person) {
        let Body::Person(it) = &record.body else { continue };
        person.follows(it.name.as_str());
        done_for(person, plan, record, WORK);
    }
}

fn someone(person: &mut Person, it: &Someone) {
    let Someone { name: _, role, how_to_reach, works_for, whom_they_tell, what_they_write_down } = it;
    answers(person, "role", &json!(role));
    writes(person, "How to reach them", how_to_reach.as_str());
    person.follows("Add who they work for, and who they tell");
    writes(person, "Who they work for", works_for.as_str());
    writes(person, "Who they tell", whom_they_tell.as_str());
    writes(person, "What they write down", what_they_write_down.as_str());
}

/// Who uses the computer was said in the first run, and is the same here.
pub fn about_me(person: &mut Person, plan: &Plan) {
    for record in plan.of(Kind::About) {
        let Body::About(it) = &record.body else { continue };
        let About { name, job, employer, usual_week, nation, first_day_off, who_uses, someone_helping } = it;
        person.follows(&said("someone-helping", &json!(someone_helping)));
        person.follows("Write it");
        writes(person, "Name for the page", name.as_str());
        writes(person, "My job", job.as_str());
        writes(person, "Who I work for", employer.as_str());
        person.follows("Add more");
        writes(person, "My usual week", usual_week.as_str());
        first_day_off.iter().for_each(|day| writes_day(person, *day));
        nation.iter().for_each(|nation| answers(person, "nation", &json!(nation)));
        answers(person, "who", &json!(who_uses));
        done_for(person, plan, record, WORK);
    }
}

/// The box for what has to be true first is there only while that is the answer, and stays once it is filled.
pub fn time_off(person: &mut Person, plan: &Plan) {
    goes_to(person, TIME);
    for record in plan.of(Kind::TimeFrame) {
        let Body::TimeFrame(it) = &record.body else { continue };
        let TimeFrame {
            state,
            waiting_for,
            not_before,
            from,
            to,
            true_first,
            whose_idea,
            last_time,
            for_work,
        } = it;
        assert_eq!((not_before, from, to), (&None, &None, &None), "the example names no day");
        assert!(whose_idea.is_empty() && last_time.is_empty(), "so there is no pause before it");
        person.follows("Look at when I might go back");
        person.follows("Write something about it");
        if !true_first.is_empty() {
            person.chooses(&said("time-state", &json!(TimeFrameState::SomethingFirst)));
            person.fills("What would need to be true first", true_first.as_str());
        }
        answers(person, "time-state", &json!(state));
        writes(person, "What are you waiting for?", waiting_for.as_str());
        writes(person, "What I tell work, in my words", for_work.as_str());
        done_for(person, plan, record, "When I might go back");
    }
}
