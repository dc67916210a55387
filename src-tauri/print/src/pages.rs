//! The display list: where every letter and line stands, and what each is for.
//!
//! It is laid out once. The PDF, the preview and the print are written from it, so they cannot differ.

use std::ops::Range;

use crate::{Fonts, paper::Ink};

/// Finished pages.
#[derive(Clone)]
pub struct Pages {
    /// The document's name.
    pub title: String,
    /// A BCP 47 tag such as "en-GB".
    pub language: String,
    /// The pages, never none.
    pub pages: Vec<Page>,
    /// What the pieces of the pages are, in reading order.
    pub tree: Tree,
    /// The headings, in order.
    pub headings: Vec<Heading>,
    /// Characters that no font of ours has, and that are drawn as a box.
    pub missing: Vec<char>,
    /// By how many lines of text the sheet is too long for one side, set as close as it may be. 0 on one side.
    pub lines_over: usize,
    /// The fonts the glyph numbers belong to.
    pub fonts: Fonts,
}

/// One side of A4.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// What is painted, in order.
    pub pieces: Vec<Piece>,
    /// The words that number it, such as "Page 1 of 2"; empty when there is one page.
    pub number: String,
}

/// Something painted for one purpose.
#[derive(Clone, Debug)]
pub struct Piece {
    /// What it belongs to.
    pub mark: Mark,
    /// What is painted.
    pub paint: Vec<Paint>,
}

/// What a piece is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Part of the document: the element it belongs to.
    Content(NodeId),
    /// Decoration: rules, washes and repeated headers.
    Decoration,
    /// The page number.
    Foot,
}

/// A stroke of paint. Lengths are in points from the page's top left corner.
#[derive(Clone, Debug)]
pub enum Paint {
    /// Letters of one font on one line.
    Run(Run),
    /// A filled box: a wash or a rule.
    Box {
        /// Left edge.
        x: f32,
        /// Top edge.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Colour.
        ink: Ink,
    },
}

/// Letters of one font on one line, in reading order.
#[derive(Clone, Debug)]
pub struct Run {
    /// Which of [`Fonts::faces`].
    pub face: usize,
    /// Size of the letters in points.
    pub size: f32,
    /// Where the line starts.
    pub x: f32,
    /// The baseline.
    pub y: f32,
    /// Colour.
    pub ink: Ink,
    /// What it says.
    pub text: String,
    /// Which glyphs say which part of the text.
    pub clusters: Vec<Cluster>,
    /// The glyphs.
    pub glyphs: Vec<Glyph>,
}

/// Glyphs that together say a part of a run's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// Bytes of [`Run::text`].
    pub text: Range<usize>,
    /// Places in [`Run::glyphs`].
    pub glyphs: Range<usize>,
}

/// One shape of a font.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in the font, never 0.
    pub id: u16,
    /// From the run's start.
    pub x: f32,
    /// Below the run's baseline.
    pub y: f32,
}

/// An element of the tree, by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub usize);

/// What the page says, as a tree in reading order.
#[derive(Clone, Debug)]
pub struct Tree {
    /// The elements. The first is the document.
    pub nodes: Vec<Node>,
}

/// One element.
#[derive(Clone, Debug)]
pub struct Node {
    /// What it is.
    pub role: Role,
    /// The language of what it says, where that is another than the document's.
    pub language: Option<String>,
    /// What it holds, in reading order.
    pub kids: Vec<Kid>,
}

/// A part of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kid {
    /// Another element.
    Node(NodeId),
    /// A piece of a page: the page's place and the piece's place on it.
    Piece(usize, usize),
}

/// What an element is, by the names of the PDF standard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// The whole.
    Document,
    /// The title.
    H1,
    /// A section's heading.
    H2,
    /// A paragraph.
    P,
    /// A part of a paragraph.
    Span,
    /// A table.
    Table,
    /// A row.
    Tr,
    /// A header cell that names its column.
    ColumnName,
    /// A header cell that names its row.
    RowName,
    /// A cell.
    Td,
    /// A list.
    L {
        /// Its items have numbers.
        numbered: bool,
    },
    /// An item of a list.
    Li,
    /// What stands before an item.
    Lbl,
    /// An item's words.
    LBody,
    /// Lines to write on, with what they are for.
    Form(String),
}

/// A heading, for a list of contents.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// Its words.
    pub text: String,
    /// Its element.
    pub node: NodeId,
    /// The page's place.
    pub page: usize,
    /// Its top edge.
    pub y: f32,
}

impl Tree {
    /// The document's own element.
    pub const ROOT: NodeId = NodeId(0);

    pub(crate) fn new() -> Self {
        Self { nodes: vec![Node { role: Role::Document, language: None, kids: Vec::new() }] }
    }

    pub(crate) fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        let id = NodeId(self.nodes.len());
        self.nodes.push(Node { role, language: None, kids: Vec::new() });
        self.nodes[parent.0].kids.push(Kid::Node(id));
        id
    }

    /// An element that is in another language than the document.
    pub(crate) fn add_in(&mut self, parent: NodeId, role: Role, language: &str) -> NodeId {
        let id = self.add(parent, role);
        self.nodes[id.0].language = Some(language.to_owned());
        id
    }

    /// Takes out elements that ended up with nothing painted.
    pub(crate) fn drop_empty(&mut self) {
        for place in (1..self.nodes.len()).rev() {
            let mut kids = std::mem::take(&mut self.nodes[place].kids);
            kids.retain(|kid| !self.is_empty(kid));
            self.nodes[place].kids = kids;
        }
        let kids = std::mem::take(&mut self.nodes[0].kids);
        self.nodes[0].kids = kids.into_iter().filter(|kid| !self.is_empty(kid)).collect();
    }

    fn is_empty(&self, kid: &Kid) -> bool {
        matches!(kid, Kid::Node(node) if self.nodes[node.0].kids.is_empty())
    }
}

impl Run {
    pub(crate) fn new(face: usize, size: f32, ink: Ink) -> Self {
        let (text, clusters, glyphs) = (String::new(), Vec::new(), Vec::new());
        Self { face, size, x: 0.0, y: 0.0, ink, text, clusters, glyphs }
    }

    pub(crate) fn moved(&self, x: f32, y: f32) -> Self {
        Self { x: self.x + x, y: self.y + y, ..self.clone() }
    }

    /// A cluster's part of the text.
    pub fn said(&self, cluster: &Cluster) -> &str {
        &self.text[cluster.text.clone()]
    }
}
