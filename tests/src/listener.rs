//! A person at a real keyboard who listens to a screen reader: the way into the planner as people get it.

use std::time::Duration;

use crate::{
    display::{Display, comes_true},
    places,
    screen_reader::{ScreenReader, Thing},
    session::Session,
    window::plain,
};

/// Tracing makes everything slower than a person would put up with.
const PATIENT: Duration = Duration::from_secs(60);

/// A person who uses keys and a screen reader.
#[derive(Debug)]
pub struct Listener<'a> {
    display: &'a Display,
    reader: ScreenReader,
}

impl<'a> Listener<'a> {
    /// Sits down in this session.
    pub fn in_session(session: &'a Session) -> Self {
        let reader = ScreenReader::start(|program| session.command(program));
        Self { display: session.display(), reader }
    }

    /// Their screen reader.
    pub fn reader(&mut self) -> &mut ScreenReader {
        &mut self.reader
    }

    /// Waits until these words are on the screen.
    ///
    /// # Panics
    /// When they do not come; says what is there instead.
    pub fn sees(&mut self, words: &str) {
        let wanted = plain(words);
        let came = comes_true(PATIENT, || self.screen().contains(&wanted));
        assert!(came, "«{wanted}» did not come. On the screen: {}", self.screen());
    }

    /// All the words on the screen now.
    pub fn screen(&mut self) -> String {
        said(&self.reader.reads())
    }

    /// Waits until these words are in the window of this title.
    ///
    /// # Panics
    /// When they do not come; says what is there instead.
    pub fn sees_in(&mut self, title: &str, words: &str) {
        let wanted = plain(words);
        let came = comes_true(PATIENT, || said(&self.reader.reads_window(title)).contains(&wanted));
        assert!(came, "«{wanted}» did not come. In «{title}»: {}", said(&self.reader.reads_window(title)));
    }

    /// Follows a button or a link, or opens what it stands for.
    pub fn follows(&mut self, name: &str) {
        self.reaches(name, &["push button", "link", "toggle button"]);
        self.presses("Return");
    }

    /// Opens what is folded away. WebKit has no word for the role of a `<summary>`.
    pub fn unfolds(&mut self, name: &str) {
        self.reaches(name, &["unknown"]);
        self.presses("Return");
    }

    /// Picks one of several, or ticks a box.
    pub fn chooses(&mut self, name: &str) {
        let roles = ["radio button", "check box"];
        let mut on = false;
        // A key that comes while the window is still coming up goes nowhere, and a person presses it once more.
        for _ in 0..3 {
            self.reaches(name, &roles);
            if !self.find(name, &roles).is_some_and(|thing| thing.on) {
                self.presses("space");
            }
            on = comes_true(PATIENT / 3, || self.find(name, &roles).is_some_and(|thing| thing.on));
            if on {
                break;
            }
        }
        assert!(on, "«{name}» cannot be chosen");
    }

    /// Types into the field with this label, and hears that it is there.
    pub fn fills(&mut self, label: &str, text: &str) {
        self.starts_to_fill(label, text);
        let long = text.chars().count();
        let is_there = |thing: Thing| thing.text.contains(text) || hides(&thing, long);
        let typed = comes_true(PATIENT, || self.find(label, &FIELDS).is_some_and(is_there));
        assert!(typed, "what was typed into «{label}» did not come: {:?}", self.find(label, &FIELDS));
    }

    /// Types into the field with this label and does not wait for what comes of it.
    pub fn starts_to_fill(&mut self, label: &str, text: &str) {
        self.reaches(label, &FIELDS);
        self.display.types(text);
    }

    /// Presses keys, by xdotool's names such as "ctrl+l".
    pub fn presses(&self, keys: &str) {
        self.display.presses(keys);
    }

    /// Types where the keyboard is.
    pub fn types(&self, text: &str) {
        self.display.types(text);
    }

    /// The first thing of this name and of one of these roles.
    pub fn find(&mut self, name: &str, roles: &[&str]) -> Option<Thing> {
        let things = self.reader.reads();
        things.into_iter().find(|thing| thing.name == name && roles.contains(&&*thing.role))
    }

    /// Moves the keyboard to the thing of this name.
    ///
    /// # Panics
    /// When it is not there or does not take the keyboard.
    pub fn reaches(&mut self, name: &str, roles: &[&str]) {
        let reached = comes_true(PATIENT, || self.takes(name, roles));
        assert!(reached, "the keyboard does not come to «{name}». There is: {}", self.in_short());
    }

    /// Whether the thing has the keyboard; if it is there and has not, gives it.
    fn takes(&mut self, name: &str, roles: &[&str]) -> bool {
        let Some(thing) = self.find(name, roles) else { return false };
        if thing.focused {
            return true;
        }
        self.reader.moves_to(&thing);
        self.find(name, roles).is_some_and(|thing| thing.focused)
    }

    fn in_short(&mut self) -> String {
        let things = self.reader.reads();
        let named = things.iter().filter(|thing| !thing.name.is_empty());
        named.map(|thing| format!("{} ({})", thing.name, thing.role)).collect::<Vec<_>>().join(", ")
    }

    /// Waits for something to be there, wherever the keyboard is.
    ///
    /// # Panics
    /// When it does not come.
    pub fn waits_for(&mut self, name: &str, roles: &[&str]) {
        let came = comes_true(PATIENT, || self.find(name, roles).is_some());
        assert!(came, "«{name}» did not come. There is: {}", self.in_short());
    }
}

impl Drop for Listener<'_> {
    /// Someone who gives up leaves a picture of what was there.
    fn drop(&mut self) {
        if std::thread::panicking() {
            let picture = places::target().join("listener.png");
            self.display.snap(&picture);
            eprintln!("A picture of the screen: {}", picture.display());
        }
    }
}

/// What is read aloud of these things, as one text.
fn said(things: &[Thing]) -> String {
    plain(&things.iter().flat_map(|thing| [&*thing.name, &*thing.text]).collect::<Vec<_>>().join(" "))
}

const FIELDS: [&str; 4] = ["entry", "password text", "text", "spin button"];

/// A password's box says only how long it is.
fn hides(thing: &Thing, long: usize) -> bool {
    thing.role == "password text" && thing.text.chars().count() == long
}
