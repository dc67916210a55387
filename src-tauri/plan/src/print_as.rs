//! How a sheet is printed: as usual, in large print, or in black and white.

use serde::{Deserialize, Serialize};

use crate::{Block, Fact, Sheet};

/// A table with more columns than this does not fit large letters beside each other.
const MOST_COLUMNS_OF_WORDS: usize = 2;

/// How a sheet is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PrintAs {
    /// Letters of 11.5 points, a little smaller where that keeps it on one side.
    #[default]
    Usual,
    /// Every letter 18 points or larger.
    LargePrint,
    /// The usual letters, with nothing but black on white.
    BlackAndWhite,
}

impl PrintAs {
    /// Every way there is.
    pub const ALL: [PrintAs; 3] = [PrintAs::Usual, PrintAs::LargePrint, PrintAs::BlackAndWhite];
}

impl Sheet {
    /// The same sheet to be printed in this way. In large print each row of a wide table becomes its name and lines
    /// under each other, with the same words: a column of large letters would break most of them. What the first column
    /// is called is left out: each name says by itself what it is. A table with rows to write in by hand stays one.
    /// Lines to write on are higher, and fewer in the same room.
    pub fn printed_as(self, print_as: PrintAs) -> Sheet {
        let blocks = match print_as {
            PrintAs::LargePrint => self.blocks.into_iter().flat_map(unfolded).collect(),
            PrintAs::Usual | PrintAs::BlackAndWhite => self.blocks,
        };
        Sheet { blocks, print_as, ..self }
    }
}

fn unfolded(block: Block) -> Vec<Block> {
    match block {
        Block::Table { header, rows, blank_rows: 0, .. } if header.len() > MOST_COLUMNS_OF_WORDS => {
            let by_hand: Vec<bool> =
                (0..header.len()).map(|at| rows.iter().all(|row| cell(row, at).is_empty())).collect();
            rows.iter().flat_map(|row| unfolded_row(&header, row, &by_hand)).collect()
        }
        Block::WritingLines { lines, label } => vec![Block::WritingLines { lines: lines - lines / 4, label }],
        block => vec![block],
    }
}

/// A row as a name, label and value, and a line to write on for each column that no row has words in.
fn unfolded_row(header: &[String], row: &[String], by_hand: &[bool]) -> Vec<Block> {
    let name = Some(cell(row, 0)).filter(|name| !name.is_empty());
    let mut blocks: Vec<Block> = name.map(|name| Block::Name { text: name.to_owned() }).into_iter().collect();
    let named = header.iter().enumerate().skip(1).filter(|(at, _)| !cell(row, *at).is_empty());
    let fact = |(at, label): (usize, &String)| Fact::new(label.clone(), cell(row, at).to_owned());
    let facts: Vec<Fact> = named.map(fact).collect();
    if !facts.is_empty() {
        blocks.push(Block::Facts { facts });
    }
    for (label, _) in header.iter().zip(by_hand).filter(|(_, by_hand)| **by_hand) {
        blocks.push(Block::Paragraph { text: label.clone() });
        blocks.push(Block::WritingLines { lines: 1, label: label.clone() });
    }
    blocks
}

fn cell(row: &[String], at: usize) -> &str {
    row.get(at).map_or("", |cell| cell.trim())
}
