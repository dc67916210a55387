//! A real keyring of its own: gnome-keyring on a message bus of its own, in a home of its own.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

use crate::{child::Child, display::wait_for};

pub mod states;
pub mod trial;

/// The keyring's own password, which is usually the one of the account.
pub const LOGIN: &str = "the keyring's own password";
/// What a plan's entry is filed under.
pub const SERVICE: &str = "uk.footing.planner";
const BUS_NAME: &str = "org.freedesktop.secrets";
/// A bus that starts nothing by itself.
const BARE_BUS: &str = r#"<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>"#;

/// A message bus, and what runs on it. All of it ends when this is dropped.
pub struct Session {
    home: TempDir,
    address: String,
    display: Option<String>,
    keyring: Option<Child>,
    _bus: Child,
}

impl Session {
    /// Starts a bus that can start a keyring, with a display for prompts or without.
    ///
    /// # Errors
    /// When it did not start.
    pub fn start(display: Option<&str>) -> Result<Self, String> {
        Self::start_with(display, |bus, _| {
            bus.arg("--session");
        })
    }

    /// Starts a bus on which there is no keyring and none can be started.
    ///
    /// # Errors
    /// When it did not start.
    pub fn without_keyring() -> Result<Self, String> {
        Self::start_with(None, |bus, home| {
            let file = home.join("bus.conf");
            fs::write(&file, BARE_BUS).expect("a temporary folder can be written");
            bus.arg("--config-file").arg(file);
        })
    }

    fn start_with(display: Option<&str>, bus_of: impl Fn(&mut Command, &Path)) -> Result<Self, String> {
        let home = tempfile::tempdir().map_err(|error| error.to_string())?;
        let mut bus = Command::new("dbus-daemon");
        bus_of(&mut bus, home.path());
        bus.args(["--nofork", "--nopidfile", "--print-address"]);
        at_home(&mut bus, home.path(), display);
        let (bus, address) = Child::start_and_hear(&bus);
        let started = Self { home, address, display: display.map(str::to_owned), keyring: None, _bus: bus };
        if started.address.is_empty() { Err("the message bus did not start".to_owned()) } else { Ok(started) }
    }

    /// A program that asks on this bus.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        at_home(&mut command, self.home.path(), self.display.as_deref());
        command.env("DBUS_SESSION_BUS_ADDRESS", &self.address);
        command
    }

    /// Starts the keyring and opens it with its own password; a wrong one leaves it locked. In another home it
    /// is another, empty keyring.
    pub fn start_keyring(&mut self, password: &str, other_home: Option<&Path>) {
        let mut daemon = self.command("gnome-keyring-daemon");
        daemon.args(["--foreground", "--unlock", "--components=secrets"]);
        if let Some(home) = other_home {
            at_home(&mut daemon, home, self.display.as_deref());
        }
        let (daemon, mut say, _) = Child::start_and_talk(&daemon);
        say.write_all(password.as_bytes()).expect("the keyring reads its password");
        drop(say);
        self.keyring = Some(daemon);
        wait_for("the keyring on its bus", || self.has_keyring());
    }

    /// Ends the keyring as a crash would.
    pub fn end_keyring(&mut self) {
        self.keyring = None;
    }

    /// Ends the keyring and starts one as [`Session::start_keyring`] does.
    pub fn start_keyring_anew(&mut self, password: &str, other_home: Option<&Path>) {
        self.end_keyring();
        wait_for("the keyring to be gone", || !self.has_keyring());
        self.start_keyring(password, other_home);
    }

    /// Lets the keyring run no further without ending it.
    pub fn stop_keyring(&self) {
        let id = self.keyring.as_ref().and_then(|daemon| Pid::from_raw(daemon.id().cast_signed()));
        kill_process(id.expect("there is a keyring"), Signal::STOP).expect("it can be stopped");
    }

    fn has_keyring(&self) -> bool {
        let words = ["call", "--session", "-d", "org.freedesktop.DBus", "-o", "/org/freedesktop/DBus"];
        let ask = ["-m", "org.freedesktop.DBus.NameHasOwner", BUS_NAME];
        self.tool("gdbus", &[&words[..], &ask].concat(), "").contains("true")
    }

    /// Locks the keyring.
    pub fn lock_keyring(&self) {
        let words = ["call", "--session", "-d", BUS_NAME, "-o", "/org/freedesktop/secrets"];
        let lock = ["-m", "org.freedesktop.Secret.Service.Lock"];
        let which = ["[objectpath '/org/freedesktop/secrets/collection/login']"];
        self.tool("gdbus", &[&words[..], &lock, &which].concat(), "");
    }

    /// Runs a small tool on this bus and gives what it printed. Empty when it failed.
    pub fn tool(&self, program: &str, words: &[&str], input: &str) -> String {
        let mut command = self.command(program);
        command.args(words).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child =
            command.spawn().unwrap_or_else(|error| panic!("{program} could not be started: {error}"));
        let mut stdin = child.stdin.take().expect("standard input is a pipe");
        stdin.write_all(input.as_bytes()).expect("it reads");
        drop(stdin);
        let output = child.wait_with_output().expect("it ends");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// Where the bus is, for a program that is not this one's own.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The home of everything on this bus.
    pub fn home(&self) -> &Path {
        self.home.path()
    }
}

/// Where a keyring keeps its files.
pub fn keyrings_in(home: &Path) -> PathBuf {
    home.join("share/keyrings")
}

/// Sets every folder a keyring or a bus would look in, so that nothing of this account is read or written.
fn at_home(command: &mut Command, home: &Path, display: Option<&str>) {
    for (name, folder) in [
        ("HOME", "home"),
        ("XDG_DATA_HOME", "share"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_RUNTIME_DIR", "run"),
    ] {
        let path = home.join(folder);
        fs::create_dir_all(&path).expect("a temporary folder can be written");
        set_private(&path);
        command.env(name, path);
    }
    command.env_remove("WAYLAND_DISPLAY").env_remove("GNOME_KEYRING_CONTROL").env_remove("SSH_AUTH_SOCK");
    match display {
        Some(name) => command.env("DISPLAY", name),
        None => command.env_remove("DISPLAY"),
    };
}

fn set_private(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o700)).expect("the folder is ours");
}
