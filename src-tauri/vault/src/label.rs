//! The name of a plan on the lock screen.

use std::path::Path;

use crate::{VaultError, plans_in};

/// What the person calls the plan: at most 80 characters, in the clear in the header because the lock
/// screen shows it. Best is one that gives nothing away.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label(String);

const LONGEST: usize = 80;

impl Label {
    /// A label from typed text: control characters are left out, space around it too, and it ends after 80
    /// characters.
    pub fn new(typed: &str) -> Self {
        let shown: String = typed.chars().filter(|c| !c.is_control()).collect();
        Self(shown.trim().chars().take(LONGEST).collect::<String>().trim_end().to_owned())
    }

    /// Whether somebody reads both as one name: capital letters tell no plans apart.
    fn is_like(&self, other: &Self) -> bool {
        self.0.to_lowercase() == other.0.to_lowercase()
    }

    /// Whether a plan on this computer has this name already: the lock screen could not tell them apart. `but` is the
    /// folder of a plan that does not count. No name is nobody's.
    pub fn is_taken(&self, data: &Path, but: Option<&str>) -> Result<bool, VaultError> {
        let is_this = |label: &Self| !label.0.is_empty() && label.is_like(self);
        Ok(plans_in(data)?.iter().any(|entry| Some(&*entry.plan) != but && is_this(&entry.label)))
    }

    /// This name or, where it is taken, the next with a number behind it.
    pub(crate) fn free_in(&self, data: &Path, but: Option<&str>) -> Result<Self, VaultError> {
        let mut free = self.clone();
        for number in 2.. {
            if !free.is_taken(data, but)? {
                break;
            }
            free = self.numbered(number);
        }
        Ok(free)
    }

    fn numbered(&self, number: u32) -> Self {
        let number = format!(" {number}");
        let room = LONGEST - number.chars().count();
        Self::new(&(self.0.chars().take(room).collect::<String>() + &number))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Reads a label back from a header. `None` unless it is one that [`Label::new`] makes.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?;
        Some(Self::new(text)).filter(|label| label.0 == text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_short_and_has_no_control_characters() {
        assert_eq!(Label::new(" My\u{0} plan\n").as_str(), "My plan");
        let long = Label::new(&"👩🏽‍🔧 ".repeat(1000));
        assert!(long.as_str().chars().count() <= LONGEST);
        assert_eq!(Label::read(long.as_str().as_bytes()), Some(long));
    }

    #[test]
    fn a_number_behind_a_label_fits() {
        let longest = Label::new(&"x".repeat(80)).numbered(12);
        assert!(longest.as_str().ends_with("x 12") && longest.as_str().len() == 80);
        assert!(Label::new("MY plan").is_like(&Label::new(" my Plan")));
    }

    #[test]
    fn a_label_that_no_one_could_have_made_is_not_read() {
        for bytes in [&b"a\nb"[..], b" a", b"\xff", "x".repeat(81).as_bytes()] {
            assert_eq!(Label::read(bytes), None);
        }
    }
}
