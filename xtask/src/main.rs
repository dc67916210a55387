//! Sets the machine up, builds, runs, tests, proves and pictures the planner.
//!
//! Everything is plain lines with seconds, says what it will install before it does, and is quick when
//! nothing changed. It depends on no package of the workspace, so that it can build before they can.

mod build;
mod cups;
mod fresh;
mod npm;
mod packages;
mod place;
mod prove;
mod stage;
mod suite;
mod test_programs;
mod window;

use std::process::ExitCode;

use stage::{Outcome, Stop};

const USAGE: &str = "\
cargo xtask COMMAND

  run      Sets up what is missing, builds the planner and opens it.
           With no display it walks the example on a virtual one and leaves pictures in target/tour/.
  test     Sets up what the tests need and runs every test.
  prove    Runs the proofs: prove [NAME] [--count N] [--fault] [--seed N]
           Ends with 0 held, 1 breach, 2 could not run; with --fault 3 caught, 0 missed.
  tour     One picture per screen, light and dark, and the printed page, in target/tour/: tour [PART...]
           With names of parts, such as sharing, it walks those alone. A wrong name lists them.
  bench    Start, open, save, print and memory against a floor measured in the same run.
  setup    Only sets up.
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match follow(&words) {
        Ok(code) => ExitCode::from(code),
        Err(stop) => {
            eprintln!("{}", stop.why);
            ExitCode::from(stop.code)
        }
    }
}

fn follow(words: &[String]) -> Outcome<u8> {
    let rest = words.get(1..).unwrap_or_default();
    match words.first().map(String::as_str) {
        Some("run") => window::open(),
        Some("test") => suite::test(),
        Some("prove") => prove::prove(rest),
        Some("tour") => window::tour(rest),
        Some("bench") => window::bench(rest),
        Some("setup") => build::everything().map(|_| 0),
        Some("help" | "--help" | "-h") => {
            print!("{USAGE}");
            Ok(0)
        }
        _ => Err(Stop::new(USAGE).with_code(2)),
    }
}
