//! The planner as people get it, in front of a keyring: the screen says what came of asking it, and the password is
//! typed beside that.

use std::{
    fs,
    path::{Path, PathBuf},
};

use tempfile::TempDir;

use super::{LOGIN, Session, keyrings_in};
use crate::{
    child::Child,
    display::{PATIENCE, comes_true},
    first_sitting::first_sitting,
    listener::Listener,
    places, session,
    traces::marked::marked_word,
    vault_proofs::{kept_files::copy_folder, vaults::locked},
    ways_in::{
        KEPT, TODAY, asks_the_keyring, asks_to_turn_it_on, turns_off_the_keyring, turns_on_the_keyring,
    },
    window::plain,
};

/// The answer of a keyring that opens the plan.
pub const OPENS: &str = "opens";
/// What stands on the lock screen while the keyring is waited for.
const ASKING: &str = "Asking this computer";
/// How the screen calls what can go wrong with a keyring.
const OF_THE_KEYRING: &str = "keyring-";

/// A person in front of the planner, and a plan that a keyring can open too, kept to be put before each keyring.
pub struct Trial<'a> {
    login: &'a session::Session,
    person: Listener<'a>,
    kept: TempDir,
    /// The plan's password.
    pub password: String,
    /// The plan's name in the keyring.
    pub name: String,
    /// Each sentence that says what went wrong, with its name.
    sentences: Vec<(String, String)>,
}

impl<'a> Trial<'a> {
    /// Makes the plan, and turns the keyring on in Settings.
    ///
    /// # Errors
    /// When the keyring does not start or its files cannot be kept.
    pub fn begin(login: &'a session::Session) -> Result<Self, String> {
        let kept = tempfile::tempdir().map_err(|error| error.to_string())?;
        let mut trial = Self {
            login,
            person: Listener::in_session(login),
            kept,
            password: marked_word(),
            name: String::new(),
            sentences: sentences()?,
        };
        let mut keyring = Session::start(None)?;
        keyring.start_keyring(LOGIN, None);
        let planner = trial.opens_the_planner(&data(&keyring), &keyring);
        first_sitting(&mut trial.person, &trial.password, "the stairs");
        turns_on_the_keyring(&mut trial.person);
        trial.locks();
        drop(planner);
        drop_into(&data(&keyring), &trial.kept_data())?;
        drop_into(&keyrings_in(keyring.home()), &trial.kept_keyrings())?;
        trial.name = locked(&trial.kept_data()).map_err(|error| error.to_string())?.keyring_name();
        Ok(trial)
    }

    fn kept_data(&self) -> PathBuf {
        self.kept.path().join("data")
    }

    fn kept_keyrings(&self) -> PathBuf {
        self.kept.path().join("keyrings")
    }

    /// Puts the plan and the keyring's files before a keyring that is not started yet.
    ///
    /// # Errors
    /// When they cannot be copied.
    pub fn puts_before(&self, keyring: &Session) -> Result<(), String> {
        drop_into(&self.kept_data(), &data(keyring))?;
        drop_into(&self.kept_keyrings(), &keyrings_in(keyring.home()))
    }

    /// Starts the planner with these plans, on the bus of this keyring.
    pub fn opens_the_planner(&self, plans: &Path, keyring: &Session) -> Child {
        let mut command = self.login.command("env");
        command.arg(format!("DBUS_SESSION_BUS_ADDRESS={}", keyring.address()));
        command.arg(format!("AT_SPI_BUS_ADDRESS={}", self.screen_readers_address()));
        command.arg(places::shipped_build()).arg("--data").arg(plans);
        Child::start(&command)
    }

    /// Where the screen reader listens: it is on the login's own bus, and the planner on the keyring's.
    fn screen_readers_address(&self) -> String {
        let mut ask = self.login.command("gdbus");
        ask.args(["call", "--session", "-d", "org.a11y.Bus", "-o", "/org/a11y/bus"]);
        let said = ask.args(["-m", "org.a11y.Bus.GetAddress"]).output();
        let said = String::from_utf8_lossy(&said.expect("gdbus runs").stdout).into_owned();
        said.split('\'').nth(1).unwrap_or_default().to_owned()
    }

    /// Asks the keyring, and gives what the screen says of it.
    pub fn asks(&mut self) -> String {
        asks_the_keyring(&mut self.person);
        self.hears()
    }

    /// Asks the keyring and, while that is waited for, types a password. Gives what is said of that, or of the keyring
    /// when that came first.
    pub fn types_while_asking(&mut self, password: &str) -> String {
        self.person.fills("Password", password);
        // A slow computer may have waited for the keyring to the end before the person is back at the password.
        comes_true(PATIENCE, || {
            asks_the_keyring(&mut self.person);
            self.person.reaches("Password", &["password text"]);
            self.person.screen().contains(ASKING)
        });
        self.person.presses("Return");
        self.hears()
    }

    /// Asks the keyring, and waits until that is under way.
    pub fn starts_to_ask(&mut self) {
        asks_the_keyring(&mut self.person);
        self.person.sees(ASKING);
    }

    /// Types a password when the keyring has answered. What was said of the keyring stays on the screen.
    pub fn types(&mut self, password: &str) -> String {
        self.person.fills("Password", password);
        self.person.presses("Return");
        self.hears_but(|name| name.starts_with(OF_THE_KEYRING))
    }

    /// Waits until the plan is open, or until the screen says what went wrong.
    pub fn hears(&mut self) -> String {
        self.hears_but(|_| false)
    }

    fn hears_but(&mut self, old: fn(&str) -> bool) -> String {
        let mut heard = None;
        comes_true(PATIENCE, || {
            let screen = self.person.screen();
            let mut new = self.sentences.iter().filter(|(name, _)| !old(name));
            let wrong = new.find(|(_, sentence)| screen.contains(sentence)).map(|(name, _)| name.clone());
            heard = if screen.contains(TODAY) { Some(OPENS.to_owned()) } else { wrong };
            heard.is_some()
        });
        heard.unwrap_or_else(|| format!("nothing; on the screen: {}", self.person.screen()))
    }

    /// Locks the plan, and waits for the lock screen.
    pub fn locks(&mut self) {
        self.person.presses("ctrl+l");
        self.person.sees("My plan is locked");
    }

    /// In the open plan, turns the keyring off and on again, as the screen says to; whether it opens the plan then.
    pub fn turns_off_and_on(&mut self) -> bool {
        turns_off_the_keyring(&mut self.person);
        asks_to_turn_it_on(&mut self.person);
        let mut kept = false;
        comes_true(PATIENCE, || {
            let screen = self.person.screen();
            kept = screen.contains(KEPT);
            kept || self.sentences.iter().any(|(_, sentence)| screen.contains(sentence))
        });
        if !kept {
            return false;
        }
        self.locks();
        self.asks() == OPENS
    }
}

/// The folder of the plans that is put before a keyring.
pub fn data(keyring: &Session) -> PathBuf {
    keyring.home().join("data")
}

fn drop_into(from: &Path, to: &Path) -> Result<(), String> {
    copy_folder(from, to).map_err(|error| format!("{}: {error}", from.display()))
}

/// The sentences of the screen that say what went wrong, from the words in English.
fn sentences() -> Result<Vec<(String, String)>, String> {
    let folder =
        fs::read_dir(places::root().join("src-tauri/content/en")).map_err(|error| error.to_string())?;
    let texts = folder.flatten().filter_map(|file| fs::read_to_string(file.path()).ok());
    let named = |line: &str| {
        let (name, sentence) = line.strip_prefix("fault-")?.split_once(" = ")?;
        (!name.ends_with("-next")).then(|| (name.to_owned(), plain(sentence)))
    };
    Ok(texts.flat_map(|text| text.lines().filter_map(named).collect::<Vec<_>>()).collect())
}
