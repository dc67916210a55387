//! The worked example's sheets are the same files as yesterday. When a page is meant to change:
//! `FOOTING_WRITE=1 cargo test -p footing-print generated`, and look at it.

mod common;
#[path = "common/people.rs"]
mod people;
#[path = "common/every_sheet.rs"]
mod sheets;

use std::fs;

use common::{example, lay_out, made};
use footing_print::pdf;
use md5::{Digest, Md5};
use sheets::{Named, blank, printed, sheets_of, the_example, the_example_in_welsh};

const KEPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden.txt");

/// A line for each file: its name, its sides, its length and its sum.
fn now() -> String {
    let page = printed("example: the page in a meeting", &example());
    let all = sheets_of("example", &the_example()).into_iter().chain(the_example_in_welsh()).chain([blank()]);
    let all = all.flat_map(|Named { name, sheet }| printed(&name, &sheet));
    let line = |Named { name, sheet }: Named| {
        let pages = lay_out(&sheet);
        let file = pdf(&pages, made());
        let sum: String = Md5::digest(&file).iter().map(|byte| format!("{byte:02x}")).collect();
        format!("{name}: {} sides, {} bytes, {sum}\n", pages.pages.len(), file.len())
    };
    page.into_iter().chain(all).map(line).collect()
}

#[test]
fn the_generated_files_of_the_example_are_what_they_were() {
    let now = now();
    if std::env::var_os("FOOTING_WRITE").is_some() {
        fs::write(KEPT, &now).expect("the file is written");
    }
    let kept = fs::read_to_string(KEPT).unwrap_or_default();
    let changed: Vec<&str> = now.lines().filter(|line| !kept.lines().any(|kept| kept == *line)).collect();
    assert!(changed.is_empty() && kept == now, "not as kept: {changed:#?}");
}

#[test]
fn the_page_of_the_example_is_at_most_60_kilobytes() {
    let file = pdf(&lay_out(&example()), made());
    assert!(file.len() <= 60_000, "{}", file.len());
}
