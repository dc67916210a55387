//! A virtual display with a window manager.

use std::{
    path::Path,
    process::{Command, Stdio},
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use crate::child::Child;

/// How long a person would wait before saying that it does not work.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// How often a window manager is started before it counts as missing.
const TRIES: u32 = 3;
/// Displays that open at the same moment get in each other's way.
static OPENING: Mutex<()> = Mutex::new(());

/// A virtual display. Everything on it ends with it.
#[derive(Debug)]
pub struct Display {
    name: String,
    width: usize,
    _windows: Child,
    _screen: Child,
}

impl Display {
    /// Opens one of this size in pixels, on the first free number.
    ///
    /// # Panics
    /// When Xvfb or openbox cannot be started.
    pub fn open(width: usize, height: usize) -> Self {
        let _one_at_a_time = OPENING.lock().unwrap_or_else(PoisonError::into_inner);
        let mut xvfb = Command::new("Xvfb");
        xvfb.args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0"])
            .arg(format!("{width}x{height}x24"));
        let (screen, number) = Child::start_and_hear(&xvfb);
        assert!(!number.is_empty(), "Xvfb ended before it was ready");
        let name = format!(":{number}");
        let windows = Self::window_manager(&name);
        Self { name, width, _windows: windows, _screen: screen }
    }

    /// Starts openbox and waits until it manages windows. One that gives up on a display that is only just
    /// there is started anew.
    fn window_manager(name: &str) -> Child {
        let mut openbox = Command::new("openbox");
        openbox.env("DISPLAY", name);
        for _ in 0..TRIES {
            let windows = Child::start(&openbox);
            let manages =
                || tool_on(name, "xprop", &["-root", "_NET_SUPPORTING_WM_CHECK"]).contains("window id");
            if comes_true(PATIENCE / TRIES, manages) {
                return windows;
            }
        }
        panic!("no window manager came up on {name}")
    }

    /// Its name, such as ":3".
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Presses keys as X sees them, by xdotool's names such as "ctrl+v": for dialogs that are no page.
    pub fn presses(&self, keys: &str) {
        self.tool("xdotool", &["key", "--clearmodifiers", keys]);
    }

    /// Types text as X sees it.
    pub fn types(&self, text: &str) {
        self.tool("xdotool", &["type", "--clearmodifiers", "--delay", "4", text]);
    }

    /// How many windows with these words in their title are open.
    pub fn windows(&self, title: &str) -> usize {
        self.tool("xdotool", &["search", "--onlyvisible", "--name", title]).lines().count()
    }

    /// Brings the window with these words in its title in front of the others.
    pub fn brings_up(&self, title: &str) {
        self.tool("xdotool", &["search", "--onlyvisible", "--name", title, "windowactivate", "--sync"]);
    }

    /// Makes the windows with these words in their title this large, without their frame.
    pub fn makes_large(&self, title: &str, [width, height]: [usize; 2]) {
        let size = [width, height].map(|length| length.to_string());
        let find = ["search", "--onlyvisible", "--name", title, "windowsize", "--sync"];
        self.tool("xdotool", &[&find[..], &size.each_ref().map(|it| &**it)[..]].concat());
    }

    /// Puts text on the clipboard, from where it can be pasted. It stays until the next.
    pub fn copies(&self, text: &str) {
        use std::io::Write;
        let mut command = Command::new("xclip");
        command.args(["-selection", "clipboard", "-in"]).env("DISPLAY", &self.name).stdin(Stdio::piped());
        let mut xclip =
            command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("xclip is installed");
        let mut input = xclip.stdin.take().expect("standard input is a pipe");
        input.write_all(text.as_bytes()).expect("xclip reads");
        drop(input);
        xclip.wait().expect("xclip goes to the background");
        // It goes there before the display knows that the clipboard is its own.
        wait_for("the clipboard", || self.clipboard() == text);
    }

    /// What is on the clipboard.
    pub fn clipboard(&self) -> String {
        self.tool("xclip", &["-selection", "clipboard", "-out"])
    }

    /// Waits until something else than this is drawn in the middle of the display and nothing moves any more.
    ///
    /// # Panics
    /// When it stays as it is or empty, or never comes to rest.
    pub fn shows_something_else(&self, than: &[u8]) {
        wait_for("something else on the screen", || {
            let now = self.middle();
            now != than && now.chunks_exact(3).any(|pixel| pixel != &now[..3])
        });
        self.comes_to_rest();
    }

    /// The middle of the display: three bytes for each pixel, row by row.
    pub fn middle(&self) -> Vec<u8> {
        let pixels = self.pixels();
        let rows: Vec<&[u8]> = pixels.chunks_exact(self.width * 3).collect();
        let columns = self.width..self.width * 2;
        rows.iter()
            .skip(rows.len() / 8)
            .take(rows.len() / 2)
            .flat_map(|row| row[columns.clone()].to_vec())
            .collect()
    }

    /// Waits until nothing on the display moves any more.
    ///
    /// # Panics
    /// When it never comes to rest.
    pub fn comes_to_rest(&self) {
        let mut before = Vec::new();
        wait_for("the screen to come to rest", || {
            let now = self.pixels();
            let at_rest = now == before && !now.is_empty();
            before = now;
            at_rest
        });
    }

    /// A picture of everything on the display, once nothing on it moves any more.
    ///
    /// # Panics
    /// When it never comes to rest.
    pub fn picture(&self, to: &Path) {
        self.comes_to_rest();
        self.snap(to);
    }

    /// A picture of everything on the display as it is this moment.
    pub fn snap(&self, to: &Path) {
        let to = to.to_str().expect("our own paths are plain");
        self.tool("import", &["-silent", "-window", "root", to]);
    }

    /// Three bytes for each pixel, row by row. Outside a window the display is black.
    fn pixels(&self) -> Vec<u8> {
        let mut import = Command::new("import");
        import.args(["-silent", "-window", "root", "-depth", "8", "rgb:-"]).env("DISPLAY", &self.name);
        import.output().expect("import is installed").stdout
    }

    /// Runs an X tool and takes its output; empty when it has none or says no.
    fn tool(&self, program: &str, arguments: &[&str]) -> String {
        tool_on(&self.name, program, arguments)
    }
}

fn tool_on(display: &str, program: &str, arguments: &[&str]) -> String {
    let out = Command::new(program).args(arguments).env("DISPLAY", display).stderr(Stdio::null()).output();
    let out = out.unwrap_or_else(|error| panic!("{program} could not be started: {error}"));
    String::from_utf8_lossy(&out.stdout).into_owned()
}

/// Waits until something is so.
///
/// # Panics
/// When it is not so after [`PATIENCE`].
pub fn wait_for(what: &str, so: impl FnMut() -> bool) {
    assert!(comes_true(PATIENCE, so), "waited {} s for {what}", PATIENCE.as_secs());
}

/// Whether something comes true within a time.
pub fn comes_true(within: Duration, mut so: impl FnMut() -> bool) -> bool {
    let start = Instant::now();
    loop {
        if so() {
            return true;
        }
        if start.elapsed() > within {
            return false;
        }
        std::thread::sleep(Duration::from_millis(40));
    }
}
