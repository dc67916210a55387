//! A sheet becomes pages, and pages become a PDF or pictures of the same pages.
//!
//! [`lay_out`] decides once where everything stands. [`pdf`] and [`svg`] write it, so that the preview,
//! the print and the file cannot differ. [`read_back`] and [`check`] open the finished file again.
//! This package reads no file and no clock: the fonts are part of it, and the time is an argument.

mod content;
mod embedded;
mod file;
mod fonts;
mod foot;
mod last_page;
mod lay_out;
mod names;
mod pages;
mod painted;
pub mod paper;
mod picture;
mod read_back;
mod rows;
mod shape;
mod structure;
mod tables;
mod tags;
mod text;

pub use file::pdf;
pub use fonts::{Face, Fonts};
pub use lay_out::lay_out;
pub use pages::{
    Cluster, Glyph, Heading, Kid, Mark, Node, NodeId, Page, Pages, Paint, Piece, Role, Run, Tree,
};
pub use picture::svg;
pub use read_back::{PageFindings, ReadBack, Unreadable, check, read_back};
pub use structure::StructureFault;
pub use text::as_drawn;
