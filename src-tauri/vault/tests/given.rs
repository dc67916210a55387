//! Pages that were handed over are kept with a plan byte by byte, and come back by every way that the plan does.

mod common;

use std::path::Path;

use common::*;
use footing_plan::{Body, GivenPage, Id, KeptFile};
use footing_vault::{
    BackupReason, Everything, LockedBackup, LockedReadOnly, LockedVault, OpenVault, PageFile, VaultError,
};
use serde_json::{Value, json};

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

/// The file of a page, another for each seed: long enough to go over several pages of the database.
fn page(seed: u64) -> PageFile {
    let mut pdf = vec![0; 12_000];
    seeded(seed)(&mut pdf);
    PageFile::of([&b"%PDF-1.7\n"[..], &pdf].concat()).expect("a page")
}

fn naming(file: &KeptFile) -> Body {
    Body::GivenPage(GivenPage { whom: "Sam".into(), file: Some(file.clone()), ..GivenPage::default() })
}

/// A plan with two records that each name a page.
fn with_two(data: &Path) -> (OpenVault, [KeptFile; 2], [Id; 2]) {
    let mut vault = create(data);
    let pages =
        [1, 2].map(|seed| vault.keep_page(page(seed), &mut seeded(1000 + seed), at(1)).expect("kept"));
    let records = [(&pages[0], 11), (&pages[1], 12)].map(|(file, seed)| {
        vault.save(new_record("a visit", naming(file)), &mut seeded(seed), at(2)).expect("saved").id
    });
    (vault, pages, records)
}

fn has_both(vault: &OpenVault, pages: &[KeptFile; 2]) -> bool {
    pages.each_ref().map(|name| vault.page(name)) == [Ok(page(1)), Ok(page(2))]
}

fn everything(vault: &OpenVault) -> Everything {
    vault.everything(at(300)).expect("everything")
}

#[test]
fn a_page_is_the_same_after_a_restart_and_opens_by_its_own_name_alone() {
    let data = folder();
    let (vault, pages, _) = with_two(data.path());
    drop(vault);
    let vault = open(data.path()).expect("opens");
    assert!(has_both(&vault, &pages));
    let another = KeptFile { digest: pages[1].digest.clone(), ..pages[0].clone() };
    assert_eq!(vault.page(&another), Err(VaultError::Damaged));
    assert_eq!(vault.scan(&pages[0]).err(), Some(VaultError::Unexpected), "a page is no picture");
}

#[test]
fn a_page_stands_in_no_file_in_the_clear() {
    let data = folder();
    let (vault, ..) = with_two(data.path());
    vault.back_up(BackupReason::Asked, at(20)).expect("made");
    drop(vault);
    let page = page(1);
    for file in files_under(data.path()) {
        let bytes = std::fs::read(&file).expect("bytes");
        assert!(!bytes.windows(24).any(|there| there == &page.pdf()[6000..6024]), "{}", file.display());
    }
}

#[test]
fn a_backup_brings_pages_back_over_the_plan_and_onto_another_computer() {
    let (here, there) = (folder(), folder());
    let (mut vault, pages, records) = with_two(here.path());
    let made = vault.back_up(BackupReason::Asked, at(100)).expect("made");
    let file = there.path().join("a.footing-backup");
    vault.save_backup_to(&file, at(101)).expect("saved");
    vault.remove_for_good(&records[0]).expect("removed");
    assert_eq!(vault.page(&pages[0]), Err(VaultError::Unexpected));
    let backup = vault.backup(&made.name).expect("whole").open_beside(&vault).expect("opens");
    vault.restore_backup(backup, at(200)).expect("restored");
    assert!(has_both(&vault, &pages));
    let home = there.path().join("home");
    let backup = LockedBackup::read(&file).expect("whole").open(&password(PASSWORD), &home).expect("opens");
    assert!(has_both(&backup.restore_as_new(&home, &mut seeded(90)).expect("restored"), &pages));
}

#[test]
fn a_plan_that_can_only_be_read_and_what_is_left_of_a_damaged_one_show_their_pages() {
    let data = folder();
    let (vault, pages, _) = with_two(data.path());
    drop(vault);
    let locked = || LockedVault::at(data.path(), &only_plan(data.path())).expect("a whole header");
    let read = LockedReadOnly::at(data.path(), &only_plan(data.path())).expect("whole");
    assert_eq!(read.open(&password(PASSWORD)).expect("opens").page(&pages[0]), Ok(page(1)));
    let path = database(data.path());
    let good = std::fs::read(&path).expect("bytes");
    let mut some = 0;
    for at in 1..good.len() / 4096 {
        let mut bytes = good.clone();
        bytes[at * 4096 + 2000] ^= 1;
        std::fs::write(&path, &bytes).expect("written");
        let Ok(left) = locked().read_what_is_left(&password(PASSWORD)) else { continue };
        let found = |seed: u64| left.pages.iter().filter(|kept| kept.file == page(seed)).count();
        assert_eq!(found(1) + found(2), left.pages.len(), "page {at}: never another");
        some += usize::from(left.pages.len() == 1);
    }
    assert!(some >= 3, "{some} pages of the database are of one file");
}

#[test]
fn an_open_file_takes_the_pages_along_that_something_in_it_names() {
    let (here, there) = (folder(), folder());
    let (mut vault, pages, _) = with_two(here.path());
    vault.keep_page(page(3), &mut seeded(1003), at(3)).expect("kept");
    let all = everything(&vault);
    assert_eq!(all.pages.len(), 2, "nothing leads to the third");
    let read = Everything::read(all.to_json().expect("text").as_bytes()).expect("ours");
    assert_eq!(read, all);
    let mut other = create_named(there.path(), "Other", 2);
    other.import(&read).expect("imported");
    other.import(&read).expect("a second time changes nothing");
    assert!(has_both(&other, &pages));
    drop(other);
    assert!(has_both(&open(there.path()).expect("the seal is right"), &pages));
}

#[test]
fn a_page_of_another_form_or_digest_is_refused_with_its_whole_file() {
    let data = folder();
    let (vault, pages, _) = with_two(data.path());
    let file: Value = serde_json::from_str(&everything(&vault).to_json().expect("text")).expect("JSON");
    let with = |pointer: &str, value: Value| {
        let mut file = file.clone();
        *file.pointer_mut(pointer).expect(pointer) = value;
        Everything::read(&serde_json::to_vec(&file).expect("JSON"))
    };
    for (what, pointer, value) in [
        ("no base64", "/pages/0/pdf", json!("not base64!")),
        ("nothing", "/pages/0/pdf", json!("")),
        ("a PNG", "/pages/0/pdf", json!("iVBORw0KGgo=")),
        ("another page", "/pages/0/pdf", file["pages"][1]["pdf"].clone()),
        ("a digest of another", "/pages/0/digest", json!(pages[1].digest)),
        ("an id that leads elsewhere", "/pages/0/id", json!("../../x")),
        ("an id twice", "/pages/0/id", json!(pages[1].id)),
        ("no list", "/pages", json!({})),
    ] {
        assert_eq!(with(pointer, value), Err(VaultError::NotOurs), "{what}");
    }
    assert!(with("/made", json!("2027-01-15T08:00:00Z")).is_ok());
}

#[test]
fn a_file_from_before_pages_were_kept_is_read() {
    let data = folder();
    let text = everything(&create(data.path())).to_json().expect("text");
    let mut file: Value = serde_json::from_str(&text).expect("JSON");
    file.as_object_mut().expect("an object").remove("pages");
    assert_eq!(Everything::read(file.to_string().as_bytes()).expect("ours").pages, []);
}

#[test]
fn a_page_longer_than_any_of_ours_is_refused_with_its_whole_file_wherever_it_stands() {
    let data = folder();
    let (mut vault, pages, _) = with_two(data.path());
    let given = GivenPage { file: Some(pages[0].clone()), ..GivenPage::default() };
    vault.keep_draft("left:work", &serde_json::to_string(&given).expect("text"), at(3)).expect("kept");
    let file: Value = serde_json::from_str(&everything(&vault).to_json().expect("text")).expect("JSON");
    let with = |pointer: &str, lines: u32| {
        let mut file = file.clone();
        let blocks = json!([{"block": "writing_lines", "lines": lines, "label": ""}]);
        let place = file.pointer_mut(pointer).expect(pointer);
        let text = place.as_str().map(|text| serde_json::from_str::<Value>(text).expect("JSON"));
        let mut given = text.clone().unwrap_or_else(|| place.clone());
        given["sheet"]["blocks"] = blocks;
        *place = if text.is_some() { json!(given.to_string()) } else { given };
        Everything::read(&serde_json::to_vec(&file).expect("JSON")).map(drop)
    };
    for pointer in ["/records/0/record/body", "/records/0/history/0/body", "/drafts/0/text"] {
        assert_eq!(with(pointer, 100), Ok(()), "{pointer}");
        assert_eq!(with(pointer, 101), Err(VaultError::NotOurs), "{pointer}");
    }
}
