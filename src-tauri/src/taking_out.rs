//! Everything leaves as an open file, comes in from one, or is deleted.

use std::fs::File;
use std::io::Read;
use std::path::PathBuf;
use std::sync::{MutexGuard, PoisonError};

use footing_plan::{my_copy, page_html};
use footing_vault::{BackupReason, Everything, Keyring, LockedVault, VaultError, WayIn, delete_everything};

use crate::copies::count;
use crate::desk::{Desk, Moment};
use crate::footing::Footing;
use crate::keyring;
use crate::wire::{BroughtIn, DeletePlan, Deleted, Fault, FaultCode, JustDeleted, OpenForm};

impl Footing {
    /// Everything in the open plan as a file that any program can read, and that file's ending. It is not
    /// encrypted.
    pub fn everything_as(&self, form: OpenForm, moment: Moment) -> Result<(String, &'static str), Fault> {
        let mut desk = self.desk_now();
        match form {
            OpenForm::Html => Ok((page_html(&my_copy(desk.plan()?, desk.in_bin()?, &self.words)), "html")),
            OpenForm::Json => Ok((everything(&mut desk, moment)?.to_json()?, "json")),
        }
    }

    /// Asks for a file and adds what is in it to the open plan: all of it, or nothing. It is no step that can be
    /// undone, so a copy of the plan is made first, and without it nothing is added.
    pub fn bring_in(
        &self,
        ask: impl FnOnce() -> Option<PathBuf>,
        moment: Moment,
    ) -> Result<BroughtIn, Fault> {
        let openings = self.openings.so_far();
        self.desk_now().own()?;
        let Some(file) = ask() else {
            return Ok(BroughtIn { plan: None, added: 0, renumbered: 0, already_here: 0, left_out: 0 });
        };
        let mut json = Vec::new();
        let file = File::open(file).map_err(|error| Fault::of_copy(error.into()))?;
        file.take(Everything::LONGEST as u64 + 1).read_to_end(&mut json).map_err(VaultError::from)?;
        let everything = Everything::read(&json)?;
        let mut desk = self.desk_since(openings)?;
        let open = desk.own()?;
        open.vault.back_up(BackupReason::Restore, moment.now)?;
        let came = open.vault.import(&everything)?;
        open.plan = open.vault.plan()?;
        Ok(BroughtIn {
            plan: Some(Box::new(self.opened(&desk, moment.today)?)),
            added: count(came.added),
            renumbered: count(came.renumbered),
            already_here: count(came.already_here),
            left_out: count(came.left_out),
        })
    }

    /// Deletes the open plan with its copies on this computer and its entry in the keyring, when its label was
    /// typed. Nothing typed deletes nothing, of a plan without a name either. What is left of a damaged plan can be
    /// deleted too.
    pub fn delete_plan(&self, request: &DeletePlan) -> Result<Deleted, Fault> {
        let mut desk = self.desk_now();
        let (plan, typed) = (desk.folder()?, request.label.trim());
        // Typing it keeps a slip from doing it; capital letters keep nobody from it.
        if typed.is_empty() || desk.label().to_lowercase() != typed.to_lowercase() {
            return Ok(Deleted { deleted: false });
        }
        self.sharing.end(); // removing files takes its time, and what is shown must not outlive the plan
        *desk = Desk::Locked(None); // a plan that this window holds could not be deleted
        let keyring = self.keyring_holding(&plan);
        let left = delete_everything(&self.data, &plan).map_err(Fault::from);
        drop(desk);
        *self.just_deleted_now() = JustDeleted {
            left: left.as_ref().ok().map(|left| count(left.len())),
            trouble: left.as_ref().err().map(|fault| fault.code),
        };
        left?;
        let _ = keyring.map(|keyring| keyring.forget()); // what stays there opens nothing
        Ok(Deleted { deleted: true })
    }

    /// What came of deleting a plan since this was asked last.
    pub fn just_deleted(&self) -> JustDeleted {
        std::mem::take(&mut *self.just_deleted_now())
    }

    fn just_deleted_now(&self) -> MutexGuard<'_, JustDeleted> {
        self.deleted.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The keyring of a plan that is not open, when it can open the plan.
    fn keyring_holding(&self, plan: &str) -> Option<Keyring> {
        let held = LockedVault::at(&self.data, plan).ok()?;
        held.ways_in().contains(&WayIn::Keyring).then(|| keyring::keyring(held.keyring_name()))
    }
}

fn everything(desk: &mut Desk, moment: Moment) -> Result<Everything, Fault> {
    match desk {
        Desk::Open(open) => {
            open.mend_files();
            Ok(open.vault.everything(moment.now)?)
        }
        Desk::ReadOnly(read) => Ok(read.everything(moment.now)?),
        Desk::Locked(_) => Err(FaultCode::Locked.into()),
        Desk::Example(_) => Err(FaultCode::NotInExample.into()),
    }
}
