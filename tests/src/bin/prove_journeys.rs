//! The claim: whoever stands in the rows of the study's Table 1 comes from the first run to where their own path leads,
//! with a page in hand, by keys and visible names alone.
//!
//! Ten made-up people, one for each row, use the real window: every sitting from the keyboard, with a lock after each,
//! nothing seeded and nothing clicked. Whoever notes a talk copies the message with what was talked about, which is held
//! against the plan's own. The plan that was kept is what they typed, record by record. The finished file
//! of their page says what they chose, in its order, to our own reader and to another, and nothing that they kept back.
//! Every place their way leads through was on the screen; over the ten these are all places. Decisions, keys and
//! screens are counted.
//!
//! `--count` is how many of the ten, `--seed` with whom it begins. `--fault` puts something private on the page of one
//! of them, and takes a place out of what was seen: both have to be caught.

use std::{
    collections::BTreeSet,
    panic::{AssertUnwindSafe, catch_unwind},
    process::ExitCode,
};

use chrono::Utc;
use footing_tests::{
    cost::Cost,
    display::Display,
    forms::PLACES,
    journeys::{
        people::{Somebody, everybody},
        walk::{Came, walks},
    },
    proof::{Asked, Found, counted, run},
};

/// All of them.
const USUAL_COUNT: u32 = 10;

fn main() -> ExitCode {
    run(USUAL_COUNT, prove)
}

fn prove(asked: Asked) -> Result<(Found, String), String> {
    let mut people = everybody(Utc::now().date_naive());
    let first = asked.seed as usize % people.len();
    people.rotate_left(first);
    let display = catch_unwind(|| Display::open(1280, 900)).map_err(|_| "no display came up".to_owned())?;
    if asked.fault { caught(&display, &people[0]) } else { held(&display, &people, asked) }
}

fn held(display: &Display, people: &[Somebody], asked: Asked) -> Result<(Found, String), String> {
    let mut told = Told::default();
    for one in people.iter().take(asked.count as usize) {
        match gets_there(display, one, false) {
            Some(came) => told.adds(one, came),
            None => told.lost += 1,
        }
    }
    let found = if told.lost + told.wrong > 0 { Found::Breach } else { Found::Nothing };
    Ok((found, told.line()))
}

/// Something private on a page, and a place that was not seen: each has to be told.
fn caught(display: &Display, one: &Somebody) -> Result<(Found, String), String> {
    let mut came = gets_there(display, one, true).ok_or("the planner could not be used to the end")?;
    came.places.remove(PLACES[5]);
    let unseen = unseen(one, &came);
    came.differences.iter().chain(&came.found).for_each(|line| println!("{line}"));
    let all = !came.differences.is_empty() && !came.found.is_empty() && unseen == [PLACES[5]];
    let line = format!(
        "something private on a page: found in {} texts, the page differs in {} ways; a place unseen: {}",
        came.found.len(),
        came.differences.len(),
        unseen.join(", ")
    );
    Ok((if all { Found::Breach } else { Found::Nothing }, line))
}

/// Nothing when they do not get there: why stands above.
fn gets_there(display: &Display, one: &Somebody, one_too_many: bool) -> Option<Came> {
    println!("{} {}, {:?}", one.row, one.name(), one.path());
    catch_unwind(AssertUnwindSafe(|| walks(display, one, one_too_many))).ok()
}

/// The places their way leads through that were never on the screen.
fn unseen(one: &Somebody, came: &Came) -> Vec<&'static str> {
    one.places().into_iter().filter(|place| !came.places.contains(*place)).collect()
}

/// All that the journeys came to.
#[derive(Default)]
struct Told {
    places: BTreeSet<&'static str>,
    to_a_result: Vec<Cost>,
    to_a_page: Vec<Cost>,
    lost: usize,
    wrong: usize,
}

impl Told {
    fn adds(&mut self, one: &Somebody, came: Came) {
        println!("   to a first result: {}", said(&[came.to_a_result]));
        println!("   to a page in hand: {}", said(&[came.to_a_page]));
        let unseen = unseen(one, &came);
        came.differences.iter().for_each(|what| println!("   {}: {what}", one.row));
        came.found.iter().for_each(|words| println!("   {}: «{words}» is in the file", one.row));
        unseen.iter().for_each(|place| println!("   {} never was at {place}", one.row));
        self.places.extend(PLACES.into_iter().filter(|place| came.places.contains(*place)));
        self.to_a_result.push(came.to_a_result);
        self.to_a_page.push(came.to_a_page);
        self.wrong += came.differences.len() + came.found.len() + unseen.len();
    }

    fn line(&self) -> String {
        format!(
            "{} people with a page in hand, {} not, {} things wrong, {} places seen; to a first result {}, to a page {}",
            self.to_a_page.len(),
            self.lost,
            self.wrong,
            self.places.len(),
            said(&self.to_a_result),
            said(&self.to_a_page)
        )
    }
}

/// "4 to 5 decisions, 40 to 90 keys, 6 screens".
fn said(costs: &[Cost]) -> String {
    let range = |of: fn(&Cost) -> usize| {
        let all = || costs.iter().map(of);
        let (least, most) = (all().min().unwrap_or_default(), all().max().unwrap_or_default());
        if least == most { counted(least) } else { format!("{} to {}", counted(least), counted(most)) }
    };
    format!(
        "{} decisions, {} keys, {} screens",
        range(|it| it.decisions),
        range(|it| it.keystrokes()),
        range(|it| it.screens)
    )
}
