//! A file that is kept beside the records, by its name.

use serde::{Deserialize, Serialize};

use crate::Id;

/// What a record calls a file that is kept beside it: the picture of a paper, or a page that was handed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct KeptFile {
    /// Its name inside the program.
    pub id: Id,
    /// The SHA-256 of its bytes: 64 lower-case hexadecimal digits.
    pub digest: String,
}

impl KeptFile {
    /// Whether the name and the digest are such as the program makes.
    pub(crate) fn is_whole(&self) -> bool {
        let hex = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
        Id::read(self.id.as_str()).is_some() && self.digest.len() == 64 && self.digest.chars().all(hex)
    }
}
