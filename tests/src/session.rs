//! A login session of its own: a display, a home, a message bus, and what screen readers need.

use std::{
    fs,
    os::unix::fs::{PermissionsExt, chown},
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::{Builder, TempDir};

use crate::{child::Child, display::Display, places};

/// The session of a person who uses this computer for the first time. Everything in it ends with it.
#[derive(Debug)]
pub struct Session {
    whose: Whose,
    display: Display,
    bus_address: String,
    _bus: Child,
    home: TempDir,
    running: TempDir,
}

/// Whose a session is, and what else its programs are told.
#[derive(Clone, Debug, Default)]
pub struct Whose {
    /// An account by its number, where it is not the one that the tests run as. Only root can give it a session.
    pub account: Option<u32>,
    /// Variables beside those of every session.
    pub told: Vec<(&'static str, String)>,
}

/// Where a desktop keeps what lives as long as the session: in memory.
const IN_MEMORY: &str = "/dev/shm";

impl Session {
    /// Starts one.
    ///
    /// # Panics
    /// When its display or its bus cannot be started.
    pub fn start() -> Self {
        Self::start_for(Whose::default())
    }

    /// Starts one for somebody.
    ///
    /// # Panics
    /// When its display or its bus cannot be started.
    pub fn start_for(whose: Whose) -> Self {
        let home = Builder::new().prefix("home-").tempdir_in(places::target());
        let home = home.expect("the folder for what is built can be written");
        let running = Builder::new().prefix("run-").tempdir_in(IN_MEMORY).expect("memory can be written");
        fs::set_permissions(running.path(), fs::Permissions::from_mode(0o700)).expect("it is ours");
        for folder in ["tmp", "papers"] {
            fs::create_dir(home.path().join(folder)).expect("it can be written");
        }
        if let Some(account) = whose.account {
            let papers = home.path().join("papers");
            for folder in [home.path(), running.path(), &home.path().join("tmp"), &papers] {
                chown(folder, Some(account), Some(account)).expect("root gives it away");
            }
        }
        let display = Display::open(1400, 1000);
        let mut bus = in_session("dbus-daemon", &whose, &display, [home.path(), running.path()], None);
        let (bus, bus_address) =
            Child::start_and_hear(bus.args(["--session", "--nofork", "--print-address=1"]));
        Self { whose, display, bus_address, _bus: bus, home, running }
    }

    /// A command with this session's environment and nothing of ours.
    pub fn command(&self, program: &str) -> Command {
        let folders = [self.home(), self.running()];
        in_session(program, &self.whose, &self.display, folders, Some(&self.bus_address))
    }

    /// Starts the planner as people get it.
    ///
    /// # Panics
    /// When it cannot be started.
    pub fn starts_the_planner(&self) -> Child {
        Child::start(&self.command(places::shipped_build().to_str().expect("our own paths are plain")))
    }

    /// The desktop says that its screen is locked.
    ///
    /// # Panics
    /// When that cannot be said.
    pub fn locks_its_screen(&self) {
        let mut says = self.command("dbus-send");
        says.args([
            "--session",
            "--type=signal",
            "/org/gnome/ScreenSaver",
            "org.gnome.ScreenSaver.ActiveChanged",
        ]);
        assert!(says.arg("boolean:true").status().is_ok_and(|said| said.success()), "it can be said");
    }

    /// Its display.
    pub fn display(&self) -> &Display {
        &self.display
    }

    /// The person's home, on a disk.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// The session's own folder, in memory.
    pub fn running(&self) -> &Path {
        self.running.path()
    }

    /// The folder that programs start in, and where this person keeps their papers.
    pub fn papers(&self) -> PathBuf {
        self.home().join("papers")
    }

    /// Where the planner keeps plans when nobody says otherwise.
    pub fn data(&self) -> PathBuf {
        self.home().join(".local/share/uk.footing.planner")
    }
}

fn in_session(
    program: &str,
    whose: &Whose,
    display: &Display,
    [home, running]: [&Path; 2],
    bus: Option<&str>,
) -> Command {
    let path = std::env::var("PATH").unwrap_or_else(|_| "/usr/local/bin:/usr/bin:/bin".to_owned());
    let mut set = vec![
        ("PATH", path),
        ("LC_ALL", "C.UTF-8".to_owned()),
        ("HOME", home.display().to_string()),
        ("TMPDIR", home.join("tmp").display().to_string()),
        ("XDG_RUNTIME_DIR", running.display().to_string()),
        ("DISPLAY", display.name().to_owned()),
        ("GDK_BACKEND", "x11".to_owned()),
    ];
    set.extend(bus.map(|address| ("DBUS_SESSION_BUS_ADDRESS", address.to_owned())));
    set.extend(whose.told.iter().cloned());
    let mut command = Command::new("env");
    command.arg("--ignore-environment").arg(format!("--chdir={}", home.join("papers").display()));
    command.args(set.iter().map(|(name, value)| format!("{name}={value}")));
    command.args(whose.account.iter().flat_map(|account| become_account(*account))).arg(program);
    command
}

/// The words that turn root into another account. To become one ends the tie to the test: it is made anew.
fn become_account(account: u32) -> [String; 7] {
    let [user, group] = ["reuid", "regid"].map(|what| format!("--{what}={account}"));
    let rest = ["--clear-groups", "--pdeathsig", "KILL", "--"].map(str::to_owned);
    let [clear, tie, by, end] = rest;
    ["setpriv".to_owned(), user, group, clear, tie, by, end]
}
