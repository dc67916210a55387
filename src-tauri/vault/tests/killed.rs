//! The program is killed at any moment: nothing that was said to be kept is lost, and nothing the person wrote
//! can be read in any file.
//!
//! The writer is this same test program, started again with a folder named in its environment.

#![cfg(unix)]

mod common;

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::Child;
use std::time::Duration;

use common::killed::{kill_after, start};
use common::*;
use footing_vault::{LockedVault, VaultError};

const MARK: [&str; 3] = ["sunken", "lantern", "quarry"];

/// Words that stand nowhere in this program as they are, made when needed.
fn mark(number: u64) -> String {
    format!("{}-{number}", MARK.concat())
}

/// Saves and keeps drafts until it is killed, and says each number once it is kept.
#[test]
#[ignore = "started by the other tests"]
fn writer() {
    let data = std::path::PathBuf::from(std::env::var_os("FOOTING_TEST_DATA").expect("a folder"));
    let mut vault = open(&data).expect("opens");
    let first = vault.plan().expect("a plan").records.len() as u64 + 1;
    for number in first.. {
        vault.keep_draft("new:obstacle", &format!("typing {}", mark(number)), at(0)).expect("kept");
        save(&mut vault, &mark(number), number).expect("saved");
        vault.keep_draft("new:step", &mark(number), at(1)).expect("kept");
        println!("kept {number}");
        std::io::stdout().flush().expect("said");
    }
}

/// Makes plans until it is killed.
#[test]
#[ignore = "started by the other tests"]
fn maker() {
    let data = std::path::PathBuf::from(std::env::var_os("FOOTING_TEST_DATA").expect("a folder"));
    for number in footing_vault::plans_in(&data).expect("a list").len() as u64 + 1.. {
        drop(create_named(&data, "My plan", number * 1000));
        println!("kept {number}");
        std::io::stdout().flush().expect("said");
    }
}

/// The turns of [`stepper`], and after each how many records are in the plan and in the bin.
const TURNS: [(usize, usize); 7] = [(1, 0), (0, 1), (1, 0), (0, 1), (1, 0), (1, 0), (0, 0)];

/// Writes, bins, undoes, does again and removes, one record at a time, until it is killed. Says each turn
/// once it is kept.
#[test]
#[ignore = "started by the other tests"]
fn stepper() {
    let data = std::path::PathBuf::from(std::env::var_os("FOOTING_TEST_DATA").expect("a folder"));
    let mut vault = open(&data).expect("opens");
    let (mut turn, mut id) = (0_u64, None);
    let seed = u64::from(std::process::id()) * 10_000;
    println!(); // the test runner leaves its own line open
    loop {
        let now = at(turn as i64);
        let this = || id.clone().expect("a record");
        match turn % TURNS.len() as u64 {
            0 => id = Some(save(&mut vault, &mark(turn), seed + turn).expect("saved").id),
            1 => vault.put_in_bin(&this(), now).expect("binned"),
            2 => assert!(vault.undo(now).expect("undone").is_some()),
            3 => assert!(vault.redo(now).expect("done again").is_some()),
            4 => drop(vault.take_out_of_bin(&this()).expect("taken out")),
            5 => drop(vault.remove_field_for_good(&this(), "more").expect("emptied")),
            _ => vault.remove_for_good(&this()).expect("removed"),
        }
        println!("kept {turn}");
        std::io::stdout().flush().expect("said");
        turn += 1;
    }
}

fn start_writer(data: &Path) -> Child {
    start("writer", data)
}

#[test]
fn thirty_kills_lose_nothing_that_was_kept() {
    let data = tempfile::tempdir().expect("a folder");
    drop(create(data.path()));
    let mut any = seeded(11);
    let mut kept = 0;
    for turn in 0..30 {
        let mut byte = [0];
        any(&mut byte);
        let moment = Duration::from_micros(u64::from(byte[0]) * 20);
        let said = kill_after(start_writer(data.path()), 1 + turn % 3, moment);
        kept = said.unwrap_or(kept);
        let vault = open(data.path()).expect("opens after a kill");
        let plan = vault.plan().expect("a plan");
        let numbers: Vec<u64> = plan.records.iter().map(|record| record.number.into()).collect();
        let saved = numbers.len() as u64;
        assert!(saved == kept || saved == kept + 1, "kill {turn}: {kept} said, {saved} there");
        assert_eq!(numbers, (1..=saved).collect::<Vec<_>>());
        for record in &plan.records {
            assert_eq!(record.body, obstacle(&mark(record.number.into())));
            assert_eq!(vault.revisions(&record.id).expect("revisions").len(), 1);
        }
        kept = saved;
    }
    assert!(kept >= 60, "{kept} saves");
}

#[test]
fn thirty_kills_among_bin_undo_and_removal_leave_the_last_turn_or_the_next() {
    let data = tempfile::tempdir().expect("a folder");
    drop(create(data.path()));
    let mut any = seeded(12);
    for kill in 0..30 {
        let mut byte = [0];
        any(&mut byte);
        let moment = Duration::from_micros(u64::from(byte[0]) * 20);
        let said = kill_after(start("stepper", data.path()), 1 + kill % 9, moment).expect("some turns");
        let mut vault = open(data.path()).expect("opens after a kill");
        let (plan, bin) = (vault.plan().expect("a plan").records, vault.bin().expect("a bin"));
        let after = |turn: u64| TURNS[(turn % TURNS.len() as u64) as usize];
        let there = (plan.len(), bin.len());
        assert!(there == after(said) || there == after(said + 1), "kill {kill} after turn {said}: {there:?}");
        let left = plan.into_iter().chain(bin.into_iter().map(|binned| binned.record));
        for record in left.collect::<Vec<_>>() {
            vault.remove_for_good(&record.id).expect("removed");
        }
        assert_eq!(vault.undo_says(), Ok(None), "nothing is left to undo");
    }
}

#[test]
fn a_kill_while_a_plan_is_made_leaves_a_whole_plan_or_none() {
    let data = tempfile::tempdir().expect("a folder");
    let mut halves = 0;
    for turn in 0..400 {
        if turn >= 20 && halves > 0 {
            break; // on a busy computer it takes more than twenty until one comes in the middle
        }
        kill_after(start("maker", data.path()), 1, Duration::from_micros(turn % 20 * 900));
        for entry in footing_vault::plans_in(data.path()).expect("a list") {
            let locked = LockedVault::at(data.path(), &entry.plan).expect("whole");
            assert!(locked.open(&password(PASSWORD)).is_ok(), "kill {turn}");
        }
        halves =
            files_under(data.path()).iter().filter(|path| path.to_string_lossy().contains("making-")).count();
    }
    assert!(halves > 0, "no kill came in the middle");
}

#[test]
fn a_draft_outlives_a_kill() {
    let data = tempfile::tempdir().expect("a folder");
    drop(create(data.path()));
    let said = kill_after(start_writer(data.path()), 2, Duration::ZERO).expect("some were kept");
    let drafts = open(data.path()).expect("opens").drafts().expect("drafts");
    let draft = drafts.iter().find(|draft| draft.form == "new:step").expect("the draft");
    assert!(draft.text == mark(said) || draft.text == mark(said + 1), "{}", draft.text);
}

#[test]
fn a_killed_program_does_not_keep_the_plan_in_use() {
    let data = tempfile::tempdir().expect("a folder");
    drop(create(data.path()));
    let mut writer = start_writer(data.path());
    let mut said = BufReader::new(writer.stdout.take().expect("its words")).lines().map_while(Result::ok);
    said.find(|line| line.starts_with("kept")).expect("it writes");
    assert_eq!(open(data.path()).err(), Some(VaultError::AlreadyOpen));
    writer.kill().expect("killed");
    writer.wait().expect("ended");
    assert!(open(data.path()).is_ok());
}

/// How many files hold a word as UTF-8, UTF-16 or hexadecimal digits.
fn files_with(folder: &Path, word: &str) -> usize {
    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let digits: String = word.bytes().map(|byte| format!("{byte:02x}")).collect();
    let forms = [word.as_bytes().to_vec(), wide, digits.into_bytes()];
    let holds = |path: &Path| {
        let bytes = std::fs::read(path).unwrap_or_default();
        forms.iter().any(|form| bytes.windows(form.len()).any(|part| part == form.as_slice()))
            || path.to_string_lossy().contains(word)
    };
    files_under(folder).iter().filter(|path| holds(path)).count()
}

#[test]
fn no_word_can_be_read_in_any_file_while_open_after_a_kill_or_closed() {
    let data = tempfile::tempdir().expect("a folder");
    drop(create(data.path()));
    let word = MARK.concat();
    for turn in 0..6 {
        kill_after(start_writer(data.path()), 2, Duration::from_micros(turn * 300));
        assert_eq!(files_with(data.path(), &word), 0, "after kill {turn}");
    }
    let mut vault = open(data.path()).expect("opens");
    save(&mut vault, &mark(0), 900).expect("saved");
    assert_eq!(files_with(data.path(), &word), 0, "while open");
    drop(vault);
    assert_eq!(files_with(data.path(), &word), 0, "closed");
    assert_eq!(files_with(data.path(), PASSWORD), 0, "the password");
    // The search can find: the label is the one text that is there to read.
    assert_eq!(files_with(data.path(), "My plan"), 2);
}
