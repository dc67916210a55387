//! What opens the planner's window: to use it, to picture it, to measure it.

use std::process::Command;

use crate::{
    build, place,
    stage::{Outcome, Stop, exit_code, run, stage},
};

/// Opens the planner. With no display it walks the example on a virtual one instead.
pub fn open() -> Outcome<u8> {
    if has_display() {
        build::for_a_person()?;
        println!("Opening the planner. Close its window to come back here.");
        return exit_code(&mut Command::new(place::built(build::SHIPPED)));
    }
    println!("There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).");
    println!("So the planner is built, opened on a virtual display and walked through its example.");
    build::for_a_person()?;
    tour(&[])
}

/// Walks the example, or the named parts of the walk alone, and leaves pictures of each screen and of the printed page.
pub fn tour(parts: &[String]) -> Outcome<u8> {
    only_on_linux("The tour")?;
    build::for_a_walk()?;
    stage("The tour", || run(program("tour").args(parts)))?;
    println!("The pictures and the printed page are in {}", place::target().join("tour").display());
    Ok(0)
}

/// Measures against a floor in the same run.
pub fn bench(words: &[String]) -> Outcome<u8> {
    only_on_linux("The bench")?;
    build::everything()?;
    build::floor()?;
    build::other_writers()?;
    exit_code(program("bench").args(words))
}

fn program(name: &str) -> Command {
    let mut command = Command::new(place::target().join("ci").join(name));
    command.current_dir(place::root());
    command
}

fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// What needs a virtual display, the kernel's tracing or both says so elsewhere and ends with 2.
pub fn only_on_linux(what: &str) -> Outcome<()> {
    if cfg!(target_os = "linux") {
        return Ok(());
    }
    Err(Stop::new(format!("{what} is not available here: it needs Linux.")).with_code(2))
}
