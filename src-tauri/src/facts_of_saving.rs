//! What is promised of a save that the disk refuses halfway, tried on a file that cannot grow.

use std::process::Command;

use chrono::{DateTime, Utc};
use footing_plan::{Body, Obstacle, Readers, Words};
use footing_vault::Cost;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use crate::desk::Moment;
use crate::footing::Footing;
use crate::wire::*;

fn moment() -> Moment {
    let now: DateTime<Utc> = "2026-11-24T09:00:00Z".parse().expect("a time");
    Moment { now, today: now.date_naive() }
}

fn save(footing: &Footing, visit: usize, words: &str) -> Result<Saved, FaultCode> {
    let body = Body::Obstacle(Obstacle { own_words: Words::from(words), ..Obstacle::default() });
    let save = Save { id: None, visit: visit.to_string(), readers: Readers::NOBODY, body, form: None };
    footing.save(save, moment()).map_err(|fault| fault.code)
}

fn records(footing: &Footing) -> usize {
    footing.desk_now().plan().expect("open").records.len()
}

/// Run by the next test where no file may become longer than the plan's becomes in the end. The change itself is
/// kept in the log by then, and cannot go from there into the file.
#[test]
#[ignore = "run by the next test"]
fn a_file_that_cannot_grow() {
    let data = tempfile::tempdir().expect("a folder");
    let footing = Footing::with_cost(data.path(), || Ok(Cost::LEAST));
    let password = serde_json::from_value("four small warm stones".into()).expect("a password");
    footing.create_plan(CreatePlan { label: "Plan".to_owned(), password }, moment()).expect("a plan");
    let words = "The stairs ".repeat(600);
    let visit = (0..500).find(|visit| save(&footing, *visit, &words).is_err()).expect("it comes to its end");
    assert_eq!(records(&footing), visit + 1, "the last one is kept, and its save was refused");
    let maximum = getrlimit(Resource::Fsize).maximum;
    setrlimit(Resource::Fsize, Rlimit { current: maximum, maximum }).expect("it may grow again");
    let record = save(&footing, visit, "The stairs at the back").expect("saved").record.expect("a record");
    assert_eq!(record.number as usize, visit + 1);
    assert_eq!(records(&footing), visit + 1, "tried again it is the same record");
    let versions = footing.versions(&OfRecord { id: record.id }).expect("its history").versions;
    assert_eq!(versions.len(), 1, "of one visit");
}

#[test]
fn a_new_record_whose_save_is_refused_after_it_was_written_is_not_written_twice() {
    let program = std::env::current_exe().expect("this program");
    let limited = "trap '' XFSZ; ulimit -S -f 600; \
        exec \"$0\" --exact facts_of_saving::a_file_that_cannot_grow --ignored";
    let output = Command::new("bash").args(["-c", limited]).arg(&program).output().expect("it ran");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}
