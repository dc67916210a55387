//! The test programs, as cargo built them. Examples in comments are not among them, and nothing runs those.

use std::{
    path::PathBuf,
    process::{Command, Stdio},
};

use serde::Deserialize;

use crate::{
    place,
    stage::{Outcome, Stop, exit_code_and_said, shown},
};

/// The tests in the sources of one library or program, or in one file of tests.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub struct TestProgram {
    /// The folder of its package.
    folder: PathBuf,
    source: PathBuf,
    program: PathBuf,
}

/// What cargo says of a thing it built, as far as it is asked here.
/// <https://doc.rust-lang.org/cargo/reference/external-tools.html#artifact-messages>
#[derive(Deserialize)]
struct Built {
    manifest_path: PathBuf,
    executable: Option<PathBuf>,
    target: Target,
    profile: Profile,
}

#[derive(Deserialize)]
struct Target {
    src_path: PathBuf,
}

#[derive(Deserialize)]
struct Profile {
    test: bool,
}

impl TestProgram {
    /// Builds what this command builds, and gives the tests among it, package by package.
    ///
    /// # Errors
    /// When something could not be built.
    pub fn built_by(cargo: &mut Command) -> Outcome<Vec<Self>> {
        cargo.arg("--message-format=json-render-diagnostics").stderr(Stdio::inherit());
        println!("   {}", shown(cargo));
        let out =
            cargo.output().map_err(|error| Stop::new(format!("cargo could not be started ({error}).")))?;
        if !out.status.success() {
            return Err(Stop::new(format!("This did not work: {}", shown(cargo))));
        }
        let mut found: Vec<Self> =
            String::from_utf8_lossy(&out.stdout).lines().filter_map(Self::said).collect();
        found.sort();
        if found.is_empty() { Err(Stop::new("cargo named no tests.")) } else { Ok(found) }
    }

    /// Nothing where the line is not about a test program.
    fn said(line: &str) -> Option<Self> {
        let Built { manifest_path, executable, target, profile } = serde_json::from_str(line).ok()?;
        let program = executable.filter(|_| profile.test)?;
        Some(Self { folder: manifest_path.parent()?.to_owned(), source: target.src_path, program })
    }

    /// Whether it is of the journeys, privacy and house rules.
    pub fn is_a_journey(&self) -> bool {
        self.folder == place::root().join("tests")
    }

    /// Where its source is, from the root of the repository.
    pub fn name(&self) -> String {
        self.source.strip_prefix(place::root()).unwrap_or(&self.source).display().to_string()
    }

    /// Runs it as cargo would, and gives whether all held, and what it said.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn run(&self) -> Outcome<(bool, String)> {
        let mut tests = Command::new(&self.program);
        tests.current_dir(&self.folder).env("CARGO_MANIFEST_DIR", &self.folder);
        let (code, said) = exit_code_and_said(&mut tests)?;
        Ok((code == 0, format!("     Running {}\n{said}", self.name())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_what_cargo_built_only_tests_are_tests() {
        let built = |test| {
            let line = r#"{"reason":"compiler-artifact","manifest_path":"/a/tests/Cargo.toml",
                "target":{"src_path":"/a/tests/tests/order.rs"},"executable":"/a/order-1","profile":{"test":TEST}}"#;
            TestProgram::said(&line.replace("TEST", test)).map(|tests| (tests.name(), tests.program))
        };
        assert_eq!(built("true"), Some(("/a/tests/tests/order.rs".to_owned(), "/a/order-1".into())));
        assert_eq!(built("false"), None);
        assert!(TestProgram::said(r#"{"reason":"build-finished","success":true}"#).is_none());
    }
}
