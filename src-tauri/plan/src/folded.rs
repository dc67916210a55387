//! A text by its letters and digits, to be compared with another whatever the signs, the case and the lines.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// One or more texts by their letters and digits, one after the other.
#[derive(Default)]
pub(crate) struct Folded {
    letters: String,
    /// Byte positions in `letters` at which a word begins or ends, in order.
    borders: Vec<usize>,
    /// Byte positions in `letters` at which each text begins, in order.
    starts: Vec<usize>,
}

impl Folded {
    pub fn of(text: &str) -> Self {
        Self::of_texts(&[text])
    }

    pub fn of_texts(texts: &[impl AsRef<str>]) -> Self {
        let mut folded = Self { borders: vec![0], ..Self::default() };
        for text in texts {
            folded.starts.push(folded.letters.len());
            folded.take_text(text.as_ref());
        }
        folded
    }

    fn take_text(&mut self, text: &str) {
        self.letters.reserve(text.len());
        if text.is_ascii() {
            text.chars().for_each(|c| self.take(c.to_ascii_lowercase()));
        } else {
            let seen = text.chars().filter(|c| !is_unseen(*c));
            seen.nfkc().flat_map(char::to_lowercase).for_each(|c| self.take(c));
        }
        self.border();
    }

    fn take(&mut self, c: char) {
        if c.is_alphanumeric() {
            self.letters.push(c);
        } else if !is_unseen(c) && !is_combining_mark(c) && !matches!(c, '\'' | '\u{2019}') {
            self.border();
        }
    }

    fn border(&mut self) {
        if self.borders.last() != Some(&self.letters.len()) {
            self.borders.push(self.letters.len());
        }
    }

    pub fn letters(&self) -> &str {
        &self.letters
    }

    pub fn words(&self) -> usize {
        self.borders.len() - 1
    }

    /// Every place where `text` stands as whole words, places that overlap too. None for a text without a letter.
    pub fn places_of<'a>(&'a self, text: &'a Folded) -> impl Iterator<Item = Range<usize>> + 'a {
        let is_border = |place: usize| self.borders.binary_search(&place).is_ok();
        let places = self.starts_of(&text.letters).map(|start| start..start + text.letters.len());
        places.filter(move |place| is_border(place.start) && is_border(place.end))
    }

    fn starts_of<'a>(&'a self, text: &'a str) -> impl Iterator<Item = usize> + 'a {
        let after = move |from: usize| {
            let found = self.letters[from..].find(text).filter(|_| !text.is_empty());
            found.map(|at| from + at)
        };
        let next = move |start: &usize| {
            let step = self.letters[*start..].chars().next().map_or(1, char::len_utf8);
            after(start + step)
        };
        std::iter::successors(after(0), next)
    }

    /// Whether a place begins and ends in the same text.
    pub fn is_in_one_text(&self, place: &Range<usize>) -> bool {
        let text = |at: usize| self.starts.partition_point(|start| *start <= at);
        text(place.start) == text(place.end - 1)
    }
}

/// What no page shows, and what ends no word: control characters that move nothing, soft hyphens, joiners,
/// direction marks, and letters without a shape.
pub(crate) fn is_unseen(c: char) -> bool {
    let moves_nothing = c.is_control() && !c.is_whitespace();
    moves_nothing
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}')
}
