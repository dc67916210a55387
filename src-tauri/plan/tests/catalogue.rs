//! The words on paper.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use footing_plan::Catalogue;

/// The Rust files of a folder.
fn sources(folder: &str) -> impl Iterator<Item = PathBuf> + use<> {
    let files = fs::read_dir(folder).expect("the source folder").map(|file| file.expect("a file").path());
    files.filter(|path| path.extension().is_some_and(|name| name == "rs"))
}

/// Keys as they stand in the source: small words joined by hyphens, in quotes.
fn keys_in_source() -> BTreeSet<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
    let sources = ["", "/letters"].into_iter().flat_map(|inner| sources(&format!("{folder}{inner}")));
    let texts: Vec<String> = sources.map(|path| fs::read_to_string(path).expect("a source file")).collect();
    let quoted = texts.iter().flat_map(|text| text.split('"'));
    let is_key = |text: &&str| {
        text.contains('-')
            && text.split('-').all(|word| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase()))
    };
    quoted.filter(is_key).map(str::to_owned).collect()
}

#[test]
fn every_key_the_source_names_is_in_the_catalogue() {
    let catalogue = Catalogue::english();
    let known: BTreeSet<String> = catalogue.keys().map(str::to_owned).collect();
    let named = keys_in_source();
    assert!(named.len() > 30, "the source names its keys as plain text: {named:?}");
    let missing: Vec<_> = named.difference(&known).collect();
    assert!(missing.is_empty(), "not in the catalogue: {missing:?}");
}

#[test]
fn every_line_of_the_catalogue_is_used() {
    // Footers are written by the print package.
    let elsewhere = BTreeSet::from(["page-number".to_owned()]);
    let known: BTreeSet<String> = Catalogue::english().keys().map(str::to_owned).collect();
    let named = keys_in_source();
    let unused: Vec<_> = known.difference(&named).filter(|key| !elsewhere.contains(*key)).collect();
    assert!(unused.is_empty(), "never said: {unused:?}");
}

#[test]
fn a_key_that_is_missing_gives_itself() {
    assert_eq!(Catalogue::english().say("no-such-line"), "no-such-line");
}

#[test]
fn words_go_in_as_they_are_without_isolation_marks() {
    let said = Catalogue::english().say_with("from-name-and-job", &[("name", "{ علي }"), ("job", "<b>")]);
    assert_eq!(said, "{ علي }, <b>");
}

#[test]
fn every_file_reads_without_errors() {
    for file in ["paper.ftl", "days.ftl", "everything.ftl", "letters.ftl", "sheets.ftl"] {
        let path = format!("{}/../content/en/{file}", env!("CARGO_MANIFEST_DIR"));
        let text = fs::read_to_string(path).expect("the file");
        let errors = fluent_bundle::FluentResource::try_new(text).err().map(|(_, errors)| errors);
        assert_eq!(errors, None, "{file}");
    }
}

#[test]
fn the_catalogue_never_says_a_hurrying_word() {
    let words = ["should", "must", "failed", "overdue", "late", "passed", "agreed"];
    for line in Catalogue::english().lines() {
        let line = line.to_lowercase();
        let said = line.split(|c: char| !c.is_alphabetic()).find(|word| words.contains(word));
        assert_eq!(said, None, "{line}");
    }
}
