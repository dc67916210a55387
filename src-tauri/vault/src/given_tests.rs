use std::path::Path;

use chrono::TimeDelta;
use footing_plan::{Body, FitNote, GivenPage, Id, Readers};

use crate::keys::DataKey;
use crate::scan::made_up_picture;
use crate::store::Store;
use crate::{BackupReason, Cost, Label, LockedVault, NewPlan, NewRecord, Passphrase};

use super::*;

const SALT: [u8; 16] = [3; 16];

fn key() -> DataKey {
    DataKey::random(&mut |bytes| bytes.fill(7))
}

fn in_a_folder() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.footing");
    Store::create(&path, &key(), &SALT).expect("made");
    let store = Store::open(&path, &key(), &SALT, &|_| Ok(())).expect("opens");
    (folder, store)
}

fn keep(store: &mut Store, seed: u8) -> Result<KeptFile, VaultError> {
    store.keep_file(made_up_page(seed), &mut |bytes| bytes.fill(seed), DateTime::UNIX_EPOCH)
}

fn naming(name: &KeptFile) -> Body {
    Body::GivenPage(GivenPage { file: Some(name.clone()), ..GivenPage::default() })
}

fn save(store: &mut Store, body: Body, seed: u8) -> Id {
    let new = NewRecord { id: None, visit: "a visit", readers: Readers::NOBODY, body, draft: None };
    store.save(new, &mut |bytes| bytes.fill(seed), DateTime::UNIX_EPOCH).expect("saved").id
}

#[test]
fn a_file_of_a_page_is_a_pdf_and_no_longer_than_one_is_kept() {
    assert!(PageFile::of(b"%PDF-1.7".to_vec()).is_some());
    for bytes in [b"".to_vec(), b"GIF89a".to_vec(), b"\n%PDF-1.7".to_vec()] {
        assert!(PageFile::of(bytes).is_none());
    }
    let of_length = |length: usize| PageFile::of([START, &vec![0; length - START.len()]].concat());
    assert!(of_length(MOST_PAGE_BYTES).is_some() && of_length(MOST_PAGE_BYTES + 1).is_none());
}

#[test]
fn a_plan_takes_as_many_pages_as_it_says_and_one_that_is_too_many_changes_nothing() {
    let (_folder, mut store) = in_a_folder();
    let most = PageFile::MOST_BYTES - made_up_page(1).pdf().len() as i64;
    let fill = format!("INSERT INTO given VALUES ('x', 'y', 0, zeroblob({most}))");
    store.change(|database| Ok(database.execute_batch(&fill)?)).expect("filled");
    keep(&mut store, 1).expect("it fits to the byte");
    assert_eq!(keep(&mut store, 2), Err(VaultError::NoRoomForPages));
    assert_eq!(crate::beside::ids::<PageFile>(&store.database).expect("ids").len(), 2);
    assert_eq!(PageFile::MOST_BYTES, 40 * 1024 * 1024, "as the sentence for the person says");
}

fn create(data: &Path) -> OpenVault {
    let passphrase = Passphrase::new("kettle garden window seven".to_owned()).expect("not empty");
    let new = NewPlan { label: Label::new("My plan"), passphrase, cost: Cost::LEAST };
    LockedVault::create(data, new, &mut |bytes| bytes.fill(7)).expect("made")
}

/// Puts other bytes in place of the first page, as a disk that mixes its files up would.
fn damage(vault: &mut OpenVault) {
    let sql = "UPDATE given SET bytes = (SELECT bytes FROM given WHERE id LIKE '02%') WHERE id LIKE '01%'";
    vault.store.change(|database| Ok(database.execute_batch(sql)?)).expect("damaged");
}

#[test]
fn a_page_that_is_not_the_one_that_was_given_is_told_and_comes_back_from_a_copy_that_has_it() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let [one, two] = [1, 2].map(|seed| keep(&mut vault.store, seed).expect("kept"));
    for (name, seed) in [(&one, 11), (&two, 12)] {
        save(&mut vault.store, naming(name), seed);
    }
    vault.back_up(BackupReason::Asked, DateTime::UNIX_EPOCH).expect("made");
    damage(&mut vault);
    assert_eq!((vault.page(&one), vault.page(&two)), (Err(VaultError::Damaged), Ok(made_up_page(2))));
    let next_day = DateTime::UNIX_EPOCH + TimeDelta::days(1);
    vault.back_up(BackupReason::Asked, next_day).expect("one that has it damaged too");
    let all = vault.everything(next_day).expect("all else");
    assert_eq!(all.pages.into_iter().map(|page| page.name).collect::<Vec<_>>(), std::slice::from_ref(&two));
    let lost = std::slice::from_ref(&one.id);
    assert_eq!(vault.mend_files(lost), Ok(lost.to_vec()), "what is known as lost is not looked for");
    assert_eq!(vault.mend_files(&[]), Ok(Vec::new()));
    assert_eq!((vault.page(&one), vault.page(&two)), (Ok(made_up_page(1)), Ok(made_up_page(2))));
    let passphrase = Passphrase::new("kettle garden window seven".to_owned()).expect("not empty");
    let vault = vault.lock().open(&passphrase).ok().expect("the seal is right");
    assert_eq!(vault.page(&one), Ok(made_up_page(1)));
}

#[test]
fn a_page_and_a_picture_that_are_damaged_and_whole_in_no_copy_are_named_and_come_back_together() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let [one, two] = [1, 2].map(|seed| keep(&mut vault.store, seed).expect("kept"));
    let picture = vault.keep_scan(made_up_picture(1), &mut |bytes| bytes.fill(3), DateTime::UNIX_EPOCH);
    let picture = picture.expect("kept");
    let paper = Body::FitNote(FitNote { scan: Some(picture.clone()), ..FitNote::default() });
    for (body, seed) in [(naming(&one), 11), (naming(&two), 12), (paper, 13)] {
        save(&mut vault.store, body, seed);
    }
    let damaged = |vault: &mut OpenVault| {
        damage(vault);
        let change =
            |database: &rusqlite::Transaction| Ok(database.execute("UPDATE scan SET bytes = x''", [])?);
        vault.store.change(change).expect("damaged");
    };
    damaged(&mut vault);
    assert_eq!(vault.mend_files(&[]), Ok(vec![picture.id.clone(), one.id.clone()]), "there is no copy");
    vault.store.put_file(&picture, &made_up_picture(1)).expect("put");
    vault.store.put_file(&one, &made_up_page(1)).expect("put");
    vault.back_up(BackupReason::Asked, DateTime::UNIX_EPOCH).expect("made");
    damaged(&mut vault);
    assert_eq!(vault.mend_files(&[]), Ok(Vec::new()));
    assert_eq!((vault.page(&one), vault.scan(&picture)), (Ok(made_up_page(1)), Ok(made_up_picture(1))));
}

#[test]
fn what_left_and_is_not_said_to_be_given_goes_when_something_on_it_is_removed_for_good() {
    let (_folder, mut store) = in_a_folder();
    let on_it = save(&mut store, Body::Obstacle(Default::default()), 11);
    let other = save(&mut store, Body::Obstacle(Default::default()), 12);
    let name = keep(&mut store, 1).expect("kept");
    let left = |id: &Id| format!("{{\"ticked\":[\"{}\"],\"file\":\"{}\"}}", id.as_str(), name.id.as_str());
    store.keep_draft("left:work", &left(&on_it), DateTime::UNIX_EPOCH).expect("kept");
    store.remove([&other].into_iter()).expect("removed");
    assert_eq!(store.file(&name), Ok(made_up_page(1)), "nothing on it went");
    store.remove([&on_it].into_iter()).expect("removed");
    assert_eq!(store.drafts(), Ok(Vec::new()));
    assert_eq!(store.file::<PageFile>(&name), Err(VaultError::Unexpected));
}

/// A plan where a page left and is not said to be given.
fn with_a_page_that_left(data: &Path) -> OpenVault {
    let mut vault = create(data);
    left(&mut vault, 1).expect("kept");
    vault
}

fn left(vault: &mut OpenVault, seed: u8) -> Result<String, VaultError> {
    let page = (GivenPage::default(), made_up_page(seed));
    vault.keep_left("left:work", page, &mut |bytes| bytes.fill(seed), DateTime::UNIX_EPOCH)
}

/// What is kept of pages that left, and the files.
fn kept(vault: &OpenVault) -> (Vec<String>, Vec<PageFile>) {
    let texts = vault.drafts().expect("drafts").into_iter().map(|draft| draft.text);
    let all = beside::ids::<PageFile>(&vault.store.database).expect("ids").len();
    let files: Vec<_> = vault.pages().expect("pages").into_iter().map(|page| page.file).collect();
    assert_eq!(all, files.len(), "no file is without a name");
    (texts.collect(), files)
}

/// From now on something goes wrong in the middle of a change, as when there is no more room.
fn refuses(vault: &OpenVault, when: &str) {
    let sql = format!("CREATE TEMP TRIGGER refuses BEFORE {when} BEGIN SELECT RAISE(ABORT, 'no'); END");
    vault.store.database.execute_batch(&sql).expect("SQL");
}

#[test]
fn a_page_that_left_takes_the_place_of_the_one_before_or_that_stays_with_its_file() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = with_a_page_that_left(data.path());
    let text = left(&mut vault, 2).expect("kept");
    let before = (vec![text], vec![made_up_page(2)]);
    assert_eq!(kept(&vault), before);
    refuses(&vault, "INSERT ON draft");
    left(&mut vault, 3).expect_err("refused");
    assert_eq!(kept(&vault), before);
}

#[test]
fn a_page_that_was_not_given_goes_with_its_file_in_one_change() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = with_a_page_that_left(data.path());
    let before = kept(&vault);
    refuses(&vault, "DELETE ON given");
    vault.drop_left("left:work").expect_err("refused");
    assert_eq!(kept(&vault), before);
    vault.store.database.execute_batch("DROP TRIGGER refuses").expect("SQL");
    vault.drop_left("left:work").expect("dropped");
    assert_eq!(kept(&vault), (Vec::new(), Vec::new()));
    assert_eq!(vault.has_more_to_clear(), Ok(false));
}
