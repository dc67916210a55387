//! The sheets for the person alone: each is there when what it is about is, and is marked as theirs to keep.

use footing_plan::{Body, Id, Kind, Obstacle, PrintAs, Readers, page_text};

use crate::facts_of_copies::{day, folder, footing};
use crate::footing::Footing;
use crate::wire::*;

const ALL: [WhichSheet; 6] = [
    WhichSheet::Blank,
    WhichSheet::MyCopy,
    WhichSheet::MySheet,
    WhichSheet::IfTheySayNo,
    WhichSheet::CallSummary,
    WhichSheet::MySteps,
];

fn sheet(which: WhichSheet, about: Option<Id>) -> OwnSheet {
    OwnSheet { which, about, print_as: PrintAs::Usual }
}

/// The record of the example that a sheet is about.
fn about(footing: &Footing, which: WhichSheet) -> Option<Id> {
    let kind = match which {
        WhichSheet::MySheet | WhichSheet::IfTheySayNo => Kind::Meeting,
        WhichSheet::CallSummary => Kind::Session,
        WhichSheet::Blank | WhichSheet::MyCopy | WhichSheet::MySteps => return None,
    };
    let desk = footing.desk_now();
    let id = desk.plan().expect("open").of(kind).next().map(|record| record.id.clone());
    Some(id.expect("the example has one"))
}

#[test]
fn a_blank_sheet_needs_no_plan_and_the_others_do() {
    let data = folder();
    let footing = footing(&data);
    let file = footing.own_sheet_file(&sheet(WhichSheet::Blank, None), day(0)).expect("a file");
    assert!(file.starts_with(b"%PDF"));
    for which in &ALL[1..] {
        let refused = footing.own_sheet(&sheet(*which, Some(Id::from_bytes([1; 16])))).err();
        assert_eq!(refused.map(|fault| fault.code), Some(FaultCode::Locked));
    }
}

#[test]
fn each_own_sheet_comes_out_and_all_but_the_blank_one_are_marked_as_the_persons_own() {
    let data = folder();
    let footing = footing(&data);
    footing.open_example(day(0)).expect("the example");
    for which in ALL {
        let asked = sheet(which, about(&footing, which));
        let made = footing.own_sheet(&asked).expect("a sheet");
        assert!(!made.pages.is_empty());
        assert_eq!(made.sheet.for_me, which != WhichSheet::Blank, "{which:?}");
        assert!(footing.own_sheet_file(&asked, day(0)).is_ok(), "{which:?}");
        let text = footing.own_sheet_text(&asked, day(0)).expect("as text").text;
        assert_eq!(text, page_text(&made.sheet), "{which:?}");
    }
}

#[test]
fn an_own_sheet_says_which_signs_cannot_be_printed_before_it_is() {
    let data = folder();
    let footing = footing(&data);
    footing.open_example(day(0)).expect("the example");
    let mine = sheet(WhichSheet::MyCopy, None);
    assert_eq!(footing.own_sheet(&mine).expect("a sheet").missing_characters, [] as [String; 0]);
    let own_words = "Meet 日 at the desk".into();
    let body = Body::Obstacle(Obstacle { own_words, ..Obstacle::default() });
    footing
        .save(Save { id: None, readers: Readers::NOBODY, body, form: None, visit: "a visit".into() }, day(0))
        .expect("saved");
    assert_eq!(footing.own_sheet(&mine).expect("a sheet").missing_characters, ["日"]);
}

#[test]
fn an_own_sheet_in_large_print_is_another_file_with_the_same_title() {
    let data = folder();
    let footing = footing(&data);
    let usual = sheet(WhichSheet::Blank, None);
    let large = OwnSheet { print_as: PrintAs::LargePrint, ..usual.clone() };
    let titles = [&usual, &large].map(|asked| footing.own_sheet(asked).expect("a sheet").sheet.title);
    assert_eq!(titles[0], titles[1]);
    let files = [&usual, &large].map(|asked| footing.own_sheet_file(asked, day(0)).expect("a file"));
    assert_ne!(files[0], files[1]);
}

#[test]
fn a_sheet_about_something_that_is_not_there_is_not_made() {
    let data = folder();
    let footing = footing(&data);
    footing.open_example(day(0)).expect("the example");
    for which in [WhichSheet::MySheet, WhichSheet::IfTheySayNo, WhichSheet::CallSummary] {
        for about in [None, Some(Id::from_bytes([9; 16]))] {
            assert!(footing.own_sheet(&sheet(which, about)).is_err(), "{which:?}");
        }
    }
}
