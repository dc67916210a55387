//! Files from somebody who means harm: headers, backups and open files that name what is not so. Those with a name
//! are in `tests/hostile`, where anybody can add one; the others are made here.

pub mod backups;
pub mod headers;
pub mod imports;
pub mod named;
mod recipe;
pub mod weighed;

use fastrand::Rng;
use footing_vault::VaultError;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// A bad file: what is bad about it, its bytes, and what it has to be called.
pub struct Bad {
    /// What is bad about it.
    pub name: String,
    /// The whole file.
    pub bytes: Vec<u8>,
    /// The one right answer; `None` when any refusal is.
    pub told_as: Option<VaultError>,
}

/// The same file with a few bytes changed, left out, doubled or cut off by chance.
pub fn spoiled(good: &[u8], rng: &mut Rng) -> Vec<u8> {
    let mut bytes = good.to_vec();
    for _ in 0..rng.usize(1..6) {
        if bytes.is_empty() {
            break;
        }
        let at = rng.usize(0..bytes.len());
        match rng.u8(0..8) {
            0 => bytes.truncate(at),
            1 => drop(bytes.remove(at)),
            2 => bytes.insert(at, rng.u8(..)),
            3 => bytes[at..].iter_mut().take(8).for_each(|byte| *byte = 0xff),
            4 => bytes[at..].iter_mut().take(4).for_each(|byte| *byte = 0),
            _ => bytes[at] = rng.u8(..),
        }
    }
    bytes
}

/// Makes the CRC at the end right again, as somebody who means harm does.
fn with_its_crc(mut bytes: Vec<u8>) -> Vec<u8> {
    let body = bytes.len().saturating_sub(4);
    let crc = crc32fast::hash(&bytes[..body]).to_le_bytes();
    if let Some(end) = bytes.get_mut(body..).filter(|end| end.len() == 4) {
        end.copy_from_slice(&crc);
    }
    bytes
}

/// Makes the length that a header names right again.
fn with_its_length(mut bytes: Vec<u8>) -> Vec<u8> {
    let length = (bytes.len() as u32).to_le_bytes();
    if let Some(place) = bytes.get_mut(12..16) {
        place.copy_from_slice(&length);
    }
    bytes
}
