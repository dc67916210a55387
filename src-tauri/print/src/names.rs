//! Records under each other: each has a name that stands out, and stays with what it names.

use crate::lay_out::ROOM;
use crate::pages::{Role, Tree};
use crate::paper::Type;
use crate::rows::{Row, Rows};
use crate::text::as_drawn;

/// A record that is no higher than this is not torn.
const MOST_TOGETHER: f32 = ROOM * 0.4;
/// White space before a name: room for the rule that parts it from the record before, or little under a heading.
const BEFORE: f32 = 20.0;
const UNDER_A_HEADING: f32 = 3.0;

impl Rows<'_> {
    /// The name of a record: its first line stands out, and a rule parts it from the record before.
    pub(crate) fn name_of_record(&mut self, text: &str) {
        if as_drawn(text).is_empty() {
            return;
        }
        let node = self.tree.add(Tree::ROOT, Role::P);
        let (name, rest) = text.split_once('\n').unwrap_or((text, ""));
        let room = (0.0, self.setting.measure);
        let mut column = self.column(name, Type::NAME, room, node);
        if !as_drawn(rest).is_empty() {
            self.shaper.say_line_end(column.lines.last_mut().map(|(line, _)| line), Type::NAME);
            column.lines.extend(self.column(rest, Type::BODY, room, node).lines);
        }
        let under_a_heading = self.rows.last().is_some_and(|row| row.heading);
        let (before, rule) = if under_a_heading { (UNDER_A_HEADING, false) } else { (BEFORE, true) };
        self.push(Row {
            columns: vec![column],
            before,
            rule,
            with_next: true,
            whole: true,
            ..Row::default()
        });
    }

    /// What a name is of stays with it: all of it when that is a few lines, else its start and its end.
    pub(crate) fn keep_named(&mut self, first: Option<usize>) {
        let Some(first) = first.filter(|first| *first < self.rows.len()) else { return };
        let height: f32 = self.rows[first..].iter().map(|row| row.before + row.height()).sum();
        let last = self.rows.len() - 1;
        self.rows[last].with_next = false;
        if height > MOST_TOGETHER {
            self.keep_two_together(first);
        } else {
            self.rows[first..last].iter_mut().for_each(|row| row.with_next = true);
        }
    }
}
