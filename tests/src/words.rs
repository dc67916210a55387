//! The words on the screen, by their keys in the catalogue: what an answer is called.

use std::{fs, sync::LazyLock};

use serde_json::Value;

use crate::places;

/// Every line of one key, of all files.
static LINES: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let folder = places::root().join("src-tauri/content/en");
    let files = fs::read_dir(folder).expect("the catalogue is there").flatten();
    let texts = files.filter_map(|file| fs::read_to_string(file.path()).ok());
    let line = |line: &str| line.split_once(" = ").map(|(key, said)| (key.to_owned(), said.to_owned()));
    texts.flat_map(|text| text.lines().filter_map(line).collect::<Vec<_>>()).collect()
});

/// The line under a key.
///
/// # Panics
/// When there is none, or it has more than one line.
pub fn line(key: &str) -> String {
    let found = LINES.iter().find(|(own, _)| own == key);
    found.unwrap_or_else(|| panic!("the catalogue has no {key}")).1.clone()
}

/// The line under a key with words put in its one place.
///
/// # Panics
/// When there is none, or it has no place for words.
pub fn line_with(key: &str, words: &str) -> String {
    let said = line(key);
    let (before, rest) = said.split_once("{ $").expect("it has a place for words");
    format!("{before}{words}{}", rest.split_once(" }").expect("the place ends").1)
}

/// The ends of all keys that start so and have a twin that starts otherwise: the names of a list of answers.
pub fn answers(start: &str, twin: impl Fn(&str) -> String) -> Vec<String> {
    let end = |key: &str| key.strip_prefix(start).map(str::to_owned);
    let ends = LINES.iter().filter_map(|(key, _)| end(key));
    ends.filter(|end| LINES.iter().any(|(key, _)| *key == twin(end))).collect()
}

/// What an answer of a group is called: `said("role", "helping_me")` is the line "role-helping-me".
///
/// # Panics
/// When it has no name.
pub fn said(group: &str, answer: &Value) -> String {
    let answer = answer.as_str().expect("an answer is one word").replace('_', "-");
    line(&format!("{group}-{answer}"))
}
