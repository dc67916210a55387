//! Where a plan lies: `<data>/plans/<32 random digits>/{lock,current,g-000001/…,backups/}`.
//!
//! No name says what is inside. `current` names the generation in use, so that one rename switches a whole
//! plan to another generation. `making` holds a backup and `incoming` a generation that is being made; what a
//! crash leaves there is removed by the next one. `plans/making.lock` is held by whoever makes a plan.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

use footing_plan::Id;

use crate::generations::is_marked;
use crate::header::{self, Header};
use crate::keys::DataKey;
use crate::slot::Secret;
use crate::{Label, VaultError, backup, files};

pub(crate) const DATABASE: &str = "plan.footing";
const HEADER: &str = "header";
const HEADER_COPY: &str = "header-copy";
const FIRST_GENERATION: &str = "g-000001";
/// Held by whoever has the plan.
const LOCK: &str = "lock";
/// How the name of a folder starts in which a plan is being made.
const UNNAMED: &str = "making-";
/// Held by whoever makes a plan until it has its name, so that no other start takes it for one that was left.
const MAKING: &str = "making.lock";
const CURRENT: &str = "current";

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
    /// The header is whole, or this account may not read it: then opening the plan says so.
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

    /// A folder to fill before it gets its name with [`Unnamed::name`]. Nothing lists it until then. What killed
    /// programs left of such folders goes. Waits while another program makes a plan.
    pub(crate) fn unnamed(data: &Path, plan: &Id) -> Result<Unnamed, VaultError> {
        let plans = data.join("plans");
        files::make_folder(&plans)?;
        let making = files::open_private(&plans.join(MAKING))?;
        making.lock()?;
        remove_left_of_making(&plans);
        let folder =
            Self { plan: plan.as_str().to_owned(), path: plans.join(format!("{UNNAMED}{}", plan.as_str())) };
        let held = folder.lay_out().inspect_err(|_| folder.discard())?;
        Ok(Unnamed { folder, held, _making: making })
    }

    fn lay_out(&self) -> Result<File, VaultError> {
        files::make_folder(&self.path)?;
        let held = self.lock()?;
        files::make_folder(&self.path.join(FIRST_GENERATION))?;
        files::make_folder(&self.backups())?;
        self.make_current(FIRST_GENERATION)?;
        Ok(held)
    }

    /// Removes a folder in which a plan was to be made.
    pub(crate) fn discard(&self) {
        files::remove_left_over(&self.path);
    }

    pub(crate) fn plan(&self) -> &str {
        &self.plan
    }

    /// Keeps every other window and program out for as long as the file is held.
    pub(crate) fn lock(&self) -> Result<File, VaultError> {
        let file = files::open_private(&self.path.join(LOCK))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(VaultError::AlreadyOpen),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// As [`Folder::lock`] where nothing can be written. `None` where the disk has no locks, or a plan was copied
    /// without its lock: nobody can write it then either.
    pub(crate) fn lock_to_read(&self) -> Result<Option<File>, VaultError> {
        let Ok(file) = File::open(self.path.join(LOCK)) else { return Ok(None) };
        match file.try_lock() {
            Ok(()) => Ok(Some(file)),
            Err(TryLockError::WouldBlock) => Err(VaultError::AlreadyOpen),
            Err(TryLockError::Error(_)) => Ok(None),
        }
    }

    /// The database of the generation in use.
    pub(crate) fn database(&self) -> Result<PathBuf, VaultError> {
        Ok(self.generation()?.join(DATABASE))
    }

    /// The header, or its spare copy when it is damaged, or the newest whole backup's when that is too.
    pub(crate) fn header(&self) -> Result<Header, VaultError> {
        self.header_and_whether_of_a_backup().map(|(header, _)| header)
    }

    /// The same, and whether it is a backup's.
    pub(crate) fn header_and_whether_of_a_backup(&self) -> Result<(Header, bool), VaultError> {
        match self.generation().and_then(|generation| read_header(&generation)) {
            Err(VaultError::Damaged) => {
                backup::newest_header(&self.backups()).map(|header| (header, true)).ok_or(VaultError::Damaged)
            }
            found => Ok((found?, false)),
        }
    }

    /// The data key, and the header that gave it. A change of a way in can break off between the header and its
    /// spare copy, on a disk that takes back nothing either; then nobody was told which of them counts, and each
    /// opens the plan. Another program can put both of them back as they were on an earlier day; then the newest
    /// backup holds a newer one. A wrong secret is one that opens none of these.
    pub(crate) fn unlock(&self, header: &Header, secret: Secret) -> Result<(Header, DataKey), VaultError> {
        let refused = match header.unlock_with(secret) {
            Ok(key) => return Ok((header.clone(), key)),
            Err(error) => error,
        };
        if refused != secret.wrong() {
            return Err(refused);
        }
        let opened = |other: Header| Some((other.clone(), other.unlock_with(secret).ok()?));
        let by_other = self.other_header(header).and_then(opened);
        by_other.or_else(|| self.newer_header(header).and_then(opened)).ok_or(refused)
    }

    /// The header or its spare copy, whichever is whole and opens by something else than this one.
    fn other_header(&self, header: &Header) -> Option<Header> {
        let generation = self.generation().ok()?;
        let mut found = [HEADER, HEADER_COPY].into_iter().filter_map(|name| read_one(&generation, name).ok());
        found.find(|other| !other.has_ways_in_of(header))
    }

    /// The header in the newest backup, where it is of a later day than this one. One of an earlier day opens
    /// nothing: there a password that was changed would come back.
    fn newer_header(&self, header: &Header) -> Option<Header> {
        backup::newest_header(&self.backups()).filter(|found| found.is_newer_than(header))
    }

    /// Writes the header and its spare copy where they are not like this one.
    pub(crate) fn write_header(&self, header: &Header) -> Result<(), VaultError> {
        write_header(&self.generation()?, header)
    }

    /// Whether the header and its spare copy are both this one.
    pub(crate) fn has_header(&self, header: &Header) -> bool {
        let bytes = header.to_bytes();
        let both =
            |generation: PathBuf| [HEADER, HEADER_COPY].iter().all(|it| holds(&generation.join(it), &bytes));
        self.generation().is_ok_and(both)
    }

    /// Where the backups are.
    pub(crate) fn backups(&self) -> PathBuf {
        self.path.join("backups")
    }

    /// The folder itself.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// A folder or file of the plan by its name.
    pub(crate) fn inside(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    fn generation(&self) -> Result<PathBuf, VaultError> {
        Ok(self.path.join(self.current()?))
    }

    /// The name of the generation in use. Where the pointer to it is damaged that is the only one without a mark
    /// of having been replaced, if there is one alone. A whole pointer to a generation that is not there is no
    /// such damage: another program may have brought half of a newer state.
    pub(crate) fn current(&self) -> Result<String, VaultError> {
        match self.pointer() {
            Err(VaultError::Damaged) => self.only_unmarked()?.ok_or(VaultError::Damaged),
            found => found,
        }
    }

    /// The name of the generation in use, as `current` says it.
    pub(crate) fn pointer(&self) -> Result<String, VaultError> {
        if !self.path.try_exists()? {
            return Err(VaultError::Moved);
        }
        let current = files::read_bounded(&self.path.join(CURRENT), FIRST_GENERATION.len())?;
        let name = String::from_utf8(current).map_err(|_| VaultError::Damaged)?;
        if is_generation(&name) { Ok(name) } else { Err(VaultError::Damaged) }
    }

    fn only_unmarked(&self) -> Result<Option<String>, VaultError> {
        let mut unmarked = self.generations()?;
        // A mark that cannot be read is a mark.
        unmarked.retain(|name| matches!(is_marked(&self.path.join(name)), Ok(false)));
        Ok(unmarked.pop().filter(|_| unmarked.is_empty()))
    }

    /// Switches the plan to another generation, in one step.
    pub(crate) fn make_current(&self, generation: &str) -> Result<(), VaultError> {
        files::replace(&self.path.join(CURRENT), generation.as_bytes())
    }

    /// The generations that are there, oldest first.
    pub(crate) fn generations(&self) -> Result<Vec<String>, VaultError> {
        let mut names = Vec::new();
        for entry in std::fs::read_dir(&self.path)? {
            names.extend(entry?.file_name().into_string().ok().filter(|name| is_generation(name)));
        }
        names.sort();
        Ok(names)
    }

    fn entry(&self) -> PlanEntry {
        let (label, state) = match self.header() {
            Ok(header) => (header.label().clone(), PlanState::Fine),
            Err(VaultError::Newer) => (Label::default(), PlanState::Newer),
            Err(VaultError::CannotWrite) => (Label::default(), PlanState::Fine),
            Err(_) => (Label::default(), PlanState::Damaged),
        };
        PlanEntry { plan: self.plan.clone(), label, state }
    }
}

/// A folder that is being filled. No other program begins one, or takes this for one that was left over, meanwhile.
pub(crate) struct Unnamed {
    folder: Folder,
    held: File,
    _making: File,
}

impl Unnamed {
    /// Fills the folder, gives it its name and the plan in it to whoever asked. After a crash, and after an error,
    /// there is a whole plan or none.
    pub(crate) fn fill<T>(
        self,
        data: &Path,
        fill: impl FnOnce(&Folder) -> Result<T, VaultError>,
    ) -> Result<(Folder, File, T), VaultError> {
        let filled = fill(&self.folder).inspect_err(|_| self.folder.discard())?;
        let (folder, held) = self.name(data)?;
        Ok((folder, held, filled))
    }

    fn name(self, data: &Path) -> Result<(Folder, File), VaultError> {
        let Self { folder, held, _making } = self;
        files::sync_folder(&folder.path)?;
        let named = Folder::of(data, &folder.plan).ok_or(VaultError::Unexpected)?;
        // Windows renames no folder in which a file is open.
        let held = if cfg!(windows) { None } else { Some(held) };
        std::fs::rename(&folder.path, &named.path)?;
        files::sync_folder(&data.join("plans"))?;
        files::sync_folder(data)?;
        let held = held.map_or_else(|| named.lock(), Ok)?;
        Ok((named, held))
    }
}

/// Removes what killed programs left of plans that were being made, unless one is being made now.
pub fn remove_unnamed(data: &Path) {
    let plans = data.join("plans");
    let Ok(making) = File::open(plans.join(MAKING)) else { return }; // nobody has made a plan here
    if making.try_lock().is_ok() {
        remove_left_of_making(&plans);
    }
}

/// What cannot be removed now is encrypted, and goes at a later start.
fn remove_left_of_making(plans: &Path) {
    let Ok(entries) = std::fs::read_dir(plans) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.file_name().and_then(|name| name.to_str()).is_some_and(|it| it.starts_with(UNNAMED)) {
            files::remove_left_over(&path);
        }
    }
}

/// The header of a generation, or its spare copy when it is damaged.
pub(crate) fn read_header(generation: &Path) -> Result<Header, VaultError> {
    match read_one(generation, HEADER) {
        Err(VaultError::Damaged) => read_one(generation, HEADER_COPY),
        found => found,
    }
}

fn read_one(generation: &Path, name: &str) -> Result<Header, VaultError> {
    Header::read(&files::read_bounded(&generation.join(name), header::LONGEST)?)
}

/// Writes a generation's header and its spare copy where they are not like this one.
pub(crate) fn write_header(generation: &Path, header: &Header) -> Result<(), VaultError> {
    let bytes = header.to_bytes();
    for path in [generation.join(HEADER), generation.join(HEADER_COPY)] {
        if !holds(&path, &bytes) {
            files::replace(&path, &bytes)?;
        }
    }
    Ok(())
}

fn holds(path: &Path, bytes: &[u8]) -> bool {
    files::read_bounded(path, header::LONGEST).as_deref() == Ok(bytes)
}

/// Whether this is the name of a generation, `g-000001` and so on.
pub(crate) fn is_generation(name: &str) -> bool {
    let digits = name.strip_prefix("g-").unwrap_or_default();
    digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit())
}
