//! A finished PDF is opened again: what it says anywhere, and whether that is what was meant.

use std::collections::BTreeSet;

use footing_plan::{MayStand, PrivateText, Sheet, stands_on};
use lopdf::{Dictionary, Document, Object, Stream};

use crate::structure::{StructureFault, structure};
use crate::text::as_drawn;

/// What a finished PDF says. Streams are inflated; nothing is taken from memory of how it was made.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadBack {
    /// The text of each element in reading order, by the structure tree.
    pub structure: Vec<String>,
    /// The text of each page in the order it is painted, page numbers and repeated headers too.
    pub pages: Vec<String>,
    /// The text of each piece that is decoration: page numbers and repeated headers.
    pub decoration: Vec<String>,
    /// Every other text in the file: metadata, list of contents, labels, attached files.
    pub elsewhere: Vec<String>,
    /// What is wrong with its structure.
    pub faults: BTreeSet<StructureFault>,
}

/// The file is not a PDF that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the file is not a PDF that can be read")]
pub struct Unreadable;

/// What the re-reading of a page found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PageFindings {
    /// The file does not say what the sheet says, in its order.
    pub text_differs: bool,
    /// A reading aloud would leave something out or change the order.
    pub structure_broken: bool,
    /// Private texts that stand in the file: they block it.
    pub leaks: Vec<PrivateText>,
    /// Short private words that stand in the file: the person decides.
    pub short_words: Vec<PrivateText>,
}

impl PageFindings {
    /// Whether the page may be handed over. Short words alone do not stop it.
    pub fn is_ready(&self) -> bool {
        !self.text_differs && !self.structure_broken && self.leaks.is_empty()
    }
}

impl ReadBack {
    /// Every text in the file.
    pub fn everything(&self) -> String {
        let texts = self.structure.iter().chain(&self.pages).chain(&self.elsewhere);
        texts.map(String::as_str).collect::<Vec<_>>().join("\n")
    }

    /// The same, each text by itself: a text that goes on on another page is one. Whatever a broken structure
    /// leaves out is there as the pages paint it.
    fn texts(&self) -> Vec<&str> {
        let outside: &[String] = if self.faults.is_empty() { &[] } else { &self.pages };
        let texts = [&self.structure[..], &self.decoration, outside, &self.elsewhere];
        texts.into_iter().flatten().map(String::as_str).collect()
    }
}

/// Opens a finished PDF and reads all of it.
pub fn read_back(pdf: &[u8]) -> Result<ReadBack, Unreadable> {
    let document = Document::load_mem(pdf).map_err(|_| Unreadable)?;
    let found = structure(&document).map_err(|_| Unreadable)?;
    let mut elsewhere = Vec::new();
    for object in document.objects.values() {
        push_texts(object, &mut elsewhere);
    }
    let (structure, pages, decoration, faults) = (found.texts, found.pages, found.decoration, found.faults);
    Ok(ReadBack { structure, pages, decoration, elsewhere, faults })
}

/// Reads a finished PDF and compares it with its sheet and with what is private.
///
/// `private` is everything of the plan that is not in the narrowed plan; `allowed` may contain
/// a private text by right. A file that cannot be read differs from its sheet.
pub fn check(pdf: &[u8], sheet: &Sheet, private: &[PrivateText], allowed: &MayStand) -> PageFindings {
    let Ok(read) = read_back(pdf) else {
        return PageFindings { text_differs: true, structure_broken: true, ..PageFindings::default() };
    };
    let meant = as_drawn(&sheet.texts().join("\n"));
    let stands = stands_on(&read.texts(), private, allowed);
    PageFindings {
        text_differs: as_drawn(&read.structure.join("\n")) != meant,
        structure_broken: !read.faults.is_empty(),
        leaks: stands.leaks,
        short_words: stands.short,
    }
}

/// Every text of an object. Fonts and page contents are not texts: they are read as pages.
fn push_texts(object: &Object, texts: &mut Vec<String>) {
    match object {
        Object::String(..) => texts.extend(lopdf::decode_text_string(object)),
        Object::Array(parts) => parts.iter().for_each(|part| push_texts(part, texts)),
        Object::Dictionary(parts) => push_entries(parts, texts),
        Object::Stream(stream) => push_stream(stream, texts),
        _ => {}
    }
}

fn push_entries(entries: &Dictionary, texts: &mut Vec<String>) {
    entries.iter().for_each(|(_, value)| push_texts(value, texts));
}

fn push_stream(stream: &Stream, texts: &mut Vec<String>) {
    push_entries(&stream.dict, texts);
    let kind = stream.dict.get_type().unwrap_or_default();
    if matches!(kind, b"Metadata" | b"EmbeddedFile") {
        let content = stream.get_plain_content().unwrap_or_else(|_| stream.content.clone());
        texts.push(String::from_utf8_lossy(&content).into_owned());
    }
}
