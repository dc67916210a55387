//! Rows become pages: where a page ends, what goes with what, and what is painted again.

use footing_plan::{PrintAs, Sheet};

use crate::Fonts;
use crate::foot;
use crate::last_page;
use crate::pages::{Heading, Kid, Mark, NodeId, Page, Pages, Paint, Piece, Tree};
use crate::paper::{
    BLACK, BOTTOM, BOTTOM_OF_ONE, FULL, HAIRLINE, Ink, LEAD, SIDE, Setting, THICK, THIN, TOP, Type, WASH,
    WRITING,
};
use crate::rows::{Column, Row, Rows};
use crate::shape::{Line, Shaper};

/// Height of a page's text.
pub(crate) const ROOM: f32 = BOTTOM - TOP;
/// A sheet this much longer than a page is set closer, in hope of one side.
const LONGEST_ONE: f32 = 1.5;
/// Where the band of the person's own pages starts, and how thick it is: inside what a printer can reach.
const BAND_AT: f32 = 26.0;
const BAND: f32 = 12.0;
/// A header higher than this is not painted again: it would leave too little room.
const HIGHEST_REPEATED_HEADER: f32 = ROOM / 3.0;

/// Lays a sheet out on A4: on one side when it can be, set a little closer if that is what it takes.
///
/// `number` says a page's number, such as "Page 1 of 2", from its place (from 1) and how many there are.
/// It is asked only when there is more than one page. Any text can be laid out: long words break, rows
/// taller than a page go on on the next, and what no font has is drawn as a box and told in
/// [`Pages::missing`].
pub fn lay_out(sheet: &Sheet, number: &dyn Fn(usize, usize) -> String, fonts: &Fonts) -> Pages {
    let (usual, closer) = Setting::of(sheet.print_as).split_first().expect("there is always a setting");
    let usual = Rows::of(sheet, *usual, Shaper::new(fonts));
    let one =
        |rows: &Rows| Some(Stack::of(rows, sheet, BOTTOM_OF_ONE)).filter(|stack| stack.pages.len() == 1);
    if let Some(stack) = one(&usual) {
        return stack.finished(usual, sheet, fonts);
    }
    let mut over = lines_over(&usual);
    // Nothing closer would bring much more than a page onto one side.
    let closer = if usual.height() < ROOM * LONGEST_ONE { closer } else { &[] };
    for setting in closer {
        let closer = Rows::of(sheet, *setting, usual.shaper.again());
        if let Some(stack) = one(&closer) {
            return stack.finished(closer, sheet, fonts);
        }
        over = lines_over(&closer);
    }
    let (rows, mut stack) = last_page::filled(usual, sheet);
    if stack.pages.len() == 1 {
        return stack.finished(rows, sheet, fonts);
    }
    let mut shaper = rows.shaper.again();
    foot::number_pages(&mut stack.pages, number, sheet, &mut shaper);
    Pages { lines_over: over, ..stack.finished(rows, sheet, fonts) }
}

/// How many lines of running text are too many for one side.
fn lines_over(rows: &Rows) -> usize {
    let over = rows.height() - (BOTTOM_OF_ONE - TOP);
    (over / rows.setting.set(Type::BODY).line).ceil().max(1.0) as usize
}

/// The thick band at the side of a page that is for the person alone: dark in grey too.
fn mark_as_own(page: &mut Page) {
    let band = Paint::Box { x: BAND_AT, y: TOP, width: BAND, height: ROOM, ink: LEAD };
    page.pieces.push(Piece { mark: Mark::Decoration, paint: vec![band] });
}

/// Everything on a page in the one ink: a weak printer and a copier keep it.
fn blacken(page: &mut Page) {
    for paint in page.pieces.iter_mut().flat_map(|piece| &mut piece.paint) {
        match paint {
            Paint::Run(run) => run.ink = BLACK,
            Paint::Box { ink, .. } => *ink = BLACK,
        }
    }
}

/// Pages as they fill.
pub(crate) struct Stack {
    bottom: f32,
    /// Nothing but black is painted.
    plain: bool,
    pub pages: Vec<Page>,
    /// Where the last page's text ends so far.
    pub y: f32,
    /// The row that the last page begins with, or that goes on on it.
    pub begins_with: usize,
    tree: Tree,
    /// Where each element starts: its page and its top edge.
    tops: Vec<(NodeId, usize, f32)>,
}

impl Stack {
    pub fn of(rows: &Rows, sheet: &Sheet, bottom: f32) -> Self {
        let (tree, plain) = (rows.tree.clone(), sheet.print_as == PrintAs::BlackAndWhite);
        let pages = vec![Page::default()];
        let mut stack = Self { bottom, plain, pages, y: TOP, begins_with: 0, tree, tops: Vec::new() };
        for place in 0..rows.rows.len() {
            stack.place(&rows.rows, place);
        }
        stack
    }

    fn finished(mut self, rows: Rows, sheet: &Sheet, fonts: &Fonts) -> Pages {
        let headings =
            rows.headings.into_iter().filter_map(|(node, text)| self.heading(node, text)).collect();
        if sheet.for_me {
            self.pages.iter_mut().for_each(mark_as_own);
        }
        if self.plain {
            self.pages.iter_mut().for_each(blacken);
        }
        self.tree.drop_empty();
        Pages {
            title: crate::text::as_drawn(&sheet.title),
            language: sheet.language.clone(),
            pages: self.pages,
            tree: self.tree,
            headings,
            missing: rows.shaper.missing.into_iter().collect(),
            lines_over: 0,
            fonts: fonts.clone(),
        }
    }

    fn heading(&self, node: NodeId, text: String) -> Option<Heading> {
        let (_, page, y) = *self.tops.iter().find(|(top, _, _)| *top == node)?;
        Some(Heading { text, node, page, y })
    }

    fn at_top(&self) -> bool {
        self.pages.last().is_none_or(|page| page.pieces.is_empty())
    }

    fn place(&mut self, rows: &[Row], place: usize) {
        let row = &rows[place];
        let header = row.header.map(|header| &rows[header]);
        let before = self.pages.len();
        if !self.at_top() && self.y + row.before + together(&rows[place..]) > self.bottom {
            self.turn(header);
        }
        if !self.at_top() {
            if row.rule {
                self.decorate(self.y + (row.before - THICK) / 2.0, THICK, HAIRLINE);
            }
            self.y += row.before;
        }
        self.paint_over_pages(row.clone(), header);
        if self.pages.len() > before {
            self.begins_with = place;
        }
    }

    /// Paints a row; what does not fit goes on on the next page.
    fn paint_over_pages(&mut self, mut row: Row, header: Option<&Row>) {
        while self.y + row.height() > self.bottom {
            let room = self.bottom - self.y - 2.0 * row.inside;
            let rest = row.split(room);
            self.paint(&row);
            self.turn(header);
            row = rest;
        }
        self.paint(&row);
    }

    fn turn(&mut self, header: Option<&Row>) {
        self.pages.push(Page::default());
        self.y = TOP;
        if let Some(header) = header.filter(|header| header.height() < HIGHEST_REPEATED_HEADER) {
            self.paint_row(header, true);
        }
    }

    fn paint(&mut self, row: &Row) {
        self.paint_row(row, false);
    }

    fn paint_row(&mut self, row: &Row, again: bool) {
        let height = row.height();
        match (row.wash, self.plain) {
            (true, false) => self.decorate(self.y, height, WASH),
            // Where there is no wash, a rule says that what is above it names what is below.
            (true, true) => self.decorate(self.y + height - THICK, THICK, BLACK),
            (false, _) => {}
        }
        for column in &row.columns {
            self.paint_column(column, self.y + row.inside, again);
        }
        self.y += height;
        if row.hairline {
            self.decorate(self.y - THIN, THIN, HAIRLINE);
        }
    }

    fn decorate(&mut self, y: f32, height: f32, ink: Ink) {
        let paint = vec![Paint::Box { x: SIDE, y, width: FULL, height, ink }];
        self.push(Piece { mark: Mark::Decoration, paint });
    }

    fn paint_column(&mut self, column: &Column, top: f32, again: bool) {
        let mut y = top;
        for (line, node) in &column.lines {
            let paint = painted(line, SIDE + column.x, y);
            let mark = if again { Mark::Decoration } else { Mark::Content(*node) };
            if !again {
                self.tops.push((*node, self.pages.len() - 1, y));
            }
            self.push(Piece { mark, paint });
            y += line.height;
        }
    }

    /// Adds a piece, or adds to the last piece when it belongs to the same element.
    fn push(&mut self, piece: Piece) {
        let page = self.pages.len() - 1;
        let pieces = &mut self.pages[page].pieces;
        if piece.paint.is_empty() {
            return;
        }
        match pieces.last_mut().filter(|last| last.mark == piece.mark) {
            Some(last) => last.paint.extend(piece.paint),
            None => {
                if let Mark::Content(node) = piece.mark {
                    self.tree.nodes[node.0].kids.push(Kid::Piece(page, pieces.len()));
                }
                pieces.push(piece);
            }
        }
    }
}

pub(crate) fn painted(line: &Line, x: f32, y: f32) -> Vec<Paint> {
    let runs = line.runs.iter().map(|run| Paint::Run(run.moved(x, y)));
    let rule =
        line.rule.map(|(down, width)| Paint::Box { x, y: y + down, width, height: THIN, ink: WRITING });
    runs.chain(rule).collect()
}

/// How much room the first of these rows needs on its page: it and what it never leaves. What cannot stay together on
/// any page stays as far as it can, and begins what comes next.
fn together(rows: &[Row]) -> f32 {
    let mut needed = 0.0;
    for (place, row) in rows.iter().enumerate() {
        needed += if place == 0 { 0.0 } else { row.before };
        let all = if row.with_next || row.whole { row.height() } else { row.start() };
        if needed + all > ROOM {
            let begun = needed + row.start();
            // A row of a table goes over the page instead, so that the row it is tied to does not stand alone.
            let goes_over = rows[0].header.is_some();
            return if goes_over { rows[0].start() } else { begun.min(ROOM) };
        }
        needed += all;
        if !row.with_next {
            break;
        }
    }
    needed
}

impl Row {
    /// The least of it that may stand at the end of a page: two lines, or all when there are three.
    fn start(&self) -> f32 {
        let start = |column: &Column| {
            let lines = if column.lines.len() <= 3 { column.lines.len() } else { 2 };
            column.lines[..lines].iter().map(|(line, _)| line.height).sum::<f32>()
        };
        self.columns.iter().map(start).fold(0.0, f32::max) + 2.0 * self.inside
    }

    /// Keeps the lines that fit in this much room, at least one, and gives the others.
    fn split(&mut self, room: f32) -> Row {
        let rest = self.columns.iter_mut().map(|column| {
            let fits = column.fits(room).min(column.lines.len());
            Column { x: column.x, lines: column.lines.split_off(fits) }
        });
        let columns = rest.collect();
        Row { columns, before: 0.0, ..self.clone_bare() }
    }

    fn clone_bare(&self) -> Row {
        Row { columns: Vec::new(), ..self.clone() }
    }
}

impl Column {
    /// How many lines fit: one at least, and not all but one, so that none stands alone on the next page.
    fn fits(&self, room: f32) -> usize {
        let mut height = 0.0;
        let fitting = self.lines.iter().take_while(|(line, _)| {
            height += line.height;
            height <= room
        });
        let fitting = fitting.count().max(1);
        if fitting > 2 && fitting + 1 == self.lines.len() { fitting - 1 } else { fitting }
    }
}
