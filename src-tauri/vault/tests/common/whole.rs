//! A plan with some of everything, and all that it holds.

use std::path::{Path, PathBuf};

use footing_plan::{Body, Plan};
use footing_vault::{Draft, NewRecord, OpenBackup, OpenVault, Revision};

use super::*;

/// Everything that a plan holds.
#[derive(Debug, PartialEq)]
pub struct All {
    pub plan: Plan,
    pub history: Vec<Vec<Revision>>,
    pub drafts: Vec<Draft>,
}

pub fn all(vault: &OpenVault) -> All {
    let plan = vault.plan().expect("a plan");
    let history = plan.records.iter().map(|record| vault.revisions(&record.id).expect("history")).collect();
    All { plan, history, drafts: vault.drafts().expect("drafts") }
}

pub fn all_in(backup: &OpenBackup) -> All {
    let plan = backup.plan().expect("a plan");
    let history = plan.records.iter().map(|record| backup.revisions(&record.id).expect("history")).collect();
    All { plan, history, drafts: backup.drafts().expect("drafts") }
}

/// A plan with several kinds, some history and a draft.
pub fn some_plan(data: &Path) -> OpenVault {
    let mut vault = create(data);
    for seed in 1..9 {
        save(&mut vault, &format!("number {seed} {}", "words ".repeat(seed as usize * 60)), seed)
            .expect("saved");
    }
    vault.save(new_record("v", Body::Ask(Default::default())), &mut seeded(20), at(20)).expect("saved");
    let id = vault.plan().expect("a plan").records[0].id.clone();
    for (visit, second) in [("second visit", 30), ("third visit", 40)] {
        let new = NewRecord { id: Some(id.clone()), ..new_record(visit, obstacle(visit)) };
        vault.save(new, &mut seeded(9), at(second)).expect("saved");
    }
    vault.keep_draft("new:step", "half a thought", at(50)).expect("kept");
    vault
}

pub fn folder(data: &Path) -> PathBuf {
    data.join("plans").join(only_plan(data))
}

/// What stands in a plan's folder, and in its folder of backups.
pub fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("text"))
        .collect();
    names.sort();
    names
}
