use std::path::Path;

use footing_plan::{About, Body, Obstacle, Words};

use super::*;
use crate::NewRecord;
use crate::keys::DataKey;

const SALT: [u8; 16] = [3; 16];

fn key() -> DataKey {
    DataKey::random(&mut |bytes| bytes.fill(7))
}

fn new_store(path: &Path) -> Store {
    Store::create(path, &key(), &SALT).expect("made");
    Store::open(path, &key(), &SALT, &|_| Ok(())).expect("opens")
}

fn save(store: &mut Store, id: Option<Id>, visit: &str, body: Body, turn: u8) -> Id {
    let new = NewRecord { id, visit, readers: Readers::NOBODY, body, draft: None };
    store.save(new, &mut |bytes| bytes.fill(turn), DateTime::UNIX_EPOCH).expect("saved").id
}

fn words(text: &str) -> Body {
    Body::Obstacle(Obstacle { own_words: Words::from(text), ..Obstacle::default() })
}

#[test]
fn steps_that_point_nowhere_are_damage_and_change_nothing() {
    let (changed, binned) = ("what = 'changed'", "what = 'put_in_bin'");
    for (tampered, way) in [
        (format!("UPDATE step SET before = 999 WHERE {changed}"), Way::Back),
        (format!("UPDATE step SET before = NULL WHERE {changed}"), Way::Back),
        (format!("UPDATE step SET before = -1 WHERE {changed}"), Way::Back),
        (format!("UPDATE step SET before = 1 << 40 WHERE {changed}"), Way::Back),
        (format!("UPDATE step SET before = 1 WHERE {changed}"), Way::Back), // the other record's state
        (format!("UPDATE step SET after = 999, undone = 1 WHERE {changed}"), Way::On),
        (format!("UPDATE step SET {binned} WHERE {changed}"), Way::Back),
        (format!("UPDATE step SET what = 'taken_out', undone = 1 WHERE {changed}"), Way::On),
        (format!("UPDATE step SET what = 'no such thing' WHERE {changed}"), Way::Back),
        (
            format!(
                "UPDATE step SET record = (SELECT id FROM record WHERE kind = 'about'), {binned}, undone = 1"
            ),
            Way::On,
        ),
        ("UPDATE revision SET body = '{\"kind\":\"ask\"}' WHERE id = 2".to_owned(), Way::Back),
        ("UPDATE revision SET body = 'x' WHERE id = 2".to_owned(), Way::Back),
        ("DELETE FROM revision".to_owned(), Way::Back),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let mut store = new_store(&folder.path().join("plan.footing"));
        save(&mut store, None, "a", Body::About(About::default()), 1);
        let id = save(&mut store, None, "a", words("first"), 2);
        save(&mut store, Some(id), "b", words("second"), 0);
        store.change(|database| Ok(database.execute_batch(&tampered)?)).expect("tampered with");
        let before = store.plan().expect("a plan");
        let stepped = store.step(way, DateTime::UNIX_EPOCH);
        assert_eq!(stepped, Err(VaultError::Damaged), "{tampered}");
        assert_eq!(store.plan().expect("a plan"), before, "{tampered}");
    }
}

#[test]
fn the_last_thousand_steps_are_kept_and_the_history_behind_them() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = new_store(&folder.path().join("plan.footing"));
    let id = save(&mut store, None, "a", words("first"), 2);
    store
        .change(|database| {
            let step = |_| note(database, &id, What::Changed, Some(1), Some(1));
            (0..u64::from(MOST) + 5).try_for_each(step)
        })
        .expect("noted");
    let count = "SELECT count(*) FROM step";
    let kept: u32 = store.database.query_row(count, [], |row| row.get(0)).expect("a count");
    assert_eq!(kept, MOST);
}
