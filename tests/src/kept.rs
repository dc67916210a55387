//! The plan as it is on the disk, opened without the window.

use footing_vault::{LockedVault, OpenVault, Passphrase, VaultError, plans_in};

use crate::{
    display::{PATIENCE, comes_true},
    window::Home,
};

/// The one plan in a home, once the planner has let go of it. The window goes first; the program saves what is
/// left and lets go a moment later.
///
/// # Panics
/// When it is not there, damaged, or the password another.
pub fn kept(home: &Home, password: &str) -> OpenVault {
    let name = plans_in(&home.data()).expect("it can be read").pop().expect("there is a plan").plan;
    let mut locked = Err(VaultError::AlreadyOpen);
    comes_true(PATIENCE, || {
        locked = LockedVault::at(&home.data(), &name);
        locked.is_ok()
    });
    let password = Passphrase::new(password.to_owned()).expect("it is not empty");
    let opened = locked.expect("it is whole and closed").open(&password);
    opened.map_err(|refused| refused.error).expect("the password opens it")
}
