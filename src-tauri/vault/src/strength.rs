//! A kind hint on how easily a password is guessed. It asks for no symbols, shows no score and no time.

use zxcvbn::Score;
use zxcvbn::feedback::Warning;

use crate::{Label, Passphrase};

/// How easily a password is guessed by someone who has the files and time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Soon guessed.
    Weak(Reason),
    /// Guessed by someone who tries hard.
    Fair,
    /// Not guessed.
    Strong,
}

/// What makes a password weak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// There is little of it.
    Short,
    /// It is a word, a name or a password that many people use, or close to one.
    Common,
    /// It is a row of keys, something repeated, a year or a date.
    Pattern,
}

impl Strength {
    /// Looks at a password. The plan's label is read as a word that is known: the lock screen shows it.
    ///
    /// Only the first 100 characters count. The estimate copies pieces of the password and does not wipe them: what
    /// becomes of freed memory is for the program that calls this, and the shell wipes all of it.
    pub fn of(passphrase: &Passphrase, label: &Label) -> Self {
        let estimate = zxcvbn::zxcvbn(passphrase.text(), &[label.as_str()]);
        match estimate.score() {
            Score::Four => Self::Strong,
            Score::Three => Self::Fair,
            _ => {
                Self::Weak(estimate.feedback().and_then(|hint| hint.warning()).map_or(Reason::Short, reason))
            }
        }
    }
}

fn reason(warning: Warning) -> Reason {
    match warning {
        Warning::StraightRowsOfKeysAreEasyToGuess
        | Warning::ShortKeyboardPatternsAreEasyToGuess
        | Warning::RepeatsLikeAaaAreEasyToGuess
        | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess
        | Warning::SequencesLikeAbcAreEasyToGuess
        | Warning::RecentYearsAreEasyToGuess
        | Warning::DatesAreOftenEasyToGuess => Reason::Pattern,
        Warning::ThisIsATop10Password
        | Warning::ThisIsATop100Password
        | Warning::ThisIsACommonPassword
        | Warning::ThisIsSimilarToACommonlyUsedPassword
        | Warning::AWordByItselfIsEasyToGuess
        | Warning::NamesAndSurnamesByThemselvesAreEasyToGuess
        | Warning::CommonNamesAndSurnamesAreEasyToGuess => Reason::Common,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strength(text: &str) -> Strength {
        let passphrase = Passphrase::new(text.to_owned()).expect("not empty");
        Strength::of(&passphrase, &Label::new("Marmalade sandwich"))
    }

    #[test]
    fn four_plain_words_need_no_symbol_to_be_strong() {
        assert_eq!(strength("kettle garden window seven"), Strength::Strong);
    }

    #[test]
    fn symbols_and_capitals_in_a_common_password_do_not_help_it() {
        assert_eq!(strength("P@ssw0rd1!"), Strength::Weak(Reason::Common));
        assert_eq!(strength("Elizabeth"), Strength::Weak(Reason::Common));
    }

    #[test]
    fn a_weak_password_is_told_why() {
        assert_eq!(strength("qwertyuiop"), Strength::Weak(Reason::Common));
        assert_eq!(strength("aaaaaaaaaa"), Strength::Weak(Reason::Pattern));
        assert_eq!(strength("13.05.1987"), Strength::Weak(Reason::Pattern));
        assert_eq!(strength("gx"), Strength::Weak(Reason::Short));
    }

    #[test]
    fn the_name_on_the_lock_screen_is_no_secret() {
        assert!(matches!(strength("marmalade sandwich"), Strength::Weak(_)));
    }

    #[test]
    fn a_very_long_password_is_looked_at_like_any_other() {
        assert_eq!(strength(&"kettle garden window seven ".repeat(2_000)), Strength::Strong);
    }
}
