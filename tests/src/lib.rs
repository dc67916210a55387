//! What the tests, proofs and walks share: a person at a desk with a keyboard, and the oracle of who may see what.

pub mod bench;
pub mod child;
pub mod cost;
pub mod display;
pub mod first_run;
pub mod first_sitting;
pub mod forgotten;
pub mod forms;
pub mod journeys;
pub mod kept;
pub mod keyring;
pub mod listener;
#[cfg(target_os = "linux")]
pub mod logind;
pub mod memory;
pub mod moved_clock;
pub mod oracle;
pub mod page_faults;
pub mod page_for_work;
pub mod paper;
pub mod person;
pub mod places;
pub mod plans;
pub mod processes;
pub mod proof;
pub mod queue;
pub mod screen_reader;
// The second writer is a test of `print`; there is no other.
#[allow(missing_docs, reason = "it is documented where it is from")]
#[path = "../../src-tauri/print/tests/common/second_writer.rs"]
pub mod second_writer;
pub mod session;
pub mod sharing;
pub mod the_example;
pub mod tour;
pub mod traces;
pub mod vault_proofs;
pub mod ways_in;
pub mod window;
pub mod words;
