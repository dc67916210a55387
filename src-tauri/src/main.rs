//! The desktop shell.

mod wire;
#[cfg(test)]
mod wire_gen;

fn main() {}
