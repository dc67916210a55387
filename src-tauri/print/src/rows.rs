//! A sheet becomes rows: what stands side by side, how high it is, and what must not be torn apart.

use footing_plan::{Block, Fact, ListItem, Sheet};

use crate::Fonts;
use crate::pages::{NodeId, Role, Tree};
use crate::paper::{FULL, MEASURE, Type};
use crate::shape::{Line, Shaper};
use crate::tables::Table;
use crate::text::as_drawn;

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
    /// Its height without the white space before it.
    pub fn height(&self) -> f32 {
        self.columns.iter().map(Column::height).fold(0.0, f32::max) + 2.0 * self.inside
    }
}

/// Rows on their way to pages, and the tree they belong to.
pub(crate) struct Rows<'f> {
    pub shaper: Shaper<'f>,
    pub tree: Tree,
    pub rows: Vec<Row>,
    /// The words of each heading, by its element.
    pub headings: Vec<(NodeId, String)>,
}

impl<'f> Rows<'f> {
    /// The rows of a sheet.
    pub fn of(sheet: &Sheet, fonts: &'f Fonts) -> Self {
        let (shaper, tree) = (Shaper::new(fonts), Tree::new());
        let mut rows = Self { shaper, tree, rows: Vec::new(), headings: Vec::new() };
        rows.heading(&sheet.title, Role::H1, Type::TITLE, 0.0);
        for block in &sheet.blocks {
            rows.block(block);
        }
        rows
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { text } => self.heading(text, Role::H2, Type::HEADING, 18.0),
            Block::Paragraph { text } => self.paragraph(text),
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
        self.rows.push(Row { columns, before, with_next: true, whole: true, ..Row::default() });
    }

    fn paragraph(&mut self, text: &str) {
        if as_drawn(text).is_empty() {
            return;
        }
        let node = self.tree.add(Tree::ROOT, Role::P);
        let columns = vec![self.column(text, Type::BODY, (0.0, MEASURE), node)];
        self.rows.push(Row { columns, before: 4.0, ..Row::default() });
    }

    /// Label above value, three side by side. Each is a paragraph of its own: "For Sam".
    fn facts(&mut self, facts: &[Fact]) {
        for (place, side_by_side) in facts.chunks(3).enumerate() {
            let columns = (0..).zip(side_by_side).map(|(at, fact)| self.fact(fact, at as f32)).collect();
            let before = if place == 0 { 8.0 } else { 6.0 };
            self.rows.push(Row { columns, before, whole: true, ..Row::default() });
        }
    }

    fn fact(&mut self, fact: &Fact, place: f32) -> Column {
        let node = self.tree.add(Tree::ROOT, Role::P);
        let room = (place * FULL / 3.0, FULL / 3.0 - 14.0);
        let mut column = self.column(&fact.label, Type::LABEL, room, node);
        self.shaper.say_line_end(column.lines.last_mut().map(|(line, _)| line), Type::LABEL);
        column.lines.extend(self.column(&fact.value, Type::STRONG, room, node).lines);
        column
    }

    fn list(&mut self, items: &[ListItem]) {
        let numbered = items.iter().any(|item| item.mark.contains(char::is_numeric));
        let list = self.tree.add(Tree::ROOT, Role::L { numbered });
        let indent = self.indent(items);
        for item in items.iter().filter(|item| !as_drawn(&item.text).is_empty()) {
            let node = self.tree.add(list, Role::Li);
            let mut columns = Vec::new();
            if !as_drawn(&item.mark).is_empty() {
                let mark = self.tree.add(node, Role::Lbl);
                columns.push(self.column(&item.mark, Type::STRONG, (0.0, indent), mark));
            }
            let body = self.tree.add(node, Role::LBody);
            columns.push(self.column(&item.text, Type::BODY, (indent, MEASURE - indent), body));
            self.rows.push(Row { columns, before: 4.0, ..Row::default() });
        }
    }

    /// How far in a list's words start: after its widest mark, up to a third of the line.
    fn indent(&mut self, items: &[ListItem]) -> f32 {
        let widest = items.iter().map(|item| self.width(&item.mark)).fold(0.0, f32::max);
        if widest == 0.0 { 0.0 } else { (widest + 8.0).clamp(16.0, MEASURE / 3.0) }
    }

    fn width(&mut self, mark: &str) -> f32 {
        let lines = self.shaper.lines(mark, Type::STRONG, MEASURE);
        lines.iter().map(|line| line.width).fold(0.0, f32::max)
    }

    fn writing_lines(&mut self, lines: u16, label: &str) {
        let node = self.tree.add(Tree::ROOT, Role::Form(as_drawn(label)));
        for _ in 0..lines {
            let columns =
                vec![Column { x: 0.0, lines: vec![(Line::to_write_on(Line::TO_WRITE_ON, FULL), node)] }];
            self.rows.push(Row { columns, ..Row::default() });
        }
    }

    /// A text in a column that starts at `room.0` and is `room.1` wide.
    pub fn column(&mut self, text: &str, set: Type, room: (f32, f32), node: NodeId) -> Column {
        let lines = self.shaper.lines(text, set, room.1);
        Column { x: room.0, lines: lines.into_iter().map(|line| (line, node)).collect() }
    }
}
