//! Choosing what goes on a page: every item that could be on it, ticked or not.

use serde::{Deserialize, Serialize};

use crate::{Choices, Fact, Id, Kind, PrivateField, Reader};

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
    /// Its fields for the person alone that this page has a place for: each may be ticked for this page only.
    pub private: Vec<PrivateLine>,
    /// Whether it is marked fine for this reader. If not, a tick adds it to this page only.
    pub marked: bool,
    /// Whether it is on the page now.
    pub on_page: bool,
}

/// A field for the person alone that may be ticked for one page.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct PrivateLine {
    /// The field.
    pub field: PrivateField,
    /// The name it has on the page.
    pub label: String,
    /// Its words, in short.
    pub words: String,
    /// Whether it is on the page now.
    pub on_page: bool,
}
