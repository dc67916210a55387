//! The password and the name of the open plan, and what there is to open a plan with.

use footing_vault::{
    BackupReason, Label, OpenVault, Passphrase, SpareKey, Strength, VaultError, suggested_passphrase,
    ways_into,
};
use zeroize::Zeroizing;

use crate::copies::count;
use crate::desk::Moment;
use crate::footing::Footing;
use crate::randomness::random;
use crate::wire::{
    ChangePassword, Fault, FaultCode, RenamePlan, SeeAgain, Suggestions, TriedPassword, TriedStrength, WayIn,
    WaysIn, WaysToOpen, WhichPlan,
};
use crate::{idle, keyring};

/// How many passwords are suggested at a time.
const SUGGESTIONS: usize = 4;

impl Footing {
    /// The ways into the open plan.
    pub fn ways_in(&self) -> Result<WaysIn, Fault> {
        Ok(ways_in_now(&self.desk_now().own()?.vault))
    }

    /// The ways into a locked plan that was chosen at the lock screen. Whatever keeps them from being read is said
    /// when it is opened. An answer of the keyring for a plan that was chosen before opens nothing any more.
    pub fn ways_to_open(&self, request: &WhichPlan) -> WaysToOpen {
        self.openings.another();
        let ways = ways_into(&self.data, &request.plan).unwrap_or_default();
        let folder = self.data.join("plans").join(&request.plan).display().to_string();
        WaysToOpen { ways: ways.into_iter().map(WayIn::from).collect(), folder }
    }

    /// A few passwords to choose from. They are kept nowhere.
    pub fn suggest_passwords(&self) -> Suggestions {
        let one = |_| suggested_passphrase(&mut random).to_string();
        Suggestions { passwords: (0..SUGGESTIONS).map(one).collect() }
    }

    /// A hint on a password that is being made up.
    pub fn password_strength(&self, request: TriedPassword) -> TriedStrength {
        let label = Label::new(&request.label);
        let passphrase = Passphrase::new(request.password.take()).ok();
        TriedStrength { strength: passphrase.map(|passphrase| Strength::of(&passphrase, &label).into()) }
    }

    /// Takes another password. The spare key and the keyring go on opening the plan.
    pub fn change_password(&self, request: ChangePassword, moment: Moment) -> Result<WaysIn, Fault> {
        let passphrase = Passphrase::new(request.password.take())?;
        let cost = (self.cost)()?;
        let mut desk = self.desk_now();
        let vault = &mut desk.own()?.vault;
        change_a_way_in(vault, moment, |vault| {
            vault.change_passphrase(&passphrase, cost, &mut random)?;
            keyring::password_was_typed(vault, moment.today);
            Ok(())
        })
    }

    /// Whether this is the open plan's password or its spare key; an error where it is not. Who is at a plan that was
    /// to lock by itself says it before the words that could not be kept are on the screen again. Many forget the
    /// password and come in by the spare key.
    pub fn see_again(&self, request: SeeAgain) -> Result<(), Fault> {
        let typed = Zeroizing::new(request.password.take());
        let mut desk = self.desk_now();
        let vault = &desk.own()?.vault;
        if SpareKey::read(&typed).is_ok_and(|key| vault.is_opened_by_spare_key(&key).is_ok()) {
            return Ok(());
        }
        Ok(vault.is_opened_by(&Passphrase::new(typed.to_string())?)?)
    }

    /// Gives the plan another name on the lock screen, and the copies on this computer with it. What could not be
    /// changed is tried again at each lock.
    pub fn rename_plan(&self, request: &RenamePlan) -> Result<WaysIn, Fault> {
        let mut desk = self.desk_now();
        let vault = &mut desk.own()?.vault;
        let label = Label::new(&request.label);
        self.is_no_others(&label, Some(vault.folder()))?;
        vault.rename(label)?;
        let _ = vault.renew_backup_headers();
        Ok(ways_in_now(vault))
    }

    /// Refuses the name of another plan on this computer: the right password would be called another plan's. A plan
    /// without a name is told by that.
    pub(crate) fn is_no_others(&self, label: &Label, own: Option<&str>) -> Result<(), Fault> {
        if label.is_taken(&self.data, own)? { Err(FaultCode::PlanNameTaken.into()) } else { Ok(()) }
    }
}

/// Changes a way in as the person asked. It is the only place that does, because the copies on this computer change
/// with the plan: one is made before, and afterwards all of them open as the plan does, and as it did no longer.
/// Neither keeps a person from the change: a copy that could not be changed is told of in [`WaysIn::older_copies`],
/// and is tried again at each lock.
pub(crate) fn change_a_way_in(
    vault: &mut OpenVault,
    moment: Moment,
    change: impl FnOnce(&mut OpenVault) -> Result<(), VaultError>,
) -> Result<WaysIn, Fault> {
    let _ = vault.back_up(BackupReason::WaysIn, moment.now);
    change(vault)?;
    let _ = vault.renew_backup_headers();
    Ok(ways_in_now(vault))
}

/// What Settings shows of an open plan.
pub(crate) fn ways_in_now(vault: &OpenVault) -> WaysIn {
    WaysIn {
        label: vault.label().as_str().to_owned(),
        ways: vault.ways_in().into_iter().map(WayIn::from).collect(),
        lock_after: idle::kept(vault),
        older_copies: count(vault.older_ways_in().unwrap_or_default()),
    }
}
