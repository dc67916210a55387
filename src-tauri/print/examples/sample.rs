//! Writes a made-up page to a folder: `cargo run -p footing-print --example sample -- FOLDER`.

#[path = "../tests/common/mod.rs"]
mod common;

use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args().nth(1).expect("a folder to write to"));
    std::fs::create_dir_all(&folder)?;
    let sheets = [
        ("example", common::example()),
        ("meeting", common::meeting()),
        ("long", common::long()),
        ("scripts", common::scripts()),
    ];
    for (name, sheet) in sheets {
        let pages = common::lay_out(&sheet);
        std::fs::write(folder.join(format!("{name}.pdf")), footing_print::pdf(&pages, common::made()))?;
        for (place, svg) in footing_print::svg(&pages).iter().enumerate() {
            std::fs::write(folder.join(format!("{name}-{}.svg", place + 1)), svg)?;
        }
    }
    Ok(())
}
