//! What the tests, proofs and walks share: a person at a desk with a keyboard, and the oracle of who may see what.

pub mod bench;
pub mod child;
pub mod display;
pub mod first_sitting;
pub mod forgotten;
pub mod kept;
pub mod keyring;
pub mod listener;
pub mod memory;
pub mod oracle;
pub mod paper;
pub mod person;
pub mod places;
pub mod plans;
pub mod processes;
pub mod proof;
pub mod screen_reader;
pub mod session;
pub mod tour;
pub mod traces;
pub mod vault_proofs;
pub mod ways_in;
pub mod window;
