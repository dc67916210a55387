//! The example's page as two other programs set it: typst, and WeasyPrint. Each is given the same words in its own
//! language, with the same fonts, and makes a tagged file.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use footing_plan::{Block, Fact, ListItem, Sheet};
use serde::Deserialize;

use super::table::median;
use crate::places;

/// What a program took for one page, and how long its file is.
#[derive(Clone, Copy, Debug)]
pub struct Took {
    /// Milliseconds, the median of many.
    pub milliseconds: f64,
    /// Bytes.
    pub bytes: usize,
}

#[derive(Deserialize)]
struct Told {
    milliseconds: Vec<f64>,
    bytes: usize,
}

/// What typst and WeasyPrint took, once each was warm.
///
/// # Errors
/// When they are not there, or say no.
pub fn others(sheet: &Sheet, times: usize) -> Result<[Took; 2], String> {
    let asked = serde_json::json!({
        "times": times, "fonts": places::root().join("fonts"), "typst": typst(sheet), "html": html(sheet),
    });
    let mut python = Command::new(places::target().join("venv/bin/python"));
    python.arg(places::root().join("tests/src/bench/other_programs.py"));
    let mut python =
        python.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map_err(|error| error.to_string())?;
    let said = python.stdin.take().ok_or("it does not listen")?.write_all(asked.to_string().as_bytes());
    said.map_err(|error| error.to_string())?;
    let out = python.wait_with_output().map_err(|error| error.to_string())?;
    let told: [Told; 2] =
        serde_json::from_slice(&out.stdout).map_err(|error| format!("no figures: {error}"))?;
    Ok(told.map(|told| Took { milliseconds: median(told.milliseconds), bytes: told.bytes }))
}

/// A text as both programs read it: in quotes, with whatever stands for something else taken out of it.
fn quoted(text: &str) -> String {
    format!("{text:?}").replace("\\'", "'")
}

fn typst(sheet: &Sheet) -> String {
    let head = format!(
        "#set document(title: {title})\n#set page(paper: \"a4\", margin: (x: 56pt, top: 46pt, bottom: 40pt))\n\
         #set text(font: \"Atkinson Hyperlegible Next\", size: 10.8pt, lang: \"en\", region: \"GB\")\n\
         #set par(leading: 0.5em, spacing: 0.6em)\n#set table(inset: 4pt, stroke: 0.5pt)\n\
         #heading(level: 1, {title})\n",
        title = quoted(&sheet.title)
    );
    head + &sheet.blocks.iter().map(typst_block).collect::<Vec<_>>().join("\n")
}

fn typst_block(block: &Block) -> String {
    let listed = |texts: &[String]| texts.iter().map(|text| quoted(text)).collect::<Vec<_>>().join(", ");
    match block {
        Block::Heading { text } => format!("#heading(level: 2, {})", quoted(text)),
        Block::Paragraph { text } => format!("#par({})", quoted(text)),
        Block::Name { text } => format!("#strong({})", quoted(text)),
        Block::Facts { facts } => {
            let fact = |fact: &Fact| format!("[#{} \\ #{}]", quoted(&fact.label), quoted(&fact.value));
            format!(
                "#grid(columns: 3, gutter: 8pt, {})",
                facts.iter().map(fact).collect::<Vec<_>>().join(", ")
            )
        }
        Block::Table { header, rows, shares, blank_rows } => {
            let columns = shares.iter().map(|share| format!("{share}fr")).collect::<Vec<_>>().join(", ");
            let blank = vec![" ".to_owned(); header.len() * usize::from(*blank_rows)];
            let cells = rows.iter().flatten().cloned().chain(blank).collect::<Vec<_>>();
            format!("#table(columns: ({columns}), table.header({}), {})", listed(header), listed(&cells))
        }
        Block::List { items } => {
            let item = |item: &ListItem| quoted(&format!("{} {}", item.mark, item.text));
            format!("#list({})", items.iter().map(item).collect::<Vec<_>>().join(", "))
        }
        Block::WritingLines { lines, .. } => "#v(20pt)#line(length: 100%)\n".repeat(usize::from(*lines)),
    }
}

fn html(sheet: &Sheet) -> String {
    let blocks: String = sheet.blocks.iter().map(html_block).collect();
    let (language, title) = (&sheet.language, escaped(&sheet.title));
    format!(
        "<html lang=\"{language}\"><head><title>{title}</title></head><body><h1>{title}</h1>{blocks}</body></html>"
    )
}

fn html_block(block: &Block) -> String {
    let cells = |tag: &str, texts: &[String]| {
        texts.iter().map(|text| format!("<{tag}>{}</{}>", escaped(text), &tag[..2])).collect::<String>()
    };
    match block {
        Block::Heading { text } => format!("<h2>{}</h2>", escaped(text)),
        Block::Paragraph { text } => format!("<p>{}</p>", escaped(text)),
        Block::Name { text } => format!("<p><b>{}</b></p>", escaped(text)),
        Block::Facts { facts } => {
            let fact = |fact: &Fact| format!("<p>{}<br>{}</p>", escaped(&fact.label), escaped(&fact.value));
            format!("<div>{}</div>", facts.iter().map(fact).collect::<String>())
        }
        Block::Table { header, rows, blank_rows, .. } => {
            let row = |row: &Vec<String>| format!("<tr>{}</tr>", cells("td", row));
            let blank = format!("<tr>{}</tr>", "<td>&nbsp;</td>".repeat(header.len()))
                .repeat(usize::from(*blank_rows));
            let (header, rows) = (cells("th scope=col", header), rows.iter().map(row).collect::<String>());
            format!("<table><thead><tr>{header}</tr></thead><tbody>{rows}{blank}</tbody></table>")
        }
        Block::List { items } => {
            let item = |item: &ListItem| format!("<li>{} {}</li>", escaped(&item.mark), escaped(&item.text));
            format!("<ul>{}</ul>", items.iter().map(item).collect::<String>())
        }
        Block::WritingLines { lines, .. } => "<hr>".repeat(usize::from(*lines)),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('\n', "<br>")
}
