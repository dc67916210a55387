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

    /// The same plan with these records first among those of their kind, in this order.
    pub fn in_order(mut self, order: &[Id]) -> Plan {
        let place = |id: &Id| order.iter().position(|named| named == id).unwrap_or(order.len());
        self.records.sort_by_key(|record| (record.body.kind(), place(&record.id), record.number));
        self
    }

    fn drop_loose_links(&mut self) {
        let here: BTreeSet<Id> = self.records.iter().map(|record| record.id.clone()).collect();
        self.records.iter_mut().for_each(|record| record.body.keep_links_to(&here));
    }
}

impl Body {
    /// The records this one points to, each with the field that does.
    pub(crate) fn links(&self) -> Vec<(&'static str, &Id)> {
        fn of<'a>(field: &'static str, to: impl IntoIterator<Item = &'a Id>) -> Vec<(&'static str, &'a Id)> {
            to.into_iter().map(|id| (field, id)).collect()
        }
        match self {
            Body::Ask(it) => of("obstacle", &it.obstacle),
            Body::Step(it) => of("obstacle", &it.obstacle),
            Body::Meeting(it) => of("person", &it.person),
            Body::Question(it) => [of("meeting", &it.meeting), of("person", &it.person)].concat(),
            Body::Contact(it) => of("person", &it.person),
            Body::Consent(it) => of("person", &it.person),
            Body::GivenPage(it) => of("person", &it.person),
            Body::Session(it) => [
                of("person", &it.person),
                of("steps_before", &it.steps_before),
                of("steps_after", &it.steps_after),
                of("suggestions", it.suggestions.iter().filter_map(|one| one.became.as_ref())),
            ]
            .concat(),
            Body::About(_)
            | Body::Person(_)
            | Body::Task(_)
            | Body::Obstacle(_)
            | Body::TimeFrame(_)
            | Body::FitNote(_)
            | Body::Waiting(_)
            | Body::Phase(_)
            | Body::KeepingInTouch(_)
            | Body::CheckIn(_)
            | Body::IfItWobbles(_)
            | Body::WhereThingsAre(_) => Vec::new(),
        }
    }

    /// Drops every link to a record that is not one of these.
    fn keep_links_to(&mut self, here: &BTreeSet<Id>) {
        let gone = |id: &mut Id| !here.contains(id);
        match self {
            Body::Ask(it) => drop(it.obstacle.take_if(gone)),
            Body::Step(it) => drop(it.obstacle.take_if(gone)),
            Body::Meeting(it) => drop(it.person.take_if(gone)),
            Body::Question(it) => {
                it.meeting.take_if(gone);
                it.person.take_if(gone);
            }
            Body::Contact(it) => drop(it.person.take_if(gone)),
            Body::Consent(it) => drop(it.person.take_if(gone)),
            Body::GivenPage(it) => drop(it.person.take_if(gone)),
            Body::Session(it) => {
                it.person.take_if(gone);
                it.steps_before.retain(|id| here.contains(id));
                it.steps_after.retain(|id| here.contains(id));
                it.suggestions.iter_mut().for_each(|one| drop(one.became.take_if(gone)));
            }
            Body::About(_)
            | Body::Person(_)
            | Body::Task(_)
            | Body::Obstacle(_)
            | Body::TimeFrame(_)
            | Body::FitNote(_)
            | Body::Waiting(_)
            | Body::Phase(_)
            | Body::KeepingInTouch(_)
            | Body::CheckIn(_)
            | Body::IfItWobbles(_)
            | Body::WhereThingsAre(_) => {}
        }
    }
}
