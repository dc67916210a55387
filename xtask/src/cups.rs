//! The print system's library, where the system's own has a known fault.
//!
//! With Debian's mending of CVE-2025-58436 in one version, every print window of GTK waits for ever for an answer that
//! has come: <https://github.com/OpenPrinting/cups/issues/1429>, looked up on 1 December 2026. Nothing of ours can help
//! that. So that printing can still be tried, the version before it is brought from Debian for the test alone. What the
//! system has stays as it is.

use std::{fs, process::Command};

use crate::{
    place,
    stage::{Outcome, Stop, output, run, stage},
};

const WITH_THE_FAULT: &str = "2.4.2-3+deb12u10";
const BEFORE: &str = "libcups2=2.4.2-3+deb12u9";

/// Brings the version before the fault into `target/cups`, where the system has the one with it.
pub fn sound_library() -> Outcome<()> {
    let folder = place::target().join("cups");
    let here = output("dpkg-query", &["-W", "-f=${Version}", "libcups2"]).unwrap_or_default();
    if here.trim() != WITH_THE_FAULT || folder.join("usr").exists() {
        return Ok(());
    }
    stage("A print library with which GTK's print window answers", || {
        println!("   libcups2 {WITH_THE_FAULT} stops print windows. About to put {BEFORE} into target/cups.");
        fs::create_dir_all(&folder).map_err(|error| Stop::new(format!("target/cups: {error}")))?;
        let gone = |_| Stop::new(format!("{BEFORE} cannot be had. Please update libcups2, then try again."));
        run(Command::new("apt-get").args(["download", "-q", BEFORE]).current_dir(&folder)).map_err(gone)?;
        let packages = fs::read_dir(&folder).map_err(|error| Stop::new(format!("target/cups: {error}")))?;
        packages
            .flatten()
            .try_for_each(|package| run(Command::new("dpkg-deb").arg("-x").arg(package.path()).arg(&folder)))
    })
}
