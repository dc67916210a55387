//! The parts of a walk, by the names under which they can be walked alone.

use super::{example::EXAMPLE, long_call::LONG_CALL, showing::SHOWING};

/// The first run, its first day, and what comes before a plan is open.
pub const FIRST_RUN: &str = "first-run";
/// A plan of one's own: its ways in, its copies, its history, and what helps when something went wrong.
pub const KEPT_SAFE: &str = "kept-safe";

/// The parts that were asked for. When none was, it is all of them.
#[derive(Debug)]
pub struct Wanted(Vec<String>);

impl Wanted {
    /// Those with these names. A word that names none comes back with the names there are.
    pub fn of(words: impl Iterator<Item = String>) -> Result<Self, String> {
        let words: Vec<String> = words.collect();
        match words.iter().find(|word| !names().any(|name| name == *word)) {
            Some(word) => {
                Err(format!("{word} is no part of the tour: {}", names().collect::<Vec<_>>().join(" ")))
            }
            None => Ok(Self(words)),
        }
    }

    /// Whether this part is one of them.
    pub fn has(&self, part: &str) -> bool {
        self.0.is_empty() || self.0.iter().any(|word| word == part)
    }

    /// Whether anything of the example is.
    pub fn has_some_of_the_example(&self) -> bool {
        EXAMPLE.iter().any(|(name, _)| self.has(name))
    }
}

fn names() -> impl Iterator<Item = &'static str> {
    [KEPT_SAFE, FIRST_RUN].into_iter().chain(EXAMPLE.map(|(name, _)| name)).chain([SHOWING, LONG_CALL])
}
