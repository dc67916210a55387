//! A sheet: what a page says, in reading order, before anyone decides where it goes on paper.

use serde::{Deserialize, Serialize};

use crate::{LONGEST_LINE, LONGEST_TEXT, PrintAs};

/// No table of ours is wider, in columns.
const MOST_COLUMNS: usize = 12;
/// No block of ours leaves more lines or rows to write on by hand.
const MOST_LINES: u16 = 100;
/// A sheet has no more blocks.
const MOST_BLOCKS: usize = 2_000;
/// A sheet has no more facts, cells, items and lines to write on together.
const MOST_PARTS: usize = 10_000;
/// All texts of a sheet together have no more characters: fifty of the longest that a field takes.
const MOST_CHARACTERS: usize = 1_000_000;

/// A page for someone, as a list of blocks. Made from a narrowed plan alone.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Sheet {
    /// The title: the one level-1 heading and the document's name.
    pub title: String,
    /// A BCP 47 tag such as "en-GB".
    pub language: String,
    /// What follows the title, in reading order.
    pub blocks: Vec<Block>,
    /// Whether it is for the person alone: then every page has a thick band at its side, so that nobody hands
    /// one over by mistake.
    #[serde(default)]
    pub for_me: bool,
    /// How it is printed.
    #[serde(default)]
    pub print_as: PrintAs,
}

/// One part of a sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// A section heading, always level 2: headings on a page never skip.
    Heading {
        /// Its words.
        text: String,
    },
    /// A paragraph. A new line in the text starts a new line on paper.
    Paragraph {
        /// Its words.
        text: String,
    },
    /// The name of one thing among others like it, such as "Change 3.": what follows is of it, up to the next name or
    /// heading. What stands on a new line in it goes with the name.
    Name {
        /// Its words.
        text: String,
    },
    /// Short lines of label and value, such as who a page is for.
    Facts {
        /// The lines.
        facts: Vec<Fact>,
    },
    /// A table whose first row is its header. Every row has as many cells as the header has.
    Table {
        /// The header cells.
        header: Vec<String>,
        /// The rows. The first cell of a row is its name.
        rows: Vec<Vec<String>>,
        /// How wide each column is, as shares of the page.
        shares: Vec<u16>,
        /// How many empty rows to leave for writing by hand.
        blank_rows: u16,
    },
    /// A list, with numbers when the order or naming by voice matters.
    List {
        /// Each item's own number, or none for a plain list.
        items: Vec<ListItem>,
    },
    /// Empty lines to write on by hand.
    WritingLines {
        /// How many.
        lines: u16,
        /// What they are for, for someone who cannot see them.
        label: String,
    },
}

/// A label and its value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Fact {
    /// The label.
    pub label: String,
    /// The value.
    pub value: String,
    /// The language of the value, as a BCP 47 tag, where it is known to be another than the page's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wire", ts(optional))]
    pub language: Option<String>,
}

impl Fact {
    /// A label and a value in the language of the page.
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into(), language: None }
    }
}

/// One item of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct ListItem {
    /// What stands before it, such as "1."; empty for a plain list.
    pub mark: String,
    /// Its words.
    pub text: String,
}

impl Sheet {
    /// Every piece of text of the sheet in reading order: what a reading of the finished file equals.
    pub fn texts(&self) -> Vec<&str> {
        let mut texts = vec![self.title.as_str()];
        for block in &self.blocks {
            block.push_texts(&mut texts);
        }
        texts
    }
}

impl Sheet {
    /// Whether a page could be laid out from it: it is no longer than a page to hand over is, every table is as wide as
    /// its header, and no text holds a sign that cannot be seen. What a file from anyone brings may be otherwise, and
    /// could ask for all the memory there is.
    pub fn is_whole(&self) -> bool {
        let is_seen = |text: &&str| !text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t'));
        self.is_no_longer_than_ours()
            && self.texts().iter().all(is_seen)
            && self.blocks.iter().all(Block::is_whole)
    }

    fn is_no_longer_than_ours(&self) -> bool {
        self.blocks.len() <= MOST_BLOCKS
            && self.blocks.iter().map(Block::parts).sum::<usize>() <= MOST_PARTS
            && self.texts().iter().map(|text| text.chars().count()).sum::<usize>() <= MOST_CHARACTERS
            && self.language.len() <= LONGEST_LINE
    }
}

impl Block {
    fn is_whole(&self) -> bool {
        match self {
            Block::Table { header, rows, shares, blank_rows } => {
                let wide = header.len();
                (1..=MOST_COLUMNS).contains(&wide)
                    && *blank_rows <= MOST_LINES
                    && shares.len() == wide
                    && !shares.contains(&0)
                    && rows.iter().all(|row| row.len() == wide)
            }
            Block::WritingLines { lines, label } => {
                *lines <= MOST_LINES && label.chars().count() <= LONGEST_TEXT
            }
            _ => true,
        }
    }

    /// How many facts, cells, items or lines to write on it has.
    fn parts(&self) -> usize {
        match self {
            Block::Heading { .. } | Block::Paragraph { .. } | Block::Name { .. } => 1,
            Block::Facts { facts } => facts.len(),
            Block::Table { header, rows, blank_rows, .. } => {
                (1 + rows.len() + usize::from(*blank_rows)) * header.len()
            }
            Block::List { items } => items.len(),
            Block::WritingLines { lines, .. } => usize::from(*lines),
        }
    }

    fn push_texts<'a>(&'a self, texts: &mut Vec<&'a str>) {
        match self {
            Block::Heading { text } | Block::Paragraph { text } | Block::Name { text } => texts.push(text),
            Block::Facts { facts } => {
                texts.extend(facts.iter().flat_map(|fact| [fact.label.as_str(), fact.value.as_str()]));
            }
            Block::Table { header, rows, .. } => {
                texts.extend(header.iter().chain(rows.iter().flatten()).map(String::as_str));
            }
            Block::List { items } => {
                texts.extend(items.iter().flat_map(|item| [item.mark.as_str(), item.text.as_str()]));
                texts.retain(|text| !text.is_empty());
            }
            Block::WritingLines { .. } => {}
        }
    }
}
