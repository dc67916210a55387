//! A disk on which one act fails, or all from one on: what a vault says then, and what is there afterwards.

use std::{error::Error, ffi::c_int};

use chrono::{DateTime, Utc};
use footing_vault::{OpenVault, VaultError};
use tempfile::TempDir;

use super::{
    kept_files::KeptFiles,
    saying::Saying,
    vaults::{make, open},
    watched_disk::{Act, Failing, code, fail},
    workload::Sitting,
};

/// Changes of one sitting.
const CHANGES: usize = 8;
/// A form that is typed in after something failed.
const AFTER: &str = "after";

/// One way of failing.
pub struct Way {
    name: &'static str,
    for_good: bool,
    code: fn(Act) -> Option<c_int>,
    /// What the vault may call it.
    told_as: &'static [VaultError],
}

/// The ways that a disk can fail in.
pub const WAYS: [Way; 10] = [
    Way { name: "full for once", for_good: false, code: full, told_as: &[VaultError::DiskFull] },
    Way { name: "full", for_good: true, code: full, told_as: &[VaultError::DiskFull] },
    Way { name: "not written for once", for_good: false, code: not_written, told_as: CANNOT_WRITE },
    Way { name: "not written", for_good: true, code: not_written, told_as: CANNOT_WRITE },
    Way { name: "not synced for once", for_good: false, code: not_synced, told_as: CANNOT_WRITE },
    Way { name: "not synced", for_good: true, code: not_synced, told_as: CANNOT_WRITE },
    Way { name: "not cut short for once", for_good: false, code: not_cut_short, told_as: CANNOT_WRITE },
    Way { name: "not cut short", for_good: true, code: not_cut_short, told_as: CANNOT_WRITE },
    Way { name: "not read for once", for_good: false, code: not_read, told_as: &[VaultError::Damaged] },
    Way { name: "not read", for_good: true, code: not_read, told_as: &[VaultError::Damaged] },
];

/// The fault: a disk that says "written" and has not.
pub const LYING: [Way; 1] = [Way { name: "lying", for_good: true, code: lying, told_as: CANNOT_WRITE }];

const CANNOT_WRITE: &[VaultError] = &[VaultError::CannotWrite];

fn full(act: Act) -> Option<c_int> {
    (act == Act::Write).then_some(code::SQLITE_FULL)
}

fn not_written(act: Act) -> Option<c_int> {
    (act == Act::Write).then_some(code::SQLITE_IOERR_WRITE)
}

fn not_synced(act: Act) -> Option<c_int> {
    (act == Act::Sync).then_some(code::SQLITE_IOERR_FSYNC)
}

fn not_cut_short(act: Act) -> Option<c_int> {
    (act == Act::Truncate).then_some(code::SQLITE_IOERR_TRUNCATE)
}

fn not_read(act: Act) -> Option<c_int> {
    (act == Act::Read).then_some(code::SQLITE_IOERR_READ)
}

fn lying(act: Act) -> Option<c_int> {
    (act == Act::Write).then_some(code::SQLITE_OK)
}

/// What became of the failing acts.
#[derive(Default)]
pub struct Failed {
    /// How many acts failed.
    pub acts: u32,
    /// After how many the vault said so.
    pub told: u32,
    /// After how many it had nothing to say, because all was kept.
    pub kept: u32,
    /// After how many the open vault kept what was typed next.
    pub typed_after: u32,
    /// What was not as claimed.
    pub breaches: Vec<String>,
}

/// A sitting that is interrupted: how many changes were kept, and why no more.
struct Interrupted {
    kept: usize,
    why: Option<VaultError>,
    /// The vault, when it opened.
    vault: Option<OpenVault>,
}

impl Failed {
    /// Lets at most so many acts fail in the sitting of a seed, spread over all that can.
    ///
    /// # Errors
    /// When the vault cannot be made or its files cannot be put back.
    pub fn in_this_way(&mut self, way: &Way, most: u32, seed: u64) -> Result<(), Box<dyn Error>> {
        let data = tempfile::tempdir()?;
        drop(make(data.path(), seed)?);
        let files = KeptFiles::of(data.path())?;
        let never = Failing { after: usize::MAX, for_good: false, code: way.code };
        fail(Some(never));
        let sayings = sayings(&data, seed)?;
        let acts = fail(None);
        if acts == 0 {
            return Err(format!("{}: nothing fails in this way, so nothing would be proved", way.name).into());
        }
        let step = acts.div_ceil(usize::try_from(most)?).max(1);
        for after in (0..acts).step_by(step) {
            files.put_back(data.path())?;
            let failing = Failing { after, for_good: way.for_good, code: way.code };
            let breach = self.once((&data, seed), failing, way.told_as, &sayings);
            self.breaches.extend(breach.err().map(|breach| format!("{}, act {after}: {breach}", way.name)));
        }
        Ok(())
    }

    fn once(
        &mut self,
        (data, seed): (&TempDir, u64),
        failing: Failing,
        told_as: &[VaultError],
        sayings: &[Saying],
    ) -> Result<(), String> {
        self.acts += 1;
        fail(Some(failing));
        let Interrupted { kept, why, vault } = sits_until_told(data, seed);
        let typed_after = vault.filter(|_| !failing.for_good).map(typed_after);
        fail(None);
        match why {
            Some(why) if told_as.contains(&why) => self.told += 1,
            Some(why) => return Err(format!("told as {why}")),
            None => self.kept += 1,
        }
        let there = open(data.path()).and_then(|vault| Saying::of(&vault));
        let mut there = there.map_err(|error| format!("{kept} kept, and then {error}"))?;
        let drafts = there.written.drafts.len();
        there.written.drafts.retain(|draft| draft.form != AFTER);
        if typed_after == Some(true) && drafts == there.written.drafts.len() {
            return Err("what was typed after it was said to be kept, and is not there".to_owned());
        }
        self.typed_after += u32::from(typed_after == Some(true));
        let fine = sayings[kept..].iter().take(2).any(|saying| *saying == there);
        if fine { Ok(()) } else { Err(format!("{kept} kept, and something else is there")) }
    }
}

/// Types on in the same vault after something failed: whether it says that this is kept.
fn typed_after(mut vault: OpenVault) -> bool {
    vault.keep_draft(AFTER, AFTER, DateTime::<Utc>::UNIX_EPOCH).is_ok()
}

/// The same sitting with nothing failing: what is there before, after each change, and so on.
fn sayings(data: &TempDir, seed: u64) -> Result<Vec<Saying>, VaultError> {
    let (mut vault, mut sitting) = (open(data.path())?, Sitting::new(seed));
    let mut sayings = vec![Saying::of(&vault)?];
    for _ in 0..CHANGES {
        sitting.goes_on(&mut vault)?;
        sayings.push(Saying::of(&vault)?);
    }
    Ok(sayings)
}

/// Writes until the vault says that something is wrong.
fn sits_until_told(data: &TempDir, seed: u64) -> Interrupted {
    let mut interrupted = Interrupted { kept: 0, why: None, vault: None };
    let mut vault = match open(data.path()) {
        Ok(vault) => vault,
        Err(why) => return Interrupted { why: Some(why), ..interrupted },
    };
    let mut sitting = Sitting::new(seed);
    for _ in 0..CHANGES {
        match sitting.goes_on(&mut vault) {
            Ok(()) => interrupted.kept += 1,
            Err(why) => {
                interrupted.why = Some(why);
                break;
            }
        }
    }
    Interrupted { vault: Some(vault), ..interrupted }
}
