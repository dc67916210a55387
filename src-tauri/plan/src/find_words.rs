//! The words a person looks for, and where they stand first. Letters are compared without case and accents.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::LONGEST_LINE;
use crate::folded::is_unseen;

/// Nobody types more words than this to find something; what is behind them is left out.
const MOST_WORDS: usize = 12;

/// Words to find, each once.
pub(crate) struct WordsToFind(Vec<String>);

impl WordsToFind {
    /// The words in what was typed.
    pub fn read(typed: &str) -> Self {
        let typed: String = typed.chars().take(LONGEST_LINE).collect();
        let mut words: Vec<String> = Vec::new();
        each_word(&typed, |word, _| {
            let is_new = words.len() < MOST_WORDS && !words.iter().any(|known| known == word);
            if is_new {
                words.push(word.to_owned());
            }
        });
        Self(words)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The first place at which one of the words stands: which text, and where in it. `None` unless every word
/// stands somewhere, at the beginning of a word.
pub(crate) fn first_of<'a>(
    words: &WordsToFind,
    texts: impl Iterator<Item = &'a str>,
) -> Option<(usize, usize)> {
    let mut missing: Vec<&str> = words.0.iter().map(String::as_str).collect();
    let mut first = None;
    for (text, words_of_it) in texts.enumerate() {
        each_word(words_of_it, |word, at| {
            let before = missing.len();
            missing.retain(|looked_for| !word.starts_with(looked_for));
            if missing.len() < before {
                first.get_or_insert((text, at));
            }
        });
    }
    first.filter(|_| missing.is_empty())
}

/// Hands over every word of a text by its letters and digits alone, with the place it begins at.
fn each_word(text: &str, mut take: impl FnMut(&str, usize)) {
    let mut word = String::new();
    let mut began = 0;
    for (at, c) in text.char_indices() {
        if joins(c) {
            continue;
        }
        if word.is_empty() {
            began = at;
        }
        let kept = word.len();
        letters(c, &mut word);
        if word.len() == kept && kept > 0 {
            take(&word, began);
            word.clear();
        }
    }
    if !word.is_empty() {
        take(&word, began);
    }
}

/// What stands in a word and is no letter of it.
fn joins(c: char) -> bool {
    !c.is_ascii_alphanumeric() && (matches!(c, '\'' | '\u{2019}') || is_unseen(c) || is_combining_mark(c))
}

/// A character as the letters it is compared by; none when it ends a word.
fn letters(c: char, word: &mut String) {
    if c.is_ascii() {
        word.extend(c.is_ascii_alphanumeric().then(|| c.to_ascii_lowercase()));
    } else {
        let lower = std::iter::once(c).nfkd().flat_map(char::to_lowercase);
        word.extend(lower.filter(|c| c.is_alphanumeric() && !is_combining_mark(*c)));
    }
}
