//! Scans in an open file: the picture as base64, beside the id and the digest that records know it by.

use std::collections::BTreeSet;
use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use footing_plan::{Id, KeptFile};
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::moment;
use crate::{KeptScan, ScanPicture};

/// A scan as it stands in the file.
#[derive(Serialize, Deserialize)]
struct Written {
    id: Id,
    digest: String,
    made: DateTime<Utc>,
    jpeg: ScanPicture,
}

impl Serialize for KeptScan {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let KeptScan { name: KeptFile { id, digest }, made, picture } = self.clone();
        Written { id, digest, made, jpeg: picture }.serialize(to)
    }
}

impl<'de> Deserialize<'de> for KeptScan {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let Written { id, digest, made, jpeg } = Written::deserialize(from)?;
        Ok(KeptScan { name: KeptFile { id, digest }, made, picture: jpeg })
    }
}

impl Serialize for ScanPicture {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&STANDARD.encode(self.jpeg()))
    }
}

impl<'de> Deserialize<'de> for ScanPicture {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_str(Base64)
    }
}

struct Base64;

impl Visitor<'_> for Base64 {
    type Value = ScanPicture;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a picture in base64")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<ScanPicture, E> {
        let jpeg = STANDARD.decode(text).ok();
        jpeg.and_then(ScanPicture::kept).ok_or_else(|| E::custom("not a picture as scans are kept"))
    }
}

/// Whether these can be kept: no id twice, each with the digest of its own picture.
pub(super) fn checked(scans: &mut [KeptScan]) -> Option<()> {
    let mut seen = BTreeSet::new();
    for KeptScan { name, made, picture } in scans {
        *made = moment(*made)?;
        Id::read(name.id.as_str())?;
        if name.digest != picture.digest() || !seen.insert(name.id.clone()) {
            return None;
        }
    }
    Some(())
}
