//! Text becomes lines of glyphs: shaping, both directions, line breaking, and a font for each character.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::rc::Rc;

use parley::{
    Alignment, AlignmentOptions, FontContext, FontFamily, FontWeight, Layout, LayoutContext, OverflowWrap,
    StyleProperty,
};

use crate::fonts::{FAMILIES, Fonts, STAND_IN};
use crate::pages::{Cluster, Glyph, Run};
use crate::paper::Type;
use crate::text::{is_silent, printable_lines};

/// One line of text, or one line to write on.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    /// From its top to the next line's top.
    pub height: f32,
    /// From the column's left edge to the end of its letters.
    pub width: f32,
    /// Its letters. Their x starts at the column, their y at the line's top.
    pub runs: Vec<Run>,
    /// A rule to write on: its distance from the line's top, and its width.
    pub rule: Option<(f32, f32)>,
}

/// The size that every text is shaped at. Letters grow evenly, so another size is only another measure of the same.
const SHAPED_AT: f32 = 10.0;

/// A text and how bold it is.
type Key = (String, u32);

/// Shapes one sheet's texts.
pub(crate) struct Shaper<'f> {
    fonts: &'f Fonts,
    context: FontContext,
    scratch: LayoutContext<()>,
    /// Texts that were shaped already: most are set more than once, in several sizes, before a page is right.
    shaped: Rc<RefCell<HashMap<Key, Layout<()>>>>,
    /// Characters that no font has.
    pub missing: BTreeSet<char>,
}

impl<'f> Shaper<'f> {
    pub fn new(fonts: &'f Fonts) -> Self {
        let (context, scratch) = (fonts.context(), LayoutContext::new());
        Self { fonts, context, scratch, shaped: Rc::default(), missing: BTreeSet::new() }
    }

    /// Another for the same sheet, which knows the texts that this one has shaped.
    pub fn again(&self) -> Self {
        Self { shaped: Rc::clone(&self.shaped), ..Self::new(self.fonts) }
    }

    /// The lines of a text in a column this wide. Each new line in the text starts a new line on paper.
    pub fn lines(&mut self, text: &str, set: Type, width: f32) -> Vec<Line> {
        let mut lines: Vec<Line> = Vec::new();
        for (place, typed) in printable_lines(text).into_iter().enumerate() {
            if place > 0 {
                self.say_line_end(lines.last_mut(), set);
            }
            lines.extend(self.paragraph(typed, set, width));
        }
        lines
    }

    /// A space at the end of a line that the person ended, so that a reading does not join two words.
    pub fn say_line_end(&self, line: Option<&mut Line>, set: Type) {
        let Some(line) = line else { return };
        let Some(last) = line.runs.last() else { return };
        let space = self.fonts.space(last.size, last.ink).moved(line.width, last.y);
        line.runs.push(space);
        line.height += set.end;
    }

    fn paragraph(&mut self, typed: String, set: Type, width: f32) -> Vec<Line> {
        let mut typed = Typed { text: typed, originals: Vec::new() };
        // A stand-in has a glyph, so the second round finds nothing; four is a limit, not a need.
        for _ in 0..4 {
            let layout = self.broken(&typed.text, set, width);
            let unknown = unknown_parts(&layout);
            if unknown.is_empty() {
                return self.taken(layout, &typed, set);
            }
            self.missing.extend(typed.put_stand_ins(&unknown));
        }
        let layout = self.broken(&typed.text, set, width);
        self.taken(layout, &typed, set)
    }

    fn broken(&mut self, text: &str, set: Type, width: f32) -> Layout<()> {
        let known = self.shaped.borrow_mut().remove(&key(text, set));
        let mut layout = known.unwrap_or_else(|| self.shape(text, set.weight));
        layout.break_all_lines(Some(width * SHAPED_AT / set.size));
        layout.align(Alignment::Start, AlignmentOptions::default());
        layout
    }

    fn shape(&mut self, text: &str, weight: f32) -> Layout<()> {
        let mut builder = self.scratch.ranged_builder(&mut self.context, text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(FontFamily::Source(FAMILIES.into())));
        builder.push_default(StyleProperty::FontSize(SHAPED_AT));
        builder.push_default(StyleProperty::FontWeight(FontWeight::new(weight)));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::BreakWord));
        builder.build(text)
    }

    /// Its lines. What it was shaped to stays, to be broken into other lines.
    fn taken(&self, layout: Layout<()>, typed: &Typed, set: Type) -> Vec<Line> {
        let lines = layout.lines().map(|line| self.line(&line, typed, set)).collect();
        self.shaped.borrow_mut().insert(key(&typed.text, set), layout);
        lines
    }

    fn line(&self, line: &parley::Line<'_, ()>, typed: &Typed, set: Type) -> Line {
        let larger = set.size / SHAPED_AT;
        let mut x = line.metrics().offset * larger;
        let mut runs = Vec::new();
        for run in line.runs() {
            runs.push((run.text_range().start, self.run(&run, x, typed, set)));
            x += run.advance() * larger;
        }
        // On paper from left to right; in the file in the order they are read.
        runs.sort_by_key(|(start, _)| *start);
        let runs = runs.into_iter().map(|(_, run)| run).filter(|run| !run.glyphs.is_empty()).collect();
        Line { height: set.line, width: x, runs, rule: None }
    }

    fn run(&self, shaped: &parley::Run<'_, ()>, x: f32, typed: &Typed, set: Type) -> Run {
        let face = self.fonts.place_of(shaped.font());
        let mut run = Run::new(face, set.size, set.ink);
        (run.x, run.y) = (x, set.baseline());
        let mut parts = placed_clusters(shaped, set.size / SHAPED_AT);
        if shaped.is_rtl() {
            parts.reverse();
        }
        for (bytes, glyphs) in parts {
            push_cluster(&mut run, &typed.said(bytes), &glyphs);
        }
        run
    }
}

fn push_cluster(run: &mut Run, said: &str, glyphs: &[Glyph]) {
    if said.chars().all(is_silent) {
        return;
    }
    let (text, first) = (run.text.len(), run.glyphs.len());
    run.text.push_str(said);
    run.glyphs.extend(glyphs.iter().filter(|glyph| glyph.id != 0));
    match run.clusters.last_mut() {
        // A ligature's later letters have no glyphs of their own: its first one says them too.
        Some(ligature) if glyphs.is_empty() => ligature.text.end = run.text.len(),
        _ => run.clusters.push(Cluster { text: text..run.text.len(), glyphs: first..run.glyphs.len() }),
    }
}

fn key(text: &str, set: Type) -> Key {
    (text.to_owned(), set.weight.to_bits())
}

/// Each cluster's bytes and glyphs from left to right, glyphs measured from the run's start.
fn placed_clusters(run: &parley::Run<'_, ()>, larger: f32) -> Vec<(Range<usize>, Vec<Glyph>)> {
    let mut pen = 0.0;
    let mut placed = Vec::new();
    for cluster in run.visual_clusters() {
        let mut glyphs = Vec::new();
        for glyph in cluster.glyphs() {
            let (x, y) = ((pen + glyph.x) * larger, glyph.y * larger);
            glyphs.push(Glyph { id: glyph.id as u16, x, y });
            pen += glyph.advance;
        }
        placed.push((cluster.text_range(), glyphs));
    }
    placed
}

/// The parts of a text that no font can draw.
fn unknown_parts(layout: &Layout<()>) -> Vec<Range<usize>> {
    let runs = layout.lines().flat_map(|line| line.runs().collect::<Vec<_>>());
    let clusters = runs.flat_map(|run| run.clusters().collect::<Vec<_>>());
    let unknown = clusters.filter(|cluster| cluster.glyphs().any(|glyph| glyph.id == 0));
    let mut parts: Vec<_> = unknown.map(|cluster| cluster.text_range()).collect();
    parts.sort_by_key(|part| part.start);
    parts
}

/// A text on its way to paper, and what its stand-ins stand for.
struct Typed {
    text: String,
    originals: Vec<(usize, String)>,
}

impl Typed {
    /// What these bytes say: the person's own characters, also where a stand-in is drawn.
    fn said(&self, bytes: Range<usize>) -> String {
        let mut said = String::new();
        for (at, letter) in self.text[bytes.clone()].char_indices() {
            match self.originals.iter().find(|(place, _)| *place == bytes.start + at) {
                Some((_, original)) => said.push_str(original),
                None => said.push(letter),
            }
        }
        said
    }

    /// Puts a stand-in for each part, and gives the characters that were there.
    fn put_stand_ins(&mut self, parts: &[Range<usize>]) -> Vec<char> {
        let (mut text, mut originals, mut from) = (String::new(), Vec::new(), 0);
        let kept = |to: &mut String, moved: &mut Vec<(usize, String)>, bytes: Range<usize>| {
            for (place, original) in self.originals.iter().filter(|(place, _)| bytes.contains(place)) {
                moved.push((place - bytes.start + to.len(), original.clone()));
            }
            to.push_str(&self.text[bytes]);
        };
        for part in parts {
            kept(&mut text, &mut originals, from..part.start);
            originals.push((text.len(), self.said(part.clone())));
            text.push(STAND_IN);
            from = part.end;
        }
        kept(&mut text, &mut originals, from..self.text.len());
        let missing = parts.iter().flat_map(|part| self.said(part.clone()).chars().collect::<Vec<_>>());
        let missing = missing.filter(|letter| !is_silent(*letter)).collect();
        (self.text, self.originals) = (text, originals);
        missing
    }
}

impl Line {
    /// Room for one line of handwriting.
    pub const TO_WRITE_ON: f32 = 27.0;

    /// A line to write on by hand.
    pub fn to_write_on(height: f32, width: f32) -> Self {
        Line { height, width, runs: Vec::new(), rule: Some((height - 4.0, width)) }
    }
}
