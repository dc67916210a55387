//! Putting everything of an open file into a plan, beside what is there.

use footing_plan::Record;
use rusqlite::Connection;

use super::{Everything, Kept, State};
use crate::records::{last_number, take_number};
use crate::rows::{self, only_one};
use crate::{OpenVault, VaultError, beside, bin, drafts, history, records};

/// What came of an import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// How many records came in.
    pub added: usize,
    /// How many of those have another number than in the file, because theirs was used here before.
    pub renumbered: usize,
    /// How many were here before, by their id. They stay as they are here.
    pub already_here: usize,
    /// How many stayed out because there can be one of their kind and one is here.
    pub left_out: usize,
}

impl OpenVault {
    /// Adds everything of an open file to the plan, all of it or nothing. Nothing that is here changes. Records
    /// keep their ids, so that links stay, their history, and their numbers where those were never used here.
    /// `NoRoomForScans` and `NoRoomForPages` when its files do not fit beside those that are here.
    pub fn import(&mut self, everything: &Everything) -> Result<Imported, VaultError> {
        // What was put together in the program is checked like what was read.
        let mut everything = everything.clone().checked().ok_or(VaultError::NotOurs)?;
        self.store.change(|database| {
            // A number is free when it is higher than every one that was used: those come first, lowest first.
            let free = |kept: &Kept| Ok(kept.record.number > last_number(database, kept.record.body.kind())?);
            let free: Vec<bool> = everything.records.iter().map(free).collect::<Result<_, VaultError>>()?;
            let mut ordered: Vec<(bool, Kept)> = free.into_iter().zip(everything.records.drain(..)).collect();
            ordered.sort_by_key(|(free, kept)| (!free, kept.record.number));
            let mut imported = Imported::default();
            for (_, kept) in &ordered {
                add(database, kept, &mut imported)?;
            }
            everything
                .drafts
                .iter()
                .try_for_each(|typed| drafts::add(database, &typed.form, &typed.text, typed.changed))?;
            beside::add_named(database, &everything.scans)?;
            beside::add_named(database, &everything.pages)?;
            Ok(imported)
        })
    }
}

fn add(database: &Connection, kept: &Kept, imported: &mut Imported) -> Result<(), VaultError> {
    let kind = kept.record.body.kind();
    if rows::find(database, "id", kept.record.id.as_str())?.is_some() {
        imported.already_here += 1;
        return Ok(());
    }
    if only_one(kind).is_some() && rows::find(database, "kind", kind.name())?.is_some() {
        imported.left_out += 1;
        return Ok(());
    }
    let number = take_number(database, kind, kept.record.number)?;
    imported.added += 1;
    imported.renumbered += usize::from(number != kept.record.number);
    records::add(database, &Record { number, ..kept.record.clone() })?;
    add_history(database, kept)?;
    kept.in_bin_since.map_or(Ok(()), |since| bin::put(database, &kept.record, since))
}

/// Every record has a history whose last state is what it says.
fn add_history(database: &Connection, kept: &Kept) -> Result<(), VaultError> {
    let record = &kept.record;
    for State { visit, saved, readers, body } in &kept.history {
        let then = Record { readers: *readers, body: body.clone(), changed: *saved, ..record.clone() };
        history::add(database, &then, visit)?;
    }
    let is_said = |last: &State| last.body == record.body && last.readers == record.readers;
    if !kept.history.last().is_some_and(is_said) {
        history::add(database, record, "import")?;
    }
    Ok(())
}
