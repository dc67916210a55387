//! Two libraries write the same pages: the other one's validator passes, and the pictures are the same.

mod common;
#[path = "common/second_writer.rs"]
mod second_writer;

use std::path::Path;
use std::process::Command;

use common::{example, lay_out, long, made, meeting, scripts};
use footing_print::Paint;
use second_writer::second_pdf;

/// Each page in grey at 100 dots to the inch: width and bytes.
fn pictures(pdf: &[u8], folder: &Path, name: &str) -> Vec<Vec<u8>> {
    let file = folder.join(format!("{name}.pdf"));
    std::fs::write(&file, pdf).unwrap();
    let done =
        Command::new("pdftoppm").args(["-gray", "-r", "100"]).arg(&file).arg(folder.join(name)).output();
    assert!(done.expect("pdftoppm is in poppler-utils").status.success());
    let mut pages: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    pages.retain(|path| {
        path.extension().is_some_and(|it| it == "pgm")
            && path.file_stem().unwrap().to_str().unwrap().starts_with(name)
    });
    pages.sort();
    pages.iter().map(|page| std::fs::read(page).unwrap()).collect()
}

#[test]
fn the_other_validator_has_nothing_against_the_pages() {
    for sheet in [example(), meeting(), long(), scripts()] {
        second_pdf(&lay_out(&sheet)).unwrap();
    }
}

#[test]
fn the_other_validator_refuses_a_letter_that_has_no_shape() {
    let mut pages = lay_out(&example());
    let runs = pages.pages[0].pieces.iter_mut().flat_map(|piece| &mut piece.paint);
    for paint in runs {
        if let Paint::Run(run) = paint {
            run.glyphs[0].id = 0;
        }
    }
    assert!(second_pdf(&pages).is_err(), "a validator that never refuses proves nothing");
}

#[test]
fn both_pictures_are_the_same() {
    for (name, sheet) in [("example", example()), ("long", long()), ("scripts", scripts())] {
        let folder = tempfile::tempdir().unwrap();
        let pages = lay_out(&sheet);
        let ours = pictures(&footing_print::pdf(&pages, made()), folder.path(), "ours");
        let theirs = pictures(&second_pdf(&pages).unwrap(), folder.path(), "theirs");
        assert_eq!(ours.len(), pages.pages.len());
        assert_eq!(ours.len(), theirs.len());
        for (ours, theirs) in ours.iter().zip(&theirs) {
            let differ = ours.iter().zip(theirs).filter(|(a, b)| a.abs_diff(**b) > 60).count();
            let dark = ours.iter().filter(|grey| **grey < 128).count();
            assert!(dark > 1_000, "{name}: a page with words on it is not white");
            assert!(differ * 200 < dark, "{name}: {differ} points differ, {dark} are dark");
        }
    }
}
