//! Pictures to keep, and records that name them.

use footing_plan::{Body, FitNote, KeptFile};
use footing_vault::{NewRecord, OpenVault, ScanPicture};

use super::*;

/// A picture, another for each seed.
pub fn picture(seed: u64) -> ScanPicture {
    let mut dots = vec![0; 300 * 200];
    seeded(seed)(&mut dots[..6000]);
    let dots = image::GrayImage::from_raw(300, 200, dots).expect("as many dots as that");
    let mut file = std::io::Cursor::new(Vec::new());
    dots.write_to(&mut file, image::ImageFormat::Png).expect("memory");
    ScanPicture::of_file(&file.into_inner()).expect("a picture")
}

pub fn keep(vault: &mut OpenVault, seed: u64) -> KeptFile {
    vault.keep_scan(picture(seed), &mut seeded(1000 + seed), at(seed as i64)).expect("kept")
}

/// A fit note that names this scan.
pub fn naming(scan: &KeptFile) -> Body {
    Body::FitNote(FitNote { scan: Some(scan.clone()), ..FitNote::default() })
}

/// A fit note without one.
pub fn no_paper() -> Body {
    Body::FitNote(FitNote { comments: Words::from("no paper"), ..FitNote::default() })
}

/// Saves a new record that names a scan.
pub fn save_naming(vault: &mut OpenVault, scan: &KeptFile, seed: u64) -> Record {
    vault.save(new_record("a visit", naming(scan)), &mut seeded(seed), at(seed as i64)).expect("saved")
}

/// Saves other words over a record.
pub fn say(vault: &mut OpenVault, record: &Record, body: Body, visit: &str) {
    let new = NewRecord { id: Some(record.id.clone()), ..new_record(visit, body) };
    vault.save(new, &mut seeded(0), at(500)).expect("saved");
}
