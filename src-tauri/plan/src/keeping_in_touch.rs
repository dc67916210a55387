//! How the person and work keep in touch while the person is off.

use serde::{Deserialize, Serialize};

use crate::{Look, NeverForWork, PrivateField, Reader, Words};

/// Keeping in touch, in the person's words. No page for health has a place for it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(default)]
pub struct KeepingInTouch {
    /// How often.
    pub how_often: Words,
    /// Who with.
    pub who: Words,
    /// What about.
    pub about: Words,
    /// How: by phone, by email, or through someone else.
    pub through: Words,
    /// What the person would rather not be asked.
    pub rather_not: NeverForWork,
}

impl KeepingInTouch {
    pub(crate) fn seen_by(&self, look: &Look) -> Option<Self> {
        (look.reader != Reader::Health).then(|| Self {
            rather_not: look.never_for_work(&self.rather_not, PrivateField::KeepingInTouchRatherNot),
            ..self.clone()
        })
    }
}
