use chrono::DateTime;
use footing_plan::{Body, Obstacle, OnlyMe, Readers};

use super::*;
use crate::NewRecord;
use crate::given::made_up_page;
use crate::scan::made_up_picture;

const SALT: [u8; 16] = [3; 16];

fn key() -> DataKey {
    DataKey::random(&mut |bytes| bytes.fill(7))
}

fn in_a_folder() -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.footing");
    Store::create(&path, &key(), &SALT).expect("made");
    (folder, path)
}

fn open(path: &Path) -> Result<Store, VaultError> {
    Store::open(path, &key(), &SALT, &|_| Ok(()))
}

fn save(store: &mut Store, text: &str, seed: u8) -> Result<(), VaultError> {
    let body = Body::Obstacle(Obstacle { more: OnlyMe::from(text), ..Obstacle::default() });
    let new = NewRecord { id: None, visit: "v", readers: Readers::NOBODY, body, draft: None };
    store.save(new, &mut |bytes| bytes.fill(seed), DateTime::UNIX_EPOCH).map(|_| ())
}

/// Puts a row in every table but the bin's.
fn save_everywhere(store: &mut Store) {
    save(store, "x", 1).expect("saved");
    store.keep_draft("f", "t", DateTime::UNIX_EPOCH).expect("kept");
    store.change(|database| crate::settings::keep(database, "n", "v")).expect("kept");
    store.keep_file(made_up_picture(1), &mut |bytes| bytes.fill(5), DateTime::UNIX_EPOCH).expect("kept");
    store.keep_file(made_up_page(1), &mut |bytes| bytes.fill(6), DateTime::UNIX_EPOCH).expect("kept");
}

/// Changes a database with its key but without our settings, as a broken program would.
fn tamper(path: &Path, sql: &str) {
    let database = Connection::open(path).expect("a file");
    key().unlock(&database, &SALT).expect("a key");
    database.execute_batch(sql).expect("changed");
}

#[test]
fn the_settings_that_saves_rely_on_are_in_force() {
    let (_folder, path) = in_a_folder();
    let store = open(&path).expect("opens");
    for (setting, value) in [
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("locking_mode", "exclusive"),
        ("secure_delete", "1"),
        ("temp_store", "2"),
        ("foreign_keys", "1"),
        ("trusted_schema", "0"),
        ("cipher_memory_security", "1"),
        ("cipher_page_size", "4096"),
    ] {
        let kept = store.database.pragma_query_value(None, setting, |row| {
            row.get_ref(0).map(|value| match value {
                rusqlite::types::ValueRef::Integer(number) => number.to_string(),
                other => other.as_str().unwrap_or_default().to_owned(),
            })
        });
        assert_eq!(kept.as_deref(), Ok(value), "{setting}");
    }
    let version: String =
        store.database.query_row("PRAGMA cipher_version", [], |row| row.get(0)).expect("SQLCipher");
    assert!(version.starts_with("4."), "{version}");
}

#[test]
fn after_the_check_at_opening_no_more_pages_are_kept_than_for_other_reading() {
    let (_folder, path) = in_a_folder();
    let store = open(&path).expect("opens");
    let kept = store.database.pragma_query_value(None, "cache_size", |row| row.get::<_, i64>(0));
    assert_eq!(kept, Ok(USUAL_CACHE));
}

#[test]
fn the_database_cannot_load_programs_and_keeps_temporary_tables_in_memory() {
    let (_folder, path) = in_a_folder();
    let store = open(&path).expect("opens");
    let mut select = store.database.prepare("PRAGMA compile_options").expect("options");
    let options: Result<Vec<String>, _> = select.query_map([], |row| row.get(0)).expect("options").collect();
    let options = options.expect("options");
    for wanted in ["OMIT_LOAD_EXTENSION", "TEMP_STORE=3", "SECURE_DELETE"] {
        assert!(options.iter().any(|option| option == wanted), "{wanted} in {options:?}");
    }
}

#[test]
fn nothing_is_left_in_the_log_after_a_save() {
    let (_folder, path) = in_a_folder();
    let mut store = open(&path).expect("opens");
    save(&mut store, "x", 1).expect("saved");
    let log = path.with_file_name("plan.footing-wal");
    assert_eq!(std::fs::metadata(log).expect("the log").len(), 0);
}

#[test]
fn a_database_of_a_newer_version_is_told_and_not_touched() {
    let (_folder, path) = in_a_folder();
    tamper(&path, "PRAGMA user_version = 99");
    let before = std::fs::read(&path).expect("bytes");
    assert_eq!(open(&path).err(), Some(VaultError::Newer));
    assert_eq!(std::fs::read(&path).expect("bytes"), before);
}

#[test]
fn a_body_of_a_newer_form_is_newer_and_not_damage() {
    let (_folder, path) = in_a_folder();
    let mut store = open(&path).expect("opens");
    save(&mut store, "x", 1).expect("saved");
    store
        .change(|database| Ok(database.execute("UPDATE record SET format = format + 1", [])?))
        .expect("changed");
    drop(store);
    assert_eq!(open(&path).expect("opens").plan(), Err(VaultError::Newer));
}

#[test]
fn a_missing_or_empty_or_foreign_database_is_damage_and_never_a_fresh_plan() {
    let (_folder, path) = in_a_folder();
    for content in [&b""[..], b"SQLite format 3\0", &[0; 8192]] {
        std::fs::write(&path, content).expect("written");
        assert_eq!(open(&path).err(), Some(VaultError::Damaged), "{} bytes", content.len());
        assert_eq!(std::fs::read(&path).expect("bytes"), content);
    }
    std::fs::remove_file(&path).expect("removed");
    assert_eq!(open(&path).err(), Some(VaultError::Damaged));
    assert!(!path.exists());
}

#[test]
fn a_full_disk_is_told_and_what_was_there_stays() {
    let (_folder, path) = in_a_folder();
    let mut store = open(&path).expect("opens");
    save(&mut store, "before", 1).expect("saved");
    let before = store.plan().expect("a plan");
    let pages: u32 = store.database.pragma_query_value(None, "page_count", |row| row.get(0)).expect("pages");
    let set = |store: &Store, most: u32| {
        store.database.pragma_update(None, "max_page_count", most).expect("a limit");
    };
    set(&store, pages);
    assert_eq!(save(&mut store, &"x".repeat(20_000), 2), Err(VaultError::DiskFull));
    assert_eq!(store.plan().expect("a plan"), before);
    set(&store, pages + 100);
    save(&mut store, &"x".repeat(20_000), 2).expect("saved once there is room");
    drop(store);
    let after = open(&path).expect("opens").plan().expect("a plan");
    let numbers: Vec<u32> = after.records.iter().map(|record| record.number).collect();
    assert_eq!(numbers, [1, 2]);
}

#[test]
fn every_table_is_under_the_seal_with_all_its_columns_but_pictures() {
    let (_folder, path) = in_a_folder();
    let store = open(&path).expect("opens");
    let select = "SELECT m.name, group_concat(i.name, ', ') FROM sqlite_schema m, pragma_table_info(m.name) i
         WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND m.name != 'seal'
         GROUP BY m.name ORDER BY m.rowid";
    let mut select = store.database.prepare(select).expect("tables");
    let tables = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).expect("tables");
    let tables: Vec<(String, String)> = tables.collect::<Result<_, _>>().expect("tables");
    let sealed: Vec<(String, String)> =
        schema::SEALED.iter().map(|it| (it.table.into(), it.columns.into())).collect();
    // A picture is under the seal by its digest.
    let tables: Vec<(String, String)> =
        tables.into_iter().map(|(name, columns)| (name, columns.replace(", bytes", ""))).collect();
    assert_eq!(tables, sealed);
}

#[test]
fn every_change_to_a_row_keeps_the_seal() {
    for change in [
        "UPDATE record SET kind = kind || 'x', number = 7, body = '', readers = '', created = 1, changed = 2",
        "UPDATE revision SET id = 40, visit = 'w', body = body || ' ', readers = '', saved = 9",
        "UPDATE draft SET form = 'g', body = 'other', changed = 5; UPDATE counter SET kind = 'x', last = 8",
        "INSERT INTO bin SELECT id, 5 FROM record; UPDATE bin SET since = 6; DELETE FROM bin",
        "UPDATE step SET id = 8, what = 'changed', before = 3, after = NULL, undone = 1",
        "UPDATE setting SET name = 'm', value = 'w'; DELETE FROM setting",
        "UPDATE scan SET id = 'i', digest = 'd', made = 3, bytes = x'00'; DELETE FROM scan",
        "DELETE FROM step; DELETE FROM revision; DELETE FROM record; DELETE FROM draft; DELETE FROM counter",
    ] {
        let (_folder, path) = in_a_folder();
        let mut store = open(&path).expect("opens");
        save_everywhere(&mut store);
        store.change(|database| Ok(database.execute_batch(change)?)).expect("changed");
        drop(store);
        assert!(open(&path).is_ok(), "{change}");
    }
}

#[test]
fn a_row_that_went_past_its_trigger_breaks_the_seal_in_every_table() {
    for (table, change) in [
        ("record", "UPDATE record SET readers = '{\"work\":true}'"),
        ("record", "UPDATE record SET changed = changed + 1"),
        ("record", "INSERT INTO record SELECT hex(id), kind, 9, format, body, readers, 0, 0 FROM record"),
        ("revision", "UPDATE revision SET visit = 'w'"),
        ("revision", "DELETE FROM revision"),
        ("draft", "DELETE FROM draft"),
        ("counter", "UPDATE counter SET last = last - 1"),
        ("bin", "INSERT INTO bin SELECT id, 5 FROM record"),
        ("step", "UPDATE step SET undone = 1"),
        ("step", "DELETE FROM step"),
        ("setting", "UPDATE setting SET value = 'w'"),
        ("setting", "DELETE FROM setting"),
        ("scan", "UPDATE scan SET digest = 'd'"),
        ("scan", "DELETE FROM scan"),
    ] {
        let (_folder, path) = in_a_folder();
        let mut store = open(&path).expect("opens");
        save_everywhere(&mut store);
        drop(store);
        open(&path).expect("opens as it was");
        let drop_triggers = format!(
            "DROP TRIGGER {table}_in; DROP TRIGGER {table}_out; DROP TRIGGER {table}_over; {change};"
        );
        tamper(&path, &drop_triggers);
        assert_eq!(open(&path).err(), Some(VaultError::Damaged), "{change}");
    }
}

#[test]
fn a_number_does_not_come_back_when_its_record_is_gone() {
    let (_folder, path) = in_a_folder();
    let mut store = open(&path).expect("opens");
    save(&mut store, "one", 1).expect("saved");
    save(&mut store, "two", 2).expect("saved");
    let forget = "DELETE FROM step; DELETE FROM revision; DELETE FROM record";
    store.change(|database| Ok(database.execute_batch(forget)?)).expect("gone");
    drop(store);
    let mut store = open(&path).expect("opens");
    save(&mut store, "three", 3).expect("saved");
    assert_eq!(store.plan().expect("a plan").records[0].number, 3);
}

#[test]
fn a_file_that_moves_in_the_middle_of_a_save_is_told() {
    let (folder, path) = in_a_folder();
    let mut store = open(&path).expect("opens");
    let away = folder.path().join("away");
    assert_eq!(store.change(|_| Ok(std::fs::rename(&path, &away)?)), Err(VaultError::Moved));
}

#[test]
fn a_change_that_stops_half_way_leaves_nothing() {
    let (_folder, path) = in_a_folder();
    let mut store = open(&path).expect("opens");
    save(&mut store, "x", 1).expect("saved");
    let stopped: Result<(), _> = store.change(|database| {
        database.execute("DELETE FROM revision", [])?;
        Err(VaultError::Unexpected)
    });
    assert_eq!(stopped, Err(VaultError::Unexpected));
    drop(store);
    let store = open(&path).expect("opens");
    let left: u32 =
        store.database.query_row("SELECT count(*) FROM revision", [], |row| row.get(0)).expect("a count");
    assert_eq!(left, 1);
}

/// Puts a database back to how a program with this many steps left it.
fn as_of_step_one(path: &Path) {
    tamper(
        path,
        "DROP TABLE bin; DROP TABLE step; DROP TABLE setting; DROP TABLE scan; DROP TABLE given;
         PRAGMA user_version = 1",
    );
}

#[test]
fn an_older_plan_is_given_whole_to_what_keeps_a_copy_before_anything_is_changed() {
    let (_folder, path) = in_a_folder();
    as_of_step_one(&path);
    let before = std::fs::read(&path).expect("bytes");
    let seen = std::cell::RefCell::new(Vec::new());
    let look = |database: &Connection| {
        seen.borrow_mut().push((schema::version(database)?, std::fs::read(&path)? == before));
        Ok(())
    };
    let store = Store::open(&path, &key(), &SALT, &look).expect("opens");
    assert_eq!(schema::version(&store.database), Ok(schema::newest()));
    drop(store);
    drop(Store::open(&path, &key(), &SALT, &look).expect("opens"));
    assert_eq!(seen.take(), [(1, true)], "once, at the old version");
}

#[test]
fn a_plan_that_no_copy_could_be_kept_of_is_not_upgraded() {
    let (_folder, path) = in_a_folder();
    as_of_step_one(&path);
    let before = std::fs::read(&path).expect("bytes");
    let opened = Store::open(&path, &key(), &SALT, &|_| Err(VaultError::DiskFull));
    assert_eq!(opened.err(), Some(VaultError::DiskFull));
    assert_eq!(std::fs::read(&path).expect("bytes"), before);
    assert!(open(&path).is_ok());
}

#[test]
fn a_damaged_older_plan_is_not_upgraded_and_no_copy_is_kept_of_it() {
    let (_folder, path) = in_a_folder();
    as_of_step_one(&path);
    tamper(&path, "DROP TRIGGER draft_in; INSERT INTO draft VALUES ('f', 't', 1)");
    let before = std::fs::read(&path).expect("bytes");
    let opened = Store::open(&path, &key(), &SALT, &|_| unreachable!("it is damaged"));
    assert_eq!(opened.err(), Some(VaultError::Damaged));
    assert_eq!(std::fs::read(&path).expect("bytes"), before);
}

#[test]
fn a_plan_of_every_older_format_is_kept_to_be_opened_by_the_tests() {
    for format in 1..schema::newest() {
        let kept = format!("{}/tests/old/format-{format}/told.json", env!("CARGO_MANIFEST_DIR"));
        assert!(Path::new(&kept).exists(), "{kept}");
    }
}
