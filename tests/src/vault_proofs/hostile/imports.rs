//! Bad open files.

use fastrand::Rng;
use footing_vault::{
    Everything, OpenVault,
    VaultError::{Newer, NotOurs},
};

use super::{Bad, bad, spoiled};

/// The bad open files that have a name, from a good one with at least one record.
pub fn named(good: &str) -> Vec<Bad> {
    let with = |name: &str, from: &str, to: &str, told_as| bad(name, good.replacen(from, to, 1), told_as);
    let deep = |sign: &str| format!("{{\"footing\": 1, \"made\": {}", sign.repeat(200_000));
    vec![
        bad("nothing", "", NotOurs),
        bad("no text", [0xff, 0xfe, 0x00], NotOurs),
        bad("null", "null", NotOurs),
        bad("a list", "[]", NotOurs),
        bad("another program's", "{\"version\": 3}", NotOurs),
        bad("a very deep list", deep("["), NotOurs),
        bad("a very deep object", deep("{\"a\":"), NotOurs),
        bad("66 megabytes of spaces", vec![b' '; 66 << 20], NotOurs),
        bad("60 megabytes of one word", format!("\"{}\"", "x".repeat(60 << 20)), NotOurs),
        bad("ten million nothings", format!("[{}0]", "0,".repeat(10_000_000)), NotOurs),
        with("a newer form", "\"footing\": 1", "\"footing\": 2", Newer),
        with("the newest form of all", "\"footing\": 1", "\"footing\": 4294967295", Newer),
        with("a form that is no number", "\"footing\": 1", "\"footing\": 1e400", NotOurs),
        with("a form below nothing", "\"footing\": 1", "\"footing\": -1", NotOurs),
        with("two forms", "\"footing\": 1", "\"footing\": 1, \"footing\": 1", NotOurs),
        with("a number of nothing", "\"number\": 1,", "\"number\": 0,", NotOurs),
        with("the highest number", "\"number\": 1,", "\"number\": 4294967295,", NotOurs),
        with("an id that leads elsewhere", "\"id\": \"", "\"id\": \"../../", NotOurs),
        with("a kind we do not know", "\"kind\": \"", "\"kind\": \"x", NotOurs),
        bad("cut in half", &good.as_bytes()[..good.len() / 2], NotOurs),
        bad("twice", format!("{good}{good}"), NotOurs),
    ]
}

/// A bad open file by chance.
pub fn by_chance(good: &str, rng: &mut Rng) -> Bad {
    Bad { name: "by chance".to_owned(), bytes: spoiled(good.as_bytes(), rng), told_as: None }
}

/// Reads it, and where it is a good file after all, takes it into a plan; what is wrong with the answer. A
/// changed letter in what somebody wrote makes no file bad.
pub fn tries(vault: &mut OpenVault, bad: &Bad) -> Option<String> {
    let told = match Everything::read(&bad.bytes) {
        Err(told) => Some(told),
        Ok(everything) => vault.import(&everything).err(),
    };
    match (told, bad.told_as) {
        (told, Some(wanted)) if told != Some(wanted) => Some(format!("told as {told:?} instead of {wanted}")),
        (Some(told), _) if ![NotOurs, Newer].contains(&told) => Some(format!("told as {told}")),
        _ => vault.plan().err().map(|error| format!("the plan it came into: {error}")),
    }
}
