//! Bad headers.

use std::{fs, path::Path};

use fastrand::Rng;
use footing_vault::VaultError::{Damaged, Newer};

use super::{Bad, bad, spoiled, with_its_crc};
use crate::vault_proofs::vaults::{PASSWORD, files_under, open_with};

/// Where the first slot starts, and how long one is.
const SLOTS: usize = 57;
const SLOT: usize = 98;

/// The bad headers that have a name, from a good one with a slot for a password.
pub fn named(good: &[u8]) -> Vec<Bad> {
    let end = good.len() - 36;
    let count = usize::from(good[56]);
    let label = SLOTS + count * SLOT;
    let with = |name: &str, at: usize, bytes: &[u8], told_as| {
        let mut header = good.to_vec();
        header[at..at + bytes.len()].copy_from_slice(bytes);
        bad(name, with_its_crc(header), told_as)
    };
    let mut two_passwords = good[..SLOTS + SLOT].to_vec();
    two_passwords.extend_from_slice(&good[SLOTS..]);
    two_passwords[56] = good[56] + 1;
    let length = two_passwords.len() as u32;
    two_passwords[12..16].copy_from_slice(&length.to_le_bytes());
    let cut = (0..good.len()).map(|to| bad(&format!("cut at {to}"), &good[..to], Damaged));
    let cut_with_crc = (5..good.len()).map(|to| {
        let mut header = good[..to].to_vec();
        if to >= 16 {
            header[12..16].copy_from_slice(&(to as u32).to_le_bytes());
        }
        bad(&format!("cut at {to}, length and CRC made right"), with_its_crc(header), Damaged)
    });
    let named = [
        bad("one byte too many", [good, &[0]].concat(), Damaged),
        bad("a megabyte of zeros", vec![0; 1 << 20], Damaged),
        bad("its start and a megabyte", [good, &vec![0xff; 1 << 20]].concat(), Damaged),
        bad("another program's file", b"PK\x03\x04 not a header at all".as_slice(), Damaged),
        with("another magic", 0, b"FOOTING2", Damaged),
        with("a reader of version 2 at least", 10, &2_u16.to_le_bytes(), Newer),
        with("a reader of version 65535 at least", 10, &u16::MAX.to_le_bytes(), Newer),
        with("a length of nothing", 12, &0_u32.to_le_bytes(), Damaged),
        with("a length of 4 GiB", 12, &u32::MAX.to_le_bytes(), Damaged),
        with("no slots", 56, &[0], Damaged),
        with("nine slots", 56, &[9], Damaged),
        with("255 slots", 56, &[255], Damaged),
        with("a slot of no kind we know in the password's place", SLOTS, &[77], Damaged),
        with("a password that costs 4 TiB", SLOTS + 1, &u32::MAX.to_le_bytes(), Damaged),
        with("a password that costs 18 MiB", SLOTS + 1, &(18 * 1024_u32).to_le_bytes(), Damaged),
        with("four thousand million passes", SLOTS + 5, &u32::MAX.to_le_bytes(), Damaged),
        with("no passes", SLOTS + 5, &0_u32.to_le_bytes(), Damaged),
        with("255 lanes", SLOTS + 9, &[255], Damaged),
        with("a label longer than the file", label, &u16::MAX.to_le_bytes(), Damaged),
        with("a label that is no text", label + 2, &[0xff, 0xfe], Damaged),
        with("a label with a line break", label + 2, b"\n", Damaged),
        with("another label", label + 2, b"B", Damaged),
        with("a code of zeros", end, &[0; 32], Damaged),
        bad("two slots for a password", with_its_crc(two_passwords), Damaged),
    ];
    // Who makes the CRC right makes a header of another plan, which the password does not open.
    let anothers = Bad { told_as: None, ..with("another plan's id", 16, &[1; 16], Damaged) };
    named.into_iter().chain([anothers]).chain(cut).chain(cut_with_crc).collect()
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
