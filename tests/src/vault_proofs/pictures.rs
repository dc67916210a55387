//! Pictures to keep with a made-up plan.

use std::io::Write;

use fastrand::Rng;
use flate2::{Compression, write::ZlibEncoder};
use footing_vault::ScanPicture;

/// How many dots a side has: enough that a kept picture takes more than one page of a plan.
const SIDE: usize = 100;

/// A picture of dots by chance.
///
/// # Panics
/// When it is no PNG.
pub fn picture(rng: &mut Rng) -> ScanPicture {
    ScanPicture::of_file(&picture_file(rng)).expect("a PNG is read")
}

/// The file that such a picture is read from.
pub fn picture_file(rng: &mut Rng) -> Vec<u8> {
    let mut rows = vec![0; SIDE * (SIDE + 1)];
    rng.fill(&mut rows);
    rows.iter_mut().step_by(SIDE + 1).for_each(|filter| *filter = 0);
    png(&rows)
}

/// A grey PNG of these rows, each after its filter.
fn png(rows: &[u8]) -> Vec<u8> {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::fast());
    packer.write_all(rows).expect("memory can be written");
    let side = (SIDE as u32).to_be_bytes();
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, data) in [
        (b"IHDR", [&side[..], &side, &[8, 0, 0, 0, 0]].concat()),
        (b"IDAT", packer.finish().expect("memory can be written")),
        (b"IEND", Vec::new()),
    ] {
        let named = [&name[..], &data].concat();
        file.extend((data.len() as u32).to_be_bytes());
        file.extend(&named);
        file.extend(crc32fast::hash(&named).to_be_bytes());
    }
    file
}
