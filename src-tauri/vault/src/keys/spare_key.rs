//! The spare key: what a person keeps on paper for the day the password is forgotten.
//!
//! 128 random bits as 26 characters of Crockford's base 32 and 2 to check them with, in 7 groups of 4:
//! `7ZK3-M0QF-…`. There is no I, L, O or U in it; what is easily mistyped is read as what was meant.

use zeroize::Zeroizing;

use super::{Randomness, WrappingKey, stretch};
use crate::{Cost, VaultError};

/// A spare key that a person has on paper. It is shown once, never kept, and wiped when dropped.
pub struct SpareKey(Zeroizing<[u8; 16]>);

/// A spare key that was made and not yet typed back in part. It opens nothing.
pub struct UnprovedSpareKey {
    key: SpareKey,
    asks: [usize; 2],
}

const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS: usize = 7;
const GROUP: usize = 4;
const ALL: usize = GROUPS * GROUP;
const CHECKS: usize = 2;
/// A prime under 32 × 32: one wrong character, or any two that changed places, gives another rest.
const CHECK: u32 = 1021;

type Symbols = Zeroizing<[u8; ALL]>;

impl SpareKey {
    /// Reads what was typed, in upper or lower case, with spaces and dashes or without, `O` for `0`, `I` and
    /// `L` for `1`. `SpareKeyMistyped` when it is no spare key at all, which a slip of the finger makes it.
    pub fn read(typed: &str) -> Result<Self, VaultError> {
        let symbols = symbols(typed, ALL).ok_or(VaultError::SpareKeyMistyped)?;
        let (value, checks) = symbols.split_at(ALL - CHECKS);
        // 26 characters have room for 130 bits; the first two are always 0.
        let right = value[0] < 8 && *checks == check(value);
        let bits = value.iter().fold(0u128, |bits, symbol| bits << 5 | u128::from(*symbol));
        right.then(|| Self(Zeroizing::new(bits.to_be_bytes()))).ok_or(VaultError::SpareKeyMistyped)
    }

    pub(crate) fn stretch(&self, salt: &[u8; 16], cost: Cost) -> Result<WrappingKey, VaultError> {
        stretch(self.0.as_slice(), salt, cost)
    }

    fn symbols(&self) -> Symbols {
        let mut bits = u128::from_be_bytes(*self.0);
        let mut symbols = Zeroizing::new([0; ALL]);
        for symbol in symbols[..ALL - CHECKS].iter_mut().rev() {
            *symbol = (bits & 31) as u8;
            bits >>= 5;
        }
        let checks = check(&symbols[..ALL - CHECKS]);
        symbols[ALL - CHECKS..].copy_from_slice(&checks);
        symbols
    }
}

impl UnprovedSpareKey {
    /// A new one, and which two of its groups to type back.
    pub(crate) fn random(randomness: Randomness) -> Self {
        let mut key = Zeroizing::new([0; 16]);
        randomness(key.as_mut_slice());
        let mut dice = [0; 2];
        randomness(&mut dice);
        let first = usize::from(dice[0]) % GROUPS;
        let second = (first + 1 + usize::from(dice[1]) % (GROUPS - 1)) % GROUPS;
        Self { key: SpareKey(key), asks: [first.min(second), first.max(second)] }
    }

    /// The whole of it, to be shown or printed once: 7 groups of 4 with dashes between.
    pub fn text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(ALL + GROUPS));
        for (at, symbol) in self.key.symbols().iter().enumerate() {
            if at > 0 && at % GROUP == 0 {
                text.push('-');
            }
            text.push(LETTERS[usize::from(*symbol)].into());
        }
        text
    }

    /// Which two groups to type back, from 0 to 6, the earlier one first.
    pub fn asks(&self) -> [usize; 2] {
        self.asks
    }

    /// Which of the two groups were typed as they are.
    pub fn right(&self, typed: [&str; 2]) -> [bool; 2] {
        let whole = self.key.symbols();
        [0, 1].map(|at| {
            let group = &whole[self.asks[at] * GROUP..][..GROUP];
            symbols(typed[at], GROUP).is_some_and(|typed| typed[..GROUP] == *group)
        })
    }

    /// The spare key, once both groups were typed as they are. Otherwise it comes back to be tried again.
    pub fn prove(self, typed: [&str; 2]) -> Result<SpareKey, Self> {
        if self.right(typed) == [true; 2] { Ok(self.key) } else { Err(self) }
    }
}

/// The two characters that go with these 26.
fn check(value: &[u8]) -> [u8; CHECKS] {
    let rest = value.iter().fold(0, |rest, symbol| (rest * 32 + u32::from(*symbol)) % CHECK);
    [(rest >> 5) as u8, (rest & 31) as u8]
}

/// What was typed as numbers under 32, when there are exactly so many of them.
fn symbols(typed: &str, count: usize) -> Option<Symbols> {
    let mut symbols = Zeroizing::new([0; ALL]);
    let mut read = 0;
    for letter in typed.chars().filter(|letter| !letter.is_whitespace() && !is_dash(*letter)) {
        *symbols.get_mut(read)? = symbol(letter)?;
        read += 1;
    }
    (read == count).then_some(symbols)
}

fn symbol(letter: char) -> Option<u8> {
    let meant = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    LETTERS.iter().position(|known| char::from(*known) == meant).and_then(|at| u8::try_from(at).ok())
}

/// A dash as typed, or as a word processor makes it.
fn is_dash(letter: char) -> bool {
    matches!(letter, '-' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

#[cfg(test)]
#[path = "spare_key_tests.rs"]
mod tests;
