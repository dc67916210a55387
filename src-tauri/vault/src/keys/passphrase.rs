use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::{WrappingKey, stretch};
use crate::{Cost, VaultError};

/// Normalising to NFKC makes UTF-8 at most this many times longer (U+FDFA: 3 bytes become 33).
const LONGEST_NFKC_GROWTH: usize = 11;

/// A password as typed, in one Unicode form (NFKC) so that the same keys on another computer give the same
/// password. Never trimmed: a space is a character like any other.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes the typed text and wipes it. The one refusal is an empty one.
    pub fn new(typed: String) -> Result<Self, VaultError> {
        let typed = Zeroizing::new(typed);
        if typed.is_empty() {
            return Err(VaultError::EmptyPassphrase);
        }
        // Room for all of it at once: growing would leave pieces behind in freed memory.
        let mut text = Zeroizing::new(String::with_capacity(typed.len() * LONGEST_NFKC_GROWTH));
        text.extend(typed.nfkc());
        Ok(Self(text))
    }

    pub(crate) fn stretch(&self, salt: &[u8; 16], cost: Cost) -> Result<WrappingKey, VaultError> {
        stretch(self.0.as_bytes(), salt, cost)
    }

    /// The text, for the hint on how strong it is.
    pub(crate) fn text(&self) -> &str {
        &self.0
    }
}
