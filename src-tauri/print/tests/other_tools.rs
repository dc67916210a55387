//! Programs that are not ours read the file.

mod common;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use common::{example, lay_out, long, made, meeting, scripts};
use footing_plan::Sheet;
use footing_print::{as_drawn, pdf};

fn written(folder: &Path, sheet: &Sheet) -> PathBuf {
    let file = folder.join("page.pdf");
    std::fs::write(&file, pdf(&lay_out(sheet), made())).unwrap();
    file
}

fn run(program: &str, arguments: &[&str], file: &Path) -> Output {
    Command::new(program)
        .args(arguments)
        .arg(file)
        .output()
        .unwrap_or_else(|error| panic!("{program}: {error}"))
}

#[test]
fn qpdf_finds_nothing_wrong() {
    let folder = tempfile::tempdir().unwrap();
    for sheet in [example(), meeting(), long(), scripts(), Sheet::default()] {
        let done = run("qpdf", &["--check"], &written(folder.path(), &sheet));
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }
}

#[test]
fn pdftotext_reads_the_same_words() {
    let folder = tempfile::tempdir().unwrap();
    let done = run("pdftotext", &["-raw", "-enc", "UTF-8"], &written(folder.path(), &example()));
    assert!(done.status.success());
    let read = std::fs::read_to_string(folder.path().join("page.txt")).unwrap();
    assert_eq!(as_drawn(&read.replace('\u{c}', "\n")), as_drawn(&example().texts().join("\n")));
}

#[test]
fn pdfinfo_calls_it_tagged_and_reads_it_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let done = run("pdfinfo", &["-struct-text"], &written(folder.path(), &example()));
    let read = String::from_utf8(done.stdout).unwrap();
    let said: Vec<&str> =
        read.lines().filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix('"')).collect();
    assert_eq!(as_drawn(&said.join("\n")), as_drawn(&example().texts().join("\n")));
}

/// Where `cargo xtask test` puts the checkers of other people.
fn outloud() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target");
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.clone(), PathBuf::from);
    let places = [target, root].map(|target| target.join("venv/bin/outloud"));
    places
        .into_iter()
        .find(|place| place.exists())
        .expect("outloud is not there: cargo xtask test puts it there")
}

#[test]
fn outloud_finds_no_error() {
    let folder = tempfile::tempdir().unwrap();
    for sheet in [example(), meeting(), scripts()] {
        let done = run(outloud().to_str().unwrap(), &["--fail-on", "error"], &written(folder.path(), &sheet));
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
    }
}

#[test]
fn outloud_does_find_an_error_when_there_is_one() {
    let folder = tempfile::tempdir().unwrap();
    let file = written(folder.path(), &example());
    let mut document = lopdf::Document::load(&file).unwrap();
    document.catalog_mut().unwrap().remove(b"StructTreeRoot");
    document.save(&file).unwrap();
    assert!(!run(outloud().to_str().unwrap(), &["--fail-on", "error"], &file).status.success());
}
