//! What crosses for showing a part of the plan on a call.

use footing_plan::{Choices, Id, PageItem, Record, ShownItem};
use serde::{Deserialize, Serialize};

use super::Look;

wire! {
    /// What is ticked for a call.
    #[derive(Deserialize)]
    pub struct ForCall {
        /// The call.
        pub call: Id,
        /// What is ticked.
        pub choices: Choices,
    }

    /// What a call could show, and what it shows with these choices.
    #[derive(Serialize)]
    pub struct CallItems {
        /// Everything that can be ticked.
        pub items: Vec<PageItem>,
        /// The page as whoever helps would see it.
        pub shown: Vec<ShownItem>,
    }

    /// Starts to show a part of the plan, or shows another part of it.
    #[derive(Deserialize)]
    pub struct StartSharing {
        /// The call it is for, which keeps what was shown.
        pub call: Id,
        /// What is ticked.
        pub choices: Choices,
        /// Where it is shown.
        pub on: ShownOn,
    }

    /// Shows nothing any more that these choices do not have.
    #[derive(Deserialize)]
    pub struct ShowLess {
        /// The call it is for. What is shown on another stays.
        pub call: Id,
        /// What is ticked now.
        pub choices: Choices,
    }

    /// Where a part of the plan is shown.
    #[derive(Copy, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum ShownOn {
        /// In the main window, which shows nothing else then.
        MainWindow,
        /// In a window of its own, to pick in a video call.
        OwnWindow,
    }

    /// What is shown now, for the main window.
    #[derive(Default, Serialize)]
    pub struct SharingNow {
        /// Where it is shown; `None` when nothing is.
        pub on: Option<ShownOn>,
        /// Whether it is covered.
        pub covered: bool,
        /// Whether what came on the screen last could not be kept with the call.
        pub not_noted: bool,
        /// What may be seen while it is not.
        pub shown: Vec<ShownItem>,
        /// The call as kept, with what was shown on it.
        pub call: Option<Record>,
        /// Whether this computer can leave the main window out of what a call shows.
        pub can_be_left_out: bool,
    }

    /// Leaves the main window out of what a call shows of the screen, or no longer.
    #[derive(Deserialize)]
    pub struct LeaveOut {
        /// True to leave it out.
        pub on: bool,
    }

    /// Covers what is shown, or shows it again.
    #[derive(Deserialize)]
    pub struct CoverSharing {
        /// True to cover it.
        pub on: bool,
    }

    /// What the Sharing window shows. Nothing else of the plan ever comes to it.
    #[derive(Serialize)]
    pub struct SharedView {
        /// Nothing is to be seen for now.
        pub covered: bool,
        /// What is on the screen: all of it, or one thing.
        pub items: Vec<ShownItem>,
        /// The names of all that may be seen, in order. None while it is covered.
        pub names: Vec<String>,
        /// Which of them is on the screen, counted from nought; `None` for all of them.
        pub at: Option<u32>,
        /// How the screen looks.
        pub look: Look,
    }

    /// The Sharing window asks to be told when it has something else to show.
    #[derive(Deserialize)]
    pub struct WatchShared {
        /// Where it hears that, and that alone.
        #[cfg_attr(test, ts(type = "unknown"))]
        pub channel: String,
    }

    /// The Sharing window turns to one thing, or to all of it.
    #[derive(Deserialize)]
    pub struct TurnShared {
        /// Which, counted from nought; `None` for all of it.
        pub at: Option<u32>,
    }

    /// What was shown on a call, in words.
    #[derive(Serialize)]
    pub struct WasShown {
        /// Each thing, in the order in which it came on the screen.
        pub lines: Vec<WasShownLine>,
    }

    /// One thing that was shown.
    #[derive(Serialize)]
    pub struct WasShownLine {
        /// Its name to say.
        pub name: String,
        /// When it came on the screen: "24 November 2026, 2:05pm".
        pub when: String,
        /// The names of the private fields that were shown with it.
        pub with: Vec<String>,
    }
}

impl SharedView {
    /// Nothing is to be seen.
    pub fn nothing(look: Look) -> Self {
        Self { covered: true, items: Vec::new(), names: Vec::new(), at: None, look }
    }
}
