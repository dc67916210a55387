//! Closing the window: the page first saves what is being typed, and says when it has.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use tauri::{Manager, WebviewWindow, WindowEvent};

use crate::footing::Footing;
use crate::wire::LeavingWord;

/// How long keys may still be on their way to the page. The engine hands them over one by one, and what the
/// program says to the page can come before them.
const LAST_KEYS: Duration = Duration::from_millis(300);
/// How long a page has to say that it heard. One that says nothing has broken off, and its words with it.
const TO_HEAR: Duration = Duration::from_secs(5);

/// Where the page's answers go while the window is asked to close.
#[derive(Default)]
pub struct Closing(Mutex<Asked>);

/// How often the window was asked to close, and who waits for the answer to the last time.
#[derive(Default)]
struct Asked {
    times: u32,
    last: Option<Sender<LeavingWord>>,
}

impl Closing {
    /// Takes the page's word. One that belongs to an earlier time means nothing.
    pub fn hears(&self, time: u32, word: LeavingWord) {
        let asked = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(last) = asked.last.as_ref().filter(|_| asked.times == time) {
            // Nobody waits any more when the person stayed.
            let _ = last.send(word);
        }
    }

    /// Starts anew: whoever waited for an earlier answer waits no more.
    fn begins(&self) -> (u32, Receiver<LeavingWord>) {
        let (last, answers) = channel();
        let mut asked = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *asked = Asked { times: asked.times + 1, last: Some(last) };
        (asked.times, answers)
    }
}

/// Closing asks the page first. When all is saved, or the person closes all the same, all is locked and the
/// program ends.
pub fn close_gently(window: &WebviewWindow, footing: &Arc<Footing>) {
    let (closing, footing) = (window.clone(), Arc::clone(footing));
    window.on_window_event(move |event| {
        let WindowEvent::CloseRequested { api, .. } = event else { return };
        api.prevent_close();
        let (time, answers) = closing.state::<Closing>().begins();
        let (closing, footing) = (closing.clone(), Arc::clone(&footing));
        thread::spawn(move || {
            thread::sleep(LAST_KEYS);
            // A page that cannot be spoken to does not answer, and the wait ends by itself.
            let _ = closing.eval(say_to_page(time));
            if may_close(&answers, TO_HEAR) {
                footing.keep_copy(chrono::Utc::now());
                footing.lock();
                closing.app_handle().exit(0);
            }
        });
    });
}

/// What the page listens for: a number is all that is put into it.
fn say_to_page(time: u32) -> String {
    format!("window.dispatchEvent(new CustomEvent('closing', {{ detail: {time} }}))")
}

/// Waits for the page. Once it has heard, it may take as long as it needs: it shows the person what it waits for.
fn may_close(answers: &Receiver<LeavingWord>, to_hear: Duration) -> bool {
    let mut answer = answers.recv_timeout(to_hear);
    while answer == Ok(LeavingWord::Heard) {
        answer = answers.recv().map_err(|_| RecvTimeoutError::Disconnected);
    }
    match answer {
        Ok(LeavingWord::Close) | Err(RecvTimeoutError::Timeout) => true,
        Ok(LeavingWord::Heard | LeavingWord::Stay) | Err(RecvTimeoutError::Disconnected) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: Duration = Duration::from_secs(3600);

    fn closes(said: &[LeavingWord], to_hear: Duration) -> bool {
        let closing = Closing::default();
        let (time, answers) = closing.begins();
        said.iter().for_each(|word| closing.hears(time, *word));
        may_close(&answers, to_hear)
    }

    #[test]
    fn the_window_closes_when_the_page_says_so_and_stays_when_the_person_stays() {
        assert!(closes(&[LeavingWord::Heard, LeavingWord::Close], LONG));
        assert!(!closes(&[LeavingWord::Heard, LeavingWord::Stay], LONG));
    }

    #[test]
    fn a_page_that_never_answers_does_not_keep_the_window_open() {
        assert!(closes(&[], Duration::ZERO));
    }

    #[test]
    fn closing_a_second_time_asks_anew_and_an_earlier_wait_ends() {
        let closing = Closing::default();
        let (time, first) = closing.begins();
        closing.hears(time, LeavingWord::Heard);
        let (time_again, second) = closing.begins();
        closing.hears(time, LeavingWord::Stay);
        closing.hears(time_again, LeavingWord::Close);
        assert!(!may_close(&first, LONG));
        assert!(may_close(&second, LONG), "what was said the first time is no answer to the second");
    }
}
