//! What locks by itself beside an open plan, tried on folders of their own without a window.

use std::path::Path;
use std::sync::Mutex;
use std::sync::mpsc::channel;

use chrono::TimeDelta;
use footing_plan::{Body, Choices, Readers, Session};
use tempfile::TempDir;

use crate::desk::Moment;
use crate::facts_of_copies::*;
use crate::footing::Footing;
use crate::idle::{Clocks, TimeTo};
use crate::sharing::Told;
use crate::wire::*;

/// Another computer, where a copy from a stick is open to look at.
fn looks_at_a_copy(data: &TempDir) -> Footing {
    let first = tempfile::tempdir().expect("a folder");
    let here = footing(&first);
    create(&here);
    let stick = data.path().join("stick.footing-backup");
    here.save_copy(|_| Some(stick.clone()), day(0)).expect("saved");
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
    footing.restore_opened(day(0)).map_err(|fault| fault.code)
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
    footing.open_example(day(0)).expect("the example");
    assert!(!footing.is_own_plan_open());
    footing.lock();
    assert_eq!(restores(&footing).err(), Some(FaultCode::NoBackup));
}

/// Ways in which a day with the plan ends without a copy.
type Ending = (&'static str, fn(&Footing));

const ENDINGS: [Ending; 2] = [
    ("the program is killed", |_| ()),
    ("the computer sleeps and waits for the lock", |footing| footing.copy_and_lock(true, day(0).now)),
];

#[test]
fn whatever_ended_the_day_the_next_opening_on_a_later_day_makes_the_copy_that_is_missing() {
    for (ending, end) in ENDINGS {
        let data = tempfile::tempdir().expect("a folder");
        let before = footing(&data);
        create(&before);
        write(&before, "The stairs", day(0));
        end(&before);
        drop(before);
        let after = footing(&data);
        let copies = || after.copies().expect("open").kept.len();
        open(&after, day(0)).expect("it opens");
        after.make_owed_copy(day(0).now);
        assert_eq!(copies(), 0, "the day goes on, and its lock makes the copy: {ending}");
        after.copy_and_lock(true, day(0).now);
        after.make_owed_copy(day(1).now);
        open(&after, day(1)).expect("it opens");
        assert_eq!(copies(), 0, "without the key there was none to make: {ending}");
        after.make_owed_copy(day(1).now);
        assert_eq!(copies(), 1, "{ending}");
        after.make_owed_copy(day(1).now);
        assert_eq!(copies(), 1, "one is enough: {ending}");
    }
}

#[test]
fn a_copy_that_was_owed_leaves_the_day_its_own() {
    let data = tempfile::tempdir().expect("a folder");
    let footing = footing(&data);
    create(&footing);
    let last = || footing.copies().expect("open").kept.remove(0).made;
    write(&footing, "The stairs", day(0));
    footing.copy_and_lock(true, day(0).now);
    open(&footing, day(1)).expect("it opens");
    footing.make_owed_copy(day(1).now);
    let owed = last();
    let later = Moment { now: day(1).now + TimeDelta::hours(2), ..day(1) };
    write(&footing, "The light", later);
    footing.copy_and_lock(false, later.now);
    open(&footing, later).expect("it opens");
    assert_ne!(last(), owed, "what was written since is in a copy too");
}

#[test]
fn a_plan_whose_last_change_is_in_a_copy_owes_none() {
    let data = tempfile::tempdir().expect("a folder");
    let footing = footing(&data);
    create(&footing);
    write(&footing, "The stairs", day(0));
    footing.copy_and_lock(false, day(0).now);
    open(&footing, day(3)).expect("it opens");
    let request = KeepDraft { form: "settings:look".to_owned(), text: "large".to_owned() };
    footing.keep_draft(request, day(3)).expect("kept");
    footing.make_owed_copy(day(3).now);
    assert_eq!(footing.copies().expect("open").kept.len(), 1);
}

/// How many copies of plans there are under a folder.
fn copies_under(data: &Path) -> usize {
    let plans = std::fs::read_dir(data.join("plans")).expect("plans").flatten();
    let copies = plans.filter_map(|plan| std::fs::read_dir(plan.path().join("backups")).ok());
    copies.map(Iterator::count).sum()
}

#[test]
fn what_is_shown_on_a_call_ends_before_the_days_copy_is_made() {
    let data = tempfile::tempdir().expect("a folder");
    let footing = footing(&data);
    create(&footing);
    write(&footing, "The stairs", day(0));
    let body = Body::Session(Session { day: Some(day(0).today), ..Session::default() });
    let save = Save { id: None, visit: "1".to_owned(), readers: Readers::NOBODY, body, form: None };
    let call = footing.save(save, day(0)).expect("saved").record.expect("a call").id;
    let (plans, (say, told)) = (data.path().to_owned(), channel());
    let say = Mutex::new(say);
    footing.sharing.is_heard_by(move |it| {
        let _ = say.lock().map(|say| say.send((it, copies_under(&plans))));
    });
    let request = StartSharing { call, choices: Choices::default(), on: ShownOn::OwnWindow };
    footing.start_sharing(request, day(0)).expect("it is shown");
    footing.copy_and_lock(false, day(0).now);
    assert_eq!(told.try_iter().last(), Some((Told::Ended(ShownOn::OwnWindow), 0)));
    assert_eq!(copies_under(data.path()), 1, "and then it is made");
}

#[test]
fn a_plan_that_was_to_lock_by_itself_is_shown_again_to_its_password_or_its_spare_key_alone() {
    let data = tempfile::tempdir().expect("a folder");
    let footing = footing(&data);
    create(&footing);
    let see =
        |words: &str| footing.see_again(SeeAgain { password: typed(words) }).map_err(|fault| fault.code);
    assert_eq!(see("another one"), Err(FaultCode::WrongPassword));
    assert_eq!(see(PASSWORD), Ok(()));
    let made = footing.new_spare_key().expect("a key");
    assert_eq!(see(&made.groups.join("-")), Err(FaultCode::WrongPassword), "it is not kept yet");
    let group = |at: usize| typed(&made.groups[usize::from(made.asks[at]) - 1]);
    footing.keep_spare_key(TypedGroups { first: group(0), second: group(1) }, day(0)).expect("kept");
    assert_eq!(see(&made.groups.join("-")), Ok(()), "many forget the password and keep the spare key");
    footing.lock();
    assert_eq!(see(PASSWORD), Err(FaultCode::Locked));
}
