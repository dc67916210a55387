//! Someone at the keys with a screen reader who shows a part of their plan on a call.

use crate::{
    display::wait_for, listener::Listener, processes, session::Session, the_example::opens_the_example,
};

/// The title of the Sharing window.
pub const SHARING: &str = "Footing: Sharing";
/// The title of the plan's window, as the display looks for it.
pub const MAIN: &str = "^Footing$";
/// The name that the kernel cuts a page's process to.
const PAGE: &str = "WebKitWebProces";

/// Opens the example, and its page of a call.
pub fn is_on_a_call_of_the_example(person: &mut Listener<'_>) {
    opens_the_example(person);
    is_on_the_call(person);
}

/// Opens the example's page of a call.
pub fn is_on_the_call(person: &mut Listener<'_>) {
    person.presses("alt+5");
    person.sees("Get ready for a talk with work");
    person.follows("Look at calls with Jo");
    person.sees("There is no fixed number of calls");
    person.follows("I am on a call now");
    person.sees("On a call with Jo");
}

/// Says in an own plan that someone helps, and opens the page of a call with them.
pub fn is_on_a_call_of_their_own(person: &mut Listener<'_>) {
    person.presses("alt+6");
    person.sees("Is anyone helping you?");
    if person.find("Look at these calls", &["push button"]).is_none() {
        person.reaches("Yes, someone is", &["toggle button"]);
        person.presses("Return");
    }
    person.follows("Look at these calls");
    person.sees("There is no fixed number of calls");
    person.follows("I am on a call now");
    person.sees("You are on a call, so your plan stays open.");
}

/// Ticks the one thing with these words, which is only for them, for this call.
pub fn ticks_for_this_call(person: &mut Listener<'_>, words: &str) {
    person.follows("Choose what to show");
    person.sees("on the page");
    person.unfolds("Add something else, for this call only");
    person.chooses(words);
    person.follows("Back to the call");
    person.sees("What was said, in short");
}

/// Looks once at what is ticked.
pub fn looks_once(person: &mut Listener<'_>) {
    person.follows("Choose what to show");
    person.sees("on the page");
    person.follows("See the page first");
    person.sees("This is the page you can show");
}

/// Shows what is ticked, in the Sharing window.
pub fn shows(person: &mut Listener<'_>, session: &Session) {
    looks_once(person);
    person.follows("Open the Sharing window");
    wait_for("the Sharing window", || session.display().windows(SHARING) == 1);
    person.sees_in(SHARING, "On this page:");
}

/// Takes the mark from a step that is shown, in its form, and presses nothing more.
pub fn unticks_in_its_form(person: &mut Listener<'_>, step: &str) {
    person.presses("alt+4");
    person.sees("My steps");
    person.follows(step);
    person.reaches("OK to show Jo", &["check box"]);
    person.presses("space");
}

/// Waits until these words have left the Sharing window, which goes on with another page.
pub fn has_left(person: &mut Listener<'_>, words: &str) {
    wait_for("the words to leave the Sharing window", || {
        let things = person.reader().reads_window(SHARING);
        !things.is_empty()
            && !things.iter().any(|thing| thing.text.contains(words) || thing.name.contains(words))
    });
    person.sees_in(SHARING, "On this page:");
}

/// The processes of the planner's pages.
pub fn pages(planner: u32) -> Vec<u32> {
    processes::family(planner).into_iter().filter(|id| processes::name(*id) == PAGE).collect()
}

/// Waits until the Sharing window has closed.
pub fn is_gone(session: &Session) {
    wait_for("the Sharing window to close", || session.display().windows(SHARING) == 0);
}
