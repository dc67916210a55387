//! The five screens of the first run, for every answer to what would help today.

use footing_plan::{Body, Kind, Plan};
use footing_tests::person::Person;

use crate::words::{answers, line};

/// Every answer there is, by its name in the catalogue.
pub fn wants() -> Vec<String> {
    answers("want-", |want| format!("box-{want}-label"))
}

/// The five screens, as someone who takes the password that stands there and writes in the one box what the plan
/// says. Gives the password.
pub fn first_run(person: &mut Person, want: &str, plan: &Plan) -> String {
    person.sees("A plan that is yours");
    person.chooses("Only me");
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
    password
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

/// What someone with this plan would write in the one box.
fn words(want: &str, plan: &Plan) -> String {
    let kind = match want {
        "meeting" => Kind::Meeting,
        "quiet" => Kind::Person,
        "waiting" => Kind::Waiting,
        _ => Kind::Obstacle,
    };
    let words = plan.of(kind).find_map(|record| match &record.body {
        Body::Meeting(it) if !it.happened => Some(&it.want_to_say.0),
        Body::Person(it) => Some(&it.name.0),
        Body::Waiting(it) => Some(&it.what_for.0),
        Body::Obstacle(it) => Some(&it.own_words.0),
        _ => None,
    });
    words.expect("the example has words for every answer").clone()
}
