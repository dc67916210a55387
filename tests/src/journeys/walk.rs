//! One of them at the keyboard.

use std::collections::BTreeSet;

use super::{follow_up, people::Somebody};
use crate::{
    cost::Cost,
    display::Display,
    first_run::{first_run, that_is_enough},
    forms::fill,
    kept, page_for_work as page,
    person::Person,
    window::Home,
};

/// What came of it.
#[derive(Debug)]
pub struct Came {
    /// What it cost to come to the first useful result.
    pub to_a_result: Cost,
    /// What it cost to come to a page in hand, from the first run on.
    pub to_a_page: Cost,
    /// The places that were on the screen.
    pub places: BTreeSet<String>,
    /// Where the plan or the page is not what was typed and chosen.
    pub differences: Vec<String>,
    /// Words that were to stay private, and stand in the file.
    pub found: Vec<String>,
}

/// From the first run to a page in hand: every sitting, with a lock after each. Whoever notes a talk copies the message
/// with what was talked about. With `one_too_many` something that is
/// not marked for work is put on the page, too, and nobody who looks is told.
///
/// # Panics
/// When they do not get there.
pub fn walks(display: &Display, one: &Somebody, one_too_many: bool) -> Came {
    let home = Home::new();
    let mut at = At { display, home: &home, cost: Cost::default(), places: BTreeSet::new() };
    let mut person = Person::opens_the_planner(display, &home);
    let password = first_run(&mut person, &one.would_help, one.at_first());
    let to_a_result = person.cost();
    that_is_enough(&mut person, one.at_first());
    let (mut file, mut sitting_there) = (Vec::new(), Some(person));
    let last = one.sittings().count() - 1;
    for (number, sitting) in one.sittings().enumerate() {
        let mut person = sitting_there.take().unwrap_or_else(|| at.opens_again(&password));
        fill(&mut person, &sitting);
        sitting.noted().for_each(|talk| follow_up::copies_it(&mut person, sitting.plan(), talk));
        if number == last {
            file = takes_a_page(&mut person, one, &home, one_too_many);
        }
        at.leaves(person);
    }
    let kept_plan = kept::kept(&home, &password).plan().expect("it can be read");
    let mut differences = kept::differences(&kept_plan, one.plan());
    differences
        .extend(page::differs_from(&file, &page::sheet_of(one.plan())).unwrap_or_else(|why| vec![why]));
    let private = page::private_in(one.plan());
    let found = page::found_on(&file, &private).unwrap_or_else(|why| vec![why]);
    Came { to_a_result, to_a_page: at.cost, places: at.places, differences, found }
}

/// Where they sit, and what it came to so far.
struct At<'a> {
    display: &'a Display,
    home: &'a Home,
    cost: Cost,
    places: BTreeSet<String>,
}

impl<'a> At<'a> {
    fn opens_again(&self, password: &str) -> Person<'a> {
        let mut person = Person::opens_the_planner(self.display, self.home);
        person.opens_with(password);
        person
    }

    fn leaves(&mut self, person: Person) {
        self.cost = self.cost + person.cost();
        self.places.extend(person.places().iter().cloned());
        person.locks_and_closes();
    }
}

/// The way there starts from Today, which leads to the page for a talk that is near.
fn takes_a_page(person: &mut Person, one: &Somebody, home: &Home, one_too_many: bool) -> Vec<u8> {
    person.presses("Alt+1");
    person.follows("See the page");
    person.sees("This page is for:");
    page::ticks_what_is_marked(person, one.plan());
    if one_too_many {
        ticks_one_too_many(person, one);
    }
    page::opens_it_in_full(person);
    page::saves_it(person, &home.path().join("my-page.pdf"))
}

fn ticks_one_too_many(person: &mut Person, one: &Somebody) {
    let items = page::items(one.plan());
    let private = items.iter().find(|item| !item.marked).expect("something is not marked for work");
    person.follows("Add something else to this page");
    person.ticks_the_one_with(&private.words);
    person.sees("of your");
}
