//! One part of the plan that is shown on a call: what may be seen of it, what its page holds, and what is on the
//! screen.

use std::collections::{BTreeMap, BTreeSet};

use footing_plan::{Catalogue, Choices, Id, Kind, Plan, PrivateField, Reader, ShownItem, ShownOnCall};

use crate::sharing::Told;
use crate::wire::*;

/// A part of the plan that is shown.
pub(crate) struct Showing {
    /// The opening of the plan that it is from. It lasts no longer.
    pub(crate) openings: u64,
    pub(crate) call: Id,
    pub(crate) choices: Choices,
    pub(crate) on: ShownOn,
    /// Which window that is, of all there were.
    pub(crate) window: u64,
    pub(crate) covered: bool,
    /// The one thing on the screen; `None` for all of it.
    pub(crate) at: Option<(Kind, u32)>,
    /// All of the plan that the page may hold by now.
    pub(crate) came: BTreeSet<Held>,
    /// What may be seen, as it was worked out last.
    pub(crate) page: Vec<ShownItem>,
    /// How the screen looks.
    pub(crate) look: Look,
    /// Whether what came on the screen last could not be kept with the call.
    pub(crate) not_noted: bool,
    /// What is kept with the call already, with the private fields that were shown with each.
    noted: BTreeMap<(Kind, u32), BTreeSet<PrivateField>>,
}

/// Something of the plan that the page holds.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Held {
    /// Words, a day or a number.
    Text(String),
    /// A line of a record under its label. What is chosen from a list is no words of the person's, and stands here
    /// alone.
    Line(Kind, u32, String, String),
}

pub(crate) fn held(seen: &Plan, page: &[ShownItem], words: &Catalogue) -> BTreeSet<Held> {
    let texts = seen.allowed_texts(words).into_iter().map(Held::Text);
    texts.chain(page.iter().flat_map(held_of)).collect()
}

fn held_of(item: &ShownItem) -> impl Iterator<Item = Held> {
    let (kind, number) = key(item);
    // Where a step or a change stands moves on during a call. That is no taking back.
    let moves_on = matches!(kind, Kind::Step | Kind::Ask);
    let line = move |label: &str, line: &str| {
        let line = if moves_on { String::new() } else { line.to_owned() };
        Held::Line(kind, number, label.to_owned(), line)
    };
    item.facts.iter().flat_map(move |fact| fact.value.lines().map(move |it| line(&fact.label, it)))
}

pub(crate) fn key(item: &ShownItem) -> (Kind, u32) {
    (item.kind, item.number)
}

impl Showing {
    pub(crate) fn new(call: Id, on: ShownOn, openings: u64, window: u64) -> Self {
        Self {
            openings,
            call,
            choices: Choices::default(),
            on,
            window,
            covered: false,
            at: None,
            came: BTreeSet::new(),
            page: Vec::new(),
            look: Look::default(),
            not_noted: false,
            noted: BTreeMap::new(),
        }
    }

    pub(crate) fn seen(&self, plan: &Plan) -> Plan {
        plan.seen_on_call(&self.call, &self.choices)
    }

    /// What is on the screen: nothing, one thing, or all of it.
    fn on_screen(&self) -> Vec<ShownItem> {
        let here = |item: &&ShownItem| self.at.is_none_or(|at| at == key(item));
        if self.covered { Vec::new() } else { self.page.iter().filter(here).cloned().collect() }
    }

    fn place(&self) -> Option<usize> {
        self.at.and_then(|at| self.page.iter().position(|item| key(item) == at))
    }

    /// What its page is told.
    pub(crate) fn view(&self) -> SharedView {
        let names = if self.covered { &[] } else { self.page.as_slice() };
        SharedView {
            covered: self.covered,
            items: self.on_screen(),
            names: names.iter().map(|item| item.name.clone()).collect(),
            at: self.place().map(|at| u32::try_from(at).unwrap_or_default()),
            look: self.look,
        }
    }

    /// Takes what may be seen now, and says what has to happen; `None` when nothing does.
    pub(crate) fn takes(
        &mut self,
        seen: &Plan,
        page: Vec<ShownItem>,
        words: &Catalogue,
        look: Look,
    ) -> Option<Told> {
        let narrowed = !self.came.is_subset(&held(seen, &page, words));
        let changed = page != self.page || look != self.look;
        (self.page, self.look) = (page, look);
        self.lets_go(|id| seen.find(id).is_some());
        if self.at.is_some() && self.place().is_none() {
            // The one thing on the screen is gone. Another does not come in its place by itself.
            (self.at, self.covered) = (None, true);
        }
        if narrowed {
            self.came.clear();
        }
        if narrowed { Some(Told::Narrowed) } else { changed.then_some(Told::Changed) }
    }

    /// What was added for this call only and is marked OK to show since goes by its mark: it leaves with that.
    pub(crate) fn goes_by_marks(&mut self, plan: &Plan) {
        let is_marked = |id: &Id| plan.find(id).is_some_and(|it| it.readers.includes(Reader::SupportWorker));
        let Choices { ticked, this_time, .. } = &mut self.choices;
        let (marked, stays) = std::mem::take(this_time).into_iter().partition(is_marked);
        ticked.extend::<BTreeSet<Id>>(marked);
        *this_time = stays;
    }

    /// What left is ticked no longer: when its mark is put back it is not shown by that.
    fn lets_go(&mut self, stays: impl Fn(&Id) -> bool) {
        self.choices.ticked.retain(&stays);
        self.choices.this_time.retain(&stays);
        self.choices.fields.retain(|(id, _)| stays(id));
    }

    /// Takes away what these choices do not have.
    pub(crate) fn keeps_to(&mut self, choices: &Choices) {
        self.lets_go(|id| choices.ticked.contains(id) || choices.this_time.contains(id));
        self.choices.fields.retain(|field| choices.fields.contains(field));
    }

    /// Whether something was noted already, with all the private fields that are shown with it now.
    pub(crate) fn is_noted(&self, kind: Kind, number: u32, fields: &[PrivateField]) -> bool {
        let noted = self.noted.get(&(kind, number));
        noted.is_some_and(|noted| fields.iter().all(|field| noted.contains(field)))
    }

    /// Remembers what is kept with the call now.
    pub(crate) fn has_noted(&mut self, shown: &[ShownOnCall]) {
        for one in shown {
            self.noted.entry((one.kind, one.number)).or_default().extend(&one.fields);
        }
    }
}
