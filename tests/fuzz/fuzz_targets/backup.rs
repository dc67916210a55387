//! A backup, as it comes and with its CRC made right: looked at, before any password is asked for.

#![no_main]

use std::{cell::OnceCell, fs};

use footing_vault::LockedBackup;
use libfuzzer_sys::fuzz_target;
use tempfile::TempDir;

thread_local! {
    static FOLDER: OnceCell<TempDir> = const { OnceCell::new() };
}

fuzz_target!(|bytes: &[u8]| {
    FOLDER.with(|folder| {
        let file = folder.get_or_init(|| tempfile::tempdir().expect("a folder")).path().join("backup");
        let mut bytes = bytes.to_vec();
        look(&file, &bytes);
        if let Some((body, crc)) = bytes.split_last_chunk_mut::<4>() {
            *crc = crc32fast::hash(body).to_le_bytes();
            look(&file, &bytes);
        }
    });
});

fn look(file: &std::path::Path, bytes: &[u8]) {
    fs::write(file, bytes).expect("written");
    if let Ok(backup) = LockedBackup::read(file) {
        let _ = (backup.label(), backup.made(), backup.ways_in());
    }
}
