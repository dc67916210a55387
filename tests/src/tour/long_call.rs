//! A call in the example that goes on for more than an hour, in the planner as people get it: a page that ends with
//! what it showed takes a walk by WebDriver with it.

use std::path::{Path, PathBuf};

use super::{Album, Look};
use crate::{
    child::Child,
    listener::Listener,
    moved_clock::MovedClock,
    places,
    session::Session,
    sharing::aloud::{
        MAIN, SHARING, has_left, is_gone, is_on_the_call, looks_once, shows, unticks_in_its_form,
    },
    the_example::{STEP, opens_the_example},
    traces::use_it::goes_to,
};

/// The name of this walk.
pub const LONG_CALL: &str = "long-call";

/// Makes something private that is shown, and leaves the call alone for an hour.
pub fn long_call(folder: &Path, look: Look) -> Vec<PathBuf> {
    let session = Session::start();
    let clock = MovedClock::kept_in(session.running());
    let mut command = session.command("env");
    let _planner = Child::start(command.args(clock.environment()).arg(places::shipped_build()));
    let mut person = Listener::in_session(&session);
    let mut album = Album::new(session.display(), folder, look);
    opens_the_example(&mut person);
    looks(&mut person, look);
    is_on_the_call(&mut person);
    shows(&mut person, &session);
    session.display().brings_up(MAIN);
    unticks_in_its_form(&mut person, STEP);
    has_left(&mut person, STEP);
    session.display().brings_up(SHARING);
    album.takes_one("sharing-without-it");
    clock.is_ahead_by(61);
    person.sees("Are you still on the call?");
    person.sees_in(SHARING, "The page is covered.");
    album.takes_one("an-hour-covered");
    session.display().brings_up(MAIN);
    album.takes_one("still-on-the-call");
    person.follows("Yes, I am on it");
    person.presses("F9");
    is_gone(&session);
    person.follows("Back to the call");
    person.sees("On a call with Jo");
    in_this_window(&mut person, &mut album, &clock);
    album.pictures()
}

/// The same on a page that fills the plan's window: whoever says that the call is over is not led into the plan.
fn in_this_window(person: &mut Listener<'_>, album: &mut Album<'_>, clock: &MovedClock) {
    looks_once(person);
    person.follows("Show it in this window");
    person.sees("What I want to show you");
    clock.is_ahead_by(130);
    person.sees("Are you still on the call?");
    album.takes_one("safe-still-on-the-call");
    person.follows("No, it is over");
    person.sees("Behind this page is your whole plan.");
    album.takes_one("safe-call-is-over");
    person.follows("Back to my plan");
    person.sees("On a call with Jo");
}

fn looks(person: &mut Listener<'_>, look: Look) {
    goes_to(person, "Settings");
    person.sees("Size of the words");
    person.chooses(if look == Look::Dark { "Dark" } else { "Light" });
    person.chooses(if look == Look::Largest { "Largest" } else { "Usual" });
}
