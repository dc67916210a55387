//! Whether private text stands on a finished page. The page's text comes from reading the finished file.
//!
//! Texts are compared by their letters and digits alone, folded (NFKC, lower case), with a border wherever a
//! word begins or ends. So it does not matter where a page breaks its lines or words, which quotes and
//! dashes it sets, or whether a sign had to be drawn as a box.

use unicode_normalization::UnicodeNormalization;

use crate::PrivateText;

/// A text of this many words stands on a page by no accident.
const MANY_WORDS: usize = 3;
/// Or of this many letters.
const MANY_LETTERS: usize = 12;

/// What of the private text stands on a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StandsOn {
    /// Texts of three or more words or twelve or more letters: they block the page.
    pub leaks: Vec<PrivateText>,
    /// Shorter ones, such as a name or "pain": shown to the person, who decides.
    pub short: Vec<PrivateText>,
}

/// Looks for each private text on the page, at word borders. One that an allowed text contains is no leak:
/// it may stand there by right. `allowed` holds the texts of the narrowed plan and the catalogue's lines.
///
/// A private text of several lines is looked for whole and line by line.
pub fn stands_on(page_text: &str, private: &[PrivateText], allowed: &[String]) -> StandsOn {
    let page = Folded::of(page_text);
    let by_right: Vec<Folded> = allowed.iter().map(|text| Folded::of(text)).collect();
    let there = |text: &Folded| page.contains(text) && !by_right.iter().any(|line| line.contains(text));
    // Without a single letter or digit, such as an emoji, a text is looked for as it is.
    let signs_there = |signs: &str| {
        !signs.is_empty() && page_text.contains(signs) && !allowed.iter().any(|line| line.contains(signs))
    };
    let mut found = StandsOn::default();
    for text in private {
        let whole = Folded::of(&text.text);
        if whole.is_telling() {
            if there(&whole) || a_line_is_there(&text.text, &there) {
                found.leaks.push(text.clone());
            }
        } else if there(&whole) || whole.letters.is_empty() && signs_there(text.text.trim()) {
            found.short.push(text.clone());
        }
    }
    found
}

fn a_line_is_there(text: &str, there: &dyn Fn(&Folded) -> bool) -> bool {
    let more_than_one = text.trim().contains('\n');
    more_than_one && text.lines().map(Folded::of).any(|line| line.is_telling() && there(&line))
}

/// A text by its letters and digits.
struct Folded {
    letters: String,
    /// Byte positions in `letters` at which a word begins or ends, in order.
    borders: Vec<usize>,
}

impl Folded {
    fn of(text: &str) -> Self {
        let mut folded = Self { letters: String::with_capacity(text.len()), borders: vec![0] };
        if text.is_ascii() {
            text.chars().for_each(|c| folded.take(c.to_ascii_lowercase()));
        } else {
            text.nfkc().flat_map(char::to_lowercase).for_each(|c| folded.take(c));
        }
        folded.border();
        folded
    }

    fn take(&mut self, c: char) {
        if c.is_alphanumeric() {
            self.letters.push(c);
        } else if !is_inside_a_word(c) {
            self.border();
        }
    }

    fn border(&mut self) {
        if self.borders.last() != Some(&self.letters.len()) {
            self.borders.push(self.letters.len());
        }
    }

    fn words(&self) -> usize {
        self.borders.len() - 1
    }

    fn is_telling(&self) -> bool {
        self.words() >= MANY_WORDS || self.letters.chars().count() >= MANY_LETTERS
    }

    fn contains(&self, text: &Folded) -> bool {
        if text.letters.is_empty() {
            return false;
        }
        let is_border = |place: usize| self.borders.binary_search(&place).is_ok();
        let at_borders = |start: usize| is_border(start) && is_border(start + text.letters.len());
        self.starts_of(&text.letters).any(at_borders)
    }

    /// Every place where `text` begins, places that overlap too.
    fn starts_of<'a>(&'a self, text: &'a str) -> impl Iterator<Item = usize> + 'a {
        let after = move |from: usize| self.letters[from..].find(text).map(|at| from + at);
        let next = move |start: &usize| {
            let step = self.letters[*start..].chars().next().map_or(1, char::len_utf8);
            after(start + step)
        };
        std::iter::successors(after(0), next)
    }
}

/// Marks, soft hyphens, joiners and direction marks: what stands inside a word without being seen, or
/// without ending it.
fn is_inside_a_word(c: char) -> bool {
    let mark = unicode_normalization::char::is_combining_mark(c);
    mark || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\'' | '\u{2019}')
}
