//! Start, memory, open, save and print, each against a floor measured in the same run.
//!
//! Prints figures and compares nothing with a limit: they are for reading, on a quiet machine.

use std::{path::Path, process::ExitCode};

use chrono::{Local, Utc};
use footing_tests::{
    bench::{
        opens::{opens, opens_in_the_window, writes_a_large_plan},
        prints::prints,
        saves::{new_plan, saves},
        starts::{First, Settled, floor_window},
        table::{Line, median, table},
    },
    listener::Listener,
    places,
    session::Session,
};

const STARTS: usize = 15;
const LOCKED: &str = "My plan is locked";
const EMPTY: &str = "Nothing here";

fn main() -> ExitCode {
    match measure() {
        Ok(lines) => {
            println!("{}", table(&lines));
            ExitCode::SUCCESS
        }
        Err(why) => {
            println!("Could not run: {why}");
            ExitCode::from(2)
        }
    }
}

fn measure() -> Result<Vec<Line>, String> {
    if let Some(word) = std::env::args().nth(1) {
        return Err(format!("the bench does not know {word}"));
    }
    let (day, now) = (Local::now().date_naive(), Utc::now());
    let folder = tempfile::Builder::new().prefix("bench-").tempdir_in(places::target());
    let folder = folder.map_err(|error| error.to_string())?;
    says("The page of the example");
    let page = prints(day, now)?;
    says("Saves");
    let saved = saves(folder.path(), now)?;
    says("Starts and memory, beside an empty window");
    let mut lines = window_beside_floor()?;
    says("A plan of 5,000 records");
    lines.extend(large_plan()?);
    lines.extend([saved, page]);
    Ok(lines)
}

fn says(what: &str) {
    println!("== {what}");
}

fn window_beside_floor() -> Result<Vec<Line>, String> {
    let session = Session::start();
    new_plan(&session.data())?.lock();
    let mut person = Listener::in_session(&session);
    let (ours, floor) = (places::shipped_build(), floor_window());
    let mut both = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        both.0.push(settles(&session, &mut person, &floor, EMPTY)?);
        both.1.push(settles(&session, &mut person, &ours, LOCKED)?);
    }
    let [floor, ours] = [both.0, both.1].map(|runs| {
        let (starts, memory): (Vec<f64>, Vec<f64>) = runs.into_iter().unzip();
        (median(starts) * 1000.0, median(memory))
    });
    let line =
        |what, ours, floor, unit| Line { what, ours, floor: Some((floor, "an empty Tauri window")), unit };
    Ok(vec![
        line("Start to the lock screen", ours.0, floor.0, "ms"),
        line("Memory of all processes at the lock screen", ours.1, floor.1, "MiB"),
    ])
}

/// Seconds to the first screen, and the memory in MiB then.
fn settles(
    session: &Session,
    person: &mut Listener,
    program: &Path,
    heading: &str,
) -> Result<(f64, f64), String> {
    let settled: Settled = First { program, heading }.settles(session, person)?;
    Ok((settled.after, settled.memory()))
}

fn large_plan() -> Result<Vec<Line>, String> {
    let session = Session::start();
    writes_a_large_plan(&session.data(), Utc::now())?;
    let alone = opens(&session.data(), Local::now().date_naive())?;
    let program = places::shipped_build();
    let first = First { program: &program, heading: LOCKED };
    let mut person = Listener::in_session(&session);
    Ok(vec![alone, opens_in_the_window(&session, first, &mut person)?])
}
