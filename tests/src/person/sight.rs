//! Whether a thing is in sight: what has the keyboard (WCAG 2.2, focus not obscured), and what always is there.

use std::time::Duration;

use super::{Person, TITLE};
use crate::display::{PATIENCE, comes_true};

/// How long a page may take to scroll to what has the keyboard.
const A_MOMENT: Duration = Duration::from_secs(2);

impl Person<'_> {
    /// Makes the window this large: the room for the page.
    ///
    /// # Panics
    /// When it does not become so.
    pub fn makes_the_window(&mut self, size: [usize; 2]) {
        self.display.makes_large(TITLE, size);
        let is_so = || self.window.room().is_ok_and(|room| room == size);
        assert!(comes_true(PATIENCE, is_so), "the page has {:?}, not {size:?}", self.window.room());
    }

    /// What stands before the thing that has the keyboard, or that it is outside the window. Nothing when it is
    /// all in sight.
    pub fn what_hides_it(&self) -> Option<String> {
        let hidden = stays(|| self.window.what_hides_the_focus().expect("the window answers"));
        hidden.map(|by| format!("{:?}: {by}", self.focus()))
    }

    /// The same of a button, wherever the keyboard is.
    pub fn what_hides(&self, button: &str) -> Option<String> {
        let hidden = stays(|| self.window.what_hides(button).expect("the window answers"));
        hidden.map(|by| format!("{button}: {by}"))
    }
}

/// What is still hidden after a moment.
fn stays(hidden: impl Fn() -> Option<String>) -> Option<String> {
    let mut last = None;
    comes_true(A_MOMENT, || {
        last = hidden();
        last.is_none()
    });
    last
}
