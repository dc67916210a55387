//! What the proofs of the vault share: a disk that is watched, made-up plans to write, and what a plan says.

pub mod again;
pub mod failing_disk;
pub mod hostile;
pub mod kept_files;
pub mod killed;
pub mod named_faults;
pub mod numbered;
pub mod older;
pub mod pictures;
pub mod power_cut;
pub mod saying;
pub mod two_moments;
pub mod vaults;
pub mod watched_disk;
pub mod workload;
