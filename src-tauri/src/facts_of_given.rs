//! What is promised of pages that are handed over, tried on a folder of its own without a window.

use std::fs;

use footing_plan::{Ask, Block, Choices, GivenHow, Kind, Language, PageKind, Person, Record, SinceGiven};
use footing_vault::NewRecord;

use super::*;
use crate::facts_of_copies::{create, day, folder, footing, open};
use crate::wire::{KeepDraft, OpenForm, Save};

const WORK: Readers = Readers { support_worker: false, health: false, work: true };

fn saved(footing: &Footing, id: Option<&Id>, body: Body) -> Record {
    let visit = format!("{body:?}").chars().take(100).collect();
    let save = Save { id: id.cloned(), visit, readers: WORK, body, form: None };
    footing.save(save, day(0)).expect("an answer").record.expect("saved")
}

fn ask(suggestion: &str) -> Body {
    Body::Ask(Ask { suggestion: suggestion.into(), ..Ask::default() })
}

/// A plan with someone and a change, and a page for them with both on it.
fn with_a_page(footing: &Footing) -> (PageRequest, Record) {
    create(footing);
    let sam = saved(footing, None, Body::Person(Person { name: "Sam".into(), ..Person::default() }));
    let change = saved(footing, None, ask("A stool at the counter"));
    let ticked = [sam.id.clone(), change.id.clone()].into();
    let choices = Choices { ticked, ..Choices::default() };
    (PageRequest { person: Some(sam.id), ..PageRequest::with(PageKind::Work, choices) }, change)
}

fn prints(footing: &Footing, page: &PageRequest, moment: Moment) -> PageLeft {
    footing.print_page(page, || Ok(Closed::MaybePrinted), moment).expect("printed")
}

fn asked(left: PageLeft) -> OfLeft {
    OfLeft { form: left.asks.expect("it asks").form }
}

fn gives(footing: &Footing, left: OfLeft, moment: Moment) -> Record {
    footing.give_page(&left, moment).expect("given").record.expect("a record")
}

fn given(record: &Record) -> &GivenPage {
    let Body::GivenPage(given) = &record.body else { panic!("a page that was given") };
    given
}

fn of(record: &Record) -> OfRecord {
    OfRecord { id: record.id.clone() }
}

fn looks_at(footing: &Footing, record: &Record) -> GivenNow {
    footing.given_page(&of(record)).expect("it is there")
}

fn records(footing: &Footing, kind: Kind) -> usize {
    footing.desk_now().plan().expect("open").of(kind).count()
}

fn files(footing: &Footing) -> usize {
    footing.desk_now().own().expect("open").vault.pages().expect("pages").len()
}

#[test]
fn printing_asks_and_only_a_yes_makes_a_record_with_the_very_page() {
    let data = folder();
    let footing = footing(&data);
    let (page, _) = with_a_page(&footing);
    let left = asked(prints(&footing, &page, day(0)));
    assert_eq!((records(&footing, Kind::GivenPage), files(&footing)), (0, 1), "nothing is said yet");
    let record = gives(&footing, left, day(1));
    let it = given(&record);
    assert_eq!((record.number, record.readers), (1, Readers::NOBODY));
    assert_eq!(
        (it.person.clone(), it.how, it.day),
        (page.person.clone(), GivenHow::OnPaper, Some(day(0).today))
    );
    let now = looks_at(&footing, &record);
    assert_eq!((now.file, now.pages.len(), now.since), (FileNow::Whole, 1, SinceGiven::default()));
    assert!(footing.desk_now().drafts().expect("drafts").is_empty());
}

#[test]
fn a_no_leaves_nothing_behind() {
    let data = folder();
    let footing = footing(&data);
    let (page, _) = with_a_page(&footing);
    let left = asked(prints(&footing, &page, day(0)));
    footing.not_given(&left).expect("an answer");
    assert_eq!(files(&footing), 0);
    assert!(footing.give_page(&left, day(0)).is_err(), "there is nothing to give");
}

#[test]
fn a_page_that_was_not_answered_for_stays_when_another_leaves_and_each_can_be_given() {
    let data = folder();
    let footing = footing(&data);
    let (page, change) = with_a_page(&footing);
    let first = asked(prints(&footing, &page, day(0)));
    saved(&footing, Some(&change.id), ask("A high stool"));
    let second = asked(prints(&footing, &page, day(1)));
    assert_eq!(files(&footing), 2);
    let says =
        |record: &Record, words: &str| given(record).sheet.texts().iter().any(|text| text.contains(words));
    let record = gives(&footing, second, day(1));
    assert!(says(&record, "A high stool"));
    footing.lock();
    open(&footing, day(2)).expect("opens");
    let record = gives(&footing, first, day(2));
    assert!(says(&record, "A stool at the counter") && given(&record).day == Some(day(0).today));
    assert_eq!((records(&footing, Kind::GivenPage), files(&footing)), (2, 2));
}

#[test]
fn the_same_page_that_leaves_again_is_asked_about_once_and_is_still_known_to_be_on_paper() {
    let data = folder();
    let footing = footing(&data);
    let (page, _) = with_a_page(&footing);
    let first = asked(prints(&footing, &page, day(0)));
    let place = data.path().join("page.pdf");
    let again = footing.save_page(&page, |_| Some(place.clone()), day(1)).expect("saved");
    let again = asked(again);
    assert_eq!((&again.form, files(&footing)), (&first.form, 1));
    let record = gives(&footing, again, day(1));
    assert_eq!((given(&record).how, given(&record).day), (GivenHow::OnPaper, Some(day(1).today)));
    assert_eq!(footing.given_file(&of(&record)).ok(), fs::read(&place).ok());
}

#[test]
fn a_page_that_is_saved_is_kept_byte_by_byte_as_it_was_written_and_can_be_saved_again() {
    let data = folder();
    let footing = footing(&data);
    let (page, change) = with_a_page(&footing);
    let place = data.path().join("page.pdf");
    let left = footing.save_page(&page, |_| Some(place.clone()), day(0)).expect("saved");
    assert_eq!(left.saved.file_name.as_deref(), Some("page.pdf"));
    let record = gives(&footing, asked(left), day(0));
    saved(&footing, Some(&change.id), ask("Something else by now"));
    let again = footing.given_file(&of(&record)).expect("its file");
    assert_eq!(again, fs::read(&place).expect("the file"));
    assert_eq!(given(&record).how, GivenHow::NotSaid);
    let closed = footing.save_page(&page, |_| None, day(0)).expect("closed");
    assert!(closed.asks.is_none() && closed.not_kept.is_none() && closed.saved.file_name.is_none());
}

#[test]
fn what_has_changed_since_is_told_line_by_line_and_the_page_given_stays_as_it_was() {
    let data = folder();
    let footing = footing(&data);
    let (page, change) = with_a_page(&footing);
    let record = gives(&footing, asked(prints(&footing, &page, day(0))), day(0));
    let before = looks_at(&footing, &record);
    saved(&footing, Some(&change.id), ask("A high stool"));
    let now = looks_at(&footing, &record);
    assert_eq!(now.since.gone, ["Change 1. A stool at the counter"]);
    assert_eq!(now.since.new, ["Change 1. A high stool"]);
    assert_eq!(now.pages, before.pages);
}

#[test]
fn the_question_is_there_after_a_lock_and_what_was_given_too() {
    let data = folder();
    let footing = footing(&data);
    let (page, _) = with_a_page(&footing);
    let left = asked(prints(&footing, &page, day(0)));
    footing.lock();
    let opened = open(&footing, day(1)).expect("opens");
    assert_eq!(opened.drafts.iter().filter(|draft| draft.form == left.form).count(), 1);
    let record = gives(&footing, left, day(1));
    let before = looks_at(&footing, &record).pages;
    footing.lock();
    open(&footing, day(1)).expect("opens");
    assert_eq!(looks_at(&footing, &record).pages, before);
    footing.print_given(&of(&record), || Ok(Nothing {})).expect("it can be printed again");
}

#[test]
fn a_form_puts_right_whom_it_went_to_and_cannot_change_what_was_given() {
    let data = folder();
    let footing = footing(&data);
    let (page, _) = with_a_page(&footing);
    let record = gives(&footing, asked(prints(&footing, &page, day(0))), day(0));
    let typed = GivenPage { whom: "The front office".into(), how: GivenHow::ByPost, ..GivenPage::default() };
    let changed = saved(&footing, Some(&record.id), Body::GivenPage(typed));
    assert_eq!((given(&changed).whom.as_str(), given(&changed).how), ("The front office", GivenHow::ByPost));
    let (then, now) = (given(&record), given(&changed));
    assert_eq!(
        (&now.sheet, &now.chosen, &now.file, now.made),
        (&then.sheet, &then.chosen, &then.file, then.made)
    );
    assert_eq!(looks_at(&footing, &changed).file, FileNow::Whole);
    let made_up = saved(&footing, None, Body::GivenPage(given(&record).clone()));
    assert_eq!(given(&made_up).file, None, "a form gives no page");
    assert_eq!(looks_at(&footing, &made_up).file, FileNow::NotHere);
}

#[test]
fn a_record_of_a_page_goes_to_the_bin_and_back_and_for_good_with_its_file() {
    let data = folder();
    let footing = footing(&data);
    let (page, _) = with_a_page(&footing);
    let record = gives(&footing, asked(prints(&footing, &page, day(0))), day(0));
    footing.undo(day(0)).expect("undone");
    assert_eq!((records(&footing, Kind::GivenPage), files(&footing)), (0, 1));
    footing.redo(day(0)).expect("done again");
    assert_eq!(looks_at(&footing, &record).file, FileNow::Whole);
    footing.remove_for_good(&of(&record), day(0)).expect("removed");
    assert_eq!((records(&footing, Kind::GivenPage), files(&footing)), (0, 0));
    let next = gives(&footing, asked(prints(&footing, &page, day(0))), day(0));
    assert_eq!(next.number, 2, "its number stays its own");
}

#[test]
fn the_example_and_a_lock_in_between_keep_no_page_and_ask_nothing() {
    let data = folder();
    let footing = footing(&data);
    let (page, _) = with_a_page(&footing);
    let locks = || {
        footing.lock();
        open(&footing, day(0)).expect("opens");
        Ok(Closed::MaybePrinted)
    };
    let left = footing.print_page(&page, locks, day(0)).expect("printed");
    assert!(left.asks.is_none() && left.not_kept.is_none());
    footing.lock();
    footing.open_example(day(0)).expect("the example");
    let left = prints(&footing, &PageRequest::with(PageKind::Work, Choices::default()), day(0));
    assert!(left.asks.is_none() && left.not_kept.is_none());
}

#[test]
fn a_form_that_is_none_of_a_page_that_left_is_not_read_as_one() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    for form in ["new:step", "left:work", ""] {
        let form = OfLeft { form: form.to_owned() };
        assert_eq!(
            footing.give_page(&form, day(0)).map_err(|fault| fault.code).err(),
            Some(FaultCode::Unexpected)
        );
    }
}

#[test]
fn a_page_that_was_given_comes_along_in_the_file_for_programs_and_into_another_plan() {
    let (data, other) = (folder(), folder());
    let (first, second) = (footing(&data), footing(&other));
    let (page, _) = with_a_page(&first);
    let record = gives(&first, asked(prints(&first, &page, day(0))), day(0));
    let (json, _) = first.everything_as(OpenForm::Json, day(0)).expect("a file");
    let file = data.path().join("out.json");
    fs::write(&file, json).expect("written");
    create(&second);
    second.bring_in(|| Some(file), day(0)).expect("it comes in");
    assert_eq!(looks_at(&second, &record).file, FileNow::Whole);
    assert_eq!(second.given_file(&of(&record)).ok(), first.given_file(&of(&record)).ok());
}

#[test]
fn pages_are_drawn_only_where_they_make_the_very_file_again() {
    let data = folder();
    let footing = footing(&data);
    let (page, _) = with_a_page(&footing);
    let record = gives(&footing, asked(prints(&footing, &page, day(0))), day(0));
    let body = Body::GivenPage(GivenPage { made: Some(day(9).now), ..given(&record).clone() });
    let (id, visit, draft) = (Some(record.id.clone()), "another", None);
    let new = NewRecord { id, visit, readers: Readers::NOBODY, body, draft };
    let mut desk = footing.desk_now();
    let open = desk.own().expect("open");
    open.plan.put(open.vault.save(new, &mut random, day(0).now).expect("saved"));
    drop(desk);
    let now = looks_at(&footing, &record);
    assert_eq!((now.file, now.pages.len()), (FileNow::Whole, 0));
    let printed = footing.print_given(&of(&record), || panic!("no dialog"));
    assert_eq!(printed.map_err(|fault| fault.code).err(), Some(FaultCode::PageNotReady));
    assert!(footing.given_file(&of(&record)).is_ok(), "the file can be saved all the same");
}

#[test]
fn a_print_dialog_that_is_closed_without_printing_asks_nothing_and_leaves_what_was_open_as_it_was() {
    let data = folder();
    let footing = footing(&data);
    let (page, _) = with_a_page(&footing);
    let closes = || {
        let left = footing.print_page(&page, || Ok(Closed::WithoutPrinting), day(0)).expect("closed");
        assert!(left.asks.is_none() && left.not_kept.is_none());
    };
    closes();
    assert_eq!((files(&footing), footing.desk_now().drafts().expect("drafts").len()), (0, 0));
    let left = asked(prints(&footing, &page, day(0)));
    closes();
    gives(&footing, left, day(0));
}

fn keeps(footing: &Footing, given: GivenPage, pdf: Vec<u8>) -> Option<FaultCode> {
    let mut desk = footing.desk_now();
    desk.own().expect("open").keep_left(given, pdf, day(1).now).map_err(|fault| fault.code).err()
}

#[test]
fn a_page_that_is_longer_than_any_kept_says_so_and_the_one_before_can_still_be_given() {
    let data = folder();
    let footing = footing(&data);
    let (page, _) = with_a_page(&footing);
    let left = asked(prints(&footing, &page, day(0)));
    let given = GivenPage { chosen: page, ..GivenPage::default() };
    let long = [&b"%PDF-"[..], &vec![0; 4 * 1024 * 1024]].concat();
    assert_eq!(keeps(&footing, given.clone(), long), Some(FaultCode::PageTooLong));
    let blocks = vec![Block::WritingLines { lines: 101, label: String::new() }];
    let sheet = Sheet { blocks, ..Sheet::default() };
    let too_many = GivenPage { sheet, ..given };
    assert_eq!(keeps(&footing, too_many, b"%PDF-".to_vec()), Some(FaultCode::PageTooLong));
    gives(&footing, left, day(0));
}

#[test]
fn a_page_that_no_page_of_ours_could_be_is_not_given() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    let blocks = vec![Block::WritingLines { lines: u16::MAX, label: String::new() }];
    let sheet = Sheet { blocks, ..Sheet::default() };
    let text = serde_json::to_string(&GivenPage { sheet, ..GivenPage::default() }).expect("text");
    let form = "left:work".to_owned();
    footing.keep_draft(KeepDraft { form: form.clone(), text }, day(0)).expect("kept");
    let given = footing.desk_now().own().expect("open").left(&form).expect("read");
    assert_eq!(given, None);
    assert!(footing.give_page(&OfLeft { form: form.clone() }, day(0)).is_err());
    footing.not_given(&OfLeft { form }).expect("it goes");
    assert!(footing.desk_now().drafts().expect("drafts").is_empty());
}

#[test]
fn a_page_in_welsh_is_printed_kept_and_compared_in_welsh() {
    let data = folder();
    let footing = footing(&data);
    let (english, change) = with_a_page(&footing);
    let page = PageRequest { language: Language::Welsh, ..english };
    let text = footing.page_text(&page, day(0)).expect("a text").text;
    assert!(text.starts_with("Nodiadau ar gyfer ein cyfarfod") && text.contains("A stool at the counter"));
    let record = gives(&footing, asked(prints(&footing, &page, day(0))), day(0));
    assert_eq!(
        (given(&record).sheet.language.as_str(), given(&record).chosen.language),
        ("cy", Language::Welsh)
    );
    let now = looks_at(&footing, &record);
    assert!(now.since == SinceGiven::default() && now.pages[0].contains(r#"lang="cy""#));
    saved(&footing, Some(&change.id), ask("A chair at the counter"));
    assert_eq!(looks_at(&footing, &record).since.new, ["Newid 1. A chair at the counter"]);
}
