//! Bad backups.

use std::{fs, path::Path};

use fastrand::Rng;
use footing_vault::{
    LockedBackup,
    VaultError::{self, Damaged, Newer, NotOurs},
};

use super::{Bad, bad, spoiled, with_its_crc};
use crate::vault_proofs::vaults::{PASSWORD, password};

const FRONT: usize = 65;

/// The bad backups that have a name, from a good one.
pub fn named(good: &[u8]) -> Vec<Bad> {
    let with = |name: &str, at: usize, bytes: &[u8], told_as| {
        let mut backup = good.to_vec();
        backup[at..at + bytes.len()].copy_from_slice(bytes);
        bad(name, with_its_crc(backup), told_as)
    };
    let database = good.len() / 2;
    vec![
        bad("nothing", [], NotOurs),
        bad("its magic alone", &good[..8], Damaged),
        bad("its front alone", &good[..FRONT], Damaged),
        bad("its front alone with a CRC", with_its_crc(good[..FRONT + 40].to_vec()), Damaged),
        bad("a picture", b"\x89PNG\r\n\x1a\n".as_slice(), NotOurs),
        bad("eight megabytes of zeros", vec![0; 8 << 20], NotOurs),
        bad("a plain database", [b"SQLite format 3\0".as_slice(), &[0; 8192]].concat(), NotOurs),
        bad("one byte too many", [good, &[0]].concat(), Damaged),
        bad("one byte too few", &good[..good.len() - 1], Damaged),
        bad("one byte too few, with a CRC", with_its_crc(good[..good.len() - 1].to_vec()), Damaged),
        with("a reader of version 2 at least", 10, &2_u16.to_le_bytes(), Newer),
        with("a header of 4 GiB", 12, &u32::MAX.to_le_bytes(), Damaged),
        with("a header of nothing", 12, &0_u32.to_le_bytes(), Damaged),
        with("a database of 16 EiB", 16, &u64::MAX.to_le_bytes(), Damaged),
        with("a database of nothing", 16, &0_u64.to_le_bytes(), Damaged),
        with("made before there was time", 24, &i64::MIN.to_le_bytes(), Damaged),
        with("a reason of no kind we know", 32, &[200], Damaged),
        with("another seal", 33, &[1; 32], Damaged),
        with("another header", FRONT, b"FOOTING2", Damaged),
        with("a page of zeros", database, &[0; 4096], Damaged),
        with("a code of zeros", good.len() - 36, &[0; 32], Damaged),
    ]
}

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
pub fn tries(folder: &Path, good: &[u8], bad: &Bad) -> std::io::Result<Option<String>> {
    let file = folder.join("a.footing-backup");
    fs::write(&file, &bad.bytes)?;
    let told = opens(&file, folder).err();
    Ok(match (told, bad.told_as) {
        (told, Some(wanted)) if told != Some(wanted) => Some(format!("told as {told:?} instead of {wanted}")),
        (None, _) if bad.bytes != good => Some("it opened".to_owned()),
        _ => None,
    })
}

fn opens(file: &Path, folder: &Path) -> Result<(), VaultError> {
    LockedBackup::read(file)?.open(&password(PASSWORD), folder)?.plan().map(drop)
}
