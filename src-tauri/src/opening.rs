//! Making, opening and locking a plan.

use footing_vault::{
    Cost, Label, LockedVault, NewPlan, OpenVault, Passphrase, Refused, VaultError, plans_in,
};

use crate::desk::{self, Moment, OpenPlan};
use crate::example::Example;
use crate::footing::Footing;
use crate::getting_back::Found;
use crate::randomness::random;
use crate::wire::{CreatePlan, Desk, Fault, OpenPlan as OpenRequest, Opened, PlanEntry};
use crate::{idle, keyring};

impl Footing {
    /// What is on the desk.
    pub fn desk(&self, moment: Moment) -> Result<Desk, Fault> {
        *self.found_now() = Found::default();
        let desk = self.desk_now();
        if !matches!(*desk, desk::Desk::Locked(_)) {
            return Ok(Desk::Open { plan: Box::new(self.opened(&desk, moment.today)?) });
        }
        let plans: Vec<PlanEntry> = plans_in(&self.data)?.into_iter().map(PlanEntry::from).collect();
        Ok(if plans.is_empty() { Desk::FirstRun {} } else { Desk::Locked { plans } })
    }

    /// Makes a plan under a password and opens it.
    pub fn create_plan(&self, request: CreatePlan, moment: Moment) -> Result<Opened, Fault> {
        let passphrase = Passphrase::new(request.password.take())?;
        let label = Label::new(&request.label);
        self.is_no_others(&label, None)?;
        let new = NewPlan { label, passphrase, cost: (self.cost)()? };
        let mut desk = self.desk_now();
        desk.lock();
        self.put_on(&mut desk, LockedVault::create(&self.data, new, &mut random)?, moment)
    }

    /// Opens a plan. After a wrong password it stays held and locked.
    pub fn open_plan(&self, request: OpenRequest, moment: Moment) -> Result<Opened, Fault> {
        let passphrase = Passphrase::new(request.password.take())?;
        let mut desk = self.desk_now();
        desk.lock();
        let held = match self.take_hold(&mut desk, &request.plan) {
            Err(VaultError::CannotWrite) => {
                return self.open_to_read(&mut desk, &request.plan, |plan| plan.open(&passphrase), moment);
            }
            held => held.map_err(Fault::of_locked)?,
        };
        match held.open(&passphrase) {
            Ok(mut vault) => {
                // An error changes nothing, and the plan is open all the same.
                if vault.raise_cost(&passphrase, Cost::FLOOR, self.cost, &mut random) == Ok(true) {
                    let _ = vault.renew_backup_headers();
                }
                keyring::password_was_typed(&mut vault, moment.today);
                self.put_on(&mut desk, vault, moment)
            }
            Err(refused) => self.not_opened(&mut desk, refused, |plan| plan.open(&passphrase), moment),
        }
    }

    /// Opens the made-up example. An open plan is never in its place: that is locked first.
    pub fn open_example(&self, moment: Moment) -> Result<Opened, Fault> {
        let mut desk = self.desk_now();
        desk.lock();
        let example = desk::Desk::Example(Box::new(Example::on(moment.today)));
        self.lay_on(&mut desk, example, None, moment)
    }

    /// Locks what is open. The page that showed it is ended by the window.
    pub fn lock(&self) {
        // What is shown on a call goes first: it never outlives the plan being open.
        self.sharing.end();
        let mut desk = self.desk_now();
        desk.lock();
        *self.found_now() = Found::default();
        self.openings.another();
        self.idle.rest();
    }

    /// Whether the person's own plan is open, be it to read alone, or a copy of it is: the example keeps nothing
    /// that a lock would keep from others.
    pub fn is_own_plan_open(&self) -> bool {
        let is_open = matches!(*self.desk_now(), desk::Desk::Open(_) | desk::Desk::ReadOnly(_));
        is_open || self.is_copy_open()
    }

    /// The vault of this plan, from the desk where it is held already.
    pub(crate) fn take_hold(&self, desk: &mut desk::Desk, plan: &str) -> Result<LockedVault, VaultError> {
        let held = std::mem::replace(desk, desk::Desk::Locked(None));
        match held {
            desk::Desk::Locked(Some(vault)) if vault.plan() == plan => Ok(*vault),
            _ => LockedVault::at(&self.data, plan),
        }
    }

    pub(crate) fn put_on(
        &self,
        desk: &mut desk::Desk,
        mut vault: OpenVault,
        moment: Moment,
    ) -> Result<Opened, Fault> {
        // What cannot be removed now goes at a later opening: nobody is kept out of their plan for it.
        let _ = vault.empty_bin_older_than(moment.now);
        let mut open = OpenPlan::of(vault)?;
        open.is_opened(moment.today);
        self.looks_what_is_owed(&open, open.was_left_before(moment.now), moment.now);
        let minutes = idle::kept(&open.vault);
        self.lay_on(desk, desk::Desk::Open(Box::new(open)), minutes, moment)
    }

    /// Every opening ends here, whatever is opened: a late answer of the keyring opens nothing after it, and it
    /// locks by itself after so many minutes.
    pub(crate) fn lay_on(
        &self,
        desk: &mut desk::Desk,
        open: desk::Desk,
        minutes: Option<u32>,
        moment: Moment,
    ) -> Result<Opened, Fault> {
        self.openings.another();
        self.idle.watch(minutes);
        *self.found_now() = Found::default();
        *desk = open;
        self.opened(desk, moment.today)
    }
}

/// After a try that opened nothing: the plan stays held, and why it did not open.
pub(crate) fn still_locked(desk: &mut desk::Desk, refused: Refused) -> Fault {
    *desk = desk::Desk::Locked(Some(refused.locked));
    Fault::of_locked(refused.error)
}
