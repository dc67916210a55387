//! Everything as one open file: it comes back the same, beside what is there, and a hostile file is refused.

mod common;

use common::*;
use footing_plan::{Ask, Body, LONGEST_TEXT, Obstacle, Readers, TimeFrame, Words};
use footing_vault::{Everything, Imported, NewRecord, OpenVault, VaultError};
use proptest::prelude::*;
use serde_json::{Value, json};

fn some_plan(data: &std::path::Path) -> OpenVault {
    let mut vault = create(data);
    for seed in 1..4 {
        save(&mut vault, &format!("number {seed}"), seed).expect("saved");
    }
    let obstacle_id = vault.plan().expect("a plan").records[0].id.clone();
    let ask = Ask {
        suggestion: Words::from("a quiet room"),
        obstacle: Some(obstacle_id.clone()),
        ..Ask::default()
    };
    let shared = Readers { work: true, ..Readers::NOBODY };
    let new = NewRecord { readers: shared, ..new_record("v", Body::Ask(ask)) };
    vault.save(new, &mut seeded(20), at(20)).expect("saved");
    vault
        .save(new_record("v", Body::TimeFrame(TimeFrame::default())), &mut seeded(21), at(21))
        .expect("saved");
    let again = NewRecord { id: Some(obstacle_id), ..new_record("w", obstacle("said better")) };
    vault.save(again, &mut seeded(9), at(30)).expect("saved");
    let binned = save(&mut vault, "to the bin", 40).expect("saved").id;
    vault.put_in_bin(&binned, at(50)).expect("binned");
    vault.keep_draft("new:step", "half a thought", at(60)).expect("kept");
    vault
}

fn everything(vault: &OpenVault) -> Everything {
    vault.everything(at(100)).expect("everything")
}

fn through_a_file(everything: &Everything) -> Everything {
    Everything::read(everything.to_json().expect("text").as_bytes()).expect("ours")
}

#[test]
fn a_very_high_number_is_not_taken_over_so_that_all_can_be_taken_out_and_brought_in_after_it() {
    let (there, here) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let mut all = everything(&some_plan(there.path()));
    all.records[0].record.number = 1_000_000;
    let mut vault = create_named(here.path(), "Other", 2);
    vault.import(&all).expect("imported");
    let next = save(&mut vault, "the next", 600).expect("saved").number;
    assert!(next < 100, "{next}");
    assert_eq!(through_a_file(&everything(&vault)).records.len(), all.records.len() + 1);
}

#[test]
fn everything_in_a_new_plan_is_everything_that_was() {
    let (here, there) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let all = everything(&some_plan(here.path()));
    assert_eq!((all.records.len(), all.drafts.len(), all.label.as_str()), (6, 1, "My plan"));
    let read = through_a_file(&all);
    assert_eq!(read, all);
    let mut vault = create_named(there.path(), "My plan", 2);
    let imported = vault.import(&read).expect("imported");
    assert_eq!(imported, Imported { added: 6, ..Imported::default() });
    assert_eq!(everything(&vault), all);
    drop(vault);
    let mut vault = open(there.path()).expect("opens");
    assert_eq!(everything(&vault), all);
    assert_eq!(
        save(&mut vault, "goes on", 70).expect("saved").number,
        5,
        "numbers go on after the binned one"
    );
    let id = all.records[0].record.id.clone();
    let changed = NewRecord { id: Some(id.clone()), ..new_record("x", obstacle("said anew")) };
    vault.save(changed, &mut seeded(71), at(200)).expect("saved");
    vault.undo(at(201)).expect("undone");
    vault.undo(at(202)).expect("undone");
    assert_eq!(vault.plan().expect("a plan").find(&id).expect("there").body, obstacle("said better"));
}

#[test]
fn beside_what_is_there_nothing_of_it_changes_and_used_numbers_are_not_used_again() {
    let (here, there) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let all = everything(&some_plan(here.path()));
    let mut vault = create_named(there.path(), "Other", 2);
    for seed in [500, 501] {
        save(&mut vault, "mine", seed).expect("saved");
    }
    let removed = save(&mut vault, "removed", 502).expect("saved").id;
    vault.remove_for_good(&removed).expect("removed");
    vault.keep_draft("new:step", "mine", at(1)).expect("kept");
    vault
        .save(new_record("v", Body::TimeFrame(TimeFrame::default())), &mut seeded(503), at(3))
        .expect("saved");
    let before = vault.plan().expect("a plan");
    let imported = vault.import(&all).expect("imported");
    assert_eq!(imported, Imported { added: 5, renumbered: 3, already_here: 0, left_out: 1 });
    let after = vault.plan().expect("a plan");
    for record in &before.records {
        assert_eq!(after.find(&record.id), Some(record));
    }
    let ask = after.records.iter().find(|record| matches!(record.body, Body::Ask(_))).expect("the change");
    assert_eq!((ask.number, ask.readers.work), (1, true));
    let Body::Ask(body) = &ask.body else { panic!("a change") };
    assert_eq!(
        after.find(body.obstacle.as_ref().expect("a link")).expect("linked").body,
        obstacle("said better")
    );
    assert_eq!(vault.drafts().expect("drafts")[0].text, "mine");
    let again = vault.import(&all).expect("imported");
    assert_eq!(again, Imported { added: 0, renumbered: 0, already_here: 5, left_out: 1 });
    assert_eq!(vault.plan().expect("a plan"), after);
    drop(vault);
    assert_eq!(open(there.path()).expect("the seal is right").plan().expect("a plan"), after);
}

/// Changes one value of a good file.
fn with(pointer: &str, value: Value) -> Vec<u8> {
    let data = tempfile::tempdir().expect("a folder");
    let text = everything(&some_plan(data.path())).to_json().expect("text");
    let mut file: Value = serde_json::from_str(&text).expect("JSON");
    *file.pointer_mut(pointer).expect(pointer) = value;
    serde_json::to_vec(&file).expect("JSON")
}

#[test]
fn what_no_plan_of_ours_can_hold_is_refused() {
    let long = "x".repeat(LONGEST_TEXT + 1);
    for (pointer, value) in [
        ("/records/0/record/id", json!("../../x")),
        ("/records/0/record/id", json!("")),
        ("/records/1/record/id", json!(null)),
        ("/records/0/record/number", json!(0)),
        ("/records/0/record/number", json!(-1)),
        ("/records/0/record/number", json!(4_000_000_000_u32)),
        ("/records/0/record/body/own_words", json!(long)),
        ("/records/0/record/body/kind", json!("invoice")),
        ("/records/0/record/body/kind", json!("ask")),
        ("/records/0/record/created", json!("-200000-01-01T00:00:00Z")),
        ("/records/0/record/changed", json!("yesterday")),
        ("/records/0/history/0/body/kind", json!("task")),
        ("/records/0/history/0/visit", json!(long)),
        ("/records/0/history/0/saved", json!("+262000-01-01T00:00:00Z")),
        ("/records", json!({})),
        ("/records/0", json!([])),
        ("/drafts/0/form", json!(long)),
        ("/footing", json!("one")),
        ("/made", json!(7)),
    ] {
        assert_eq!(Everything::read(&with(pointer, value)), Err(VaultError::NotOurs), "{pointer}");
    }
}

#[test]
fn two_records_of_one_id_or_two_of_a_kind_that_stands_alone_are_refused() {
    let data = tempfile::tempdir().expect("a folder");
    let all = everything(&some_plan(data.path()));
    let mut twice = all.clone();
    twice.records.push(twice.records[0].clone());
    let mut frames = all.clone();
    let frame = all.records.iter().find(|kept| matches!(kept.record.body, Body::TimeFrame(_)));
    let mut second = frame.expect("a time frame").clone();
    second.record.id = footing_plan::Id::from_bytes([7; 16]);
    frames.records.push(second.clone());
    let mut binned = all.clone();
    binned.records.retain(|kept| !matches!(kept.record.body, Body::TimeFrame(_)));
    second.in_bin_since = Some(at(1));
    binned.records.push(second);
    let there = tempfile::tempdir().expect("a folder");
    let mut vault = create(there.path());
    for hostile in [twice, frames, binned] {
        let text = hostile.to_json().expect("text");
        assert_eq!(Everything::read(text.as_bytes()), Err(VaultError::NotOurs));
        assert_eq!(vault.import(&hostile), Err(VaultError::NotOurs));
    }
    assert_eq!(everything(&vault).records, []);
}

#[test]
fn a_file_of_a_newer_form_is_newer_and_other_files_are_not_ours() {
    let newer = json!({ "footing": Everything::FORMAT + 1, "letters": [] }).to_string();
    assert_eq!(Everything::read(newer.as_bytes()), Err(VaultError::Newer));
    let deep = "[".repeat(1_000_000);
    let deep_inside = format!("{{\"footing\": 1, \"records\": {}", "[".repeat(1_000_000));
    for other in ["", "{}", "null", "[1]", "FOOTBAK1", "\u{0}", &deep, &deep_inside] {
        assert_eq!(Everything::read(other.as_bytes()), Err(VaultError::NotOurs));
    }
    assert_eq!(Everything::read(&vec![b' '; Everything::LONGEST + 1]), Err(VaultError::NotOurs));
}

#[test]
fn text_that_could_harm_is_made_safe_and_a_record_without_history_gets_one() {
    let data = tempfile::tempdir().expect("a folder");
    let mut all = everything(&some_plan(data.path()));
    all.records[1].record.body = Body::Obstacle(Obstacle {
        own_words: Words::from("bell \u{7} and \u{1b}[31m red"),
        ..Obstacle::default()
    });
    all.records[1].history.clear();
    let marked = [b"\xef\xbb\xbf".as_slice(), all.to_json().expect("text").as_bytes()].concat();
    let there = tempfile::tempdir().expect("a folder");
    let mut vault = create(there.path());
    vault.import(&Everything::read(&marked).expect("ours")).expect("imported");
    let id = &all.records[1].record.id;
    assert_eq!(vault.plan().expect("a plan").find(id).expect("there").body, obstacle("bell  and [31m red"));
    let history = vault.revisions(id).expect("history");
    assert_eq!((history.len(), &history[0].body), (1, &obstacle("bell  and [31m red")));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_bytes_are_refused_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(Everything::read(&bytes).is_err());
    }

    /// Whatever a changed file says, it is refused or it is a plan that opens again.
    #[test]
    fn a_file_with_changed_bytes_is_refused_or_makes_a_whole_plan(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)
    ) {
        let mut text = BASE.with(Vec::clone);
        for (place, byte) in changes {
            let place = place.index(text.len());
            text[place] = byte;
        }
        if let Ok(read) = Everything::read(&text) {
            let data = tempfile::tempdir().expect("a folder");
            let mut vault = create(data.path());
            vault.import(&read).expect("what is read can be imported");
            let before = everything(&vault);
            drop(vault);
            prop_assert_eq!(everything(&open(data.path()).expect("opens")), before);
        }
    }
}

thread_local! {
    /// The text of a good file.
    static BASE: Vec<u8> = {
        let data = tempfile::tempdir().expect("a folder");
        everything(&some_plan(data.path())).to_json().expect("text").into_bytes()
    };
}

#[test]
fn a_plan_that_can_only_be_read_gives_its_history_and_its_bin_too() {
    let data = tempfile::tempdir().expect("a folder");
    let vault = some_plan(data.path());
    let all = vault.everything(at(300)).expect("everything");
    assert!(all.records.iter().any(|kept| kept.history.len() > 1 || kept.in_bin_since.is_some()));
    drop(vault);
    let read = footing_vault::LockedReadOnly::at(data.path(), &only_plan(data.path())).expect("whole");
    let read = read.open(&password(PASSWORD)).expect("opens");
    assert_eq!(read.everything(at(300)), Ok(all));
}
