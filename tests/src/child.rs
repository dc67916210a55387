//! Programs that end when the test does, however it ends.

use std::{
    io::{BufRead, BufReader},
    os::unix::process::CommandExt,
    process::{Child as Started, ChildStdin, ChildStdout, Command, ExitStatus, Stdio},
};

use rustix::process::{Pid, Signal, kill_process_group};

/// A started program in a process group of its own. Dropping it ends the whole group, and it also ends
/// by itself when the thread that started it is gone.
#[derive(Debug)]
pub struct Child(Started);

impl Child {
    /// Starts a program with its streams closed.
    ///
    /// # Panics
    /// When it cannot be started: then no test that needs it means anything.
    pub fn start(command: &Command) -> Self {
        Self(spawn(command, Stdio::null()))
    }

    /// Starts a program and waits for its first line.
    ///
    /// # Panics
    /// When it cannot be started.
    pub fn start_and_hear(command: &Command) -> (Self, String) {
        let mut child = Self(spawn(command, Stdio::piped()));
        let mut line = String::new();
        let out = child.0.stdout.take().expect("standard output is a pipe");
        BufReader::new(out).read_line(&mut line).expect("the program's output can be read");
        (child, line.trim().to_owned())
    }

    /// Starts a program to talk with.
    ///
    /// # Panics
    /// When it cannot be started.
    pub fn start_and_talk(command: &Command) -> (Self, ChildStdin, ChildStdout) {
        let mut child = Self(spawn_with(command, Stdio::piped(), Stdio::piped()));
        let said = child.0.stdin.take().expect("standard input is a pipe");
        let heard = child.0.stdout.take().expect("standard output is a pipe");
        (child, said, heard)
    }

    /// Its process id, which is also its group's.
    pub fn id(&self) -> u32 {
        self.0.id()
    }

    /// Ends it and its group at once (SIGKILL), and waits until it is gone.
    pub fn ends(&mut self) {
        if let Some(group) = Pid::from_raw(self.0.id().cast_signed()) {
            // An error means that the group is gone already, which is what is wanted.
            let _ = kill_process_group(group, Signal::KILL);
        }
        let _ = self.0.wait();
    }

    /// How it ended, once it has.
    pub fn ended(&mut self) -> Option<ExitStatus> {
        self.0.try_wait().ok().flatten()
    }

    /// Whether it is still there.
    pub fn is_running(&mut self) -> bool {
        matches!(self.0.try_wait(), Ok(None))
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        self.ends();
    }
}

fn spawn(command: &Command, out: Stdio) -> Started {
    spawn_with(command, Stdio::null(), out)
}

fn spawn_with(command: &Command, input: Stdio, out: Stdio) -> Started {
    let mut tied = tied_to_this_thread(command);
    tied.stdin(input).stdout(out).stderr(Stdio::null()).process_group(0);
    tied.spawn().unwrap_or_else(|error| panic!("{command:?} could not be started: {error}"))
}

/// The same command under `setpriv`, which asks the kernel to end it with the thread that started it: a
/// killed test leaves nothing behind.
fn tied_to_this_thread(command: &Command) -> Command {
    let mut tied = Command::new("setpriv");
    tied.args(["--pdeathsig", "KILL", "--"]).arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => tied.env(name, value),
            None => tied.env_remove(name),
        };
    }
    tied
}
