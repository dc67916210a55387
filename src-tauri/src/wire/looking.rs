//! What crosses for looking through a plan. What comes back is made in `footing-plan`.

pub use footing_plan::{ByDate, Found, TimeOff, Weeks};
use serde::Deserialize;

wire! {
    /// Looks for words.
    #[derive(Deserialize)]
    pub struct FindWords {
        /// As typed so far.
        pub words: String,
    }
}
