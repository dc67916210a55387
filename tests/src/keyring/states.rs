//! The ten states a keyring is met in, each brought about in a real one.

use std::{
    collections::BTreeMap,
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    time::Duration,
};

use super::{SERVICE, Session, keyrings_in};
use crate::{child::Child, display::Display};

/// The keyring's own password, which is usually the one of the account.
const LOGIN: &str = "the keyring's own password";
/// A person's limit, for answers that come.
const LONG: Duration = Duration::from_secs(10);
/// A short one, for answers that never come.
const SHORT: Duration = Duration::from_secs(2);

/// A state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The keyring is open and holds what was kept.
    Kept,
    /// The entry was deleted.
    Deleted,
    /// It is locked, and there is no screen to prompt on.
    Locked,
    /// It is locked, and nobody answers the prompt on the screen.
    PromptUnanswered,
    /// It was started with a password that is not its own.
    WrongLogin,
    /// Its file is damaged.
    FileDamaged,
    /// Another program filed a second entry under the same name.
    Ambiguous,
    /// It ended, and one with another home was started in its place.
    AnotherEmpty,
    /// There is none, and none can be started.
    NoService,
    /// It ends while it is being asked.
    EndsMidway,
}

impl State {
    /// All ten.
    pub const ALL: [Self; 10] = [
        Self::Kept,
        Self::Deleted,
        Self::Locked,
        Self::PromptUnanswered,
        Self::WrongLogin,
        Self::FileDamaged,
        Self::Ambiguous,
        Self::AnotherEmpty,
        Self::NoService,
        Self::EndsMidway,
    ];

    /// The answers that are right.
    fn right(self) -> &'static [&'static str] {
        match self {
            Self::Kept => &["opens"],
            Self::Deleted | Self::AnotherEmpty => &["no-entry"],
            Self::Locked | Self::WrongLogin => &["locked"],
            Self::FileDamaged => &["locked", "no-entry"],
            Self::PromptUnanswered => &["took-too-long"],
            Self::Ambiguous => &["ambiguous"],
            Self::NoService => &["no-service"],
            // Which call it ends in is chance, and the bus may start another, locked one.
            Self::EndsMidway => &["refused", "no-service", "locked"],
        }
    }

    /// Whether the planner says to turn it off and on again.
    fn is_mended_by_hand(self) -> bool {
        matches!(self, Self::Deleted | Self::AnotherEmpty | Self::Ambiguous)
    }

    /// Whether the keyring cannot have answered when the password opens the plan.
    fn is_slow(self) -> bool {
        matches!(self, Self::PromptUnanswered | Self::EndsMidway)
    }
}

/// The fault that is put in: the planner makes an entry anew that is gone, and the keyring gives back what
/// somebody else put there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault(pub bool);

/// What was not as claimed in one state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wrong {
    /// The password did not open the plan, or not before the keyring answered.
    pub locked_out: bool,
    /// The keyring's state was told as another.
    pub answer: bool,
    /// A file of the keyring or of the plan was changed by looking.
    pub made: bool,
    /// What the planner says to do in this state, turning it off and on again, did not help.
    pub advice: bool,
}

/// Brings a state about, opens the plan in it, and tells what was wrong.
///
/// # Errors
/// When the state could not be brought about.
pub fn look(state: State, fault: Fault) -> Result<Wrong, String> {
    let display = (state == State::PromptUnanswered).then(|| Display::open(800, 600));
    let mut session = Session::start(display.as_ref().map(Display::name))?;
    let other = tempfile::tempdir().map_err(|error| error.to_string())?;
    let data = session.home().join("data");
    session.start_keyring(LOGIN, None);
    let mut planner = session.command(planner()?);
    let (_made, name) = Child::start_and_hear(planner.arg("--make").arg(&data));
    let homes = [keyrings_in(session.home()), keyrings_in(other.path())];
    if name.is_empty() || files_in(&homes[0]).is_empty() {
        return Err(format!("{state:?}: nothing was kept in the keyring"));
    }
    bring_about(state, &mut session, &name, other.path(), fault)?;
    let files = || (homes.each_ref().map(|home| files_in(home)), headers_in(&data));
    let before = files();
    let mut wrong = open_in(state, &mut session, &data, fault)?;
    wrong.made = before != files();
    wrong.advice = !fault.0 && state.is_mended_by_hand() && !turns_off_and_on(state, &session, &data)?;
    Ok(wrong)
}

fn planner() -> Result<PathBuf, String> {
    std::env::current_exe().map_err(|error| error.to_string())
}

type Files = BTreeMap<PathBuf, Vec<u8>>;

/// Every file under a folder.
fn files_in(folder: &Path) -> Files {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let inside = |path: PathBuf| match fs::read(&path) {
        Ok(bytes) => Files::from([(path, bytes)]),
        Err(_) => files_in(&path),
    };
    entries.flat_map(inside).collect()
}

/// The files of a plan that say which ways into it there are.
fn headers_in(data: &Path) -> Files {
    let is_header =
        |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().contains("header"));
    files_in(data).into_iter().filter(|(path, _)| is_header(path)).collect()
}

fn bring_about(
    state: State,
    session: &mut Session,
    name: &str,
    other: &Path,
    fault: Fault,
) -> Result<(), String> {
    let entry = ["service", SERVICE, "username", name];
    match state {
        State::Kept if fault.0 => {
            session.tool("secret-tool", &[&["store", "--label=x"], &entry[..]].concat(), &"a7".repeat(32));
        }
        State::Kept | State::NoService | State::EndsMidway => {}
        State::Deleted => {
            session.tool("secret-tool", &[&["clear"], &entry[..]].concat(), "");
        }
        State::Locked | State::PromptUnanswered => session.lock_keyring(),
        State::Ambiguous => {
            let words = [&["store", "--label=x"], &entry[..], &["another", "1"]].concat();
            session.tool("secret-tool", &words, "x");
        }
        State::WrongLogin => {
            session.start_keyring_anew("another password", None);
        }
        State::FileDamaged => {
            session.end_keyring();
            for (path, mut bytes) in files_in(&keyrings_in(session.home())) {
                let middle = bytes.len() / 2;
                bytes.iter_mut().skip(middle).for_each(|byte| *byte ^= 1);
                fs::write(path, bytes).map_err(|error| error.to_string())?;
            }
            session.start_keyring_anew(LOGIN, None);
        }
        State::AnotherEmpty => {
            session.start_keyring_anew(LOGIN, Some(other));
        }
    }
    Ok(())
}

fn open_in(state: State, session: &mut Session, data: &Path, fault: Fault) -> Result<Wrong, String> {
    let nowhere = (state == State::NoService).then(Session::without_keyring).transpose()?;
    if state == State::EndsMidway {
        session.stop_keyring();
    }
    let limit = if state == State::PromptUnanswered { SHORT } else { LONG };
    let mut command = nowhere.as_ref().unwrap_or(session).command(planner()?);
    command.arg("--open").arg(data).arg(limit.as_millis().to_string());
    if fault.0 {
        command.arg("--make-anew");
    }
    let (_planner, _, heard) = Child::start_and_talk(&command);
    let mut lines = BufReader::new(heard).lines();
    let mut line = || lines.next().and_then(Result::ok).ok_or(format!("{state:?}: the planner broke off"));
    let password = line()?;
    if state == State::EndsMidway {
        session.end_keyring();
    }
    let answer = line()?;
    let at_once = !state.is_slow() || password.ends_with("waiting");
    let opened = password.starts_with("open") && at_once;
    let right = state.right().contains(&answer.as_str());
    println!("   {state:?}: the password: {password}; the keyring: {answer}");
    Ok(Wrong { locked_out: !opened, answer: !right, ..Wrong::default() })
}

/// Whether the plan opens by the keyring once that was turned off and on again.
fn turns_off_and_on(state: State, session: &Session, data: &Path) -> Result<bool, String> {
    let mut command = session.command(planner()?);
    let (_planner, said) = Child::start_and_hear(command.arg("--off-and-on").arg(data));
    println!("   {state:?}, off and on again: {said}");
    Ok(said == "opens")
}
