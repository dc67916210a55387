//! The tour: a walk through every screen of the real window that leaves a picture of each.

mod album;
mod before_a_plan;
mod example;

pub use album::{Album, Look};
pub use before_a_plan::{first_run, locked};
pub use example::{after_choosing_a_look, places, save_the_page};
