//! A plan that can be read and not written: on a disk that takes no writing, or what is left of a damaged one.

use std::any::Any;

use footing_plan::Plan;
use footing_vault::{LockedReadOnly, LockedVault, Passphrase, Refused, VaultError};

use crate::copies::count;
use crate::desk::{Desk, Moment};
use crate::footing::Footing;
use crate::idle;
use crate::wire::{Draft, Fault, FaultCode, OpenPlan, Opened, ReadOnly};

/// Forms whose choices are for looking at pages and are kept in memory: the rest is the person's words, and
/// those are never taken without being kept.
const IN_MEMORY: [&str; 2] = ["page:", "settings:"];

/// What could be read of a plan.
pub struct ReadOnlyPlan {
    /// What the person calls it.
    pub label: String,
    /// Its records.
    pub plan: Plan,
    /// What was being typed.
    pub drafts: Vec<Draft>,
    why: ReadOnly,
    /// Keeps other windows out until it is dropped.
    _held: Box<dyn Any + Send>,
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
}

impl Desk {
    /// Why what is open can only be read.
    pub(crate) fn read_only(&self) -> Option<ReadOnly> {
        if let Desk::ReadOnly(read) = self { Some(read.why.clone()) } else { None }
    }
}

impl Footing {
    /// Opens a plan to read where its disk cannot be written.
    pub(crate) fn open_to_read(
        &self,
        desk: &mut Desk,
        (plan, passphrase): (&str, &Passphrase),
        moment: Moment,
    ) -> Result<Opened, Fault> {
        let open = LockedReadOnly::at(&self.data, plan)?.open(passphrase)?;
        let read = Desk::ReadOnly(Box::new(ReadOnlyPlan {
            label: open.label().as_str().to_owned(),
            plan: open.plan()?,
            drafts: drafts(open.drafts()?),
            why: ReadOnly::Disk {},
            _held: Box::new(open),
        }));
        self.lay_on(desk, read, Some(idle::USUAL), moment)
    }

    /// Reads what is left of a damaged plan, without writing a byte.
    pub fn read_what_is_left(&self, request: OpenPlan, moment: Moment) -> Result<Opened, Fault> {
        let passphrase = Passphrase::new(request.password.take())?;
        let mut desk = self.desk_now();
        desk.lock();
        *desk = Desk::Locked(None);
        let locked = LockedVault::at(&self.data, &request.plan)?;
        let left = locked.read_what_is_left(&passphrase)?;
        let read = Desk::ReadOnly(Box::new(ReadOnlyPlan {
            label: locked.label().as_str().to_owned(),
            plan: left.plan,
            drafts: drafts(left.drafts),
            why: ReadOnly::Damaged { lost: count(left.lost), maybe_more: left.maybe_more },
            _held: Box::new(locked),
        }));
        self.lay_on(&mut desk, read, Some(idle::USUAL), moment)
    }

    /// What to do with a plan that did not open: read it where only writing is refused, or hold it locked.
    pub(crate) fn not_opened(
        &self,
        desk: &mut Desk,
        refused: Refused,
        passphrase: &Passphrase,
        moment: Moment,
    ) -> Result<Opened, Fault> {
        let Refused { locked, error } = refused;
        if error != VaultError::CannotWrite {
            *desk = Desk::Locked(Some(locked));
            return Err(error.into());
        }
        let plan = locked.plan().to_owned();
        drop(locked);
        self.open_to_read(desk, (&plan, passphrase), moment)
    }
}

fn drafts(kept: Vec<footing_vault::Draft>) -> Vec<Draft> {
    kept.into_iter().map(|draft| Draft { form: draft.form, text: draft.text }).collect()
}
