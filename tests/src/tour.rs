//! The tour: a walk through every screen of the real window that leaves a picture of each.

mod album;
mod before_a_plan;
mod example;
mod first_day;

pub use album::{Album, Look};
pub use before_a_plan::{OTHER_ANSWERS, another_result, first_run, locked, which_plan};
pub use example::{after_choosing_a_look, places, save_the_page};
pub use first_day::first_day;
