//! A person's way through the real window, by keys and visible names.

mod odd;

use chrono::Utc;
use footing_plan::{Kind, Plan, example};
use footing_tests::{
    display::Display,
    first_run::{begins, first_run, that_is_enough, wants},
    forms::{Sitting, fill},
    kept,
    page_for_work::{self, sheet_of},
    person::Person,
    window::Home,
};

fn desk() -> (Display, Home) {
    (Display::open(1280, 900), Home::new())
}

/// The example, as far as it is typed. What came of its call was tied to it in the weeks before.
fn the_example() -> Plan {
    let mut plan = example(Utc::now().date_naive());
    plan.records.retain(|record| record.body.kind() != Kind::Session);
    plan
}

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
    that_is_enough(&mut person, &meant);
    fill(&mut person, &Sitting::of_all(&meant, Some(begins("quiet", &meant))));
    println!("the whole example: {:?}", person.cost());
    person.locks_and_closes();
    let mut person = Person::opens_the_planner(&display, &home);
    is_refused_and_then_opens(&mut person, &password);
    let page = saves_the_page(&mut person, &home, &meant);
    person.locks_and_closes();
    let kept_plan = kept::kept(&home, &password).plan().expect("it can be read");
    assert_eq!(kept::differences(&kept_plan, &meant), NOTHING);
    assert_eq!(page_for_work::differs_from(&page, &sheet_of(&kept_plan)).expect("it is a page"), NOTHING);
    let private = page_for_work::private_in(&kept_plan);
    assert!(private.len() > 50, "the example has much that is private: {}", private.len());
    assert_eq!(page_for_work::found_on(&page, &private).expect("it is a page"), NOTHING);
}

const NOTHING: [String; 0] = [];

/// Ticks all that is marked for work, looks at the page as it prints, reads it, copies and saves it.
fn saves_the_page(person: &mut Person, home: &Home, plan: &Plan) -> Vec<u8> {
    let sheet = sheet_of(plan);
    page_for_work::goes_to_the_page(person, "Someone else");
    page_for_work::ticks_what_is_marked(person, plan);
    page_for_work::looks_at_the_picture(person, &sheet);
    page_for_work::reads_it_once(person, &sheet);
    page_for_work::copies_it_as_text(person, &sheet);
    page_for_work::saves_it(person, &home.path().join("page.pdf"))
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
    odd::a_day_that_does_not_exist_is_said(&mut person);
    odd::a_line_that_is_too_long_is_said(&mut person);
    odd::a_long_text_and_odd_signs_are_kept(&mut person);
    person.locks_and_closes();
    let mut person = Person::opens_the_planner(&display, &home);
    person.fills("Password", odd::PASSWORD);
    opens(&mut person);
    odd::every_sign_is_still_there(&mut person);
}
