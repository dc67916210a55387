//! What is looked for in memory: the bytes of secrets, whole or in pieces.
//!
//! Freed memory keeps most of what was in it, but its first bytes are written over at once, so a secret that
//! is looked for as a whole is missed there. Pieces of it are not.

use std::collections::BTreeSet;

use aho_corasick::AhoCorasick;

use crate::traces::marked::marked_word;

/// Each word of a marked text is one piece, of so many letters.
const LETTERS: usize = 14;
/// The shortest piece of a key, in bytes.
const PIECE: usize = 16;

/// One form of a secret, cut into pieces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// What it is, to be told.
    pub name: &'static str,
    pieces: Vec<Vec<u8>>,
    length: usize,
}

impl Form {
    /// Key bytes as they are.
    pub fn raw(name: &'static str, bytes: &[u8]) -> Self {
        Self::cut(name, bytes, PIECE)
    }

    /// A piece of it.
    pub fn piece(&self) -> &[u8] {
        self.pieces.first().map_or(&[], Vec::as_slice)
    }

    /// Bytes in pieces of this length. What is left over at the end is not looked for.
    fn cut(name: &'static str, bytes: &[u8], length: usize) -> Self {
        Self { name, pieces: bytes.chunks_exact(length).map(<[u8]>::to_vec).collect(), length }
    }
}

/// A text that nobody writes, long enough for pieces of it to be found in freed memory.
pub fn marked_text() -> String {
    (0..3).map(|_| marked_word()).collect()
}

/// A marked text in the two forms that programs hold text in: UTF-8 and UTF-16. A short one is a piece as a whole.
pub fn forms_of_text(name: &'static str, text: &str) -> Vec<Form> {
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let letters = text.len().min(LETTERS);
    vec![Form::cut(name, text.as_bytes(), letters), Form::cut(name, &utf16, letters * 2)]
}

/// A search for some secrets at once.
#[derive(Debug)]
pub struct Search {
    pieces: AhoCorasick,
    /// For each piece its form's name, its length, and where in the form it starts.
    of: Vec<(&'static str, usize, usize)>,
}

/// Where a secret stands: its name and the address at which it starts, or would if it were whole.
pub type Place = (&'static str, u64);

impl Search {
    /// Looks for these.
    ///
    /// # Panics
    /// When there is nothing to look for: a search for nothing finds nothing.
    pub fn of(forms: &[Form]) -> Self {
        let mut of = Vec::new();
        let mut pieces = Vec::new();
        for form in forms {
            for (at, piece) in form.pieces.iter().enumerate() {
                of.push((form.name, form.length, at * form.length));
                pieces.push(piece);
            }
        }
        assert!(!pieces.is_empty(), "there is something to look for");
        Self { pieces: AhoCorasick::new(pieces).expect("a few short pieces"), of }
    }

    /// The most that has to be carried over from one reading to the next, in bytes.
    pub fn overlap(&self) -> usize {
        self.of.iter().map(|(_, length, _)| length - 1).max().unwrap_or_default()
    }

    /// Adds the places in bytes that were read from this address on.
    pub fn adds(&self, bytes: &[u8], from: u64, places: &mut BTreeSet<Place>) {
        for hit in self.pieces.find_iter(bytes) {
            let (name, _, into) = self.of[hit.pattern().as_usize()];
            places.insert((name, (from + hit.start() as u64).wrapping_sub(into as u64)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(forms: &[Form], bytes: &[u8]) -> BTreeSet<Place> {
        let mut places = BTreeSet::new();
        Search::of(forms).adds(bytes, 1000, &mut places);
        places
    }

    #[test]
    fn a_secret_in_freed_memory_is_found_though_its_start_is_written_over() {
        let key: Vec<u8> = (1..=32).collect();
        let forms = [Form::raw("a key", &key)];
        let mut freed = [&[0; 8], &key[..]].concat();
        assert_eq!(places(&forms, &freed), BTreeSet::from([("a key", 1008)]), "whole, it is one place");
        freed[8..24].fill(0);
        assert_eq!(places(&forms, &freed), BTreeSet::from([("a key", 1008)]));
        freed[24] = 0;
        assert_eq!(places(&forms, &freed), BTreeSet::new(), "a piece that is not whole is no piece");
    }

    #[test]
    fn a_text_is_found_in_the_forms_that_programs_hold_it_in() {
        let text = marked_text();
        let forms = forms_of_text("a text", &text);
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for held in [text.as_bytes(), &text.as_bytes()[LETTERS..], &utf16, &utf16[LETTERS * 2..]] {
            assert_eq!(places(&forms, held).len(), 1);
        }
        assert!(places(&forms, marked_text().as_bytes()).is_empty(), "another text");
    }
}
