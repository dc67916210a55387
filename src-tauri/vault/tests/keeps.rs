//! What is saved comes back.

mod common;

use common::*;
use footing_plan::{About, Body, Kind, Obstacle, OnlyMe, Readers, TimeFrame, Words};
use footing_vault::{NewRecord, VaultError};
use proptest::prelude::*;

#[test]
fn a_saved_record_comes_back_after_closing_and_opening() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let saved = save(&mut vault, "The stairs at the back", 7).expect("saved");
    assert_eq!(vault.plan().expect("a plan").records, vec![saved.clone()]);
    drop(vault);
    let vault = open(data.path()).expect("opens");
    assert_eq!(vault.label().as_str(), "My plan");
    assert_eq!(vault.plan().expect("a plan").records, vec![saved]);
}

#[test]
fn opening_reading_and_closing_changes_no_byte() {
    let data = tempfile::tempdir().expect("a folder");
    save(&mut create(data.path()), "x", 1).expect("saved");
    let bytes = || -> Vec<_> {
        let mut files = files_under(data.path());
        files.sort();
        files.into_iter().map(|path| (std::fs::read(&path).expect("bytes"), path)).collect()
    };
    let before = bytes();
    let vault = open(data.path()).expect("opens");
    vault.plan().expect("a plan");
    drop(vault);
    assert_eq!(bytes(), before);
}

#[test]
fn locking_and_opening_again_needs_the_password_and_finds_everything() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    save(&mut vault, "Noise", 7).expect("saved");
    let before = vault.plan().expect("a plan");
    let refused = vault.lock().open(&password("kettle garden window eight")).err().expect("refused");
    assert_eq!(refused.error, VaultError::WrongPassphrase);
    let vault = refused.locked.open(&password(PASSWORD)).ok().expect("opens");
    assert_eq!(vault.plan().expect("a plan"), before);
}

#[test]
fn every_kind_of_text_comes_back_letter_for_letter() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let texts = [
        "x".repeat(10_000),
        "ends in the middle\0and goes on\0".to_owned(),
        "שלום \u{202e}drawkcab\u{202c} مرحبا".to_owned(),
        "👩🏽‍🔧🏴󠁧󠁢󠁷󠁬󠁳󠁿 e\u{301} \u{feff}\u{200b}".to_owned(),
        "line\r\nline\n\ttab \u{1b}[31m \u{7f}\u{85}\u{2028}".to_owned(),
        "'; DROP TABLE record; --\" \\ {\"kind\":\"about\"}".to_owned(),
        " spaces around ".to_owned(),
    ];
    for (seed, text) in texts.iter().enumerate() {
        save(&mut vault, text, 100 + seed as u64).expect("saved");
        vault.keep_draft(&format!("new:{text}"), text, at(seed as i64)).expect("kept");
    }
    drop(vault);
    let vault = open(data.path()).expect("opens");
    let kept = vault.plan().expect("a plan");
    for (record, text) in kept.records.iter().zip(&texts) {
        assert_eq!(record.body, obstacle(text));
    }
    let drafts: Vec<String> = vault.drafts().expect("drafts").into_iter().map(|draft| draft.text).collect();
    assert_eq!(drafts, texts);
}

#[test]
fn numbers_are_set_once_per_kind_and_never_come_back() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    assert_eq!(save(&mut vault, "one", 1).expect("saved").number, 1);
    let two = save(&mut vault, "two", 2).expect("saved");
    let ask = new_record("v", Body::Ask(Default::default()));
    assert_eq!(vault.save(ask, &mut seeded(3), at(3)).expect("saved").number, 1);
    let changed = NewRecord { id: Some(two.id.clone()), ..new_record("w", obstacle("two, said better")) };
    let again = vault.save(changed, &mut seeded(4), at(4)).expect("saved");
    assert_eq!((again.number, again.id, again.created), (2, two.id, two.created));
    assert_eq!(again.changed, at(4));
    drop(vault);
    let mut vault = open(data.path()).expect("opens");
    assert_eq!(save(&mut vault, "three", 5).expect("saved").number, 3);
}

#[test]
fn there_is_one_about_and_one_time_frame() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let about = |name: &str| Body::About(About { name: Words::from(name), ..About::default() });
    let first = vault.save(new_record("v", about("A")), &mut seeded(1), at(1)).expect("saved");
    let again = vault.save(new_record("w", about("B")), &mut seeded(2), at(2)).expect("saved");
    assert_eq!((first.id, first.number), (again.id, again.number));
    let frame = TimeFrame { waiting_for: OnlyMe::from("a letter"), ..TimeFrame::default() };
    vault.save(new_record("v", Body::TimeFrame(TimeFrame::default())), &mut seeded(3), at(3)).expect("saved");
    vault.save(new_record("w", Body::TimeFrame(frame.clone())), &mut seeded(4), at(4)).expect("saved");
    let plan = vault.plan().expect("a plan");
    assert_eq!(plan.of(Kind::About).map(|record| &record.body).collect::<Vec<_>>(), [&about("B")]);
    let frames: Vec<_> = plan.of(Kind::TimeFrame).map(|record| &record.body).collect();
    assert_eq!(frames, [&Body::TimeFrame(frame)]);
}

#[test]
fn one_visit_makes_one_revision_and_the_last_is_what_stands() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let id = save(&mut vault, "first", 1).expect("saved").id;
    let mut change = |visit: &str, text: &str, second: i64| {
        let new = NewRecord { id: Some(id.clone()), ..new_record(visit, obstacle(text)) };
        vault.save(new, &mut seeded(9), at(second)).expect("saved");
    };
    change("a visit", "first, with more", 2);
    change("next visit", "second", 3);
    change("next visit", "second, with more", 4);
    change("a visit", "third, in a visit that came back", 5);
    let revisions = vault.revisions(&id).expect("revisions");
    let texts: Vec<_> = revisions.iter().map(|revision| (&revision.body, revision.saved)).collect();
    assert_eq!(
        texts,
        [
            (&obstacle("first, with more"), at(2)),
            (&obstacle("second, with more"), at(4)),
            (&obstacle("third, in a visit that came back"), at(5)),
        ]
    );
}

#[test]
fn a_save_that_changes_nothing_makes_no_revision_and_moves_no_date() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let first = save(&mut vault, "same", 1).expect("saved");
    let same = NewRecord { id: Some(first.id.clone()), ..new_record("next visit", obstacle("same")) };
    assert_eq!(vault.save(same, &mut seeded(2), at(50)).expect("saved"), first);
    assert_eq!(vault.revisions(&first.id).expect("revisions").len(), 1);
    let shared = Readers { work: true, ..Readers::NOBODY };
    let marked = NewRecord {
        id: Some(first.id.clone()),
        readers: shared,
        ..new_record("next visit", obstacle("same"))
    };
    assert_eq!(vault.save(marked, &mut seeded(3), at(60)).expect("saved").readers, shared);
    assert_eq!(vault.revisions(&first.id).expect("revisions").len(), 2);
}

#[test]
fn an_id_that_is_not_there_or_is_of_another_kind_is_refused_and_changes_nothing() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    let kept = save(&mut vault, "kept", 1).expect("saved");
    let before = vault.plan().expect("a plan");
    let unknown = footing_plan::Id::from_bytes([9; 16]);
    let as_ask = Body::Ask(Default::default());
    for (id, body) in [(unknown, obstacle("lost")), (kept.id.clone(), as_ask)] {
        let new = NewRecord { id: Some(id), ..new_record("v", body) };
        assert_eq!(vault.save(new, &mut seeded(2), at(2)), Err(VaultError::Unexpected));
    }
    assert_eq!(vault.plan().expect("a plan"), before);
}

#[test]
fn saving_a_record_ends_its_draft_and_no_other() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    for form in ["new:obstacle", "new:step", "page:work"] {
        vault.keep_draft(form, "half a th", at(1)).expect("kept");
        vault.keep_draft(form, "half a thought", at(2)).expect("kept");
    }
    vault.drop_draft("page:work").expect("dropped");
    vault.drop_draft("never there").expect("no error");
    let new = NewRecord { draft: Some("new:obstacle"), ..new_record("v", obstacle("a whole thought")) };
    vault.save(new, &mut seeded(3), at(3)).expect("saved");
    let drafts = vault.drafts().expect("drafts");
    assert_eq!(drafts.len(), 1);
    assert_eq!((drafts[0].form.as_str(), drafts[0].text.as_str()), ("new:step", "half a thought"));
    assert_eq!(drafts[0].changed, at(2));
}

#[test]
fn a_refused_save_keeps_its_draft() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    vault.keep_draft("new:step", "a thought", at(1)).expect("kept");
    let unknown = Some(footing_plan::Id::from_bytes([9; 16]));
    let new = NewRecord { id: unknown, draft: Some("new:step"), ..new_record("v", obstacle("x")) };
    assert!(vault.save(new, &mut seeded(2), at(2)).is_err());
    assert_eq!(vault.drafts().expect("drafts").len(), 1);
}

#[test]
fn several_plans_stand_beside_each_other_by_label() {
    let data = tempfile::tempdir().expect("a folder");
    save(&mut create_named(data.path(), "Zoe", 1), "hers", 5).expect("saved");
    save(&mut create_named(data.path(), "Al\u{0} ", 2), "his", 5).expect("saved");
    let plans = footing_vault::plans_in(data.path()).expect("a list");
    let labels: Vec<_> = plans.iter().map(|entry| entry.label.as_str()).collect();
    assert_eq!(labels, ["Al", "Zoe"]);
    assert!(plans.iter().all(|entry| entry.state == footing_vault::PlanState::Fine));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn any_saves_in_any_order_give_the_plan_they_say(
        saves in prop::collection::vec((0..6usize, any::<String>(), any::<bool>()), 1..12)
    ) {
        let data = tempfile::tempdir().expect("a folder");
        let mut vault = create(data.path());
        let mut expected: Vec<footing_plan::Record> = Vec::new();
        for (turn, (which, text, work)) in saves.into_iter().enumerate() {
            let body = Body::Obstacle(Obstacle { more: OnlyMe(text), ..Obstacle::default() });
            let new = NewRecord {
                id: expected.get(which).map(|record| record.id.clone()),
                visit: if work { "a" } else { "b" },
                readers: Readers { work, ..Readers::NOBODY },
                body,
                draft: None,
            };
            let saved = vault.save(new, &mut seeded(turn as u64), at(turn as i64)).expect("saved");
            match expected.get_mut(which) {
                Some(record) => *record = saved,
                None => expected.push(saved),
            }
        }
        prop_assert_eq!(&vault.plan().expect("a plan").records, &expected);
        drop(vault);
        let vault = open(data.path()).expect("opens");
        prop_assert_eq!(&vault.plan().expect("a plan").records, &expected);
        for record in &expected {
            let revisions = vault.revisions(&record.id).expect("revisions");
            prop_assert_eq!(&revisions.last().expect("one").body, &record.body);
        }
    }
}
