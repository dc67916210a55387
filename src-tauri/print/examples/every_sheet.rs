//! Every sheet of three plans, in every way, as PDF files in a folder, to be looked at:
//! `cargo run -p footing-print --example every_sheet -- FOLDER`.

#[path = "../tests/common/mod.rs"]
mod common;
#[path = "../tests/common/every_sheet.rs"]
mod sheets;

use std::path::PathBuf;

use footing_print::pdf;

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "every-sheet".into()));
    std::fs::create_dir_all(&folder)?;
    for sheets::Named { name, sheet } in sheets::every_sheet() {
        let pages = common::lay_out(&sheet);
        println!("{name}: {} sides, over by {} lines", pages.pages.len(), pages.lines_over);
        let name = name.replace([':', ',', ' '], "-");
        std::fs::write(folder.join(format!("{name}.pdf")), pdf(&pages, common::made()))?;
    }
    Ok(())
}
