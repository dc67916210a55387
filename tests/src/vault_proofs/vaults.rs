//! Made-up vaults: making one, opening it, and where its files are.
//!
//! Each has a secret such as a keyring holds, which opens it without the working out of a key, so that a proof
//! can open thousands.

use std::path::{Path, PathBuf};

use fastrand::Rng;
use footing_vault::{
    Cost, KeyringSecret, Label, LockedVault, NewPlan, OpenVault, Passphrase, SpareKey, VaultError, plans_in,
};

/// The password of every made-up vault.
pub const PASSWORD: &str = "kettle garden window seven";

/// A password that is another.
pub const ANOTHER: &str = "kettle garden window eight";

/// A password as typed.
///
/// # Panics
/// When it is empty.
pub fn password(typed: &str) -> Passphrase {
    Passphrase::new(typed.to_owned()).expect("a password that is not empty")
}

/// Makes a vault in a folder, at the least cost.
///
/// # Errors
/// The vault's own.
pub fn make(data: &Path, seed: u64) -> Result<OpenVault, VaultError> {
    make_with(data, seed, PASSWORD)
}

/// Makes a vault with another password. From the same seed it has the same name and the same key.
///
/// # Errors
/// The vault's own.
pub fn make_with(data: &Path, seed: u64, typed: &str) -> Result<OpenVault, VaultError> {
    make_costing(data, seed, typed, Cost::LEAST)
}

/// Makes a vault whose password costs so much. The planner itself opens none under its floor without making that
/// one dearer first.
///
/// # Errors
/// The vault's own.
pub fn make_costing(data: &Path, seed: u64, typed: &str, cost: Cost) -> Result<OpenVault, VaultError> {
    let new = NewPlan { label: Label::new("A plan"), passphrase: password(typed), cost };
    let mut rng = Rng::with_seed(seed);
    let mut vault = LockedVault::create(data, new, &mut |bytes| rng.fill(bytes))?;
    vault.keep_keyring_secret(&secret(), &mut |bytes| rng.fill(bytes))?;
    Ok(vault)
}

fn secret() -> KeyringSecret {
    KeyringSecret::random(&mut |bytes| bytes.fill(9))
}

/// The spare key of a number: the same each time.
///
/// # Errors
/// The vault's own.
pub fn spare_key_of(vault: &OpenVault, number: u64) -> Result<SpareKey, VaultError> {
    let mut rng = Rng::with_seed(number);
    SpareKey::read(&vault.new_spare_key(&mut |bytes| rng.fill(bytes)).text())
}

/// Takes hold of the only vault in a folder. `Moved` when there is none.
///
/// # Errors
/// The vault's own.
pub fn locked(data: &Path) -> Result<LockedVault, VaultError> {
    let plans = plans_in(data)?;
    LockedVault::at(data, &plans.first().ok_or(VaultError::Moved)?.plan)
}

/// Opens the only vault in a folder with a password.
///
/// # Errors
/// The vault's own.
pub fn open_with(data: &Path, typed: &str) -> Result<OpenVault, VaultError> {
    locked(data)?.open(&password(typed)).map_err(|refused| refused.error)
}

/// Opens the only vault in a folder with a spare key.
///
/// # Errors
/// The vault's own.
pub fn open_with_spare_key(data: &Path, key: &SpareKey) -> Result<OpenVault, VaultError> {
    locked(data)?.open_with_spare_key(key).map_err(|refused| refused.error)
}

/// Opens the only vault in a folder with its keyring's secret.
///
/// # Errors
/// The vault's own.
pub fn open(data: &Path) -> Result<OpenVault, VaultError> {
    locked(data)?.open_with_keyring_secret(&secret()).map_err(|refused| refused.error)
}

/// Every file under a folder, by path.
///
/// # Errors
/// When a folder cannot be read.
pub fn files_under(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { files.extend(files_under(&path)?) } else { files.push(path) }
    }
    files.sort();
    Ok(files)
}

/// The one file of a name under a folder.
///
/// # Errors
/// When a folder cannot be read or there is no such file.
pub fn file(folder: &Path, name: &str) -> std::io::Result<PathBuf> {
    let mut files = files_under(folder)?.into_iter();
    let found = files.find(|path| path.file_name().is_some_and(|is| is == name));
    found.ok_or_else(|| std::io::Error::other(format!("there is no {name}")))
}
