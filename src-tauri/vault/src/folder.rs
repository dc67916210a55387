//! Where a plan lies: `<data>/plans/<32 random digits>/{lock,current,g-000001/…,backups/}`.
//!
//! No name says what is inside. `current` names the generation in use, so that one rename switches a whole
//! plan to another generation.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

use footing_plan::Id;

use crate::header::{self, Header};
use crate::{Label, VaultError, files};

const HEADER: &str = "header";
const HEADER_COPY: &str = "header-copy";
const FIRST_GENERATION: &str = "g-000001";

/// A plan on this computer, as far as it can be known while locked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanEntry {
    /// The name of its folder: what [`crate::LockedVault::at`] takes.
    pub plan: String,
    /// What the person calls it; empty when that cannot be read.
    pub label: Label,
    /// Whether it can be opened.
    pub state: PlanState,
}

/// Whether a plan can be opened, as far as its header tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanState {
    /// The header is whole.
    Fine,
    /// The header and its spare copy are damaged or missing.
    Damaged,
    /// A newer version of the program wrote it.
    Newer,
}

/// Every plan under the data folder, by label. A folder that is not there yet holds none.
pub fn plans_in(data: &Path) -> Result<Vec<PlanEntry>, VaultError> {
    let folder = data.join("plans");
    if !folder.try_exists()? {
        return Ok(Vec::new());
    }
    let mut plans = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let name = entry?.file_name();
        plans.extend(name.to_str().and_then(|name| Folder::of(data, name)).map(|folder| folder.entry()));
    }
    plans.sort_by(|a, b| (a.label.as_str(), &a.plan).cmp(&(b.label.as_str(), &b.plan)));
    Ok(plans)
}

/// The folder of one plan.
pub(crate) struct Folder {
    plan: String,
    path: PathBuf,
}

impl Folder {
    /// The folder of the plan with this name; `None` when that is no name of ours, such as `..`.
    pub(crate) fn of(data: &Path, plan: &str) -> Option<Self> {
        let name = Id::read(plan)?;
        let path = data.join("plans").join(name.as_str());
        Some(Self { plan: plan.to_owned(), path })
    }

    /// A folder to fill before it gets its name with [`Folder::name`]. Nothing lists it until then.
    pub(crate) fn unnamed(data: &Path, plan: &Id) -> Result<Self, VaultError> {
        let path = data.join("plans").join(format!("making-{}", plan.as_str()));
        let folder = Self { plan: plan.as_str().to_owned(), path };
        folder.lay_out().inspect_err(|_| folder.discard())?;
        Ok(folder)
    }

    fn lay_out(&self) -> Result<(), VaultError> {
        files::make_folder(&self.path.join(FIRST_GENERATION))?;
        files::make_folder(&self.path.join("backups"))?;
        files::replace(&self.path.join("current"), FIRST_GENERATION.as_bytes())
    }

    /// Gives a filled folder its name: after this the plan is there, before it there is none.
    pub(crate) fn name(self, data: &Path) -> Result<Self, VaultError> {
        files::sync_folder(&self.path)?;
        let named = Self::of(data, &self.plan).ok_or(VaultError::Unexpected)?;
        std::fs::rename(&self.path, &named.path)?;
        files::sync_folder(&data.join("plans"))?;
        files::sync_folder(data)?;
        Ok(named)
    }

    /// Removes a folder in which a plan was to be made.
    pub(crate) fn discard(&self) {
        // What is left over when this fails too is encrypted and empty.
        let _ = std::fs::remove_dir_all(&self.path);
    }

    pub(crate) fn plan(&self) -> &str {
        &self.plan
    }

    /// Keeps every other window and program out for as long as the file is held.
    pub(crate) fn lock(&self) -> Result<File, VaultError> {
        let file = files::open_private(&self.path.join("lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(VaultError::AlreadyOpen),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// The database of the generation in use.
    pub(crate) fn database(&self) -> Result<PathBuf, VaultError> {
        Ok(self.generation()?.join("plan.footing"))
    }

    /// The header, or its spare copy when it is damaged.
    pub(crate) fn header(&self) -> Result<Header, VaultError> {
        let generation = self.generation()?;
        let read = |name| {
            files::read_bounded(&generation.join(name), header::LONGEST)
                .and_then(|bytes| Header::read(&bytes))
        };
        match read(HEADER) {
            Err(VaultError::Damaged) => read(HEADER_COPY),
            found => found,
        }
    }

    /// Writes the header and its spare copy where they are not like this one.
    pub(crate) fn write_header(&self, header: &Header) -> Result<(), VaultError> {
        let (generation, bytes) = (self.generation()?, header.to_bytes());
        for path in [generation.join(HEADER), generation.join(HEADER_COPY)] {
            if files::read_bounded(&path, header::LONGEST).as_deref() != Ok(&bytes) {
                files::replace(&path, &bytes)?;
            }
        }
        Ok(())
    }

    fn generation(&self) -> Result<PathBuf, VaultError> {
        if !self.path.try_exists()? {
            return Err(VaultError::Moved);
        }
        let current = files::read_bounded(&self.path.join("current"), FIRST_GENERATION.len())?;
        let name = str::from_utf8(&current).ok().filter(|name| is_generation(name));
        name.map(|name| self.path.join(name)).ok_or(VaultError::Damaged)
    }

    fn entry(&self) -> PlanEntry {
        let (label, state) = match self.header() {
            Ok(header) => (header.label().clone(), PlanState::Fine),
            Err(VaultError::Newer) => (Label::default(), PlanState::Newer),
            Err(_) => (Label::default(), PlanState::Damaged),
        };
        PlanEntry { plan: self.plan.clone(), label, state }
    }
}

fn is_generation(name: &str) -> bool {
    let digits = name.strip_prefix("g-").unwrap_or_default();
    digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit())
}
