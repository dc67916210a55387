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

/// The names in the last column of the tables of what a person can do.
fn tests_named(text: &str) -> Vec<&str> {
    let rows = text.lines().filter(|line| line.starts_with("| ") && line.ends_with("` |"));
    rows.filter_map(|row| row.trim_end_matches("` |").rsplit_once('`').map(|(_, name)| name)).collect()
}

#[test]
fn everything_a_person_can_do_names_a_test_that_is_there() {
    let told = fs::read_to_string(root().join("docs/what-it-does.md")).expect("it is there");
    let sources = sources("");
    let is_there = |name: &&str| {
        let (rust, typescript) = (format!("fn {name}("), format!("(\"{name}\", "));
        sources.iter().any(|(_, text)| text.contains(&rust) || text.contains(&typescript))
    };
    let missing: Vec<&str> = tests_named(&told).into_iter().filter(|name| !is_there(name)).collect();
    assert!(tests_named(&told).len() > 40 && missing.is_empty(), "{missing:?}");
}
