//! What using the planner leaves behind: connections tried, files made, words readable in them.

pub mod allowed;
pub mod fault;
pub mod kernel;
pub mod left_behind;
pub mod marked;
pub mod use_it;
