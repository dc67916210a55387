use std::path::{Path, PathBuf};

use aes::Aes256;
use cbc::cipher::{BlockModeDecrypt, KeyIvInit, block_padding::NoPadding};
use chrono::DateTime;
use footing_plan::{
    Block, Body, Choices, GivenPage, Obstacle, OnlyMe, PageKind, PageRequest, Readers, Record, Sheet, Words,
};

use super::*;
use crate::NewRecord;
use crate::beside::FileKind;
use crate::keys::DataKey;

const SALT: [u8; 16] = [3; 16];
const KEY: [u8; 32] = [7; 32];
const PAGE: usize = 4096;
/// What SQLCipher keeps of each page for itself: 16 bytes to start from and a code of 64.
const RESERVED: usize = 80;
const MARKED: &str = "marigold-tram-9321";

fn open(path: &Path) -> Store {
    let key = DataKey::random(&mut |bytes| bytes.copy_from_slice(&KEY));
    Store::open(path, &key, &SALT, &|_| Ok(())).expect("opens")
}

fn in_a_folder() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.footing");
    let key = DataKey::random(&mut |bytes| bytes.copy_from_slice(&KEY));
    Store::create(&path, &key, &SALT).expect("made");
    (folder, path)
}

/// Every page of the database, decrypted by hand: what is in no table, too.
fn pages(path: &Path) -> Vec<u8> {
    let file = std::fs::read(path).expect("bytes");
    let mut clear = Vec::new();
    for (place, page) in file.chunks_exact(PAGE).enumerate() {
        let (text, rest) = page.split_at(PAGE - RESERVED);
        let start: [u8; 16] = rest[..16].try_into().expect("16 bytes");
        let mut text = text[if place == 0 { 16 } else { 0 }..].to_vec();
        cbc::Decryptor::<Aes256>::new(&KEY.into(), &start.into())
            .decrypt_padded::<NoPadding>(&mut text)
            .expect("whole blocks");
        clear.extend(text);
    }
    clear
}

/// How often a word stands in these bytes, as UTF-8 or as UTF-16 of either order.
fn times(bytes: &[u8], word: &str) -> usize {
    let wide = |order: fn(u16) -> [u8; 2]| word.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let count = |word: Vec<u8>| bytes.windows(word.len()).filter(|it| *it == word).count();
    count(word.into()) + count(wide(u16::to_le_bytes)) + count(wide(u16::to_be_bytes))
}

/// The log is empty at rest, so that the pages are all there is.
fn found(path: &Path) -> usize {
    let log = std::fs::metadata(path.with_file_name("plan.footing-wal"));
    assert_eq!(log.map_or(0, |log| log.len()), 0);
    times(&pages(path), MARKED)
}

struct Writer {
    store: Store,
    turn: u8,
}

impl Writer {
    fn save(&mut self, id: Option<Id>, words: &str, more: &str) -> Record {
        self.turn += 1;
        let turn = self.turn;
        let more = OnlyMe::from(more);
        let body = Body::Obstacle(Obstacle { own_words: Words::from(words), more, ..Obstacle::default() });
        let visit = format!("visit {turn}");
        let new = NewRecord { id, visit: &visit, readers: Readers::NOBODY, body, draft: None };
        let now = DateTime::from_timestamp(turn.into(), 0).expect("a moment");
        self.store.save(new, &mut |bytes| bytes.fill(turn), now).expect("saved")
    }

    fn draft(&mut self, form: &str, text: &str) {
        self.store.keep_draft(form, text, DateTime::UNIX_EPOCH).expect("kept");
    }

    fn drafts(&self) -> Vec<(String, String)> {
        let mut select =
            self.store.database.prepare("SELECT form, body FROM draft ORDER BY form").expect("SQL");
        let drafts = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).expect("drafts");
        drafts.collect::<Result<_, _>>().expect("drafts")
    }
}

/// A plan among whose records one has the marked word, in its states and its drafts too. Records of many
/// lengths come and go around it, so that its pages are split and moved.
fn marked_among_others(path: &Path) -> (Writer, Record) {
    let mut writer = Writer { store: open(path), turn: 0 };
    let long = |turn: usize| "other words ".repeat(turn * 37 % 400);
    let others: Vec<Record> = (0..20).map(|turn| writer.save(None, &long(turn), "")).collect();
    let marked = writer.save(None, MARKED, &format!("{} {MARKED}", "so ".repeat(3_000)));
    let id = Some(marked.id.clone());
    writer.save(id.clone(), &format!("{MARKED}, said again"), &format!("{MARKED} once more"));
    let last = writer.save(id, "no such word", &format!("{} {MARKED}", long(11)));
    for (turn, other) in others.iter().enumerate() {
        writer.save(Some(other.id.clone()), &long(turn + 5), &long(turn));
    }
    (writer, last)
}

#[test]
fn the_word_of_a_removed_record_is_in_no_page_of_the_file() {
    let (_folder, path) = in_a_folder();
    let (mut writer, marked) = marked_among_others(&path);
    let id = marked.id.as_str();
    writer.draft(id, &format!("{{\"body\":{{\"more\":\"{MARKED}\"}}}}"));
    writer.draft(&format!("new:step:{id}"), MARKED);
    assert!(found(&path) >= 5, "the word is found while it is there: {}", found(&path));
    assert_eq!(times(&utf16(), MARKED), 2, "and would be as UTF-16");
    writer.store.remove([&marked.id].into_iter()).expect("removed");
    assert_eq!(found(&path), 0);
    assert_eq!(times(&pages(&path), id), 0);
    drop(writer);
    let plan = open(&path).plan().expect("a plan");
    assert_eq!((plan.records.len(), plan.find(&marked.id)), (20, None));
}

/// How many pieces of a file stand in the pages, of those cut from it all along.
fn pieces(path: &Path, file: &impl FileKind) -> usize {
    let pages = pages(path);
    let cut: Vec<&[u8]> = file.bytes().chunks_exact(16).skip(40).step_by(20).collect();
    assert!(cut.len() > 20, "it is long enough to be cut");
    cut.into_iter().filter(|piece| pages.windows(16).any(|there| there == *piece)).count()
}

#[test]
fn no_piece_of_a_picture_is_in_any_page_once_the_record_that_named_it_is_removed() {
    no_piece_is_left(crate::scan::made_up_picture);
}

#[test]
fn no_piece_of_a_page_that_was_given_is_in_any_page_once_the_record_that_named_it_is_removed() {
    no_piece_is_left(crate::given::made_up_page);
}

fn no_piece_is_left<F: FileKind>(made_up: fn(u8) -> F) {
    let (_folder, path) = in_a_folder();
    let mut writer = Writer { store: open(&path), turn: 0 };
    let file = made_up(1);
    let keep = |writer: &mut Writer, seed: u8| {
        let kept = writer.store.keep_file(made_up(seed), &mut |bytes| bytes.fill(seed), DateTime::UNIX_EPOCH);
        kept.expect("kept").id
    };
    let records = [2, 1, 3].map(|seed| {
        let id = keep(&mut writer, seed);
        writer.save(None, &"other words ".repeat(300), "");
        writer.save(None, id.as_str(), "")
    });
    let before = pieces(&path, &file);
    assert!(before > 20, "they are found while it is there: {before}");
    writer.store.remove([&records[1].id].into_iter()).expect("removed");
    assert_eq!(pieces(&path, &file), 0);
    assert!(pieces(&path, &made_up(2)) > 20, "another one stays");
    let mistake = keep(&mut writer, 1);
    assert!(pieces(&path, &file) > 20);
    assert_eq!(writer.store.remove_file::<F>(&mistake), Ok(true));
    assert_eq!(pieces(&path, &file), 0);
}

/// A page that was given, in a plan where this stands on it and it says the marked word.
fn gives(writer: &mut Writer, on_it: &Id, seed: u8) -> (Id, crate::given::PageFile) {
    let file = crate::given::made_up_page(seed);
    let name = writer.store.keep_file(file.clone(), &mut |bytes| bytes.fill(seed), DateTime::UNIX_EPOCH);
    let choices = Choices { this_time: [on_it.clone()].into(), ..Choices::default() };
    let blocks = vec![Block::Paragraph { text: format!("{} {MARKED}", "so ".repeat(3_000)) }];
    let body = Body::GivenPage(GivenPage {
        chosen: PageRequest::with(PageKind::Work, choices),
        sheet: Sheet { blocks, ..Sheet::default() },
        file: name.ok(),
        ..GivenPage::default()
    });
    let new = NewRecord { id: None, visit: "gives", readers: Readers::NOBODY, body, draft: None };
    let kept = writer.store.save(new, &mut |bytes| bytes.fill(100 + seed), DateTime::UNIX_EPOCH);
    (kept.expect("saved").id, file)
}

fn bins(writer: &mut Writer, id: &Id) {
    let put = |database: &rusqlite::Transaction| {
        crate::bin::put(database, &rows::in_plan(database, id)?, DateTime::UNIX_EPOCH)
    };
    writer.store.change(put).expect("in the bin");
}

#[test]
fn a_page_in_the_bin_goes_with_what_was_on_it_and_its_word_is_in_no_page_of_the_file() {
    let removals: [fn(&mut Store, &Id); 2] = [
        |store, id| store.remove_with_pages(id).expect("removed"),
        |store, id| drop(store.remove_field(id, "own_words").expect("emptied")),
    ];
    for removes in removals {
        let (_folder, path) = in_a_folder();
        let mut writer = Writer { store: open(&path), turn: 0 };
        let (on_it, other) = (writer.save(None, MARKED, "").id, writer.save(None, "another", "").id);
        let (page, file) = gives(&mut writer, &on_it, 51);
        let (without, kept) = gives(&mut writer, &other, 52);
        bins(&mut writer, &page);
        bins(&mut writer, &without);
        writer.store.remove_with_pages(&without).expect("removed");
        assert!(found(&path) >= 3 && pieces(&path, &file) > 20 && pieces(&path, &kept) == 0);
        removes(&mut writer.store, &on_it);
        assert_eq!((found(&path), pieces(&path, &file)), (0, 0));
        assert_eq!(writer.store.bin(), Ok(Vec::new()));
    }
}

#[test]
fn a_page_stays_in_the_plan_when_what_was_on_it_goes_and_in_the_bin_when_another_thing_goes() {
    let (_folder, path) = in_a_folder();
    let mut writer = Writer { store: open(&path), turn: 0 };
    let (on_it, other) = (writer.save(None, "one", "").id, writer.save(None, "another", "").id);
    let (_, in_plan) = gives(&mut writer, &on_it, 51);
    let (page, in_bin) = gives(&mut writer, &on_it, 52);
    bins(&mut writer, &page);
    writer.store.remove_with_pages(&other).expect("removed");
    assert!(pieces(&path, &in_plan) > 20 && pieces(&path, &in_bin) > 20);
    writer.store.remove_with_pages(&on_it).expect("removed");
    assert!(pieces(&path, &in_plan) > 20 && pieces(&path, &in_bin) == 0);
}

#[test]
fn no_piece_of_a_page_that_left_and_was_not_given_is_in_any_page_of_the_file() {
    let (_folder, path) = in_a_folder();
    let (mut writer, _) = marked_among_others(&path);
    let (given, file) = (GivenPage::default(), crate::given::made_up_page(7));
    let page =
        beside::to_keep(file.clone(), &mut |bytes| bytes.fill(7), DateTime::UNIX_EPOCH).expect("named");
    let given = GivenPage { file: Some(page.name.clone()), ..given };
    let text = format!("{}{}", serde_json::to_string(&given).expect("text"), " so a sheet".repeat(900));
    writer.store.keep_left("left:work", &text, &page).expect("kept");
    assert!(pieces(&path, &file) > 20 && times(&pages(&path), " so a sheet so a") > 0);
    writer.store.drop_left("left:work").expect("dropped");
    assert_eq!((pieces(&path, &file), times(&pages(&path), " so a sheet so a")), (0, 0));
}

fn utf16() -> Vec<u8> {
    let wide = MARKED.encode_utf16();
    wide.clone().flat_map(u16::to_le_bytes).chain(wide.flat_map(u16::to_be_bytes)).collect()
}

#[test]
fn the_word_of_a_removed_field_is_in_no_page_and_the_other_fields_stay() {
    let (_folder, path) = in_a_folder();
    let (mut writer, marked) = marked_among_others(&path);
    let typed =
        format!("{{\"body\":{{\"own_words\":\"kept\",\"more\":\"{MARKED}\"}},\"typed\":{{\"more.day\":1}}}}");
    writer.draft(marked.id.as_str(), &typed);
    let states = |store: &Store| -> Vec<String> {
        let sql = "SELECT body FROM revision WHERE record = ? ORDER BY id";
        let mut select = store.database.prepare(sql).expect("SQL");
        let bodies = select.query_map([marked.id.as_str()], |row| row.get(0)).expect("states");
        bodies.collect::<Result<_, _>>().expect("states")
    };
    writer.save(Some(marked.id.clone()), MARKED, "in another field");
    let before = found(&path);
    let emptied = writer.store.remove_field(&marked.id, "more").expect("emptied");
    let words = Words::from(MARKED);
    assert_eq!(emptied.body, Body::Obstacle(Obstacle { own_words: words, ..Obstacle::default() }));
    // The word stands in the other field still: in the record and in three of its four states.
    assert_eq!((found(&path), before > 4), (4, true));
    let bodies = states(&writer.store);
    assert_eq!(bodies.len(), 4);
    assert!(bodies.iter().all(|body| body.contains("\"more\":\"\"")), "{bodies:?}");
    assert_eq!(
        writer.drafts(),
        [(marked.id.as_str().to_owned(), "{\"body\":{\"own_words\":\"kept\"},\"typed\":{}}".to_owned())]
    );
}

#[test]
fn a_field_removed_for_good_takes_along_what_left_with_it_and_is_not_said_to_be_given() {
    let (_folder, path) = in_a_folder();
    let mut writer = Writer { store: open(&path), turn: 0 };
    let on_it = writer.save(None, "kept", MARKED).id;
    let text = format!("{{\"ticked\":[\"{}\"],\"sheet\":\"{MARKED}\"}}", on_it.as_str());
    writer.draft("left:work", &text);
    writer.draft("page:work", &format!("{{\"ticked\":[\"{}\"]}}", on_it.as_str()));
    writer.store.remove_field(&on_it, "more").expect("emptied");
    assert_eq!(writer.drafts().len(), 1);
    assert_eq!((writer.drafts()[0].0.as_str(), found(&path)), ("page:work", 0));
}

#[test]
fn what_was_ticked_for_a_page_and_linked_in_a_draft_forgets_a_removed_record_alone() {
    let (_folder, path) = in_a_folder();
    let mut writer = Writer { store: open(&path), turn: 0 };
    let (gone, kept) = (writer.save(None, "gone", "").id, writer.save(None, "kept", "").id);
    let (gone, kept) = (gone.as_str(), kept.as_str());
    writer.draft(
        "page:work",
        &format!("{{\"fields\":[[\"{gone}\",\"task_why\"],[\"{kept}\",\"task_why\"]],\"ticked\":[\"{gone}\",\"{kept}\"]}}"),
    );
    writer.draft("new:step", &format!("{{\"body\":{{\"obstacle\":\"{gone}\",\"what\":\"walk\"}}}}"));
    writer.draft("new:task", "text that is in no form of ours");
    let id = Id::read(gone).expect("an id");
    writer.store.remove([&id].into_iter()).expect("removed");
    let told: Vec<(String, String)> = writer.drafts();
    let expected = [
        ("new:step", "{\"body\":{\"obstacle\":null,\"what\":\"walk\"}}".to_owned()),
        ("new:task", "text that is in no form of ours".to_owned()),
        ("page:work", format!("{{\"fields\":[[\"{kept}\",\"task_why\"]],\"ticked\":[\"{kept}\"]}}")),
    ];
    assert_eq!(told, expected.map(|(form, text)| (form.to_owned(), text)));
    let late = writer.store.keep_draft(gone, MARKED, DateTime::UNIX_EPOCH);
    assert_eq!(late, Err(VaultError::Unexpected), "a late key brings nothing back");
    writer.draft(kept, "still there");
}

#[test]
fn a_removal_that_was_cut_off_before_its_second_half_is_finished_at_the_next_opening() {
    let (_folder, path) = in_a_folder();
    let (mut writer, marked) = marked_among_others(&path);
    // Without this, what is deleted stays in its page until something else is written there.
    writer.store.database.execute_batch("PRAGMA secure_delete = OFF").expect("set");
    let half = |database: &rusqlite::Transaction| {
        take_away(database, &marked.id)?;
        settings::keep(database, SWEEP, "to do")
    };
    writer.store.change(half).expect("the first half");
    drop(writer);
    assert!(found(&path) > 0, "the first half alone leaves the word");
    drop(open(&path));
    assert_eq!(found(&path), 0);
    let swept = std::fs::read(&path).expect("bytes");
    drop(open(&path));
    assert_eq!(std::fs::read(&path).expect("bytes"), swept, "once is enough");
}

#[test]
fn a_removal_that_finds_nothing_changes_nothing() {
    let (_folder, path) = in_a_folder();
    let mut writer = Writer { store: open(&path), turn: 0 };
    let kept = writer.save(None, "kept", "");
    let before = std::fs::read(&path).expect("bytes");
    let unknown = Id::from_bytes([9; 16]);
    assert_eq!(writer.store.remove([&kept.id, &unknown].into_iter()), Err(VaultError::Unexpected));
    for field in ["kind", "no such field", "id", ""] {
        let emptied = writer.store.remove_field(&kept.id, field);
        assert_eq!(emptied, Err(VaultError::Unexpected), "{field:?}");
    }
    assert_eq!(writer.store.plan().expect("a plan").records, [kept]);
    assert_eq!(std::fs::read(&path).expect("bytes"), before);
}

#[test]
fn what_was_typed_in_a_line_goes_with_its_field_and_with_its_record_and_no_late_key_brings_it_back() {
    let (_folder, path) = in_a_folder();
    let mut writer = Writer { store: open(&path), turn: 0 };
    let record = writer.save(None, "one", "");
    let line = |field: &str| format!("line:{field}:{}", record.id.as_str());
    writer.draft(&line("more"), &format!("{{\"more\":\"{MARKED}\"}}"));
    writer.draft(&line("own_words"), "{\"own_words\":\"kept\"}");
    writer.store.remove_field(&record.id, "more").expect("removed");
    assert_eq!(found(&path), 0);
    assert!(writer.drafts().contains(&(line("own_words"), "{\"own_words\":\"kept\"}".to_owned())));
    writer.store.remove_with_pages(&record.id).expect("removed");
    assert_eq!(writer.drafts(), []);
    let late = writer.store.keep_draft(&line("more"), "late", DateTime::UNIX_EPOCH);
    assert_eq!(late, Err(VaultError::Unexpected));
}
