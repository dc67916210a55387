//! A made-up plan being written: the changes of a long sitting, one after another, and a vault to write it in.

use chrono::{DateTime, TimeDelta, Utc};
use fastrand::Rng;
use footing_plan::{Id, Kind, Record};
use footing_vault::{NewRecord, OpenVault, PageFile, VaultError};

use super::pictures::picture;
use crate::plans::made;

/// A sitting: what is written, from a seed.
pub struct Sitting {
    rng: Rng,
    texts: Vec<Record>,
    changes: u32,
}

impl Sitting {
    /// A sitting from a seed. The same seed writes the same.
    pub fn new(seed: u64) -> Self {
        let plans = (0..).map(|more| made(seed + more * 1000, 60).plan.records);
        let texts = plans.into_iter().find(|texts| texts.len() > 20).unwrap_or_default();
        Self { rng: Rng::with_seed(seed), texts, changes: 0 }
    }

    /// Makes the next change: a new record, one written again, a draft kept or dropped, a picture or a page kept that
    /// a draft names, something put in the bin, taken out, removed for good, undone or done again.
    ///
    /// # Errors
    /// The vault's own. The sitting goes on as if the change had not been asked for.
    pub fn goes_on(&mut self, vault: &mut OpenVault) -> Result<(), VaultError> {
        self.changes += 1;
        let now = DateTime::<Utc>::UNIX_EPOCH + TimeDelta::seconds(self.changes.into());
        let form = format!("form:{}", self.rng.u8(0..3));
        match self.rng.u8(0..20) {
            0..=4 => vault.keep_draft(&form, &self.long_text(), now),
            5 => vault.drop_draft(&form),
            6 | 7 => self.puts_in_bin(vault, now),
            8 => self.takes_out_of_bin(vault),
            9 | 10 => vault.undo(now).map(drop),
            11 => vault.redo(now).map(drop),
            12 => self.removes(vault),
            13 => self.keeps_a_scan(vault, &form, now),
            14 => self.keeps_a_page(vault, &form, now),
            _ => self.saves(vault, &form, now),
        }
    }

    fn long_text(&mut self) -> String {
        let word = format!("half a thought {} ", self.changes);
        word.repeat(self.rng.usize(1..300))
    }

    fn saves(&mut self, vault: &mut OpenVault, form: &str, now: DateTime<Utc>) -> Result<(), VaultError> {
        let Record { body, readers, .. } = self.texts[self.rng.usize(0..self.texts.len())].clone();
        let same_kind = |kind: Kind| kind == body.kind();
        let id = if self.rng.bool() { self.one_of(vault, same_kind)? } else { None };
        let visit = format!("visit {}", self.changes / 3);
        let draft = self.rng.bool().then_some(form);
        let new = NewRecord { id, visit: &visit, readers, body, draft };
        vault.save(new, &mut |bytes| self.rng.fill(bytes), now).map(drop)
    }

    fn keeps_a_scan(
        &mut self,
        vault: &mut OpenVault,
        form: &str,
        now: DateTime<Utc>,
    ) -> Result<(), VaultError> {
        let scan = vault.keep_scan(picture(&mut self.rng), &mut |bytes| self.rng.fill(bytes), now)?;
        vault.keep_draft(form, scan.id.as_str(), now)
    }

    fn keeps_a_page(
        &mut self,
        vault: &mut OpenVault,
        form: &str,
        now: DateTime<Utc>,
    ) -> Result<(), VaultError> {
        let mut pdf = b"%PDF-1.7".to_vec();
        pdf.extend((0..self.rng.usize(1..20_000)).map(|_| self.rng.u8(..)));
        let page = PageFile::of(pdf).ok_or(VaultError::Unexpected)?;
        let page = vault.keep_page(page, &mut |bytes| self.rng.fill(bytes), now)?;
        vault.keep_draft(form, page.id.as_str(), now)
    }

    fn puts_in_bin(&mut self, vault: &mut OpenVault, now: DateTime<Utc>) -> Result<(), VaultError> {
        match self.one_of(vault, |kind| !kind.there_is_one())? {
            Some(id) => vault.put_in_bin(&id, now),
            None => Ok(()),
        }
    }

    fn takes_out_of_bin(&mut self, vault: &mut OpenVault) -> Result<(), VaultError> {
        let bin = vault.bin()?;
        match self.rng.choice(bin) {
            Some(binned) => vault.take_out_of_bin(&binned.record.id).map(drop),
            None => Ok(()),
        }
    }

    fn removes(&mut self, vault: &mut OpenVault) -> Result<(), VaultError> {
        match self.one_of(vault, |_| true)? {
            Some(id) => vault.remove_for_good(&id),
            None => Ok(()),
        }
    }

    /// A record of the plan of such a kind.
    fn one_of(&mut self, vault: &OpenVault, kind: impl Fn(Kind) -> bool) -> Result<Option<Id>, VaultError> {
        let records = vault.plan()?.records.into_iter().filter(|record| kind(record.body.kind()));
        let ids: Vec<Id> = records.map(|record| record.id).collect();
        Ok(self.rng.choice(ids))
    }
}
