//! The claim: whatever state this computer's keyring is in, the password opens the plan at once, what is told
//! of the keyring is so, and nothing is made anew by itself, neither in the keyring nor in the plan. Where the
//! planner says to turn it off and on again, that helps.
//!
//! Each of ten states is brought about in a real gnome-keyring on a message bus of its own, in front of the planner
//! as people get it: a person asks the keyring on the lock screen, hears what the screen says, and types the
//! password; while a keyring does not answer, in the meantime. `--fault` lets the keyring answer as in another
//! state, types another password and changes a header of the plan, in each state, and ends the keyring where it is to
//! be turned off and on again; in each, all of these have to be caught.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    process::ExitCode,
};

use footing_tests::{
    keyring::{
        states::{Fault, State, Wrong, look},
        trial::Trial,
    },
    proof::{Asked, Found, run},
    session::Session,
};

/// How often each state is brought about.
const USUAL_COUNT: u32 = 1;

fn main() -> ExitCode {
    run(USUAL_COUNT, prove)
}

fn prove(asked: Asked) -> Result<(Found, String), String> {
    let proved = catch_unwind(AssertUnwindSafe(|| tries(asked)));
    proved.unwrap_or_else(|_| Err("the planner could not be used to the end; why stands above".to_owned()))
}

fn tries(asked: Asked) -> Result<(Found, String), String> {
    let login = Session::start();
    let mut trial = Trial::begin(&login)?;
    let mut all = Vec::new();
    for _ in 0..asked.count {
        for state in State::ALL {
            all.push((state, look(&mut trial, state, Fault(asked.fault))?));
        }
    }
    let count = |of: fn(&Wrong) -> bool| all.iter().filter(|(_, wrong)| of(wrong)).count();
    let locked_out = count(|wrong| wrong.locked_out);
    let (answers, made) = (count(|wrong| wrong.answer), count(|wrong| wrong.made));
    let advice = count(|wrong| wrong.advice);
    let breach =
        if asked.fault { all.iter().all(is_caught) } else { locked_out + answers + made + advice > 0 };
    let line = format!(
        "{} states, {locked_out} lock-outs, {answers} wrong answers, {made} things made anew, {advice} times off and \
         on again did not help",
        all.len()
    );
    Ok((if breach { Found::Breach } else { Found::Nothing }, line))
}

/// Whether all of the fault was seen.
fn is_caught((state, wrong): &(State, Wrong)) -> bool {
    wrong.locked_out && wrong.answer && wrong.made && (wrong.advice || !state.is_mended_by_hand())
}
