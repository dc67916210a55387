//! The languages a page can be in. What is on the screen is in English.

use serde::{Deserialize, Serialize};

/// A language of pages for someone else. Its name, and whether someone fluent has read its words through, stand in
/// `content/languages.json`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub enum Language {
    /// English.
    #[default]
    #[serde(rename = "en-GB")]
    English,
    /// Welsh.
    #[serde(rename = "cy")]
    Welsh,
}

impl Language {
    /// Every language there is.
    pub const ALL: [Language; 2] = [Language::English, Language::Welsh];

    /// Its BCP 47 tag, as a sheet and a finished file name it.
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en-GB",
            Language::Welsh => "cy",
        }
    }

    /// The language of a sheet, by its tag. One that names none of ours counts as English.
    pub fn of_tag(tag: &str) -> Self {
        Self::ALL.into_iter().find(|it| it.tag() == tag).unwrap_or_default()
    }
}
