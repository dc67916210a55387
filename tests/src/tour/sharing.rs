//! A call with whoever helps, in the example: the page to be on it with, choosing what is shown, and showing it.

use super::Album;
use crate::{
    person::Person,
    the_example::{goes_to_its_calls, is_on_its_call},
};

/// What stands in the titles of the two windows.
pub(super) const MAIN: &str = "^Footing, ";
pub(super) const SHARING: &str = "^Footing: Sharing";

/// Walks the pages of a call and both ways to show something, and ends the call.
pub fn sharing(person: &mut Person<'_>, album: &mut Album<'_>) {
    is_on_its_call(person);
    album.keeps(person, "a-call-in-big-type");
    chooses(person, album);
    in_its_window(person, album);
    in_this_window(person, album);
    with_nothing(person, album);
    what_was_shown(person, album);
}

fn chooses(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.follows("Choose what to show");
    person.hears_heading("What I show Jo");
    album.keeps(person, "what-i-show");
    looks_once(person);
    album.keeps(person, "the-page-once");
}

pub(super) fn looks_once(person: &mut Person<'_>) {
    person.follows("See the page first");
    person.hears_heading("This is the page you can show");
}

fn in_its_window(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.follows("Open the Sharing window");
    person.hears_heading("On a call with Jo");
    person.turns_to_the_other_window();
    person.sees("On this page:");
    album.keeps(person, "sharing-window");
    person.follows("Show one thing at a time");
    person.sees("1 of ");
    album.keeps(person, "sharing-one-thing");
    while_it_is_seen(person, album);
    person.presses("Escape");
    person.sees("The page is covered.");
    album.keeps(person, "sharing-covered");
    person.turns_to_the_other_window();
    album.brings_up(MAIN);
    person.sees("It is covered and shows nothing.");
    album.keeps(person, "sharing-is-on");
    person.turns_to_the_other_window();
    person.closes_the_other_window_by("F9", SHARING);
    person.no_longer_sees("The Sharing window is open.");
    album.keeps(person, "sharing-ended");
}

/// The plan's window while others see what is shown: the band, and choosing more.
fn while_it_is_seen(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.turns_to_the_other_window();
    album.brings_up(MAIN);
    person.sees("The Sharing window is open.");
    album.keeps(person, "sharing-is-seen");
    person.follows("Choose what to show");
    person.hears_heading("What I show Jo");
    album.keeps(person, "what-i-show-while-it-is-seen");
    looks_once(person);
    album.keeps(person, "the-page-while-it-is-seen");
    is_on_its_call(person);
    person.turns_to_the_other_window();
    album.brings_up(SHARING);
    person.sees("1 of ");
}

fn in_this_window(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.follows("Choose what to show");
    person.hears_heading("What I show Jo");
    looks_once(person);
    person.follows("Show it in this window");
    person.hears_heading("What I want to show you");
    album.keeps(person, "safe-to-show");
    person.presses("Escape");
    person.hears_heading("Covered");
    album.keeps(person, "safe-covered");
    person.follows("Back to my plan");
    person.hears_heading("On a call with Jo");
}

fn with_nothing(person: &mut Person<'_>, album: &mut Album<'_>) {
    person.follows("Choose what to show");
    person.hears_heading("What I show Jo");
    person.follows("Start from nothing");
    person.sees("Nothing is on the page now.");
    album.keeps(person, "nothing-is-ticked");
    looks_once(person);
    album.keeps(person, "the-page-with-nothing");
    person.follows("Open the Sharing window");
    person.hears_heading("On a call with Jo");
    person.turns_to_the_other_window();
    person.sees("There is nothing on the page.");
    album.keeps(person, "sharing-nothing");
    person.closes_the_other_window_by("F9", SHARING);
}

fn what_was_shown(person: &mut Person<'_>, album: &mut Album<'_>) {
    goes_to_its_calls(person);
    person.follows("More about this call");
    person.sees("What I showed on the screen");
    album.keeps(person, "what-was-shown");
    person.follows("The call is over");
    person.no_longer_sees("You are on a call");
}
