//! Choosing what goes on a page: every item that could be on it, ticked or not.

use serde::{Deserialize, Serialize};

use crate::{Choices, Fact, Id, Kind, Reader};

/// A page for someone: who reads it and what is ticked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct PageRequest {
    /// Who it is for.
    pub reader: Reader,
    /// What is ticked.
    pub choices: Choices,
}

/// An item that could be on the page.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct PageItem {
    /// The record.
    pub id: Id,
    /// Its kind.
    pub kind: Kind,
    /// Its number.
    pub number: u32,
    /// The words that would stand on the page, in short.
    pub words: String,
    /// Everything else that a tick puts on the page, each under the heading it has there, in short.
    pub comes_with: Vec<Fact>,
    /// Whether it is marked fine for this reader. If not, a tick adds it to this page only.
    pub marked: bool,
    /// Whether it is on the page now.
    pub on_page: bool,
}
