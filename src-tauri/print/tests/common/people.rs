//! The ten made-up people of the journeys, each with the plan they end with.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::fs;
use std::path::{Path, PathBuf};

use footing_plan::{Kind, Plan, made_up};
use serde_json::Value;

use crate::common::made;

/// Their files, as `tests/people/README.md` says. The proof of the pages, which is elsewhere, looks at them too.
fn folder() -> PathBuf {
    let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    above
        .map(|folder| folder.join("tests/people"))
        .find(|people| people.is_dir())
        .expect("the people are there")
}

/// Each by the name of their file, in that order.
pub fn people() -> Vec<(String, Plan)> {
    let files = fs::read_dir(folder()).expect("the people are there").flatten().map(|file| file.path());
    let mut files: Vec<_> = files.filter(|file| file.extension().is_some_and(|end| end == "json")).collect();
    files.sort();
    let plan = |file: &std::path::PathBuf| {
        let written: Value = serde_json::from_str(&fs::read_to_string(file).expect("text")).expect("JSON");
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        (name, made_up(records(&written), made().date_naive()).expect("records"))
    };
    files.iter().map(plan).collect()
}

/// All that they wrote; of a kind there is one of, what they wrote last.
fn records(written: &Value) -> Value {
    let sittings = written["sittings"].as_array().into_iter().flatten();
    let mut records: Vec<Value> = Vec::new();
    for record in sittings.filter_map(Value::as_array).flatten() {
        let there_is_one = Kind::ALL.iter().any(|kind| record["kind"] == kind.name() && kind.there_is_one());
        records.retain(|before| !there_is_one || before["kind"] != record["kind"]);
        records.push(record.clone());
    }
    Value::Array(records)
}
