//! Scans are kept with a plan for as long as anything names them, go with what is removed for good, and come
//! back by every way that the plan does.

mod common;

use std::path::Path;

use common::scans::*;
use common::*;
use footing_plan::{Id, KeptFile};
use footing_vault::{
    BackupReason, Everything, LockedBackup, LockedReadOnly, LockedVault, OpenVault, VaultError,
};
use serde_json::{Value, json};

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

/// A plan with two records that each name a scan.
fn with_two(data: &Path) -> (OpenVault, [KeptFile; 2], [Id; 2]) {
    let mut vault = create(data);
    let scans = [keep(&mut vault, 1), keep(&mut vault, 2)];
    let records = [save_naming(&mut vault, &scans[0], 11).id, save_naming(&mut vault, &scans[1], 12).id];
    (vault, scans, records)
}

fn has_both(vault: &OpenVault, scans: &[KeptFile; 2]) -> bool {
    let found = scans.each_ref().map(|scan| vault.scan(scan));
    found == [Ok(picture(1)), Ok(picture(2))]
}

#[test]
fn a_scan_is_the_same_after_a_restart_and_opens_by_its_own_name_alone() {
    let data = folder();
    let (vault, scans, _) = with_two(data.path());
    assert!(has_both(&vault, &scans));
    drop(vault);
    let vault = open(data.path()).expect("opens");
    assert!(has_both(&vault, &scans));
    let another = KeptFile { digest: scans[1].digest.clone(), ..scans[0].clone() };
    assert_eq!(vault.scan(&another), Err(VaultError::Damaged));
    let unknown = KeptFile { id: Id::from_bytes([9; 16]), ..scans[0].clone() };
    assert_eq!(vault.scan(&unknown), Err(VaultError::Unexpected));
}

#[test]
fn the_picture_stands_in_no_file_in_the_clear() {
    let data = folder();
    let (vault, ..) = with_two(data.path());
    vault.back_up(BackupReason::Asked, at(20)).expect("made");
    drop(vault);
    let picture = picture(1);
    let middle = &picture.jpeg()[picture.jpeg().len() / 2..][..24];
    for file in files_under(data.path()) {
        let bytes = std::fs::read(&file).expect("bytes");
        assert!(!bytes.windows(24).any(|there| there == middle), "{}", file.display());
    }
}

#[test]
fn the_bin_undo_history_and_what_is_being_typed_keep_a_scan_while_others_are_removed_for_good() {
    let data = folder();
    let mut vault = create(data.path());
    let scans: Vec<KeptFile> = (1..=5).map(|seed| keep(&mut vault, seed)).collect();
    let binned = save_naming(&mut vault, &scans[0], 11);
    vault.put_in_bin(&binned.id, at(20)).expect("binned");
    let changed = save_naming(&mut vault, &scans[1], 12);
    say(&mut vault, &changed, no_paper(), "later");
    let undone = save_naming(&mut vault, &scans[2], 13);
    say(&mut vault, &undone, no_paper(), "later");
    vault.undo(at(30)).expect("undone");
    vault.undo(at(31)).expect("undone");
    let typed = json!({"body": {"scan": {"id": scans[3].id, "digest": scans[3].digest}}});
    vault.keep_draft("new:step", &typed.to_string(), at(40)).expect("kept");
    let gone = save_naming(&mut vault, &scans[4], 14).id;
    vault.remove_for_good(&gone).expect("removed");
    for (seed, scan) in (1..).zip(&scans[..4]) {
        assert_eq!(vault.scan(scan), Ok(picture(seed)), "{seed}");
    }
    assert_eq!(vault.scan(&scans[4]), Err(VaultError::Unexpected));
    vault.take_out_of_bin(&binned.id).expect("taken out");
    vault.drop_draft("new:step").expect("dropped");
    for record in [&binned, &changed, &undone] {
        vault.remove_for_good(&record.id).expect("removed");
    }
    for scan in &scans {
        assert_eq!(vault.scan(scan), Err(VaultError::Unexpected));
    }
    drop(vault);
    open(data.path()).expect("the seal is right");
}

#[test]
fn a_scan_goes_with_the_field_that_named_it_in_every_state_and_stays_where_another_names_it() {
    let data = folder();
    let mut vault = create(data.path());
    let (mine, shared) = (keep(&mut vault, 1), keep(&mut vault, 2));
    let records = [save_naming(&mut vault, &mine, 3), save_naming(&mut vault, &shared, 4)];
    save_naming(&mut vault, &shared, 5);
    for record in &records {
        say(&mut vault, record, no_paper(), "b");
    }
    vault.remove_field_for_good(&records[0].id, "comments").expect("emptied");
    assert_eq!(vault.scan(&mine), Ok(picture(1)), "an earlier state names it");
    for record in &records {
        vault.remove_field_for_good(&record.id, "scan").expect("emptied");
    }
    assert_eq!(vault.scan(&mine), Err(VaultError::Unexpected));
    assert_eq!(vault.scan(&shared), Ok(picture(2)));
    vault.empty_bin().expect("nothing to empty");
    assert_eq!(vault.scan(&shared), Ok(picture(2)));
}

#[test]
fn a_scan_that_was_picked_by_mistake_can_be_removed_until_something_names_it() {
    let data = folder();
    let (mut vault, scans, records) = with_two(data.path());
    let mistake = keep(&mut vault, 3);
    vault.keep_draft("new:step", mistake.id.as_str(), at(30)).expect("kept");
    assert_eq!(vault.remove_scan(&mistake.id), Ok(false), "it is being typed");
    vault.drop_draft("new:step").expect("dropped");
    assert_eq!(vault.remove_scan(&mistake.id), Ok(true));
    assert_eq!(vault.scan(&mistake), Err(VaultError::Unexpected));
    assert_eq!(vault.remove_scan(&mistake.id), Ok(false), "it is not there");
    vault.put_in_bin(&records[0], at(40)).expect("binned");
    assert_eq!(vault.remove_scan(&scans[0].id), Ok(false));
    assert!(has_both(&vault, &scans));
}

#[test]
fn a_backup_brings_scans_back_over_the_plan_and_onto_another_computer() {
    let (here, there) = (folder(), folder());
    let (mut vault, scans, records) = with_two(here.path());
    let made = vault.back_up(BackupReason::Asked, at(100)).expect("made");
    let file = there.path().join("a.footing-backup");
    vault.save_backup_to(&file, at(101)).expect("saved");
    vault.test_restore().expect("the backup is whole");
    vault.remove_for_good(&records[0]).expect("removed");
    assert!(!has_both(&vault, &scans));
    let backup = vault.backup(&made.name).expect("whole").open_beside(&vault).expect("opens");
    vault.restore_backup(backup, at(200)).expect("restored");
    assert!(has_both(&vault, &scans));
    let home = there.path().join("home");
    let backup = LockedBackup::read(&file).expect("whole").open(&password(PASSWORD), &home).expect("opens");
    assert!(has_both(&backup.restore_as_new(&home, &mut seeded(90)).expect("restored"), &scans));
    assert!(has_both(&open(&home).expect("opens"), &scans));
}

#[test]
fn a_plan_that_can_only_be_read_and_what_is_left_of_a_damaged_one_show_their_scans() {
    let data = folder();
    let (mut vault, scans, _) = with_two(data.path());
    keep(&mut vault, 3);
    drop(vault);
    let read = LockedReadOnly::at(data.path(), &only_plan(data.path())).expect("whole");
    let read = read.open(&password(PASSWORD)).expect("opens");
    assert_eq!(read.scan(&scans[0]), Ok(picture(1)));
    let all = read.everything(at(300)).expect("everything");
    let names: Vec<KeptFile> = all.scans.into_iter().map(|scan| scan.name).collect();
    assert_eq!(names, scans, "and nothing that was left in between");
    drop(read);
    let path = database(data.path());
    let good = std::fs::read(&path).expect("bytes");
    let (mut whole, mut some) = (0, 0);
    for page in 1..good.len() / 4096 {
        let mut bytes = good.clone();
        bytes[page * 4096 + 2000] ^= 1;
        std::fs::write(&path, &bytes).expect("written");
        let locked = LockedVault::at(data.path(), &only_plan(data.path())).expect("a whole header");
        assert!(locked.open(&password(PASSWORD)).is_err(), "page {page} is damaged");
        let locked = LockedVault::at(data.path(), &only_plan(data.path())).expect("a whole header");
        let Ok(left) = locked.read_what_is_left(&password(PASSWORD)) else { continue };
        let found = |seed: u64| left.scans.iter().filter(|scan| scan.file == picture(seed)).count();
        assert!([1, 2, 3].map(found).iter().sum::<usize>() == left.scans.len(), "page {page}");
        whole += usize::from(left.scans.len() == 3);
        some += usize::from(left.scans.len() == 2);
    }
    assert!(whole > 5 && some >= 3, "{some} pages are of one scan, {whole} of none");
}

fn everything(vault: &OpenVault) -> Everything {
    vault.everything(at(300)).expect("everything")
}

#[test]
fn an_open_file_takes_the_scans_along_that_something_in_it_names() {
    let (here, there) = (folder(), folder());
    let (mut vault, scans, records) = with_two(here.path());
    vault.put_in_bin(&records[1], at(20)).expect("binned");
    keep(&mut vault, 3);
    let all = everything(&vault);
    assert_eq!(all.scans.len(), 2, "nothing leads to the third");
    let read = Everything::read(all.to_json().expect("text").as_bytes()).expect("ours");
    assert_eq!(read, all);
    let mut other = create_named(there.path(), "Other", 2);
    other.import(&read).expect("imported");
    other.import(&read).expect("a second time changes nothing");
    assert!(has_both(&other, &scans));
    assert_eq!(everything(&other).scans, all.scans);
    drop(other);
    assert!(has_both(&open(there.path()).expect("the seal is right"), &scans));
}

#[test]
fn an_open_file_brings_in_no_scan_that_nothing_names_and_changes_none_that_is_here() {
    let (here, there) = (folder(), folder());
    let (vault, scans, _) = with_two(here.path());
    let mut all = everything(&vault);
    all.records.remove(0);
    let mut other = create_named(there.path(), "Other", 2);
    other.import(&all).expect("imported");
    assert_eq!(everything(&other).scans.len(), 1);
    let mut swapped = everything(&vault);
    let (first, second) = swapped.scans.split_at_mut(1);
    std::mem::swap(&mut first[0].file, &mut second[0].file);
    std::mem::swap(&mut first[0].name.digest, &mut second[0].name.digest);
    other.import(&swapped).expect("imported");
    let known = everything(&other).scans.into_iter().find(|scan| scan.name == scans[1]);
    assert_eq!(known.map(|scan| scan.file), Some(picture(2)), "it stays as it was here");
}

/// A good file with one value changed.
fn with(pointer: &str, value: Value) -> Vec<u8> {
    let data = folder();
    let (vault, ..) = with_two(data.path());
    let mut file: Value = serde_json::from_str(&everything(&vault).to_json().expect("text")).expect("JSON");
    *file.pointer_mut(pointer).expect(pointer) = value;
    serde_json::to_vec(&file).expect("JSON")
}

#[test]
fn a_scan_of_another_form_or_length_or_digest_is_refused_with_its_whole_file() {
    let data = folder();
    let (vault, scans, _) = with_two(data.path());
    let file: Value = serde_json::from_str(&everything(&vault).to_json().expect("text")).expect("JSON");
    let jpeg = file["scans"][0]["jpeg"].as_str().expect("base64").to_owned();
    for (what, pointer, value) in [
        ("no base64", "/scans/0/jpeg", json!("not base64!")),
        ("a picture of nothing", "/scans/0/jpeg", json!("")),
        ("a PNG", "/scans/0/jpeg", json!("iVBORw0KGgo=")),
        ("a page of a web site", "/scans/0/jpeg", json!("PHN2Zy8+")),
        ("half a picture", "/scans/0/jpeg", json!(jpeg[..jpeg.len() / 8 * 4])),
        ("another picture", "/scans/0/jpeg", file["scans"][1]["jpeg"].clone()),
        ("a megabyte", "/scans/0/jpeg", json!("/9j/".repeat(250_000))),
        ("a digest of another", "/scans/0/digest", json!(scans[1].digest)),
        ("a digest in capitals", "/scans/0/digest", json!(scans[0].digest.to_uppercase())),
        ("an id that leads elsewhere", "/scans/0/id", json!("../../x")),
        ("an id twice", "/scans/0/id", json!(scans[1].id)),
        ("a year that is none", "/scans/0/made", json!("-200000-01-01T00:00:00Z")),
        ("no picture", "/scans/0", json!({"id": scans[0].id})),
        ("no list", "/scans", json!({})),
    ] {
        assert_eq!(Everything::read(&with(pointer, value)), Err(VaultError::NotOurs), "{what}");
    }
    let escaped = String::from_utf8(with("/made", json!("2027-01-15T08:00:00Z"))).expect("text");
    let escaped = escaped.replace('/', "\\/");
    Everything::read(escaped.as_bytes()).expect("other programs write a slash so");
    let there = folder();
    let mut vault = create_named(there.path(), "Other", 2);
    let mut hostile = Everything::read(&with("/made", json!("2027-01-15T08:00:00Z"))).expect("ours");
    hostile.scans[0].file = picture(7);
    assert_eq!(vault.import(&hostile), Err(VaultError::NotOurs));
}

#[test]
fn a_file_from_before_there_were_scans_is_read() {
    let data = folder();
    let mut file: Value =
        serde_json::from_str(&everything(&create(data.path())).to_json().expect("text")).expect("JSON");
    file.as_object_mut().expect("an object").remove("scans");
    assert_eq!(Everything::read(file.to_string().as_bytes()).expect("ours").scans, []);
}
