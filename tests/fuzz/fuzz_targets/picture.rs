//! A picture that somebody picked: refused, or made into a scan that an open file takes and gives back.

#![no_main]

use chrono::DateTime;
use footing_plan::{Id, KeptFile};
use footing_vault::{Everything, KeptScan, ScanPicture};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(picture) = ScanPicture::of_file(bytes) else { return };
    assert!(picture.jpeg().len() <= 400 * 1024);
    let made = DateTime::UNIX_EPOCH;
    let name = KeptFile { id: Id::from_bytes([7; 16]), digest: picture.digest() };
    let scans = vec![KeptScan { name, made, file: picture }];
    let file = Everything {
        footing: Everything::FORMAT,
        made,
        label: String::new(),
        records: vec![],
        drafts: vec![],
        scans,
        pages: vec![],
    };
    let json = file.to_json().expect("a scan can be written");
    assert_eq!(Everything::read(json.as_bytes()), Ok(file));
});
