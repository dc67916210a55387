//! Bad headers.

use std::{fs, path::Path};

use fastrand::Rng;
use footing_vault::VaultError::Damaged;

use super::{Bad, spoiled, with_its_crc, with_its_length};
use crate::vault_proofs::vaults::{PASSWORD, files_under, open_with};

/// A good one cut short at every byte, as it comes and with its length and CRC made right.
pub fn cut(good: &[u8]) -> Vec<Bad> {
    let bad = |name: String, bytes: Vec<u8>| Bad { name, bytes, told_as: Some(Damaged) };
    let cut = (0..good.len()).map(|to| bad(format!("cut at {to}"), good[..to].to_vec()));
    let right = (5..good.len()).map(|to| {
        let name = format!("cut at {to}, length and CRC made right");
        bad(name, with_its_crc(with_its_length(good[..to].to_vec())))
    });
    cut.chain(right).collect()
}

/// A bad header by chance; half of them have a right CRC.
pub fn by_chance(good: &[u8], rng: &mut Rng) -> Bad {
    let spoiled = spoiled(good, rng);
    let bytes = if rng.bool() { with_its_crc(spoiled) } else { spoiled };
    Bad { name: "by chance".to_owned(), bytes, told_as: None }
}

/// Puts it in place of both headers and opens the plan; what is wrong with the answer.
///
/// # Errors
/// When the files cannot be written.
pub fn tries(data: &Path, good: &[u8], bad: &Bad) -> std::io::Result<Option<String>> {
    for path in files_under(data)? {
        let name = path.file_name().unwrap_or_default();
        if name == "header" || name == "header-copy" {
            fs::write(path, &bad.bytes)?;
        }
    }
    Ok(match (open_with(data, PASSWORD).err(), bad.told_as) {
        (told, Some(wanted)) if told != Some(wanted) => Some(format!("told as {told:?} instead of {wanted}")),
        (None, _) if bad.bytes != good => Some("it opened".to_owned()),
        _ => None,
    })
}
