//! The worked example: a made-up plan behind "Show me an example", never mixed with a real one.
//!
//! The situation is one that people in the study described (waiting for hospital care, never having asked
//! for a change before, no word from a manager); the person, the job and everything else are made up.

use std::collections::HashMap;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use serde::Deserialize;
use serde_json::Value;

use crate::{Body, Catalogue, Choices, Id, Kind, PageKind, Plan, Reader, Readers, Record, page_items};

/// The records by kind and number. `{today+2}` is a day, `{obstacle 1}` is a link to another record.
const ENGLISH: &str = include_str!("../../content/en/example.json");

/// A record as it stands in the file. A reader that is not named sees nothing of it.
#[derive(Deserialize)]
struct Written {
    #[serde(default)]
    readers: Readers,
    #[serde(flatten)]
    body: Body,
}

/// A made-up plan as it might look on this day, with a call to a manager in two days.
pub fn example(today: NaiveDate) -> Plan {
    let records = serde_json::from_str(ENGLISH).expect("the example is JSON: a test reads it");
    made_up(records, today).expect("the example is whole: a test reads it")
}

/// A plan of records that are written as the example's are: a list with the kind of each, what is in it and who it is
/// marked fine for. They are numbered in their order.
///
/// # Errors
/// What is not a record, or no list.
pub fn made_up(mut records: Value, today: NaiveDate) -> Result<Plan, serde_json::Error> {
    fill_in(&mut records, today);
    let written: Vec<Written> = serde_json::from_value(records)?;
    let mut numbers = HashMap::new();
    let record = |Written { readers, body }| {
        let number = numbers.entry(body.kind()).or_insert(0);
        *number += 1;
        dated(*number, readers, body, today)
    };
    Ok(Plan::new(written.into_iter().map(record).collect()))
}

/// The ticks of the example's page for work: what is marked fine for work and has a place on the page.
pub fn example_page_choices(plan: &Plan) -> Choices {
    let items = page_items(plan, PageKind::Work, Reader::Work, &Choices::default(), &Catalogue::english());
    let ticked = items.into_iter().filter(|item| item.marked).map(|item| item.id);
    Choices { ticked: ticked.collect(), ..Choices::default() }
}

/// Puts days and links where the file leaves room for them.
fn fill_in(value: &mut Value, today: NaiveDate) {
    match value {
        Value::String(text) => {
            let room = text.strip_prefix('{').and_then(|text| text.strip_suffix('}'));
            if let Some(filled) = room.and_then(|room| day(room, today).or_else(|| link(room))) {
                *text = filled;
            }
        }
        Value::Array(parts) => parts.iter_mut().for_each(|part| fill_in(part, today)),
        Value::Object(parts) => parts.values_mut().for_each(|part| fill_in(part, today)),
        _ => {}
    }
}

fn day(room: &str, today: NaiveDate) -> Option<String> {
    let days = room.strip_prefix("today")?.parse().ok()?;
    Some((today + TimeDelta::days(days)).to_string())
}

fn link(room: &str) -> Option<String> {
    let (name, number) = room.split_once(' ')?;
    let kind = Kind::ALL.iter().find(|kind| kind.name() == name)?;
    Some(id(*kind, number.parse().ok()?).as_str().to_owned())
}

/// A record of the example. It was written over the last three weeks, the newest of each kind last.
fn dated(number: u32, readers: Readers, body: Body, today: NaiveDate) -> Record {
    let kind = body.kind();
    let days_ago = 21_u64.saturating_sub(u64::from(number) * 3);
    let moment = at(today - Days::new(days_ago), number);
    Record { id: id(kind, number), number, readers, created: moment, changed: moment, body }
}

fn at(day: NaiveDate, minute: u32) -> DateTime<Utc> {
    let time = NaiveTime::from_hms_opt(10, minute % 60, 0).unwrap_or_default();
    day.and_time(time).and_utc()
}

/// The example's records are linked to one another by kind and number.
fn id(kind: Kind, number: u32) -> Id {
    let [a, b, c, d] = number.to_be_bytes();
    Id::from_bytes([0xe0, kind as u8, a, b, c, d, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xe1])
}
