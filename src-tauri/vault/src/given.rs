//! Pages that were handed over: the very file, kept beside the record that says to whom and when.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use footing_plan::{Id, KeptFile};

use crate::beside::{Beside, FileKind};
use crate::keys::Randomness;
use crate::{OpenReadOnly, OpenVault, VaultError};

/// No file of a page is longer, in bytes: a page of words takes less than a hundredth of it.
const MOST_PAGE_BYTES: usize = 4 * 1024 * 1024;
/// What every file of a page begins with.
const START: &[u8] = b"%PDF-";

/// The file of a page, byte by byte as it left the program.
#[derive(Clone, PartialEq, Eq)]
pub struct PageFile(Arc<[u8]>);

/// A page that was handed over, with its file.
pub type KeptPage = Beside<PageFile>;

impl PageFile {
    /// The file of a page; `None` when the bytes are no PDF, or more than is kept of one page.
    pub fn of(pdf: Vec<u8>) -> Option<Self> {
        (pdf.len() <= MOST_PAGE_BYTES && pdf.starts_with(START)).then(|| Self(pdf.into()))
    }

    /// The PDF.
    pub fn pdf(&self) -> &[u8] {
        &self.0
    }
}

/// The page is the person's own, and is in no message.
impl std::fmt::Debug for PageFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PageFile({} bytes)", self.0.len())
    }
}

impl FileKind for PageFile {
    const TABLE: &'static str = "given";
    const SINCE: usize = 4;
    /// More than a thousand pages as they usually are.
    const MOST_BYTES: i64 = 40 * 1024 * 1024;
    const NO_ROOM: VaultError = VaultError::NoRoomForPages;

    fn kept(bytes: Vec<u8>) -> Option<Self> {
        Self::of(bytes)
    }

    fn bytes(&self) -> &[u8] {
        self.pdf()
    }
}

impl OpenVault {
    /// Keeps the file of a page, for a record that is still to be saved. `NoRoomForPages` when the plan holds as much
    /// of them as it can.
    pub fn keep_page(
        &mut self,
        page: PageFile,
        randomness: Randomness,
        now: DateTime<Utc>,
    ) -> Result<KeptFile, VaultError> {
        self.store.keep_file(page, randomness, now)
    }

    /// The file of a page that a record names. `Unexpected` for one that is not there; `Damaged` when it is not the
    /// one that was handed over.
    pub fn page(&self, name: &KeptFile) -> Result<PageFile, VaultError> {
        self.store.file(name)
    }

    /// Every file of a page that something in the plan names and that is as its digest says.
    pub fn pages(&self) -> Result<Vec<KeptPage>, VaultError> {
        self.store.files()
    }

    /// Removes the file of a page that was kept and that nothing names after all, for good. Says whether it is gone.
    pub fn remove_page(&mut self, id: &Id) -> Result<bool, VaultError> {
        self.store.remove_file::<PageFile>(id)
    }
}

impl OpenReadOnly {
    /// As [`OpenVault::page`].
    pub fn page(&self, name: &KeptFile) -> Result<PageFile, VaultError> {
        self.store.file(name)
    }
}

/// A file to try things with, another for each seed: too long for one page of the database.
#[cfg(test)]
pub(crate) fn made_up_page(seed: u8) -> PageFile {
    let bytes = (0..20_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8 ^ seed);
    PageFile::of([START, &bytes.collect::<Vec<u8>>()].concat()).expect("a page")
}

#[cfg(test)]
#[path = "given_tests.rs"]
mod tests;
