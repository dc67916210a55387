//! What crosses for looking through a plan, for the rules. What comes back is made in `footing-plan`.

pub use footing_plan::{ByDate, Found, TimeOff, Weeks};
use footing_plan::ShownFact;
use serde::{Deserialize, Serialize};

wire! {
    /// Looks for words.
    #[derive(Deserialize)]
    pub struct FindWords {
        /// As typed so far.
        pub words: String,
    }

    /// The rules as they may be shown today.
    #[derive(Serialize)]
    pub struct Rules {
        /// Each rule.
        pub rules: Vec<ShownFact>,
    }
}
