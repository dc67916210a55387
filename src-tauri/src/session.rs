//! Locks when the computer does: its screen locks, it goes to sleep, or it shuts down. Heard from logind and
//! from the desktop's screen saver; where one of them is not there, nothing is said and nothing is lost.

use std::sync::Arc;
use std::thread;

use serde::Serialize;
use zbus::blocking::{Connection, MessageIterator};
use zbus::message::Type;
use zbus::zvariant::{DynamicType, OwnedFd, OwnedObjectPath};
use zbus::{MatchRule, Message};

/// Locks the plan, and comes back once that is done or cannot be waited for.
pub type Lock = Arc<dyn Fn(Because) + Send + Sync>;

/// Why it is locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// The screen is locked, or the session is.
    Locked,
    /// The computer waits for it, to sleep or to shut down.
    Ending,
}

const LOGIND: &str = "org.freedesktop.login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const MANAGER_PATH: &str = "/org/freedesktop/login1";
const SESSION: &str = "org.freedesktop.login1.Session";
/// Desktops that lock the screen say so under one of these.
const SCREEN_SAVERS: [&str; 5] = [
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
];

/// Listens on both buses for as long as the program runs.
pub fn watch(lock: Lock) {
    let for_screen = Arc::clone(&lock);
    thread::spawn(move || Connection::session().and_then(|bus| hear_screen(&bus, &for_screen)));
    thread::spawn(move || Connection::system().and_then(|bus| hear_computer(&bus, &lock)));
}

fn hear_screen(bus: &Connection, lock: &Lock) -> zbus::Result<()> {
    let rule = MatchRule::builder().msg_type(Type::Signal).member("ActiveChanged")?.build();
    for said in MessageIterator::for_match_rule(rule, bus, None)? {
        if is_screen_locked(&said?) {
            lock(Because::Locked);
        }
    }
    Ok(())
}

fn hear_computer(bus: &Connection, lock: &Lock) -> zbus::Result<()> {
    let rule = MatchRule::builder().msg_type(Type::Signal).sender(LOGIND)?.build();
    let heard = MessageIterator::for_match_rule(rule, bus, None)?;
    let own = own_session(bus);
    // While this is held the computer waits a moment before it sleeps.
    let mut wait = hold_sleep(bus);
    for said in heard {
        match what(&said?, own.as_ref()) {
            Some(Told::Ending) => {
                lock(Because::Ending);
                wait = None;
            }
            Some(Told::Awake) => wait = hold_sleep(bus),
            Some(Told::Locked) => lock(Because::Locked),
            None => {}
        }
    }
    drop(wait);
    Ok(())
}

/// What logind says that matters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    /// The computer is about to sleep or to shut down.
    Ending,
    /// It woke, or stays on after all.
    Awake,
    /// This session is locked.
    Locked,
}

fn what(said: &Message, own: Option<&OwnedObjectPath>) -> Option<Told> {
    let header = said.header();
    match (header.interface()?.as_str(), header.member()?.as_str()) {
        (MANAGER, "PrepareForSleep" | "PrepareForShutdown") => {
            let begins: bool = said.body().deserialize().ok()?;
            Some(if begins { Told::Ending } else { Told::Awake })
        }
        (SESSION, "Lock") if own.is_some_and(|own| header.path() == Some(&**own)) => Some(Told::Locked),
        _ => None,
    }
}

fn is_screen_locked(said: &Message) -> bool {
    let header = said.header();
    header.interface().is_some_and(|name| SCREEN_SAVERS.contains(&name.as_str()))
        && said.body().deserialize::<bool>().unwrap_or(false)
}

/// The session this program runs in. Others on the computer lock theirs without a word to this one. A desktop that
/// starts its programs as services of the account has them in none; then it is the one the account is told of, or the
/// one on its screen, which is what logind takes "auto" for.
fn own_session(bus: &Connection) -> Option<OwnedObjectPath> {
    let named = std::env::var("XDG_SESSION_ID").ok();
    session(bus, "GetSessionByPID", &std::process::id())
        .or_else(|| session(bus, "GetSession", &named?))
        .or_else(|| session(bus, "GetSession", &"auto"))
}

fn session(bus: &Connection, method: &str, of: &(impl Serialize + DynamicType)) -> Option<OwnedObjectPath> {
    let told = bus.call_method(Some(LOGIND), MANAGER_PATH, Some(MANAGER), method, of).ok()?;
    told.body().deserialize().ok()
}

/// Asks for the moment to lock in. Without it the lock comes as soon as it can.
fn hold_sleep(bus: &Connection) -> Option<OwnedFd> {
    let asked = ("sleep:shutdown", crate::window::TITLE, "lock", "delay");
    let told = bus.call_method(Some(LOGIND), MANAGER_PATH, Some(MANAGER), "Inhibit", &asked).ok()?;
    told.body().deserialize().ok()
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader};
    use std::os::unix::net::UnixStream;
    use std::process::{Child, Command, Stdio};
    use std::sync::mpsc::{Receiver, channel};
    use std::time::Duration;

    use zbus::blocking::connection::Builder;
    use zbus::{fdo, interface};

    use super::*;

    const PATIENCE: Duration = Duration::from_secs(60);
    const OWN: &str = "/org/freedesktop/login1/session/_31";

    /// Stands in for logind, and for a screen saver, on a private bus. It knows one session and gives out
    /// sockets that hold up nothing.
    struct StandIn {
        /// Whether it finds the session by the process, as it does not where the desktop runs programs as services.
        by_process: bool,
    }

    #[interface(name = "org.freedesktop.login1.Manager")]
    impl StandIn {
        #[zbus(name = "GetSessionByPID")]
        fn get_session_by_pid(&self, _pid: u32) -> fdo::Result<OwnedObjectPath> {
            found(self.by_process)
        }

        fn get_session(&self, id: &str) -> fdo::Result<OwnedObjectPath> {
            found(id == "auto")
        }

        fn inhibit(&self, _what: &str, _who: &str, _why: &str, mode: &str) -> OwnedFd {
            assert_eq!(mode, "delay");
            let (held, _) = UnixStream::pair().expect("a pair");
            std::os::fd::OwnedFd::from(held).into()
        }
    }

    fn found(is_found: bool) -> fdo::Result<OwnedObjectPath> {
        let own = OwnedObjectPath::try_from(OWN).expect("a path");
        if is_found { Ok(own) } else { Err(fdo::Error::Failed("no such session".to_owned())) }
    }

    /// A bus of its own, which ends with it.
    struct Bus(Child, String);

    impl Bus {
        fn start() -> Self {
            let mut bus = Command::new("dbus-daemon");
            bus.args(["--session", "--nofork", "--nopidfile", "--print-address"]).stdout(Stdio::piped());
            let mut bus = bus.spawn().expect("dbus-daemon is there");
            let mut address = String::new();
            let said = bus.stdout.take().expect("its words");
            BufReader::new(said).read_line(&mut address).expect("an address");
            Self(bus, address.trim().to_owned())
        }

        fn joined(&self) -> Builder<'_> {
            Builder::address(self.1.as_str()).expect("an address")
        }
    }

    impl Drop for Bus {
        fn drop(&mut self) {
            let _ = self.0.kill();
            let _ = self.0.wait();
        }
    }

    /// Counts locks while `hear` listens on a private bus; gives the stand-in's end to speak from.
    fn hearing(hear: fn(&Connection, &Lock) -> zbus::Result<()>) -> (Bus, Connection, Receiver<Because>) {
        hearing_from(StandIn { by_process: true }, hear)
    }

    fn hearing_from(
        stand_in: StandIn,
        hear: fn(&Connection, &Lock) -> zbus::Result<()>,
    ) -> (Bus, Connection, Receiver<Because>) {
        let bus = Bus::start();
        let stand_in = bus.joined().name(LOGIND).and_then(|end| end.serve_at(MANAGER_PATH, stand_in));
        let stand_in = stand_in.and_then(Builder::build).expect("the stand-in");
        let ours = bus.joined().build().expect("our end");
        let (say, locks) = channel();
        let say = std::sync::Mutex::new(say);
        let lock: Lock = Arc::new(move |because| {
            let _ = say.lock().map(|say| say.send(because));
        });
        thread::spawn(move || hear(&ours, &lock));
        (bus, stand_in, locks)
    }

    fn says(theirs: &Connection, path: &str, interface: &str, member: &str, on: Option<bool>) {
        let told = match on {
            Some(on) => theirs.emit_signal(None::<&str>, path, interface, member, &on),
            None => theirs.emit_signal(None::<&str>, path, interface, member, &()),
        };
        told.expect("said");
    }

    /// Speaks until it is heard, because a listener that has only just begun may miss the first word.
    fn is_heard(locks: &Receiver<Because>, say: impl Fn()) -> Option<Because> {
        (0..600).find_map(|_| {
            say();
            locks.recv_timeout(PATIENCE / 600).ok()
        })
    }

    #[test]
    fn the_plan_locks_when_the_screen_does_and_not_when_it_is_unlocked() {
        for desktop in ["freedesktop", "gnome", "cinnamon", "mate", "xfce"] {
            let interface = &format!("org.{desktop}.ScreenSaver");
            let (_bus, theirs, locks) = hearing(hear_screen);
            let heard = is_heard(&locks, || says(&theirs, "/screen", interface, "ActiveChanged", Some(true)));
            assert_eq!(heard, Some(Because::Locked));
            while locks.recv_timeout(PATIENCE / 600).is_ok() {}
            says(&theirs, "/screen", interface, "ActiveChanged", Some(false));
            says(&theirs, "/screen", "org.example.Other", "ActiveChanged", Some(true));
            says(&theirs, "/screen", interface, "ActiveChanged", Some(true));
            assert_eq!(locks.recv_timeout(PATIENCE), Ok(Because::Locked), "the last of the three");
            assert!(locks.try_recv().is_err(), "and that one alone");
        }
    }

    #[test]
    fn the_plan_locks_before_the_computer_sleeps_or_shuts_down_and_with_its_own_session() {
        for (path, interface, member, on, because) in [
            (MANAGER_PATH, MANAGER, "PrepareForSleep", Some(true), Because::Ending),
            (MANAGER_PATH, MANAGER, "PrepareForShutdown", Some(true), Because::Ending),
            (OWN, SESSION, "Lock", None, Because::Locked),
        ] {
            let (_bus, theirs, locks) = hearing(hear_computer);
            let heard = is_heard(&locks, || says(&theirs, path, interface, member, on));
            assert_eq!(heard, Some(because), "{member}");
        }
    }

    #[test]
    fn the_plan_locks_with_the_session_on_the_screen_where_logind_has_none_for_the_process() {
        let (_bus, theirs, locks) = hearing_from(StandIn { by_process: false }, hear_computer);
        let heard = is_heard(&locks, || says(&theirs, OWN, SESSION, "Lock", None));
        assert_eq!(heard, Some(Because::Locked));
    }

    #[test]
    fn waking_up_and_another_persons_session_lock_nothing() {
        let (_bus, theirs, locks) = hearing(hear_computer);
        assert!(is_heard(&locks, || says(&theirs, OWN, SESSION, "Lock", None)).is_some());
        while locks.recv_timeout(PATIENCE / 600).is_ok() {}
        says(&theirs, MANAGER_PATH, MANAGER, "PrepareForSleep", Some(false));
        says(&theirs, "/org/freedesktop/login1/session/_32", SESSION, "Lock", None);
        says(&theirs, OWN, SESSION, "Lock", None);
        assert_eq!(locks.recv_timeout(PATIENCE), Ok(Because::Locked), "the last of the three");
        assert!(locks.try_recv().is_err(), "and that one alone");
    }
}
