//! A header, as it comes and with its length and CRC made right: what the lock screen asks of it.

#![no_main]

use std::{cell::OnceCell, fs, path::PathBuf};

use footing_vault::{Cost, Label, LockedVault, NewPlan, Passphrase, plans_in};
use libfuzzer_sys::fuzz_target;
use tempfile::TempDir;

/// A plan whose header is replaced.
struct Plan {
    data: TempDir,
    name: String,
}

thread_local! {
    static PLAN: OnceCell<Plan> = const { OnceCell::new() };
}

impl Plan {
    fn new() -> Self {
        let data = tempfile::tempdir().expect("a folder");
        let passphrase = Passphrase::new("kettle".to_owned()).expect("not empty");
        let new = NewPlan { label: Label::new("A plan"), passphrase, cost: Cost::LEAST };
        let made = LockedVault::create(data.path(), new, &mut |bytes| bytes.fill(7)).expect("a plan");
        drop(made);
        let name = plans_in(data.path()).expect("a list").remove(0).plan;
        Self { data, name }
    }

    fn looks(&self, header: &[u8]) {
        let generation: PathBuf = self.data.path().join("plans").join(&self.name).join("g-000001");
        for name in ["header", "header-copy"] {
            fs::write(generation.join(name), header).expect("written");
        }
        let listed = plans_in(self.data.path()).expect("a list");
        if let Ok(locked) = LockedVault::at(self.data.path(), &self.name) {
            assert_eq!(*locked.label(), listed[0].label);
            let _ = locked.ways_in();
        }
    }
}

fuzz_target!(|bytes: &[u8]| {
    PLAN.with(|plan| {
        let plan = plan.get_or_init(Plan::new);
        let mut bytes = bytes.to_vec();
        plan.looks(&bytes);
        let length = (bytes.len() as u32).to_le_bytes();
        if bytes.len() >= 20 {
            bytes[..8].copy_from_slice(b"FOOTING1");
            bytes[12..16].copy_from_slice(&length);
        }
        if let Some((body, crc)) = bytes.split_last_chunk_mut::<4>() {
            *crc = crc32fast::hash(body).to_le_bytes();
            plan.looks(&bytes);
        }
    });
});
