//! The plan as it is on the disk, opened without the window.

use std::collections::BTreeMap;

use footing_plan::{Body, Kind, Plan, Record};
use footing_vault::{LockedVault, OpenVault, Passphrase, VaultError, plans_in};
use serde_json::{Value, json};

use crate::{
    display::{PATIENCE, comes_true},
    window::Home,
};

/// The one plan in a home, once the planner has let go of it. The window goes first; the program saves what is
/// left and lets go a moment later.
///
/// # Panics
/// When it is not there, damaged, or the password another.
pub fn kept(home: &Home, password: &str) -> OpenVault {
    let name = plans_in(&home.data()).expect("it can be read").pop().expect("there is a plan").plan;
    let mut locked = Err(VaultError::AlreadyOpen);
    comes_true(PATIENCE, || {
        locked = LockedVault::at(&home.data(), &name);
        locked.is_ok()
    });
    let password = Passphrase::new(password.to_owned()).expect("it is not empty");
    let opened = locked.expect("it is whole and closed").open(&password);
    opened.map_err(|refused| refused.error).expect("the password opens it")
}

/// Where one plan does not hold what the other holds, record by record: words, dates, answers, marks, numbers and
/// links. Nothing when it does.
pub fn differences(kept: &Plan, meant: &Plan) -> Vec<String> {
    let (kept, meant) = (told(kept), told(meant));
    let mut found: Vec<String> = Vec::new();
    for (record, meant) in &meant {
        match kept.get(record) {
            Some(kept) if kept == meant => {}
            other => found.push(format!("{record:?}: meant {meant}, kept {other:?}")),
        }
    }
    let more = kept.keys().filter(|record| !meant.contains_key(record));
    found.extend(more.map(|record| format!("{record:?} was not meant")));
    found
}

/// Every record, told without what each plan has of its own: ids become kinds and numbers, and moments go.
fn told(plan: &Plan) -> BTreeMap<(Kind, u32), Value> {
    let named = |text: String| {
        plan.records.iter().fold(text, |text, record| {
            text.replace(record.id.as_str(), &format!("{} {}", record.body.kind().name(), record.number))
        })
    };
    let body = |body: &Body| named(serde_json::to_string(body).unwrap_or_default());
    let record = |it: &Record| json!({ "readers": it.readers, "body": body(&it.body) });
    plan.records.iter().map(|it| ((it.body.kind(), it.number), record(it))).collect()
}
