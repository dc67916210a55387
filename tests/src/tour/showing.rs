//! The rest of what there is to see while something is shown on a call, in the example: one thing and a few, windows of
//! several sizes, and the page of a talk with work.

use chrono::Local;
use footing_plan::{Body, Kind, example};

use super::{
    Album,
    sharing::{MAIN, SHARING, looks_once},
};
use crate::{
    person::Person,
    the_example::{STEP, is_on_its_call},
};

/// The name of this part of the walk.
pub const SHOWING: &str = "showing";
/// Steps that are marked OK to show.
const STEPS: [&str; 2] = ["Find out what our sick leave rules say", "Walk as far as the library and back"];
const PRIVATE: &str = "I keep going over our last talk";
const FOR_ME: &str = "They are short of people and I feel I am letting them down";
/// The window as it comes, the smallest of the plan, a low and wide one, and the smallest Sharing window.
const USUAL: [usize; 2] = [1180, 820];
const SMALLEST: [usize; 2] = [640, 480];
const LOW: [usize; 2] = [1024, 560];
const SMALLEST_SHARED: [usize; 2] = [480, 360];
const USUAL_SHARED: [usize; 2] = [960, 720];

/// Walks a call with a suggestion, and shows one thing, a few and many.
pub fn showing(person: &mut Person<'_>, album: &mut Album<'_>) {
    a_suggestion(person, album);
    many(person, album);
    one_thing(person, album);
    a_few(person, album);
    nothing_in_this_window(person, album);
    a_talk_with_work(person, album);
}

fn a_suggestion(person: &mut Person<'_>, album: &mut Album<'_>) {
    is_on_its_call(person);
    person.follows("Add something they suggested");
    person.goes_back_to_field("Suggestion 1");
    person.types("Ask the clinic for a short list");
    person.follows("Yes: make it a step");
    person.sees("is made.");
    album.takes_one("a-suggestion-made-a-step");
    person.chooses("On a day");
    person.follows("Or something else");
    person.sees("We have finished for now");
    album.takes_one("a-next-call-on-a-day");
    is_on_its_call(person);
}

fn chooses(person: &mut Person<'_>) {
    person.follows("Choose what to show");
    person.hears_heading("What I show Jo");
}

fn opens_the_window(person: &mut Person<'_>) {
    looks_once(person);
    person.follows("Open the Sharing window");
    person.hears_heading("On a call with Jo");
}

fn many(person: &mut Person<'_>, album: &mut Album<'_>) {
    chooses(person);
    person.ticks_the_one_with(PRIVATE);
    album.takes_one("a-private-box-is-ticked");
    person.follows("Add something else, for this call only");
    person.ticks_the_one_with(FOR_ME);
    album.takes_one("something-else-is-added");
    opens_the_window(person);
    person.turns_to_the_other_window();
    person.sees("On this page:");
    person.follows("Name each of them");
    album.takes_one("sharing-names-each");
    album.makes_large(SHARING, SMALLEST_SHARED);
    album.takes_one("sharing-smallest");
    album.makes_large(SHARING, USUAL_SHARED);
    person.closes_the_other_window_by("F9", SHARING);
}

/// Everything is taken off, and one step ticked.
fn one_thing(person: &mut Person<'_>, album: &mut Album<'_>) {
    is_on_its_call(person);
    chooses(person);
    person.follows("Start from nothing");
    person.sees("Nothing is on the page now.");
    person.follows(&steps_to_tick());
    person.ticks_the_one_with(STEP);
    opens_the_window(person);
    person.sees("It shows 1 thing.");
    album.brings_up(MAIN);
    for (size, picture) in [(USUAL, "sharing-one-in-a-usual-window"), (LOW, "sharing-one-in-a-low-window")] {
        album.makes_large(MAIN, size);
        album.takes_one(picture);
    }
    album.makes_large(MAIN, SMALLEST);
    album.takes_one("sharing-one-in-the-smallest-window");
    person.follows("Places");
    album.takes_one("places-while-sharing");
    person.presses("Escape");
    album.makes_large(MAIN, USUAL);
}

/// How the fold of the steps is called while none of them is ticked.
fn steps_to_tick() -> String {
    let plan = example(Local::now().date_naive());
    let marked = plan.of(Kind::Step).filter(|step| step.readers.support_worker).count();
    format!("My steps: none of {marked} is on the page")
}

/// More is shown in the window that is open already.
fn a_few(person: &mut Person<'_>, album: &mut Album<'_>) {
    is_on_its_call(person);
    chooses(person);
    STEPS.iter().for_each(|step| person.ticks_the_one_with(step));
    looks_once(person);
    person.follows("Show this now");
    person.hears_heading("On a call with Jo");
    person.turns_to_the_other_window();
    album.brings_up(SHARING);
    person.sees(STEPS[0]);
    album.takes_one("sharing-a-few");
    person.follows("Show one thing at a time");
    person.sees("1 of 3");
    person.follows("Show the next one");
    person.sees("2 of 3");
    album.takes_one("sharing-one-in-the-middle");
    person.follows("Show the next one");
    person.sees("3 of 3");
    album.takes_one("sharing-the-last-one");
    person.closes_the_other_window_by("F9", SHARING);
}

fn nothing_in_this_window(person: &mut Person<'_>, album: &mut Album<'_>) {
    is_on_its_call(person);
    chooses(person);
    person.follows("Start from nothing");
    person.sees("Nothing is on the page now.");
    looks_once(person);
    person.follows("Show it in this window");
    person.sees("There is nothing on the page.");
    album.takes_one("safe-to-show-nothing");
    person.presses("Escape");
    person.hears_heading("Covered");
    person.follows("Back to my plan");
    person.hears_heading("On a call with Jo");
    person.follows("The call is over");
    person.no_longer_sees("You are on a call");
}

fn a_talk_with_work(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.presses("Alt+5");
    person.hears_heading("Meetings and calls");
    let plan = example(Local::now().date_naive());
    let mut talks = plan.of(Kind::Meeting);
    let next =
        talks.find(|it| matches!(&it.body, Body::Meeting(it) if !it.happened)).expect("one is to come");
    person.follows(&format!("Read from it: Meeting {}", next.number));
    album.keeps(person, "a-talk-in-large");
}
