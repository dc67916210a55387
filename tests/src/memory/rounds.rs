//! A plan is opened, written in and locked, and the memory of every process is looked through before and after.

use std::{collections::BTreeMap, fs, io, path::PathBuf};

use super::{
    keys,
    looked_for::{Form, Search, forms_of_text, marked_text},
    reading::{places, stretch_of, write_over},
};
use crate::{
    child::Child,
    display::{PATIENCE, comes_true},
    first_sitting::comes_to_the_offer,
    keyring::SERVICE,
    listener::Listener,
    places as built,
    processes::{family, name, runs},
    session::Session,
    traces::use_it::{goes_to, opens_with},
    vault_proofs::vaults::files_under,
    ways_in::{
        TODAY, asks_the_keyring, makes_a_spare_key, opens_by_spare_key, starts_a_keyring,
        turns_on_the_keyring,
    },
};

/// What a person wrote, in what is found.
pub const WORDS: &str = "the words";
/// Their password, in what is found.
pub const PASSWORD: &str = "the password";
/// The spare key as it was shown and typed, in what is found.
pub const SPARE_KEY: &str = "the spare key in letters";
/// What is text and no key.
const TEXTS: [&str; 3] = [WORDS, PASSWORD, SPARE_KEY];

/// In so many places there is room for a fault. Each takes one, and a page's process has what its parent has left.
const ROOMS: usize = 64;

/// A way to open the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// With the password.
    Password,
    /// With the spare key.
    SpareKey,
    /// With this computer's keyring.
    Keyring,
}

impl Way {
    /// Each of them.
    pub const ALL: [Self; 3] = [Self::Password, Self::SpareKey, Self::Keyring];
}

/// The name that the kernel cuts a page's process to.
pub const PAGE: &str = "WebKitWebProces";

/// The planner as people get it, with a plan in it, and the person who uses it.
pub struct Sitting<'a> {
    /// Its main process.
    pub planner: Child,
    person: Listener<'a>,
    password: String,
    spare_key: String,
    _keyring: Child,
    forms: Vec<Form>,
    room: String,
}

/// What one process holds: for each secret where it stands.
#[derive(Debug)]
pub struct Held {
    /// Which process.
    pub id: u32,
    /// Its program.
    pub program: String,
    /// The addresses by secret.
    pub places: BTreeMap<&'static str, Vec<u64>>,
}

impl Held {
    /// How often a secret stands there.
    pub fn count(&self, secret: &str) -> usize {
        self.places.get(secret).map_or(0, Vec::len)
    }

    /// The keys that stand there, and how often.
    pub fn keys(&self) -> impl Iterator<Item = (&'static str, usize)> {
        let keys = self.places.iter().filter(|(name, _)| !TEXTS.contains(name));
        keys.map(|(name, places)| (*name, places.len()))
    }

    /// The stretches of memory in which a secret stands.
    pub fn stretches(&self, secret: &str) -> String {
        let mut named: Vec<String> =
            self.places.get(secret).into_iter().flatten().map(|at| stretch_of(self.id, *at)).collect();
        named.sort();
        named.dedup();
        named.join(", ")
    }
}

impl<'a> Sitting<'a> {
    /// Starts the planner, makes a plan with every way in, and locks it. In the planner's environment, which its page's
    /// process has too, there is room for a fault.
    ///
    /// # Errors
    /// When the plan's keys cannot be worked out.
    ///
    /// # Panics
    /// When the planner cannot be used.
    pub fn begin(session: &'a Session) -> Result<Self, String> {
        let [room, password, mind] = [marked_text(), marked_text(), marked_text()];
        let keyring = starts_a_keyring(session);
        let mut command = session.command("env");
        command.arg(format!("ROOM={}", [room.as_str(); ROOMS].join(" "))).arg(built::shipped_build());
        let planner = Child::start(&command);
        let mut person = Listener::in_session(session);
        comes_to_the_offer(&mut person, &password, &mind);
        let spare_key = makes_a_spare_key(&mut person);
        turns_on_the_keyring(&mut person);
        let mut forms = forms_of_ways(session, &password, &spare_key)?;
        forms.extend(forms_of_text(WORDS, &mind));
        let mut sitting = Self { planner, person, password, spare_key, _keyring: keyring, forms, room };
        sitting.locks();
        Ok(sitting)
    }

    /// Opens the plan again.
    pub fn opens(&mut self, way: Way) {
        match way {
            Way::Password => opens_with(&mut self.person, &self.password),
            Way::SpareKey => opens_by_spare_key(&mut self.person, &typed(&self.spare_key)),
            Way::Keyring => {
                asks_the_keyring(&mut self.person);
                self.person.sees(TODAY);
            }
        }
    }

    /// Writes new marked words, keeps them, and sees them on the screen.
    pub fn writes(&mut self) {
        let words = marked_text();
        self.forms.extend(forms_of_text(WORDS, &words));
        goes_to(&mut self.person, "Changes to ask for");
        let first = self.person.find("Write a change", &["push button"]).is_some();
        self.person.follows(if first { "Write a change" } else { "Write another" });
        self.person.fills("What I would suggest", &words);
        self.person.follows("Done");
        self.person.sees("Write another");
        self.person.sees(&words);
    }

    /// Locks the plan, and waits until the processes of its page have ended or are known to stay.
    pub fn locks(&mut self) {
        let pages = self.pages();
        self.person.presses("ctrl+l");
        self.is_locked();
        // One that stays is looked through like all others.
        comes_true(PATIENCE, || !pages.iter().any(|page| runs(*page)));
    }

    /// Waits for the lock screen.
    pub fn is_locked(&mut self) {
        self.person.sees("My plan is locked");
    }

    /// The processes that show the page.
    pub fn pages(&self) -> Vec<u32> {
        self.processes().into_iter().filter(|id| name(*id) == PAGE).collect()
    }

    /// All processes of the planner, its main one first.
    pub fn processes(&self) -> Vec<u32> {
        family(self.planner.id())
    }

    /// Looks through the memory of all its processes, the main one first.
    ///
    /// # Errors
    /// When this account may not.
    pub fn looks(&self) -> Result<Vec<Held>, String> {
        let search = Search::of(&self.forms);
        let look = |id: u32| match places(id, &search) {
            Ok(places) => Some(Ok(held(id, places))),
            Err(_) if !runs(id) => None, // it ended meanwhile
            Err(error) => Some(Err(format!("the memory of {} cannot be read: {error}", name(id)))),
        };
        self.processes().into_iter().filter_map(look).collect()
    }

    /// A fault: a lock that leaves the plan's key in the main process and words in the page.
    ///
    /// # Errors
    /// When it cannot be put in.
    pub fn leaves_secrets(&self) -> Result<(), String> {
        let page = *self.pages().last().ok_or("there is no page")?;
        let key = self.forms.iter().find(|form| form.name == keys::PLAN).ok_or("there is no key")?;
        let words = self.forms.iter().rfind(|form| form.name == WORDS).ok_or("there are no words")?;
        let planted = self.plants(self.planner.id(), key).and_then(|()| self.plants(page, words));
        planted.map_err(|error| format!("the fault could not be put in: {error}"))
    }

    fn plants(&self, id: u32, form: &Form) -> io::Result<()> {
        let found = places(id, &Search::of(&forms_of_text("room", &self.room)))?;
        let (_, room) = found.last().ok_or_else(|| io::Error::other("there is no room"))?;
        write_over(id, *room, form.piece())
    }
}

fn held(id: u32, found: impl IntoIterator<Item = (&'static str, u64)>) -> Held {
    let mut places: BTreeMap<&'static str, Vec<u64>> = BTreeMap::new();
    for (name, at) in found {
        places.entry(name).or_default().push(at);
    }
    Held { id, program: name(id), places }
}

/// A spare key as a person types it.
fn typed(spare_key: &str) -> String {
    spare_key.to_lowercase().replace('-', " ")
}

/// All that opens the plan, and the keys that come of it.
fn forms_of_ways(session: &Session, password: &str, spare_key: &str) -> Result<Vec<Form>, String> {
    let header = header_of(session).ok_or("the plan's header is not there")?;
    let name = locked_name(&header).ok_or("the plan has no name in the keyring")?;
    let mut ask = session.command("secret-tool");
    let secret = ask.args(["lookup", "service", SERVICE, "username", &name]).output();
    let secret = String::from_utf8_lossy(&secret.map_err(|error| error.to_string())?.stdout).into_owned();
    let secrets = keys::Secrets { password, spare_key, keyring: secret.trim() };
    let mut forms = keys::forms(&header, &secrets).ok_or("the plan's keys could not be worked out")?;
    forms.extend(forms_of_text(PASSWORD, password));
    forms.extend(forms_of_text(SPARE_KEY, spare_key));
    forms.extend(forms_of_text(SPARE_KEY, &typed(spare_key)));
    Ok(forms)
}

/// The plan's name in a keyring stands in its header.
fn locked_name(header: &[u8]) -> Option<String> {
    Some(header.get(16..32)?.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn header_of(session: &Session) -> Option<Vec<u8>> {
    let is_header = |path: &PathBuf| path.file_name().is_some_and(|name| name == "header");
    fs::read(files_under(&session.data()).ok()?.into_iter().find(is_header)?).ok()
}
