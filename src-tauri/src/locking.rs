//! Locking without being asked by the person: nobody is at the plan, or the computer locks or sleeps.
//!
//! It is the same way as Ctrl+L. The page is told, keeps what is being typed, and asks for the lock.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use tauri::{AppHandle, Manager};

use crate::footing::Footing;
use crate::idle::Clocks;
use crate::window;

/// How often the clocks are looked at.
const LOOK: Duration = Duration::from_secs(5);
/// How long a page has to say that it heard. One that says nothing has broken off, and its words with it.
const TO_HEAR: Duration = Duration::from_secs(3);
/// How long keeping what is being typed may hold up the computer's sleep. The lock comes all the same, later.
const TO_KEEP: Duration = Duration::from_secs(4);

/// Where the page's answers go while it is told to lock.
#[derive(Default)]
pub struct Locking(Mutex<Option<Sender<Answer>>>);

/// What is heard of a page that is told to lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It has heard, and keeps what is being typed.
    Heard,
    /// The plan is locked.
    Locked,
}

impl Locking {
    /// Takes an answer. Nobody waits for it when the person locked the plan.
    pub fn hears(&self, answer: Answer) {
        let asked = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(waiting) = asked.as_ref() {
            let _ = waiting.send(answer);
        }
    }

    fn begins(&self) -> Receiver<Answer> {
        let (say, answers) = channel();
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(say);
        answers
    }
}

/// Watches for as long as the program runs.
pub fn lock_by_itself(app: &AppHandle, footing: &Arc<Footing>) {
    let (idle_app, idle_footing) = (app.clone(), Arc::clone(footing));
    thread::spawn(move || {
        loop {
            // The time between two looks at a clock: nothing is waited for.
            thread::sleep(LOOK);
            if idle_footing.idle.is_over(Clocks::now()) {
                lock(&idle_app, &idle_footing);
            }
        }
    });
    #[cfg(target_os = "linux")]
    {
        let (app, footing) = (app.clone(), Arc::clone(footing));
        crate::session::watch(Arc::new(move || lock(&app, &footing)));
    }
}

/// Locks the person's plan. A page that does not answer is ended.
fn lock(app: &AppHandle, footing: &Footing) {
    if !footing.is_own_plan_open() {
        return;
    }
    let Some(page) = app.get_webview_window(window::MAIN) else { return footing.lock() };
    let answers = app.state::<Locking>().begins();
    // A page that cannot be spoken to does not answer, and the wait ends by itself.
    let _ = page.eval("window.dispatchEvent(new CustomEvent('lock-now'))");
    if !is_heard(&answers, TO_HEAR) {
        footing.keep_copy(chrono::Utc::now());
        footing.lock();
        let _ = window::end_page(&page); // the plan is locked whatever the page does
    }
}

/// Waits until the page has heard, and a moment longer for it to keep what is being typed. What it cannot keep
/// it shows to the person, so the lock is left to it then.
fn is_heard(answers: &Receiver<Answer>, to_hear: Duration) -> bool {
    match answers.recv_timeout(to_hear) {
        Ok(Answer::Heard) => {
            let _ = answers.recv_timeout(TO_KEEP);
            true
        }
        Ok(Answer::Locked) => true,
        Err(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: Duration = Duration::from_secs(3600);

    fn heard(said: &[Answer], to_hear: Duration) -> bool {
        let locking = Locking::default();
        let answers = locking.begins();
        said.iter().for_each(|answer| locking.hears(*answer));
        is_heard(&answers, to_hear)
    }

    #[test]
    fn a_page_that_hears_is_left_to_keep_what_is_being_typed() {
        assert!(heard(&[Answer::Heard, Answer::Locked], LONG));
        assert!(heard(&[Answer::Locked], LONG), "the person was quicker");
    }

    #[test]
    fn a_page_that_never_answers_keeps_no_plan_open() {
        assert!(!heard(&[], Duration::ZERO));
    }
}
