//! What using the planner costs a person.

use std::ops::Add;

/// Keys that go from one thing to the next, and do nothing else.
pub const LOOKING: [&str; 4] = ["Tab", "Shift+Tab", "Up", "Down"];

/// What using the planner cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cost {
    /// Questions answered. A choice and the button that carries it out are one; a second choice before
    /// that button is one more.
    pub decisions: usize,
    /// Keys pressed, those of the typed words left out.
    pub keys: usize,
    /// Words typed, a password among them.
    pub words: usize,
    /// The letters and spaces of these words: each is a key, too.
    pub letters: usize,
    /// Pages that were on the screen, one after the other.
    pub screens: usize,
    /// Things pressed, ticked or picked, and texts typed, however many keys it took to come to them.
    pub actions: usize,
}

impl Cost {
    /// All keys pressed.
    pub fn keystrokes(self) -> usize {
        self.keys + self.letters
    }
}

impl Add for Cost {
    type Output = Self;

    fn add(self, more: Self) -> Self {
        Self {
            decisions: self.decisions + more.decisions,
            keys: self.keys + more.keys,
            words: self.words + more.words,
            letters: self.letters + more.letters,
            screens: self.screens + more.screens,
            actions: self.actions + more.actions,
        }
    }
}
