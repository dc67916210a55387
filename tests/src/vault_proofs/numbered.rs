//! Changes by number: what a plan has to say after the first so many of them is known without having made them.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use fastrand::Rng;
use footing_plan::{Body, Obstacle, Readers, Words};
use footing_vault::{NewRecord, OpenVault, VaultError};

use super::saying::Written;

const TYPED_BEFORE: &str = "new:obstacle";
const TYPED_BESIDE: &str = "new:step";

/// Makes the change of a number, counted from 1: a draft, then the record that takes its place, then a draft
/// of something else, and so on.
///
/// # Errors
/// The vault's own.
pub fn change(vault: &mut OpenVault, number: u64) -> Result<(), VaultError> {
    let now = DateTime::<Utc>::UNIX_EPOCH + TimeDelta::seconds(number.cast_signed());
    match number % 3 {
        1 => vault.keep_draft(TYPED_BEFORE, &text(number), now),
        2 => {
            let body = Body::Obstacle(Obstacle { own_words: Words(text(number)), ..Obstacle::default() });
            let draft = Some(TYPED_BEFORE);
            let new = NewRecord { id: None, visit: "a visit", readers: Readers::NOBODY, body, draft };
            let mut rng = Rng::with_seed(number);
            vault.save(new, &mut |bytes| rng.fill(bytes), now).map(|_| ())
        }
        _ => vault.keep_draft(TYPED_BESIDE, &text(number), now),
    }
}

/// How many changes a plan has had, or what is wrong with it.
///
/// # Errors
/// A sentence: it cannot be read, or it says something that no number of changes leads to.
pub fn changes_in(vault: &OpenVault) -> Result<u64, String> {
    changes(&Written::of(vault).map_err(|error| format!("it cannot be read: {error}"))?)
}

/// The same of what a plan or a backup holds.
///
/// # Errors
/// A sentence: it says something that no number of changes leads to.
pub fn changes(written: &Written) -> Result<u64, String> {
    let drafts = written.drafts.iter().map(|draft| (draft.form.clone(), draft.text.clone()));
    let drafts: BTreeMap<String, String> = drafts.collect();
    let saved = written.plan.records.len() as u64;
    // Of the three counts that have so many records, the drafts tell which.
    let candidates = (saved * 3).saturating_sub(1)..=saved * 3 + 1;
    let count = candidates.into_iter().find(|count| drafts_after(*count) == drafts);
    let count = count.ok_or_else(|| format!("{saved} records and these drafts do not go together"))?;
    let records = written.plan.records.iter().zip(&written.history);
    for ((record, history), number) in records.zip((2..).step_by(3)) {
        let Body::Obstacle(obstacle) = &record.body else { return Err("a record of another kind".into()) };
        if obstacle.own_words != Words(text(number)) || history.len() != 1 {
            return Err(format!("record {} says something else", record.number));
        }
    }
    Ok(count)
}

fn drafts_after(count: u64) -> BTreeMap<String, String> {
    let last = |rest: u64| (1..=count).rev().find(|number| number % 3 == rest);
    let beside = last(0).map(|number| (TYPED_BESIDE.to_owned(), text(number)));
    let before = (count % 3 == 1).then(|| (TYPED_BEFORE.to_owned(), text(count)));
    beside.into_iter().chain(before).collect()
}

/// A text that is long enough now and then to fill pages.
fn text(number: u64) -> String {
    let times = if number.is_multiple_of(7) { 600 } else { 3 };
    format!("number {number} ").repeat(times)
}
