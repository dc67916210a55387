//! A fault for the privacy proof: a gate that forgets to look at one field.

use std::collections::BTreeSet;
use std::fmt;

use fastrand::Rng;
use footing_plan::{Body, Kind, Plan, Record};
use serde_json::{Value, json};

use crate::oracle::forbidden;
use crate::plans::Made;

/// One field of one kind of record, shown to every reader whatever its type, mark and tick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forgotten {
    kind: Kind,
    field: String,
}

impl Forgotten {
    /// One of the fields that some reader of these plans must not see, by the first plan's seed.
    ///
    /// # Errors
    /// When there is no such field: the fault would be none.
    pub fn in_one_of(plans: &[(u64, Made)]) -> Result<Self, String> {
        let private = |made: &Made| forbidden(&made.plan, made.reader, &made.choices);
        let fields = plans.iter().flat_map(|(_, made)| private(made));
        // A list's items and a step's "when" have several lines in the table and one name in the record.
        let name = |field: &str| field.split(' ').next().unwrap_or_default().to_owned();
        let fields: BTreeSet<(Kind, String)> = fields.map(|it| (it.kind, name(&it.field))).collect();
        let seed = plans.first().map_or(0, |(seed, _)| *seed);
        let (kind, field) =
            Rng::with_seed(seed).choice(fields).ok_or("no reader of these plans is kept from anything")?;
        Ok(Self { kind, field })
    }

    /// What a reader sees when the gate forgets this field. A record that is not there for the reader comes
    /// with this field and nothing else.
    pub fn shown_in(&self, seen: Plan, whole: &Plan) -> Plan {
        let mut shown = seen;
        for record in whole.of(self.kind) {
            let bare = || self.bare(record);
            let narrowed = shown.find(&record.id).map_or_else(bare, |it| json!(it.body));
            shown.put(Record { body: self.put(narrowed, &record.body), ..record.clone() });
        }
        shown
    }

    fn bare(&self, record: &Record) -> Value {
        let mut bare = json!(record.body);
        if let Some(fields) = bare.as_object_mut() {
            fields.retain(|name, _| name == "kind");
        }
        bare
    }

    fn put(&self, mut narrowed: Value, whole: &Body) -> Body {
        narrowed[&self.field] = json!(whole)[&self.field].clone();
        serde_json::from_value(narrowed).expect("a record with the value of another of its kind is a record")
    }
}

impl fmt::Display for Forgotten {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "the field {} of every {}", self.field, self.kind.name())
    }
}
