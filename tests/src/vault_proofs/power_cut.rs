//! Power cuts: a long sitting is recorded at the system's own calls, and the disk is built again as a cut at any
//! moment may leave it.

pub mod calls;
pub mod disk;
pub mod replay;
pub mod sitting;
pub mod standing;
