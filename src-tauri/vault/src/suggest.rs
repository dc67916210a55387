//! Passwords to choose from, for someone who would rather not think one up today.

use zeroize::Zeroizing;

use crate::Randomness;

const WORDS: usize = 4;
/// Words of the list that nobody has to meet while off sick, one on a line: unkind or threatening ones, those
/// about illness, law, work or money, and those that are hard to spell or to say.
const LEFT_OUT: &str = include_str!("left_out.txt");
/// The smallest number of bits that can count the list's 7,776 words.
const BITS: u32 = 13;

/// Four words with spaces between, each drawn alike from more than 4,400: 4,400⁴ or 48.4 bits. Each guess
/// costs what [`crate::Cost`] says, so that guessing it takes longer than anyone has. It wipes itself when dropped.
pub fn suggested_passphrase(randomness: Randomness) -> Zeroizing<String> {
    let words: [&str; WORDS] = std::array::from_fn(|_| word(randomness));
    let mut text = Zeroizing::new(String::with_capacity(words.iter().map(|word| word.len() + 1).sum()));
    for word in words {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}

/// A word drawn again until it is one to show, so that each is as likely as the next.
fn word(randomness: Randomness) -> &'static str {
    loop {
        let mut dice = Zeroizing::new([0; 2]);
        randomness(dice.as_mut_slice());
        let at = usize::from(u16::from_le_bytes(*dice) >> (u16::BITS - BITS));
        if let Some(word) = diceware_wordlists::EFF_LONG_WORDLIST.get(at).filter(|word| is_shown(word)) {
            return word;
        }
    }
}

/// A hyphen is easily forgotten when the words are typed again.
fn is_shown(word: &str) -> bool {
    !word.contains('-') && LEFT_OUT.lines().all(|unkind| unkind != word)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use diceware_wordlists::EFF_LONG_WORDLIST;

    use super::*;

    /// Bytes that take every value in turn.
    fn counting() -> impl FnMut(&mut [u8]) {
        let mut next = 0u16;
        move |bytes| {
            bytes.copy_from_slice(&next.to_le_bytes());
            next = next.wrapping_add(1 << (u16::BITS - BITS));
        }
    }

    #[test]
    fn every_word_that_is_shown_comes_up_once_in_a_round_of_the_dice() {
        let mut dice = counting();
        let shown: Vec<&str> = EFF_LONG_WORDLIST.iter().copied().filter(|word| is_shown(word)).collect();
        let drawn: Vec<&str> = shown.iter().map(|_| word(&mut dice)).collect();
        assert_eq!(drawn, shown);
        assert_eq!(drawn.iter().collect::<BTreeSet<_>>().len(), drawn.len());
        assert!(drawn.len() > 4_400, "48.4 bits in four of {}", drawn.len());
        assert!((drawn.len() as f64).log2() * 4.0 > 48.4);
    }

    #[test]
    fn a_suggestion_is_four_plain_words() {
        let mut dice = counting();
        for _ in 0..2_000 {
            let text = suggested_passphrase(&mut dice);
            assert_eq!(text.split(' ').count(), 4, "{}", *text);
            assert!(text.chars().all(|letter| letter == ' ' || letter.is_ascii_lowercase()), "{}", *text);
        }
    }

    #[test]
    fn each_word_left_out_is_in_the_list_it_is_left_out_of() {
        for word in LEFT_OUT.lines() {
            assert!(EFF_LONG_WORDLIST.contains(&word), "{word}");
        }
    }
}
