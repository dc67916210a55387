//! The screens: Node, their packages, their checks and their build.

use std::process::Command;

use crate::{
    fresh::unless_fresh,
    place,
    stage::{Outcome, Stop, output, run, stage},
};

/// The oldest Node that the screens build with.
const OLDEST_NODE: u32 = 20;

/// Brings the packages of the screens up to date, then the built screens.
pub fn build() -> Outcome<()> {
    install()?;
    stage("The screens", || {
        let root = place::root();
        let from = [root.join("ui"), root.join("src-tauri/content"), root.join("fonts")];
        unless_fresh("screens", &from, &root.join("ui/dist/index.html"), || run(&mut npm(&["run", "build"])))
    })
}

/// Checks the screens and runs their tests.
pub fn check() -> Outcome<()> {
    stage("The screens' own checks", || run(&mut npm(&["run", "check"])))?;
    stage("The screens' own tests", || run(&mut npm(&["test"])))
}

fn install() -> Outcome<()> {
    stage("Packages of the screens", || {
        node_is_new_enough()?;
        let ui = place::root().join("ui");
        let from = [ui.join("package.json"), ui.join("package-lock.json")];
        unless_fresh("npm", &from, &ui.join("node_modules"), || {
            println!(
                "   About to install the packages that ui/package-lock.json names, into ui/node_modules."
            );
            run(&mut npm(&["ci", "--no-audit", "--no-fund"]))
        })
    })
}

fn node_is_new_enough() -> Outcome<()> {
    let said = output("node", &["--version"]).unwrap_or_default();
    let major =
        said.trim().trim_start_matches('v').split('.').next().and_then(|number| number.parse::<u32>().ok());
    match major {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        Some(major) => {
            Err(Stop::new(format!("Node {major} is here, and Node {OLDEST_NODE} or newer is needed."))
                .with_code(2))
        }
        None => Err(Stop::new(format!(
            "Node is not here. Please install Node {OLDEST_NODE} or newer, then try again."
        ))
        .with_code(2)),
    }
}

fn npm(words: &[&str]) -> Command {
    let mut npm = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.args(words).current_dir(place::root().join("ui"));
    npm
}
