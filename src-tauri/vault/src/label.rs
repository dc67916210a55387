//! The name of a plan on the lock screen.

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
    fn a_label_that_no_one_could_have_made_is_not_read() {
        for bytes in [&b"a\nb"[..], b" a", b"\xff", "x".repeat(81).as_bytes()] {
            assert_eq!(Label::read(bytes), None);
        }
    }
}
