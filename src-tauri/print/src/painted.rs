//! What a page of a finished PDF paints, read from its content: the text, and what each piece is for.

use std::collections::BTreeMap;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Encoding, Object, ObjectId};

/// What a piece of a page is for, as the file says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// A part of the document, by its number on the page.
    Content(i64),
    /// Decoration, or a page number.
    Artifact,
    /// The file does not say: a fault.
    Unsaid,
}

/// A piece of a page.
#[derive(Clone, Debug)]
pub(crate) struct Painted {
    pub purpose: Purpose,
    pub text: String,
}

/// Everything a page paints, in the order in which it is painted.
pub(crate) fn painted(document: &Document, page: ObjectId) -> lopdf::Result<Vec<Painted>> {
    let content = Content::decode(&document.get_page_content(page))?;
    let fonts = document.get_page_fonts(page)?;
    let mut reader =
        Reader { encodings: BTreeMap::new(), font: Vec::new(), open: Vec::new(), pieces: Vec::new() };
    for (name, font) in fonts {
        reader.encodings.insert(name, font.get_font_encoding(document)?);
    }
    for operation in &content.operations {
        reader.read(operation)?;
    }
    Ok(reader.pieces)
}

/// A marked part of the content that has begun and not ended.
struct Open {
    purpose: Option<Purpose>,
    /// Words are given instead of what the glyphs say.
    replaced: bool,
}

struct Reader<'d> {
    encodings: BTreeMap<Vec<u8>, Encoding<'d>>,
    font: Vec<u8>,
    open: Vec<Open>,
    pieces: Vec<Painted>,
}

impl Reader<'_> {
    fn read(&mut self, operation: &Operation) -> lopdf::Result<()> {
        match operation.operator.as_str() {
            "BMC" | "BDC" => self.begin(&operation.operands)?,
            "EMC" => drop(self.open.pop()),
            "Tf" => self.font = operation.operands[0].as_name()?.to_vec(),
            "Tj" | "'" | "\"" | "TJ" => self.show(&operation.operands)?,
            "f" | "F" | "f*" | "B" | "B*" | "b" | "b*" | "S" | "s" | "sh" | "Do" | "EI" | "BI" => {
                self.say("")
            }
            _ => {}
        }
        Ok(())
    }

    fn begin(&mut self, operands: &[Object]) -> lopdf::Result<()> {
        let properties = operands.get(1).and_then(|it| it.as_dict().ok());
        let mcid = properties.and_then(|it| it.get(b"MCID").ok()).and_then(|it| it.as_i64().ok());
        let purpose = match (operands[0].as_name()?, mcid) {
            (b"Artifact", _) => Some(Purpose::Artifact),
            (_, Some(mcid)) => Some(Purpose::Content(mcid)),
            _ => None,
        };
        if let Some(purpose) = purpose {
            self.pieces.push(Painted { purpose, text: String::new() });
        }
        let words = properties.map(actual_text).transpose()?.flatten();
        if let Some(words) = &words {
            self.say(words);
        }
        self.open.push(Open { purpose, replaced: words.is_some() });
        Ok(())
    }

    fn show(&mut self, operands: &[Object]) -> lopdf::Result<()> {
        let mut text = String::new();
        for operand in
            operands.iter().flat_map(|it| it.as_array().map_or(std::slice::from_ref(it), Vec::as_slice))
        {
            if let Object::String(bytes, _) = operand {
                let encoding = self.encodings.get(&self.font).ok_or(lopdf::Error::ObjectNotFound((0, 0)))?;
                text.push_str(&Document::decode_text(encoding, bytes)?);
            }
        }
        let replaced = self.open.iter().any(|open| open.replaced);
        self.say(if replaced { "" } else { &text });
        Ok(())
    }

    /// Something is painted: it goes to the piece that is open.
    fn say(&mut self, text: &str) {
        let purpose = self.open.iter().rev().find_map(|open| open.purpose).unwrap_or(Purpose::Unsaid);
        match self.pieces.last_mut().filter(|piece| piece.purpose == purpose) {
            Some(piece) => piece.text.push_str(text),
            None => self.pieces.push(Painted { purpose, text: text.to_owned() }),
        }
    }
}

fn actual_text(properties: &Dictionary) -> lopdf::Result<Option<String>> {
    properties.get(b"ActualText").ok().map(lopdf::decode_text_string).transpose()
}
