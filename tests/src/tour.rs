//! The tour: a walk through every screen of the real window that leaves a picture of each.

mod album;
mod before_a_plan;
mod copies;
mod example;
mod first_day;
mod giving;
mod history;
mod in_touch;
mod long_call;
mod looking;
mod sharing;
mod showing;
mod time_off;
mod wanted;
mod ways_in;

use crate::person::Person;

pub use album::{Album, Look};
pub use before_a_plan::{OTHER_ANSWERS, PASSWORD, another_result, first_run, locked, which_plan};
pub use copies::{copies, damaged, damages, from_the_lock_screen};
pub use example::{PAGES, after_choosing_a_look, chooses_a_look, places, save_the_page};
pub use first_day::first_day;
pub use giving::giving;
pub use history::history;
pub use long_call::{LONG_CALL, long_call};
pub use showing::{SHOWING, showing};
pub use wanted::{FIRST_RUN, KEPT_SAFE, Wanted};
pub use ways_in::{makes_a_spare_key, opens_with_the_spare_key, ways_in};

/// Opens a form, and leaves it as it is.
fn one_more(person: &mut Person<'_>, album: &mut Album<'_>, way: &str, picture: &str, back: &str) {
    person.follows(way);
    person.sees("Done");
    album.keeps(person, picture);
    person.presses("Escape");
    person.hears_heading(back);
}
