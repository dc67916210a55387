//! Every sheet of many plans, in every way, as PDF files and as pictures of their pages, to be looked at:
//! `cargo run --profile ci -p footing-print --example every_sheet -- FOLDER`. With words after the folder, only those
//! whose name has them: `-- FOLDER "example: my steps"`.

#[path = "../tests/common/mod.rs"]
mod common;
#[path = "../tests/common/people.rs"]
mod people;
#[path = "../tests/common/every_sheet.rs"]
mod sheets;

use std::path::{Path, PathBuf};
use std::process::Command;

use footing_print::pdf;

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "every-sheet".into()));
    std::fs::create_dir_all(&folder)?;
    let wanted = std::env::args().nth(2).unwrap_or_default();
    for sheets::Named { name, sheet } in sheets::every_sheet() {
        if !name.contains(&wanted) {
            continue;
        }
        let pages = common::lay_out(&sheet);
        let missing: String = pages.missing.iter().collect();
        println!(
            "{name}: {} sides, over by {} lines, missing {missing:?}",
            pages.pages.len(),
            pages.lines_over
        );
        let file = folder.join(name.replace([':', ',', ' '], "-")).with_added_extension("pdf");
        std::fs::write(&file, pdf(&pages, common::made()))?;
        pictures(&file)?;
    }
    Ok(())
}

/// A picture of each page beside the file, under its name and the page's number.
fn pictures(file: &Path) -> std::io::Result<()> {
    let done = Command::new("pdftoppm")
        .args(["-png", "-r", "60"])
        .arg(file)
        .arg(file.with_extension(""))
        .status()?;
    if done.success() { Ok(()) } else { Err(std::io::Error::other("pdftoppm said no")) }
}
