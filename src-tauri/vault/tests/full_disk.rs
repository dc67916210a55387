//! A disk that is full, and one that cannot be written: real ones, small and in memory, seen by one program alone.

#![cfg(target_os = "linux")]

mod common;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use common::killed::given_folder;
use common::*;
use footing_vault::{BackupReason, Everything, LockedReadOnly, LockedVault, OpenVault, VaultError, plans_in};

/// Runs one of the ignored tests with a disk of this many KiB mounted on its folder.
fn with_a_disk(kib: u32, test: &str) {
    let data = tempfile::tempdir().expect("a folder");
    let program = std::env::current_exe().expect("this program");
    let mounted = format!(
        "mount -t tmpfs -o size={kib}k none \"$FOOTING_TEST_DATA\" && exec \"$0\" --exact {test} --ignored"
    );
    // A mount of one's own: as root, as oneself where the system allows it, or by leave of sudo.
    let mut said = Vec::new();
    for unshare in [&["unshare", "-m"][..], &["unshare", "-rm"], &["sudo", "-nE", "unshare", "-m"]] {
        let run = Command::new(unshare[0])
            .args(&unshare[1..])
            .args(["sh", "-c", &mounted])
            .arg(&program)
            .env("FOOTING_TEST_DATA", data.path())
            .output();
        let Ok(output) = run else { continue };
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        if text.contains("running 1 test") {
            assert!(output.status.success() && text.contains("1 passed"), "{text}");
            return;
        }
        said.push(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    panic!("no disk of one's own can be had here: {said:?}");
}

/// Fills the disk but for this many KiB.
fn fill(data: &Path, left: u64) -> PathBuf {
    let filler = data.join("filler");
    let mut bytes = Vec::new();
    while std::fs::write(&filler, &bytes).is_ok() {
        bytes.resize(bytes.len() + 16 * 1024, 7);
    }
    let there = std::fs::metadata(&filler).expect("a file").len();
    std::fs::write(&filler, vec![7; there.saturating_sub(left * 1024) as usize]).expect("less fits too");
    filler
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = files_under(folder)
        .iter()
        .map(|path| path.strip_prefix(folder).expect("it is inside").to_string_lossy().into_owned())
        .filter(|name| !name.ends_with("-wal"))
        .collect();
    names.sort();
    names
}

fn some_plan(data: &Path) -> OpenVault {
    let mut vault = create(data);
    for seed in 1..31 {
        save(&mut vault, &"words ".repeat(200), seed).expect("saved");
    }
    vault
}

#[test]
#[ignore = "run by the next test"]
fn full() {
    let data = given_folder();
    let mut vault = some_plan(&data);
    let plan = vault.plan().expect("a plan");
    let made = vault.back_up(BackupReason::Asked, at(1)).expect("made");
    let stick = data.join("stick");
    std::fs::create_dir(&stick).expect("made");
    let filler = fill(&data, 60);
    let before = names(&data);
    assert_eq!(vault.back_up(BackupReason::Asked, at(2)).err(), Some(VaultError::DiskFull));
    assert_eq!(vault.save_backup_to(&stick.join("a.footing-backup"), at(2)), Err(VaultError::DiskFull));
    assert_eq!(vault.test_restore(), Err(VaultError::DiskFull));
    let opened = vault.backup(&made.name).expect("whole").open_beside(&vault);
    assert_eq!(opened.err(), Some(VaultError::DiskFull));
    assert_eq!(names(&data), before, "nothing is left over");
    assert_eq!(vault.plan().expect("a plan"), plan);
    std::fs::remove_file(&filler).expect("removed");
    // Room to look at a backup, and not to bring it in.
    let backup = vault.backup(&made.name).expect("whole").open_beside(&vault).expect("opens");
    let filler = fill(&data, 60);
    assert_eq!(vault.restore_backup(backup, at(3)), Err(VaultError::DiskFull));
    std::fs::remove_file(&filler).expect("removed");
    assert_eq!(vault.plan().expect("a plan"), plan);
    drop(vault);
    let mut vault = open(&data).expect("opens");
    assert_eq!(vault.plan().expect("a plan"), plan);
    let backup = vault.backup(&made.name).expect("whole").open_beside(&vault).expect("opens");
    vault.restore_backup(backup, at(4)).expect("restored once there is room");
    assert_eq!(vault.plan().expect("a plan"), plan);
}

#[test]
fn a_full_disk_is_told_leaves_nothing_over_and_loses_nothing() {
    with_a_disk(1500, "full");
}

#[test]
#[ignore = "run by the next test"]
fn removing() {
    let data = given_folder();
    let mut vault = some_plan(&data);
    let [gone, emptied] = [0, 1].map(|at| vault.plan().expect("a plan").records[at].id.clone());
    let filler = fill(&data, 80);
    vault.remove_for_good(&gone).expect("it is gone");
    vault.remove_field_for_good(&emptied, "own_words").expect("it is gone");
    let left = vault.plan().expect("a plan");
    assert_eq!((left.find(&gone), left.records.len()), (None, 29));
    assert_eq!(vault.has_more_to_clear(), Ok(true), "there was no room to write the file anew");
    std::fs::remove_file(&filler).expect("removed");
    drop(vault);
    let vault = open(&data).expect("opens");
    assert_eq!((vault.plan(), vault.has_more_to_clear()), (Ok(left), Ok(false)));
}

#[test]
fn what_is_removed_on_a_full_disk_is_gone_and_the_next_opening_clears_the_file_of_it() {
    with_a_disk(1500, "removing");
}

#[test]
#[ignore = "run by the next test"]
fn read_only() {
    let data = given_folder();
    let mut vault = some_plan(&data);
    vault.back_up(BackupReason::Asked, at(1)).expect("made");
    let plan = vault.plan().expect("a plan");
    let spare = proved_spare_key(&mut vault, 50);
    drop(vault);
    let remount = Command::new("mount").args(["-o", "remount,ro"]).arg(&data).status();
    assert!(remount.expect("it ran").success());
    let name = plans_in(&data).expect("a list").remove(0).plan;
    assert_eq!(LockedVault::at(&data, &name).err(), Some(VaultError::CannotWrite));
    let locked = LockedReadOnly::at(&data, &name).expect("whole");
    let open = locked.open(&password(PASSWORD)).expect("opens");
    assert_eq!(open.plan().expect("a plan"), plan);
    drop(open);
    let locked = LockedReadOnly::at(&data, &name).expect("whole");
    let open = locked.open_with_spare_key(&spare).expect("opens");
    assert_eq!(open.plan().expect("a plan"), plan);
}

#[test]
fn a_plan_on_a_disk_that_cannot_be_written_can_be_read() {
    with_a_disk(1500, "read_only");
}

/// The plans that earlier versions kept, by the name of their form.
fn older_forms() -> BTreeMap<String, PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/old");
    let forms = std::fs::read_dir(folder).expect("old plans").flatten().map(|entry| entry.path());
    let name = |path: &PathBuf| path.file_name().expect("a name").to_string_lossy().into_owned();
    forms.filter(|path| path.is_dir()).map(|path| (name(&path), path)).collect()
}

fn copy(from: &Path, to: &Path) {
    for file in files_under(from) {
        let there = to.join(file.strip_prefix(from).expect("it is inside"));
        std::fs::create_dir_all(there.parent().expect("a folder")).expect("made");
        std::fs::copy(&file, there).expect("copied");
    }
}

/// Everything in an older plan that is upgraded where nothing is in the way.
fn everything_upgraded(form: &Path) -> Everything {
    let data = tempfile::tempdir_in("/dev/shm").expect("a folder");
    copy(form, data.path());
    open(data.path()).expect("opens").everything(at(1)).expect("everything")
}

fn everything_read(data: &Path) -> Everything {
    let locked = LockedReadOnly::at(data, &only_plan(data)).expect("whole");
    locked.open(&password(PASSWORD)).expect("opens to be read").everything(at(1)).expect("everything")
}

#[test]
#[ignore = "run by the next test"]
fn older() {
    let data = given_folder();
    let forms = older_forms();
    for (name, form) in &forms {
        copy(form, &data.join(name));
    }
    let filler = fill(&data, 40);
    let before: Vec<Vec<u8>> =
        forms.keys().map(|name| std::fs::read(database(&data.join(name))).expect("bytes")).collect();
    let each = |error: VaultError| {
        for (name, form) in &forms {
            assert_eq!(open(&data.join(name)).err(), Some(error), "{name}");
            assert_eq!(everything_read(&data.join(name)), everything_upgraded(form), "{name}");
        }
    };
    each(VaultError::DiskFull);
    std::fs::remove_file(filler).expect("removed");
    let remount = Command::new("mount").args(["-o", "remount,ro"]).arg(&data).status();
    assert!(remount.expect("it ran").success());
    each(VaultError::CannotWrite);
    let after: Vec<Vec<u8>> =
        forms.keys().map(|name| std::fs::read(database(&data.join(name))).expect("bytes")).collect();
    assert!(before == after && forms.len() > 1, "{forms:?}");
}

#[test]
fn a_plan_of_an_older_version_on_a_disk_that_is_full_or_cannot_be_written_can_be_read() {
    with_a_disk(1500, "older");
}
