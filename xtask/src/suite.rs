//! Every test, in one order: what is quick to say no first, the runners' own lines last.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    thread,
};

use crate::{
    build, npm, place,
    prove::{self, Proofs},
    stage::{Outcome, Stop, output, run, stage},
    test_programs::TestProgram,
};

/// Sets up, then runs every check, proof and test.
pub fn test() -> Outcome<u8> {
    written_tidily()?;
    nothing_banned()?;
    let tests = build::everything()?;
    npm::check()?;
    clippy()?;
    let (journeys, own): (Vec<_>, Vec<_>) = tests.iter().partition(|tests| tests.is_a_journey());
    let red = proofs_and_tests(&journeys, &own)?;
    if red.is_empty() { Ok(0) } else { Err(Stop::new(format!("Tests said no in: {}", red.join(", ")))) }
}

/// What opens a window waits for it most of the time, so the rest works beside it. Gives the tests that said no. What
/// the journeys say comes last, whatever became of the rest.
fn proofs_and_tests(journeys: &[&TestProgram], own: &[&TestProgram]) -> Outcome<Vec<String>> {
    if !cfg!(target_os = "linux") {
        println!("Not available here, because they need Linux: journeys, proofs, pictures and house rules.");
        return own_tests(own);
    }
    thread::scope(|side_by_side| {
        let beside = side_by_side.spawn(|| {
            fuzz_targets()?;
            prove::all_small(Proofs::Without)?;
            own_tests(own)
        });
        let here = prove::all_small(Proofs::WithAWindow).and_then(|()| all_of(journeys));
        let beside = beside.join().unwrap_or_else(|_| Err(Stop::new("The proofs broke off.")));
        let (red, said) = here?;
        println!("== Journeys, privacy, house rules\n{said}");
        Ok([beside?, red].concat())
    })
}

/// The packages' own tests. Gives those that said no.
fn own_tests(own: &[&TestProgram]) -> Outcome<Vec<String>> {
    stage("The packages' own tests", || {
        let (red, said) = all_of(own)?;
        print!("{said}");
        Ok(red)
    })
}

/// Runs these tests, one after another. Gives those that said no, and what all said.
fn all_of(tests: &[&TestProgram]) -> Outcome<(Vec<String>, String)> {
    let (mut red, mut all_said) = (Vec::new(), String::new());
    for tests in tests {
        let (held, said) = tests.run()?;
        all_said += &said;
        red.extend((!held).then(|| tests.name()));
    }
    Ok((red, all_said))
}

fn written_tidily() -> Outcome<()> {
    if output("cargo", &["fmt", "--version"]).is_none() {
        println!("rustfmt is not here, so the layout of the code is not checked.");
        return Ok(());
    }
    stage("The layout of the code", || run(&mut place::cargo(["fmt", "--all", "--check"])))
}

/// What may never be in the program, as `deny.toml` lists it.
fn nothing_banned() -> Outcome<()> {
    if output("cargo", &["deny", "--version"]).is_none() {
        println!("cargo-deny is not here, so it is not checked that no banned package is in the program.");
        return Ok(());
    }
    stage("Banned packages", || run(&mut place::cargo(["deny", "check", "bans"])))
}

/// Each reads some thousand bad files: those with a name and others. Looking for new ones is for a longer run by hand.
fn fuzz_targets() -> Outcome<()> {
    let (built, files) = (place::target().join("ci"), place::target().join("fuzz-files"));
    stage("The fuzz targets", || {
        run(Command::new(built.join("hostile_files")).arg(&files))?;
        build::FUZZ_TARGETS.iter().try_for_each(|name| {
            let mut reads = Command::new(built.join(name));
            run(reads.arg("-rss_limit_mb=4096").args(in_folder(&files.join(name))?))
        })
    })
}

fn in_folder(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let files = fs::read_dir(folder).map_err(|error| Stop::new(format!("No bad files to read: {error}")))?;
    Ok(files.flatten().map(|file| file.path()).collect())
}

fn clippy() -> Outcome<()> {
    if output("cargo", &["clippy", "--version"]).is_none() {
        println!("Clippy is not here, so its questions are not asked.");
        return Ok(());
    }
    stage("Clippy", || {
        let all = ["--all-targets", "--", "-D", "warnings"];
        run(place::cargo(["clippy"]).args(build::all_packages()).args(all))
    })
}
