//! The clock of the computer goes back.

use std::fs;

use chrono::{DateTime, TimeDelta, Utc};
use footing_plan::{Body, Obstacle, Readers, Words};
use footing_vault::{NewRecord, OpenVault, VaultError};

use super::{Outcome, Tried, same};
use crate::vault_proofs::vaults::{file, make, open};

/// What was written last is what is there, and the history stays in the order it was written in. With a breach put in,
/// what was typed last is not.
pub fn goes_back(breached: bool) -> Outcome<Tried> {
    let mut breaches = Vec::new();
    let data = tempfile::tempdir()?;
    let now = DateTime::from_timestamp_secs(1_795_000_000).ok_or("a moment")?;
    let back = now - TimeDelta::days(3650);
    let mut vault = make(data.path(), 1)?;
    writes(&mut vault, "first", now)?;
    vault.keep_draft("a form", "typed first", now)?;
    let id = vault.plan()?.records.first().ok_or("no record")?.id.clone();
    let again = NewRecord { id: Some(id.clone()), visit: "another", ..new("second") };
    vault.save(again, &mut |bytes| bytes.fill(2), back)?;
    writes(&mut vault, "third", back)?;
    let database = file(data.path(), "plan.footing")?;
    let without_the_last = fs::read(&database)?;
    vault.keep_draft("a form", "typed second", back)?;
    drop(vault);
    if breached {
        fs::write(database, without_the_last)?;
    }
    let vault = open(data.path())?;
    let said: Vec<_> = vault.plan()?.records.into_iter().map(|record| (record.number, record.body)).collect();
    same(&mut breaches, "records", &said, &vec![(1, body("second")), (2, body("third"))]);
    let history: Vec<_> = vault.revisions(&id)?.into_iter().map(|revision| revision.body).collect();
    same(&mut breaches, "history", &history, &vec![body("first"), body("second")]);
    let drafts: Vec<_> = vault.drafts()?.into_iter().map(|draft| draft.text).collect();
    same(&mut breaches, "drafts", &drafts, &vec!["typed second".to_owned()]);
    Ok(Tried::Here(breaches))
}

fn writes(vault: &mut OpenVault, text: &'static str, now: DateTime<Utc>) -> Result<(), VaultError> {
    let seed = text.len() as u8 + text.as_bytes()[0];
    vault.save(new(text), &mut |bytes| bytes.fill(seed), now).map(|_| ())
}

fn new(text: &str) -> NewRecord<'static> {
    NewRecord { id: None, visit: "one", readers: Readers::NOBODY, body: body(text), draft: None }
}

fn body(text: &str) -> Body {
    Body::Obstacle(Obstacle { own_words: Words::from(text), ..Obstacle::default() })
}
