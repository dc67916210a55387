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
    stage::{Outcome, Stop, exit_code_and_said, exit_code_told_at_the_end, output, run, stage},
};

/// The packages, from the ground up.
const PACKAGES: [&str; 5] = ["xtask", "footing-plan", "footing-vault", "footing-print", "footing"];

/// Sets up, then runs every check, proof and test.
pub fn test() -> Outcome<u8> {
    written_tidily()?;
    nothing_banned()?;
    build::everything()?;
    npm::check()?;
    clippy()?;
    let red = proofs_and_tests()?;
    if red.is_empty() { Ok(0) } else { Err(Stop::new(format!("Tests said no in: {}", red.join(", ")))) }
}

/// What opens a window waits for it most of the time, so the rest works beside it. Gives the packages whose tests said
/// no. The journeys' own lines come last, whatever became of the rest.
fn proofs_and_tests() -> Outcome<Vec<&'static str>> {
    if !cfg!(target_os = "linux") {
        println!("Not available here, because they need Linux: journeys, proofs, pictures and house rules.");
        return Ok(own_tests().into_iter().collect());
    }
    thread::scope(|side_by_side| {
        let beside = side_by_side.spawn(|| {
            fuzz_targets()?;
            prove::all_small(Proofs::Without)?;
            Ok(own_tests())
        });
        let here = prove::all_small(Proofs::WithAWindow).and_then(|()| journeys());
        let beside = beside.join().unwrap_or_else(|_| Err(Stop::new("The proofs broke off.")));
        let (code, said) = here?;
        print!("{said}");
        Ok(beside?.into_iter().chain((code != 0).then_some("footing-tests")).collect())
    })
}

/// The packages' own tests, in one run: one by one, cargo gives what they stand on other features for each, and builds it
/// anew. Gives what to call them when one of them said no.
fn own_tests() -> Option<&'static str> {
    let all_held = || match exit_code_told_at_the_end(&mut cargo_test(&PACKAGES))? {
        0 => Ok(()),
        _ => Err(Stop::new("Tests of the packages")),
    };
    stage(&format!("Tests of {}", PACKAGES.join(", ")), all_held).err().map(|_| "the packages")
}

/// The journeys, privacy and house rules: what they ended with, and what they said.
fn journeys() -> Outcome<(u8, String)> {
    println!("== Tests of footing-tests: journeys, privacy, house rules");
    // No examples in comments here: the last line is to be that of tests that ran.
    exit_code_and_said(cargo_test(&["footing-tests"]).arg("--tests"))
}

fn cargo_test(packages: &[&str]) -> Command {
    let mut test = place::cargo(["test", "--profile", "ci", "--no-fail-fast"]);
    test.args(packages.iter().flat_map(|package| ["-p", package]));
    test
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

const FUZZ_TARGETS: [&str; 4] = ["backup", "header", "open_file", "picture"];

/// They are a workspace of their own, which no other build looks at. Each reads some thousand bad files: those with a
/// name and others. Looking for new ones is for a longer run by hand.
fn fuzz_targets() -> Outcome<()> {
    let target = place::target();
    let own = ["build", "--profile", "ci", "--locked", "--manifest-path", "tests/fuzz/Cargo.toml"];
    stage("The fuzz targets", || {
        run(place::cargo(own).arg("--target-dir").arg(&target))?;
        let (built, files) = (target.join("ci"), target.join("fuzz-files"));
        run(Command::new(built.join("hostile_files")).arg(&files))?;
        FUZZ_TARGETS.iter().try_for_each(|name| {
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
        let mut clippy = place::cargo(["clippy", "--profile", "ci", "--workspace", "--all-targets"]);
        if !cfg!(target_os = "linux") {
            clippy.args(["--exclude", "footing-tests"]); // it drives a Linux desktop
        }
        run(clippy.args(["--", "-D", "warnings"]))
    })
}
