//! Faults put in on purpose are caught.

mod common;

use std::collections::BTreeSet;

use common::{example, lay_out, made, paragraph};
use footing_plan::{Block, MayStand, Sheet};
use footing_print::{PageFindings, StructureFault, check, pdf, read_back};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

fn broken(change: impl FnOnce(&mut Document)) -> Vec<u8> {
    let mut document = Document::load_mem(&pdf(&lay_out(&example()), made())).unwrap();
    change(&mut document);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

fn faults(change: impl FnOnce(&mut Document)) -> BTreeSet<StructureFault> {
    read_back(&broken(change)).unwrap().faults
}

fn elements(document: &Document, role: &str) -> Vec<ObjectId> {
    let is = |object: &Object| {
        let element = object.as_dict().ok()?;
        Some(
            element.get_type().ok()? == b"StructElem"
                && element.get(b"S").ok()?.as_name().ok()? == role.as_bytes(),
        )
    };
    document.objects.iter().filter(|(_, object)| is(object) == Some(true)).map(|(id, _)| *id).collect()
}

fn element<'d>(document: &'d mut Document, role: &str) -> &'d mut Dictionary {
    let id = elements(document, role)[0];
    document.get_dictionary_mut(id).unwrap()
}

fn root(document: &Document) -> ObjectId {
    document.catalog().unwrap().get(b"StructTreeRoot").unwrap().as_reference().unwrap()
}

/// Changes a page's content as text.
fn content(document: &mut Document, change: impl FnOnce(String) -> String) {
    let page = document.page_iter().next().unwrap();
    let text = String::from_utf8(document.get_page_content(page)).unwrap();
    let id = document.get_page_contents(page)[0];
    let stream = document.get_object_mut(id).unwrap().as_stream_mut().unwrap();
    stream.set_plain_content(change(text).into_bytes());
}

#[test]
fn an_unbroken_file_has_no_fault() {
    assert_eq!(faults(|_| {}), BTreeSet::new());
}

#[test]
fn an_element_that_points_to_nothing_is_caught() {
    let found = faults(|document| {
        let page = document.page_iter().next().unwrap();
        let nothing = dictionary! { "Type" => "MCR", "Pg" => Object::Reference(page), "MCID" => 9_999 };
        element(document, "P").set("K", vec![Object::Dictionary(nothing)]);
    });
    assert!(found.contains(&StructureFault::NothingPainted) && found.contains(&StructureFault::NotInTree));
}

#[test]
fn a_missing_parent_tree_is_caught() {
    let found = faults(|document| {
        let root = root(document);
        document.get_dictionary_mut(root).unwrap().remove(b"ParentTree");
    });
    assert_eq!(found, BTreeSet::from([StructureFault::ParentTreeDiffers]));
}

#[test]
fn a_parent_tree_that_says_otherwise_is_caught() {
    let found = faults(|document| {
        let root = root(document);
        let numbers =
            document.get_dictionary(root).unwrap().get(b"ParentTree").unwrap().as_reference().unwrap();
        let list = document.get_dictionary(numbers).unwrap().get(b"Nums").unwrap().as_array().unwrap()[1]
            .as_reference()
            .unwrap();
        document.get_object_mut(list).unwrap().as_array_mut().unwrap().swap(0, 1);
    });
    assert_eq!(found, BTreeSet::from([StructureFault::ParentTreeDiffers]));
}

#[test]
fn two_pieces_with_one_number_are_caught() {
    let found = faults(|document| content(document, |text| text.replacen("/MCID 1>>", "/MCID 0>>", 1)));
    assert!(found.contains(&StructureFault::UsedTwice), "{found:?}");
}

#[test]
fn something_painted_outside_everything_is_caught() {
    let found = faults(|document| content(document, |text| text + "\n10 10 50 50 re f"));
    assert_eq!(found, BTreeSet::from([StructureFault::Untagged]));
}

#[test]
fn a_header_cell_without_a_scope_is_caught() {
    let found = faults(|document| drop(element(document, "TH").remove(b"A")));
    assert_eq!(found, BTreeSet::from([StructureFault::NoScope]));
}

#[test]
fn an_element_with_another_parent_is_caught() {
    let found = faults(|document| {
        let other = elements(document, "Table")[0];
        element(document, "H1").set("P", Object::Reference(other));
    });
    assert_eq!(found, BTreeSet::from([StructureFault::WrongParent]));
}

#[test]
fn a_file_that_does_not_say_it_is_tagged_is_caught() {
    let unmarked = faults(|document| drop(document.catalog_mut().unwrap().remove(b"MarkInfo")));
    let no_language = faults(|document| drop(document.catalog_mut().unwrap().remove(b"Lang")));
    assert_eq!(
        (unmarked, no_language),
        (BTreeSet::from([StructureFault::NotMarked]), BTreeSet::from([StructureFault::NotMarked]))
    );
}

#[test]
fn a_reading_in_another_order_is_caught_twice() {
    let changed = broken(|document| {
        let top = elements(document, "Document")[0];
        document.get_dictionary_mut(top).unwrap().get_mut(b"K").unwrap().as_array_mut().unwrap().swap(0, 1);
    });
    assert!(read_back(&changed).unwrap().faults.contains(&StructureFault::OrderDiffers));
    assert!(check(&changed, &example(), &[], &MayStand::default()).text_differs);
}

#[test]
fn a_tree_that_holds_itself_ends() {
    let found = faults(|document| {
        let table = elements(document, "Table")[0];
        document
            .get_dictionary_mut(table)
            .unwrap()
            .set("K", vec![Object::Reference(table), Object::Reference(table)]);
    });
    assert!(!found.is_empty());
}

#[test]
fn a_word_more_or_less_is_caught() {
    let sheet = example();
    let finished = pdf(&lay_out(&sheet), made());
    let more =
        Sheet { blocks: [sheet.blocks.clone(), vec![paragraph("One word more.")]].concat(), ..sheet.clone() };
    let less = Sheet { blocks: sheet.blocks[1..].to_vec(), ..sheet.clone() };
    assert!(!check(&finished, &sheet, &[], &MayStand::default()).text_differs);
    assert!(check(&finished, &more, &[], &MayStand::default()).text_differs);
    assert!(check(&finished, &less, &[], &MayStand::default()).text_differs);
}

#[test]
fn what_is_no_pdf_is_not_ready() {
    for bytes in [&b""[..], b"%PDF-1.7", b"hello"] {
        let found = check(bytes, &example(), &[], &MayStand::default());
        assert!(found.text_differs && found.structure_broken && !found.is_ready());
    }
    let cut = pdf(&lay_out(&example()), made());
    assert!(!check(&cut[..cut.len() / 2], &example(), &[], &MayStand::default()).is_ready());
}

/// The example's private texts, and the findings for a sheet with this block added.
fn found_with(added: Option<Block>, change: impl FnOnce(&mut Document)) -> PageFindings {
    let plan = footing_plan::example(made().date_naive());
    let seen = plan.seen_by(footing_plan::Reader::Work, &footing_plan::example_page_choices(&plan));
    let catalogue = footing_plan::Catalogue::english();
    let mut sheet = footing_plan::work_page(&seen, &catalogue);
    sheet.blocks.extend(added);
    let mut document = Document::load_mem(&pdf(&lay_out(&sheet), made())).unwrap();
    change(&mut document);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    check(&bytes, &sheet, &plan.private_from(&seen, &catalogue), &seen.may_stand(&catalogue))
}

fn private_words() -> String {
    let plan = footing_plan::example(made().date_naive());
    let seen = plan.seen_by(footing_plan::Reader::Work, &footing_plan::example_page_choices(&plan));
    plan.private_from(&seen, &footing_plan::Catalogue::english())
        .iter()
        .map(|private| private.text.clone())
        .max_by_key(String::len)
        .unwrap()
}

#[test]
fn the_example_holds_nothing_private() {
    let found = found_with(None, |_| {});
    assert!(found.is_ready(), "{found:?}");
    assert_eq!(found.short_words, []);
}

#[test]
fn private_text_on_the_page_is_caught_although_the_sheet_has_it_too() {
    let found = found_with(Some(paragraph(&private_words())), |_| {});
    assert_eq!(found.leaks.len(), 1);
    assert!(!found.text_differs && !found.is_ready());
}

#[test]
fn private_text_anywhere_else_in_the_file_is_caught() {
    let words = lopdf::text_string(&private_words());
    let info = |document: &mut Document| {
        let id = document.trailer.get(b"Info").unwrap().as_reference().unwrap();
        document.get_dictionary_mut(id).unwrap().set("Subject", words.clone());
    };
    let attached = |document: &mut Document| {
        let stream =
            lopdf::Stream::new(dictionary! { "Type" => "EmbeddedFile" }, private_words().into_bytes());
        document.add_object(stream);
        document.compress();
    };
    let label = |document: &mut Document| element(document, "Form").set("Alt", words.clone());
    assert_eq!(found_with(None, info).leaks.len(), 1);
    assert_eq!(found_with(None, attached).leaks.len(), 1);
    assert_eq!(found_with(None, label).leaks.len(), 1);
}
