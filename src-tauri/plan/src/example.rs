//! The worked example: a made-up plan behind "Show me an example", never mixed with a real one.
//!
//! The situation is one that people in the study described (waiting for hospital care, never having asked
//! for a change before, no word from a manager); the person, the job and everything else are made up.

mod changes;
mod people;
mod talks;
mod things;

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};

use crate::{Body, Choices, Id, Kind, Plan, Reader, Readers, Record};

pub(super) const ONLY_ME: Readers = Readers::NOBODY;
pub(super) const HELPER: Readers = Readers { support_worker: true, health: false, work: false };
pub(super) const HELPER_AND_HEALTH: Readers = Readers { support_worker: true, health: true, work: false };
pub(super) const HELPER_AND_WORK: Readers = Readers { support_worker: true, health: false, work: true };
pub(super) const EVERYONE: Readers = Readers { support_worker: true, health: true, work: true };

/// A made-up plan as it might look on this day, with a call to a manager in two days.
pub fn example(today: NaiveDate) -> Plan {
    let bodies =
        [people::people(today), things::things(), changes::changes(today), talks::talks(today)].concat();
    let mut numbers = std::collections::HashMap::new();
    let record = |(readers, body): (Readers, Body)| {
        let number = numbers.entry(body.kind()).or_insert(0);
        *number += 1;
        written(*number, readers, body, today)
    };
    Plan::new(bodies.into_iter().map(record).collect())
}

/// The ticks of the example's page for work: what is marked fine for work.
pub fn example_page_choices(plan: &Plan) -> Choices {
    let marked = plan.records.iter().filter(|record| record.readers.includes(Reader::Work));
    Choices { ticked: marked.map(|record| record.id.clone()).collect::<BTreeSet<_>>(), ..Choices::default() }
}

/// A record of the example. It was written over the last three weeks, the newest of each kind last.
fn written(number: u32, readers: Readers, body: Body, today: NaiveDate) -> Record {
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
pub(super) fn id(kind: Kind, number: u32) -> Id {
    let [a, b, c, d] = number.to_be_bytes();
    Id::from_bytes([0xe0, kind as u8, a, b, c, d, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xe1])
}
