//! What the tests of the vault share: made-up plans, a seeded source of bytes, folders to open and break.
#![allow(dead_code)] // each test file uses its own part

pub mod killed;
pub mod scans;
pub mod whole;

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use footing_plan::{Body, Obstacle, Readers, Record, Words};
use footing_vault::{
    Cost, Label, LockedVault, NewPlan, NewRecord, OpenVault, Passphrase, SpareKey, VaultError, plans_in,
};

pub const PASSWORD: &str = "kettle garden window seven";

/// Bytes that are the same in every run: splitmix64 from a seed.
pub fn seeded(mut state: u64) -> impl FnMut(&mut [u8]) {
    move |bytes| {
        for byte in bytes {
            state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            *byte = (mixed ^ (mixed >> 31)) as u8;
        }
    }
}

/// A moment, in seconds after the start of a made-up year.
pub fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000 + seconds, 0).expect("a moment")
}

pub fn password(text: &str) -> Passphrase {
    Passphrase::new(text.to_owned()).expect("not empty")
}

pub fn create(data: &Path) -> OpenVault {
    create_named(data, "My plan", 1)
}

pub fn create_named(data: &Path, label: &str, seed: u64) -> OpenVault {
    let new = NewPlan { label: Label::new(label), passphrase: password(PASSWORD), cost: Cost::LEAST };
    LockedVault::create(data, new, &mut seeded(seed)).expect("a new plan")
}

/// The only plan's name.
pub fn only_plan(data: &Path) -> String {
    let plans = plans_in(data).expect("a list");
    assert_eq!(plans.len(), 1, "one plan");
    plans.into_iter().map(|entry| entry.plan).collect()
}

/// Opens the only plan, or says why not.
pub fn open(data: &Path) -> Result<OpenVault, VaultError> {
    LockedVault::at(data, &only_plan(data))?.open(&password(PASSWORD)).map_err(|refused| refused.error)
}

/// The folder of the files of the only plan's generation.
pub fn generation(data: &Path) -> PathBuf {
    data.join("plans").join(only_plan(data)).join("g-000001")
}

pub fn database(data: &Path) -> PathBuf {
    generation(data).join("plan.footing")
}

pub fn obstacle(text: &str) -> Body {
    Body::Obstacle(Obstacle { own_words: Words::from(text), ..Obstacle::default() })
}

pub fn new_record(visit: &str, body: Body) -> NewRecord<'_> {
    NewRecord { id: None, visit, readers: Readers::NOBODY, body, draft: None }
}

/// Saves a new obstacle. The seed makes its id, so it is another one for each.
pub fn save(vault: &mut OpenVault, text: &str, seed: u64) -> Result<Record, VaultError> {
    let new = new_record("a visit", obstacle(text));
    vault.save(new, &mut seeded(seed), at(seed as i64))
}

/// Keeps a new spare key, with its two groups typed back.
pub fn proved_spare_key(vault: &mut OpenVault, seed: u64) -> SpareKey {
    let unproved = vault.new_spare_key(&mut seeded(seed));
    let text = unproved.text();
    let groups: Vec<&str> = text.split('-').collect();
    let [first, second] = unproved.asks();
    let key = unproved.prove([groups[first], groups[second]]).ok().expect("typed back");
    vault.keep_spare_key(&key, Cost::LEAST, &mut seeded(seed + 1)).expect("kept");
    key
}

/// Every file under a folder.
pub fn files_under(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { files.extend(files_under(&path)) } else { files.push(path) }
    }
    files
}
