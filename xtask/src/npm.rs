//! The screens: Node, their packages, their checks and their build.

use std::process::Command;

use crate::{
    fresh::unless_fresh,
    place,
    stage::{Outcome, Stop, output, run, stage},
};

/// The oldest Node that the screens build with, as their packages say: major and minor.
const OLDEST_NODE: (u32, u32) = (20, 19);

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
        unless_fresh("npm", &from, &ui.join("node_modules/.package-lock.json"), || {
            println!(
                "   About to install the packages that ui/package-lock.json names, into ui/node_modules."
            );
            run(&mut npm(&["ci", "--no-audit", "--no-fund"]))
        })
    })
}

fn node_is_new_enough() -> Outcome<()> {
    let (major, minor) = OLDEST_NODE;
    let wanted = format!("Node {major}.{minor} or newer is needed.");
    let said = output("node", &["--version"]).unwrap_or_default();
    match version(&said) {
        Some(here) if here >= OLDEST_NODE => Ok(()),
        Some((major, minor)) => Err(format!("Node {major}.{minor} is here, and {wanted}")),
        None => Err(format!("Node is not here, and {wanted} Please install it, then try again.")),
    }
    .map_err(|why| Stop::new(why).with_code(2))
}

/// "v20.19.1" as major and minor.
fn version(said: &str) -> Option<(u32, u32)> {
    let mut numbers = said.trim().trim_start_matches('v').split('.').map(str::parse::<u32>);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

fn npm(words: &[&str]) -> Command {
    let mut npm = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.args(words).current_dir(place::root().join("ui"));
    npm
}
