//! Sets the machine up, builds, runs, tests, proves and pictures the planner.
fn main() {}
