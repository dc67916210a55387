//! A second writer for the same pages, by another library with a PDF/UA-1 validator of its own.

use std::collections::HashMap;
use std::num::NonZeroU16;

use footing_print::{Kid, Mark, NodeId, Pages, Paint, Role, Run, paper};
use krilla::configure::validate::Accessibility;
use krilla::configure::{ConfigurationBuilder, PdfVersion};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup,
    TagKind, TagTree,
};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};

/// The same pages, or what the validator has against them.
pub fn second_pdf(pages: &Pages) -> Result<Vec<u8>, String> {
    let configuration = ConfigurationBuilder::new()
        .with_version(PdfVersion::Pdf17)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| format!("{error:?}"))?;
    let mut document =
        Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let fonts: Vec<Font> =
        pages.fonts.faces().iter().map(|face| Font::new(face.bytes.into(), 0).unwrap()).collect();
    let mut identifiers = HashMap::new();
    for (place, page) in pages.pages.iter().enumerate() {
        let mut sheet = document.start_page_with(PageSettings::from_wh(paper::WIDTH, paper::HEIGHT).unwrap());
        let mut surface = sheet.surface();
        for (piece_place, piece) in page.pieces.iter().enumerate() {
            let identifier = surface.start_tagged(content_tag(piece.mark));
            piece.paint.iter().for_each(|paint| draw(&mut surface, paint, &fonts));
            surface.end_tagged();
            identifiers.insert((place, piece_place), identifier);
        }
        surface.finish();
        sheet.finish();
    }
    document.set_metadata(Metadata::new().title(pages.title.clone()).language(pages.language.clone()));
    document.set_outline(outline(pages));
    let mut tree = TagTree::new();
    for kid in &pages.tree.nodes[0].kids {
        tree.push(node(pages, *kid, &mut identifiers));
    }
    document.set_tag_tree(tree);
    document.finish().map_err(|error| format!("{error:?}"))
}

fn content_tag(mark: Mark) -> ContentTag<'static> {
    match mark {
        Mark::Content(_) => ContentTag::Other,
        Mark::Decoration => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
        Mark::Foot => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)),
    }
}

fn draw(surface: &mut Surface, paint: &Paint, fonts: &[Font]) {
    let fill = |paper::Ink(red, green, blue)| Fill {
        paint: krilla::color::rgb::Color::new(red, green, blue).into(),
        opacity: NormalizedF32::ONE,
        rule: Default::default(),
    };
    match paint {
        Paint::Box { x, y, width, height, ink } => {
            let mut path = PathBuilder::new();
            path.push_rect(Rect::from_xywh(*x, *y, *width, *height).unwrap());
            surface.set_fill(Some(fill(*ink)));
            surface.draw_path(&path.finish().unwrap());
        }
        Paint::Run(run) => {
            surface.set_fill(Some(fill(run.ink)));
            let start = Point::from_xy(run.x, run.y);
            surface.draw_glyphs(start, &glyphs(run), fonts[run.face].clone(), &run.text, run.size, false);
        }
    }
}

/// Glyphs one after the other, each as wide as it is far to the next.
fn glyphs(run: &Run) -> Vec<KrillaGlyph> {
    let mut glyphs = Vec::new();
    let next = |place: usize| run.glyphs.get(place + 1).map_or(0.0, |next| next.x - run.glyphs[place].x);
    for cluster in &run.clusters {
        for place in cluster.glyphs.clone() {
            let glyph = run.glyphs[place];
            let (id, text) = (GlyphId::new(u32::from(glyph.id)), cluster.text.clone());
            let first = if glyphs.is_empty() { glyph.x } else { 0.0 };
            let (advance, down) = ((first + next(place)) / run.size, -glyph.y / run.size);
            glyphs.push(KrillaGlyph::new(id, advance, first / run.size, down, 0.0, text, None));
        }
    }
    glyphs
}

fn outline(pages: &Pages) -> Outline {
    let mut outline = Outline::new();
    for heading in &pages.headings {
        let place = XyzDestination::new(heading.page, Point::from_xy(paper::SIDE, heading.y));
        outline.push_child(OutlineNode::new(heading.text.clone(), place));
    }
    outline
}

fn node(pages: &Pages, kid: Kid, identifiers: &mut HashMap<(usize, usize), Identifier>) -> Node {
    match kid {
        Kid::Piece(page, piece) => identifiers.remove(&(page, piece)).unwrap().into(),
        Kid::Node(NodeId(place)) => {
            let element = &pages.tree.nodes[place];
            let title = pages.headings.iter().find(|heading| heading.node == NodeId(place));
            let title = title.map(|heading| heading.text.clone());
            let mut group = TagGroup::new(kind(&element.role, title));
            element.kids.iter().for_each(|kid| group.push(node(pages, *kid, identifiers)));
            group.into()
        }
    }
}

fn kind(role: &Role, title: Option<String>) -> TagKind {
    let level = |level| NonZeroU16::new(level).unwrap();
    match role {
        Role::Document | Role::P => Tag::P.into(),
        Role::Span => Tag::Span.into(),
        Role::H1 => Tag::Hn(level(1), title).into(),
        Role::H2 => Tag::Hn(level(2), title).into(),
        Role::Table => Tag::Table.into(),
        Role::Tr => Tag::TR.into(),
        Role::ColumnName => Tag::TH(TableHeaderScope::Column).into(),
        Role::RowName => Tag::TH(TableHeaderScope::Row).into(),
        Role::Td => Tag::TD.into(),
        Role::L { numbered: true } => Tag::L(ListNumbering::Decimal).into(),
        Role::L { numbered: false } => Tag::L(ListNumbering::None).into(),
        Role::Li => Tag::LI.into(),
        Role::Lbl => Tag::Lbl.into(),
        Role::LBody => Tag::LBody.into(),
        // It has no lines to fill in by hand: a picture with words is the nearest.
        Role::Form(label) => Tag::Figure(Some(label.clone())).into(),
    }
}
