//! Rules of the house that no compiler knows.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use footing_tests::places::root;

/// Folders that are made by a build or hold what others wrote.
const MADE: [&str; 6] = [".git", "target", "node_modules", "dist", "gen", "fonts"];
/// What counts as source here.
const SOURCES: [&str; 6] = ["rs", "ts", "svelte", "css", "html", "ftl"];
/// This file names what it looks for.
const OWN: &str = "tests/tests/house_rules.rs";

/// A file by its path from the root, and its text.
type Source = (String, String);

fn files(folder: &Path) -> Vec<PathBuf> {
    let made = |path: &PathBuf| path.file_name().is_some_and(|name| MADE.iter().any(|made| name == *made));
    let entries =
        fs::read_dir(folder).expect("the repository can be read").flatten().map(|entry| entry.path());
    let inside = |path: PathBuf| if path.is_dir() { files(&path) } else { vec![path] };
    entries.filter(|path| !made(path)).flat_map(inside).collect()
}

/// Every text file under a folder of the repository.
fn texts(folder: &str) -> Vec<Source> {
    let root = root();
    let from_root =
        |path: &Path| path.strip_prefix(&root).expect("it is inside").to_string_lossy().replace('\\', "/");
    let text = |path: PathBuf| Some((from_root(&path), fs::read_to_string(&path).ok()?));
    files(&root.join(folder)).into_iter().filter_map(text).filter(|(path, _)| path != OWN).collect()
}

fn sources(folder: &str) -> Vec<Source> {
    let known = |(path, _): &Source| path.rsplit_once('.').is_some_and(|(_, end)| SOURCES.contains(&end));
    texts(folder).into_iter().filter(known).collect()
}

/// The files that hold any of these words.
fn holding(sources: &[Source], words: &[&str]) -> Vec<String> {
    let holds = |text: &str| words.iter().any(|word| text.contains(word));
    sources.iter().filter(|(_, text)| holds(text)).map(|(path, _)| path.clone()).collect()
}

fn assert_only(found: &[String], allowed: &[&str]) {
    let others: Vec<_> = found.iter().filter(|path| !allowed.iter().any(|ok| path.starts_with(ok))).collect();
    assert!(others.is_empty(), "only {allowed:?} may, and these do too: {others:?}");
}

#[test]
fn the_rules_are_read_against_real_files() {
    assert!(sources("src-tauri").len() > 40 && sources("ui/src").len() > 20 && texts("").len() > 100);
}

#[test]
fn sql_is_written_in_the_vault_alone() {
    let words = ["SELECT ", "INSERT INTO", "CREATE TABLE", "DELETE FROM", "PRAGMA ", "rusqlite"];
    let found = holding(&sources(""), &words);
    // The bench measures a save against a store with nothing of ours around it; the watched disk lies below
    // SQLite and asks it nothing.
    let others = ["tests/src/bench/bare_commit.rs", "tests/src/vault_proofs/watched_disk.rs"];
    assert_only(&found, &[&["src-tauri/vault/"], &others[..]].concat());
    assert!(!found.is_empty(), "the vault has SQL");
}

#[test]
fn key_bytes_are_handled_in_one_file() {
    let found =
        holding(&sources("src-tauri"), &["use argon2", "argon2::", "chacha20poly1305", "hmac::", "use hmac"]);
    assert_only(&found, &["src-tauri/vault/src/keys"]);
    assert!(!found.is_empty(), "the vault has keys");
}

#[test]
fn the_pdf_writer_is_named_in_one_file() {
    let found = holding(&sources("src-tauri"), &["printpdf::", "use printpdf"]);
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn the_screens_call_the_program_through_one_file() {
    let found = holding(&sources("ui/src"), &["@tauri-apps/"]);
    assert_eq!(found, ["ui/src/bridge/call.ts"]);
}

#[test]
fn no_screen_has_a_link_that_leaves_this_computer() {
    let found =
        holding(&sources("ui/src"), &["href=\"http", "href='http", "href={`http", "window.open(", "fetch("]);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn unsafe_stands_in_named_files_alone_and_says_why_it_is_safe() {
    let found = holding(&sources(""), &["unsafe {", "unsafe fn", "unsafe impl", "unsafe extern"]);
    let named = [
        "src-tauri/vault/src/cipher_key.rs",
        "src-tauri/vault/src/file_control.rs",
        "src-tauri/src/environment.rs",
        "tests/src/vault_proofs/watched_disk.rs",
    ];
    assert_only(&found, &named);
    for (path, text) in sources("").iter().filter(|(path, _)| found.contains(path)) {
        assert!(text.contains("SAFETY:"), "{path} does not say why it is safe");
    }
}

#[test]
fn the_page_may_load_nothing_but_its_own_and_call_nothing_but_the_program() {
    let text =
        fs::read_to_string(root().join("src-tauri/tauri.conf.json")).expect("the configuration is there");
    let config: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
    let csp = &config["app"]["security"]["csp"];
    let csp = csp.as_str().map_or_else(|| csp.to_string(), str::to_owned);
    assert!(csp.contains("default-src") && csp.contains("'none'"), "{csp}");
    // Pictures alone may come from the one address that shows scans of the open plan.
    let pictures = "img-src 'self' footing-scan: http://footing-scan.localhost;";
    assert!(csp.contains(pictures) && csp.matches("footing-scan").count() == 2, "{csp}");
    let rest = csp.replace(pictures, "").replace("http://ipc.localhost", "").replace("ipc:", "");
    for loose in ["http:", "https:", "ws:", "data:", "blob:", "*", "unsafe-inline", "unsafe-eval"] {
        assert!(!rest.contains(loose), "{loose} in {csp}");
    }
}

#[test]
fn the_program_links_nothing_that_speaks_http() {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let words = ["tree", "--locked", "-p", "footing", "-e", "normal", "--prefix", "none", "-f", "{p}"];
    let out = Command::new(cargo).args(words).current_dir(root()).output().expect("cargo starts");
    let tree = String::from_utf8_lossy(&out.stdout);
    let names: Vec<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    assert!(names.contains(&"tauri") && names.contains(&"footing-vault"), "the tree is there: {tree}");
    for client in
        ["reqwest", "hyper", "ureq", "curl", "isahc", "rustls", "native-tls", "tungstenite", "socket2"]
    {
        assert!(!names.contains(&client), "{client} is linked");
    }
    assert!(!names.contains(&"ts-rs"), "the TypeScript is written by tests, and nothing of it ships");
}

#[test]
fn no_file_knows_the_machine_it_was_written_on() {
    // A screen of ours is called "work", so only a path that starts so is meant.
    let starts = ["\"/work/", "'/work/", "`/work/", " /work/", "(/work/", "=/work/"];
    let found = holding(&texts(""), &[&starts[..], &["/home/", "/root/", "/Users/", "C:\\"]].concat());
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn no_file_is_too_long_to_read() {
    let generated = |path: &str| path.contains(".gen.");
    let long =
        |(path, text): &Source| (text.lines().count() >= 400 && !generated(path)).then(|| path.clone());
    let found: Vec<String> = sources("").iter().filter_map(long).collect();
    assert!(found.is_empty(), "{found:?}");
}

/// The numbers of the list that the planner was built from, without those that nobody meets on a screen.
fn numbers_of_the_list() -> Vec<u32> {
    (1..=33).chain(70..=73).chain(78..=84).chain([92]).collect()
}

/// A line of the tables of what a person can do: its number in that list, where it has one, and the tests it names.
#[derive(Debug)]
struct Row<'a> {
    number: Option<u32>,
    tests: Vec<&'a str>,
}

/// Every line of the tables that is no head and no rule under one.
fn rows(told: &str) -> Vec<Row<'_>> {
    let is_row = |line: &&str| line.starts_with("| ") && !line.ends_with("| A test |");
    told.lines().filter(is_row).map(row).collect()
}

/// The names stand between backticks in the last column.
fn row(line: &str) -> Row<'_> {
    let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
    let tests = cells.last().map_or_else(Vec::new, |last| last.split('`').skip(1).step_by(2).collect());
    Row { number: cells[0].parse().ok(), tests }
}

/// Whether a file has a test of this name that is run: not words that are like it, nor one that is left out.
fn has_test((path, text): &Source, name: &str) -> bool {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let begin = |start: &str| (0..lines.len()).filter(|at| lines[*at].starts_with(start)).collect::<Vec<_>>();
    if path.ends_with(".rs") {
        return begin(&format!("fn {name}(")).into_iter().any(|at| is_run(&lines[..at]));
    }
    let calls = ["it", "test"].map(|call| format!("{call}(\"{name}\", "));
    path.ends_with(".test.ts") && calls.iter().any(|call| !begin(call).is_empty())
}

/// Whether the marks right above a function make it a test, and leave it in.
fn is_run(above: &[&str]) -> bool {
    let marks: Vec<&&str> = above.iter().rev().take_while(|line| line.starts_with("#[")).collect();
    marks.contains(&&"#[test]") && !marks.iter().any(|mark| mark.starts_with("#[ignore"))
}

#[test]
fn what_is_like_a_test_or_left_out_is_none() {
    let file = |path: &str, text: &str| (path.to_owned(), text.to_owned());
    let rust = |marks: &str| has_test(&file("a.rs", &format!("{marks}\nfn it_is_so() {{}}")), "it_is_so");
    assert!(rust("#[test]") && rust("#[test]\n#[cfg(unix)]"));
    assert!(!rust("") && !rust("#[test]\nfn other() {}") && !rust("#[test]\n#[ignore]"));
    assert!(!has_test(&file("a.rs", "#[test]\nfn it_is_so_too() {}"), "it_is_so"));
    let typescript = |path: &str, call: &str| {
        has_test(&file(path, &format!("  {call}(\"it is so\", () => 1);")), "it is so")
    };
    assert!(typescript("a.test.ts", "it") && typescript("a.test.ts", "test"));
    assert!(!typescript("a.ts", "it") && !typescript("a.test.ts", "// it"));
    assert!(!typescript("a.test.ts", "it.skip") && !typescript("a.test.ts", "say"));
}

#[test]
fn each_number_of_the_list_has_its_row_and_each_row_names_tests_that_are_there() {
    let told = fs::read_to_string(root().join("docs/what-it-does.md")).expect("it is there");
    let (rows, sources) = (rows(&told), sources(""));
    let numbers: Vec<u32> = rows.iter().filter_map(|row| row.number).collect();
    assert_eq!(numbers, numbers_of_the_list());
    let is_there = |name: &&str| sources.iter().any(|source| has_test(source, name));
    let without: Vec<&Row> =
        rows.iter().filter(|row| row.tests.is_empty() || !row.tests.iter().all(&is_there)).collect();
    assert!(without.is_empty(), "{without:#?}");
}
