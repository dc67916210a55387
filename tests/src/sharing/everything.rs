//! Everything that is in the Sharing window, and all that it can get.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::{Asked, Page, commands_of};
use crate::{
    display::{PATIENCE, comes_true},
    screen_reader::ScreenReader,
    window::Window,
};

/// The title of the Sharing window in the build that WebDriver can drive.
const SHARING: &str = "Footing: Sharing, automation build";
/// Words of the page that shows something, and of the one that is covered.
const SHOWN: &str = "What I want to show you";
const IS_COVERED: &str = "The page is covered.";
/// The window ends with these, so that it can be asked nothing more. Neither has anything to answer.
const ENDS: [&str; 2] = ["end_sharing", "lock_from_sharing"];

/// The source of its page.
pub const SOURCE: &str = "its source";
/// The words of its page.
pub const WORDS: &str = "its words";
/// What a screen reader finds in it.
pub const TREE: &str = "its accessibility tree";
/// What its commands answer.
pub const ANSWERS: &str = "the answers of its commands";
/// What it holds while it is covered.
pub const COVERED: &str = "what it holds while covered";

/// Every text that the Sharing window holds or can get, by where it was. The page does not hear of changes afterwards.
///
/// # Errors
/// When the window shows nothing, or cannot be covered; when it may call a command that nobody asks for here.
pub fn everything_in(
    window: &Window,
    reader: &mut ScreenReader,
) -> Result<BTreeMap<&'static str, String>, String> {
    let page = Page(window);
    comes_to_show(window, SHOWN)?;
    let mut found = page.holds().map_err(said)?;
    found.insert(TREE, tree(reader, SHOWN)?);
    let mut answers = Answers { page, text: String::new(), asked: BTreeSet::new() };
    let all = answers.ask("shared", json!({}))?;
    let count = all["names"].as_array().map_or(0, Vec::len);
    for at in 0..=count {
        answers.ask("turn_shared", json!({ "at": at }))?;
    }
    answers.ask("turn_shared", json!({ "at": null }))?;
    answers.ask("still_here", json!({}))?;
    let covered = answers.ask("cover_sharing", json!({ "on": true }))?;
    comes_to_show(window, IS_COVERED)?;
    let mut holds: Vec<String> = page.holds().map_err(said)?.into_values().collect();
    holds.extend([covered.to_string(), tree(reader, IS_COVERED)?]);
    found.insert(COVERED, holds.join("\n"));
    answers.ask("cover_sharing", json!({ "on": false }))?;
    answers.ask("watch_shared", json!({ "channel": "__CHANNEL__:7" }))?;
    answers.are_of_every_command()?;
    found.insert(ANSWERS, answers.text);
    Ok(found)
}

fn comes_to_show(window: &Window, words: &str) -> Result<(), String> {
    if comes_true(PATIENCE, || window.words().is_ok_and(|page| page.contains(words))) {
        return Ok(());
    }
    Err(format!("the Sharing window does not show «{words}»: {:?}", window.words()))
}

/// The names and texts of all that a screen reader finds in the window, in order, once these words are among them.
fn tree(reader: &mut ScreenReader, words: &str) -> Result<String, String> {
    let mut found = String::new();
    let comes = comes_true(PATIENCE, || {
        let things = reader.reads_window(SHARING);
        found = things.iter().map(|thing| format!("{}\n{}\n", thing.name, thing.text)).collect();
        found.contains(words)
    });
    if comes { Ok(found) } else { Err(format!("a screen reader does not find «{words}» in {found:?}")) }
}

/// What the window's commands answered, and which were asked for.
struct Answers<'w> {
    page: Page<'w>,
    text: String,
    asked: BTreeSet<String>,
}

impl Answers<'_> {
    fn ask(&mut self, command: &str, request: Value) -> Result<Value, String> {
        self.asked.insert(command.to_owned());
        match self.page.asks(command, &request).map_err(|error| format!("{command}: {error}"))? {
            Asked::Answered(answer) => {
                self.text.push_str(&format!("{answer}\n"));
                Ok(answer)
            }
            other => Err(format!("{command}: {other:?}")),
        }
    }

    /// A command that the list has for this window now, and that nobody asks for here, is no part of the proof.
    fn are_of_every_command(&self) -> Result<(), String> {
        let may_call = commands_of().into_iter().filter(|(_, may)| *may).map(|(name, _)| name);
        let known: BTreeSet<String> = self.asked.iter().cloned().chain(ENDS.map(str::to_owned)).collect();
        match may_call.filter(|name| !known.contains(name)).collect::<Vec<_>>() {
            unknown if unknown.is_empty() => Ok(()),
            unknown => Err(format!("the Sharing window may call these, and nobody asked: {unknown:?}")),
        }
    }
}

fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}
