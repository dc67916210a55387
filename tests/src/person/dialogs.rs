//! The system's dialogs, in which a person names a file.

use std::path::Path;

use super::{Person, TITLE};
use crate::display::{PATIENCE, comes_true};

impl Person<'_> {
    /// Saves through the system's dialog: waits for it, types the whole path, presses Enter.
    pub fn saves_in_the_dialog(&mut self, to: &Path) {
        self.names_in_the_dialog(to);
        assert!(comes_true(PATIENCE, || to.exists()), "nothing was saved");
    }

    /// Picks a file in the system's dialog: waits for it, types the whole path, presses Enter.
    pub fn opens_in_the_dialog(&mut self, file: &Path) {
        self.names_in_the_dialog(file);
        assert!(comes_true(PATIENCE, || self.display.windows(TITLE) == 1), "the dialog stayed");
    }

    fn names_in_the_dialog(&mut self, path: &Path) {
        let opened = comes_true(PATIENCE, || self.display.windows(TITLE) > 1);
        assert!(opened, "no dialog for a file came");
        self.display.comes_to_rest();
        let path = path.to_str().expect("our own paths are plain");
        self.display.presses("ctrl+a");
        self.display.types(path);
        self.display.presses("Return");
        self.cost.keys += 2;
        self.cost.letters += path.chars().count();
        self.cost.actions += 3;
    }
}
