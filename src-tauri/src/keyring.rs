//! Opening a plan without a password, by this computer's keyring.
//!
//! The keyring is asked while nothing else waits: it can take ten seconds to say that it does not answer, and
//! the password opens the plan meanwhile.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use chrono::NaiveDate;
use footing_vault::{Keyring, KeyringSecret, LockedReadOnly, OpenVault, VaultError, WayIn};

use crate::desk::{Desk, Moment};
use crate::footing::Footing;
use crate::randomness::random;
use crate::ways_in::change_a_way_in;
use crate::wire::{Fault, FaultCode, OpenWithKeyring, Opened, WaysIn};

/// How long a keyring is waited for.
const LIMIT: Duration = Duration::from_secs(10);
/// Where the plan keeps when its password was last typed.
const TYPED: &str = "keyring:password-typed";
/// The password is asked for at every so many openings by the keyring.
const OPENINGS: u32 = 14;
/// It is asked for, too, when it was not typed for more than so many days.
const DAYS: i64 = 30;

/// Counts openings, locks and plans chosen at the lock screen, so that an answer of the keyring that comes after
/// another of these opens nothing.
#[derive(Default)]
pub struct Openings(AtomicU64);

impl Openings {
    /// Something was opened, locked or chosen.
    pub fn another(&self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }

    /// How many there were by now.
    pub(crate) fn so_far(&self) -> u64 {
        self.0.load(Ordering::SeqCst)
    }
}

/// When the password was last typed, and how often the keyring opened the plan since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Typed {
    on: NaiveDate,
    openings: u32,
}

impl Typed {
    fn read(kept: &str) -> Option<Self> {
        let (on, openings) = kept.split_once(' ')?;
        Some(Self { on: on.parse().ok()?, openings: openings.parse().ok()? })
    }

    fn text(self) -> String {
        format!("{} {}", self.on, self.openings)
    }

    /// A clock that was set back counts for nothing: the openings are counted all the same.
    fn is_due(self, today: NaiveDate) -> bool {
        self.openings + 1 >= OPENINGS || (today - self.on).num_days() > DAYS
    }
}

/// Remembers that the password was typed. It is needed for the keyring alone, and not remembering it does no
/// harm, so no error comes of it.
pub(crate) fn password_was_typed(vault: &mut OpenVault, today: NaiveDate) {
    if vault.ways_in().contains(&WayIn::Keyring) {
        let _ = vault.keep_setting(TYPED, &Typed { on: today, openings: 0 }.text());
    }
}

impl Footing {
    /// Lets the keyring open the plan: a secret is put there, read back, and only then taken by the plan.
    pub fn turn_on_keyring(&self, moment: Moment) -> Result<WaysIn, Fault> {
        let keyring = keyring(self.desk_now().own()?.vault.keyring_name());
        let secret = KeyringSecret::random(&mut random);
        keyring.put(&secret)?;
        let mut desk = self.desk_now();
        let open = desk.own().map(|open| &mut open.vault);
        let Ok(vault) = open.and_then(|vault| same_plan(vault, &keyring)) else {
            let _ = keyring.forget(); // no plan takes it, so it opens nothing
            return Err(FaultCode::Locked.into());
        };
        change_a_way_in(vault, moment, |vault| {
            vault.keep_keyring_secret(&secret, &mut random)?;
            password_was_typed(vault, moment.today);
            Ok(())
        })
    }

    /// Lets the keyring open the plan no longer. What it still holds then opens nothing.
    pub fn turn_off_keyring(&self, moment: Moment) -> Result<WaysIn, Fault> {
        let (ways, name) = {
            let mut desk = self.desk_now();
            let vault = &mut desk.own()?.vault;
            (change_a_way_in(vault, moment, OpenVault::forget_keyring)?, vault.keyring_name())
        };
        let _ = keyring(name).forget();
        Ok(ways)
    }

    /// Opens a plan with what the keyring holds for it. `PasswordThisTime` when it is time to type the password
    /// once; whoever has forgotten it is let in and chooses another.
    pub fn open_with_keyring(&self, request: &OpenWithKeyring, moment: Moment) -> Result<Opened, Fault> {
        let (keyring, before) = self.keyring_of(&request.plan)?;
        let secret = keyring.ask()?;
        self.open_by_secret(request, &secret, before, moment)
    }

    /// Opens a plan with what the keyring gave, unless something else was opened, locked or chosen since there were
    /// so many openings. Where the plan can be read and not written, it is read, as by the password.
    pub(crate) fn open_by_secret(
        &self,
        request: &OpenWithKeyring,
        secret: &KeyringSecret,
        before: u64,
        moment: Moment,
    ) -> Result<Opened, Fault> {
        let to_read = |plan: LockedReadOnly| plan.open_with_keyring_secret(secret);
        let mut desk = self.desk_now();
        if self.openings.so_far() != before {
            return Err(FaultCode::Locked.into());
        }
        let held = match self.take_hold(&mut desk, &request.plan) {
            Err(VaultError::CannotWrite) => {
                return self.open_to_read(&mut desk, &request.plan, to_read, moment);
            }
            held => held.map_err(Fault::of_locked)?,
        };
        let mut vault = match held.open_with_keyring_secret(secret) {
            Ok(vault) => vault,
            Err(refused) => return self.not_opened(&mut desk, refused, to_read, moment),
        };
        if !request.forgotten && !opens_without_asking(&mut vault, moment.today)? {
            *desk = Desk::Locked(Some(Box::new(vault.lock())));
            return Err(FaultCode::PasswordThisTime.into());
        }
        self.put_on(&mut desk, vault, moment)
    }

    /// The plan's place in the keyring, and how many openings there were by now.
    fn keyring_of(&self, plan: &str) -> Result<(Keyring, u64), Fault> {
        let mut desk = self.desk_now();
        desk.lock();
        self.idle.rest();
        let name = match self.take_hold(&mut desk, plan) {
            Ok(held) => {
                let name = held.keyring_name();
                *desk = Desk::Locked(Some(Box::new(held)));
                name
            }
            Err(VaultError::CannotWrite) => {
                LockedReadOnly::at(&self.data, plan).map_err(Fault::of_locked)?.keyring_name()
            }
            Err(error) => return Err(Fault::of_locked(error)),
        };
        self.openings.another();
        Ok((keyring(name), self.openings.so_far()))
    }
}

/// Counts this opening. False when the password is to be asked for instead.
fn opens_without_asking(vault: &mut OpenVault, today: NaiveDate) -> Result<bool, Fault> {
    let kept = vault.setting(TYPED)?.and_then(|kept| Typed::read(&kept));
    let typed = kept.unwrap_or(Typed { on: today, openings: 0 });
    if typed.is_due(today) {
        return Ok(false);
    }
    // On a full disk it is counted at another opening: nobody is kept out for it.
    let _ = vault.keep_setting(TYPED, &Typed { openings: typed.openings + 1, ..typed }.text());
    Ok(true)
}

pub(crate) fn keyring(name: String) -> Keyring {
    Keyring { name, limit: LIMIT }
}

/// The open plan, when it is still the one the keyring was asked for.
fn same_plan<'a>(vault: &'a mut OpenVault, keyring: &Keyring) -> Result<&'a mut OpenVault, Fault> {
    if vault.keyring_name() == keyring.name { Ok(vault) } else { Err(FaultCode::Locked.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn the_password_is_asked_for_at_the_fourteenth_opening_or_after_thirty_days() {
        let typed = |openings| Typed { on: day("2026-11-01"), openings };
        assert!(!typed(12).is_due(day("2026-11-02")), "the thirteenth");
        assert!(typed(13).is_due(day("2026-11-02")), "the fourteenth");
        assert!(!typed(0).is_due(day("2026-12-01")), "thirty days");
        assert!(typed(0).is_due(day("2026-12-02")), "more than thirty");
        assert!(!typed(0).is_due(day("2016-11-01")), "a clock set back ten years");
    }

    #[test]
    fn what_is_kept_of_it_reads_back() {
        let typed = Typed { on: day("2026-11-01"), openings: 3 };
        assert_eq!(Typed::read(&typed.text()), Some(typed));
        assert_eq!(Typed::read("yesterday"), None);
    }
}
