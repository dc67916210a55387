//! The one file that names printpdf: fonts, and what is painted on each page.
//!
//! printpdf writes fonts and page contents; everything that says what a page means is added afterwards
//! (`tags.rs`, `file.rs`). Fonts are cut to the glyphs in use before printpdf sees them: without its
//! `text_layout` feature it embeds whole fonts, and [`ParsedFont`] has open fields. If a package in the
//! tree turns that feature on, this file does not compile, which is wanted.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, DictItem, FontId, FontMetrics, FontType, Mm, Op, PaintMode, ParsedFont, PdfDocument,
    PdfFont, PdfFontHandle, PdfFontMetricsStub, PdfPage, PdfSaveOptions, Pt, Rect, Rgb, TextItem, TextMatrix,
};

use crate::Fonts;
use crate::embedded::{Embedded, embedded_faces};
use crate::pages::{Cluster, Glyph, Mark, Page, Pages, Paint, Run};
use crate::paper::{HEIGHT, Ink, WIDTH};

/// Points in a millimetre.
const MM: f32 = 72.0 / 25.4;

/// The pages as a document without structure: see `tags.rs`.
pub(crate) fn document(pages: &Pages) -> lopdf::Document {
    let faces = embedded_faces(pages);
    let mut document = PdfDocument::new("");
    for (place, face) in &faces {
        let font = PdfFont::new(parsed(*place, face, &pages.fonts));
        document.resources.fonts.map.insert(font_id(*place), font);
    }
    document.pages = pages.pages.iter().map(|page| written(page, pages, &faces)).collect();
    printpdf::serialize::to_lopdf_doc(&document, &PdfSaveOptions::default(), &mut Vec::new())
}

fn font_id(face: usize) -> FontId {
    FontId(format!("T{face}"))
}

fn parsed(place: usize, face: &Embedded, fonts: &Fonts) -> ParsedFont {
    // Six letters and a plus say that the font is cut: one name for each face is enough in one file.
    let tag = char::from(b'A' + place as u8);
    let metrics = &face.metrics;
    ParsedFont {
        original_bytes: face.bytes.clone(),
        font_index: 0,
        font_name: Some(format!("PAGES{tag}+{}", fonts.faces()[place].name)),
        codepoint_to_glyph: BTreeMap::new(),
        glyph_widths: face.widths.clone(),
        units_per_em: metrics.units_per_em,
        font_metrics: FontMetrics { ascent: metrics.ascent, descent: metrics.descent },
        font_type: FontType::TrueType,
        pdf_font_metrics: PdfFontMetricsStub {
            units_per_em: metrics.units_per_em,
            x_min: metrics.bounds[0],
            y_min: metrics.bounds[1],
            x_max: metrics.bounds[2],
            y_max: metrics.bounds[3],
            us_weight_class: metrics.weight,
            ..PdfFontMetricsStub::default()
        },
    }
}

fn written(page: &Page, pages: &Pages, faces: &BTreeMap<usize, Embedded>) -> PdfPage {
    let mut ops = Vec::new();
    let mut mcid = 0;
    for piece in &page.pieces {
        ops.push(match piece.mark {
            Mark::Content(node) => {
                mcid += 1;
                begin(pages.tree.nodes[node.0].role.tag(), [("MCID", DictItem::Int(mcid - 1))])
            }
            Mark::Decoration => begin("Artifact", [("Type", name("Layout"))]),
            Mark::Foot => begin("Artifact", [("Type", name("Pagination")), ("Subtype", name("Footer"))]),
        });
        for paint in &piece.paint {
            match paint {
                Paint::Run(run) => Pen::write(run, &faces[&run.face], &mut ops),
                Paint::Box { x, y, width, height, ink } => fill(*x, *y, *width, *height, *ink, &mut ops),
            }
        }
        ops.push(Op::EndMarkedContent);
    }
    PdfPage::new(Mm(WIDTH / MM), Mm(HEIGHT / MM), ops)
}

fn begin<const N: usize>(tag: &str, properties: [(&str, DictItem); N]) -> Op {
    let map = properties.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties: DictItem::Dict { map } }
}

fn name(name: &str) -> DictItem {
    DictItem::Name(name.as_bytes().to_vec())
}

fn colour(Ink(red, green, blue): Ink) -> Op {
    let part = |part: u8| f32::from(part) / 255.0;
    let col = Color::Rgb(Rgb { r: part(red), g: part(green), b: part(blue), icc_profile: None });
    Op::SetFillColor { col }
}

fn fill(x: f32, y: f32, width: f32, height: f32, ink: Ink, ops: &mut Vec<Op>) {
    let mut rectangle = Rect::from_xywh(Pt(x), Pt(HEIGHT - y - height), Pt(width), Pt(height));
    rectangle.mode = Some(PaintMode::Fill);
    ops.extend([colour(ink), Op::DrawRectangle { rectangle }]);
}

/// Writes a run's glyphs. Positions are kept to a thousandth of the letters' size.
struct Pen<'p> {
    run: &'p Run,
    face: &'p Embedded,
    ops: &'p mut Vec<Op>,
    items: Vec<TextItem>,
    /// Where the last glyph ended, in thousandths of the size from the run's start, and its height.
    at: Option<(f32, f32)>,
}

impl<'p> Pen<'p> {
    fn write(run: &'p Run, face: &'p Embedded, ops: &'p mut Vec<Op>) {
        let font = PdfFontHandle::External(font_id(run.face));
        ops.extend([Op::StartTextSection, colour(run.ink), Op::SetFont { font, size: Pt(run.size) }]);
        let mut pen = Self { run, face, ops, items: Vec::new(), at: None };
        for cluster in &run.clusters {
            pen.cluster(cluster);
        }
        pen.flush();
        pen.ops.push(Op::EndTextSection);
    }

    fn cluster(&mut self, cluster: &Cluster) {
        let glyphs = &self.run.glyphs[cluster.glyphs.clone()];
        let said = self.run.said(cluster);
        let plain = matches!(glyphs, [glyph] if self.face.said(glyph.id) == said);
        if !plain {
            self.flush();
            let text = lopdf::text_string(said);
            let data = text.as_str().unwrap_or_default().to_vec();
            self.ops.push(begin("Span", [("ActualText", DictItem::String { data, literal: false })]));
        }
        glyphs.iter().for_each(|glyph| self.glyph(glyph));
        if !plain {
            self.flush();
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn glyph(&mut self, glyph: &Glyph) {
        let wanted = glyph.x * 1000.0 / self.run.size;
        let pen = match self.at {
            Some((pen, height)) if height == glyph.y => pen,
            _ => self.move_to(glyph, wanted),
        };
        let back = (pen - wanted).round();
        if back != 0.0 {
            self.items.push(TextItem::Offset(back));
        }
        let new = self.face.new_id(glyph.id);
        self.items.push(TextItem::GlyphIds(vec![Codepoint::with_cid(
            new,
            0.0,
            self.face.said(glyph.id).to_owned(),
        )]));
        self.at = Some((pen - back + self.face.thousandths(new), glyph.y));
    }

    fn move_to(&mut self, glyph: &Glyph, wanted: f32) -> f32 {
        self.flush();
        let (x, y) = (self.run.x + glyph.x, HEIGHT - self.run.y - glyph.y);
        self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(Pt(x), Pt(y)) });
        wanted
    }

    fn flush(&mut self) {
        let items = std::mem::take(&mut self.items);
        if !items.is_empty() {
            self.ops.push(Op::ShowText { items });
            self.at = None;
        }
    }
}
