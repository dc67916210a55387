//! Pages as pictures: SVG with every letter as its outline, for the preview and for the print.

use std::collections::BTreeSet;
use std::fmt::Write;

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};

use crate::Fonts;
use crate::pages::{Page, Pages, Paint, Run};
use crate::paper::{HEIGHT, Ink, WIDTH};

/// One SVG for each page, 210 by 297 mm.
///
/// Only presentation attributes are used, so a strict content policy lets them through. Ids begin with
/// the page's number, so the pages can stand in one document. Each is one image with the title as its
/// name, in the language of the page: someone who cannot see it reads the sheet itself instead.
pub fn svg(pages: &Pages) -> Vec<String> {
    pages.pages.iter().enumerate().map(|(place, page)| picture(place, page, pages)).collect()
}

fn picture(place: usize, page: &Page, pages: &Pages) -> String {
    let (title, fonts) = (pages.title.as_str(), &pages.fonts);
    let mut out = String::with_capacity(100_000);
    let name =
        [title, &page.number].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ");
    put(
        &mut out,
        format_args!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="210mm" height="297mm" role="img" lang="{}" aria-label="{}">"#,
            escaped(&pages.language),
            escaped(&name)
        ),
    );
    put(&mut out, format_args!(r##"<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/><defs>"##));
    for (face, glyph) in glyphs_in_use(page) {
        let outline = outline(fonts, face, glyph);
        put(&mut out, format_args!(r#"<path id="p{place}f{face}g{glyph}" d="{outline}"/>"#));
    }
    out.push_str("</defs>");
    for paint in page.pieces.iter().flat_map(|piece| &piece.paint) {
        match paint {
            Paint::Run(run) => put_run(&mut out, place, run, fonts),
            Paint::Box { x, y, width, height, ink } => {
                let (x, y, width, height) = (round(*x), round(*y), round(*width), round(*height));
                let ink = colour(*ink);
                put(
                    &mut out,
                    format_args!(r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{ink}"/>"#),
                );
            }
        }
    }
    out.push_str("</svg>");
    out
}

/// Writing to a string does not fail.
fn put(out: &mut String, text: std::fmt::Arguments<'_>) {
    out.write_fmt(text).unwrap_or_default();
}

fn put_run(out: &mut String, place: usize, run: &Run, fonts: &Fonts) {
    let units = units_per_em(fonts, run.face);
    let (x, y, scale, ink) = (round(run.x), round(run.y), run.size / units, colour(run.ink));
    put(out, format_args!(r#"<g fill="{ink}" transform="translate({x} {y}) scale({scale})">"#));
    for glyph in &run.glyphs {
        let (x, down) = ((glyph.x / scale).round(), (glyph.y / scale).round());
        let face = run.face;
        put(out, format_args!(r##"<use href="#p{place}f{face}g{}" x="{x}""##, glyph.id));
        if down != 0.0 {
            put(out, format_args!(r#" y="{down}""#));
        }
        out.push_str("/>");
    }
    out.push_str("</g>");
}

/// The glyphs of a page that have a shape: spaces are left out when their outline is empty.
fn glyphs_in_use(page: &Page) -> BTreeSet<(usize, u16)> {
    let paint = page.pieces.iter().flat_map(|piece| &piece.paint);
    let runs = paint.filter_map(|paint| match paint {
        Paint::Run(run) => Some(run),
        Paint::Box { .. } => None,
    });
    runs.flat_map(|run| run.glyphs.iter().map(|glyph| (run.face, glyph.id))).collect()
}

fn font(fonts: &Fonts, face: usize) -> FontRef<'static> {
    FontRef::new(fonts.faces()[face].bytes).expect("the bundled fonts are whole: a test reads each")
}

fn units_per_em(fonts: &Fonts, face: usize) -> f32 {
    f32::from(font(fonts, face).metrics(Size::unscaled(), LocationRef::default()).units_per_em)
}

fn outline(fonts: &Fonts, face: usize, glyph: u16) -> String {
    let mut path = Path(String::new());
    if let Some(outline) = font(fonts, face).outline_glyphs().get(GlyphId::from(glyph)) {
        // A glyph that cannot be drawn stays empty; a test draws every glyph of every font.
        let _ = outline.draw(DrawSettings::unhinted(Size::unscaled(), LocationRef::default()), &mut path);
    }
    path.0
}

/// An outline in font units, turned upside down: SVG counts downwards.
struct Path(String);

impl OutlinePen for Path {
    fn move_to(&mut self, x: f32, y: f32) {
        put(&mut self.0, format_args!("M{x} {}", -y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        put(&mut self.0, format_args!("L{x} {}", -y));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        put(&mut self.0, format_args!("Q{x1} {} {x} {}", -y1, -y));
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        put(&mut self.0, format_args!("C{x1} {} {x2} {} {x} {}", -y1, -y2, -y));
    }

    fn close(&mut self) {
        self.0.push('Z');
    }
}

/// To a hundredth of a point.
fn round(length: f32) -> f32 {
    (length * 100.0).round() / 100.0
}

fn colour(Ink(red, green, blue): Ink) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
