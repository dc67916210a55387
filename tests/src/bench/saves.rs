//! A save, until it is on the disk.

use std::path::Path;

use chrono::{DateTime, Utc};
use footing_plan::{Body, Obstacle, Readers, Words};
use footing_vault::{Cost, Label, LockedVault, NewPlan, NewRecord, OpenVault, Passphrase};

use super::{
    bare_commit::Bare,
    table::{Line, in_turn, milliseconds},
};

const SAVES: usize = 200;
/// The password of the made-up plans.
pub const PASSWORD: &str = "three calm stones";

/// Saves a record and, in turn, commits a row of the same length to a bare store beside it.
///
/// # Errors
/// When a store cannot be made.
pub fn saves(folder: &Path, made: DateTime<Utc>) -> Result<Line, String> {
    let mut vault = new_plan(&folder.join("ours"))?;
    let bare = Bare::new(&folder.join("bare.db")).map_err(|error| error.to_string())?;
    let ours = || milliseconds(|| save(&mut vault, made));
    let (ours, floor) = in_turn(SAVES, ours, || milliseconds(|| bare.commits(&text())));
    Ok(Line {
        what: "Save a record, until it is on the disk",
        ours,
        floor: Some((floor, "one commit of a bare SQLCipher store")),
        unit: "ms",
    })
}

/// A new plan, whose password costs the least there is: trying passwords is not what is measured.
///
/// # Errors
/// When it cannot be made.
pub fn new_plan(data: &Path) -> Result<OpenVault, String> {
    let passphrase = passphrase()?;
    let new = NewPlan { label: Label::new("My plan"), passphrase, cost: Cost::LEAST };
    LockedVault::create(data, new, &mut random).map_err(|error| error.to_string())
}

/// The password as the vault takes it.
///
/// # Errors
/// Never, as it is not empty.
pub fn passphrase() -> Result<Passphrase, String> {
    Passphrase::new(PASSWORD.to_owned()).map_err(|error| error.to_string())
}

/// Saves one new record.
///
/// # Panics
/// When it cannot be saved: then there is nothing to measure.
pub fn save(vault: &mut OpenVault, made: DateTime<Utc>) {
    let visit = format!("{:032x}", fastrand::u128(..));
    let body = Body::Obstacle(Obstacle { own_words: Words::from(&*text()), ..Obstacle::default() });
    let new = NewRecord { id: None, visit: &visit, readers: Readers::NOBODY, body, draft: None };
    vault.save(new, &mut random, made).expect("the plan can be saved");
}

fn text() -> String {
    format!("By two in the afternoon I am worn out and need to sit down. {:08x}", fastrand::u32(..))
}

/// Chance, as the plans of the bench take it.
pub fn random(bytes: &mut [u8]) {
    fastrand::fill(bytes);
}
