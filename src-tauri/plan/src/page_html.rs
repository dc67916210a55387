//! A sheet as a page for a web browser: one file, no scripts, nothing from elsewhere, readable aloud.

use std::fmt::Write;

use crate::{Block, Fact, Sheet};

/// Letters, widths and quiet colours that work in light and dark; nothing is loaded.
const STYLE: &str = "body{font:1.125rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;\
color-scheme:light dark}h2{margin-top:2.5rem}dt{font-weight:600}dd{margin:0 0 .75rem;white-space:pre-line}\
p{white-space:pre-line}.name{margin-top:2rem;border-top:1px solid;padding-top:1rem}\
h2+.name{border:0;margin-top:0;padding:0}table{border-collapse:collapse}th,td{border:1px solid;padding:.25rem .5rem;text-align:start;\
vertical-align:top}";

/// The whole file. What the person wrote stands in it as text, whatever signs are in it.
pub fn page_html(sheet: &Sheet) -> String {
    let title = escaped(&sheet.title);
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n",
        escaped(&sheet.language),
    );
    sheet.blocks.iter().for_each(|block| push(block, &mut page));
    page + "</main>\n</body>\n</html>\n"
}

fn push(block: &Block, page: &mut String) {
    // Writing to a string does not fail.
    let _ = match block {
        Block::Heading { text } => writeln!(page, "<h2>{}</h2>", escaped(text)),
        Block::Paragraph { text } => writeln!(page, "<p>{}</p>", escaped(text)),
        Block::Name { text } => {
            let (name, rest) = text.split_once('\n').unwrap_or((text, ""));
            writeln!(page, "<p class=\"name\"><b>{}</b>\n{}</p>", escaped(name), escaped(rest))
        }
        Block::Facts { facts } => {
            let facts: String = facts.iter().map(fact_html).collect();
            writeln!(page, "<dl>\n{facts}</dl>")
        }
        Block::Table { header, rows, .. } => {
            let head: String =
                header.iter().map(|cell| format!("<th scope=\"col\">{}</th>", escaped(cell))).collect();
            let rows: String = rows.iter().map(|row| row_html(row)).collect();
            writeln!(page, "<table>\n<tr>{head}</tr>\n{rows}</table>")
        }
        Block::List { items } => {
            let item =
                |mark: &str, text: &str| format!("<li>{}</li>\n", escaped(format!("{mark} {text}").trim()));
            let items: String = items.iter().map(|it| item(&it.mark, &it.text)).collect();
            writeln!(page, "<ul>\n{items}</ul>")
        }
        // Room to write by hand has no place in a file.
        Block::WritingLines { .. } => Ok(()),
    };
}

fn fact_html(fact: &Fact) -> String {
    let language =
        fact.language.as_ref().map(|tag| format!(" lang=\"{}\"", escaped(tag))).unwrap_or_default();
    format!("<dt>{}</dt>\n<dd{language}>{}</dd>\n", escaped(&fact.label), escaped(&fact.value))
}

fn row_html(row: &[String]) -> String {
    let cell = |(at, text): (usize, &String)| match at {
        0 => format!("<th scope=\"row\">{}</th>", escaped(text)),
        _ => format!("<td>{}</td>", escaped(text)),
    };
    format!("<tr>{}</tr>\n", row.iter().enumerate().map(cell).collect::<String>())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
