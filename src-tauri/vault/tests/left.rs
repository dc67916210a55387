//! What is left when files are damaged, cannot be written, or are to go.

mod common;

use std::path::Path;

use common::*;
use footing_plan::Plan;
use footing_vault::{
    BackupReason, LockedReadOnly, LockedVault, OpenVault, PageFile, Salvage, VaultError, delete_everything,
    finish_deleting, plans_in,
};

const PAGE: usize = 4096;

fn some_plan(data: &Path) -> OpenVault {
    let mut vault = create(data);
    for seed in 1..41 {
        let text = format!("number {seed} {}", "words ".repeat(60 + seed as usize * 5));
        save(&mut vault, &text, seed).expect("saved");
    }
    vault.keep_draft("new:step", "half a thought", at(50)).expect("kept");
    vault
}

/// What is left of the only plan. Refuses first, as it has to.
fn left(data: &Path) -> Result<Salvage, VaultError> {
    let locked = LockedVault::at(data, &only_plan(data)).expect("a whole header");
    let refused = locked.open(&password(PASSWORD)).err().expect("damaged");
    assert_eq!(refused.error, VaultError::Damaged);
    refused.locked.read_what_is_left(&password(PASSWORD))
}

fn bytes_of(data: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut files: Vec<_> = files_under(data)
        .into_iter()
        .map(|path| (path.clone(), std::fs::read(path).expect("bytes")))
        .collect();
    files.sort();
    files
}

/// All files of plans: not the lock of whoever makes one, which is empty and stays.
fn bytes_of_plans(data: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut files = bytes_of(data);
    files.retain(|(path, bytes)| !(path.ends_with("plans/making.lock") && bytes.is_empty()));
    files
}

#[test]
fn whichever_page_is_damaged_all_other_records_are_read_and_nothing_is_written() {
    let data = tempfile::tempdir().expect("a folder");
    let whole: Plan = some_plan(data.path()).plan().expect("a plan");
    let path = database(data.path());
    let good = std::fs::read(&path).expect("bytes");
    let pages = good.len() / PAGE;
    let mut read = 0;
    for page in 0..pages {
        let mut bytes = good.clone();
        bytes[page * PAGE + 2000] ^= 1;
        std::fs::write(&path, &bytes).expect("written");
        let before = bytes_of(data.path());
        let Ok(left) = left(data.path()) else { continue };
        read += 1;
        assert!(bytes_of(data.path()) == before, "page {page}: something was written");
        for record in &left.plan.records {
            assert_eq!(whole.find(&record.id), Some(record), "page {page}");
        }
        let missing = whole.records.len() - left.plan.records.len();
        assert!(left.maybe_more || missing == left.lost, "page {page}: {missing} and {}", left.lost);
        assert_eq!(missing, 0, "page {page}: the row or its history is there");
    }
    assert!(pages >= 50 && read == pages, "{read} of {pages}");
}

#[test]
fn a_record_whose_row_and_history_are_gone_is_counted_and_the_others_are_read() {
    let data = tempfile::tempdir().expect("a folder");
    let whole: Plan = some_plan(data.path()).plan().expect("a plan");
    let path = database(data.path());
    let good = std::fs::read(&path).expect("bytes");
    let mut lost_some = 0;
    for turn in 0..20 {
        let mut bytes = good.clone();
        let mut any = seeded(turn);
        for page in 1..good.len() / PAGE {
            let mut coin = [0];
            any(&mut coin);
            bytes[page * PAGE + 2000] ^= u8::from(coin[0] < 30);
        }
        std::fs::write(&path, &bytes).expect("written");
        let Ok(left) = left(data.path()) else { continue };
        for record in &left.plan.records {
            let same = whole.find(&record.id).expect("one of ours");
            assert_eq!((&record.body, record.readers), (&same.body, same.readers), "turn {turn}");
        }
        let missing = whole.records.len() - left.plan.records.len();
        assert!(left.maybe_more || missing == left.lost, "turn {turn}: {missing} and {}", left.lost);
        lost_some += usize::from(missing > 0 && missing < whole.records.len());
    }
    assert!(lost_some >= 5, "in {lost_some} turns some records were lost and some not");
}

/// The first page says where the tables are.
#[test]
fn without_the_first_page_all_that_is_on_the_others_is_read() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = some_plan(data.path());
    let plan = vault.plan().expect("a plan");
    let scan = scans::keep(&mut vault, 3);
    vault.keep_draft(plan.records[7].id.as_str(), scan.id.as_str(), at(56)).expect("kept");
    let page = PageFile::of([&b"%PDF-1.7\n"[..], &[7; 9000]].concat()).expect("a page");
    let page = vault.keep_page(page, &mut seeded(4), at(57)).expect("kept");
    vault.keep_draft("given", page.id.as_str(), at(58)).expect("kept");
    vault.put_in_bin(&plan.records[5].id, at(60)).expect("binned");
    let (plan, drafts) = (vault.plan().expect("a plan"), vault.drafts().expect("drafts"));
    let (scans, pages) = (vault.scans().expect("scans"), vault.pages().expect("pages"));
    drop(vault);
    let path = database(data.path());
    let mut bytes = std::fs::read(&path).expect("bytes");
    bytes[..PAGE].fill(0);
    std::fs::write(&path, &bytes).expect("written");
    let whole = Salvage { plan, drafts, scans, pages, lost: 0, maybe_more: true };
    assert_eq!(left(data.path()), Ok(whole));
    bytes.fill(0);
    std::fs::write(&path, &bytes).expect("written");
    assert_eq!(left(data.path()), Err(VaultError::Damaged), "nothing is left");
}

#[test]
fn what_is_left_needs_the_password_or_the_spare_key_too() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = some_plan(data.path());
    let [earlier, spare] = [70, 72].map(|seed| proved_spare_key(&mut vault, seed));
    let plan = vault.plan().expect("a plan");
    let locked = vault.lock();
    assert_eq!(locked.read_what_is_left(&password("another")), Err(VaultError::WrongPassphrase));
    assert_eq!(locked.read_what_is_left_by_spare_key(&earlier), Err(VaultError::WrongSpareKey));
    assert_eq!(locked.read_what_is_left_by_spare_key(&spare).map(|left| left.plan), Ok(plan));
}

#[test]
fn a_binned_record_does_not_come_back_with_what_is_left() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = some_plan(data.path());
    let id = vault.plan().expect("a plan").records[5].id.clone();
    vault.put_in_bin(&id, at(60)).expect("binned");
    let plan = vault.plan().expect("a plan");
    let locked = vault.lock();
    let left = locked.read_what_is_left(&password(PASSWORD)).expect("all is left");
    let whole = Salvage {
        plan,
        drafts: left.drafts.clone(),
        scans: Vec::new(),
        pages: Vec::new(),
        lost: 0,
        maybe_more: false,
    };
    assert_eq!(left, whole);
    assert_eq!(left.drafts.len(), 1);
}

#[test]
fn a_plan_can_be_read_without_writing_a_byte_and_with_a_name_that_means_something_in_an_address() {
    let outer = tempfile::tempdir().expect("a folder");
    let data = outer.path().join("a b?c#d%20e&immutable=0;ü");
    let mut vault = some_plan(&data);
    save(&mut vault, "x", 900).expect("saved");
    let (plan, drafts) = (vault.plan(), vault.drafts());
    assert_eq!(LockedReadOnly::at(&data, &only_plan(&data)).err(), Some(VaultError::AlreadyOpen));
    drop(vault);
    let before = bytes_of(&data);
    let locked = LockedReadOnly::at(&data, &only_plan(&data)).expect("whole");
    assert_eq!(locked.open(&password("another")).err(), Some(VaultError::WrongPassphrase));
    let locked = LockedReadOnly::at(&data, &only_plan(&data)).expect("whole");
    assert_eq!(locked.label().as_str(), "My plan");
    let open = locked.open(&password(PASSWORD)).expect("opens");
    assert_eq!((open.plan(), open.drafts()), (plan, drafts));
    assert!(bytes_of(&data) == before, "nothing is written");
}

#[test]
fn a_damaged_plan_does_not_open_to_read_either() {
    let data = tempfile::tempdir().expect("a folder");
    drop(some_plan(data.path()));
    let path = database(data.path());
    let mut bytes = std::fs::read(&path).expect("bytes");
    bytes[PAGE * 3 + 50] ^= 1;
    std::fs::write(&path, &bytes).expect("written");
    let locked = LockedReadOnly::at(data.path(), &only_plan(data.path())).expect("a whole header");
    assert_eq!(locked.open(&password(PASSWORD)).err(), Some(VaultError::Damaged));
}

#[test]
fn deleting_a_plan_leaves_nothing_of_it_and_all_of_its_neighbour() {
    let data = tempfile::tempdir().expect("a folder");
    let mut gone = create_named(data.path(), "Gone", 1);
    save(&mut gone, "x", 1).expect("saved");
    gone.back_up(BackupReason::Asked, at(1)).expect("made");
    let stays = create_named(data.path(), "Stays", 2);
    stays.back_up(BackupReason::Asked, at(1)).expect("made");
    let (gone_name, stays_name) = (gone.lock().plan().to_owned(), stays.lock().plan().to_owned());
    let neighbour = bytes_of(&data.path().join("plans").join(&stays_name));
    assert_eq!(delete_everything(data.path(), &gone_name), Ok(Vec::new()));
    assert_eq!(plans_in(data.path()).expect("a list").len(), 1);
    assert!(bytes_of_plans(data.path()) == neighbour, "only the neighbour is there, as it was");
    assert_eq!(delete_everything(data.path(), &gone_name), Err(VaultError::Moved));
    for name in ["", "..", "../plans", "/"] {
        assert_eq!(delete_everything(data.path(), name), Err(VaultError::Moved), "{name:?}");
    }
}

#[test]
fn a_plan_in_use_is_not_deleted() {
    let data = tempfile::tempdir().expect("a folder");
    let vault = some_plan(data.path());
    let plan = only_plan(data.path());
    assert_eq!(delete_everything(data.path(), &plan), Err(VaultError::AlreadyOpen));
    assert_eq!(vault.plan().expect("a plan").records.len(), 40);
}

/// The keys go before the files: a second name of a file shows what was in it when it went.
#[test]
#[cfg(unix)]
fn every_header_is_overwritten_before_its_file_is_removed() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = some_plan(data.path());
    let made = vault.back_up(BackupReason::Asked, at(1)).expect("made");
    let backup = vault.backup(&made.name).expect("whole").open_beside(&vault).expect("opens");
    vault.restore_backup(backup, at(2)).expect("restored");
    drop(vault);
    let witness = data.path().join("witness");
    std::fs::create_dir(&witness).expect("a folder");
    let plan = only_plan(data.path());
    let mut seen = 0;
    for (number, path) in files_under(&data.path().join("plans")).into_iter().enumerate() {
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
        if name.starts_with("header") || name.ends_with("backup") {
            std::fs::hard_link(&path, witness.join(number.to_string())).expect("a second name");
            seen += 1;
        }
    }
    assert_eq!(seen, 6, "two headers of each generation, two backups");
    assert_eq!(delete_everything(data.path(), &plan), Ok(Vec::new()));
    for (path, bytes) in bytes_of(&witness) {
        let keys = bytes.len().min(65 + 300);
        assert!(bytes[..keys].iter().all(|byte| *byte == 0), "{} still holds keys", path.display());
    }
}

#[test]
fn a_deletion_that_was_cut_short_is_finished() {
    let data = tempfile::tempdir().expect("a folder");
    drop(some_plan(data.path()));
    let plan = only_plan(data.path());
    let plans = data.path().join("plans");
    std::fs::rename(plans.join(&plan), plans.join(format!("going-{plan}"))).expect("cut short");
    assert!(plans_in(data.path()).expect("a list").is_empty());
    assert!(finish_deleting(data.path()).is_empty());
    assert!(bytes_of_plans(data.path()).is_empty());
}

#[test]
fn other_versions_that_a_sync_program_left_are_named_and_not_touched() {
    let data = tempfile::tempdir().expect("a folder");
    let vault = some_plan(data.path());
    assert!(vault.other_versions().expect("a list").is_empty());
    drop(vault);
    let copies = ["header-OLDLAPTOP", "plan (1).footing", "plan (conflicted copy 2027-01-02).footing"];
    for name in copies {
        std::fs::copy(database(data.path()), generation(data.path()).join(name)).expect("a copy");
    }
    let before = bytes_of(data.path());
    let vault = open(data.path()).expect("opens");
    assert_eq!(vault.other_versions().expect("a list"), copies);
    drop(vault);
    assert!(bytes_of(data.path()) == before);
}
