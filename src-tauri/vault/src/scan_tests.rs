use std::path::Path;

use crate::keys::DataKey;

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

fn keep(store: &mut Store, seed: u8) -> Result<Scan, VaultError> {
    store.keep_scan(made_up_picture(seed), &mut |bytes| bytes.fill(seed), DateTime::UNIX_EPOCH)
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
        assert_eq!(store.scan(&name), Ok(made_up_picture(1)));
        change(&mut store, sql);
        assert_eq!(store.scan(&name), Err(VaultError::Damaged), "{sql}");
    }
}

#[test]
fn a_picture_of_another_moment_keeps_no_plan_from_opening_and_every_copy_of_it_from_being_made() {
    let (folder, mut store) = in_a_folder();
    let name = keep(&mut store, 1).expect("kept");
    keep(&mut store, 2).expect("kept");
    assert_eq!(store.check_pictures(), Ok(()));
    change(&mut store, "UPDATE scan SET bytes = (SELECT bytes FROM scan WHERE id LIKE '02%')");
    drop(store);
    let path = folder.path().join("plan.footing");
    let store = open(&path);
    assert_eq!(store.scan(&name), Err(VaultError::Damaged));
    drop(store);
    let (store, seal) = Store::look(&path, &key(), &SALT).expect("opens");
    assert_eq!(store.read_through(&seal), Err(VaultError::Damaged));
}

#[test]
fn a_plan_takes_as_many_scans_as_it_says_and_one_that_is_too_many_changes_nothing() {
    let (_folder, mut store) = in_a_folder();
    let most = MOST_BYTES - made_up_picture(1).jpeg().len() as i64;
    change(&mut store, &format!("INSERT INTO scan VALUES ('x', 'y', 0, zeroblob({most}))"));
    keep(&mut store, 1).expect("it fits to the byte");
    assert_eq!(keep(&mut store, 2), Err(VaultError::NoRoomForScans));
    assert_eq!(ids(&store.database).expect("ids").len(), 2);
    assert_eq!(MOST_BYTES, 100 * 1024 * 1000, "as the sentence for the person says");
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
