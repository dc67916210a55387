//! Locking without being asked by the person: nobody is at the plan, or the computer locks or sleeps.
//!
//! It is the same way as Ctrl+L. The page is told, keeps what is being typed, and asks for the lock.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use tauri::{AppHandle, Manager};

use crate::footing::Footing;
use crate::idle::{Clocks, TimeTo};
#[cfg(target_os = "linux")]
use crate::session::Because;
use crate::window;

/// How often the clocks are looked at.
const LOOK: Duration = Duration::from_secs(5);
/// How long a page has to say that it heard. One that says nothing has broken off, and its words with it.
const TO_HEAR: Duration = Duration::from_secs(3);
/// How long keeping what is being typed may hold up the computer's sleep. The lock comes all the same, later.
const TO_KEEP: Duration = Duration::from_secs(4);
/// How much longer a page has to lock, or to say what it could not keep. A slow disk takes a while; one that says
/// nothing for so long has broken off after it heard.
const TO_END: Duration = Duration::from_secs(30);

/// Where the page's answers go while it is told to lock, and whose turn it is to tell it. Closing a lid says
/// several times that the computer locks, and sleep waits for one of them: each has to come to its end.
#[derive(Default)]
pub struct Locking {
    told: Mutex<Option<Sender<Answer>>>,
    turn: Mutex<()>,
    hurries: AtomicU32,
}

/// Until this is dropped the computer waits for the lock.
#[cfg(any(test, target_os = "linux"))]
struct Hurry<'a>(&'a AtomicU32);

#[cfg(any(test, target_os = "linux"))]
impl Drop for Hurry<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

/// What is heard of a page that is told to lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It has heard, and keeps what is being typed.
    Heard,
    /// The plan is locked.
    Locked,
    /// Some words could not be kept. The page shows them, covered, and waits for the person.
    NotKept,
}

/// How far a page came that was told to lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Came {
    /// It said nothing.
    Nowhere,
    /// It heard, and keeps what is being typed.
    ToKeep,
    /// To its end: the plan is locked, or the person is asked.
    ToEnd,
}

impl Locking {
    /// Ends the page of a plan that is locked, and only then says that it is: the computer may sleep after that.
    pub fn is_locked<T>(&self, end_page: impl FnOnce() -> T) -> T {
        let ended = end_page();
        self.hears(Answer::Locked);
        ended
    }

    /// Whether the computer waits for the lock, to sleep or to shut down. It waits a few seconds at most.
    pub fn is_hurried(&self) -> bool {
        self.hurries.load(Ordering::SeqCst) > 0
    }

    /// From now on the computer waits for the lock, for one that is under way already too.
    #[cfg(any(test, target_os = "linux"))]
    fn hurry(&self) -> Hurry<'_> {
        self.hurries.fetch_add(1, Ordering::SeqCst);
        Hurry(&self.hurries)
    }

    /// Takes an answer. Nobody waits for it when the person locked the plan.
    pub fn hears(&self, answer: Answer) {
        let asked = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(waiting) = asked.as_ref() {
            let _ = waiting.send(answer);
        }
    }

    /// Waits until no lock is under way, and keeps others waiting.
    fn takes_turn(&self) -> MutexGuard<'_, ()> {
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells a page to lock, and waits as [`how_far`] does. Only whoever has the turn may. Gives what is still to be
    /// heard of that page, too.
    fn tells(
        &self,
        _turn: &MutexGuard<()>,
        say: impl FnOnce(),
        times: (Duration, Duration),
    ) -> (Came, Receiver<Answer>) {
        let (answer, answers) = channel();
        *self.told.lock().unwrap_or_else(PoisonError::into_inner) = Some(answer);
        say();
        (how_far(&answers, times), answers)
    }
}

/// Watches for as long as the program runs.
pub fn lock_by_itself(app: &AppHandle, footing: &Arc<Footing>) {
    let (idle_app, idle_footing) = (app.clone(), Arc::clone(footing));
    thread::spawn(move || {
        loop {
            // The time between two looks at a clock: nothing is waited for.
            thread::sleep(LOOK);
            idle_footing.make_owed_copy(chrono::Utc::now());
            if idle_footing.idle.is_still(Clocks::now()) {
                idle_footing.try_owed_copy(chrono::Utc::now());
            }
            match idle_footing.idle.look(Clocks::now()) {
                TimeTo::Wait => {}
                TimeTo::Ask => {
                    idle_footing.cover_sharing(true);
                    tell_page(&idle_app, "still-on-the-call");
                }
                TimeTo::Lock => lock(&idle_app, &idle_footing),
            }
        }
    });
    #[cfg(target_os = "linux")]
    {
        let (app, footing) = (app.clone(), Arc::clone(footing));
        crate::session::watch(Arc::new(move |because| {
            let locking = app.state::<Locking>();
            let _hurry = (because == Because::Ending).then(|| locking.hurry());
            lock(&app, &footing);
        }));
    }
}

/// A log-out ends programs by a signal. The plan is locked first, as before sleep: the page keeps what is being
/// typed, and the day's copy is made. What it cannot keep is not waited for, because the session ends anyway.
#[cfg(target_os = "linux")]
pub fn lock_at_the_end(app: &AppHandle, footing: &Arc<Footing>) {
    for signal in [libc::SIGTERM, libc::SIGHUP, libc::SIGINT] {
        let (app, footing) = (app.clone(), Arc::clone(footing));
        gtk::glib::unix_signal_add(signal, move || {
            let (app, footing) = (app.clone(), Arc::clone(&footing));
            thread::spawn(move || {
                lock(&app, &footing);
                footing.keep_copy(chrono::Utc::now());
                footing.lock();
                app.exit(0);
            });
            gtk::glib::ControlFlow::Continue
        });
    }
}

/// Locks the person's plan because nobody is at it, or the computer locks. Whoever comes to it then may be anyone.
fn lock(app: &AppHandle, footing: &Arc<Footing>) {
    lock_by_word(app, footing, "lock-now");
}

/// The same because the person pressed the key in the Sharing window. The example is left by it too.
pub(crate) fn lock_as_pressed(app: &AppHandle, footing: &Arc<Footing>) {
    if footing.is_own_plan_open() {
        lock_by_word(app, footing, "lock-pressed");
    } else {
        tell_page(app, "lock-pressed");
    }
}

/// Tells the page to lock by this word. A page that does not answer is ended, and so is one that only says it heard.
fn lock_by_word(app: &AppHandle, footing: &Arc<Footing>, word: &str) {
    // Whatever the page still has to keep, nothing is shown any longer, and nothing of it waits for a window to close.
    window::end_shared_page();
    footing.sharing.end();
    let locking = app.state::<Locking>();
    let turn = locking.takes_turn();
    if !footing.is_own_plan_open() {
        return;
    }
    window::close_dialogs();
    let (came, answers) = locking.tells(&turn, || tell_page(app, word), (TO_HEAR, TO_KEEP));
    match came {
        Came::ToEnd => {}
        Came::Nowhere => lock_without_page(app, footing),
        Came::ToKeep => {
            // The computer's sleep does not wait for this.
            let (app, footing) = (app.clone(), Arc::clone(footing));
            let opened = footing.openings.so_far();
            thread::spawn(move || {
                // A plan that was opened since is not the one that was to lock.
                let is_the_same = || footing.openings.so_far() == opened && footing.is_own_plan_open();
                if is_silent(&answers, TO_END) && is_the_same() {
                    lock_without_page(&app, &footing);
                }
            });
        }
    }
}

/// The plan is locked whatever the page does.
fn lock_without_page(app: &AppHandle, footing: &Footing) {
    footing.copy_and_lock(app.state::<Locking>().is_hurried(), chrono::Utc::now());
    let _ = app.get_webview_window(window::MAIN).map(|page| window::end_page(&page));
}

/// Says a word of our own to the page. One that cannot be spoken to does not answer, and whoever waits for it
/// waits no longer than they meant to.
pub(crate) fn tell_page(app: &AppHandle, word: &str) {
    if let Some(page) = app.get_webview_window(window::MAIN) {
        let _ = page.eval(format!("window.dispatchEvent(new CustomEvent('{word}'))"));
    }
}

/// Waits until the page has heard, and a moment longer for it to keep what is being typed. What it cannot keep
/// it shows to the person, so the lock is left to it then.
fn how_far(answers: &Receiver<Answer>, (to_hear, to_keep): (Duration, Duration)) -> Came {
    match answers.recv_timeout(to_hear) {
        Ok(Answer::Heard) if is_silent(answers, to_keep) => Came::ToKeep,
        Ok(_) => Came::ToEnd,
        Err(_) => Came::Nowhere,
    }
}

/// Whether nothing more comes of a page for so long. When it is told once more, whoever tells it sees to its end.
fn is_silent(answers: &Receiver<Answer>, wait: Duration) -> bool {
    answers.recv_timeout(wait) == Err(RecvTimeoutError::Timeout)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: Duration = Duration::from_secs(3600);

    fn tells(locking: &Locking, say: impl FnOnce()) -> Came {
        locking.tells(&locking.takes_turn(), say, (LONG, LONG)).0
    }

    /// How far a page comes that says this, and what is still to be heard of it.
    fn says(locking: &Locking, said: &[Answer], times: (Duration, Duration)) -> (Came, Receiver<Answer>) {
        let say = || said.iter().for_each(|answer| locking.hears(*answer));
        locking.tells(&locking.takes_turn(), say, times)
    }

    #[test]
    fn a_page_that_hears_is_left_to_keep_what_is_being_typed() {
        let come = |said: &[Answer]| says(&Locking::default(), said, (LONG, LONG)).0;
        assert_eq!(come(&[Answer::Heard, Answer::Locked]), Came::ToEnd);
        assert_eq!(come(&[Answer::Heard, Answer::NotKept]), Came::ToEnd, "the person is asked");
        assert_eq!(come(&[Answer::Locked]), Came::ToEnd, "the person was quicker");
    }

    #[test]
    fn a_page_that_never_answers_keeps_no_plan_open() {
        assert_eq!(says(&Locking::default(), &[], (Duration::ZERO, LONG)).0, Came::Nowhere);
    }

    #[test]
    fn a_page_that_hears_and_then_hangs_keeps_no_plan_open_and_one_on_a_slow_disk_has_longer() {
        let (locking, soon) = (Locking::default(), Duration::from_millis(1));
        let (came, answers) = says(&locking, &[Answer::Heard], (LONG, soon));
        assert_eq!(came, Came::ToKeep);
        assert!(is_silent(&answers, soon), "it hangs, and is ended");
        for late in [Answer::Locked, Answer::NotKept] {
            locking.hears(late);
            assert!(!is_silent(&answers, soon), "it was slow: {late:?}");
        }
        let again = says(&locking, &[Answer::Heard], (LONG, soon));
        assert!(!is_silent(&answers, soon), "the next one to tell it sees to its end");
        assert!(is_silent(&again.1, soon));
    }

    #[test]
    fn a_page_that_is_told_twice_at_once_is_left_to_keep_its_words_both_times() {
        let locking = Locking::default();
        let answers = || [Answer::Heard, Answer::Locked].iter().for_each(|answer| locking.hears(*answer));
        let (say, said) = channel();
        thread::scope(|scope| {
            let second = || {
                scope.spawn(|| {
                    tells(&locking, || {
                        let _ = say.send(());
                        answers()
                    })
                })
            };
            let mut later = None;
            let first = tells(&locking, || {
                later = Some(second());
                // So long the second would have to come in between.
                let _ = said.recv_timeout(Duration::from_millis(200));
                answers();
            });
            assert_eq!(first, Came::ToEnd, "the second did not come in between");
            let ends = |later: thread::ScopedJoinHandle<Came>| later.join().is_ok_and(|it| it == Came::ToEnd);
            assert!(later.is_some_and(ends), "and has its turn");
        });
    }

    #[test]
    fn a_lock_is_hurried_for_as_long_as_the_computer_waits_for_one() {
        let locking = Locking::default();
        let hurried = || locking.is_hurried();
        assert!(!hurried());
        let (sleep, shutdown) = (locking.hurry(), locking.hurry());
        drop(sleep);
        assert!(hurried(), "the other waits still");
        drop(shutdown);
        assert!(!hurried());
    }

    #[test]
    fn the_computer_may_sleep_only_once_the_page_has_ended() {
        let locking = Locking::default();
        let (answer, answers) = channel();
        *locking.told.lock().expect("whole") = Some(answer);
        assert!(locking.is_locked(|| answers.try_recv().is_err()), "nothing is said while the page is there");
        assert_eq!(answers.try_recv(), Ok(Answer::Locked));
    }
}
