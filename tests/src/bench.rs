//! What the planner costs against a floor measured in the same run, on each screen, and as a plan grows.

pub mod bare_commit;
pub mod grows;
pub mod opens;
pub mod other_programs;
pub mod prints;
pub mod rest;
pub mod saves;
pub mod screens;
pub mod starts;
pub mod table;
pub mod ten_years;
