//! Tables: columns by their shares, a header that names them, rows with names, rows to fill in by hand.

use std::iter;

use crate::pages::{NodeId, Role, Tree};
use crate::paper::{FULL, Type};
use crate::rows::{Column, Row, Rows};
use crate::shape::Line;
use crate::text::as_drawn;

/// White space left and right of a cell's text.
const PAD: f32 = 7.0;
/// A cell with nothing in it holds this, so that every row of the file has all its cells.
const BLANK: &str = "\u{a0}";

/// A table of a sheet.
pub(crate) struct Table<'s> {
    pub header: &'s [String],
    pub rows: &'s [Vec<String>],
    pub shares: &'s [u16],
    pub blank_rows: u16,
}

impl Table<'_> {
    fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).fold(self.header.len(), usize::max)
    }

    /// Whether the first cell of a row is a header too. In a small table there would be more headers than cells
    /// they are the headers of.
    fn names_its_rows(&self) -> bool {
        let (rows, columns) = (self.rows.len(), self.width());
        let by_hand = usize::from(self.blank_rows) * columns;
        columns + rows <= rows * columns.saturating_sub(1) + by_hand
    }

    /// Where each column's text starts and how wide it is.
    fn rooms(&self) -> Vec<(f32, f32)> {
        let share = |place: usize| self.shares.get(place).copied().unwrap_or(1).max(1) as f32;
        let all: f32 = (0..self.width()).map(share).sum();
        let mut left = 0.0;
        let mut room = |place| {
            let width = FULL * share(place) / all;
            left += width;
            (left - width + PAD, (width - 2.0 * PAD).max(Type::CELL.size))
        };
        (0..self.width()).map(&mut room).collect()
    }
}

impl Rows<'_> {
    pub(crate) fn table(&mut self, table: &Table<'_>) {
        if table.width() == 0 {
            return;
        }
        let node = self.tree.add(Tree::ROOT, Role::Table);
        let (rooms, first) = (table.rooms(), self.rows.len());
        self.header_row(table, &rooms, node);
        let named = if table.names_its_rows() { Role::RowName } else { Role::Td };
        for cells in table.rows {
            self.table_row(cells, &rooms, (node, &named), first);
        }
        for _ in 0..table.blank_rows {
            self.blank_row(&rooms, node, first);
        }
        // The header stays with two rows.
        self.rows[first].with_next = self.rows.len() > first + 1;
        self.keep_two_together(first + 1);
    }

    fn header_row(&mut self, table: &Table<'_>, rooms: &[(f32, f32)], node: NodeId) {
        let row = self.tree.add(node, Role::Tr);
        let names = table.header.iter().map(String::as_str).chain(iter::repeat(""));
        let columns = names.zip(rooms).map(|(name, room)| {
            let cell = self.tree.add(row, Role::ColumnName);
            self.column(shown(name), Type::COLUMN_NAME, *room, cell)
        });
        let columns = columns.collect();
        self.push(Row { columns, before: 8.0, inside: 5.0, wash: true, whole: true, ..Row::default() });
    }

    fn table_row(
        &mut self,
        cells: &[String],
        rooms: &[(f32, f32)],
        (node, named): (NodeId, &Role),
        header: usize,
    ) {
        let row = self.tree.add(node, Role::Tr);
        let cells = cells.iter().map(String::as_str).chain(iter::repeat(""));
        let columns = cells.zip(rooms).enumerate();
        let columns = columns.map(|(place, (text, room))| match place {
            0 if !as_drawn(text).is_empty() => self.row_name(text, *room, (row, named)),
            _ => {
                let cell = self.tree.add(row, Role::Td);
                self.column(shown(text), Type::CELL, *room, cell)
            }
        });
        let columns = columns.collect();
        self.push_table_row(columns, header);
    }

    /// A row's name: its first line, such as "Change 1.", stands out from what follows on the next.
    fn row_name(&mut self, text: &str, room: (f32, f32), (row, role): (NodeId, &Role)) -> Column {
        let cell = self.tree.add(row, role.clone());
        let (name, rest) = text.split_once('\n').unwrap_or((text, ""));
        let mut column = self.column(name, Type::ROW_NAME, room, cell);
        if !as_drawn(rest).is_empty() {
            self.shaper.say_line_end(column.lines.last_mut().map(|(line, _)| line), Type::ROW_NAME);
            column.lines.extend(self.column(rest, Type::CELL, room, cell).lines);
        }
        column
    }

    fn blank_row(&mut self, rooms: &[(f32, f32)], node: NodeId, header: usize) {
        let row = self.tree.add(node, Role::Tr);
        let height = (Line::TO_WRITE_ON - 6.0) * self.setting.by_hand();
        let columns = rooms.iter().map(|room| {
            let cell = self.tree.add(row, Role::Td);
            let mut column = self.column(BLANK, Type::CELL, *room, cell);
            column.lines.iter_mut().for_each(|(line, _)| line.height = height);
            column
        });
        let columns = columns.collect();
        self.push_table_row(columns, header);
    }

    fn push_table_row(&mut self, columns: Vec<Column>, header: usize) {
        let header = Some(header);
        let row = Row { columns, inside: 5.0, hairline: true, whole: true, header, ..Row::default() };
        self.push(row);
    }
}

fn shown(text: &str) -> &str {
    if as_drawn(text).is_empty() { BLANK } else { text }
}
