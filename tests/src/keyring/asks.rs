//! What the planner does with a keyring, as a program of its own on the keyring's bus.

use std::{path::Path, thread, time::Duration};

use footing_vault::{
    Cost, Keyring, KeyringSecret, Label, LockedVault, NewPlan, Passphrase, VaultError, plans_in,
};

/// The password of the plan in every state.
const PASSWORD: &str = "kettle garden window seven";
/// How long keeping may take: the keyring is open then, and only busy.
const PATIENT: Duration = Duration::from_secs(60);

/// Makes a plan in this folder that the keyring can open too, and gives the plan's name in the keyring.
///
/// # Errors
/// What went wrong.
pub fn make_a_plan(data: &Path) -> Result<String, String> {
    let mut randomness = |bytes: &mut [u8]| bytes.fill_with(|| fastrand::u8(..));
    let passphrase = Passphrase::new(PASSWORD.to_owned()).map_err(of_vault)?;
    let new = NewPlan { label: Label::new("My plan"), passphrase, cost: Cost::LEAST };
    let mut vault = LockedVault::create(data, new, &mut randomness).map_err(of_vault)?;
    let name = vault.keyring_name();
    let secret = KeyringSecret::random(&mut randomness);
    Keyring { name: name.clone(), limit: PATIENT }.put(&secret).map_err(|trouble| trouble.to_string())?;
    vault.keep_keyring_secret(&secret, &mut randomness).map_err(of_vault)?;
    Ok(name)
}

/// Asks the keyring and, without waiting for it, opens the plan with its password. `tell` hears two lines:
/// whether the password opened it and whether the keyring had answered by then, and later what it answered.
///
/// # Errors
/// What went wrong apart from that.
pub fn open_the_plan(data: &Path, limit: Duration, makes_anew: bool, tell: fn(&str)) -> Result<(), String> {
    let plan = plans_in(data).map_err(of_vault)?.pop().ok_or("no plan")?.plan;
    let locked = LockedVault::at(data, &plan).map_err(of_vault)?;
    let keyring = Keyring { name: locked.keyring_name(), limit };
    let asking = keyring.clone();
    let asked = thread::spawn(move || asking.ask());
    let passphrase = Passphrase::new(PASSWORD.to_owned()).map_err(of_vault)?;
    let (locked, opened) = match locked.open(&passphrase) {
        Ok(vault) => (vault.lock(), true),
        Err(refused) => (*refused.locked, false),
    };
    let first = asked.is_finished();
    tell(&format!("{} {}", if opened { "open" } else { "shut" }, if first { "answered" } else { "waiting" }));
    let answer = match asked.join().map_err(|_| "asking broke off")? {
        Ok(secret) => match locked.open_with_keyring_secret(&secret) {
            Ok(_) => Ok(()),
            Err(refused) => Err(refused.error.to_string()),
        },
        Err(trouble) => Err(trouble.to_string()),
    };
    if makes_anew && answer == Err("no-entry".to_owned()) {
        let secret = KeyringSecret::random(&mut |bytes| bytes.fill(7));
        keyring.put(&secret).map_err(|trouble| trouble.to_string())?;
    }
    tell(answer.as_ref().map_or_else(String::as_str, |()| "opens"));
    Ok(())
}

/// Turns opening by the keyring off and on again, as Settings does, and tells whether the keyring then opens the plan.
///
/// # Errors
/// What went wrong apart from that.
pub fn turn_off_and_on(data: &Path, tell: fn(&str)) -> Result<(), String> {
    let mut randomness = |bytes: &mut [u8]| bytes.fill_with(|| fastrand::u8(..));
    let plan = plans_in(data).map_err(of_vault)?.pop().ok_or("no plan")?.plan;
    let passphrase = Passphrase::new(PASSWORD.to_owned()).map_err(of_vault)?;
    let locked = LockedVault::at(data, &plan).map_err(of_vault)?;
    let mut vault = locked.open(&passphrase).map_err(|refused| refused.error.to_string())?;
    let keyring = Keyring { name: vault.keyring_name(), limit: PATIENT };
    vault.forget_keyring().map_err(of_vault)?;
    let _ = keyring.forget(); // as there: what it still holds opens nothing
    let secret = KeyringSecret::random(&mut randomness);
    if let Err(trouble) = keyring.put(&secret) {
        tell(&trouble.to_string());
        return Ok(());
    }
    vault.keep_keyring_secret(&secret, &mut randomness).map_err(of_vault)?;
    let asked = keyring.ask().map_err(|trouble| trouble.to_string())?;
    let opened = vault.lock().open_with_keyring_secret(&asked);
    tell(if opened.is_ok() { "opens" } else { "shut" });
    Ok(())
}

fn of_vault(error: VaultError) -> String {
    error.to_string()
}
