//! Showing a part of the plan on a call: what is shown now, and what has to happen when that changes.
//!
//! All that is ever shown is [`Plan::seen_on_call`] under the choices for this call. It is worked out
//! anew after every command of the main window, so nobody has to remember to tell it of a change.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use chrono::{DateTime, Utc};
use footing_plan::{Id, Kind, Plan, Record, call_items, shown};

use crate::desk::{Desk, Moment};
use crate::footing::Footing;
use crate::idle::Clocks;
use crate::showing::{Showing, held, key};
use crate::was_shown::NewOnScreen;
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
/// Elsewhere the window goes with its page, see [`crate::sharing_window`].
const WINDOW_OUTLIVES_PAGE: bool = cfg!(target_os = "linux");

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
    /// How many windows there were.
    windows: AtomicU64,
}

impl Sharing {
    /// Who hears of changes. There is one, for as long as the program runs.
    pub fn is_heard_by(&self, hears: impl Fn(Told) + Send + Sync + 'static) {
        let _ = self.hears.set(Box::new(hears));
    }

    /// The number of the window that something is shown in; each that opens has another.
    pub fn window(&self) -> Option<u64> {
        self.now().as_ref().map(|showing| showing.window)
    }

    pub(crate) fn now(&self) -> MutexGuard<'_, Option<Showing>> {
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

    /// The call is over, and the window with it. A page that fills the plan's window is covered and stays until the
    /// person leaves it by its own button: their screen may still be seen.
    fn call_is_over(&self) {
        let fills = |it: &&mut Showing| it.on == ShownOn::MainWindow;
        let stays = self.now().as_mut().filter(fills).map(|it| it.covered = true).is_some();
        if stays { self.tells(Told::Changed) } else { self.end() }
    }

    /// Ends it with the window it was in. What is shown in another by then goes on.
    pub fn ends_with(&self, window: u64) {
        let ended = self.now().take_if(|showing| showing.window == window);
        ended.into_iter().for_each(|showing| self.tells(Told::Ended(showing.on)));
    }

    /// What is covered, for whoever may not wait for the desk: a disk can hold that for seconds.
    fn covered(&self) -> Option<SharedView> {
        self.now().as_ref().filter(|showing| showing.covered).map(Showing::view)
    }
}

impl Footing {
    /// What a call could show, and what it shows with these choices.
    pub fn call_items(&self, request: &ForCall) -> Result<CallItems, Fault> {
        let desk = self.desk_now();
        let plan = desk.plan()?;
        let seen = plan.seen_on_call(&request.call, &request.choices);
        let items = call_items(plan, &request.call, &request.choices, &self.words);
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
        // Another call has the window of the one before, so that a video call goes on with it, and a new page in it.
        let stays = before.as_ref().filter(|it| it.on == on && WINDOW_OUTLIVES_PAGE).map(|it| it.window);
        let window = stays.unwrap_or_else(|| self.sharing.windows.fetch_add(1, Ordering::Relaxed));
        let openings = self.openings.so_far();
        let showing = now.get_or_insert_with(|| Showing::new(call, on, openings, window));
        showing.choices = choices;
        drop((now, desk));
        let over = |it: Showing| if stays.is_some() { Told::Narrowed } else { Told::Ended(it.on) };
        before.map(over).into_iter().for_each(|told| self.sharing.tells(told));
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
                not_noted: showing.not_noted,
                shown: showing.page.clone(),
                call: kept_call(plan, &showing.call).cloned(),
                ..nothing
            },
        })
    }

    /// Shows nothing that these choices for its call do not have. It never shows more.
    pub fn show_less(&self, request: &ShowLess) {
        let mut now = self.sharing.now();
        now.iter_mut().filter(|it| it.call == request.call).for_each(|it| it.keeps_to(&request.choices));
    }

    /// What the Sharing window shows now. What comes on its screen is kept with the call first.
    pub fn shared(&self, now: DateTime<Utc>) -> SharedView {
        if let Some(covered) = self.sharing.covered() {
            return covered;
        }
        let mut desk = self.desk_now();
        let mut sharing = self.sharing.now();
        let Some(showing) = sharing.as_mut().filter(|_| desk.plan().is_ok()) else {
            return SharedView::nothing(self.look_of(&desk));
        };
        // A change that is a moment old counts already.
        let told = self.looks_again(&desk, showing);
        let view = showing.view();
        let mut new = None;
        if let (false, Ok(plan)) = (view.items.is_empty(), desk.plan()) {
            showing.came.extend(held(&showing.seen(plan), &showing.page, &self.words));
            new = NewOnScreen::of(plan, showing, &view.items, now);
        }
        // Whoever covers it meanwhile does not wait for the disk.
        drop(sharing);
        let noted = new.filter(|new| self.notes(&mut desk, new)).map(|_| Told::Changed);
        drop(desk);
        told.or(noted).into_iter().for_each(|told| self.sharing.tells(told));
        view
    }

    /// Keeps with the call what is new on the screen. What the disk does not take now is tried with the next view.
    /// Whether there is something new to tell of it.
    fn notes(&self, desk: &mut Desk, new: &NewOnScreen) -> bool {
        let noted = desk.note_shown(&new.call, &new.shown).is_ok();
        let mut now = self.sharing.now();
        let Some(showing) = now.as_mut().filter(|it| it.call == new.call) else { return noted };
        let failed_before = std::mem::replace(&mut showing.not_noted, !noted);
        if noted {
            showing.has_noted(&new.shown);
        }
        noted || !failed_before
    }

    fn looks_again(&self, desk: &Desk, showing: &mut Showing) -> Option<Told> {
        let plan = desk.plan().ok()?;
        showing.goes_by_marks(plan);
        let seen = showing.seen(plan);
        let page = shown(&seen, &self.words);
        showing.takes(&seen, page, &self.words, self.look_of(desk))
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

    /// The person says that they are on a call, or no longer.
    pub fn on_a_call(&self, on: bool, now: Clocks) {
        self.idle.on_a_call(on, now);
        if !on {
            self.sharing.call_is_over();
        }
    }

    /// Whoever shows it again, or turns to something else of it, is at their call. That answers whether they still are.
    pub fn is_at_the_call(&self, now: Clocks) {
        if self.sharing.window().is_some() { self.idle.on_a_call(true, now) } else { self.idle.is_used(now) }
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

pub(crate) fn kept_call<'p>(plan: &'p Plan, call: &Id) -> Option<&'p Record> {
    plan.find(call).filter(|record| record.body.kind() == Kind::Session)
}
