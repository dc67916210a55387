//! The fonts of one file, cut to the glyphs in use, with what each glyph says.

use std::collections::{BTreeMap, BTreeSet};

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider};
use subsetter::GlyphRemapper;

use crate::fonts::Face;
use crate::pages::{Cluster, Pages, Paint, Run};

/// A font cut to the glyphs in use.
pub(crate) struct Embedded {
    /// The cut font file.
    pub bytes: Vec<u8>,
    /// Advance widths in font units, by new glyph number.
    pub widths: BTreeMap<u16, u16>,
    /// Sizes of the whole font, in font units.
    pub metrics: FaceMetrics,
    new_ids: BTreeMap<u16, u16>,
    said: BTreeMap<u16, String>,
}

/// Sizes of a font, in font units.
pub(crate) struct FaceMetrics {
    pub units_per_em: u16,
    pub ascent: i16,
    pub descent: i16,
    pub bounds: [i16; 4],
    pub weight: u16,
}

impl Embedded {
    /// What a glyph says when nothing else is written beside it.
    pub fn said(&self, glyph: u16) -> &str {
        self.said.get(&glyph).map_or("", String::as_str)
    }

    /// A glyph's number in the cut font.
    pub fn new_id(&self, glyph: u16) -> u16 {
        self.new_ids.get(&glyph).copied().unwrap_or(0)
    }

    /// The width that the file gives a glyph: thousandths of the size, cut as printpdf cuts them.
    pub fn thousandths(&self, new: u16) -> f32 {
        let width = self.widths.get(&new).copied().unwrap_or(0);
        (f32::from(width) * 1000.0 / f32::from(self.metrics.units_per_em)).trunc()
    }
}

/// Every face that the pages use.
pub(crate) fn embedded_faces(pages: &Pages) -> BTreeMap<usize, Embedded> {
    let mut runs: BTreeMap<usize, Vec<&Run>> = BTreeMap::new();
    let paint = pages.pages.iter().flat_map(|page| &page.pieces).flat_map(|piece| &piece.paint);
    for paint in paint {
        if let Paint::Run(run) = paint {
            runs.entry(run.face).or_default().push(run);
        }
    }
    let faces = pages.fonts.faces();
    runs.into_iter().map(|(place, runs)| (place, embedded(&faces[place], &runs))).collect()
}

fn embedded(face: &Face, runs: &[&Run]) -> Embedded {
    let used: BTreeSet<u16> = runs.iter().flat_map(|run| run.glyphs.iter().map(|glyph| glyph.id)).collect();
    let used: Vec<u16> = used.into_iter().collect();
    let remapper = GlyphRemapper::new_from_glyphs_sorted(&used);
    let new_ids = used.iter().filter_map(|old| Some((*old, remapper.get(*old)?))).collect();
    let font = FontRef::new(face.bytes).expect("the bundled fonts are whole: a test reads each");
    let bytes =
        subsetter::subset(face.bytes, 0, &remapper).expect("the bundled fonts can be cut: a test cuts each");
    let widths = widths(&font, &new_ids);
    Embedded { bytes, widths, metrics: metrics(&font), new_ids, said: sayings(runs) }
}

fn widths(font: &FontRef, new_ids: &BTreeMap<u16, u16>) -> BTreeMap<u16, u16> {
    let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
    let width = |old: u16| metrics.advance_width(GlyphId::from(old)).unwrap_or(0.0) as u16;
    new_ids.iter().map(|(old, new)| (*new, width(*old))).collect()
}

fn metrics(font: &FontRef) -> FaceMetrics {
    let metrics = font.metrics(Size::unscaled(), LocationRef::default());
    let bounds = metrics.bounds.unwrap_or_default();
    FaceMetrics {
        units_per_em: metrics.units_per_em,
        ascent: metrics.ascent as i16,
        descent: metrics.descent as i16,
        bounds: [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(|side| side as i16),
        weight: font.attributes().weight.value() as u16,
    }
}

/// What each glyph says: what it says alone, first come first kept. A cluster that says something else
/// writes its own words beside it.
fn sayings(runs: &[&Run]) -> BTreeMap<u16, String> {
    let clusters = || runs.iter().flat_map(|run| run.clusters.iter().map(move |cluster| (*run, cluster)));
    let mut said = BTreeMap::new();
    for (run, cluster) in clusters().filter(|(_, cluster)| cluster.glyphs.len() == 1) {
        let glyph = run.glyphs[cluster.glyphs.start].id;
        said.entry(glyph).or_insert_with(|| run.said(cluster).to_owned());
    }
    for (run, cluster) in clusters().filter(|(_, cluster)| cluster.glyphs.len() != 1) {
        shared_saying(run, cluster, &mut said);
    }
    said
}

/// Several glyphs that only together say something: the first says it all, the others nothing visible.
fn shared_saying(run: &Run, cluster: &Cluster, said: &mut BTreeMap<u16, String>) {
    for (place, glyph) in run.glyphs[cluster.glyphs.clone()].iter().enumerate() {
        let words = if place == 0 { run.said(cluster) } else { "\u{200b}" };
        said.entry(glyph.id).or_insert_with(|| words.to_owned());
    }
}
