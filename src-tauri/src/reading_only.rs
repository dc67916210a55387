//! A plan that can be read and not written: on a disk that takes no writing or is full, or what is left of a damaged
//! one.

use chrono::{DateTime, NaiveDate, Utc};
use footing_plan::{KeptFile, Plan, Record};
use footing_vault::{
    Everything, Kept, KeptPage, KeptScan, LAST_OPEN, LockedReadOnly, LockedVault, OpenReadOnly, PageFile,
    Passphrase, Refused, SavedSince, ScanPicture, SpareKey, Typed, VaultError,
};

use crate::copies::count;
use crate::desk::{Desk, Moment};
use crate::footing::Footing;
use crate::idle;
use crate::last_open::day_before;
use crate::opening::still_locked;
use crate::wire::{Draft, Fault, FaultCode, Opened, ReadOnly, ReadWhatIsLeft};

/// Forms whose choices are for looking at pages and are kept in memory: the rest is the person's words, and
/// those are never taken without being kept.
const IN_MEMORY: [&str; 2] = ["page:", "settings:"];

/// What could be read of a plan.
pub struct ReadOnlyPlan {
    /// The name of its folder.
    pub folder: String,
    /// What the person calls it.
    pub label: String,
    /// Its records.
    pub plan: Plan,
    /// What was being typed.
    pub drafts: Vec<Draft>,
    /// The day it was open last, as it is kept: today is not kept in its place.
    pub(crate) last_open: Option<NaiveDate>,
    why: ReadOnly,
    held: Held,
}

/// What keeps other windows out until it is dropped, and where the files beside the records are.
enum Held {
    /// The plan itself.
    Disk(Box<OpenReadOnly>),
    /// A damaged plan, and the files that could be read of it.
    Damaged { _locked: Box<LockedVault>, scans: Vec<KeptScan>, pages: Vec<KeptPage> },
}

impl ReadOnlyPlan {
    /// Keeps what is chosen for a page until the lock. Words of the person's are refused.
    pub fn keep_draft(&mut self, draft: Draft) -> Result<(), Fault> {
        if !IN_MEMORY.iter().any(|start| draft.form.starts_with(start)) {
            return Err(FaultCode::CannotWrite.into());
        }
        self.drafts.retain(|kept| kept.form != draft.form);
        if !draft.text.is_empty() {
            self.drafts.push(draft);
        }
        Ok(())
    }

    /// A scan that a record names.
    pub fn scan(&self, name: &KeptFile) -> Result<ScanPicture, VaultError> {
        match &self.held {
            Held::Disk(open) => open.scan(name),
            Held::Damaged { scans, .. } => {
                let found = scans.iter().find(|scan| scan.name == *name);
                found.map(|scan| scan.file.clone()).ok_or(VaultError::Unexpected)
            }
        }
    }

    /// The file of a page that was handed over.
    pub fn page(&self, name: &KeptFile) -> Result<PageFile, VaultError> {
        match &self.held {
            Held::Disk(open) => open.page(name),
            Held::Damaged { pages, .. } => {
                let found = pages.iter().find(|page| page.name == *name);
                found.map(|page| page.file.clone()).ok_or(VaultError::Unexpected)
            }
        }
    }

    /// The records that were saved after a moment, with what each said then. Of a damaged plan none: its history is
    /// not known to be whole.
    pub fn saved_since(&self, moment: DateTime<Utc>) -> Result<Vec<SavedSince>, VaultError> {
        match &self.held {
            Held::Disk(open) => open.saved_since(moment),
            Held::Damaged { .. } => Ok(Vec::new()),
        }
    }

    /// Everything in the plan, to write into an open file: of a damaged one what could be read.
    pub fn everything(&self, now: DateTime<Utc>) -> Result<Everything, VaultError> {
        match &self.held {
            Held::Disk(open) => open.everything(now),
            Held::Damaged { scans, pages, .. } => {
                Ok(Everything { scans: scans.clone(), pages: pages.clone(), ..self.what_is_left(now) })
            }
        }
    }

    /// The records that could be read of a damaged plan. Its history and its bin stay out: they are not known to be
    /// whole.
    fn what_is_left(&self, now: DateTime<Utc>) -> Everything {
        let kept = |record: &Record| Kept { record: record.clone(), in_bin_since: None, history: Vec::new() };
        let typed =
            |draft: &Draft| Typed { form: draft.form.clone(), text: draft.text.clone(), changed: now };
        Everything {
            footing: Everything::FORMAT,
            made: now,
            label: self.label.clone(),
            records: self.plan.records.iter().map(kept).collect(),
            drafts: self.drafts.iter().map(typed).collect(),
            scans: Vec::new(),
            pages: Vec::new(),
        }
    }
}

impl Desk {
    /// Why what is open can only be read.
    pub(crate) fn read_only(&self) -> Option<ReadOnly> {
        if let Desk::ReadOnly(read) = self { Some(read.why.clone()) } else { None }
    }
}

impl Footing {
    /// Opens a plan to read where its disk cannot be written, by whichever way in `open` is.
    pub(crate) fn open_to_read(
        &self,
        desk: &mut Desk,
        plan: &str,
        open: impl FnOnce(LockedReadOnly) -> Result<OpenReadOnly, VaultError>,
        moment: Moment,
    ) -> Result<Opened, Fault> {
        self.open_because(ReadOnly::Disk {}, desk, plan, open, moment)
    }

    fn open_because(
        &self,
        why: ReadOnly,
        desk: &mut Desk,
        plan: &str,
        open: impl FnOnce(LockedReadOnly) -> Result<OpenReadOnly, VaultError>,
        moment: Moment,
    ) -> Result<Opened, Fault> {
        let open = LockedReadOnly::at(&self.data, plan).and_then(open).map_err(Fault::of_locked)?;
        let read = Desk::ReadOnly(Box::new(ReadOnlyPlan {
            folder: plan.to_owned(),
            label: open.label().as_str().to_owned(),
            plan: open.plan()?,
            drafts: drafts(open.drafts()?),
            last_open: open
                .setting(LAST_OPEN)
                .ok()
                .flatten()
                .and_then(|kept| day_before(&kept, moment.today)),
            why,
            held: Held::Disk(Box::new(open)),
        }));
        self.lay_on(desk, read, Some(idle::USUAL), moment)
    }

    /// Reads what is left of a damaged plan, without writing a byte of it.
    pub fn read_what_is_left(&self, request: ReadWhatIsLeft, moment: Moment) -> Result<Opened, Fault> {
        let typed = zeroize::Zeroizing::new(request.typed.take());
        let mut desk = self.desk_now();
        desk.lock();
        *desk = Desk::Locked(None);
        let locked = LockedVault::at(&self.data, &request.plan).map_err(Fault::of_locked)?;
        let left = if request.spare_key {
            locked.read_what_is_left_by_spare_key(&SpareKey::read(&typed)?)
        } else {
            locked.read_what_is_left(&Passphrase::new(typed.to_string())?)
        };
        let left = left.map_err(Fault::of_locked)?;
        let read = Desk::ReadOnly(Box::new(ReadOnlyPlan {
            folder: request.plan,
            label: locked.label().as_str().to_owned(),
            plan: left.plan,
            drafts: drafts(left.drafts),
            last_open: None,
            why: ReadOnly::Damaged { lost: count(left.lost), maybe_more: left.maybe_more },
            held: Held::Damaged { _locked: Box::new(locked), scans: left.scans, pages: left.pages },
        }));
        self.lay_on(&mut desk, read, Some(idle::USUAL), moment)
    }

    /// What to do with a plan that did not open: read it where only writing is refused, or hold it locked.
    pub(crate) fn not_opened(
        &self,
        desk: &mut Desk,
        refused: Refused,
        open: impl FnOnce(LockedReadOnly) -> Result<OpenReadOnly, VaultError>,
        moment: Moment,
    ) -> Result<Opened, Fault> {
        let why = match refused.error {
            VaultError::CannotWrite => ReadOnly::Disk {},
            VaultError::DiskFull => ReadOnly::Full {},
            _ => return Err(still_locked(desk, refused)),
        };
        let (plan, error) = (refused.locked.plan().to_owned(), refused.error);
        drop(refused);
        // Where a part of the last change has no room yet, that is what is told.
        self.open_because(why, desk, &plan, open, moment).map_err(|fault| match fault.code {
            FaultCode::CannotWrite => Fault::of_locked(error),
            _ => fault,
        })
    }
}

fn drafts(kept: Vec<footing_vault::Draft>) -> Vec<Draft> {
    kept.into_iter().map(|draft| Draft { form: draft.form, text: draft.text }).collect()
}
