//! The paper and the type on it. All lengths are in points: 72 to the inch.

use footing_plan::PrintAs;

/// Width of A4.
pub const WIDTH: f32 = 595.276;
/// Height of A4.
pub const HEIGHT: f32 = 841.89;
/// White space left and right of the text.
pub const SIDE: f32 = 56.0;
/// Where text starts, from the top edge.
pub const TOP: f32 = 46.0;
/// Where text ends, from the top edge, when there is a page number below it.
pub const BOTTOM: f32 = HEIGHT - 58.0;
/// Where text ends on a page that is the only one and has no number.
pub const BOTTOM_OF_ONE: f32 = HEIGHT - 40.0;
/// The width of a full line, margin to margin.
pub const FULL: f32 = WIDTH - 2.0 * SIDE;
/// The width of a line of running text: about 75 letters, so that an eye finds the next line.
pub const MEASURE: f32 = 420.0;

/// A colour as red, green and blue, 0 to 255. Each stays readable when printed in grey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink(pub u8, pub u8, pub u8);

/// Running text.
pub const INK: Ink = Ink(0x1c, 0x2b, 0x33);
/// Labels and page numbers.
pub const SOFT: Ink = Ink(0x4b, 0x5b, 0x64);
/// The title and the headings.
pub const LEAD: Ink = Ink(0x0b, 0x5a, 0x63);
/// Behind the header of a table. Decoration only.
pub const WASH: Ink = Ink(0xe4, 0xf0, 0xef);
/// Between the rows of a table. Decoration only.
pub const HAIRLINE: Ink = Ink(0xc3, 0xcd, 0xce);
/// A line to write on by hand: darker, so that a weak printer keeps it.
pub const WRITING: Ink = Ink(0x8a, 0x98, 0x9e);
/// The one ink of a page in black and white.
pub const BLACK: Ink = Ink(0, 0, 0);
/// How thick hairlines and writing lines are.
pub const THIN: f32 = 0.6;
/// How thick the rule is that stands for the wash behind a header, in black and white.
pub const THICK: f32 = 1.2;

/// How a piece of text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    /// Size of the letters.
    pub size: f32,
    /// From one baseline to the next.
    pub line: f32,
    /// Weight, 400 to 700.
    pub weight: f32,
    /// Colour.
    pub ink: Ink,
    /// White under a line that the person ended, so that the eye sees the end too. None in a table, where
    /// lines side by side stand on one height.
    pub end: f32,
}

/// How large the letters are and how close things stand. A page for a meeting is one side if it can be: when it
/// is a little too long, it is set closer before it goes on to a second side. Large print is never set closer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setting {
    /// Letters, against their usual size.
    pub letters: f32,
    /// The smallest letters there are.
    pub smallest: f32,
    /// From line to line, against the usual for the letters.
    pub lines: f32,
    /// White space between things, against the usual.
    pub gaps: f32,
    /// The width of a line of running text.
    pub measure: f32,
    /// How many short facts stand side by side.
    pub side_by_side: usize,
}

impl Setting {
    const USUAL: Setting =
        Setting { letters: 1.0, smallest: 0.0, lines: 1.0, gaps: 1.0, measure: MEASURE, side_by_side: 3 };

    /// From the usual setting, running text of 11.5 points, to the closest, 10.5.
    const CLOSER: [Setting; 4] = [
        Setting::USUAL,
        Setting { letters: 0.97, lines: 0.95, gaps: 0.82, ..Setting::USUAL },
        Setting { letters: 0.945, lines: 0.9, gaps: 0.65, ..Setting::USUAL },
        Setting { letters: 0.915, lines: 0.855, gaps: 0.48, ..Setting::USUAL },
    ];

    /// Running text of 18 points, and no letter smaller than that. Lines are as long as the paper allows.
    const LARGE: [Setting; 1] = [Setting {
        letters: 18.0 / Type::BODY.size,
        smallest: 18.0,
        lines: 1.0,
        gaps: 1.3,
        measure: FULL,
        side_by_side: 1,
    }];

    /// The same letters a little closer, from the least to the most: for a sheet of several pages whose last would hold
    /// a line or two.
    pub(crate) fn tighter(self) -> [Setting; 3] {
        [(0.97, 0.85), (0.94, 0.7), (0.91, 0.55)].map(|(lines, gaps)| Setting {
            lines: self.lines * lines,
            gaps: self.gaps * gaps,
            ..self
        })
    }

    /// The settings to try in turn, the usual one first.
    pub fn of(print_as: PrintAs) -> &'static [Setting] {
        match print_as {
            PrintAs::Usual | PrintAs::BlackAndWhite => &Setting::CLOSER,
            PrintAs::LargePrint => &Setting::LARGE,
        }
    }

    /// A piece of text in this setting: its lines are as far apart as its letters are large.
    pub(crate) fn set(&self, usual: Type) -> Type {
        let size = (usual.size * self.letters).max(self.smallest);
        let larger = (size / usual.size).max(1.0);
        let line = usual.line * larger * self.lines;
        Type { size, line, end: usual.end * self.gaps, ..usual }
    }

    /// The height of a line to write on by hand, against the usual.
    pub(crate) fn by_hand(&self) -> f32 {
        self.lines * (self.smallest / Type::BODY.size).max(1.0).sqrt()
    }
}

impl Type {
    /// The page's title.
    pub const TITLE: Type = Type { size: 21.0, line: 27.0, weight: 700.0, ink: LEAD, end: 0.0 };
    /// A section's heading.
    pub const HEADING: Type = Type { size: 13.0, line: 17.0, weight: 700.0, ink: LEAD, end: 0.0 };
    /// Running text.
    pub const BODY: Type = Type { size: 11.5, line: 16.5, weight: 400.0, ink: INK, end: 2.0 };
    /// Running text that names something, such as the number of a change.
    pub const STRONG: Type = Type { weight: 600.0, ..Type::BODY };
    /// The name of a record.
    pub const NAME: Type = Type { weight: 700.0, ..Type::BODY };
    /// The cells of a table.
    pub const CELL: Type = Type { size: 10.5, line: 14.5, weight: 400.0, ink: INK, end: 0.0 };
    /// The name of a table's row.
    pub const ROW_NAME: Type = Type { weight: 600.0, ..Type::CELL };
    /// The header of a table.
    pub const COLUMN_NAME: Type = Type { size: 10.0, line: 13.5, weight: 600.0, ink: INK, end: 0.0 };
    /// A label above its value.
    pub const LABEL: Type = Type { size: 9.5, line: 13.0, weight: 400.0, ink: SOFT, end: 0.0 };
    /// The page number.
    pub const FOOT: Type = Type { size: 9.0, line: 12.0, weight: 400.0, ink: SOFT, end: 0.0 };

    /// From the top of a line to its baseline: letters sit in the middle of their line.
    pub fn baseline(&self) -> f32 {
        // Half the height of Atkinson Hyperlegible Next's capitals, 668 of 1000.
        self.line / 2.0 + self.size * 0.334
    }
}
