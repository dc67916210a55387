//! What crosses for pages that left and pages that were handed over. No file does.

use footing_plan::SinceGiven;
use serde::{Deserialize, Serialize};

use super::{Draft, FaultCode, SavedPage};

wire! {
    /// What became of printing or saving a page.
    #[derive(Default, Serialize)]
    pub struct PageLeft {
        /// Where it was saved; nowhere when it was printed or the person closed the dialog.
        pub saved: SavedPage,
        /// The page that left, as it is kept until the person says whether they gave it. `None` when none did, and in
        /// a plan that keeps nothing.
        pub asks: Option<Draft>,
        /// Why it could not be kept. It left all the same.
        pub not_kept: Option<FaultCode>,
    }

    /// A page that left.
    #[derive(Deserialize)]
    pub struct OfLeft {
        /// The form it is kept under.
        pub form: String,
    }

    /// A page that was given, as it is looked at today.
    #[derive(Serialize)]
    pub struct GivenNow {
        /// Whether its file is there.
        pub file: FileNow,
        /// Its pages as SVG, where they are known to be those of the file; none otherwise.
        pub pages: Vec<String>,
        /// What has changed since it was given.
        pub since: SinceGiven,
    }

    /// Whether a file beside the records is there.
    #[derive(Copy, PartialEq, Eq, Serialize)]
    #[serde(rename_all = "snake_case")]
    pub enum FileNow {
        /// It is there, byte by byte as it was.
        Whole,
        /// It is damaged, and whole in no copy on this computer.
        Damaged,
        /// It is not there.
        NotHere,
    }
}
