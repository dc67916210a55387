use std::path::Path;

use chrono::TimeDelta;
use footing_plan::{Body, FitNote, Readers};

use crate::beside::{ids, ids_in};
use crate::keys::DataKey;
use crate::store::Store;
use crate::{BackupReason, Cost, Label, LockedVault, NewPlan, NewRecord, Passphrase};

use super::*;

const SALT: [u8; 16] = [3; 16];

fn in_a_folder() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.footing");
    Store::create(&path, &key(), &SALT).expect("made");
    let store = open(&path);
    (folder, store)
}

fn key() -> DataKey {
    DataKey::random(&mut |bytes| bytes.fill(7))
}

fn open(path: &Path) -> Store {
    Store::open(path, &key(), &SALT, &|_| Ok(())).expect("opens")
}

fn keep(store: &mut Store, seed: u8) -> Result<KeptFile, VaultError> {
    store.keep_file(made_up_picture(seed), &mut |bytes| bytes.fill(seed), DateTime::UNIX_EPOCH)
}

fn change(store: &mut Store, sql: &str) {
    store.change(|database| Ok(database.execute_batch(sql)?)).expect("changed");
}

#[test]
fn a_picture_that_is_not_the_one_a_record_was_given_is_damage() {
    for sql in [
        "UPDATE scan SET bytes = (SELECT bytes FROM scan WHERE id LIKE '02%') WHERE id LIKE '01%'",
        "UPDATE scan SET bytes = x'' WHERE id LIKE '01%'",
        "UPDATE scan SET digest = (SELECT digest FROM scan WHERE id LIKE '02%') WHERE id LIKE '01%'",
        "UPDATE scan SET made = 9223372036854775807 WHERE id LIKE '01%'",
    ] {
        let (_folder, mut store) = in_a_folder();
        let name = keep(&mut store, 1).expect("kept");
        keep(&mut store, 2).expect("kept");
        assert_eq!(store.file(&name), Ok(made_up_picture(1)));
        change(&mut store, sql);
        assert_eq!(store.file::<ScanPicture>(&name), Err(VaultError::Damaged), "{sql}");
    }
}

#[test]
fn a_picture_of_another_moment_keeps_no_plan_from_opening_and_is_told_when_it_is_looked_at() {
    let (folder, mut store) = in_a_folder();
    let name = keep(&mut store, 1).expect("kept");
    keep(&mut store, 2).expect("kept");
    change(&mut store, "UPDATE scan SET bytes = (SELECT bytes FROM scan WHERE id LIKE '02%')");
    drop(store);
    let store = open(&folder.path().join("plan.footing"));
    assert_eq!(store.file::<ScanPicture>(&name), Err(VaultError::Damaged));
}

/// A plan with two pictures that records name and one backup of it, and then other bytes in place of the first.
fn with_a_damaged_picture(data: &Path) -> (OpenVault, KeptFile, KeptFile) {
    let passphrase = Passphrase::new("kettle garden window seven".to_owned()).expect("not empty");
    let new = NewPlan { label: Label::new("My plan"), passphrase, cost: Cost::LEAST };
    let mut vault = LockedVault::create(data, new, &mut |bytes| bytes.fill(7)).expect("made");
    let [one, two] = [1, 2].map(|seed| keep(&mut vault.store, seed).expect("kept"));
    for (scan, seed) in [(&one, 11), (&two, 12)] {
        let body = Body::FitNote(FitNote { scan: Some(scan.clone()), ..FitNote::default() });
        let new = NewRecord { id: None, visit: "a visit", readers: Readers::NOBODY, body, draft: None };
        vault.save(new, &mut |bytes| bytes.fill(seed), DateTime::UNIX_EPOCH).expect("saved");
    }
    vault.back_up(BackupReason::Asked, DateTime::UNIX_EPOCH).expect("made");
    damage(&mut vault);
    (vault, one, two)
}

fn damage(vault: &mut OpenVault) {
    let sql = "UPDATE scan SET bytes = (SELECT bytes FROM scan WHERE id LIKE '02%') WHERE id LIKE '01%'";
    change(&mut vault.store, sql);
}

#[test]
fn a_damaged_picture_keeps_no_copy_from_being_made_opened_and_restored_and_no_open_file_of_all_else() {
    let data = tempfile::tempdir().expect("a folder");
    let (mut vault, one, two) = with_a_damaged_picture(data.path());
    let now = DateTime::UNIX_EPOCH;
    let made = vault.back_up(BackupReason::Asked, now).expect("made");
    vault.test_restore().expect("all else of it is whole");
    let names: Vec<KeptFile> =
        vault.everything(now).expect("all else").scans.into_iter().map(|it| it.name).collect();
    assert_eq!(names, std::slice::from_ref(&two));
    let backup = vault.backup(&made.name).expect("whole").open_beside(&vault).expect("opens");
    vault.restore_backup(backup, now).expect("restored");
    assert_eq!((vault.scan(&one), vault.scan(&two)), (Err(VaultError::Damaged), Ok(made_up_picture(2))));
}

#[test]
fn a_damaged_picture_comes_back_from_the_newest_backup_that_has_it_whole() {
    let data = tempfile::tempdir().expect("a folder");
    let (mut vault, one, two) = with_a_damaged_picture(data.path());
    let next_day = DateTime::UNIX_EPOCH + TimeDelta::days(1);
    vault.back_up(BackupReason::Asked, next_day).expect("one that has it damaged too");
    let lost = std::slice::from_ref(&one.id);
    assert_eq!(vault.mend_files(lost), Ok(lost.to_vec()), "what is known as lost is not looked for");
    assert_eq!(vault.mend_files(&[]), Ok(Vec::new()), "none is left damaged");
    assert_eq!(vault.mend_files(lost), Ok(Vec::new()), "nor is a whole one lost");
    assert_eq!((vault.scan(&one), vault.scan(&two)), (Ok(made_up_picture(1)), Ok(made_up_picture(2))));
    let passphrase = Passphrase::new("kettle garden window seven".to_owned()).expect("not empty");
    let vault = vault.lock().open(&passphrase).ok().expect("the seal is right");
    assert_eq!(vault.scan(&one), Ok(made_up_picture(1)));
}

#[test]
fn a_damaged_picture_that_no_backup_has_is_named_and_a_damaged_backup_is_passed_over() {
    let data = tempfile::tempdir().expect("a folder");
    let (mut vault, one, _) = with_a_damaged_picture(data.path());
    let backups = vault.locked.folder.backups();
    let good = std::fs::read_dir(&backups).expect("a folder").next().expect("one").expect("an entry").path();
    let mut bytes = std::fs::read(&good).expect("bytes");
    bytes[200] ^= 1;
    std::fs::write(good, bytes).expect("written");
    assert_eq!(vault.mend_files(&[]), Ok(vec![one.id.clone()]));
    assert_eq!(vault.scan(&one), Err(VaultError::Damaged));
}

#[test]
fn a_plan_takes_as_many_scans_as_it_says_and_one_that_is_too_many_changes_nothing() {
    let (_folder, mut store) = in_a_folder();
    let most = ScanPicture::MOST_BYTES - made_up_picture(1).jpeg().len() as i64;
    change(&mut store, &format!("INSERT INTO scan VALUES ('x', 'y', 0, zeroblob({most}))"));
    keep(&mut store, 1).expect("it fits to the byte");
    assert_eq!(keep(&mut store, 2), Err(VaultError::NoRoomForScans));
    assert_eq!(ids::<ScanPicture>(&store.database).expect("ids").len(), 2);
    assert_eq!(ScanPicture::MOST_BYTES, 100 * 1024 * 1000, "as the sentence for the person says");
}

#[test]
fn an_id_is_found_wherever_it_stands_in_a_text_and_a_digest_is_none() {
    let id = "0123456789abcdef0123456789abcdef";
    let digest = id.repeat(2);
    let nested = format!("{{\"body\":\"{{\\\"scan\\\":\\\"{id}\\\"}}\"}}");
    for (text, found) in [
        (format!("{{\"scan\":{{\"id\":\"{id}\",\"digest\":\"{digest}\"}}}}"), vec![id]),
        (format!("{id},{id}"), vec![id, id]),
        (nested, vec![id]),
        (digest, vec![]),
        (id.to_uppercase(), vec![]),
        (format!("{id}0 0{id}"), vec![]),
        ("no id".to_owned(), vec![]),
    ] {
        assert_eq!(ids_in(&text).collect::<Vec<_>>(), found, "{text}");
    }
}

#[test]
fn the_form_takes_nothing_that_could_say_something_beside_the_picture() {
    let good = made_up_picture(1).jpeg().to_vec();
    assert!(form::is_ours(&good));
    let after_start = |segment: &[u8]| [&good[..2], segment, &good[2..]].concat();
    let frame = good.windows(2).position(|at| at == [0xff, 0xc0]).expect("a frame");
    let changed = |at: usize, byte: u8| {
        let mut bytes = good.clone();
        bytes[at] = byte;
        bytes
    };
    let twice = [&good[..frame], &good[frame..frame + 13], &good[frame..]].concat();
    for (what, bytes) in [
        ("a place", after_start(b"\xff\xe1\0\x0aExif\0\0MM")),
        ("a comment", after_start(b"\xff\xfe\0\x04hi")),
        ("a long JFIF", after_start(b"\xff\xe0\0\x12JFIF\0.........hi")),
        ("a segment of no length", after_start(b"\xff\xdb\0\x01")),
        ("a segment that goes on past the end", after_start(b"\xff\xdb\xff\xff")),
        ("words after the end", [&good[..], b"hi\xff\xd9"].concat()),
        ("another picture after the end", [&good[..], &good[..]].concat()),
        ("no end", good[..good.len() - 2].to_vec()),
        ("two frames", twice),
        ("another kind of frame", changed(frame + 1, 0xc2)),
        ("three layers", changed(frame + 9, 3)),
        ("a side of nothing", {
            let mut it = changed(frame + 5, 0);
            it[frame + 6] = 0;
            it
        }),
        ("a side of 65,280", changed(frame + 5, 0xff)),
        ("nothing", Vec::new()),
        ("a PNG", b"\x89PNG\r\n\x1a\n".to_vec()),
    ] {
        assert!(!form::is_ours(&bytes), "{what}");
    }
}
