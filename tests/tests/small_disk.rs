//! A disk that fills while somebody writes, in the window of the planner as people get it: a real one, in memory,
//! mounted for this program alone.
#![cfg(target_os = "linux")]

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    process::{ChildStdin, ChildStdout, Command},
};

use footing_tests::{
    child::Child, first_sitting::first_sitting, listener::Listener, places, session::Session,
    traces::use_it::opens_with,
};

const PASSWORD: &str = "three calm stones";

/// Mounts four megabytes where plans are kept, runs the planner there, and does what it is told to the disk.
const ON_A_SMALL_DISK: &str = "
    mount -t tmpfs -o size=4m tmpfs \"$1\" || exit 1
    \"$0\" < /dev/null > /dev/null 2>&1 &
    while read -r told; do
        case $told in
            fill) cat /dev/zero > \"$1/room\" 2> /dev/null ;;
            clear) rm \"$1/room\" ;;
        esac
        echo \"$told\"
    done";

/// The planner on a disk of its own. `None` where nobody may mount one.
struct OnASmallDisk {
    _running: Child,
    tell: ChildStdin,
    told: BufReader<ChildStdout>,
}

impl OnASmallDisk {
    fn starts(session: &Session) -> Option<Self> {
        let may = Command::new("unshare").args(["-Urm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).output();
        may.ok().filter(|tried| tried.status.success())?;
        fs::create_dir_all(session.data()).expect("the home can be written");
        let mut command = session.command("unshare");
        command.args(["-Urm", "sh", "-c", ON_A_SMALL_DISK]).arg(places::shipped_build()).arg(session.data());
        let (running, tell, told) = Child::start_and_talk(&command);
        Some(Self { _running: running, tell, told: BufReader::new(told) })
    }

    /// Comes back once it is done.
    fn is_told(&mut self, what: &str) {
        writeln!(self.tell, "{what}").expect("it listens");
        let mut said = String::new();
        self.told.read_line(&mut said).expect("it answers");
        assert_eq!(said.trim(), what);
    }
}

/// Writes on behind what stands in the box.
fn adds(person: &mut Listener, session: &Session, words: &str) {
    person.starts_to_fill("In my own words", "");
    person.presses("ctrl+End");
    session.display().types(words);
}

#[test]
fn a_disk_that_fills_while_somebody_writes_is_told_beside_their_words_and_nothing_is_lost() {
    let session = Session::start();
    let Some(mut disk) = OnASmallDisk::starts(&session) else {
        let _ = writeln!(std::io::stderr(), "NOT TRIED: a disk of one's own cannot be mounted here.");
        return;
    };
    let mut person = Listener::in_session(&session);
    first_sitting(&mut person, PASSWORD, "the noise");
    person.follows("the noise");
    disk.is_told("fill");
    adds(&mut person, &session, " in the open office");
    person.sees("There is no room left on the disk.");
    person.sees("Your words are still here. Make some room, then carry on.");
    disk.is_told("clear");
    adds(&mut person, &session, ", mostly");
    person.follows("Done");
    person.sees("the noise in the open office, mostly");
    person.presses("ctrl+l");
    opens_with(&mut person, PASSWORD);
    person.presses("alt+2");
    person.sees("the noise in the open office, mostly");
}
