use zeroize::Zeroizing;

use super::{KeyBytes, Randomness, WrappingKey, derive, empty};

/// What this computer's keyring holds for a plan: 32 random bytes that wrap its key. They are never the key
/// itself, so taking this way in out of the plan makes whatever a keyring still holds useless.
pub struct KeyringSecret(KeyBytes);

const DIGITS: &[u8; 16] = b"0123456789abcdef";

impl KeyringSecret {
    /// A new one.
    pub fn random(randomness: Randomness) -> Self {
        let mut secret = empty();
        randomness(secret.as_mut_slice());
        Self(secret)
    }

    /// For the keyring: 64 hexadecimal digits, because some keyrings hold text alone.
    pub fn text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(64));
        for byte in self.0.iter() {
            text.push(DIGITS[usize::from(byte >> 4)].into());
            text.push(DIGITS[usize::from(byte & 15)].into());
        }
        text
    }

    /// What a keyring gave back, or `None` when it is nothing that [`KeyringSecret::text`] gave.
    pub fn read(text: &str) -> Option<Self> {
        let (pairs, []) = text.as_bytes().as_chunks::<2>() else { return None };
        let mut secret = empty();
        if pairs.len() != secret.len() {
            return None;
        }
        for (byte, [high, low]) in secret.iter_mut().zip(pairs) {
            *byte = digit(*high)? << 4 | digit(*low)?;
        }
        Some(Self(secret))
    }

    pub(crate) fn wrapping_key(&self) -> WrappingKey {
        WrappingKey(derive(&self.0, b"keyring"))
    }
}

fn digit(letter: u8) -> Option<u8> {
    DIGITS.iter().position(|digit| *digit == letter).and_then(|at| u8::try_from(at).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_keyring_holds_is_read_back_and_nothing_else_is() {
        let text = KeyringSecret::random(&mut |bytes| bytes.fill(0xa7)).text();
        assert_eq!(*text, "a7".repeat(32));
        assert_eq!(KeyringSecret::read(&text).expect("a secret").text(), text);
        for other in ["", "a7", &"A7".repeat(32), &"a7".repeat(33), &format!("{}a", "a7".repeat(31)), "é"] {
            assert!(KeyringSecret::read(other).is_none(), "{other}");
        }
    }
}
