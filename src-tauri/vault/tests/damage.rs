//! Damage is seen at opening and named as that; a plan never opens as silently different.

mod common;

use std::path::{Path, PathBuf};

use common::*;
use footing_plan::Plan;
use footing_vault::{BackupReason, LockedVault, OpenVault, PlanState, Revision, VaultError, plans_in};

const PAGE: usize = 4096;

/// A plan with some history and a draft, closed.
fn some_plan(data: &Path) -> Plan {
    let mut vault = create(data);
    write_some(&mut vault, 0);
    vault.plan().expect("a plan")
}

fn write_some(vault: &mut OpenVault, from: u64) {
    for seed in from..from + 12 {
        save(vault, &format!("number {seed} {}", "words ".repeat(150)), seed).expect("saved");
    }
    vault.keep_draft("new:step", &"half a thought ".repeat(50), at(1)).expect("kept");
}

/// What became of opening: the plan or why not.
fn opened(data: &Path) -> Result<Plan, VaultError> {
    open(data)?.plan()
}

/// The history of every record.
fn history(vault: &OpenVault) -> Vec<Vec<Revision>> {
    let records = vault.plan().expect("a plan").records;
    records.iter().map(|record| vault.revisions(&record.id).expect("revisions")).collect()
}

#[test]
fn a_flipped_bit_in_any_page_is_damage_and_no_wrong_password() {
    let data = tempfile::tempdir().expect("a folder");
    some_plan(data.path());
    let path = database(data.path());
    let whole = std::fs::read(&path).expect("bytes");
    assert!(whole.len() >= 10 * PAGE, "{} bytes", whole.len());
    let mut any = seeded(5);
    for page in 0..whole.len() / PAGE {
        let mut where_to = [0; 2];
        any(&mut where_to);
        // SQLCipher's own salt, the first 16 bytes, is kept in the header instead and means nothing here.
        let offset = usize::from(u16::from_le_bytes(where_to)) % (PAGE - 16) + 16;
        let mut bytes = whole.clone();
        bytes[page * PAGE + offset] ^= 0x10;
        std::fs::write(&path, &bytes).expect("written");
        assert_eq!(opened(data.path()), Err(VaultError::Damaged), "page {page}, byte {offset}");
    }
}

#[test]
fn a_database_cut_short_anywhere_is_damage() {
    let data = tempfile::tempdir().expect("a folder");
    some_plan(data.path());
    let path = database(data.path());
    let whole = std::fs::read(&path).expect("bytes");
    for length in (0..whole.len()).step_by(PAGE / 2).chain([1, 17, PAGE + 1, whole.len() - 1]) {
        std::fs::write(&path, &whole[..length]).expect("written");
        assert_eq!(opened(data.path()), Err(VaultError::Damaged), "cut at {length}");
    }
}

#[test]
fn an_old_page_put_back_is_damage_or_changes_nothing() {
    let data = tempfile::tempdir().expect("a folder");
    some_plan(data.path());
    let path = database(data.path());
    let old = std::fs::read(&path).expect("bytes");
    let mut vault = open(data.path()).expect("opens");
    write_some(&mut vault, 50);
    let (plan, drafts) = (vault.plan().expect("a plan"), vault.drafts().expect("drafts"));
    let history = history(&vault);
    drop(vault);
    let new = std::fs::read(&path).expect("bytes");
    let mut seen = 0;
    for (page, bytes) in old.chunks_exact(PAGE).enumerate() {
        let mut mixed = new.clone();
        mixed[page * PAGE..(page + 1) * PAGE].copy_from_slice(bytes);
        if mixed == new {
            continue;
        }
        std::fs::write(&path, &mixed).expect("written");
        match open(data.path()) {
            Err(error) => assert_eq!(error, VaultError::Damaged, "page {page}"),
            Ok(vault) => {
                assert_eq!(vault.plan().expect("a plan"), plan, "page {page}");
                assert_eq!(vault.drafts().expect("drafts"), drafts, "page {page}");
                // History is read through an index, whose pages the seal does not see.
                assert_eq!(self::history(&vault), history, "page {page}");
            }
        }
        seen += usize::from(open(data.path()).is_err());
    }
    assert!(seen > 3, "{seen} old pages were seen");
}

#[test]
fn a_file_mixed_from_two_moments_is_damage_or_one_of_the_two() {
    let data = tempfile::tempdir().expect("a folder");
    let before = some_plan(data.path());
    let path = database(data.path());
    let old = std::fs::read(&path).expect("bytes");
    let mut vault = open(data.path()).expect("opens");
    write_some(&mut vault, 50);
    let after = vault.plan().expect("a plan");
    drop(vault);
    let new = std::fs::read(&path).expect("bytes");
    let mut any = seeded(8);
    let mut seen = 0;
    for turn in 0..60 {
        let mixed = mix(&old, &new, &mut any);
        std::fs::write(&path, &mixed).expect("written");
        match opened(data.path()) {
            Err(error) => assert_eq!(error, VaultError::Damaged, "mixture {turn}"),
            Ok(plan) => assert!(plan == before || plan == after, "mixture {turn}"),
        }
        seen += usize::from(opened(data.path()).is_err());
    }
    assert!(seen > 50, "{seen} mixtures were seen");
}

/// Each page from one of two moments.
fn mix(old: &[u8], new: &[u8], any: &mut impl FnMut(&mut [u8])) -> Vec<u8> {
    let mut mixed = new.to_vec();
    for (page, bytes) in old.chunks_exact(PAGE).enumerate() {
        let mut coin = [0];
        any(&mut coin);
        if coin[0] & 1 == 1 {
            mixed[page * PAGE..(page + 1) * PAGE].copy_from_slice(bytes);
        }
    }
    mixed
}

#[test]
fn a_damaged_header_is_made_good_from_its_copy_and_the_other_way_round() {
    for name in ["header", "header-copy"] {
        let data = tempfile::tempdir().expect("a folder");
        let plan = some_plan(data.path());
        let path = generation(data.path()).join(name);
        let whole = std::fs::read(&path).expect("bytes");
        for broken in [&b""[..], &whole[..whole.len() - 1], &[0xa5; 400], &vec![0; 100_000]] {
            std::fs::write(&path, broken).expect("written");
            assert_eq!(plans_in(data.path()).expect("a list")[0].state, PlanState::Fine);
            assert_eq!(opened(data.path()), Ok(plan.clone()));
            assert_eq!(std::fs::read(&path).expect("bytes"), whole);
        }
        std::fs::remove_file(&path).expect("removed");
        assert_eq!(opened(data.path()), Ok(plan));
        assert_eq!(std::fs::read(&path).expect("bytes"), whole);
    }
}

#[test]
fn a_wrong_password_does_not_make_a_damaged_header_good() {
    let data = tempfile::tempdir().expect("a folder");
    some_plan(data.path());
    let path = generation(data.path()).join("header");
    std::fs::write(&path, b"gone").expect("written");
    let locked = LockedVault::at(data.path(), &only_plan(data.path())).expect("from the copy");
    assert!(locked.open(&password("another")).is_err());
    assert_eq!(std::fs::read(&path).expect("bytes"), b"gone");
}

#[test]
fn both_headers_damaged_is_told_before_a_password_is_asked_for() {
    let data = tempfile::tempdir().expect("a folder");
    some_plan(data.path());
    for name in ["header", "header-copy"] {
        std::fs::write(generation(data.path()).join(name), b"FOOTING1 and then nothing").expect("written");
    }
    let plans = plans_in(data.path()).expect("a list");
    assert_eq!((plans[0].state, plans[0].label.as_str()), (PlanState::Damaged, ""));
    assert_eq!(LockedVault::at(data.path(), &plans[0].plan).err(), Some(VaultError::Damaged));
}

/// What no program writes there, some of it by a power cut.
const BROKEN: [&[u8]; 7] =
    [b"", &[0; 8], b"g-00001", b"../../..", b"g-0000010", "g-00000\u{661}".as_bytes(), b"backups"];

fn pointer(data: &Path) -> PathBuf {
    data.join("plans").join(only_plan(data)).join("current")
}

#[test]
fn a_broken_pointer_to_the_only_generation_in_use_loses_nothing_and_is_made_good() {
    let data = tempfile::tempdir().expect("a folder");
    let plan = some_plan(data.path());
    for broken in BROKEN {
        std::fs::write(pointer(data.path()), broken).expect("written");
        assert_eq!(plans_in(data.path()).expect("a list")[0].state, PlanState::Fine);
        assert_eq!(opened(data.path()), Ok(plan.clone()), "{broken:?}");
        assert_eq!(std::fs::read(pointer(data.path())).expect("bytes"), b"g-000001");
    }
    std::fs::remove_file(pointer(data.path())).expect("removed");
    assert_eq!(opened(data.path()), Ok(plan));
    assert_eq!(std::fs::read(pointer(data.path())).expect("bytes"), b"g-000001");
}

#[test]
fn a_broken_pointer_leads_to_the_plan_that_was_put_back_and_to_none_that_was_replaced() {
    let data = tempfile::tempdir().expect("a folder");
    some_plan(data.path());
    let mut vault = open(data.path()).expect("opens");
    let made = vault.back_up(BackupReason::Asked, at(100)).expect("made");
    save(&mut vault, "after the backup", 90).expect("saved");
    let later = vault.plan().expect("a plan");
    let backup = vault.backup(&made.name).expect("whole").open_beside(&vault).expect("opens");
    vault.restore_backup(backup, at(110)).expect("restored");
    let earlier = vault.plan().expect("a plan");
    drop(vault);
    std::fs::write(pointer(data.path()), b"").expect("written");
    assert_eq!(opened(data.path()), Ok(earlier));
    open(data.path()).expect("opens").put_back("g-000001", at(120)).expect("put back");
    std::fs::write(pointer(data.path()), b"").expect("written");
    assert_eq!(opened(data.path()), Ok(later));
}

#[test]
fn a_pointer_that_could_mean_another_generation_is_damage() {
    let data = tempfile::tempdir().expect("a folder");
    some_plan(data.path());
    std::fs::write(pointer(data.path()), b"g-000002").expect("written");
    assert_eq!(opened(data.path()), Err(VaultError::Damaged), "one that is not there");
    std::fs::create_dir(pointer(data.path()).with_file_name("g-000002")).expect("made");
    std::fs::write(pointer(data.path()), b"").expect("written");
    assert_eq!(opened(data.path()), Err(VaultError::Damaged), "two that nothing took the place of");
}

#[test]
fn a_log_of_rubbish_beside_the_database_loses_nothing() {
    let data = tempfile::tempdir().expect("a folder");
    let plan = some_plan(data.path());
    let log = generation(data.path()).join("plan.footing-wal");
    for length in [1, 32, 5_000] {
        let mut rubbish = vec![0; length];
        seeded(length as u64)(&mut rubbish);
        std::fs::write(&log, rubbish).expect("written");
        assert_eq!(opened(data.path()), Ok(plan.clone()));
    }
}
