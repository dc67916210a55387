//! Getting a plan back from a copy while none is open: on another computer, or in place of a damaged one.

use std::path::PathBuf;
use std::sync::{MutexGuard, PoisonError};

use footing_vault::{
    LockedBackup, OpenBackup, Passphrase, SpareKey, VaultError, WayIn, backup_of, backups_of,
};

use crate::copies::{entries, inside, when};
use crate::desk::{Desk, Moment};
use crate::footing::Footing;
use crate::idle;
use crate::randomness::random;
use crate::wire::{
    ChosenCopy, CopyInside, Fault, FaultCode, LockedCopies, Nothing, OpenCopy, Opened, WhichCopy,
};

/// What the person found to get a plan back from. The first page that is shown forgets it, and so does whatever is
/// opened or locked.
#[derive(Default)]
pub struct Found {
    file: Option<PathBuf>,
    opened: Option<OpenBackup>,
}

impl Found {
    /// The file that was chosen last.
    pub(crate) fn file(&self) -> Result<PathBuf, VaultError> {
        self.file.clone().ok_or(VaultError::NoBackup)
    }
}

impl Footing {
    /// Whether a copy is open to look at.
    pub(crate) fn is_copy_open(&self) -> bool {
        self.found_now().opened.is_some()
    }

    pub(crate) fn found_now(&self) -> MutexGuard<'_, Found> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Looks at a file that the person chose, and remembers it.
    pub fn choose_copy(&self, chosen: Option<PathBuf>) -> Result<ChosenCopy, Fault> {
        let mut found = self.found_now();
        *found = Found::default();
        let Some(file) = chosen else {
            return Ok(ChosenCopy {
                file_name: None,
                label: String::new(),
                made: String::new(),
                spare_key: false,
            });
        };
        let copy = LockedBackup::read(&file).map_err(Fault::of_copy)?;
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned());
        found.file = Some(file);
        Ok(ChosenCopy {
            file_name: name,
            label: copy.label().as_str().to_owned(),
            made: when(copy.made()),
            spare_key: copy.ways_in().contains(&WayIn::SpareKey),
        })
    }

    /// The copies of a plan that is not open, newest first.
    pub fn locked_copies(&self, plan: &str) -> Result<LockedCopies, Fault> {
        let kept = backups_of(&self.data, plan).ok_or(FaultCode::NotThere)?;
        Ok(LockedCopies { kept: entries(kept) })
    }

    /// Opens a copy with its password or spare key, to look at what is in it. It stays open for
    /// [`Footing::restore_opened`], which asks for no password again, so it locks by itself as a plan does.
    pub fn open_copy(&self, request: OpenCopy) -> Result<CopyInside, Fault> {
        let openings = self.openings.so_far();
        if !matches!(*self.desk_now(), Desk::Locked(_)) {
            return Err(FaultCode::AlreadyOpen.into());
        }
        let copy = match &request.copy {
            WhichCopy::Kept { name } => backup_of(&self.data, &request.plan, name),
            WhichCopy::File {} => LockedBackup::read(&self.found_now().file()?),
        };
        let copy = copy.map_err(Fault::of_copy)?;
        std::fs::create_dir_all(&self.data).map_err(VaultError::from)?;
        let typed = request.typed.take();
        let opened = if request.spare_key {
            copy.open_with_spare_key(&SpareKey::read(&typed)?, &self.data)
        } else {
            copy.open(&Passphrase::new(typed)?, &self.data)
        };
        let opened = opened.map_err(Fault::of_copy)?;
        let seen = inside(&opened, opened.plan_here(&self.data)?.is_some())?;
        let _desk = self.desk_since(openings)?;
        self.found_now().opened = Some(opened);
        self.idle.watch(Some(idle::USUAL));
        Ok(seen)
    }

    /// Closes the copy that was opened to look at. A file that was chosen stays chosen.
    pub fn leave_copy(&self) -> Nothing {
        let _desk = self.desk_now();
        if self.found_now().opened.take().is_some() {
            self.idle.rest();
        }
        Nothing {}
    }

    /// Puts the opened copy in the place of its plan, which is kept, or makes a plan of it where it is not here.
    pub fn restore_opened(&self, moment: Moment) -> Result<Opened, Fault> {
        let opened = self.found_now().opened.take().ok_or(VaultError::NoBackup)?;
        let mut desk = self.desk_now();
        if !matches!(*desk, Desk::Locked(_)) {
            return Err(FaultCode::AlreadyOpen.into());
        }
        *desk = Desk::Locked(None); // a plan that this window holds could not be replaced
        let vault = match opened.plan_here(&self.data)? {
            Some(plan) => opened.restore_over(&self.data, &plan, moment.now)?,
            None => opened.restore_as_new(&self.data, &mut random)?,
        };
        self.put_on(&mut desk, vault, moment)
    }
}
