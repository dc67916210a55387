//! Pages that were handed over: the very file, kept beside the record that says to whom and when.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use footing_plan::{GivenPage, KeptFile};

use crate::beside::{self, Beside, FileKind};
use crate::keys::Randomness;
use crate::store::Store;
use crate::{OpenReadOnly, OpenVault, VaultError, drafts};

/// What the name begins with under which a page that left is kept until the person says whether they gave it. It is
/// dropped when something on it is removed for good.
pub const LEFT: &str = "left:";
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

    /// Keeps a page that left, with its file, in place of what was kept under that name before: all of it in one
    /// change, so that after an error that is still there with its own file. Gives its text.
    pub fn keep_left(
        &mut self,
        form: &str,
        (given, page): (GivenPage, PageFile),
        randomness: Randomness,
        now: DateTime<Utc>,
    ) -> Result<String, VaultError> {
        let page = beside::to_keep(page, randomness, now)?;
        let given = GivenPage { file: Some(page.name.clone()), ..given };
        let text = serde_json::to_string(&given).map_err(|_| VaultError::Unexpected)?;
        self.store.keep_left(form, &text, &page)?;
        Ok(text)
    }

    /// Drops a page that left and was not given, and its file with it. The vault's file is not written anew for it:
    /// what is deleted is overwritten, and its words are still in the plan. Removing those for good clears the rest.
    pub fn drop_left(&mut self, form: &str) -> Result<(), VaultError> {
        self.store.drop_left(form)
    }
}

impl Store {
    pub(crate) fn keep_left(&mut self, form: &str, text: &str, page: &KeptPage) -> Result<(), VaultError> {
        self.change(|database| {
            drafts::drop(database, form)?;
            beside::drop_unnamed_of::<PageFile>(database)?;
            beside::add(database, page)?;
            drafts::put(database, form, text, page.made)
        })
    }

    pub(crate) fn drop_left(&mut self, form: &str) -> Result<(), VaultError> {
        self.change(|database| {
            drafts::drop(database, form)?;
            beside::drop_unnamed_of::<PageFile>(database)
        })
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
