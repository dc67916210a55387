//! The whole plan, and the one gate out of it.

use std::collections::BTreeSet;

use crate::{Body, Choices, Id, Kind, Look, Reader, Record};

/// Every record of a plan, by kind and number.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// The records.
    pub records: Vec<Record>,
}

impl Plan {
    /// A plan from its records, in any order.
    pub fn new(mut records: Vec<Record>) -> Self {
        records.sort_by_key(|record| (record.body.kind(), record.number));
        Self { records }
    }

    /// The records of one kind, by number.
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &Record> {
        self.records.iter().filter(move |record| record.body.kind() == kind)
    }

    /// The record with this id.
    pub fn find(&self, id: &Id) -> Option<&Record> {
        self.records.iter().find(|record| record.id == *id)
    }

    /// Puts a record in, in place of an older state of the same record.
    pub fn put(&mut self, record: Record) {
        self.records.retain(|kept| kept.id != record.id);
        self.records.push(record);
        *self = Self::new(std::mem::take(&mut self.records));
    }

    /// What a reader may see of this plan: the only gate between what the person wrote and anyone else.
    ///
    /// A record is there when it is ticked and marked fine for the reader, or added for this time only.
    /// Within it, a field is there when its type and the choices allow it. Links to records that are not
    /// there are dropped. Pages and shared screens are made from the result alone.
    pub fn seen_by(&self, reader: Reader, choices: &Choices) -> Plan {
        let seen = |record: &&Record| {
            let ticked = record.readers.includes(reader) && choices.ticked.contains(&record.id);
            ticked || choices.this_time.contains(&record.id)
        };
        let narrow = |record: &Record| {
            let body = record.body.seen_by(&Look::at(&record.id, reader, choices))?;
            Some(Record { body, ..record.clone() })
        };
        let mut plan = Plan { records: self.records.iter().filter(seen).filter_map(narrow).collect() };
        plan.drop_loose_links();
        plan
    }

    fn drop_loose_links(&mut self) {
        let here: BTreeSet<Id> = self.records.iter().map(|record| record.id.clone()).collect();
        for record in &mut self.records {
            if let Some(link) = record.body.link_mut() {
                link.take_if(|id| !here.contains(id));
            }
        }
    }
}

impl Body {
    /// The record this one points to, if it does.
    pub(crate) fn link(&self) -> Option<&Id> {
        match self {
            Body::Ask(ask) => ask.obstacle.as_ref(),
            Body::Step(step) => step.obstacle.as_ref(),
            Body::Meeting(meeting) => meeting.person.as_ref(),
            Body::Question(question) => question.meeting.as_ref(),
            Body::About(_) | Body::Person(_) | Body::Task(_) | Body::Obstacle(_) | Body::TimeFrame(_) => None,
        }
    }

    /// The record this one points to, if its kind has a link.
    fn link_mut(&mut self) -> Option<&mut Option<Id>> {
        match self {
            Body::Ask(ask) => Some(&mut ask.obstacle),
            Body::Step(step) => Some(&mut step.obstacle),
            Body::Meeting(meeting) => Some(&mut meeting.person),
            Body::Question(question) => Some(&mut question.meeting),
            Body::About(_) | Body::Person(_) | Body::Task(_) | Body::Obstacle(_) | Body::TimeFrame(_) => None,
        }
    }
}
