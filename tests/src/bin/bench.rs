//! Start, memory, open, save and print, each against a floor measured in the same run; then ten years of heavy use on
//! each screen, and what a plan costs as it grows to ten times that. With the word `page`, the page alone.
//!
//! Prints figures and compares nothing with a limit: they are for reading, on a quiet machine.

use std::process::ExitCode;

use chrono::{Local, Utc};
use footing_tests::{
    bench::{
        grows::{self, grows},
        opens::{opens, opens_in_the_window},
        prints::prints,
        saves::{new_plan, saves},
        screens::{self, Opened, screens},
        starts::{First, Settled, floor_window},
        table::{Line, median, table},
        ten_years::{ONE, TEN_YEARS, writes_a_plan},
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
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            println!("Could not run: {why}");
            ExitCode::from(2)
        }
    }
}

/// Each table is printed as soon as it is whole, so that a run that breaks off has not measured for nothing.
fn measure() -> Result<(), String> {
    let (day, now) = (Local::now().date_naive(), Utc::now());
    match std::env::args().nth(1).as_deref() {
        None => {}
        Some("page") => {
            println!("{}", table(&prints(day, now)?));
            return Ok(());
        }
        Some(word) => return Err(format!("the bench does not know {word}")),
    }
    let folder = tempfile::Builder::new().prefix("bench-").tempdir_in(places::target());
    let folder = folder.map_err(|error| error.to_string())?;
    says("The page of the example");
    let page = prints(day, now)?;
    says("Saves");
    let saved = saves(folder.path(), now)?;
    says("Starts and memory, beside an empty window");
    let mut lines = window_beside_floor()?;
    says("A plan of ten years");
    let (opened, on_screen) = large_plan()?;
    lines.extend(opened);
    lines.push(saved);
    lines.extend(page);
    println!("{}\n\n{}", table(&lines), screens::shown(&on_screen));
    says("Plans of a tenth of that, and of ten times as much");
    println!("{}", grows::shown(&grows(folder.path(), now)?));
    Ok(())
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
        both.0.push(figures(First { program: &floor, heading: EMPTY }.settles(&session, &mut person)?));
        both.1.push(figures(First { program: &ours, heading: LOCKED }.settles(&session, &mut person)?));
    }
    let line = |at: usize, what, unit| {
        let of = |runs: &[[f64; 3]]| median(runs.iter().map(|figures| figures[at]).collect());
        Line { what, ours: of(&both.1), floor: Some((of(&both.0), "an empty Tauri window")), unit }
    };
    Ok(vec![
        line(0, "Start, until the lock screen is there", "ms"),
        line(1, "Start, until the lock screen is settled", "ms"),
        line(2, "Memory of all processes at the lock screen", "MiB"),
    ])
}

/// Milliseconds until the first screen, milliseconds until it is settled, and the memory in MiB then.
fn figures(settled: Settled) -> [f64; 3] {
    [settled.there * 1000.0, settled.settled * 1000.0, settled.memory]
}

fn large_plan() -> Result<(Vec<Line>, Vec<Opened>), String> {
    let (large, small) = (Session::start(), Session::start());
    writes_a_plan(&large.data(), TEN_YEARS, Utc::now())?;
    writes_a_plan(&small.data(), ONE, Utc::now())?;
    let alone = opens(&large.data(), Local::now().date_naive())?;
    let program = places::shipped_build();
    let first = First { program: &program, heading: LOCKED };
    let opened = vec![alone, opens_in_the_window(&large, &small, first)?];
    Ok((opened, screens(&large, &small, first)?))
}
