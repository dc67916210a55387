//! The bundled fonts. Nothing is taken from the computer, so a page is the same everywhere.

use std::sync::Arc;

use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, FontWeight, GenericFamily};
use parley::{FontContext, FontData};
use skrifa::{FontRef, MetadataProvider};

use crate::pages::{Cluster, Glyph, Run};
use crate::paper::Ink;

/// One font file.
#[derive(Clone, Copy)]
pub struct Face {
    /// Its PostScript name.
    pub name: &'static str,
    /// The file: TrueType with `glyf` outlines.
    pub bytes: &'static [u8],
    family: &'static str,
    weight: f32,
}

macro_rules! face {
    ($name:literal, $family:literal, $weight:literal) => {
        Face {
            name: $name,
            bytes: include_bytes!(concat!("../../../fonts/", $name, ".ttf")),
            family: $family,
            weight: $weight,
        }
    };
}

/// Every face, text first. Their order is the order in which a character looks for a font.
static FACES: [Face; 13] = [
    face!("AtkinsonHyperlegibleNext-Regular", "text", 400.0),
    face!("AtkinsonHyperlegibleNext-SemiBold", "text", 600.0),
    face!("AtkinsonHyperlegibleNext-Bold", "text", 700.0),
    face!("NotoSansArabic-Regular", "arabic", 400.0),
    face!("NotoSansHebrew-Regular", "hebrew", 400.0),
    face!("NotoSansDevanagari-Regular", "devanagari", 400.0),
    face!("NotoSansBengali-Regular", "bengali", 400.0),
    face!("NotoSansGurmukhi-Regular", "gurmukhi", 400.0),
    face!("NotoSansGujarati-Regular", "gujarati", 400.0),
    face!("NotoSansTamil-Regular", "tamil", 400.0),
    face!("NotoSansMath-Symbols", "signs", 400.0),
    face!("NotoSansSymbols2-Symbols", "shapes", 400.0),
    face!("NotoEmoji-Regular", "pictures", 400.0),
];

/// The families in the order in which a character looks for a font. None has a name that CSS knows as a
/// kind, such as "math": that would not be found.
pub(crate) const FAMILIES: &str =
    "text, arabic, hebrew, devanagari, bengali, gurmukhi, gujarati, tamil, signs, shapes, pictures";
/// What stands where no font has a character: a white square, in the "shapes" family.
pub(crate) const STAND_IN: char = '\u{25a1}';

/// The fonts pages are set in. Cheap to clone.
#[derive(Clone)]
pub struct Fonts {
    context: FontContext,
    blobs: Arc<[u64]>,
    space: u16,
}

impl Fonts {
    /// Every bundled font.
    pub fn bundled() -> Self {
        let options = CollectionOptions { shared: false, system_fonts: false };
        let mut context = FontContext { collection: Collection::new(options), ..FontContext::default() };
        let blobs = FACES.iter().map(|face| register(&mut context.collection, face)).collect();
        let emoji = context.collection.family_id("pictures");
        context.collection.set_generic_families(GenericFamily::Emoji, emoji.into_iter());
        Self { context, blobs, space: space() }
    }

    /// The font files, by the numbers that runs use.
    pub fn faces(&self) -> &'static [Face] {
        &FACES
    }

    /// A space of the text face.
    pub(crate) fn space(&self, size: f32, ink: Ink) -> Run {
        let mut run = Run::new(0, size, ink);
        run.text.push(' ');
        run.glyphs.push(Glyph { id: self.space, x: 0.0, y: 0.0 });
        run.clusters.push(Cluster { text: 0..1, glyphs: 0..1 });
        run
    }

    pub(crate) fn context(&self) -> FontContext {
        self.context.clone()
    }

    /// Which face a shaped run uses: all come from the list above.
    pub(crate) fn place_of(&self, font: &FontData) -> usize {
        self.blobs.iter().position(|blob| *blob == font.data.id()).unwrap_or(0)
    }
}

fn space() -> u16 {
    let font = FontRef::new(FACES[0].bytes).ok();
    font.and_then(|font| font.charmap().map(' ')).map_or(0, |glyph| glyph.to_u32() as u16)
}

fn register(collection: &mut Collection, face: &Face) -> u64 {
    let blob = Blob::new(Arc::new(face.bytes));
    let id = blob.id();
    let named = FontInfoOverride {
        family_name: Some(face.family),
        weight: Some(FontWeight::new(face.weight)),
        ..FontInfoOverride::default()
    };
    collection.register_fonts(blob, Some(named));
    id
}
