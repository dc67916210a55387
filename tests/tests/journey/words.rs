//! What the made-up person of the journeys writes. Some of it is for work, some for nobody.

pub const PASSWORD: &str = "three calm stones";
pub const WANT_TO_SAY: &str = "I would like to start with short days and look again after two weeks.";

pub const NAME: &str = "Alex Rowan";
pub const JOB: &str = "stock assistant";
pub const MANAGER: &str = "Sam";
pub const FIRST_CHANGE: &str = "Start at ten for the first six weeks";
pub const TRY_FOR: &str = "six weeks from my first day back";
pub const SECOND_CHANGE: &str = "Short breaks between deliveries";
pub const FOR_WORK: &str = "I am waiting for an appointment and do not have a date yet.";
pub const QUESTION: &str = "How are shorter weeks paid?";
pub const TIME: &str = "2pm";

/// On the page, in the order in which they stand there.
pub const ON_THE_PAGE: [&str; 8] =
    [TIME, NAME, JOB, MANAGER, FOR_WORK, FIRST_CHANGE, SECOND_CHANGE, QUESTION];

/// What is ticked for it, by words of each line in the list, in the order of the list.
pub const TICKED: [&str; 7] = [TIME, NAME, MANAGER, FOR_WORK, FIRST_CHANGE, SECOND_CHANGE, QUESTION];

pub const OBSTACLE: &str = "The stairs wear me out before the day has begun";
pub const IF_THEY_SAY_NO: &str = "I would ask for the reason in writing and think about it at home";
pub const RATHER_NOT: &str = "What the consultant told me about the scan";
pub const STEP: &str = "Walk to the corner shop on three mornings";
pub const THIRD_CHANGE: &str = "Nothing heavier than a crate of apples";

/// Written too, and for nobody at work.
pub const PRIVATE: [&str; 6] = [WANT_TO_SAY, OBSTACLE, IF_THEY_SAY_NO, RATHER_NOT, STEP, THIRD_CHANGE];

/// Right-to-left words, an emoji and control characters, as pasted.
pub const ODD_SIGNS: &str = "Tired \u{1F600} \u{5E9}\u{5DC}\u{5D5}\u{5DD} \u{1}\u{7}again";
/// The same as it is kept: control characters go, and nothing that can be seen does.
pub const ODD_LINE: &str = "Tired \u{1F600} \u{5E9}\u{5DC}\u{5D5}\u{5DD} again";
