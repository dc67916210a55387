//! Stands in for logind, on a bus of its own: it knows one session, and says when the computer goes to sleep.

use std::{
    io::{ErrorKind, Read},
    os::{fd::OwnedFd as StdFd, unix::net::UnixStream},
    process::Command,
    sync::{Arc, Mutex, PoisonError},
};

use zbus::{
    blocking::{Connection, connection::Builder},
    interface,
    zvariant::{OwnedFd, OwnedObjectPath},
};

use crate::{child::Child, display::wait_for};

const NAME: &str = "org.freedesktop.login1";
const PATH: &str = "/org/freedesktop/login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const SESSION: &str = "/org/freedesktop/login1/session/_31";

/// Our ends of what holds up sleep. The other end is the program's, and closes when it lets go.
type Held = Arc<Mutex<Vec<UnixStream>>>;

/// A running stand-in.
#[derive(Debug)]
pub struct Logind {
    address: String,
    theirs: Connection,
    held: Held,
    _bus: Child,
}

struct Manager(Held);

#[interface(name = "org.freedesktop.login1.Manager")]
impl Manager {
    #[zbus(name = "GetSessionByPID")]
    fn get_session_by_pid(&self, _pid: u32) -> OwnedObjectPath {
        OwnedObjectPath::try_from(SESSION).expect("it is a path")
    }

    fn inhibit(&self, _what: &str, _who: &str, _why: &str, _mode: &str) -> OwnedFd {
        let (ours, theirs) = UnixStream::pair().expect("a pair can be made");
        ours.set_nonblocking(true).expect("it can be asked without waiting");
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(ours);
        StdFd::from(theirs).into()
    }
}

impl Logind {
    /// Starts one.
    ///
    /// # Panics
    /// When there is no message bus to start it on.
    pub fn start() -> Self {
        let mut bus = Command::new("dbus-daemon");
        let (bus, address) =
            Child::start_and_hear(bus.args(["--session", "--nofork", "--nopidfile", "--print-address=1"]));
        let held = Held::default();
        let end = Builder::address(address.as_str()).and_then(|end| end.name(NAME));
        let end = end.and_then(|end| end.serve_at(PATH, Manager(Arc::clone(&held))));
        let theirs = end.and_then(Builder::build).expect("the stand-in can speak on its bus");
        Self { address, theirs, held, _bus: bus }
    }

    /// What tells a program where it is.
    pub fn environment(&self) -> String {
        format!("DBUS_SYSTEM_BUS_ADDRESS={}", self.address)
    }

    /// The computer goes to sleep, and waits as long as the program holds it up.
    ///
    /// # Panics
    /// When the program never asked for the moment, or never lets go.
    pub fn sleeps(&self) {
        wait_for("the program to ask for a moment before sleep", || self.holds() > 0);
        self.says("PrepareForSleep", &true);
        wait_for("the program to let the computer sleep", || self.holds() == 0);
    }

    /// The computer wakes.
    pub fn wakes(&self) {
        self.says("PrepareForSleep", &false);
    }

    fn says(&self, member: &str, on: &bool) {
        self.theirs.emit_signal(None::<&str>, PATH, MANAGER, member, on).expect("the bus takes it");
    }

    /// How many moments are asked for and not given back.
    fn holds(&self) -> usize {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.retain_mut(is_open);
        held.len()
    }
}

fn is_open(held: &mut UnixStream) -> bool {
    matches!(held.read(&mut [0]), Err(error) if error.kind() == ErrorKind::WouldBlock)
}
