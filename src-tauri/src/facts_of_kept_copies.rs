//! What is promised of copies that are saved elsewhere or put in place, tried on folders of their own without a window.

use chrono::TimeDelta;

use crate::desk::Moment;
use crate::facts_of_copies::*;
use crate::idle::{Clocks, TimeTo};
use crate::wire::*;

#[test]
fn a_copy_that_cannot_be_saved_elsewhere_says_what_is_wrong_there_and_not_with_the_plan() {
    let (data, elsewhere) = (folder(), folder());
    let footing = footing(&data);
    create(&footing);
    write(&footing, "The stairs", day(0));
    let save = |place: std::path::PathBuf| {
        footing.save_copy(|_| Some(place), day(0)).map(|saved| saved.file_name).map_err(|fault| fault.code)
    };
    let gone = elsewhere.path().join("pulled out/stick");
    assert_eq!(save(gone), Err(FaultCode::FileGone));
    std::fs::write(elsewhere.path().join("stick.footing-backup"), "old").expect("written");
    assert_eq!(save(elsewhere.path().join("stick")), Err(FaultCode::NameTaken));
    assert_eq!(std::fs::read(elsewhere.path().join("stick.footing-backup")).expect("there"), b"old");
    std::fs::write(elsewhere.path().join("a file"), "in the way").expect("written");
    assert!(save(elsewhere.path().join("a file/stick")).is_err());
    assert!(save(elsewhere.path().join("another")).is_ok(), "the plan is where it was");
    std::fs::rename(data.path().join("plans"), data.path().join("elsewhere")).expect("moved");
    assert_eq!(save(elsewhere.path().join("a third")), Err(FaultCode::Moved));
}

#[test]
fn a_copy_put_in_place_leaves_how_the_plan_locks_looks_and_empties_its_bin_as_it_was_chosen_last() {
    let data = folder();
    let footing = footing(&data);
    let lock_after = |minutes| footing.lock_after(&LockAfter { minutes }).expect("kept");
    let look = |text: &str| {
        let request = KeepDraft { form: "settings:look".to_owned(), text: text.to_owned() };
        footing.keep_draft(request, day(0)).expect("kept");
    };
    create(&footing);
    write(&footing, "The stairs", day(0));
    lock_after(None);
    footing.keep_bin_days(&BinDays { days: Some(30) }).expect("kept");
    look("of that day");
    footing.keep_copy(day(0).now);
    lock_after(Some(5));
    footing.keep_bin_days(&BinDays { days: None }).expect("kept");
    look("of today");
    let restored = footing.restore_copy(&newest(&footing), day(1)).expect("restored");
    assert_eq!(footing.ways_in().expect("open").lock_after, Some(5));
    assert_eq!(footing.bin().expect("a bin").days, None);
    let looks: Vec<&str> = restored.drafts.iter().map(|draft| draft.text.as_str()).collect();
    assert_eq!(looks, ["of today"]);
    footing.lock();
    open(&footing, day(1)).expect("opens");
    let locks = |minutes| footing.idle.look(Clocks::in_minutes(minutes)) == TimeTo::Lock;
    assert!(!locks(4) && locks(6));
}

#[test]
fn the_newest_copy_is_tried_by_itself_once_a_month_and_none_is_made_for_that() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    write(&footing, "The stairs", day(0));
    footing.lock();
    let checked = |days| {
        open(&footing, day(days)).expect("opens");
        let copies = footing.copies().expect("open");
        footing.copy_and_lock(false, day(days).now);
        (copies.kept.len(), copies.checked.map(|when| when.split(',').next().unwrap_or_default().to_owned()))
    };
    assert_eq!(checked(0), (0, None), "there is none to try");
    for (days, day) in [(1, "24 November"), (20, "24 November"), (32, "24 November"), (33, "26 December")] {
        let (kept, last) = checked(days);
        assert_eq!(kept, 1, "reading on a day is no change to make another for");
        assert!(last.is_some_and(|last| last.starts_with(day)), "{days} days on");
    }
}

#[test]
fn a_plan_left_open_for_weeks_has_a_copy_of_each_day_it_changed_on_and_its_newest_tried_by_itself() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    let looks = |days| {
        footing.make_owed_copy(day(days).now);
        footing.try_owed_copy(day(days).now);
        let copies = footing.copies().expect("open");
        (copies.kept.len(), copies.checked.map(|when| when.split(',').next().unwrap_or_default().to_owned()))
    };
    write(&footing, "The stairs", day(0));
    assert_eq!(looks(0), (0, None), "the day goes on");
    assert_eq!(looks(1), (1, Some("25 November 2026".to_owned())), "nobody locked it");
    write(&footing, "The light", Moment { now: day(1).now + TimeDelta::hours(2), ..day(1) });
    assert_eq!(looks(1).0, 1, "the day goes on");
    assert_eq!((looks(2).0, looks(2).0, looks(3).0), (2, 2, 2), "one of each day with a change");
    assert_eq!(looks(30).1.as_deref(), Some("25 November 2026"));
    assert_eq!(looks(31), (2, Some("25 December 2026".to_owned())), "a month on");
    write(&footing, "The noise", day(31));
    footing.copy_and_lock(false, day(31).now);
    open(&footing, day(31)).expect("opens");
    assert_eq!(looks(31).0, 3, "and its lock makes the copy of that day");
}

#[test]
fn a_plan_that_is_only_ever_locked_in_a_hurry_has_its_newest_copy_tried_while_nobody_is_at_it() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    write(&footing, "The stairs", day(0));
    footing.copy_and_lock(true, day(0).now);
    open(&footing, day(1)).expect("opens");
    footing.make_owed_copy(day(1).now);
    assert!(footing.copies().expect("open").checked.is_none(), "nobody is kept waiting for it");
    footing.try_owed_copy(day(1).now);
    assert!(footing.copies().expect("open").checked.is_some());
}

#[test]
fn a_copy_that_is_found_damaged_by_itself_is_made_anew() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    write(&footing, "The stairs", day(0));
    footing.copy_and_lock(false, day(0).now);
    let plan = data.path().join("plans").join(the_plan(&footing, day(0)));
    let copy = std::fs::read_dir(plan.join("backups")).expect("copies").flatten().next().expect("one").path();
    std::fs::write(&copy, "damaged").expect("written");
    open(&footing, day(40)).expect("opens");
    footing.copy_and_lock(false, day(40).now);
    open(&footing, day(40)).expect("opens");
    let copies = footing.copies().expect("open");
    assert_eq!((copies.kept.len(), copies.checked.is_some()), (2, true));
}
