//! A backup: any bytes as they come and with their CRC made right, and a good one with changes in it. It is looked at
//! before any password is asked for, and then opened with the key of the plan that the good one is from.

#![no_main]

use std::fs;
use std::path::PathBuf;

use footing_vault::{Cost, Label, LockedBackup, LockedVault, NewPlan, OpenVault, Passphrase, VaultError};
use libfuzzer_sys::fuzz_target;
use tempfile::TempDir;

/// A plan, and a backup of it.
struct Plan {
    data: TempDir,
    vault: OpenVault,
    good: Vec<u8>,
}

thread_local! {
    static PLAN: Plan = Plan::new();
}

impl Plan {
    fn new() -> Self {
        let data = tempfile::tempdir().expect("a folder");
        let passphrase = Passphrase::new("kettle".to_owned()).expect("not empty");
        let new = NewPlan { label: Label::new("A plan"), passphrase, cost: Cost::LEAST };
        let vault = LockedVault::create(data.path(), new, &mut |bytes| bytes.fill(7)).expect("a plan");
        let good = data.path().join("good");
        vault.save_backup_to(&good, chrono::DateTime::UNIX_EPOCH).expect("a backup");
        let good = fs::read(good).expect("read");
        Self { data, vault, good }
    }

    fn file(&self) -> PathBuf {
        self.data.path().join("backup")
    }

    /// Looks at it, and opens it. Only the good one opens.
    fn looks(&self, bytes: &[u8]) {
        fs::write(self.file(), bytes).expect("written");
        let Ok(backup) = LockedBackup::read(&self.file()) else { return };
        let _ = (backup.label(), backup.made(), backup.reason(), backup.ways_in());
        match backup.open_beside(&self.vault) {
            Ok(opened) => {
                assert_eq!(bytes, self.good);
                opened.plan().expect("what opens can be read");
            }
            Err(told) => assert!([VaultError::Damaged, VaultError::AnotherPlan].contains(&told), "{told}"),
        }
    }
}

fuzz_target!(|bytes: &[u8]| {
    PLAN.with(|plan| {
        plan.looks(bytes);
        plan.looks(&with_its_crc(bytes.to_vec()));
        plan.looks(&with_its_crc(changed(&plan.good, bytes)));
    });
});

/// A good backup with changes: each is two bytes of where it is, one of how long, and what stands there then.
fn changed(good: &[u8], mut changes: &[u8]) -> Vec<u8> {
    let mut bytes = good.to_vec();
    while let [low, high, length, rest @ ..] = changes {
        let at = usize::from(u16::from_le_bytes([*low, *high]));
        let length = usize::from(*length).min(rest.len());
        let (new, next) = rest.split_at(length);
        if let Some(place) = bytes.get_mut(at..at + length) {
            place.copy_from_slice(new);
        }
        changes = next;
    }
    bytes
}

fn with_its_crc(mut bytes: Vec<u8>) -> Vec<u8> {
    if let Some((body, crc)) = bytes.split_last_chunk_mut::<4>() {
        *crc = crc32fast::hash(body).to_le_bytes();
    }
    bytes
}
