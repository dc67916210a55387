//! The pictures of one walk, one look of the screen each.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use crate::{
    display::{Display, comes_true},
    person::Person,
    window::Theme,
};

/// Every screen in the order of the walk. Its place here is the number in its pictures' names, so that the
/// same screen has the same number in every look.
const SCREENS: &[&str] = &[
    "who-uses-this-computer",
    "a-made-password",
    "a-password",
    "what-would-help",
    "one-box",
    "a-first-message",
    "half-a-page-for-a-meeting",
    "three-changes-to-ask-for",
    "a-message-while-waiting",
    "a-short-talk",
    "it-is-written-down",
    "a-spare-key",
    "a-spare-key-is-shown",
    "two-groups-back",
    "a-spare-key-works",
    "open-without-a-password",
    "nothing-needs-doing",
    "next-a-first-message",
    "the-first-message",
    "an-empty-place",
    "something-to-put-right",
    "carry-on",
    "a-blank-page",
    "a-day-gone-by",
    "locked",
    "wrong-password",
    "locked-with-a-spare-key",
    "a-new-password",
    "a-blank-sheet",
    "get-a-plan-back",
    "a-copy-is-chosen",
    "look-before-it-is-back",
    "a-damaged-plan",
    "get-this-plan-back",
    "read-only",
    "read-only-copies",
    "help-now",
    "settings",
    "ways-in",
    "copies",
    "look-into-a-copy",
    "a-replaced-plan",
    "delete-everything",
    "my-own-copy",
    "did-you-hand-this-over",
    "page-given",
    "pages-given",
    "undo-line",
    "undone",
    "earlier-versions",
    "put-in-the-bin",
    "the-bin",
    "taken-out",
    "remove-for-good",
    "an-empty-bin",
    "today",
    "in-the-way",
    "in-the-way-form",
    "how-other-people-put-it",
    "changes",
    "change-form",
    "ideas-by-group",
    "steps",
    "step-form",
    "timetable",
    "meetings",
    "get-ready",
    "note-what-was-said",
    "question-form",
    "calls-with-jo",
    "before-a-call",
    "on-a-call",
    "after-a-call",
    "a-call-in-big-type",
    "what-i-show",
    "the-page-once",
    "sharing-window",
    "sharing-one-thing",
    "sharing-is-seen",
    "what-i-show-while-it-is-seen",
    "the-page-while-it-is-seen",
    "sharing-covered",
    "sharing-is-on",
    "sharing-ended",
    "safe-to-show",
    "safe-covered",
    "nothing-is-ticked",
    "the-page-with-nothing",
    "sharing-nothing",
    "a-suggestion-made-a-step",
    "a-next-call-on-a-day",
    "a-private-box-is-ticked",
    "something-else-is-added",
    "sharing-names-each",
    "sharing-smallest",
    "sharing-one-in-a-usual-window",
    "sharing-one-in-a-low-window",
    "sharing-one-in-the-smallest-window",
    "places-while-sharing",
    "sharing-a-few",
    "sharing-one-in-the-middle",
    "sharing-the-last-one",
    "safe-to-show-nothing",
    "a-talk-in-large",
    "sharing-without-it",
    "an-hour-covered",
    "still-on-the-call",
    "safe-still-on-the-call",
    "safe-call-is-over",
    "what-was-shown",
    "calls-emails-and-letters",
    "contact-form",
    "keeping-in-touch",
    "keeping-in-touch-form",
    "who-may-talk-to-work",
    "permission-form",
    "after-a-talk",
    "a-message-for-work",
    "work-and-people",
    "part-of-my-job-form",
    "person-form",
    "about-form",
    "time-off",
    "where-things-are-form",
    "another-way",
    "when-i-might-go-back",
    "time-frame-form",
    "before-a-date",
    "fit-note-form",
    "fit-notes",
    "wait-form",
    "while-i-wait",
    "week-form",
    "ease-off",
    "phased-weeks",
    "check-in-form",
    "how-it-is-going",
    "if-it-wobbles-form",
    "if-it-wobbles",
    "find",
    "by-date",
    "reminder",
    "rules",
    "pages-to-print",
    "my-own-sheet",
    "page-for-work",
    "read-it-once",
    "which-plan",
];

/// The most times a screen is turned further. None is longer; it is a stop for a page that never rests.
const MOST_TURNS: usize = 12;

/// The most pixels that differ when a caret comes or goes. A page that was turned differs in thousands.
const CARET: f64 = 400.0;

/// How long a page may take to begin to turn before it counts as at its end. A machine with too much to do may
/// take longer: then pictures of what is further down are missing.
const A_MOMENT: Duration = Duration::from_secs(4);

/// How the screen looks on one walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// Dark on light, words at their largest.
    Largest,
}

impl Look {
    fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Largest => "largest",
        }
    }

    /// How the system says that things look on this walk.
    pub fn theme(self) -> Theme {
        if self == Self::Dark { Theme::Dark } else { Theme::Light }
    }
}

/// Where the pictures of one walk go.
#[derive(Debug)]
pub struct Album<'a> {
    display: &'a Display,
    folder: &'a Path,
    look: Look,
    kept: Vec<PathBuf>,
}

impl<'a> Album<'a> {
    /// An album with nothing in it, kept in a folder that is there.
    pub fn new(display: &'a Display, folder: &'a Path, look: Look) -> Self {
        Self { display, folder, look, kept: Vec::new() }
    }

    /// How the screen looks on this walk.
    pub fn look(&self) -> Look {
        self.look
    }

    /// Takes a picture of the screen, and further ones as far as Page Down turns it.
    ///
    /// # Panics
    /// When the screen is not one of the tour's, or never comes to rest.
    pub fn keeps(&mut self, person: &mut Person<'_>, screen: &str) {
        let name = self.takes_one(screen);
        for turn in 2..=MOST_TURNS {
            person.presses("PageDown");
            if !self.turns() {
                return;
            }
            self.takes(&format!("{name}-{turn}.png"));
        }
    }

    /// Takes one picture of the screen as it is, and gives its name.
    ///
    /// # Panics
    /// When the screen is not one of the tour's, or never comes to rest.
    pub fn takes_one(&mut self, screen: &str) -> String {
        let number = SCREENS.iter().position(|own| *own == screen);
        let number = number.unwrap_or_else(|| panic!("{screen} is no screen of the tour")) + 1;
        let name = format!("{number:02}-{screen}-{}", self.look.name());
        self.takes(&format!("{name}.png"));
        name
    }

    /// Brings the window with this title in front of the others.
    pub fn brings_up(&self, title: &str) {
        self.display.brings_up(title);
    }

    /// Makes the window with this title so large.
    pub fn makes_large(&self, title: &str, size: [usize; 2]) {
        self.display.makes_large(title, size);
    }

    /// The pictures, in the order they were taken.
    pub fn pictures(self) -> Vec<PathBuf> {
        self.kept
    }

    fn takes(&mut self, name: &str) {
        let to = self.folder.join(name);
        self.display.picture(&to);
        assert!(to.exists(), "{name} could not be kept");
        self.kept.push(to);
    }

    /// Whether the screen begins to show something else than the last picture. A page starts to turn a moment
    /// after the key.
    fn turns(&self) -> bool {
        let last = self.kept.last().expect("a picture was taken");
        let now = self.folder.join(format!("now-{}.png", self.look.name()));
        let turned = comes_true(A_MOMENT, || {
            self.display.snap(&now);
            differing_pixels(last, &now) > CARET
        });
        fs::remove_file(now).expect("it is ours");
        turned
    }
}

fn differing_pixels(one: &Path, other: &Path) -> f64 {
    let compare = Command::new("compare").args(["-metric", "AE"]).args([one, other]).arg("null:").output();
    let said = String::from_utf8_lossy(&compare.expect("compare is installed").stderr).into_owned();
    let count = said.split_whitespace().next().and_then(|count| count.parse().ok());
    count.unwrap_or_else(|| panic!("two pictures could not be compared: {said}"))
}

#[cfg(test)]
mod tests {
    use super::SCREENS;
    use crate::places::root;

    /// The names of pictures in the sources of the walk.
    fn named_in(source: &str) -> Vec<String> {
        let kept = source.split("keeps(person, \"").skip(1).filter_map(|rest| rest.split_once('"'));
        let kept = kept.map(|(name, _)| name.to_owned());
        let once = source.split("takes_one(\"").skip(1).filter_map(|rest| rest.split_once('"'));
        let kept = kept.chain(once.map(|(name, _)| name.to_owned()));
        let opened = source.split("one_more(person, album, \"").skip(1);
        kept.chain(opened.filter_map(|rest| Some(rest.split('"').nth(2)?.to_owned()))).collect()
    }

    #[test]
    fn every_picture_of_the_walk_has_its_number() {
        let folder = root().join("tests/src/tour").read_dir().expect("the walk is there");
        let sources = folder.flatten().filter_map(|file| std::fs::read_to_string(file.path()).ok());
        let named: Vec<String> = sources.flat_map(|source| named_in(&source)).collect();
        let missing: Vec<&String> = named.iter().filter(|name| !SCREENS.contains(&name.as_str())).collect();
        assert!(named.len() > 80 && missing.is_empty(), "{missing:?} of {}", named.len());
    }
}
