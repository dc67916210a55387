//! Whether private text stands on a finished page. The page's texts come from reading the finished file.
//!
//! Texts are compared by their letters and digits alone, folded (NFKC, lower case), with a border wherever a
//! word begins or ends. So it does not matter where a page breaks its lines or words, which quotes and
//! dashes it sets, or whether a sign had to be drawn as a box.
//!
//! A private text is looked for over the borders between the page's texts too, so that one torn over several
//! cells is found. Common words can meet there by chance: a place stands by right when every part of it
//! belongs to an allowed text that stands there whole. An honest page is made of nothing else.
//!
//! A short one has less of a right. "lupus" is in a line that the person ticked because they wrote it there, and that
//! is what they are told. Only where a ticked text is the word itself, or a line that is the same for everyone holds
//! such a word, is it unsaid.

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::folded::Folded;
use crate::{Catalogue, Plan, PrivateText};

/// A text of this many words stands on a page by no accident.
const MANY_WORDS: usize = 3;
/// Or of this many letters.
const MANY_LETTERS: usize = 12;

/// What a page may hold. The two are kept apart: a line that is the same for everyone tells nothing about anyone.
#[derive(Clone, Debug, Default)]
pub struct MayStand {
    /// The texts of a narrowed plan, its dates in words, and the numbers of its records.
    pub own: Vec<String>,
    /// The catalogue's lines, cut where words are put in.
    pub fixed: Vec<String>,
}

impl Plan {
    /// What may stand on a page of this narrowed plan in these words.
    pub fn may_stand(&self, words: &Catalogue) -> MayStand {
        MayStand { own: self.allowed_texts(words), fixed: words.lines() }
    }
}

/// What of the private text stands on a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StandsOn {
    /// Texts of three or more words or twelve or more letters: they block the page.
    pub leaks: Vec<PrivateText>,
    /// Shorter ones, such as a name or "pain": shown to the person, who decides.
    pub short: Vec<PrivateText>,
}

/// Looks for each private text on the page, at word borders. `page` holds the page's texts, each a paragraph,
/// a cell or a line of its own.
///
/// A private text of several lines is looked for whole and line by line. One that says nothing but what allowed
/// texts say, which stand there whole and in a row, is not found: the page would read the same without it.
pub fn stands_on(page: &[impl AsRef<str>], private: &[PrivateText], allowed: &MayStand) -> StandsOn {
    let folded = Folded::of_texts(page);
    let by_right = LazyCell::new(|| ByRight::on(&folded, allowed));
    let there = |text: &Folded| folded.places_of(text).any(|place| !by_right.covers(&place));
    let short_words = ShortWords(allowed);
    let short_there = |text: &Folded| {
        // What two texts make together is no word of either.
        let is_in_one = |place: Range<usize>| folded.is_in_one_text(&place);
        there(text) || folded.places_of(text).any(is_in_one) && !short_words.hold(text)
    };
    // Without a single letter or digit, such as an emoji, a text is looked for as it is.
    let signs_there = |signs: &str| {
        let on_page = page.iter().any(|text| text.as_ref().contains(signs));
        !signs.is_empty() && on_page && !short_words.hold_signs(signs)
    };
    let mut found = StandsOn::default();
    for text in private {
        let whole = Folded::of(&text.text);
        if is_telling(&whole) {
            if there(&whole) || a_line_is_there(&text.text, &there) {
                found.leaks.push(text.clone());
            }
        } else if short_there(&whole) || whole.letters().is_empty() && signs_there(text.text.trim()) {
            found.short.push(text.clone());
        }
    }
    found
}

fn is_telling(text: &Folded) -> bool {
    text.words() >= MANY_WORDS || text.letters().chars().count() >= MANY_LETTERS
}

fn a_line_is_there(text: &str, there: &dyn Fn(&Folded) -> bool) -> bool {
    let more_than_one = text.trim().contains('\n');
    more_than_one && text.lines().map(Folded::of).any(|line| is_telling(&line) && there(&line))
}

/// What may hold a short private text without a word about it: a fixed line holds any word in it, and a text of the
/// person's own itself and nothing inside it.
struct ShortWords<'a>(&'a MayStand);

impl ShortWords<'_> {
    fn hold(&self, text: &Folded) -> bool {
        let is_itself = |own: &String| Folded::of(own).letters() == text.letters();
        let holds_it = |line: &String| Folded::of(line).places_of(text).next().is_some();
        self.0.own.iter().any(is_itself) || self.0.fixed.iter().any(holds_it)
    }

    fn hold_signs(&self, signs: &str) -> bool {
        let is_itself = |own: &String| own.trim() == signs;
        self.0.own.iter().any(is_itself) || self.0.fixed.iter().any(|line| line.contains(signs))
    }
}

/// Where allowed texts stand on a page, each whole and inside one of the page's texts.
struct ByRight {
    /// Where they end, by where they start.
    ends: BTreeMap<usize, BTreeSet<usize>>,
}

impl ByRight {
    fn on(page: &Folded, allowed: &MayStand) -> Self {
        let mut ends: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for text in allowed.own.iter().chain(&allowed.fixed).map(|text| Folded::of(text)) {
            for place in page.places_of(&text).filter(|place| page.is_in_one_text(place)) {
                ends.entry(place.start).or_default().insert(place.end);
            }
        }
        Self { ends }
    }

    /// Whether allowed texts one after the other, none over another, hold all of this place. The first may
    /// begin before it and the last may end after it.
    fn covers(&self, place: &Range<usize>) -> bool {
        let before = self.ends.range(..=place.start).flat_map(|(_, ends)| ends);
        let mut reached: BTreeSet<usize> = before.copied().filter(|end| *end > place.start).collect();
        while let Some(end) = reached.pop_first() {
            if end >= place.end {
                return true;
            }
            reached.extend(self.ends.get(&end).into_iter().flatten());
        }
        false
    }
}
