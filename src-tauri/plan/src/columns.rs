//! A table of things of one kind: the name of each, and columns behind it.

use std::iter::once;

use crate::{Block, Catalogue};

/// A column: the heading's key, its share of the page, and what a thing has to say in it.
pub(crate) type Column<T> = (&'static str, u16, fn(&T, &Catalogue) -> String);

/// The columns of a table. One of `said` that no thing has anything to say in is left out.
pub(crate) struct Columns<'a, T> {
    /// The first column, of names: the heading's key and its share of the page.
    pub name: (&'static str, u16),
    /// What is said behind the name.
    pub said: &'a [Column<T>],
    /// The last column, if there is one to be written in by hand.
    pub room: Option<(&'static str, u16)>,
}

impl<T> Columns<'_, T> {
    /// A row for each thing, which comes with its name.
    pub fn table(&self, things: &[(String, &T)], words: &Catalogue) -> Block {
        let says_something =
            |column: &&Column<T>| things.iter().any(|(_, thing)| !column.2(thing, words).is_empty());
        let said: Vec<&Column<T>> = self.said.iter().filter(says_something).collect();
        let row = |(name, thing): &(String, &T)| {
            let cells = said.iter().map(|column| column.2(thing, words));
            once(name.clone()).chain(cells).chain(self.room.map(|_| String::new())).collect()
        };
        let columns =
            || once(self.name).chain(said.iter().map(|column| (column.0, column.1))).chain(self.room);
        Block::Table {
            header: columns().map(|(key, _)| words.say(key)).collect(),
            rows: things.iter().map(row).collect(),
            shares: columns().map(|(_, share)| share).collect(),
            blank_rows: 0,
        }
    }
}
