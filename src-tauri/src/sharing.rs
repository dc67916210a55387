//! Showing a part of the plan on a call: what is shown now, and what has to happen when that changes.
//!
//! All that is ever shown is [`Plan::seen_by`] a support worker under the choices for this call. It is worked out
//! anew after every command of the main window, so nobody has to remember to tell it of a change.

use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use chrono::{DateTime, Utc};
use footing_plan::{Choices, Id, Kind, Plan, Reader, Record, ShownItem, call_items, shown};

use crate::desk::{Desk, Moment};
use crate::footing::Footing;
use crate::idle::Clocks;
use crate::was_shown::notes;
use crate::wire::*;

/// What whoever shows it has to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// There is something else to show, or it is covered or not.
    Changed,
    /// Something that the page may hold is not to be shown any more. The page and its process have to end.
    Narrowed,
    /// It is over.
    Ended(ShownOn),
}

/// Elsewhere than on Windows the system does nothing, or newer programs pass over it.
const CAN_BE_LEFT_OUT: bool = cfg!(windows);

type Hears = Box<dyn Fn(Told) + Send + Sync>;
type Watches = Box<dyn Fn() + Send + Sync>;

/// What is shown now, and who hears when that changes.
#[derive(Default)]
pub struct Sharing {
    now: Mutex<Option<Showing>>,
    hears: OnceLock<Hears>,
    /// The Sharing window's page. It hears only that there is something to ask for, so that nothing is on its way
    /// to a page which must not have it any more.
    watches: Mutex<Option<Watches>>,
}

/// A part of the plan that is shown.
pub(crate) struct Showing {
    /// The opening of the plan that it is from. It lasts no longer.
    openings: u64,
    pub(crate) call: Id,
    pub(crate) choices: Choices,
    on: ShownOn,
    covered: bool,
    /// The one thing on the screen; `None` for all of it.
    at: Option<(Kind, u32)>,
    /// All of the plan that the page may hold by now.
    came: BTreeSet<Held>,
    /// What may be seen, as it was worked out last.
    page: Vec<ShownItem>,
    /// How the screen looks.
    look: Look,
    /// What is kept with the call already.
    pub(crate) noted: BTreeSet<(Kind, u32)>,
}

/// Something of the plan that the page holds.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Held {
    /// Words, a day or a number.
    Text(String),
    /// A line of a record under its label. What is chosen from a list is no words of the person's, and stands here alone.
    Line(Kind, u32, String, String),
}

fn held(seen: &Plan, page: &[ShownItem]) -> BTreeSet<Held> {
    let texts = seen.allowed_texts().into_iter().map(Held::Text);
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

impl Sharing {
    /// Who hears of changes. There is one, for as long as the program runs.
    pub fn is_heard_by(&self, hears: impl Fn(Told) + Send + Sync + 'static) {
        let _ = self.hears.set(Box::new(hears));
    }

    /// Whether the Sharing window shows something.
    pub fn is_in_its_window(&self) -> bool {
        self.now().as_ref().is_some_and(|showing| showing.on == ShownOn::OwnWindow)
    }

    fn now(&self) -> MutexGuard<'_, Option<Showing>> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The Sharing window's page, until the next one.
    pub fn is_watched_by(&self, watches: impl Fn() + Send + Sync + 'static) {
        *self.watched() = Some(Box::new(watches));
    }

    fn watched(&self) -> MutexGuard<'_, Option<Watches>> {
        self.watches.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn tells(&self, told: Told) {
        if told == Told::Changed {
            self.watched().iter().for_each(|watches| watches());
        } else {
            self.watched().take();
        }
        self.hears.get().into_iter().for_each(|hears| hears(told));
    }

    /// Ends it, from wherever: nothing is waited for.
    pub fn end(&self) {
        let ended = self.now().take();
        ended.into_iter().for_each(|showing| self.tells(Told::Ended(showing.on)));
    }
}

impl Showing {
    fn seen(&self, plan: &Plan) -> Plan {
        plan.seen_by(Reader::SupportWorker, &self.choices)
    }

    /// What is on the screen: nothing, one thing, or all of it.
    fn on_screen(&self) -> Vec<ShownItem> {
        let here = |item: &&ShownItem| self.at.is_none_or(|at| at == key(item));
        if self.covered { Vec::new() } else { self.page.iter().filter(here).cloned().collect() }
    }

    fn place(&self) -> Option<usize> {
        self.at.and_then(|at| self.page.iter().position(|item| key(item) == at))
    }

    /// Takes what may be seen now, and says what has to happen; `None` when nothing does.
    fn takes(&mut self, seen: &Plan, page: Vec<ShownItem>, look: Look) -> Option<Told> {
        let narrowed = !self.came.is_subset(&held(seen, &page));
        let changed = page != self.page || look != self.look;
        (self.page, self.look) = (page, look);
        if self.at.is_some() && self.place().is_none() {
            // The one thing on the screen is gone. Another does not come in its place by itself.
            (self.at, self.covered) = (None, true);
        }
        if narrowed {
            self.came.clear();
        }
        if narrowed { Some(Told::Narrowed) } else { changed.then_some(Told::Changed) }
    }
}

pub(crate) fn key(item: &ShownItem) -> (Kind, u32) {
    (item.kind, item.number)
}

impl Footing {
    /// What a call could show, and what it shows with these choices.
    pub fn call_items(&self, request: &ForCall) -> Result<CallItems, Fault> {
        let desk = self.desk_now();
        let plan = desk.plan()?;
        let seen = plan.seen_by(Reader::SupportWorker, &request.choices);
        let items = call_items(plan, &request.choices, &self.words);
        Ok(CallItems { items, shown: shown(&seen, &self.words) })
    }

    /// Starts to show a part of the plan, or shows another part of it.
    pub fn start_sharing(&self, request: StartSharing, moment: Moment) -> Result<SharingNow, Fault> {
        let desk = self.desk_now();
        if desk.read_only().is_some() {
            return Err(FaultCode::CannotWrite.into());
        }
        let StartSharing { call, choices, on } = request;
        kept_call(desk.plan()?, &call).ok_or(FaultCode::Unexpected)?;
        self.idle.on_a_call(true, Clocks::now());
        let mut now = self.sharing.now();
        let before = now.take_if(|showing| showing.on != on || showing.call != call);
        let openings = self.openings.so_far();
        let showing = now.get_or_insert_with(|| Showing::new(call, on, openings));
        showing.choices = choices;
        drop((now, desk));
        before.into_iter().for_each(|showing| self.sharing.tells(Told::Ended(showing.on)));
        self.sharing_follows();
        if on == ShownOn::MainWindow {
            self.shared(moment.now);
        }
        self.sharing_now()
    }

    /// What is shown now, for the main window.
    pub fn sharing_now(&self) -> Result<SharingNow, Fault> {
        let desk = self.desk_now();
        let plan = desk.plan()?;
        let now = self.sharing.now();
        let nothing = SharingNow { can_be_left_out: CAN_BE_LEFT_OUT, ..SharingNow::default() };
        Ok(match now.as_ref() {
            None => nothing,
            Some(showing) => SharingNow {
                on: Some(showing.on),
                covered: showing.covered,
                shown: showing.page.clone(),
                call: kept_call(plan, &showing.call).cloned(),
                ..nothing
            },
        })
    }

    /// What the Sharing window shows now. What comes on its screen is kept with the call first.
    pub fn shared(&self, now: DateTime<Utc>) -> SharedView {
        let mut desk = self.desk_now();
        let mut sharing = self.sharing.now();
        let Some(showing) = sharing.as_mut().filter(|_| desk.plan().is_ok()) else {
            let look = self.look_of(&desk);
            return SharedView { covered: true, items: Vec::new(), names: Vec::new(), at: None, look };
        };
        // A change that is a moment old counts already.
        let told = self.looks_again(&desk, showing);
        let items = showing.on_screen();
        if let (false, Ok(plan)) = (items.is_empty(), desk.plan()) {
            showing.came.extend(held(&showing.seen(plan), &showing.page));
        }
        let noted = notes(&mut desk, showing, &items, now).then_some(Told::Changed);
        let names = if showing.covered { &[] } else { showing.page.as_slice() };
        let view = SharedView {
            covered: showing.covered,
            names: names.iter().map(|item| item.name.clone()).collect(),
            at: showing.place().map(|at| u32::try_from(at).unwrap_or_default()),
            items,
            look: showing.look,
        };
        drop((sharing, desk));
        told.or(noted).into_iter().for_each(|told| self.sharing.tells(told));
        view
    }

    fn looks_again(&self, desk: &Desk, showing: &mut Showing) -> Option<Told> {
        let seen = showing.seen(desk.plan().ok()?);
        let page = shown(&seen, &self.words);
        showing.takes(&seen, page, self.look_of(desk))
    }

    /// Turns to one thing, or to all of it.
    pub fn turn_shared(&self, request: &TurnShared, now: DateTime<Utc>) -> SharedView {
        if let Some(showing) = self.sharing.now().as_mut() {
            let at = request.at.and_then(|at| usize::try_from(at).ok());
            showing.at = at.and_then(|at| showing.page.get(at)).map(key);
        }
        self.shared(now)
    }

    /// Covers what is shown, or shows it again.
    pub fn cover_sharing(&self, on: bool) {
        let covered = self.sharing.now().as_mut().map(|showing| showing.covered = on);
        if covered.is_some() {
            self.sharing.tells(Told::Changed);
        }
    }

    /// Works out anew what is shown. The main window's commands can change all of it.
    pub fn sharing_follows(&self) {
        if self.sharing.now().is_none() {
            return;
        }
        let desk = self.desk_now();
        let mut now = self.sharing.now();
        let Some(showing) = now.as_mut() else { return };
        let plan = desk.plan().ok().filter(|_| showing.openings == self.openings.so_far());
        if plan.and_then(|plan| kept_call(plan, &showing.call)).is_none() {
            drop(now);
            return self.sharing.end();
        }
        let told = self.looks_again(&desk, showing);
        drop((now, desk));
        told.into_iter().for_each(|told| self.sharing.tells(told));
    }
}

impl Showing {
    fn new(call: Id, on: ShownOn, openings: u64) -> Self {
        Self {
            openings,
            call,
            choices: Choices::default(),
            on,
            covered: false,
            at: None,
            came: BTreeSet::new(),
            page: Vec::new(),
            look: Look::default(),
            noted: BTreeSet::new(),
        }
    }
}

pub(crate) fn kept_call<'p>(plan: &'p Plan, call: &Id) -> Option<&'p Record> {
    plan.find(call).filter(|record| record.body.kind() == Kind::Session)
}
