//! A sheet becomes rows: what stands side by side, how high it is, and what must not be torn apart.

use footing_plan::{Block, Fact, ListItem, Sheet};

use crate::lay_out::ROOM;
use crate::pages::{NodeId, Role, Tree};
use crate::paper::{FULL, Setting, Type};
use crate::shape::{Line, Shaper};
use crate::tables::Table;
use crate::text::as_drawn;

/// White space between two facts.
const FACT_GAP: f32 = 34.0;
/// Between a list's mark and its words: little more than a space, so that "Change 3. One email" reads as one.
const MARK_GAP: f32 = 4.5;
/// A paragraph that is lower than this is not torn.
const SHORT: f32 = ROOM / 5.0;
/// Nor is an item of a list, such as a step with all that is said of it, that is lower than this.
const SHORT_ITEM: f32 = ROOM / 3.0;

/// Things side by side, from one top edge.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    pub columns: Vec<Column>,
    /// White space before it, dropped at the top of a page.
    pub before: f32,
    /// White space inside it, above and below its lines.
    pub inside: f32,
    /// A wash behind it, as wide as the page's text.
    pub wash: bool,
    /// A hairline under it.
    pub hairline: bool,
    /// A rule in the white space before it, dropped with that at the top of a page.
    pub rule: bool,
    /// It is a heading.
    pub heading: bool,
    /// It never ends a page: at least the start of the next row follows.
    pub with_next: bool,
    /// It moves to the next page whole when it does not fit and is not taller than a page.
    pub whole: bool,
    /// The place of the header row that is painted again on each page.
    pub header: Option<usize>,
}

/// Lines under each other.
#[derive(Clone, Debug, Default)]
pub(crate) struct Column {
    /// Its left edge, from the text's left edge.
    pub x: f32,
    /// The lines and what they belong to.
    pub lines: Vec<(Line, NodeId)>,
}

impl Column {
    pub fn height(&self) -> f32 {
        self.lines.iter().map(|(line, _)| line.height).sum()
    }
}

impl Row {
    pub fn is_to_write_on(&self) -> bool {
        self.columns.iter().flat_map(|column| &column.lines).any(|(line, _)| line.rule.is_some())
    }

    /// Its height without the white space before it.
    pub fn height(&self) -> f32 {
        self.columns.iter().map(Column::height).fold(0.0, f32::max) + 2.0 * self.inside
    }
}

/// Rows on their way to pages, and the tree they belong to.
pub(crate) struct Rows<'f> {
    pub shaper: Shaper<'f>,
    pub setting: Setting,
    pub tree: Tree,
    pub rows: Vec<Row>,
    /// The words of each heading, by its element.
    pub headings: Vec<(NodeId, String)>,
}

/// Whether a line right above it says what it is of, or opens it.
fn is_opened(block: Option<&Block>) -> bool {
    matches!(block, Some(Block::Facts { .. } | Block::Name { .. } | Block::Table { .. }))
}

impl<'f> Rows<'f> {
    /// The rows of a sheet.
    pub fn of(sheet: &Sheet, setting: Setting, shaper: Shaper<'f>) -> Self {
        let (tree, headings) = (Tree::new(), Vec::new());
        let mut rows = Self { shaper, setting, tree, rows: Vec::new(), headings };
        rows.heading(&sheet.title, Role::H1, Type::TITLE, 0.0);
        let before = |place: usize| place.checked_sub(1).and_then(|before| sheet.blocks.get(before));
        let mut named = None;
        for (place, block) in sheet.blocks.iter().enumerate() {
            if matches!(block, Block::Name { .. } | Block::Heading { .. }) {
                rows.keep_named(named.take());
            }
            // A name with headings of its own under it.
            if let (Some(Block::Name { .. }), Block::Heading { .. }) = (before(place), block) {
                rows.rows.last_mut().into_iter().for_each(|name| name.with_next = true);
            }
            let first = rows.rows.len();
            rows.block(block);
            named = named.or(matches!(block, Block::Name { .. }).then_some(first));
            let says = matches!(block, Block::Paragraph { .. }) && is_opened(sheet.blocks.get(place + 1));
            if let Some(line) = rows.rows.last_mut().filter(|_| says) {
                line.with_next = true;
            }
        }
        rows.keep_named(named);
        rows
    }

    /// How high all of it is, under each other.
    pub fn height(&self) -> f32 {
        self.rows.iter().map(|row| row.before + row.height()).sum()
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { text } => self.heading(text, Role::H2, Type::HEADING, 18.0),
            Block::Paragraph { text } => self.paragraph(text),
            Block::Name { text } => self.name_of_record(text),
            Block::Facts { facts } => self.facts(facts),
            Block::Table { header, rows, shares, blank_rows } => {
                self.table(&Table { header, rows, shares, blank_rows: *blank_rows });
            }
            Block::List { items } => self.list(items),
            Block::WritingLines { lines, label } => self.writing_lines(*lines, label),
        }
    }

    fn heading(&mut self, text: &str, role: Role, set: Type, before: f32) {
        if as_drawn(text).is_empty() {
            return;
        }
        let node = self.tree.add(Tree::ROOT, role);
        self.headings.push((node, as_drawn(text)));
        let columns = vec![self.column(text, set, (0.0, FULL), node)];
        self.push(Row { columns, before, heading: true, with_next: true, whole: true, ..Row::default() });
    }

    fn paragraph(&mut self, text: &str) {
        if as_drawn(text).is_empty() {
            return;
        }
        let node = self.tree.add(Tree::ROOT, Role::P);
        let columns = vec![self.column(text, Type::BODY, (0.0, self.setting.measure), node)];
        self.push_words(columns, SHORT);
    }

    /// Running text. What is lower than `short` is not torn.
    fn push_words(&mut self, columns: Vec<Column>, short: f32) {
        let row = Row { columns, before: self.gap(), ..Row::default() };
        self.push(Row { whole: row.height() < short, ..row });
    }

    /// Label above value, side by side where there is room. Each is a paragraph of its own: "For Sam".
    fn facts(&mut self, facts: &[Fact]) {
        // A single one says something more of what is above it.
        if let ([_], Some(above)) = (facts, self.rows.last_mut().filter(|row| row.header.is_none())) {
            above.with_next = true;
        }
        let first = self.rows.len();
        for side_by_side in facts.chunks(self.setting.side_by_side) {
            let rooms = self.fact_rooms(side_by_side);
            let columns = side_by_side.iter().zip(rooms).map(|(fact, room)| self.fact(fact, room)).collect();
            self.push(Row { columns, before: 6.0, whole: true, ..Row::default() });
        }
        self.keep_two_together(first);
    }

    /// Each fact as wide as it is, with what is left between them; thirds when they are too long for that.
    fn fact_rooms(&mut self, facts: &[Fact]) -> Vec<(f32, f32)> {
        let wide =
            |fact: &Fact| self.width(&fact.value, Type::BODY).max(self.width(&fact.label, Type::LABEL));
        let widths: Vec<f32> = facts.iter().map(wide).collect();
        let between = FACT_GAP * (facts.len() as f32 - 1.0);
        let columns = self.setting.side_by_side as f32;
        if widths.iter().sum::<f32>() + between > FULL {
            let room = if columns > 1.0 { FULL / columns - 14.0 } else { FULL };
            return (0..facts.len()).map(|at| (at as f32 * FULL / columns, room)).collect();
        }
        let mut x = 0.0;
        let place = |width: f32| {
            x += width + FACT_GAP;
            (x - width - FACT_GAP, width + 1.0)
        };
        widths.into_iter().map(place).collect()
    }

    fn fact(&mut self, fact: &Fact, room: (f32, f32)) -> Column {
        let node = self.tree.add(Tree::ROOT, Role::P);
        let (label, value) = match &fact.language {
            None => (node, node),
            Some(language) => (self.tree.add(node, Role::Span), self.tree.add_in(node, Role::Span, language)),
        };
        let mut column = self.column(&fact.label, Type::LABEL, room, label);
        self.shaper.say_line_end(column.lines.last_mut().map(|(line, _)| line), Type::LABEL);
        column.lines.extend(self.column(&fact.value, Type::BODY, room, value).lines);
        column
    }

    fn list(&mut self, items: &[ListItem]) {
        let numbered = items.iter().any(|item| item.mark.contains(char::is_numeric));
        let list = self.tree.add(Tree::ROOT, Role::L { numbered });
        let indent = self.indent(items);
        let drawn = |item: &&ListItem| !as_drawn(&item.mark).is_empty() || !as_drawn(&item.text).is_empty();
        for item in items.iter().filter(drawn) {
            let node = self.tree.add(list, Role::Li);
            let mut columns = Vec::new();
            if !as_drawn(&item.mark).is_empty() {
                let mark = self.tree.add(node, Role::Lbl);
                columns.push(self.column(&item.mark, Type::STRONG, (0.0, indent), mark));
            }
            let body = self.tree.add(node, Role::LBody);
            let width = self.setting.measure - indent;
            columns.push(self.column(&item.text, Type::BODY, (indent, width), body));
            self.push_words(columns, SHORT_ITEM);
        }
    }

    /// How far in a list's words start: after its widest mark, up to a third of the line.
    fn indent(&mut self, items: &[ListItem]) -> f32 {
        let widest = items.iter().map(|item| self.width(&item.mark, Type::STRONG)).fold(0.0, f32::max);
        if widest == 0.0 { 0.0 } else { (widest + MARK_GAP).clamp(16.0, self.setting.measure / 3.0) }
    }

    /// How wide a text is when it has a full line.
    fn width(&mut self, text: &str, set: Type) -> f32 {
        let lines = self.shaper.lines(text, self.setting.set(set), FULL);
        lines.iter().map(|line| line.width).fold(0.0, f32::max)
    }

    fn writing_lines(&mut self, lines: u16, label: &str) {
        let node = self.tree.add(Tree::ROOT, Role::Form(as_drawn(label)));
        // What is asked stays with the room for its answer.
        if let Some(asked) = self.rows.last_mut().filter(|row| row.header.is_none()) {
            asked.with_next = true;
        }
        let height = Line::TO_WRITE_ON * self.setting.by_hand();
        for _ in 0..lines {
            let line = (Line::to_write_on(height, FULL), node);
            let columns = vec![Column { x: 0.0, lines: vec![line] }];
            self.push(Row { columns, ..Row::default() });
        }
        self.keep_two_together(self.rows.len() - usize::from(lines));
    }

    /// None of the rows from this one on stands alone at the end or the start of a page.
    pub fn keep_two_together(&mut self, first: usize) {
        let rows = self.rows.len() - first;
        for place in [0, rows.saturating_sub(2)] {
            if place + 1 < rows {
                self.rows[first + place].with_next = true;
            }
        }
    }

    /// White space before running text: little under a heading, more under a line to write on.
    fn gap(&self) -> f32 {
        match self.rows.last() {
            Some(heading) if heading.with_next => 3.0,
            Some(row) if row.is_to_write_on() => 10.0,
            _ => 5.0,
        }
    }

    /// Adds a row, set as close as everything else.
    pub fn push(&mut self, row: Row) {
        let (before, inside) = (row.before * self.setting.gaps, row.inside * self.setting.gaps);
        self.rows.push(Row { before, inside, ..row });
    }

    /// A text in a column that starts at `room.0` and is `room.1` wide.
    pub fn column(&mut self, text: &str, set: Type, room: (f32, f32), node: NodeId) -> Column {
        let lines = self.shaper.lines(text, self.setting.set(set), room.1);
        Column { x: room.0, lines: lines.into_iter().map(|line| (line, node)).collect() }
    }
}
