//! Start, memory, open, save and print, each against a floor measured in the same run; then each screen of plans up to
//! ten times ten years of heavy use, and what a plan costs as it grows so far. With the word `page`, `screens` or
//! `grows`, that alone.
//!
//! Prints figures and compares nothing with a limit: they are for reading, on a quiet machine.

use std::process::ExitCode;

use chrono::{DateTime, Local, NaiveDate, Utc};
use footing_tests::{
    bench::{
        grows::{self, grows},
        opens::{opens, opens_in_the_window},
        prints::prints,
        saves::{new_plan, saves},
        screens::{self, screens},
        starts::{First, Settled, floor_window},
        table::{Line, median, table},
        ten_years::{FEW, ONE, TEN_YEARS, writes_a_plan},
    },
    listener::Listener,
    places,
    session::Session,
};
use tempfile::TempDir;

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
        None => everything(day, now),
        Some("page") => {
            println!("{}", table(&prints(day, now)?));
            Ok(())
        }
        Some("screens") => on_each_screen(),
        Some("grows") => as_it_grows(now),
        Some(word) => Err(format!("the bench does not know {word}")),
    }
}

fn everything(day: NaiveDate, now: DateTime<Utc>) -> Result<(), String> {
    let folder = folder()?;
    says("The page of the example");
    let page = prints(day, now)?;
    says("Saves");
    let saved = saves(folder.path(), now)?;
    says("Starts and memory, beside an empty window");
    let mut lines = window_beside_floor()?;
    says("A plan of ten years");
    lines.extend(large_plan()?);
    lines.push(saved);
    lines.extend(page);
    println!("{}", table(&lines));
    on_each_screen()?;
    as_it_grows(now)
}

fn folder() -> Result<TempDir, String> {
    tempfile::Builder::new().prefix("bench-").tempdir_in(places::target()).map_err(|error| error.to_string())
}

/// Plans of few records, of ten years and of ten times that, in the window.
fn on_each_screen() -> Result<(), String> {
    says("Each screen, in plans of few records, of ten years, and of ten times that");
    let plans = [FEW, TEN_YEARS, grows::of(100)];
    let sessions = plans.map(|_| Session::start());
    for (plan, session) in plans.iter().zip(&sessions) {
        writes_a_plan(&session.data(), *plan, Utc::now())?;
    }
    let program = places::shipped_build();
    let opened = screens(&sessions.each_ref(), First { program: &program, heading: LOCKED })?;
    println!("{}", screens::shown(&opened, &plans.map(|plan| plan.records)));
    Ok(())
}

fn as_it_grows(now: DateTime<Utc>) -> Result<(), String> {
    says("Plans of a tenth of ten years, of ten years, and of ten times that");
    println!("{}", grows::shown(&grows(folder()?.path(), now)?));
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

fn large_plan() -> Result<Vec<Line>, String> {
    let (large, small) = (Session::start(), Session::start());
    writes_a_plan(&large.data(), TEN_YEARS, Utc::now())?;
    writes_a_plan(&small.data(), ONE, Utc::now())?;
    let alone = opens(&large.data(), Local::now().date_naive())?;
    let program = places::shipped_build();
    let first = First { program: &program, heading: LOCKED };
    Ok(vec![alone, opens_in_the_window(&large, &small, first)?])
}
