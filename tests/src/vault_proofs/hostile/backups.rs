//! Bad backups.

use std::{fs, path::Path};

use fastrand::Rng;
use footing_vault::{LockedBackup, VaultError};

use super::{Bad, spoiled, with_its_crc};
use crate::vault_proofs::vaults::{PASSWORD, password};

const FRONT: usize = 65;

/// A bad backup by chance: mostly in its front, because that is what is read before its code; half of them have
/// a right CRC.
pub fn by_chance(good: &[u8], rng: &mut Rng) -> Bad {
    let from = if rng.u8(0..10) == 0 { good.len() } else { FRONT + 500 };
    let (front, rest) = good.split_at(from.min(good.len()));
    let spoiled = [&spoiled(front, rng), rest].concat();
    let bytes = if rng.bool() { with_its_crc(spoiled) } else { spoiled };
    Bad { name: "by chance".to_owned(), bytes, told_as: None }
}

/// Opens it as a person opens one; what is wrong with the answer.
///
/// # Errors
/// When the file cannot be written.
pub fn tries(folder: &Path, good: &[&[u8]], bad: &Bad) -> std::io::Result<Option<String>> {
    let file = folder.join("a.footing-backup");
    fs::write(&file, &bad.bytes)?;
    let told = opens(&file, folder).err();
    Ok(match (told, bad.told_as) {
        (told, Some(wanted)) if told != Some(wanted) => Some(format!("told as {told:?} instead of {wanted}")),
        (None, _) if !good.contains(&&*bad.bytes) => Some("it opened".to_owned()),
        _ => None,
    })
}

fn opens(file: &Path, folder: &Path) -> Result<(), VaultError> {
    LockedBackup::read(file)?.open(&password(PASSWORD), folder)?.plan().map(drop)
}
