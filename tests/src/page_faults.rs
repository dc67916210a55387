//! Faults of a finished page, each put into the file on purpose: what a reading aloud, a viewer or a check would
//! stumble over. The proof of the pages has to see every one of them.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

/// A fault by its name, and how it is put in.
pub type PageFault = (&'static str, fn(&mut Document) -> Option<()>);

/// No fault: the file is only written anew, as it is with each of them.
pub const NONE: PageFault = ("none", |_| Some(()));

/// Every fault there is.
pub const ALL: [PageFault; 20] = [
    ("no structure tree", |it| entry(it.catalog_mut().ok()?, b"StructTreeRoot")),
    ("not marked as tagged", |it| entry(it.catalog_mut().ok()?, b"MarkInfo")),
    ("no language", |it| entry(it.catalog_mut().ok()?, b"Lang")),
    ("no metadata", |it| entry(it.catalog_mut().ok()?, b"Metadata")),
    ("the title is not shown", |it| entry(it.catalog_mut().ok()?, b"ViewerPreferences")),
    ("no list from pieces to elements", |it| entry(tree(it)?, b"ParentTree")),
    ("a list from pieces to elements that says otherwise", |it| parents(it).map(|list| list.swap(0, 1))),
    ("a list from pieces to elements that is too short", |it| parents(it).map(|list| drop(list.pop()))),
    ("an element that points to nothing", |it| {
        let page = it.page_iter().next()?;
        let nothing = dictionary! { "Type" => "MCR", "Pg" => Object::Reference(page), "MCID" => 9_999 };
        element(it, "P")?.set("K", vec![Object::Dictionary(nothing)]);
        Some(())
    }),
    ("an element that is left out", |it| kids(it).map(|kids| drop(kids.remove(1)))),
    ("a reading in another order", |it| kids(it).map(|kids| kids.swap(0, 1))),
    ("an element with another parent", |it| {
        let other = elements(it, "Table").first().copied()?;
        element(it, "H1")?.set("P", Object::Reference(other));
        Some(())
    }),
    ("a header cell of nothing", |it| entry(element(it, "TH")?, b"A")),
    ("a heading that skips a level", |it| {
        element(it, "H2")?.set("S", "H4");
        Some(())
    }),
    ("two pieces with one number", |it| content(it, |text| text.replacen("/MCID 1>>", "/MCID 0>>", 1))),
    ("something painted that is neither content nor decoration", |it| {
        content(it, |text| text + "\n10 10 50 50 re f")
    }),
    ("a line that is not painted", |it| {
        content(it, |text| {
            let at = text.find("BT").unwrap_or_default();
            let end = text[at..].find("ET").map_or(at, |end| at + end + 2);
            format!("{}{}", &text[..at], &text[end..])
        })
    }),
    ("letters that say nothing", |it| entry(font(it)?, b"ToUnicode")),
    ("a text in the file that the page does not say", |it| {
        let info = it.trailer.get(b"Info").and_then(Object::as_reference).ok()?;
        it.get_dictionary_mut(info).ok()?.set("Subject", lopdf::text_string(PRIVATE));
        Some(())
    }),
    ("a page that is not there", |it| {
        let page = it.page_iter().next()?;
        it.objects.remove(&page).map(drop)
    }),
];

/// A private text that one of the faults puts into the file.
pub const PRIVATE: &str = "What I would rather not talk about at work";

/// The file with one fault in it.
///
/// # Errors
/// When the file has no place for the fault.
pub fn with((name, put_in): &PageFault, file: &[u8]) -> Result<Vec<u8>, String> {
    let mut document = Document::load_mem(file).map_err(|error| error.to_string())?;
    put_in(&mut document).ok_or_else(|| format!("this file has no place for the fault: {name}"))?;
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).map_err(|error| error.to_string())?;
    Ok(bytes)
}

fn entry(of: &mut Dictionary, key: &[u8]) -> Option<()> {
    of.remove(key).map(drop)
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

fn element<'d>(document: &'d mut Document, role: &str) -> Option<&'d mut Dictionary> {
    let id = *elements(document, role).first()?;
    document.get_dictionary_mut(id).ok()
}

fn tree(document: &mut Document) -> Option<&mut Dictionary> {
    let root = document.catalog().ok()?.get(b"StructTreeRoot").ok()?.as_reference().ok()?;
    document.get_dictionary_mut(root).ok()
}

/// The elements under the whole, in reading order.
fn kids(document: &mut Document) -> Option<&mut Vec<Object>> {
    element(document, "Document")?.get_mut(b"K").ok()?.as_array_mut().ok()
}

/// The elements of the first page's pieces, in the order of their numbers.
fn parents(document: &mut Document) -> Option<&mut Vec<Object>> {
    let numbers = tree(document)?.get(b"ParentTree").ok()?.as_reference().ok()?;
    let list =
        document.get_dictionary(numbers).ok()?.get(b"Nums").ok()?.as_array().ok()?.get(1)?.as_reference();
    document.get_object_mut(list.ok()?).ok()?.as_array_mut().ok()
}

/// A font that pages name.
fn font(document: &mut Document) -> Option<&mut Dictionary> {
    let named = |object: &Object| object.as_dict().is_ok_and(|it| it.has(b"ToUnicode"));
    let id = document.objects.iter().find(|(_, object)| named(object)).map(|(id, _)| *id)?;
    document.get_dictionary_mut(id).ok()
}

/// Changes the first page's content as text.
fn content(document: &mut Document, change: impl FnOnce(String) -> String) -> Option<()> {
    let page = document.page_iter().next()?;
    let text = String::from_utf8_lossy(&document.get_page_content(page)).into_owned();
    let id = *document.get_page_contents(page).first()?;
    let changed = change(text.clone());
    let stream = document.get_object_mut(id).ok()?.as_stream_mut().ok()?;
    let differs = changed != text;
    stream.set_plain_content(changed.into_bytes());
    differs.then_some(())
}
