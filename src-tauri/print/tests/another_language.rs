//! What is known to be in another language than its page is marked so, and nothing else is.

mod common;

use common::{lay_out, made, sheet};
use footing_plan::{Block, Fact, Sheet};
use footing_print::{as_drawn, pdf, read_back};
use lopdf::{Document, Object};

fn with(language: Option<&str>) -> Sheet {
    let title = Fact::new("Page", "Nodiadau ar gyfer ein cyfarfod");
    let title = Fact { language: language.map(str::to_owned), ..title };
    sheet("My own copy", vec![Block::Facts { facts: vec![Fact::new("When", "3 June 2026"), title] }])
}

/// The language of each element of the structure that has one of its own, with what the element is.
fn languages(file: &[u8]) -> Vec<(String, String)> {
    let document = Document::load_mem(file).expect("a PDF");
    let elements = document.objects.values().filter_map(|object| object.as_dict().ok());
    let said = |element: &lopdf::Dictionary| {
        let kind = element.get(b"S").and_then(Object::as_name).ok()?;
        let language = element.get(b"Lang").and_then(Object::as_str).ok()?;
        Some((String::from_utf8_lossy(kind).into_owned(), String::from_utf8_lossy(language).into_owned()))
    };
    elements.filter_map(said).collect()
}

#[test]
fn a_value_in_another_language_is_a_part_of_its_line_with_that_language() {
    let sheet = with(Some("cy"));
    let file = pdf(&lay_out(&sheet), made());
    assert_eq!(languages(&file), [("Span".to_owned(), "cy".to_owned())]);
    let read = read_back(&file).expect("a PDF");
    assert!(read.faults.is_empty(), "{:?}", read.faults);
    assert_eq!(as_drawn(&read.structure.join("\n")), as_drawn(&sheet.texts().join("\n")));
}

#[test]
fn where_all_is_in_the_language_of_the_page_no_part_has_one() {
    assert_eq!(languages(&pdf(&lay_out(&with(None)), made())), []);
}
