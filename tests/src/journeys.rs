//! Ten made-up people, one for each participant of the study, and their way through the real window: by keys and
//! visible names, from the first run to where their own path leads and to a page in hand.

mod follow_up;
pub mod people;
pub mod walk;
