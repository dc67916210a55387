//! A person at the keyboard: what they do, by visible names and keys alone, and what it costs them.

mod dialogs;
mod sight;

use std::{collections::BTreeSet, time::Instant};

use crate::{
    cost::{self, Cost},
    display::{Display, PATIENCE, comes_true},
    places, processes,
    window::{Focus, Home, Page, Seen, Theme, Window, plain},
};

/// The most presses of Tab a person would make, and go on making while something is still on its way, before
/// saying that it is not there.
const MOST_TABS: usize = 160;

/// A person using the planner.
#[derive(Debug)]
pub struct Person<'a> {
    display: &'a Display,
    window: Window,
    cost: Cost,
    choices_since: usize,
    page: Option<Page>,
    places: BTreeSet<String>,
}

impl<'a> Person<'a> {
    /// Opens the planner.
    pub fn opens_the_planner(display: &'a Display, home: &Home) -> Self {
        Self::opens_it_looking(display, home, Theme::Light)
    }

    /// Opens the planner on a system that looks light or dark.
    pub fn opens_it_looking(display: &'a Display, home: &Home, theme: Theme) -> Self {
        Self::at(display, Window::open(display, home, theme))
    }

    /// Sits down before a window that is open.
    pub fn at(display: &'a Display, window: Window) -> Self {
        Self { display, window, cost: Cost::default(), choices_since: 0, page: None, places: BTreeSet::new() }
    }

    /// What it cost so far.
    pub fn cost(&self) -> Cost {
        self.cost
    }

    /// The places that were on the screen so far, as the list of places calls them.
    pub fn places(&self) -> &BTreeSet<String> {
        &self.places
    }

    /// Opens the locked plan with its password, and comes to Today.
    ///
    /// # Panics
    /// When it does not open.
    pub fn opens_with(&mut self, password: &str) {
        self.fills("Password", password);
        self.presses("Enter");
        self.sees("Where you left off");
        self.looks();
    }

    /// Sees which page is there, and counts it where it is another than before.
    pub fn looks(&mut self) {
        let Ok(page) = self.window.page() else { return };
        if !page.heading.is_empty() && self.page.as_ref() != Some(&page) {
            self.cost.screens += 1;
            self.places.insert(page.place.clone());
            self.page = Some(page);
        }
    }

    /// Presses keys held together, such as "Tab" or "Ctrl+L".
    pub fn presses(&mut self, chord: &str) {
        self.cost.keys += 1;
        self.cost.actions += usize::from(!cost::LOOKING.contains(&chord));
        self.window.press(chord).unwrap_or_else(|error| panic!("{chord} could not be pressed: {error}"));
    }

    /// Types words.
    pub fn types(&mut self, text: &str) {
        self.cost.words += text.split_whitespace().count();
        self.cost.letters += text.chars().count();
        self.cost.actions += 1;
        self.window.type_keys(text).unwrap_or_else(|error| panic!("nothing could be typed: {error}"));
    }

    /// Pastes text from somewhere else.
    pub fn pastes(&mut self, text: &str) {
        self.display.copies(text);
        self.presses("Ctrl+v");
    }

    /// Drags a line of a list by its dots onto another, each by words in it.
    ///
    /// # Panics
    /// When one of them is not there.
    pub fn drags(&mut self, line: &str, onto: &str) {
        self.cost.actions += 1;
        self.window.drags(line, onto).unwrap_or_else(|error| panic!("«{line}» cannot be dragged: {error}"));
    }

    /// Moves the keyboard with Tab to the next thing of this name.
    ///
    /// # Panics
    /// When Tab does not come to it; says what it came to instead.
    pub fn reaches(&mut self, name: &str) {
        self.reaches_where(name, |focus| focus.name == name);
    }

    /// Goes to a button or link by its name and presses Enter on it.
    pub fn follows(&mut self, name: &str) {
        self.reaches_where(name, |focus| focus.name == name && !is_field(focus));
        self.presses("Enter");
        self.cost.decisions += self.choices_since.max(1);
        self.choices_since = 0;
    }

    /// Goes to whichever of two comes first, presses Enter on it, and says which it was.
    pub fn follows_the_first_of(&mut self, names: [&str; 2]) -> String {
        self.reaches_where(names[0], |focus| names.contains(&focus.name.as_str()) && !is_field(focus));
        let name = self.focus().name;
        self.follows(&name);
        name
    }

    /// Goes to a button or link by the end of its name, for what begins with a day and a time, and presses Enter on it.
    pub fn follows_the_one_ending(&mut self, words: &str) {
        self.reaches_where(words, |focus| focus.name.ends_with(words) && !is_field(focus));
        self.presses("Enter");
    }

    /// Picks one of several, or ticks a box: Tab to it, then arrows or Space.
    pub fn chooses(&mut self, name: &str) {
        self.choices_since += 1;
        self.reaches_where(name, |focus| focus.name == name || focus.role == "radio");
        if self.window.focus().is_ok_and(|focus| focus.role == "radio") {
            return self.picks(name);
        }
        if !self.window.is_on().unwrap_or(false) {
            self.presses("Space");
        }
    }

    /// Ticks the next box in whose line these words stand, if it is not ticked.
    pub fn ticks_the_one_with(&mut self, words: &str) {
        self.reaches_where(words, |focus| focus.role == "checkbox" && focus.name.contains(words));
        if !self.window.is_on().expect("a box says whether it is ticked") {
            self.choices_since += 1;
            self.presses("Space");
        }
    }

    /// Turns to the planner's other window, as with Alt and Tab.
    ///
    /// # Panics
    /// When there is none after a while.
    pub fn turns_to_the_other_window(&mut self) {
        assert!(comes_true(PATIENCE, || self.window.count() == 2), "there is no other window");
        self.window.turns_to_the_other().expect("the other window answers");
    }

    /// Presses a key that closes the window with this title, as the display sees it: WebDriver would wait for an
    /// answer of a window that is gone.
    pub fn closes_the_other_window_by(&mut self, key: &str, title: &str) {
        self.cost.keys += 1;
        self.display.brings_up(title);
        self.display.presses(key);
        self.is_left_with_one_window();
    }

    /// Goes back to the window that is left, once the other has closed.
    ///
    /// # Panics
    /// When the other stays.
    fn is_left_with_one_window(&mut self) {
        assert!(comes_true(PATIENCE, || self.window.count() == 1), "the other window stays");
        self.window.turns_to_the_other().expect("the window that is left answers");
    }

    /// Locks the plan with the key for it, waits until the process that held the page is gone and the lock
    /// screen is drawn, then closes the window.
    ///
    /// The keys come from the display and the window is asked nothing more: WebDriver ends its session at
    /// the first question after a page's process has ended.
    ///
    /// # Panics
    /// When the page's process goes on.
    pub fn locks_and_closes(self) {
        let held = self.window.page_processes();
        assert!(!held.is_empty(), "the page has a process");
        self.display.presses("ctrl+l");
        let ended = comes_true(PATIENCE, || !held.iter().any(|id| processes::runs(*id)));
        assert!(ended, "the process of the page that held the plan goes on");
        // An ended page leaves its last picture, then an empty window, then the lock screen.
        self.display.shows_something_else(&self.display.middle());
        self.closes_the_planner();
    }

    /// Closes the window as its frame's button does. While words are not saved, the page asks first.
    pub fn asks_to_close(&mut self) {
        self.display.presses("alt+F4");
    }

    /// Closes the window, and waits until it is gone.
    pub fn closes_the_planner(mut self) {
        self.asks_to_close();
        let gone = comes_true(PATIENCE, || self.display.windows(TITLE) == 0);
        assert!(gone, "the window stayed");
    }

    /// Goes to a field by its label and types.
    pub fn fills(&mut self, label: &str, text: &str) {
        self.goes_to_field(label);
        self.types(text);
    }

    /// Goes to a field by its label and types in place of all that stands there.
    pub fn writes_over(&mut self, label: &str, text: &str) {
        self.goes_to_field(label);
        self.presses("Ctrl+a");
        self.types(text);
    }

    /// Goes to a field by its label and pastes.
    pub fn pastes_into(&mut self, label: &str, text: &str) {
        self.goes_to_field(label);
        self.pastes(text);
    }

    /// Waits until these words are on the screen.
    ///
    /// # Panics
    /// When they do not come; says what is there instead.
    pub fn sees(&self, words: &str) {
        let wanted = plain(words);
        if !comes_true(PATIENCE, || self.screen().contains(&wanted)) {
            panic!("«{wanted}» did not come. On the screen: {}", self.screen());
        }
    }

    /// Waits until the keyboard is on the heading of this name: where a new page starts to be read.
    ///
    /// # Panics
    /// When it does not come there.
    pub fn hears_heading(&mut self, name: &str) {
        let mut last = None;
        let heard = comes_true(PATIENCE, || {
            last = self.window.focus().ok();
            last.as_ref().is_some_and(|focus| focus.role == "heading" && focus.name == name)
        });
        assert!(heard, "the page «{name}» did not start to be read; the keyboard is on {last:?}");
        self.looks();
    }

    /// Waits until these words are nowhere on the screen.
    ///
    /// # Panics
    /// When they stay.
    pub fn no_longer_sees(&self, words: &str) {
        let gone = comes_true(PATIENCE, || self.window.words().is_ok_and(|screen| !screen.contains(words)));
        assert!(gone, "«{words}» stayed. On the screen: {}", self.screen());
    }

    /// All the words on the screen now.
    pub fn screen(&self) -> String {
        self.window.words().unwrap_or_default()
    }

    /// The text in the field with this label.
    pub fn reads_back(&mut self, label: &str) -> String {
        self.goes_to_field(label);
        self.window.value_in_focus().expect("the field can be read")
    }

    /// Waits until this text is what they would paste somewhere else.
    ///
    /// # Panics
    /// When it does not come there; says what is there instead.
    pub fn has_copied(&self, text: &str) {
        let copied = comes_true(PATIENCE, || self.display.clipboard() == text);
        assert!(copied, "«{text}» was not copied. On the clipboard: {}", self.display.clipboard());
    }

    /// What has the keyboard.
    ///
    /// # Panics
    /// When the window does not answer.
    pub fn focus(&self) -> Focus {
        let mut focus = None;
        comes_true(PATIENCE, || {
            focus = self.window.focus().ok();
            focus.is_some()
        });
        focus.expect("the window says what has the keyboard")
    }

    /// Moves the keyboard to the field with this label.
    pub fn goes_to_field(&mut self, label: &str) {
        self.reaches_where(label, |focus| focus.name == label && is_field(focus));
    }

    /// The same, backwards: for a field that just came above the button that made it.
    pub fn goes_back_to_field(&mut self, label: &str) {
        self.reaches_by("Shift+Tab", label, |focus| focus.name == label && is_field(focus));
    }

    /// Waits for something that is no field and no button, such as a picture, by what it is and its name.
    ///
    /// # Panics
    /// When it does not come; says what is there instead.
    pub fn finds(&self, role: &str, name: &str) -> Seen {
        let mut there = Ok(Vec::new());
        let mut found = None;
        comes_true(PATIENCE, || {
            there = self.window.landmarks();
            found = there.iter().flatten().find(|seen| seen.role == role && seen.name == name).cloned();
            found.is_some()
        });
        found.unwrap_or_else(|| panic!("no {role} «{name}» came. There is: {there:?}"))
    }

    fn reaches_where(&mut self, name: &str, wanted: impl Fn(&Focus) -> bool) {
        self.reaches_by("Tab", name, wanted);
    }

    /// Presses Tab until the keyboard is somewhere wanted. For a choice, a group counts only when the
    /// wanted name is one of its choices.
    fn reaches_by(&mut self, tab: &str, name: &str, wanted: impl Fn(&Focus) -> bool) {
        let (mut passed, start) = (Vec::new(), Instant::now());
        while passed.len() < MOST_TABS || start.elapsed() < PATIENCE {
            let focus = self.focus();
            if wanted(&focus) && self.has_choice(&focus, name) {
                return self.looks();
            }
            passed.push(format!("{} ({})", focus.name, focus.role));
            self.presses(tab);
        }
        passed.dedup();
        passed.truncate(60);
        panic!(
            "Tab does not come to «{name}». It came to: {}\nOn the screen: {}",
            passed.join(", "),
            self.screen()
        );
    }

    fn has_choice(&self, focus: &Focus, name: &str) -> bool {
        focus.role != "radio" || self.window.choices().is_ok_and(|names| names.iter().any(|own| own == name))
    }

    fn picks(&mut self, name: &str) {
        if self.focus().name == name && !self.window.is_on().unwrap_or(false) {
            self.presses("Space");
        }
        self.cost.actions += 1;
        let names = self.window.choices().unwrap_or_default();
        let place = |name: &str| names.iter().position(|own| own == name).unwrap_or_default();
        let (from, to) = (place(&self.focus().name), place(name));
        let arrow = if to < from { "Up" } else { "Down" };
        (0..from.abs_diff(to)).for_each(|_| self.presses(arrow));
        assert_eq!(self.focus().name, name, "the arrows do not come to this choice");
    }
}

impl Drop for Person<'_> {
    /// A test that says no leaves a picture of what was there.
    fn drop(&mut self) {
        if std::thread::panicking() {
            let name = std::thread::current().name().unwrap_or("journey").replace("::", "-");
            let folder = places::target().join("journeys");
            let saved = std::fs::create_dir_all(&folder);
            self.display.snap(&folder.join(format!("{name}.png")));
            eprintln!("A picture of the screen: {} ({saved:?})", folder.display());
        }
    }
}

/// What stands in the title of the window and of its dialogs.
const TITLE: &str = "Footing";

fn is_field(focus: &Focus) -> bool {
    matches!(focus.role.as_str(), "textbox" | "searchbox" | "spinbutton" | "combobox")
}
