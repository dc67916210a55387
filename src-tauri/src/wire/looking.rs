//! What crosses for looking through a plan, for its rules and reminders. What comes back is made in `footing-plan`.

use chrono::{DateTime, NaiveDate, Utc};
pub use footing_plan::{ByDate, Found, TimeOff, Weeks};
use footing_plan::{NewsOf, Reminder, ShownFact};
use serde::{Deserialize, Serialize};

wire! {
    /// Looks for words.
    #[derive(Deserialize)]
    pub struct FindWords {
        /// As typed so far.
        pub words: String,
    }

    /// Asks for what there is to say since a moment.
    #[derive(Deserialize)]
    pub struct SinceMoment {
        /// The moment.
        pub moment: DateTime<Utc>,
    }

    /// What there is to say since a moment.
    #[derive(Serialize)]
    pub struct NewsSince {
        /// By record, in the order of the plan.
        pub news: Vec<NewsOf>,
    }

    /// The rules as they may be shown today.
    #[derive(Serialize)]
    pub struct Rules {
        /// Each rule.
        pub rules: Vec<ShownFact>,
    }

    /// A reminder as typed.
    #[derive(Deserialize)]
    pub struct TypedReminder {
        /// The day.
        pub day: NaiveDate,
        /// The time as typed; empty for the whole day.
        pub time: String,
        /// The words as typed.
        pub words: String,
    }

    /// A reminder as its file will say it.
    #[derive(Serialize)]
    #[serde(tag = "read", rename_all = "snake_case")]
    pub enum ReadReminder {
        /// It can be made.
        Reads {
            /// The reminder.
            reminder: Reminder,
            /// Its day and time in words.
            when: String,
        },
        /// What was typed is no time, or could be two.
        NoSuchTime {},
    }
}
