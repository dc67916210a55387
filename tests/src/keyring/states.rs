//! The ten states a keyring is met in, each brought about in a real one.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use super::{
    LOGIN, SERVICE, Session, keyrings_in,
    trial::{OPENS, Trial, data},
};
use crate::{child::Child, display::Display};

/// The password that is typed where a fault is put in.
const ANOTHER: &str = "not the password";

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

    /// What the screen may rightly say.
    fn right(self) -> &'static [&'static str] {
        match self {
            Self::Kept => &[OPENS],
            Self::Deleted | Self::AnotherEmpty => &["keyring-no-entry"],
            Self::Locked | Self::WrongLogin => &["keyring-locked"],
            Self::FileDamaged => &["keyring-locked", "keyring-no-entry"],
            Self::PromptUnanswered => &["keyring-took-too-long"],
            Self::Ambiguous => &["keyring-ambiguous"],
            Self::NoService => &["keyring-no-service"],
            // Which call it ends in is chance, and the bus may start another, locked one.
            Self::EndsMidway => &["keyring-refused", "keyring-no-service", "keyring-locked"],
        }
    }

    /// Whether the planner says to turn the keyring off and on again.
    pub fn is_mended_by_hand(self) -> bool {
        matches!(self, Self::Deleted | Self::AnotherEmpty | Self::Ambiguous)
    }

    /// Whether the keyring cannot have answered when the password opens the plan.
    fn is_slow(self) -> bool {
        matches!(self, Self::PromptUnanswered | Self::EndsMidway)
    }
}

/// The fault that is put in, in each state: the keyring answers as in another state, the password is not taken, a
/// header of the plan is changed meanwhile, and the keyring ends before it is turned off and on again.
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
pub fn look(trial: &mut Trial, state: State, fault: Fault) -> Result<Wrong, String> {
    let brought = match (fault.0, state) {
        (false, state) => state,
        (true, State::Kept) => State::Deleted,
        (true, _) => State::Kept,
    };
    // A prompt has a screen of its own, so that it takes the keyboard from nobody.
    let prompts = (brought == State::PromptUnanswered).then(|| Display::open(800, 600));
    let mut session = Session::start(prompts.as_ref().map(Display::name))?;
    let other = tempfile::tempdir().map_err(|error| error.to_string())?;
    trial.puts_before(&session)?;
    session.start_keyring(LOGIN, None);
    bring_about(brought, &mut session, &trial.name, other.path())?;
    let homes = [keyrings_in(session.home()), keyrings_in(other.path())];
    let plan = data(&session);
    let files = || (homes.each_ref().map(|home| files_in(home)), headers_in(&plan));
    let before = files();
    let (mut wrong, mut planner) = open_in(trial, (state, brought), &mut session, fault)?;
    if fault.0 {
        change_a_header(&plan)?;
    }
    wrong.made = before != files();
    if state.is_mended_by_hand() {
        if fault.0 {
            drop(planner);
            planner = opens_and_ends_the_keyring(trial, &plan, &mut session)?;
        }
        wrong.advice = !trial.turns_off_and_on();
    }
    drop(planner);
    Ok(wrong)
}

fn opens_and_ends_the_keyring(
    trial: &mut Trial,
    plan: &Path,
    session: &mut Session,
) -> Result<Child, String> {
    let planner = trial.opens_the_planner(plan, session);
    let password = trial.password.clone();
    match trial.types(&password) {
        opened if opened == OPENS => session.end_keyring(),
        wrong => return Err(format!("the plan did not open again: {wrong}")),
    }
    Ok(planner)
}

fn change_a_header(plan: &Path) -> Result<(), String> {
    let (path, mut bytes) = headers_in(plan).pop_first().ok_or("there is no header")?;
    bytes.reverse();
    fs::write(path, bytes).map_err(|error| error.to_string())
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

fn bring_about(state: State, session: &mut Session, name: &str, other: &Path) -> Result<(), String> {
    let entry = ["service", SERVICE, "username", name];
    match state {
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

fn open_in(
    trial: &mut Trial,
    (state, brought): (State, State),
    session: &mut Session,
    fault: Fault,
) -> Result<(Wrong, Child), String> {
    let typed = if fault.0 { ANOTHER.to_owned() } else { trial.password.clone() };
    let nowhere = (brought == State::NoService).then(Session::without_keyring).transpose()?;
    if brought == State::EndsMidway {
        session.stop_keyring();
    }
    let planner = trial.opens_the_planner(&data(session), nowhere.as_ref().unwrap_or(session));
    let (answer, password) = match brought.is_slow() {
        true => opens_while_it_waits(trial, brought, session, &typed),
        false => opens_after_its_answer(trial, &typed),
    };
    println!("   {state:?}: the keyring: {answer}; the password: {password}");
    let answered = state.right().contains(&answer.as_str());
    Ok((Wrong { locked_out: password != OPENS, answer: !answered, ..Wrong::default() }, planner))
}

/// The keyring answers first, and the password is typed whatever that was.
fn opens_after_its_answer(trial: &mut Trial, typed: &str) -> (String, String) {
    let answer = trial.asks();
    if answer == OPENS {
        trial.locks();
    }
    let password = trial.types(typed);
    (answer, password)
}

/// The password opens the plan while the keyring has not answered. Then it is asked again and has all its time.
fn opens_while_it_waits(
    trial: &mut Trial,
    state: State,
    session: &mut Session,
    typed: &str,
) -> (String, String) {
    let password = trial.types_while_asking(typed);
    if password != OPENS {
        return ("not asked again".to_owned(), password);
    }
    trial.locks();
    trial.starts_to_ask();
    if state == State::EndsMidway {
        session.end_keyring();
    }
    (trial.hears(), password)
}
