//! Files beside the records in an open file: the bytes as base64, beside the id and the digest that records know
//! them by.

use std::collections::BTreeSet;
use std::fmt;
use std::marker::PhantomData;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use footing_plan::{Id, KeptFile};
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::moment;
use crate::beside::{Beside, FileKind, digest_of};
use crate::{KeptPage, KeptScan, PageFile, ScanPicture};

/// The bytes of a file, which stand in the open file as base64.
struct Base64<F>(F);

/// How a file of one kind stands in the open file: its bytes under the name of their form.
macro_rules! written {
    ($kept:ident, $file:ty, $form:ident) => {
        const _: () = {
            #[derive(Serialize, Deserialize)]
            struct Written {
                id: Id,
                digest: String,
                made: DateTime<Utc>,
                $form: Base64<$file>,
            }

            impl Serialize for $kept {
                fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                    let Beside { name: KeptFile { id, digest }, made, file } = self.clone();
                    Written { id, digest, made, $form: Base64(file) }.serialize(to)
                }
            }

            impl<'de> Deserialize<'de> for $kept {
                fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                    let Written { id, digest, made, $form } = Written::deserialize(from)?;
                    Ok(Beside { name: KeptFile { id, digest }, made, file: $form.0 })
                }
            }
        };
    };
}

written!(KeptScan, ScanPicture, jpeg);
written!(KeptPage, PageFile, pdf);

impl<F: FileKind> Serialize for Base64<F> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&STANDARD.encode(self.0.bytes()))
    }
}

impl<'de, F: FileKind> Deserialize<'de> for Base64<F> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_str(Text(PhantomData)).map(Base64)
    }
}

struct Text<F>(PhantomData<F>);

impl<F: FileKind> Visitor<'_> for Text<F> {
    type Value = F;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a file in base64")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<F, E> {
        let bytes = STANDARD.decode(text).ok();
        bytes.and_then(F::kept).ok_or_else(|| E::custom("not a file as they are kept"))
    }
}

/// Whether these can be kept: no id twice, each with the digest of its own bytes.
pub(super) fn checked<F: FileKind>(files: &mut [Beside<F>]) -> Option<()> {
    let mut seen = BTreeSet::new();
    for Beside { name, made, file } in files {
        *made = moment(*made)?;
        Id::read(name.id.as_str())?;
        if name.digest != digest_of(file.bytes()) || !seen.insert(name.id.clone()) {
            return None;
        }
    }
    Some(())
}
