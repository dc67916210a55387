//! What the tests and proofs share.
