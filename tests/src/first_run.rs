//! The five screens of the first run, for every answer to what would help today.

use footing_plan::{About, Body, Id, Kind, Plan, WhoUses};
use serde_json::json;

use crate::{
    first_sitting::goes_on_with_a_password,
    person::Person,
    words::{answers, line, said},
};

/// Every answer there is, by its name in the catalogue.
pub fn wants() -> Vec<String> {
    answers("want-", |want| format!("box-{want}-label"))
}

/// The five screens, as someone who takes the password that stands there and writes in the one box what the plan
/// says. Gives the password.
///
/// # Panics
/// When the planner cannot be used so far.
pub fn first_run(person: &mut Person, want: &str, plan: &Plan) -> String {
    person.sees("A plan that is yours");
    person.chooses(&said("who", &json!(who_uses(plan))));
    person.follows("Next");
    person.sees("Nobody can reset this for you");
    let password = writes_down_the_password(person);
    person.follows(&line("password-use"));
    person.sees("What would help today?");
    person.chooses(&line(&format!("want-{want}")));
    person.follows("Next");
    person.fills(&line(&format!("box-{want}-label")), &words(want, plan));
    person.follows("Next");
    person.sees(&line(&format!("result-{want}-heading")));
    person.sees(&line(&format!("result-{want}-intro")));
    person.looks();
    password
}

/// Leaves the result, the offer of a spare key and, for whoever is alone at this computer, that of the keyring.
///
/// # Panics
/// When the planner cannot be used so far.
pub fn that_is_enough(person: &mut Person, plan: &Plan) {
    person.follows("That is enough for today");
    person.sees("A spare key, in case you forget");
    person.follows("Not now");
    if who_uses(plan) == WhoUses::OnlyMe {
        goes_on_with_a_password(person);
    }
}

fn who_uses(plan: &Plan) -> WhoUses {
    let who = plan.of(Kind::About).find_map(|record| match &record.body {
        Body::About(About { who_uses, .. }) => Some(*who_uses),
        _ => None,
    });
    who.unwrap_or_default()
}

fn writes_down_the_password(person: &Person) -> String {
    let (before, after) = (line("password-offered"), line("password-no-reset"));
    person.sees(&before);
    let screen = person.screen();
    let offered = screen.split_once(&before).and_then(|(_, rest)| rest.split_once(&after));
    let password = offered.expect("a password stands there").0.trim().to_owned();
    assert_eq!(password.split(' ').count(), 4, "{password}");
    password
}

/// The record that the one box begins, and what someone with this plan would write in it.
fn begun<'a>(want: &str, plan: &'a Plan) -> (&'a Id, &'a str) {
    let kind = match want {
        "meeting" => Kind::Meeting,
        "quiet" => Kind::Person,
        "waiting" => Kind::Waiting,
        _ => Kind::Obstacle,
    };
    let words = plan.of(kind).find_map(|record| match &record.body {
        Body::Meeting(it) if !it.happened => Some((&record.id, it.want_to_say.as_str())),
        Body::Person(it) => Some((&record.id, it.name.as_str())),
        Body::Waiting(it) => Some((&record.id, it.what_for.as_str())),
        Body::Obstacle(it) => Some((&record.id, it.own_words.as_str())),
        _ => None,
    });
    words.expect("the plan has words for this answer")
}

/// The record that the one box begins.
pub fn begins(want: &str, plan: &Plan) -> Id {
    begun(want, plan).0.clone()
}

fn words(want: &str, plan: &Plan) -> String {
    begun(want, plan).1.to_owned()
}
