//! A person uses the planner as people get it, from the first run to closing it, and once it is cut off.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use super::{
    kernel::{TRACER, watched},
    marked::marked_word,
};
use crate::{
    child::Child,
    display::{PATIENCE, comes_true, wait_for},
    first_sitting::first_sitting,
    listener::Listener,
    paper::the_same_pages,
    places,
    processes::{family, kill, may_dump, name, runs},
    session::Session,
};

/// The words this person writes. Each has a marked word in it.
#[derive(Debug)]
pub struct Written {
    password: String,
    on_my_mind: String,
    more: String,
    suggestion: String,
    if_they_say_no: String,
    never_finished: String,
}

impl Written {
    /// New ones.
    pub fn new() -> Self {
        Self {
            password: marked_word(),
            on_my_mind: format!("the stairs {} in the morning", marked_word()),
            more: marked_word(),
            suggestion: format!("start at ten {}", marked_word()),
            if_they_say_no: marked_word(),
            never_finished: marked_word(),
        }
    }

    /// The marked words alone.
    pub fn marked(&self) -> Vec<String> {
        let [mind, suggestion] = [&self.on_my_mind, &self.suggestion]
            .map(|text| text.split(' ').max_by_key(|word| word.len()).unwrap_or_default().to_owned());
        let whole = [&self.password, &self.more, &self.if_they_say_no, &self.never_finished];
        whole.into_iter().cloned().chain([mind, suggestion]).collect()
    }
}

impl Default for Written {
    fn default() -> Self {
        Self::new()
    }
}

/// The planner, running under the tracer.
#[derive(Debug)]
pub struct Running {
    tracer: Child,
    planner: u32,
}

/// What was seen of the running processes.
#[derive(Debug, Default)]
pub struct Processes {
    /// Their programs.
    pub names: BTreeSet<String>,
    /// Those that may leave a dump of their memory.
    pub may_dump: BTreeSet<String>,
}

impl Running {
    /// Starts it in a session; what it asks of the kernel goes to this folder.
    ///
    /// # Panics
    /// When the folder cannot be made or the planner does not start.
    pub fn start(session: &Session, log: &Path) -> Self {
        fs::create_dir_all(log).expect("the folder for what is built can be written");
        let tracer = Child::start(&watched(session.command(TRACER), &places::shipped_build(), log));
        let mut planner = None;
        wait_for("the planner to start", || {
            planner = family(tracer.id()).into_iter().find(|&id| name(id) == "footing");
            planner.is_some()
        });
        Self { tracer, planner: planner.unwrap_or_default() }
    }

    /// All its processes, the tracer's own left out.
    pub fn look(&self, processes: &mut Processes) {
        for id in family(self.planner) {
            if let Some(dumps) = may_dump(id) {
                processes.names.insert(name(id));
                processes.may_dump.extend(dumps.then(|| name(id)));
            }
        }
    }

    /// Cuts it off, as a crash does.
    pub fn cut_off(&self) {
        kill(self.planner);
    }

    /// Waits until nothing of it runs any more.
    ///
    /// # Panics
    /// When something stays.
    pub fn ends(&mut self) {
        wait_for("the planner to end", || !runs(self.planner) && !self.tracer.is_running());
    }
}

/// The first run, a change with words for work and words for nobody, preview, print, save, lock, open, close.
pub fn from_first_run_to_closing(person: &mut Listener, session: &Session, words: &Written) {
    writes_it_down(person, words);
    reads_the_page(person, words);
    prints_and_saves(person, session);
    person.presses("ctrl+l");
    opens(person, words);
    person.sees(&words.on_my_mind);
}

/// The first run, and a change with words for work and words for nobody.
pub fn writes_it_down(person: &mut Listener, words: &Written) {
    first_sitting(person, &words.password, &words.on_my_mind);
    writes_a_change(person, words);
}

/// Opens the plan from the lock screen.
pub fn opens(person: &mut Listener, words: &Written) {
    opens_with(person, &words.password);
}

/// The same with a password alone.
pub fn opens_with(person: &mut Listener, password: &str) {
    person.sees("My plan is locked");
    person.fills("Password", password);
    person.presses("Return");
    person.sees("Where you left off");
}

/// Is in the middle of writing when the planner is cut off.
pub fn until_cut_off(person: &mut Listener, session: &Session, words: &Written, running: &Running) {
    goes_to(person, "Changes to ask for");
    person.follows("Write another");
    person.fills("What I would suggest", &words.never_finished);
    let long = "and more of it, ".repeat(40);
    let mut typing = session.command("xdotool");
    let typing = Child::start(typing.args(["type", "--delay", "40", &long]));
    let came = comes_true(PATIENCE, || {
        let field = person.find("What I would suggest", &["entry"]);
        field.is_some_and(|field| field.text.contains("and more of it, and more"))
    });
    assert!(came, "what is typed does not come");
    running.cut_off();
    drop(typing);
}

fn writes_a_change(person: &mut Listener, words: &Written) {
    goes_to(person, "Changes to ask for");
    person.follows("Write a change");
    person.fills("What I would suggest", &words.suggestion);
    person.unfolds("Add more");
    person.fills("How it would work from day to day", &words.more);
    person.fills("If they say no", &words.if_they_say_no);
    person.chooses("OK for a work page");
    person.follows("Done");
    person.sees("Write another");
    person.sees(&words.suggestion);
}

/// Puts the change on the page for work and reads that in full.
pub fn reads_the_page(person: &mut Listener, words: &Written) {
    goes_to(person, "Pages to print");
    person.follows("Choose what is on it: For work");
    person.sees("A page for work");
    person.chooses(&format!("Change 1. {}", words.suggestion));
    person.follows("Read it full size");
    person.sees("Read it once");
    person.sees(&words.suggestion);
}

fn prints_and_saves(person: &mut Listener, session: &Session) {
    let printed = prints(person, session);
    let saved = saves(person, session, "saved.pdf");
    the_same_pages(&printed, &saved).expect("what is printed is what is saved");
}

/// Goes to a place of the list on the left.
pub fn goes_to(person: &mut Listener, place: &str) {
    if person.find(place, &["push button"]).is_none() {
        person.follows("More");
    }
    person.follows(place);
}

/// The dialog lists no printer here but the one that is a file.
fn prints(person: &mut Listener, session: &Session) -> PathBuf {
    person.follows("Print");
    person.reaches("Print to File", &["table cell"]);
    person.presses("space");
    let papers = || fs::read_dir(session.papers()).into_iter().flatten().flatten();
    wait_for("the printed file", || papers().count() == 1);
    person.sees("The print window is closed");
    papers().next().expect("it was there").path()
}

/// Saves what is read as a PDF of this name among the person's papers.
pub fn saves(person: &mut Listener, session: &Session, name: &str) -> PathBuf {
    let file = session.papers().join(name);
    person.follows("Save as PDF");
    person.waits_for("Save", &["push button"]);
    person.presses("ctrl+a");
    session.display().types(&file.display().to_string());
    person.presses("Return");
    wait_for("the saved file", || file.exists());
    person.sees(&format!("Saved as {name}"));
    file
}
