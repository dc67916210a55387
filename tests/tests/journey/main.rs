//! A person's way through the real window, by keys and visible names.

mod fills;
mod first_run;
mod kept;
mod odd;
mod page;
mod words;

use chrono::Utc;
use footing_plan::{Kind, Plan, example};
use footing_tests::{display::Display, first_sitting::goes_on_with_a_password, person::Person, window::Home};

use crate::{
    first_run::{first_run, wants},
    words::PASSWORD,
};

fn desk() -> (Display, Home) {
    (Display::open(1280, 900), Home::new())
}

/// The example, as far as there are forms to fill it in.
fn the_example() -> Plan {
    let mut plan = example(Utc::now().date_naive());
    plan.records.retain(|record| !WITHOUT_A_FORM.contains(&record.body.kind()));
    plan
}

/// Kinds that have no form yet. One that gets a form goes out of this list and into `fills`.
const WITHOUT_A_FORM: [Kind; 10] = [
    Kind::FitNote,
    Kind::Waiting,
    Kind::Phase,
    Kind::Contact,
    Kind::Session,
    Kind::KeepingInTouch,
    Kind::Consent,
    Kind::CheckIn,
    Kind::IfItWobbles,
    Kind::WhereThingsAre,
];

#[test]
fn the_first_useful_result_takes_at_most_five_decisions_and_sixty_words_whatever_would_help() {
    let display = Display::open(1280, 900);
    let wants = wants();
    assert_eq!(wants.len(), 6, "{wants:?}");
    for want in wants {
        let home = Home::new();
        let mut person = Person::opens_the_planner(&display, &home);
        first_run(&mut person, &want, &example(Utc::now().date_naive()));
        let cost = person.cost();
        println!(
            "{want}: {} decisions, {} words, {} keys beside the words",
            cost.decisions, cost.words, cost.keys
        );
        assert!(cost.decisions <= 5, "{want}: {cost:?}");
        assert!(cost.words <= 60, "{want}: {cost:?}");
        person.closes_the_planner();
    }
}

#[test]
fn a_person_fills_the_example_locks_it_opens_it_and_carries_a_page_into_a_meeting() {
    let (display, home) = desk();
    let meant = the_example();
    let mut person = Person::opens_the_planner(&display, &home);
    let password = first_run(&mut person, "quiet", &meant);
    person.follows("That is enough for today");
    person.sees("A spare key, in case you forget");
    person.follows("Not now");
    goes_on_with_a_password(&mut person);
    fills::the_plan(&mut person, &meant);
    println!("the whole example: {:?}", person.cost());
    person.locks_and_closes();
    let mut person = Person::opens_the_planner(&display, &home);
    is_refused_and_then_opens(&mut person, &password);
    let page = page::saves_the_page(&mut person, &home, &meant);
    person.locks_and_closes();
    let kept = footing_tests::kept::kept(&home, &password).plan().expect("it can be read");
    kept::holds_the_same(&kept, &meant);
    page::says_the_sheet_in_its_order(&page, &page::sheet_of(&kept));
    page::holds_nothing_private(&page, &kept);
}

fn is_refused_and_then_opens(person: &mut Person, password: &str) {
    person.fills("Password", "three calm stone");
    person.presses("Enter");
    person.sees("That is not the password for this plan.");
    person.sees("You can try as often as you like.");
    person.writes_over("Password", password);
    opens(person);
}

fn opens(person: &mut Person) {
    person.presses("Enter");
    person.sees("Where you left off");
}

#[test]
fn what_is_wrong_with_a_box_is_said_beside_it_and_no_word_is_lost() {
    let (display, home) = desk();
    let mut person = Person::opens_the_planner(&display, &home);
    odd::an_empty_password_is_said(&mut person);
    person.follows("More");
    odd::a_day_that_does_not_exist_is_said(&mut person);
    odd::a_line_that_is_too_long_is_said(&mut person);
    odd::a_long_text_and_odd_signs_are_kept(&mut person);
    person.locks_and_closes();
    let mut person = Person::opens_the_planner(&display, &home);
    person.fills("Password", PASSWORD);
    opens(&mut person);
    odd::every_sign_is_still_there(&mut person);
}
