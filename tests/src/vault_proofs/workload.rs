//! A made-up plan being written: the changes of a long sitting, one after another, and a vault to write it in.

use chrono::{DateTime, TimeDelta, Utc};
use fastrand::Rng;
use footing_plan::{Id, Kind, Record};
use footing_vault::{NewRecord, OpenVault, VaultError};

use crate::plans::made;

/// A sitting: what is written, from a seed.
pub struct Sitting {
    rng: Rng,
    texts: Vec<Record>,
    written: Vec<(Id, Kind)>,
    changes: u32,
}

impl Sitting {
    /// A sitting from a seed. The same seed writes the same.
    pub fn new(seed: u64) -> Self {
        let plans = (0..).map(|more| made(seed + more * 1000, 60).plan.records);
        let texts = plans.into_iter().find(|texts| texts.len() > 20).unwrap_or_default();
        Self { rng: Rng::with_seed(seed), texts, written: Vec::new(), changes: 0 }
    }

    /// Makes the next change: a new record, one written again, or a draft kept or dropped.
    ///
    /// # Errors
    /// The vault's own. The sitting goes on as if the change had not been asked for.
    pub fn goes_on(&mut self, vault: &mut OpenVault) -> Result<(), VaultError> {
        self.changes += 1;
        let now = DateTime::<Utc>::UNIX_EPOCH + TimeDelta::seconds(self.changes.into());
        let form = format!("form:{}", self.rng.u8(0..3));
        match self.rng.u8(0..10) {
            0..=2 => vault.keep_draft(&form, &self.long_text(), now),
            3 => vault.drop_draft(&form),
            _ => self.saves(vault, &form, now),
        }
    }

    fn long_text(&mut self) -> String {
        let word = format!("half a thought {} ", self.changes);
        word.repeat(self.rng.usize(1..300))
    }

    fn saves(&mut self, vault: &mut OpenVault, form: &str, now: DateTime<Utc>) -> Result<(), VaultError> {
        let Record { body, readers, .. } = self.texts[self.rng.usize(0..self.texts.len())].clone();
        let same: Vec<Id> =
            self.written.iter().filter(|(_, kind)| *kind == body.kind()).map(|(id, _)| id.clone()).collect();
        let id = self.rng.bool().then(|| self.rng.choice(same)).flatten();
        let visit = format!("visit {}", self.changes / 3);
        let draft = self.rng.bool().then_some(form);
        let (kind, rng) = (body.kind(), &mut self.rng);
        let record =
            vault.save(NewRecord { id, visit: &visit, readers, body, draft }, &mut |b| rng.fill(b), now)?;
        self.written.push((record.id, kind));
        Ok(())
    }
}
