//! A page or a letter whose maker puts private words in it does not leave, by any way out.

use std::fs;
use std::path::PathBuf;

use footing_plan::{
    Block, Catalogue, Choices, Letter, LetterKind, LetterRequest, NoteTicks, PageKind, PageRequest, Plan,
    Sheet,
};

use crate::facts_of_copies::{create, day, folder, footing, write};
use crate::footing::Footing;
use crate::pages::Makers;
use crate::wire::{Fault, FaultCode};

const PRIVATE: &str = "The stairs, since the fall in March";

/// A sheet with a line too many.
fn leaking_sheet(request: &PageRequest, seen: &Plan, words: &Catalogue) -> Sheet {
    let mut sheet = request.sheet(seen, words);
    sheet.blocks.push(Block::Paragraph { text: PRIVATE.to_owned() });
    sheet
}

fn leaking_letter(plan: &Plan, request: &LetterRequest, words: &Catalogue) -> Letter {
    let letter = footing_plan::letter(plan, request, words);
    Letter { text: format!("{}\n\n{PRIVATE}", letter.text), ..letter }
}

fn leaking(data: &tempfile::TempDir) -> Footing {
    let mut footing = footing(data);
    footing.makers = Makers { sheet: leaking_sheet, letter: leaking_letter };
    create(&footing);
    footing
}

fn page() -> PageRequest {
    PageRequest::with(PageKind::Work, Choices::default())
}

fn message() -> LetterRequest {
    let (choices, note) = (Choices::default(), NoteTicks::default());
    LetterRequest { kind: LetterKind::FirstContact, choices, to: None, meeting: None, note }
}

fn code<T>(answer: Result<T, Fault>) -> Option<FaultCode> {
    answer.map_err(|fault| fault.code).err()
}

/// What is kept of pages that may have left.
fn kept(footing: &Footing) -> (usize, usize) {
    let mut desk = footing.desk_now();
    let files = desk.own().expect("open").vault.pages().expect("pages").len();
    (files, desk.drafts().expect("drafts").len())
}

#[test]
fn a_page_with_private_words_on_it_is_not_printed_and_no_print_dialog_opens() {
    let data = folder();
    let footing = leaking(&data);
    write(&footing, PRIVATE, day(0));
    let printed = footing.print_page(&page(), || panic!("a print dialog"), day(0));
    assert_eq!(code(printed), Some(FaultCode::PageNotReady));
    assert_eq!(kept(&footing), (0, 0));
}

#[test]
fn a_page_with_private_words_on_it_is_not_saved_and_nobody_is_asked_where_to() {
    let data = folder();
    let footing = leaking(&data);
    write(&footing, PRIVATE, day(0));
    let saved = footing.save_page(&page(), |_| panic!("a dialog"), day(0));
    assert_eq!(code(saved), Some(FaultCode::PageNotReady));
    assert_eq!(kept(&footing), (0, 0));
}

#[test]
fn a_page_on_which_something_became_private_while_the_dialog_stood_is_not_written() {
    let data = folder();
    let footing = leaking(&data);
    let place = data.path().join("page.pdf");
    let ask = |_| -> Option<PathBuf> {
        write(&footing, PRIVATE, day(0));
        Some(place.clone())
    };
    assert_eq!(code(footing.save_page(&page(), ask, day(0))), Some(FaultCode::PageNotReady));
    assert!(fs::metadata(&place).is_err(), "nothing is written");
    assert_eq!(kept(&footing), (0, 0));
}

#[test]
fn a_page_with_private_words_on_it_is_not_copied_as_text() {
    let data = folder();
    let footing = leaking(&data);
    assert!(
        footing.page_text(&page(), day(0)).is_ok(),
        "while nothing says so in the plan, it is nothing private"
    );
    write(&footing, PRIVATE, day(0));
    assert_eq!(code(footing.page_text(&page(), day(0))), Some(FaultCode::PageNotReady));
}

#[test]
fn the_look_at_a_page_names_the_private_words_on_it() {
    let data = folder();
    let footing = leaking(&data);
    write(&footing, PRIVATE, day(0));
    let check = footing.preview_page(&page(), day(0)).expect("to look at").check;
    let words: Vec<String> = check.leaks.into_iter().map(|found| found.words).collect();
    assert!(!check.ready && words == [PRIVATE], "{words:?}");
}

#[test]
fn a_letter_with_private_words_in_it_does_not_reach_the_screen_to_be_copied() {
    let data = folder();
    let footing = leaking(&data);
    assert!(footing.letter(&message()).is_ok());
    write(&footing, PRIVATE, day(0));
    assert_eq!(code(footing.letter(&message())), Some(FaultCode::PageNotReady));
}
