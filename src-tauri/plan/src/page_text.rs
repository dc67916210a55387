//! A page as plain text, to copy into a message.

use crate::{Block, Sheet};

/// The page as plain text: what is there to read, without the room to write. A heading and a name go with what is
/// under them.
pub fn page_text(sheet: &Sheet) -> String {
    let mut parts = vec![sheet.title.clone()];
    let (mut heading, mut named) = (None, false);
    for block in &sheet.blocks {
        if let Block::Heading { text } = block {
            (heading, named) = (Some(text.as_str()), false);
            continue;
        }
        let text = block_text(block);
        match parts.last_mut().filter(|_| named) {
            _ if text.is_empty() => continue,
            Some(name) if !matches!(block, Block::Name { .. }) => name.push_str(&format!("\n{text}")),
            _ => parts.push(heading.take().map_or(text.clone(), |heading| format!("{heading}\n{text}"))),
        }
        named = matches!(block, Block::Name { .. });
    }
    parts.join("\n\n") + "\n"
}

/// Words behind what they answer or belong to. Nothing stands between them behind a question's own mark.
fn behind(label: &str, words: &str) -> String {
    if label.ends_with('?') { format!("{label} {words}") } else { format!("{label}: {words}") }
}

fn block_text(block: &Block) -> String {
    match block {
        Block::Heading { text } | Block::Paragraph { text } | Block::Name { text } => text.clone(),
        Block::Facts { facts } => {
            lines(facts.iter().map(|fact| behind(&fact.label, &fact.value.replace('\n', "; "))))
        }
        Block::List { items } => lines(items.iter().map(|item| {
            let mark = if item.mark.is_empty() { "-" } else { &item.mark };
            format!("{mark} {}", item.text)
        })),
        Block::Table { header, rows, .. } => {
            let rows: Vec<String> = rows.iter().map(|row| row_text(header, row)).collect();
            rows.join("\n\n")
        }
        Block::WritingLines { .. } => String::new(),
    }
}

fn row_text(header: &[String], row: &[String]) -> String {
    let cells = header.iter().zip(row).skip(1).filter(|(_, cell)| !cell.is_empty());
    let named = row.first().cloned().into_iter();
    lines(named.chain(cells.map(|(name, cell)| behind(name, &cell.replace('\n', "; ")))))
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}
