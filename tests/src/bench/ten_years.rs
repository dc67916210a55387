//! A plan of very many records, as ten years of heavy use would leave it: every kind, most days long gone.

use std::path::Path;

use chrono::{DateTime, Days, NaiveDate, Utc};
use footing_plan::{
    Ask, AskState, Body, DatedNote, Id, Meeting, Obstacle, Person, Question, Readers, Record, Step, Task,
    When, Words,
};
use footing_vault::{NewRecord, OpenVault};

use super::saves::{new_plan, random};

/// The days a plan reaches back, and the few ahead of today that it holds.
const BACK: u64 = 3650;
const AHEAD: u64 = 21;
const LINES: [&str; 6] = [
    "By two in the afternoon I am worn out and need to sit down.",
    "Start at ten on two days, so that the early bus is not needed.",
    "Ask for the notes of the meeting by email, in short lines.",
    "The noise of the open hall makes it hard to follow a long call.",
    "Walk to the corner and back, and write down how the evening was.",
    "They said they would look at the rota and ring again after the holidays.",
];

/// Writes a plan of so many records under this folder.
///
/// # Errors
/// When it cannot be made.
///
/// # Panics
/// When a record cannot be saved: then there is nothing to measure.
pub fn writes_a_plan(data: &Path, records: usize, made: DateTime<Utc>) -> Result<(), String> {
    let mut vault = new_plan(data)?;
    let mut last: [Option<Id>; 3] = [None, None, None];
    for at in 0..records {
        let record = saves(&mut vault, body(at, made.date_naive(), &last), made);
        match record.body {
            Body::Obstacle(_) => last[0] = Some(record.id),
            Body::Person(_) => last[1] = Some(record.id),
            Body::Meeting(_) => last[2] = Some(record.id),
            _ => {}
        }
    }
    Ok(())
}

fn saves(vault: &mut OpenVault, body: Body, made: DateTime<Utc>) -> Record {
    let visit = format!("{:032x}", fastrand::u128(..));
    let new = NewRecord { id: None, visit: &visit, readers: Readers::NOBODY, body, draft: None };
    vault.save(new, &mut random, made).expect("the plan can be saved")
}

/// One record of each kind in turn, tied to those before it.
fn body(at: usize, today: NaiveDate, [obstacle, person, meeting]: &[Option<Id>; 3]) -> Body {
    match at % 7 {
        0 => Body::Obstacle(Obstacle { own_words: line(), ..Obstacle::default() }),
        1 => Body::Person(Person { name: line(), ..Person::default() }),
        2 => Body::Ask(ask(today, obstacle.clone())),
        3 => Body::Step(step(today, obstacle.clone())),
        4 => Body::Meeting(meets(today, person.clone())),
        5 => Body::Question(Question {
            ask: line(),
            answer: line(),
            meeting: meeting.clone(),
            ..Question::default()
        }),
        _ => Body::Task(Task { part: line(), what_makes_it_hard: line(), ..Task::default() }),
    }
}

fn ask(today: NaiveDate, obstacle: Option<Id>) -> Ask {
    let notes = (0..3).map(|_| DatedNote { on: day(today), what: line() }).collect();
    Ask {
        suggestion: line(),
        effect_on_work: line(),
        state: AskState::Asked,
        notes,
        obstacle,
        ..Ask::default()
    }
}

fn step(today: NaiveDate, obstacle: Option<Id>) -> Step {
    let when = When::On { day: day(today) };
    Step { what: line(), first_small_step: line(), when, obstacle, ..Step::default() }
}

fn meets(today: NaiveDate, person: Option<Id>) -> Meeting {
    let (day, want_to_say, said) = (day(today), line(), line());
    let happened = day < today;
    Meeting { person, day: Some(day), want_to_say, said, happened, ..Meeting::default() }
}

fn day(today: NaiveDate) -> NaiveDate {
    today - Days::new(BACK) + Days::new(fastrand::u64(0..=BACK + AHEAD))
}

fn line() -> Words {
    Words::from(&*format!("{} {:08x}", LINES[fastrand::usize(..LINES.len())], fastrand::u32(..)))
}
