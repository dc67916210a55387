//! The builds: the planner as people get it, the one that can be driven, and the proofs.

use std::{fs, process::Command};

use crate::{
    cups,
    fresh::unless_fresh,
    npm, packages, place,
    stage::{Outcome, Stop, run, stage},
    test_programs::TestProgram,
};

/// The planner as people get it.
pub const SHIPPED: &str = "footing";
/// The planner that WebDriver can drive. It is never given to anyone.
pub const AUTOMATION: &str = "footing-automation";

/// Everything that the tests need, and the tests.
pub fn everything() -> Outcome<Vec<TestProgram>> {
    packages::install(true)?;
    npm::build()?;
    shipped()?;
    if cfg!(target_os = "linux") {
        cups::sound_library()?;
        checkers()?;
        automation()?;
    }
    tests()
}

/// The planner as people get it, and all it needs.
pub fn for_a_person() -> Outcome<()> {
    packages::install(false)?;
    npm::build()?;
    shipped()
}

/// The planner as people get it and the one that can be driven, what walks them, and all they need.
pub fn for_a_walk() -> Outcome<()> {
    packages::install(true)?;
    npm::build()?;
    shipped()?;
    automation()?;
    stage("What walks the planner", || run(build_all().args(["--bin", "tour", "--test", ANY_TEST])))
}

/// The programs that read bad files, by their names in `tests/fuzz`.
pub const FUZZ_TARGETS: [&str; 4] = ["backup", "header", "open_file", "picture"];

/// A test. What only tests ask for of other packages is asked for where one of them is built.
const ANY_TEST: &str = "house_rules";

/// Every test, proof, walk and fuzz target.
fn tests() -> Outcome<Vec<TestProgram>> {
    stage("The tests and proofs", || {
        let mut build = build_all();
        build.arg("--tests");
        if cfg!(target_os = "linux") {
            build.args(FUZZ_TARGETS.iter().flat_map(|name| ["--bin", name]));
        }
        TestProgram::built_by(&mut build)
    })
}

/// Builds some of what all packages hold. It is one choice of packages for all: by what is chosen, cargo decides on the
/// features of what they stand on, and builds all of it anew for each other choice.
fn build_all() -> Command {
    let mut build = place::cargo(["build"]);
    build.args(all_packages());
    build
}

/// All packages that can be built here.
pub fn all_packages() -> Vec<&'static str> {
    let all = ["--profile", "ci", "--workspace"];
    let need_linux: &[_] = if cfg!(target_os = "linux") {
        &[]
    } else {
        &["--exclude", "footing-tests", "--exclude", "footing-fuzz"]
    };
    [&all, need_linux].concat()
}

/// The empty window that the bench sets the planner beside. With the planner, so that what both stand on is
/// built once.
pub fn floor() -> Outcome<()> {
    stage("The empty window", || {
        run(&mut place::cargo(["build", "--profile", "ci", "-p", "footing", "-p", "footing-floor"]))
    })
}

/// The planner as people get it.
pub fn shipped() -> Outcome<()> {
    stage("The planner", || {
        run(&mut place::cargo(["build", "--profile", "ci", "-p", "footing"]))?;
        keep(SHIPPED)
    })
}

fn automation() -> Outcome<()> {
    stage("The planner that tests can drive", || {
        run(&mut place::cargo(["build", "--profile", "ci", "-p", "footing", "--features", "automation"]))?;
        keep(AUTOMATION)
    })
}

/// Both builds come out of cargo under one name, so each is kept under its own.
fn keep(name: &str) -> Outcome<()> {
    let from = place::target().join("ci").join(format!("footing{}", std::env::consts::EXE_SUFFIX));
    let to = place::built(name);
    let copied = fs::create_dir_all(to.parent().unwrap_or(&to))
        .and_then(|()| fs::remove_file(&to).or_else(|error| if to.exists() { Err(error) } else { Ok(()) }))
        .and_then(|()| fs::copy(&from, &to));
    copied.map(drop).map_err(|error| Stop::new(format!("The built program could not be kept: {error}")))
}

/// The Python packages that check finished PDF files. They are test tools only and are never shipped.
const CHECKERS: [&str; 1] = ["outloud==0.2.1"];
/// Those that set the same page in the bench, beside ours.
const WRITERS: [&str; 2] = ["typst==0.15.2", "weasyprint==70.0"];

fn checkers() -> Outcome<()> {
    stage("The checkers of finished pages", || from_python("checkers", &CHECKERS, "outloud"))
}

/// The programs that the bench sets our page beside.
pub fn other_writers() -> Outcome<()> {
    stage("Other programs that set pages", || from_python("writers", &WRITERS, "weasyprint"))
}

/// Packages that bring a program of this name, in an environment of their own.
fn from_python(what: &str, packages: &[&str], program: &str) -> Outcome<()> {
    let venv = place::target().join("venv");
    let from = [place::root().join("xtask/src/build.rs")];
    unless_fresh(what, &from, &venv.join("bin").join(program), || {
        println!("   About to install into target/venv: {}", packages.join(" "));
        run(Command::new("python3").args(["-m", "venv"]).arg(&venv))?;
        run(Command::new(venv.join("bin/python")).args(["-m", "pip", "install", "-q"]).args(packages))
    })
}
