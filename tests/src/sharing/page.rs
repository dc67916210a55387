//! One of the planner's pages, asked for all that it holds and for all that it can get.

use std::collections::BTreeMap;

use fantoccini::error::CmdError;
use footing_plan::{Choices, Id};
use serde_json::{Value, json};

use super::everything::{SOURCE, WORDS};
use crate::{
    display::{Display, PATIENCE, comes_true},
    vault_proofs::vaults::PASSWORD,
    window::{Home, Theme, Window},
};

/// What came of asking for a command.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// The program answered.
    Answered(Value),
    /// The access list has no such command for this window.
    Refused,
    /// The program knows the command and could not answer.
    Fault(String),
}

/// Asks as the page's own code does.
const ASK: &str = "const [command, request, done] = arguments;
    const invoke = window.__TAURI_INTERNALS__.invoke;
    const told = (fault) => done({ fault: typeof fault === 'string' ? fault : JSON.stringify(fault) });
    invoke(command, { request }).then((answer) => done({ answer }), told);";

/// Everything that a page can keep beside what it shows.
const KEPT: &str = "const done = arguments[0];
    const tried = (read) => { try { return String(read()); } catch (fault) { return ''; } };
    const kept = [
        tried(() => JSON.stringify(localStorage)), tried(() => JSON.stringify(sessionStorage)),
        tried(() => document.cookie), tried(() => document.title), tried(() => window.name),
        tried(() => location.href), tried(() => JSON.stringify(history.state)),
        tried(() => JSON.stringify(performance.getEntries())),
        tried(() => Object.getOwnPropertyNames(window).map((name) => typeof window[name] === 'string' ? window[name] : '').join(' ')),
    ];
    const bases = window.indexedDB?.databases?.() ?? Promise.resolve([]);
    bases.then((all) => done([...kept, JSON.stringify(all)].join('\\n')), () => done(kept.join('\\n')));";

/// A page that is asked.
#[derive(Clone, Copy, Debug)]
pub struct Page<'w>(pub &'w Window);

impl Page<'_> {
    /// Asks the program for a command, whether this page may or not.
    ///
    /// # Errors
    /// WebDriver's own.
    pub fn asks(self, command: &str, request: &Value) -> Result<Asked, CmdError> {
        let words = vec![json!(command), request.clone()];
        let told = self.0.runtime.block_on(self.0.client.execute_async(ASK, words))?;
        Ok(match told.get("fault").and_then(Value::as_str) {
            None => Asked::Answered(told.get("answer").cloned().unwrap_or_default()),
            Some(fault) if fault.contains("not allowed by ACL") => Asked::Refused,
            Some(fault) => Asked::Fault(fault.to_owned()),
        })
    }

    /// All that the page holds: its source, its words, and what it keeps.
    ///
    /// # Errors
    /// WebDriver's own.
    pub fn holds(self) -> Result<BTreeMap<&'static str, String>, CmdError> {
        Ok(BTreeMap::from([
            (SOURCE, self.0.runtime.block_on(self.0.client.source())?),
            (WORDS, self.0.words()?),
            ("what it keeps", self.keeps()?),
        ]))
    }

    fn keeps(self) -> Result<String, CmdError> {
        let kept = self.0.runtime.block_on(self.0.client.execute_async(KEPT, Vec::new()))?;
        Ok(kept.as_str().unwrap_or_default().to_owned())
    }
}

/// Opens the planner on this home, and waits until it answers.
///
/// # Errors
/// When it does not.
pub fn begins(display: &Display, home: &Home) -> Result<Window, String> {
    let window = Window::open(display, home, Theme::Light);
    let mut desk = None;
    comes_true(PATIENCE, || {
        desk = Page(&window).asks("desk", &json!({})).ok();
        matches!(desk, Some(Asked::Answered(_)))
    });
    match desk {
        Some(Asked::Answered(_)) => Ok(window),
        other => Err(format!("the desk does not answer: {other:?}")),
    }
}

/// Opens a made-up plan, in the place of one that is open.
///
/// # Errors
/// When it does not open.
pub fn opens(window: &Window, folder: &str) -> Result<(), String> {
    answered(Page(window), "open_plan", &json!({ "plan": folder, "password": PASSWORD })).map(drop)
}

/// Shows a part of the open plan in the Sharing window, and turns to that.
///
/// # Errors
/// When it does not open.
pub fn starts(window: &Window, call: &Id, choices: &Choices) -> Result<(), String> {
    answered(
        Page(window),
        "start_sharing",
        &json!({ "call": call, "choices": choices, "on": "own_window" }),
    )?;
    if !comes_true(PATIENCE, || window.count() == 2) {
        return Err("the Sharing window does not open".to_owned());
    }
    window.turns_to_the_other().map_err(|error| error.to_string())
}

/// Ends it from the plan's window, and waits until the Sharing window has closed.
///
/// # Errors
/// When it does not close.
pub fn ends(window: &Window) -> Result<(), String> {
    window.turns_to_the_other().map_err(|error| error.to_string())?;
    answered(Page(window), "end_sharing", &json!({}))?;
    if comes_true(PATIENCE, || window.count() == 1) {
        Ok(())
    } else {
        Err("the Sharing window does not close".to_owned())
    }
}

fn answered(page: Page<'_>, command: &str, request: &Value) -> Result<Value, String> {
    match page.asks(command, request).map_err(|error| format!("{command}: {error}"))? {
        Asked::Answered(answer) => Ok(answer),
        other => Err(format!("{command}: {other:?}")),
    }
}
