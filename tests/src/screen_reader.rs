//! A screen reader: what it finds in the planner's window, and where the keyboard is.

use std::{
    io::{BufRead, BufReader, Write},
    path::PathBuf,
    process::{ChildStdin, ChildStdout, Command},
};

use serde_json::{Value, json};

use crate::{child::Child, places};

/// Something in a window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// Its place in the reading.
    pub at: usize,
    /// What it is, such as "push button".
    pub role: String,
    /// What it is called.
    pub name: String,
    /// The text in it.
    pub text: String,
    /// Whether it has the keyboard.
    pub focused: bool,
    /// Whether it can be seen without scrolling.
    pub showing: bool,
    /// Whether it is ticked or chosen.
    pub on: bool,
}

/// A running screen reader. It speaks the accessibility bus through the system's own library.
#[derive(Debug)]
pub struct ScreenReader {
    asks: ChildStdin,
    hears: BufReader<ChildStdout>,
    _program: Child,
}

impl ScreenReader {
    /// Starts one with this environment. The system's own Python has the library; another one may not.
    ///
    /// # Panics
    /// When it cannot be started.
    pub fn start(in_session: impl Fn(&str) -> Command) -> Self {
        let mut command = in_session("/usr/bin/python3");
        let script: PathBuf = places::root().join("tests/src/screen_reader.py");
        let (program, asks, hears) = Child::start_and_talk(command.arg(script));
        Self { asks, hears: BufReader::new(hears), _program: program }
    }

    /// Everything in every window, in order. Empty while there is none.
    pub fn reads(&mut self) -> Vec<Thing> {
        things(&self.asks(json!({ "ask": "read" })))
    }

    /// Everything in the window of this title, in order. Empty while it is not there.
    pub fn reads_window(&mut self, title: &str) -> Vec<Thing> {
        things(&self.asks(json!({ "ask": "read", "window": title })))
    }

    /// Moves the keyboard to a thing of the last reading.
    pub fn moves_to(&mut self, thing: &Thing) {
        self.asks(json!({ "ask": "focus", "at": thing.at }));
    }

    /// Waits for a thing and says when it was first there: seconds on the system's monotonic clock.
    pub fn waits_for(&mut self, role: &str, name: &str) -> Option<f64> {
        self.asks(json!({ "ask": "wait", "role": role, "name": name })).as_f64()
    }

    fn asks(&mut self, question: Value) -> Value {
        let mut line = String::new();
        let answered = writeln!(self.asks, "{question}").and_then(|()| self.hears.read_line(&mut line));
        answered.expect("the screen reader runs");
        serde_json::from_str(&line).expect("the screen reader answers in JSON; is python3-gi installed?")
    }
}

fn things(said: &Value) -> Vec<Thing> {
    said.as_array().into_iter().flatten().enumerate().map(|(at, line)| thing(at, line)).collect()
}

fn thing(at: usize, line: &Value) -> Thing {
    let text = |name: &str| line[name].as_str().unwrap_or_default().to_owned();
    let is = |name: &str| line[name].as_bool().unwrap_or_default();
    Thing {
        at,
        role: text("role"),
        name: text("name"),
        text: text("text"),
        focused: is("focused"),
        showing: is("showing"),
        on: is("on"),
    }
}
