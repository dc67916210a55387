//! What a lock leaves in the memory of the planner and of its page, and what a crash leaves on the disk.

pub mod crash;
pub mod keys;
pub mod looked_for;
pub mod reading;
pub mod rounds;
