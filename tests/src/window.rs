//! The planner's real window, driven through WebDriver by keys and visible names.

mod sight;

use std::{
    fs,
    net::{TcpListener, TcpStream},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Command,
};

use fantoccini::{
    Client, ClientBuilder, Locator,
    actions::{InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction},
    elements::Element,
    error::CmdError,
    wd::WebDriverCompatibleCommand,
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tokio::runtime::{Builder, Runtime};

use crate::{
    child::Child,
    display::{Display, wait_for},
    places, processes,
    screen_reader::ScreenReader,
};

/// A folder that stands for a person's home, with the planner's data in it. It outlives the window.
#[derive(Debug)]
pub struct Home(tempfile::TempDir);

impl Home {
    /// An empty one.
    ///
    /// # Panics
    /// When no temporary folder can be made.
    pub fn new() -> Self {
        let home = Self(tempfile::tempdir().expect("a temporary folder can be made"));
        for folder in [home.data(), home.running()] {
            fs::create_dir_all(&folder).expect("it can be written");
            fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).expect("it is ours");
        }
        home
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Where the planner keeps its plans.
    pub fn data(&self) -> PathBuf {
        self.0.path().join("data")
    }

    fn running(&self) -> PathBuf {
        self.0.path().join("run")
    }
}

impl Default for Home {
    fn default() -> Self {
        Self::new()
    }
}

/// How the system says that things look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// What has the keyboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Focus {
    /// Its name as a screen reader says it.
    pub name: String,
    /// What it is, such as "button" or "textbox".
    pub role: String,
}

/// A part of the page that the keyboard does not stop at.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// What it is, such as "region", "image" or "article".
    pub role: String,
    /// Its name as a screen reader says it.
    pub name: String,
    /// The words in it.
    pub words: String,
    /// How wide and how high it is, in CSS pixels.
    pub size: [f64; 2],
}

/// Which page is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its place, as the list of places has it. Empty where there is no such list.
    pub place: String,
    /// Its heading.
    pub heading: String,
}

/// An open window of the planner.
#[derive(Debug)]
pub struct Window {
    pub(crate) client: Client,
    pub(crate) runtime: Runtime,
    driver: Child,
}

impl Window {
    /// Opens the planner on this display with this home.
    ///
    /// # Panics
    /// When the driver or the planner does not start.
    pub fn open(display: &Display, home: &Home, theme: Theme) -> Self {
        Self::open_program(display, home, theme, &places::automation_build())
    }

    /// The same with a program that stands for the planner, such as one that watches it.
    ///
    /// # Panics
    /// When the driver or the program does not start.
    pub fn open_program(display: &Display, home: &Home, theme: Theme, program: &Path) -> Self {
        let port = free_port();
        let driver = Child::start(&driver_command(display, home, theme, port));
        wait_for("the driver", || TcpStream::connect(("127.0.0.1", port)).is_ok());
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime can be made");
        let options = json!({ "binary": program, "args": ["--data", home.data()] });
        let capabilities = std::iter::once(("webkitgtk:browserOptions".to_owned(), options));
        let client = runtime.block_on(
            ClientBuilder::new(at_once())
                .capabilities(capabilities.collect())
                .connect(&format!("http://127.0.0.1:{port}")),
        );
        Self { client: client.expect("the planner opens"), runtime, driver }
    }

    /// Runs a script in the page: for a proof that puts its fault in, never for a journey.
    pub fn runs(&self, script: &str) -> Result<(), CmdError> {
        self.runtime.block_on(self.client.execute(script, Vec::new())).map(drop)
    }

    /// The processes that hold the page.
    pub fn page_processes(&self) -> Vec<u32> {
        let mut family = processes::family(self.driver.id());
        family.retain(|id| processes::name(*id).starts_with("WebKitWebProc"));
        family
    }

    /// A screen reader in the session that the planner runs in.
    pub fn screen_reader(&self) -> ScreenReader {
        let family = processes::family(self.driver.id());
        let driver = family.into_iter().find(|id| processes::name(*id) == DRIVER).unwrap_or(self.driver.id());
        let told = processes::environment(driver);
        ScreenReader::start(|program| {
            let mut command = Command::new(program);
            command.env_clear().envs(told.iter().cloned());
            command
        })
    }

    /// Turns to the planner's other window, where it has two: keys and questions go there from now on. Where there
    /// is one, it turns to that.
    pub fn turns_to_the_other(&self) -> Result<(), CmdError> {
        self.runtime.block_on(async {
            let here = self.client.window().await.ok();
            let mut all = self.client.windows().await?;
            all.sort_by_key(|window| Some(window) == here.as_ref());
            match all.into_iter().next() {
                Some(other) => self.client.switch_to_window(other).await,
                None => Ok(()),
            }
        })
    }

    /// How many windows the planner has.
    pub fn count(&self) -> usize {
        self.runtime.block_on(self.client.windows()).map_or(0, |windows| windows.len())
    }

    /// Presses keys one after the other, held together by "+": `["Ctrl+L"]`, `["Tab", "Enter"]`.
    pub fn press(&self, chord: &str) -> Result<(), CmdError> {
        let keys: Vec<char> = chord.split('+').map(key).collect();
        let down = keys.iter().map(|&value| KeyAction::Down { value });
        let up = keys.iter().rev().map(|&value| KeyAction::Up { value });
        self.act(down.chain(up))
    }

    /// Types text, key by key. WebDriver loses what is outside the basic plane, such as emoji: paste those.
    pub fn type_keys(&self, text: &str) -> Result<(), CmdError> {
        assert!(text.chars().all(|c| u32::from(c) < 0x1_0000), "paste this text: it has signs no key types");
        let both = |value| [KeyAction::Down { value }, KeyAction::Up { value }];
        self.act(text.chars().map(|c| if c == '\n' { key("Enter") } else { c }).flat_map(both))
    }

    /// Drags a line of a list, by the dots at its side, onto another line. Each is found by words in it.
    pub fn drags(&self, line: &str, onto: &str) -> Result<(), CmdError> {
        self.runtime.block_on(async {
            let to = |element| PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
            let [line, onto] = [self.dots(line).await?, self.dots(onto).await?];
            let button = MOUSE_BUTTON_LEFT;
            let steps = [to(line), PointerAction::Down { button }, to(onto), PointerAction::Up { button }];
            let mouse = steps.into_iter().fold(MouseActions::new("mouse".into()), InputSource::then);
            self.client.perform_actions(mouse).await
        })
    }

    async fn dots(&self, words: &str) -> Result<Element, CmdError> {
        let path = format!("//li[contains(normalize-space(.), \"{words}\")]/i");
        self.client.find(Locator::XPath(&path)).await
    }

    /// What has the keyboard now.
    pub fn focus(&self) -> Result<Focus, CmdError> {
        self.runtime.block_on(async {
            let element = self.client.active_element().await?;
            Ok(Focus { name: self.name_of(&element).await?, role: self.ask(&element, "computedrole").await? })
        })
    }

    /// The text in the field that has the keyboard.
    pub fn value_in_focus(&self) -> Result<String, CmdError> {
        self.runtime.block_on(async {
            Ok(self.client.active_element().await?.prop("value").await?.unwrap_or_default())
        })
    }

    /// Whether the tick or choice that has the keyboard is on.
    pub fn is_on(&self) -> Result<bool, CmdError> {
        self.runtime.block_on(async { self.client.active_element().await?.is_selected().await })
    }

    /// The names of the choices in the group that has the keyboard, in order.
    pub fn choices(&self) -> Result<Vec<String>, CmdError> {
        self.runtime.block_on(async {
            let group = self.client.active_element().await?.attr("name").await?.unwrap_or_default();
            let css = format!("input[type=radio][name=\"{group}\"]");
            let mut names = Vec::new();
            for radio in self.client.find_all(Locator::Css(&css)).await? {
                names.push(self.name_of(&radio).await?);
            }
            Ok(names)
        })
    }

    /// The parts of the page that have a name of their own: regions, articles and pictures. What is not drawn,
    /// such as a closed dialog, is not among them.
    pub fn landmarks(&self) -> Result<Vec<Seen>, CmdError> {
        self.runtime.block_on(async {
            let mut found = Vec::new();
            for element in self.client.find_all(Locator::Css("section, article, svg")).await? {
                found.extend(self.seen(&element).await.ok());
            }
            Ok(found)
        })
    }

    async fn seen(&self, element: &Element) -> Result<Seen, CmdError> {
        let (_, _, width, height) = element.rectangle().await?;
        let (name, role) = (self.name_of(element).await?, self.ask(element, "computedrole").await?);
        Ok(Seen { role, name, words: plain(&element.text().await?), size: [width, height] })
    }

    /// Which page is shown.
    pub fn page(&self) -> Result<Page, CmdError> {
        self.runtime.block_on(async {
            let mut said = [String::new(), String::new()];
            for (said, css) in said.iter_mut().zip(["[aria-current=page]", "h1"]) {
                if let Some(element) = self.client.find_all(Locator::Css(css)).await?.first() {
                    *said = plain(&element.text().await?);
                }
            }
            let [place, heading] = said;
            Ok(Page { place, heading })
        })
    }

    /// All the words that are on the screen.
    pub fn words(&self) -> Result<String, CmdError> {
        self.runtime.block_on(async {
            let body = self.client.find(Locator::Css("body")).await?;
            Ok(plain(&body.text().await?))
        })
    }

    fn act(&self, keys: impl Iterator<Item = KeyAction>) -> Result<(), CmdError> {
        let actions = keys.fold(KeyActions::new("keyboard".into()), InputSource::then);
        self.runtime.block_on(self.client.perform_actions(actions))
    }

    pub(crate) async fn name_of(&self, element: &Element) -> Result<String, CmdError> {
        Ok(plain(&self.ask(element, "computedlabel").await?))
    }

    async fn ask(&self, element: &Element, what: &'static str) -> Result<String, CmdError> {
        let element = element.element_id().to_string();
        let said = self.client.issue_cmd(Ask { element, what }).await?;
        Ok(said.as_str().unwrap_or_default().to_owned())
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // The driver and the planner end with `driver`; asking first lets the planner close its files.
        let _ = self.runtime.block_on(self.client.clone().close());
    }
}

/// One of WebDriver's questions about an element that the client has no words for.
#[derive(Debug)]
struct Ask {
    element: String,
    what: &'static str,
}

impl WebDriverCompatibleCommand for Ask {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/element/{}/{}", self.element, self.what))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::GET, None)
    }
}

/// Text with every run of white space as one space.
pub fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn key(name: &str) -> char {
    match name {
        "Tab" => '\u{e004}',
        "Enter" => '\u{e006}',
        "Shift" => '\u{e008}',
        "Ctrl" => '\u{e009}',
        "Alt" => '\u{e00a}',
        "Escape" => '\u{e00c}',
        "Space" => ' ',
        "End" => '\u{e010}',
        "Home" => '\u{e011}',
        "Up" => '\u{e013}',
        "Down" => '\u{e015}',
        "Delete" => '\u{e017}',
        "F8" => '\u{e038}',
        "F9" => '\u{e039}',
        "PageDown" => '\u{e00f}',
        letter => letter.chars().next().expect("a key has a name"),
    }
}

/// The web engine's own driver. A bridge in front of it, such as tauri-driver, holds each answer back by some
/// 40 ms: it sends it in two pieces, and waits with the second until the first is acknowledged.
const DRIVER: &str = "WebKitWebDriver";

/// A connector that sends what it has at once.
fn at_once() -> HttpConnector {
    let mut connector = HttpConnector::new();
    connector.set_nodelay(true);
    connector
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a local port is free");
    listener.local_addr().expect("it has a number").port()
}

fn driver_command(display: &Display, home: &Home, theme: Theme, port: u16) -> Command {
    let mut command = Command::new("dbus-run-session");
    command.arg("--").arg(DRIVER).arg(format!("--port={port}")).env("TAURI_WEBVIEW_AUTOMATION", "true");
    command.env("DISPLAY", display.name()).env_remove("WAYLAND_DISPLAY").env("GDK_BACKEND", "x11");
    command.env("HOME", home.path()).env("XDG_RUNTIME_DIR", home.running()).env("LC_ALL", "C.UTF-8");
    for folder in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"] {
        command.env(folder, home.path().join(folder));
    }
    let dark = if theme == Theme::Dark { "Adwaita:dark" } else { "Adwaita" };
    command.env("GTK_THEME", dark);
    command
}
