//! Screen and paper read the same files by two libraries, and count days by two. Here is every line as this side says
//! it, and days as it counts them; the screens' tests hold their own against it. When a line has changed:
//! `FOOTING_WRITE=1 cargo test -p footing-plan generated`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::json;

use super::{Catalogue, ENGLISH};

mod days;

const CONTENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../content/en");
const MADE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/src/words/both.gen.json");

fn files() -> Vec<String> {
    let mut paths: Vec<_> =
        fs::read_dir(CONTENT).expect("the words").map(|file| file.expect("a file").path()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).expect("it can be read")).collect()
}

/// The names of all words to put in: `$name`, as they stand in the files.
fn names(files: &[String]) -> BTreeSet<&str> {
    let after = files.iter().flat_map(|file| file.split('$').skip(1));
    after.map(|rest| &rest[..rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len())]).collect()
}

/// What is put in under a name: quotes, braces and letters of both directions, as people write them.
fn put_in(name: &str) -> String {
    format!("“{name}” {{1}} & <b>\u{5d0}\u{5d1}</b> 👩🏽")
}

fn made() -> String {
    let files = files();
    let texts: Vec<&str> = files.iter().map(String::as_str).collect();
    let catalogue = Catalogue::of(ENGLISH, &texts);
    let words: BTreeMap<&str, String> = names(&files).into_iter().map(|name| (name, put_in(name))).collect();
    let given: Vec<(&str, &str)> = words.iter().map(|(name, words)| (*name, words.as_str())).collect();
    let lines: BTreeMap<&str, String> =
        catalogue.keys().map(|key| (key, catalogue.say_with(key, &given))).collect();
    format!("{:#}\n", json!({ "words": words, "lines": lines, "days": days::table() }))
}

#[test]
fn the_generated_lines_for_the_screens_to_compare_are_what_this_side_says() {
    let made = made();
    if std::env::var_os("FOOTING_WRITE").is_some() {
        fs::write(MADE, &made).expect("the file is written");
    }
    let kept = fs::read_to_string(MADE).unwrap_or_default();
    assert!(kept == made, "stale: FOOTING_WRITE=1 cargo test -p footing-plan generated");
}
