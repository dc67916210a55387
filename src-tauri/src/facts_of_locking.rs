//! What locks by itself beside an open plan, tried on folders of their own without a window.

use chrono::{DateTime, Utc};
use footing_vault::Cost;
use tempfile::TempDir;

use crate::desk::Moment;
use crate::footing::Footing;
use crate::idle::{Clocks, TimeTo};
use crate::wire::*;

const PASSWORD: &str = "four small warm stones";

fn moment() -> Moment {
    let now: DateTime<Utc> = "2026-11-24T09:00:00Z".parse().expect("a time");
    Moment { now, today: now.date_naive() }
}

fn typed(text: &str) -> Password {
    serde_json::from_value(text.into()).expect("a password")
}

fn footing(data: &TempDir) -> Footing {
    Footing::with_cost(data.path(), || Ok(Cost::LEAST))
}

fn create(footing: &Footing) {
    let request = CreatePlan { label: "Plan".to_owned(), password: typed(PASSWORD) };
    footing.create_plan(request, moment()).expect("a plan");
}

/// Another computer, where a copy from a stick is open to look at.
fn looks_at_a_copy(data: &TempDir) -> Footing {
    let first = tempfile::tempdir().expect("a folder");
    let here = footing(&first);
    create(&here);
    let stick = data.path().join("stick.footing-backup");
    here.save_copy(|_| Some(stick.clone()), moment()).expect("saved");
    let there = footing(data);
    there.choose_copy(Some(stick)).expect("a copy");
    opens_the_copy(&there);
    there
}

fn opens_the_copy(footing: &Footing) {
    let copy = WhichCopy::File {};
    let request = OpenCopy { plan: String::new(), copy, spare_key: false, typed: typed(PASSWORD) };
    footing.open_copy(request).expect("a look");
}

fn restores(footing: &Footing) -> Result<Opened, FaultCode> {
    footing.restore_opened(moment()).map_err(|fault| fault.code)
}

#[test]
fn a_copy_that_is_open_to_look_at_locks_by_itself() {
    let data = tempfile::tempdir().expect("a folder");
    let footing = looks_at_a_copy(&data);
    assert!(footing.is_own_plan_open());
    let to_do = [14, 16].map(|minutes| footing.idle.look(Clocks::in_minutes(minutes)));
    assert_eq!(to_do, [TimeTo::Wait, TimeTo::Lock]);
}

#[test]
fn after_a_lock_a_copy_that_was_looked_at_opens_no_plan() {
    let data = tempfile::tempdir().expect("a folder");
    let footing = looks_at_a_copy(&data);
    footing.lock();
    assert!(!footing.is_own_plan_open());
    assert_eq!(restores(&footing).err(), Some(FaultCode::NoBackup));
}

#[test]
fn after_going_back_a_copy_that_was_looked_at_opens_no_plan_and_can_be_opened_again() {
    let data = tempfile::tempdir().expect("a folder");
    let footing = looks_at_a_copy(&data);
    footing.leave_copy();
    assert!(!footing.is_own_plan_open());
    assert_eq!(footing.idle.look(Clocks::in_minutes(600)), TimeTo::Wait);
    assert_eq!(restores(&footing).err(), Some(FaultCode::NoBackup));
    opens_the_copy(&footing);
    assert!(restores(&footing).is_ok());
}

#[test]
fn opening_something_else_closes_a_copy_that_was_looked_at() {
    let data = tempfile::tempdir().expect("a folder");
    let footing = looks_at_a_copy(&data);
    footing.open_example(moment()).expect("the example");
    assert!(!footing.is_own_plan_open());
    footing.lock();
    assert_eq!(restores(&footing).err(), Some(FaultCode::NoBackup));
}

#[test]
fn a_lock_that_the_computer_waits_for_makes_no_copy_and_it_is_made_once_the_plan_is_open_again() {
    let data = tempfile::tempdir().expect("a folder");
    let footing = footing(&data);
    create(&footing);
    let plan = footing_vault::plans_in(data.path()).expect("plans").remove(0).plan;
    let copies = || footing.locked_copies(&plan).expect("copies").kept.len();
    footing.copy_and_lock(true, moment().now);
    assert!(!footing.is_own_plan_open());
    footing.make_owed_copy(moment().now);
    assert_eq!(copies(), 0, "the key is gone");
    let request = OpenPlan { plan: plan.clone(), password: typed(PASSWORD) };
    footing.open_plan(request, moment()).expect("it opens");
    footing.make_owed_copy(moment().now);
    assert_eq!(copies(), 1);
    let request = KeepDraft { form: "new:step".to_owned(), text: "half a thought".to_owned() };
    footing.keep_draft(request, moment()).expect("kept");
    footing.make_owed_copy(moment().now + chrono::TimeDelta::days(1));
    assert_eq!(copies(), 1, "none is owed any more");
    footing.copy_and_lock(false, moment().now + chrono::TimeDelta::days(1));
    assert_eq!(copies(), 2, "a lock that nobody waits for makes it itself");
}
