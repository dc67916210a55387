//! The PDF file: pages, tags, a list of contents, and no word about who made it or where.

use chrono::{DateTime, SecondsFormat, Utc};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use md5::{Digest, Md5};

use crate::pages::{Heading, Pages};
use crate::paper::{HEIGHT, SIDE};

/// Writes pages as a tagged PDF 1.7.
///
/// `made` is the only time in the file. The same pages and the same time give the same bytes. The file
/// names no author, no program and no path. It is written to the rules of PDF/UA-1 and checked against
/// them as far as our tools go; that it conforms is not claimed.
pub fn pdf(pages: &Pages, made: DateTime<Utc>) -> Vec<u8> {
    let mut document = crate::content::document(pages);
    document.version = "1.7".to_owned();
    let elements = crate::tags::tag(&mut document, pages);
    let outline = add_outline(&mut document, pages, &elements);
    let metadata = add_metadata(&mut document, &pages.title, made);
    if let Ok(catalog) = document.catalog_mut() {
        finish_catalog(catalog, &pages.language, outline, metadata);
    }
    document.compress();
    document.trailer.set("ID", vec![unnamed(), unnamed()]);
    named_by_content(saved(&mut document))
}

fn finish_catalog(catalog: &mut Dictionary, language: &str, outline: Option<ObjectId>, metadata: ObjectId) {
    catalog.remove(b"PageLayout");
    catalog.set("PageMode", "UseNone");
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("Metadata", Object::Reference(metadata));
    if !language.is_empty() {
        catalog.set("Lang", lopdf::text_string(language));
    }
    if let Some(outline) = outline {
        catalog.set("Outlines", Object::Reference(outline));
    }
}

/// The headings as a list of contents: sections under the title.
fn add_outline(document: &mut Document, pages: &Pages, elements: &[Option<ObjectId>]) -> Option<ObjectId> {
    let page_ids: Vec<ObjectId> = document.page_iter().collect();
    let ids: Vec<ObjectId> = pages.headings.iter().map(|_| document.new_object_id()).collect();
    let (first, last) = (*ids.first()?, *ids.last()?);
    let root = document.new_object_id();
    for (place, heading) in pages.headings.iter().enumerate() {
        let mut entry = outline_entry(heading, page_ids[heading.page], elements[heading.node.0]);
        entry.set("Parent", Object::Reference(root));
        for (key, beside) in [("Prev", place.checked_sub(1)), ("Next", Some(place + 1))] {
            if let Some(id) = beside.and_then(|beside| ids.get(beside)) {
                entry.set(key, Object::Reference(*id));
            }
        }
        document.set_object(ids[place], entry);
    }
    let (first, last) = (Object::Reference(first), Object::Reference(last));
    let outline =
        dictionary! { "Type" => "Outlines", "First" => first, "Last" => last, "Count" => ids.len() as i64 };
    document.set_object(root, outline);
    Some(root)
}

fn outline_entry(heading: &Heading, page: ObjectId, element: Option<ObjectId>) -> Dictionary {
    let place =
        vec![Object::Reference(page), "XYZ".into(), SIDE.into(), (HEIGHT - heading.y).into(), Object::Null];
    let mut entry = dictionary! { "Title" => lopdf::text_string(&heading.text), "Dest" => place };
    if let Some(element) = element {
        entry.set("SE", Object::Reference(element));
    }
    entry
}

/// Title and time, and nothing else, in both places where a PDF keeps them.
fn add_metadata(document: &mut Document, title: &str, made: DateTime<Utc>) -> ObjectId {
    let stamp = lopdf::text_string(&made.format("D:%Y%m%d%H%M%SZ").to_string());
    let info = dictionary! {
        "Title" => lopdf::text_string(title), "CreationDate" => stamp.clone(), "ModDate" => stamp,
    };
    let info = document.add_object(info);
    if let Ok(old) = document.trailer.get(b"Info").and_then(Object::as_reference) {
        document.objects.remove(&old);
    }
    document.trailer.set("Info", Object::Reference(info));
    let xmp = xmp(title, &made.to_rfc3339_opts(SecondsFormat::Secs, true));
    let xmp = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp.into_bytes());
    document.add_object(xmp.with_compression(false))
}

fn xmp(title: &str, made: &str) -> String {
    let title = title.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title><xmp:CreateDate>{made}</xmp:CreateDate><xmp:ModifyDate>{made}</xmp:ModifyDate><pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"#,
        bom = '\u{feff}'
    )
}

/// Room for the file's name, which stands twice at its end.
fn unnamed() -> Object {
    Object::String(vec![0; 16], lopdf::StringFormat::Hexadecimal)
}

/// Names the file by what is in it: printpdf's own name is the same for every first file of a process. The name is
/// as long as the room that was kept for it, so that the file is written once.
fn named_by_content(mut file: Vec<u8>) -> Vec<u8> {
    let room = format!("<{}>", "0".repeat(32));
    let name: String = Md5::digest(&file).iter().map(|byte| format!("{byte:02X}")).collect();
    for _ in 0..2 {
        let at = file.windows(room.len()).rposition(|part| part == room.as_bytes());
        let at = at.expect("the file was written with room for its name") + 1;
        file[at..at + name.len()].copy_from_slice(name.as_bytes());
    }
    file
}

fn saved(document: &mut Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    document.save_modern(&mut bytes).expect("writing to memory does not fail");
    bytes
}
