//! The Sharing window, for the proof of what it may hold: a made-up plan on the disk, the planner with it open, and
//! everything that can be got out of the window's page. And for walks: someone who shows something on a call.

pub mod aloud;
pub mod everything;
pub mod leaves;
mod page;
mod plan;

pub use page::{Asked, Page, begins, ends, opens, starts};
pub use plan::{Case, commands_of};
