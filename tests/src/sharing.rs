//! The Sharing window, for the proof of what it may hold: a made-up plan on the disk, the planner with it open, and
//! everything that can be got out of the window's page.

mod page;
mod plan;

pub use page::{Asked, Page, opened, starts};
pub use plan::{Case, commands_of};
