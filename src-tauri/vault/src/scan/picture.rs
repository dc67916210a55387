//! The picture of a scan, which is always in the one form that scans are kept in.

use std::sync::Arc;

use super::form;
use crate::beside::digest_of;

/// No picture of a scan is longer, in bytes.
pub const MOST_SCAN_BYTES: usize = 400 * 1024;

/// A grey JPEG of at most 400 KB with nothing in it but the picture: no place, no time, no camera's name. It is
/// made from a file ([`ScanPicture::of_file`]) or was kept before; there is no other way to one.
#[derive(Clone, PartialEq, Eq)]
pub struct ScanPicture(Arc<[u8]>);

impl ScanPicture {
    /// A picture that was kept before; `None` when the bytes are of any other form.
    pub(crate) fn of_ours(jpeg: Vec<u8>) -> Option<Self> {
        (jpeg.len() <= MOST_SCAN_BYTES && form::is_ours(&jpeg)).then(|| Self(jpeg.into()))
    }

    /// The JPEG.
    pub fn jpeg(&self) -> &[u8] {
        &self.0
    }

    /// The SHA-256 of the JPEG, in hexadecimal digits.
    pub fn digest(&self) -> String {
        digest_of(&self.0)
    }
}

/// The picture is the person's own, and is in no message.
impl std::fmt::Debug for ScanPicture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ScanPicture({} bytes)", self.0.len())
    }
}
