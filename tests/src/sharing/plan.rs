//! Made-up plans on the disk with a call in each, and what whoever helps may see of them.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use footing_plan::{Body, Choices, Id, Plan, Readers, Record, Session, check, clean};
use footing_vault::{Cost, Everything, Kept, VaultError};

use crate::{
    oracle::{Marked, allowed, everything, is_said},
    places::root,
    plans::{Made, made, marks},
    vault_proofs::vaults,
    window::Home,
};
use footing_plan::Reader::SupportWorker;

/// A plan, what is ticked for a call of it, and the call.
#[derive(Clone, Debug)]
pub struct Case {
    /// The plan as it is on the disk.
    pub plan: Plan,
    /// What is ticked.
    pub choices: Choices,
    /// The call.
    pub call: Id,
    /// The name of the plan's folder, by which it is opened.
    pub folder: String,
}

impl Case {
    /// Makes a plan from a seed and keeps it in a home.
    ///
    /// # Errors
    /// The vault's own.
    pub fn kept_in(home: &Home, seed: u64, records: usize) -> Result<Self, VaultError> {
        let Made { plan, choices, .. } = made(seed, records);
        let call = Id::from_bytes(u128::MAX.to_be_bytes());
        let records = with_a_call(plan, &call).into_iter();
        let kept = |record: Record| Kept { record, in_bin_since: None, history: Vec::new() };
        let mut vault = vaults::make_costing(&home.data(), seed, vaults::PASSWORD, Cost::FLOOR)?;
        vault.import(&Everything {
            footing: Everything::FORMAT,
            made: DateTime::<Utc>::UNIX_EPOCH,
            label: "A plan".to_owned(),
            records: records.map(kept).collect(),
            drafts: Vec::new(),
            scans: Vec::new(),
            pages: Vec::new(),
        })?;
        Ok(Self { plan: vault.plan()?, choices, call, folder: vault.folder().to_owned() })
    }

    /// The marked words that whoever helps may see.
    pub fn allowed(&self) -> BTreeSet<String> {
        marks_of(&self.said(&self.choices))
    }

    /// What is said of what whoever helps may see under these choices.
    fn said(&self, choices: &Choices) -> Vec<Marked> {
        let mut said = allowed(&self.plan, SupportWorker, choices);
        said.retain(|field| self.plan.find(&field.id).is_some_and(|record| is_said(record, field)));
        said
    }

    /// All marked words of the plan.
    pub fn all(&self) -> BTreeSet<String> {
        marks_of(&everything(&self.plan))
    }

    /// A record that whoever helps sees nothing of, and that would show a marked word they see nowhere else.
    pub fn private(&self) -> Option<Id> {
        let open = self.allowed();
        let seen = self.said(&self.choices);
        let mut hidden = self.plan.records.iter().filter(|it| !seen.iter().any(|field| field.id == it.id));
        let shows_more = |record: &&Record| {
            let with_it = Choices { this_time: [record.id.clone()].into(), ..self.choices.clone() };
            !marks_of(&self.said(&with_it)).is_subset(&open)
        };
        hidden.find(shows_more).map(|record| record.id.clone())
    }
}

fn marks_of(fields: &[Marked]) -> BTreeSet<String> {
    fields.iter().filter_map(Marked::words).flat_map(marks).collect()
}

/// The records that a person could have saved, one of each kind there is one of, and a call that says nothing.
fn with_a_call(plan: Plan, call: &Id) -> Vec<Record> {
    let mut only = BTreeSet::new();
    let can_be = |record: &Record| {
        check(&clean(record.body.clone())).is_empty()
            && (!record.body.kind().there_is_one() || only.insert(record.body.kind()))
    };
    let as_kept = |record: Record| Record { body: clean(record.body), ..record };
    let mut records: Vec<Record> = plan.records.into_iter().filter(can_be).map(as_kept).collect();
    let moment = DateTime::<Utc>::UNIX_EPOCH;
    let body = Body::Session(Session::default());
    let (id, number) = (call.clone(), 900);
    records.push(Record { id, number, readers: Readers::NOBODY, created: moment, changed: moment, body });
    records
}

/// The commands of the list, each with whether the Sharing window may call it.
///
/// # Panics
/// When the list cannot be read.
pub fn commands_of() -> Vec<(String, bool)> {
    let list = std::fs::read_to_string(root().join("src-tauri/commands.in")).expect("the list is there");
    let command = |line: &str| {
        let (name, rest) = line.trim().strip_suffix(';')?.split_once('(')?;
        let (_, windows) = rest.rsplit_once('[')?;
        Some((name.to_owned(), windows.contains("sharing")))
    };
    list.lines().filter(|line| !line.trim().starts_with("//")).filter_map(command).collect()
}
