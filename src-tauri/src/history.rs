//! Undo, redo, and what a record said before. The made-up example keeps none of it: there is nothing to undo
//! in it, and what is asked of it all the same is refused.

use footing_plan::Record;
use footing_vault::{OpenVault, Revision, VaultError, What};

use crate::copies::when;
use crate::desk::{Desk, Moment};
use crate::footing::{Footing, said_dates};
use crate::wire::{
    Done, DoneWhat, Fault, FaultCode, OfRecord, Opened, PutBack, Stepped, Steps, Version, Versions,
};

/// The visit of going back to an earlier version. It is over at once: no save goes on with it.
const VISIT: &str = "earlier";

impl Footing {
    /// What can be undone and done again. Nothing, in the example.
    pub fn steps(&self) -> Result<Steps, Fault> {
        match &*self.desk_now() {
            Desk::Locked(_) => Err(FaultCode::Locked.into()),
            Desk::Example(_) | Desk::ReadOnly(_) => Ok(Steps { undo: None, redo: None }),
            Desk::Open(open) => Ok(Steps {
                undo: open.vault.undo_says()?.map(Done::from),
                redo: open.vault.redo_says()?.map(Done::from),
            }),
        }
    }

    /// Undoes what was done last.
    pub fn undo(&self, moment: Moment) -> Result<Stepped, Fault> {
        let (stepped, plan) = self.change_own(moment, |vault| vault.undo(moment.now))?;
        Ok(Stepped { done: stepped.map(|stepped| stepped.done.into()), plan })
    }

    /// Does again what was undone last.
    pub fn redo(&self, moment: Moment) -> Result<Stepped, Fault> {
        let (stepped, plan) = self.change_own(moment, |vault| vault.redo(moment.now))?;
        Ok(Stepped { done: stepped.map(|stepped| stepped.done.into()), plan })
    }

    /// What a record of the plan said, the newest first.
    pub fn versions(&self, request: &OfRecord) -> Result<Versions, Fault> {
        let mut desk = self.desk_now();
        let open = desk.own()?;
        let kept = open.plan.find(&request.id).cloned().ok_or(FaultCode::Unexpected)?;
        let as_then = |revision: Revision| Version {
            revision: revision.id,
            when: when(revision.saved),
            record: Record {
                readers: revision.readers,
                body: revision.body,
                changed: revision.saved,
                ..kept.clone()
            },
        };
        let mut versions: Vec<Version> =
            open.vault.revisions(&request.id)?.into_iter().map(as_then).collect();
        versions.reverse();
        let records: Vec<Record> = versions.iter().map(|version| version.record.clone()).collect();
        Ok(Versions { versions, dates: said_dates(&records) })
    }

    /// Makes a record say again what it said. What is being typed in it is kept, and offered again.
    pub fn put_back(&self, request: &PutBack, moment: Moment) -> Result<Opened, Fault> {
        let put_back =
            |vault: &mut OpenVault| vault.restore(&request.id, request.revision, VISIT, moment.now);
        Ok(self.change_own(moment, put_back)?.1)
    }

    /// Changes the person's own plan and reads it anew: what was done may be about any record.
    pub(crate) fn change_own<T>(
        &self,
        moment: Moment,
        change: impl FnOnce(&mut OpenVault) -> Result<T, VaultError>,
    ) -> Result<(T, Opened), Fault> {
        let mut desk = self.desk_now();
        let open = desk.own()?;
        let done = change(&mut open.vault);
        // After an error too: it may have been done all the same.
        match (done, open.vault.plan()) {
            (Ok(done), Ok(plan)) => {
                open.plan = plan;
                Ok((done, self.opened(&desk, moment.today)?))
            }
            (Err(error), plan) => {
                if let Ok(plan) = plan {
                    open.plan = plan;
                }
                Err(error.into())
            }
            (_, Err(error)) => Err(error.into()),
        }
    }
}

impl From<footing_vault::Done> for Done {
    fn from(done: footing_vault::Done) -> Self {
        let what = match done.what {
            What::Written => DoneWhat::Written,
            What::Changed => DoneWhat::Changed,
            What::PutInBin => DoneWhat::PutInBin,
            What::TakenOut => DoneWhat::TakenOut,
        };
        Done { id: done.id, kind: done.kind, number: done.number, what }
    }
}
