//! Bad open files.

use fastrand::Rng;
use footing_vault::{
    Everything, OpenVault,
    VaultError::{Newer, NotOurs},
};

use super::{Bad, spoiled};

/// A file this long, in bytes, is read and not taken in: it is the reading of it that counts.
const LARGE: usize = 1 << 20;

/// A bad open file by chance.
pub fn by_chance(good: &str, rng: &mut Rng) -> Bad {
    Bad { name: "by chance".to_owned(), bytes: spoiled(good.as_bytes(), rng), told_as: None }
}

/// Reads it, and where it is a good file after all, takes it into a plan; what is wrong with the answer. A
/// changed letter in what somebody wrote makes no file bad.
pub fn tries(vault: &mut OpenVault, bad: &Bad) -> Option<String> {
    let told = match Everything::read(&bad.bytes) {
        Ok(everything) if bad.bytes.len() < LARGE => vault.import(&everything).err(),
        read => read.err(),
    };
    match (told, bad.told_as) {
        (told, Some(wanted)) if told != Some(wanted) => Some(format!("told as {told:?} instead of {wanted}")),
        (Some(told), _) if ![NotOurs, Newer].contains(&told) => Some(format!("told as {told}")),
        _ => vault.plan().err().map(|error| format!("the plan it came into: {error}")),
    }
}
