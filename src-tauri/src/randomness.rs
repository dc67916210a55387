//! Random bytes from the operating system, for keys and ids.

/// Fills the bytes. Without a source of randomness no key may be made, so then the command ends here.
pub fn random(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the operating system gives random bytes");
}
