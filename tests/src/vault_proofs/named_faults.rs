//! Real faults by name: what a disk, another program, a second copy of the planner or the clock can do.

use std::{error::Error, process::ExitCode};

use super::again::Role;

mod clock;
mod disks;
mod other_programs;
mod two_copies;
mod vanishing;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// What came of one fault.
pub enum Tried {
    /// It was tried: what was not as claimed.
    Here(Vec<String>),
    /// This account may not do what it takes.
    NotHere,
}

/// A fault: its name and how it is tried. When it is told to, it puts in what its claim does not allow, which then has
/// to be a breach.
pub type Fault = (&'static str, fn(bool) -> Outcome<Tried>);

/// Every fault.
pub const ALL: [Fault; 13] = [
    ("a small disk fills", disks::fills),
    ("the disk is read-only", disks::is_read_only),
    ("the database is moved away", vanishing::database_moves),
    ("the whole folder is moved away", vanishing::folder_moves),
    ("one header goes", vanishing::one_header_goes),
    ("both headers go", vanishing::both_headers_go),
    ("the database goes", vanishing::database_goes),
    ("the pointer to the generation goes", vanishing::pointer_goes),
    ("another program puts an older copy in place", other_programs::replaces),
    ("another program writes an older copy over it", other_programs::writes_over),
    ("another program leaves copies beside it", other_programs::leaves_copies),
    ("a second copy is started", two_copies::second_copy),
    ("the clock goes back ten years", clock::goes_back),
];

/// What this program does when it was started again for one of the faults.
pub fn plays(role: &Role) -> ExitCode {
    let played = match role.name.as_str() {
        disks::FILLING => disks::fill(role),
        disks::READING_ONLY => disks::read_only(role),
        two_copies::HOLDING => two_copies::hold(role),
        _ => two_copies::let_go(),
    };
    match played {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("it could not go on: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Notes a breach where two things are not the same.
fn same<T: PartialEq + std::fmt::Debug>(breaches: &mut Vec<String>, what: &str, is: &T, wanted: &T) {
    if is != wanted {
        breaches.push(format!("{what}: {is:?} instead of {wanted:?}"));
    }
}
