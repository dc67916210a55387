//! Scans: pictures of papers such as fit notes, kept beside the records that name them.

mod form;
mod from_file;
mod picture;

use chrono::{DateTime, Utc};
use footing_plan::{Id, KeptFile};

use crate::beside::{Beside, FileKind};
use crate::keys::Randomness;
use crate::{OpenReadOnly, OpenVault, VaultError};

pub use from_file::PictureTrouble;
pub use picture::{MOST_SCAN_BYTES, ScanPicture};

/// A scan with its picture.
pub type KeptScan = Beside<ScanPicture>;

impl FileKind for ScanPicture {
    const TABLE: &'static str = "scan";
    const SINCE: usize = 3;
    /// 250 of the largest, and most are smaller.
    const MOST_BYTES: i64 = 250 * MOST_SCAN_BYTES as i64;
    const NO_ROOM: VaultError = VaultError::NoRoomForScans;

    fn kept(bytes: Vec<u8>) -> Option<Self> {
        Self::of_ours(bytes)
    }

    fn bytes(&self) -> &[u8] {
        self.jpeg()
    }
}

impl OpenVault {
    /// Keeps a picture, for a record that is still to be saved. `NoRoomForScans` when the plan holds as much of
    /// them as it can.
    pub fn keep_scan(
        &mut self,
        picture: ScanPicture,
        randomness: Randomness,
        now: DateTime<Utc>,
    ) -> Result<KeptFile, VaultError> {
        self.store.keep_file(picture, randomness, now)
    }

    /// A scan that a record names. `Unexpected` for one that is not there; `Damaged` when its picture is not
    /// the one that the record was given.
    pub fn scan(&self, name: &KeptFile) -> Result<ScanPicture, VaultError> {
        self.store.file(name)
    }

    /// Every scan that something in the plan names and whose picture is as its digest says.
    pub fn scans(&self) -> Result<Vec<KeptScan>, VaultError> {
        self.store.files()
    }

    /// Removes a scan that was kept and that nothing names after all, for good. Says whether it is gone: one
    /// that a record, an earlier state or something being typed names stays.
    pub fn remove_scan(&mut self, id: &Id) -> Result<bool, VaultError> {
        self.store.remove_file::<ScanPicture>(id)
    }
}

impl OpenReadOnly {
    /// As [`OpenVault::scan`].
    pub fn scan(&self, name: &KeptFile) -> Result<ScanPicture, VaultError> {
        self.store.file(name)
    }
}

/// A picture to try things with, another for each seed.
#[cfg(test)]
pub(crate) fn made_up_picture(seed: u8) -> ScanPicture {
    let dots =
        image::GrayImage::from_fn(300, 200, |x, y| image::Luma([(x * y + u32::from(seed) * 37) as u8]));
    let mut file = std::io::Cursor::new(Vec::new());
    dots.write_to(&mut file, image::ImageFormat::Png).expect("memory");
    ScanPicture::of_file(&file.into_inner()).expect("a picture")
}

#[cfg(test)]
#[path = "scan_tests.rs"]
mod tests;
