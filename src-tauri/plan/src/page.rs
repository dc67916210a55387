//! Choosing what goes on a page: every item that could be on it, ticked or not.

use serde::{Deserialize, Serialize};

use crate::{
    Body, Catalogue, Choices, Fact, Id, Kind, Language, PageKind, PageLine, Plan, PrintAs, PrivateField,
    Reader, Sheet, page_items,
};

/// A page for someone: which it is, whom it is for, and what the person chose for it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct PageRequest {
    /// Which page.
    pub kind: PageKind,
    /// Whom it is for, as far as the plan knows them.
    pub person: Option<Id>,
    /// What is ticked.
    pub choices: Choices,
    /// Records in the order the person gave them. The others of their kind follow by number.
    #[serde(default)]
    pub order: Vec<Id>,
    /// The fixed lines on it.
    #[serde(default)]
    pub lines: Vec<PageLine>,
    /// How it is printed.
    #[serde(default)]
    pub print_as: PrintAs,
    /// The language of its fixed lines. The person's words stay as they are.
    #[serde(default)]
    pub language: Language,
}

impl PageRequest {
    /// A page for nobody in particular with these ticks, as it usually is.
    pub fn with(kind: PageKind, choices: Choices) -> Self {
        Self { kind, choices, ..Self::default() }
    }

    /// The same page without one record.
    pub fn without(&self, id: &Id) -> Self {
        let mut page = self.clone();
        page.choices.ticked.remove(id);
        page.choices.this_time.remove(id);
        page
    }

    /// Whether this record is chosen for it: all of it, a private part, or as whom the page is for.
    pub fn names(&self, id: &Id) -> bool {
        let Choices { ticked, this_time, fields } = &self.choices;
        let has_part = fields.iter().any(|(record, _)| record == id);
        ticked.contains(id) || this_time.contains(id) || has_part || self.person.as_ref() == Some(id)
    }

    /// Who reads it.
    pub fn reader(&self, plan: &Plan) -> Reader {
        let person = self.person.as_ref().and_then(|id| plan.find(id));
        let role = person.and_then(|record| match &record.body {
            Body::Person(it) => Some(it.role),
            _ => None,
        });
        self.kind.reader(role)
    }

    /// What its reader may see of the plan under these choices, in the order of the page.
    pub fn seen(&self, plan: &Plan) -> Plan {
        plan.seen_by(self.reader(plan), &self.choices).in_order(&self.order)
    }

    /// The page, from what its reader may see, in words of its own language.
    pub fn sheet(&self, seen: &Plan, words: &Catalogue) -> Sheet {
        self.kind.sheet(seen, &self.lines, words).printed_as(self.print_as)
    }

    /// The list beside it, in the words of the screen.
    pub fn items(&self, plan: &Plan, words: &Catalogue) -> Vec<PageItem> {
        let plan = plan.clone().in_order(&self.order);
        page_items(&plan, self.kind, self.reader(&plan), &self.choices, words)
    }
}

/// An item that could be on the page.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct PageItem {
    /// The record.
    pub id: Id,
    /// Its kind.
    pub kind: Kind,
    /// Its number.
    pub number: u32,
    /// The words that would stand on the page, in short.
    pub words: String,
    /// Everything else that a tick puts on the page, each under the heading it has there, in short.
    pub comes_with: Vec<Fact>,
    /// Its fields for the person alone that this page has a place for: each may be ticked for this page only.
    pub private: Vec<PrivateLine>,
    /// Whether it is marked fine for this reader. If not, a tick adds it to this page only.
    pub marked: bool,
    /// Whether it is on the page now.
    pub on_page: bool,
    /// The part of the page in which it can change places with others. `None` where the page has an order of its own.
    pub moves_in: Option<u32>,
}

/// A field for the person alone that may be ticked for one page.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct PrivateLine {
    /// The field.
    pub field: PrivateField,
    /// The name it has on the page.
    pub label: String,
    /// Its words, in short.
    pub words: String,
    /// Whether it is on the page now.
    pub on_page: bool,
}
