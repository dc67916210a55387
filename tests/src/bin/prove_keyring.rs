//! The claim: whatever state this computer's keyring is in, the password opens the plan at once, what is told
//! of the keyring is so, and nothing is made anew by itself, neither in the keyring nor in the plan. Where the
//! planner says to turn it off and on again, that helps.
//!
//! Each of ten states is brought about in a real gnome-keyring on a message bus of its own, and the planner's
//! own vault asks it, as a program of its own. `--fault` lets it make an entry anew that is gone, and puts
//! another secret where the plan's was.

use std::{path::Path, process::ExitCode, time::Duration};

use footing_tests::{
    keyring::{
        asks::{make_a_plan, open_the_plan, turn_off_and_on},
        states::{Fault, State, look},
    },
    proof::{Asked, Found, run},
};

/// How often each state is brought about.
const USUAL_COUNT: u32 = 1;
/// The states in which the fault has to be seen.
const FAULTY: [State; 3] = [State::Kept, State::Deleted, State::AnotherEmpty];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        ["--make", data] => done(make_a_plan(Path::new(data)).map(|name| println!("{name}"))),
        ["--off-and-on", data] => done(turn_off_and_on(Path::new(data), |line| println!("{line}"))),
        ["--open", data, limit, ref rest @ ..] => done(open(data, limit, rest)),
        _ => run(USUAL_COUNT, prove),
    }
}

fn open(data: &str, limit: &str, rest: &[&str]) -> Result<(), String> {
    let limit = Duration::from_millis(limit.parse().map_err(|_| "no limit")?);
    open_the_plan(Path::new(data), limit, rest == ["--make-anew"], |line| println!("{line}"))
}

fn done(outcome: Result<(), String>) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn prove(asked: Asked) -> Result<(Found, String), String> {
    let (mut locked_out, mut wrong, mut made, mut advice, mut missed) = (0, 0, 0, 0, 0);
    for _ in 0..asked.count {
        for state in State::ALL {
            let seen = look(state, Fault(asked.fault))?;
            locked_out += u32::from(seen.locked_out);
            wrong += u32::from(seen.answer);
            made += u32::from(seen.made);
            advice += u32::from(seen.advice);
            missed += u32::from(FAULTY.contains(&state) && !seen.answer && !seen.made);
        }
    }
    let states = asked.count as usize * State::ALL.len();
    // With several faults put in, one that was seen does not hide one that was missed.
    let nothing = locked_out + wrong + made + advice == 0 || (asked.fault && missed > 0);
    let found = if nothing { Found::Nothing } else { Found::Breach };
    Ok((
        found,
        format!(
            "{states} states, {locked_out} lock-outs, {wrong} wrong answers, {made} things made anew, {advice} times off and on again did not help"
        ),
    ))
}
