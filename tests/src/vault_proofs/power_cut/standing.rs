//! What there is after each change of a sitting, and whether a disk still has it.

use std::{collections::BTreeMap, path::Path};

use chrono::DateTime;
use footing_vault::{BackupState, OpenVault, SpareKey, VaultError};

use super::sitting::{
    Larger, MAKE_A_PLAN, PLAN, beside, beside_after, is_of, larger_sort, password_after, spare_key_after,
    upgraded_after,
};
use crate::vault_proofs::{
    killed::upgrades,
    saying::{Saying, Written},
    vaults::{PASSWORD, open, open_with, open_with_spare_key, spare_key_of},
};

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// What there is beside a plan, by name.
type Beside = fn(&Standing) -> &BTreeMap<String, Written>;

/// What there is.
#[derive(Clone)]
pub struct Standing {
    saying: Saying,
    /// The backups by name, and what each holds.
    backups: BTreeMap<String, Written>,
    /// The same of the plans that were replaced.
    replaced: BTreeMap<String, Written>,
}

/// What is wrong with a disk after a cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The plan says what it said so many changes before the last one that was kept.
    Lost(usize),
    /// The plan does not open.
    Shut(VaultError),
    /// It says what it never said.
    Differs,
    /// Something beside the plan is not as it was said to be.
    Beside(String),
}

impl Standing {
    /// What there is after the last change, given what there was before it. What is new beside the plan holds what
    /// the plan held before that change.
    ///
    /// # Errors
    /// The vault's own.
    pub fn of(vault: &OpenVault, before: Option<&Self>) -> Result<Self, VaultError> {
        let saying = Saying::of(vault)?;
        let was = before.map_or(&saying.written, |before| &before.saying.written);
        let held = |known: Option<&BTreeMap<String, Written>>, name: String| {
            let held = known.and_then(|known| known.get(&name)).unwrap_or(was).clone();
            (name, held)
        };
        let backups = vault.backups().into_iter().map(|it| held(before.map(|it| &it.backups), it.name));
        let replaced = vault.replaced()?.into_iter().map(|it| held(before.map(|it| &it.replaced), it.name));
        Ok(Self { backups: backups.collect(), replaced: replaced.collect(), saying })
    }
}

/// What there was after each change, first before any, and how many are kept now.
pub struct Judge<'a> {
    /// What there was.
    pub standings: &'a [Standing],
    /// How many changes were said to be kept.
    pub kept: usize,
    /// How many cuts were looked through before.
    pub cuts: usize,
}

/// What has to be opened by a password or spare key of its own to be looked at. Working out a key takes time, so each
/// is looked at around the changes that touch it, and beside that in turn.
#[derive(Clone, Copy)]
enum Opened {
    Password,
    SpareKey,
    Upgraded,
    NewPlan,
}

/// The changes that write the header anew, with every way in that is in it.
const WRITE_THE_HEADER: [Larger; 3] = [Larger::Name, Larger::Password, Larger::SpareKey];

/// Between two looks at one of them, where no change touches it.
const TURNS: usize = 8;

impl Judge<'_> {
    /// Looks through what a cut left: all of it has to be as it was after the last change that was kept, or after
    /// the one that was under way.
    ///
    /// # Errors
    /// What is wrong.
    pub fn looks(&self, folder: &Path) -> Result<(), Wrong> {
        let mut vault = open(&folder.join(PLAN)).map_err(Wrong::Shut)?;
        self.plan_is_right(&Saying::of(&vault).map_err(Wrong::Shut)?)?;
        self.backups_are_right(&vault).map_err(|why| Wrong::Beside(format!("backups: {why}")))?;
        self.replaced_is_right(&mut vault).map_err(|why| Wrong::Beside(format!("replaced plans: {why}")))?;
        let spare_keys = self.spare_keys(&vault).map_err(Wrong::Shut)?;
        drop(vault);
        let beside =
            |what: &str, looked: Outcome<()>| looked.map_err(|why| Wrong::Beside(format!("{what}: {why}")));
        beside("the password", self.password_is_right(folder))?;
        beside("the spare key", self.opens_by(&spare_keys, folder))?;
        beside("an older plan", self.upgraded_is_right(folder))?;
        beside("a new plan", self.new_plan_is_right(folder))
    }

    fn is_looked_at(&self, what: Opened) -> bool {
        self.cuts % TURNS == what as usize
            || self.changes().into_iter().any(|change| what.is_touched_by(change))
    }

    fn either(&self) -> &[Standing] {
        &self.standings[self.kept..(self.kept + 2).min(self.standings.len())]
    }

    /// The numbers of the change that was kept last and of the one that was under way.
    fn changes(&self) -> [u64; 2] {
        [self.kept as u64, self.kept as u64 + 1]
    }

    fn plan_is_right(&self, saying: &Saying) -> Result<(), Wrong> {
        if self.either().iter().any(|standing| standing.saying == *saying) {
            return Ok(());
        }
        let older = self.standings[..self.kept].iter().rposition(|standing| standing.saying == *saying);
        Err(older.map_or(Wrong::Differs, |older| Wrong::Lost(self.kept - older)))
    }

    fn backups_are_right(&self, vault: &OpenVault) -> Outcome<()> {
        let there = vault.backups();
        if there.iter().any(|backup| backup.state != BackupState::Whole) {
            return Err("one is not whole".into());
        }
        let names = there.into_iter().map(|backup| backup.name).collect::<Vec<_>>();
        self.names_are_right(&names, |standing| &standing.backups)?;
        let Some(newest) = names.first().filter(|_| self.is_larger()) else { return Ok(()) };
        let held = Written::in_backup(&vault.backup(newest)?.open_beside(vault)?)?;
        self.is_held(&held, newest, |standing| &standing.backups)
    }

    fn replaced_is_right(&self, vault: &mut OpenVault) -> Outcome<()> {
        let names = vault.replaced()?.into_iter().map(|replaced| replaced.name).collect::<Vec<_>>();
        let [least, _] = self.names_are_right(&names, |standing| &standing.replaced)?;
        // One that is being removed may be there in part.
        let kept = names.iter().find(|name| least.contains(name)).filter(|_| self.is_larger());
        let Some(name) = kept else { return Ok(()) };
        vault.put_back(name, DateTime::UNIX_EPOCH)?;
        self.is_held(&Written::of(vault)?, name, |standing| &standing.replaced)
    }

    fn is_held(&self, held: &Written, name: &str, of: Beside) -> Outcome<()> {
        let right = self.either().iter().any(|standing| of(standing).get(name) == Some(held));
        if right { Ok(()) } else { Err(format!("{name} holds something else").into()) }
    }

    /// All names that have to be there are, and no other but those that may.
    fn names_are_right(&self, there: &[String], of: Beside) -> Outcome<[Vec<String>; 2]> {
        let [least, most] = self.names(of);
        let right =
            least.iter().all(|name| there.contains(name)) && there.iter().all(|name| most.contains(name));
        if right { Ok([least, most]) } else { Err(format!("{there:?} and not {least:?} to {most:?}").into()) }
    }

    /// The names that have to be there, and those that may be.
    fn names(&self, of: Beside) -> [Vec<String>; 2] {
        let all = |standing: &Standing| of(standing).keys().cloned().collect::<Vec<String>>();
        let (first, last) = (self.either().first().map(all), self.either().last().map(all));
        let (first, last) = (first.unwrap_or_default(), last.unwrap_or_default());
        let least = first.iter().filter(|name| last.contains(name)).cloned().collect();
        [least, [first, last].concat()]
    }

    fn is_larger(&self) -> bool {
        self.changes().into_iter().any(|change| larger_sort(change).is_some())
    }

    fn password_is_right(&self, folder: &Path) -> Outcome<()> {
        let opens = |change: u64| open_with(&folder.join(PLAN), &password_after(change)).map(drop);
        let [kept, next] = self.changes();
        if !self.is_looked_at(Opened::Password) || opens(kept).is_ok() {
            return Ok(());
        }
        Ok(opens(next)?)
    }

    /// The spare key after the change that was kept last and after the one under way; none where there was none yet.
    fn spare_keys(&self, vault: &OpenVault) -> Result<Vec<SpareKey>, VaultError> {
        let numbers = self.changes().map(spare_key_after);
        let known = numbers[0].is_some() && self.is_looked_at(Opened::SpareKey);
        numbers.into_iter().flatten().filter(|_| known).map(|number| spare_key_of(vault, number)).collect()
    }

    fn opens_by(&self, keys: &[SpareKey], folder: &Path) -> Outcome<()> {
        let opened = keys.iter().map(|key| open_with_spare_key(&folder.join(PLAN), key).map(drop));
        Ok(opened.reduce(Result::or).unwrap_or(Ok(()))?)
    }

    /// A plan of an older form is that still, or is up to date with a backup from before: it holds the same.
    fn upgraded_is_right(&self, folder: &Path) -> Outcome<()> {
        match upgraded_after(self.changes()[1]).filter(|_| self.is_looked_at(Opened::Upgraded)) {
            Some(number) => upgrades::holds_as_in_peace(&beside(folder, number), 0),
            None => Ok(()),
        }
    }

    fn new_plan_is_right(&self, folder: &Path) -> Outcome<()> {
        let newest = beside_after(self.changes()[0]).pop().filter(|_| self.is_looked_at(Opened::NewPlan));
        let Some(newest) = newest else { return Ok(()) };
        let data = beside(folder, newest);
        if open_with(&data, PASSWORD).is_ok() {
            return Ok(());
        }
        Ok(open_with(&data, &password_after(newest)).map(drop)?)
    }
}

impl Opened {
    fn is_touched_by(self, change: u64) -> bool {
        match self {
            Self::Password | Self::SpareKey => is_of(&WRITE_THE_HEADER, change),
            Self::Upgraded => is_of(&[Larger::Upgrade], change),
            Self::NewPlan => is_of(&MAKE_A_PLAN, change),
        }
    }
}
