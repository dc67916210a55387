//! A finished page as a stranger would read it: with tools that are not ours.

use std::{
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

use lopdf::{Document, Object};

/// The words of a PDF as pdftotext (poppler) reads them.
///
/// # Errors
/// When it cannot be started or says no.
pub fn words_by_poppler(pdf: &[u8]) -> Result<String, String> {
    let mut command = Command::new("pdftotext");
    command
        .args(["-enc", "UTF-8", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut child = command.spawn().map_err(|error| format!("pdftotext could not be started: {error}"))?;
    let mut input = child.stdin.take().ok_or("pdftotext takes no input")?;
    input.write_all(pdf).map_err(|error| format!("pdftotext did not read: {error}"))?;
    drop(input);
    let out = child.wait_with_output().map_err(|error| format!("pdftotext did not end: {error}"))?;
    if out.status.success() {
        Ok(String::from_utf8_lossy(&out.stdout).into_owned())
    } else {
        Err("pdftotext said no".into())
    }
}

/// Everything that stands in a PDF as bytes: every string and every stream, inflated, read as UTF-8 and as
/// UTF-16. Words drawn with an embedded font are numbers of glyphs and are not among them.
///
/// # Errors
/// When the file is no PDF.
pub fn bytes_in_clear(pdf: &[u8]) -> Result<Vec<String>, String> {
    let document = Document::load_mem(pdf).map_err(|error| format!("this is no PDF: {error}"))?;
    let mut found = Vec::new();
    document.objects.values().for_each(|object| strings(object, &mut found));
    document.trailer.iter().for_each(|(_, value)| strings(value, &mut found));
    Ok(found)
}

fn strings(object: &Object, found: &mut Vec<String>) {
    match object {
        Object::String(bytes, _) | Object::Name(bytes) => read_both_ways(bytes, found),
        Object::Array(parts) => parts.iter().for_each(|part| strings(part, found)),
        Object::Dictionary(parts) => parts.iter().for_each(|(_, value)| strings(value, found)),
        Object::Stream(stream) => {
            stream.dict.iter().for_each(|(_, value)| strings(value, found));
            let inflated = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
            read_both_ways(&inflated, found);
        }
        _ => {}
    }
}

fn read_both_ways(bytes: &[u8], found: &mut Vec<String>) {
    found.push(String::from_utf8_lossy(bytes).into_owned());
    for start in [0, 1] {
        let pairs = bytes.get(start..).unwrap_or_default().chunks_exact(2);
        let wide: Vec<u16> = pairs.map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
        found.push(String::from_utf16_lossy(&wide));
    }
}

/// That both files are as many A4 pages with the same pictures on them. Two writers smooth the edges of letters in
/// their own ways, so it is compared how dark each small square of a page is: a third of a line of text high.
///
/// # Errors
/// What is different.
pub fn the_same_pages(one: &Path, other: &Path) -> Result<(), String> {
    let [one, other] = [squares(one)?, squares(other)?];
    if one.len() != other.len() {
        return Err(format!("{} pages, and {}", one.len(), other.len()));
    }
    for (page, (one, other)) in one.iter().zip(&other).enumerate() {
        let differ = one.iter().zip(other).filter(|(a, b)| a.abs_diff(**b) > 40).count();
        let dark = one.iter().filter(|grey| **grey < 215).count();
        if dark < 200 || differ * 20 > dark {
            return Err(format!("page {}: {differ} squares differ, {dark} of the first are dark", page + 1));
        }
    }
    Ok(())
}

/// How light each square of eight by eight points is, at 100 points to the inch, on each A4 page of a file.
fn squares(pdf: &Path) -> Result<Vec<Vec<u8>>, String> {
    const WIDTH: usize = 827;
    const HEIGHT: usize = 1170;
    const A4: &[u8] = b"P5\n827 1170\n255\n";
    let pages = Command::new("pdftoppm").args(["-gray", "-r", "100"]).arg(pdf).output();
    let pages = pages.map_err(|error| format!("pdftoppm could not be started: {error}"))?.stdout;
    let page = |page: &[u8]| {
        let grey = page.strip_prefix(A4).filter(|grey| grey.len() == WIDTH * HEIGHT);
        grey.map(|grey| squares_of(grey, WIDTH))
            .ok_or_else(|| format!("{} has a page that is not A4", pdf.display()))
    };
    let pages: Result<Vec<_>, String> = pages.chunks(A4.len() + WIDTH * HEIGHT).map(page).collect();
    pages.and_then(
        |pages| if pages.is_empty() { Err(format!("{} is no PDF", pdf.display())) } else { Ok(pages) },
    )
}

fn squares_of(grey: &[u8], width: usize) -> Vec<u8> {
    const SIDE: usize = 8;
    let rows: Vec<&[u8]> = grey.chunks_exact(width).collect();
    let mean = |rows: &[&[u8]], x: usize| {
        let points = rows.iter().flat_map(|row| &row[x..x + SIDE]);
        (points.map(|point| usize::from(*point)).sum::<usize>() / (SIDE * SIDE)) as u8
    };
    let across = |rows: &[&[u8]]| (0..width / SIDE).map(|at| mean(rows, at * SIDE)).collect::<Vec<u8>>();
    rows.chunks_exact(SIDE).flat_map(across).collect()
}

/// The pages of a PDF as pictures beside each other in a folder: `NAME-1.png` and so on.
///
/// # Errors
/// When pdftoppm cannot be started or says no.
pub fn pictures(pdf: &Path, folder: &Path, name: &str) -> Result<(), String> {
    let status =
        Command::new("pdftoppm").args(["-png", "-r", "110"]).arg(pdf).arg(folder.join(name)).status();
    let status = status.map_err(|error| format!("pdftoppm could not be started: {error}"))?;
    if status.success() { Ok(()) } else { Err("pdftoppm said no".into()) }
}
