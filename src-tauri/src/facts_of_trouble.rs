//! What is told when something is damaged, gone or cannot be done, and what can be done then: tried on folders of
//! their own without a window.

use std::path::{Path, PathBuf};

use crate::desk::Moment;
use crate::facts_of_copies::*;
use crate::footing::Footing;
use crate::wire::*;

fn code<T>(answer: Result<T, Fault>) -> Option<FaultCode> {
    answer.err().map(|fault| fault.code)
}

/// A plan of 60 records that has a spare key, open. Gives its folder and the spare key.
fn with_a_spare_key(footing: &Footing, data: &Path) -> (PathBuf, String) {
    create(footing);
    (0..60).for_each(|at| write(footing, &format!("{at} {}", "The stairs ".repeat(40)), day(0)));
    let made = footing.new_spare_key().expect("made");
    let group = |at: usize| typed(&made.groups[usize::from(made.asks[at]) - 1]);
    footing.keep_spare_key(TypedGroups { first: group(0), second: group(1) }, day(0)).expect("kept");
    let plan = footing_vault::plans_in(data).expect("plans").remove(0).plan;
    (data.join("plans").join(plan), made.groups.join("-"))
}

fn damage(file: &Path) {
    let mut bytes = std::fs::read(file).expect("there");
    let page = bytes.len() / 4096 / 2 * 4096;
    bytes[page + 100] ^= 1;
    std::fs::write(file, bytes).expect("written");
}

/// The files of the copies of a plan, oldest first.
fn copies_in(plan: &Path) -> Vec<PathBuf> {
    let files = std::fs::read_dir(plan.join("backups")).expect("a folder");
    let mut files: Vec<PathBuf> = files.map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files
}

fn only_plan(data: &Path) -> PathBuf {
    data.join("plans").join(footing_vault::plans_in(data).expect("plans").remove(0).plan)
}

#[test]
fn what_is_left_of_a_damaged_plan_opens_by_its_spare_key_and_can_be_deleted_then() {
    let data = folder();
    let footing = footing(&data);
    let (place, key) = with_a_spare_key(&footing, data.path());
    footing.lock();
    damage(&place.join("g-000001/plan.footing"));
    let plan = the_plan(&footing, day(0));
    let by_key = OpenWithSpareKey { plan: plan.clone(), key: typed(&key) };
    assert_eq!(code(footing.open_with_spare_key(by_key, day(0))), Some(FaultCode::Damaged));
    let read = |with: &str| {
        let request = ReadWhatIsLeft { plan: plan.clone(), spare_key: true, typed: typed(with) };
        footing.read_what_is_left(request, day(0))
    };
    assert_eq!(code(read(PASSWORD)), Some(FaultCode::SpareKeyMistyped));
    assert!(words_of(&read(&key).expect("some of it")).len() > 30);
    let delete =
        |label: &str| footing.delete_plan(&DeletePlan { label: label.to_owned() }).expect("an answer");
    assert!(!delete("Plans").deleted && place.exists());
    assert!(delete("Plan").deleted && !place.exists());
}

#[test]
fn why_a_plan_could_not_be_deleted_is_there_for_the_next_page_to_say_once() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    std::fs::rename(data.path().join("plans"), data.path().join("elsewhere")).expect("moved");
    let request = DeletePlan { label: "Plan".to_owned() };
    assert_eq!(code(footing.delete_plan(&request)), Some(FaultCode::Moved));
    let told = [(); 2].map(|()| footing.just_deleted()).map(|it| (it.left, it.trouble));
    assert_eq!(told, [(None, Some(FaultCode::Moved)), (None, None)]);
}

#[test]
fn a_plan_whose_files_take_no_writing_opens_by_its_spare_key_to_be_read() {
    let data = folder();
    let footing = footing(&data);
    let (place, key) = with_a_spare_key(&footing, data.path());
    footing.lock();
    // Where the log of the database would be: nothing can be opened there to write, whoever this account is.
    std::fs::create_dir(place.join("g-000001/plan.footing-wal")).expect("made");
    let by_key = OpenWithSpareKey { plan: the_plan(&footing, day(0)), key: typed(&key) };
    let opened = footing.open_with_spare_key(by_key, day(0)).expect("to be read");
    assert!(opened.read_only == Some(ReadOnly::Disk {}) && words_of(&opened).len() == 60);
}

#[test]
fn a_plan_that_can_only_be_read_knows_when_it_was_open_last() {
    let data = folder();
    let footing = footing(&data);
    let (place, key) = with_a_spare_key(&footing, data.path());
    let last_here_on = |at: i64| {
        footing.lock();
        let by_key = OpenWithSpareKey { plan: the_plan(&footing, day(at)), key: typed(&key) };
        footing.open_with_spare_key(by_key, day(at)).expect("open").today.last_here
    };
    assert_eq!(last_here_on(20), None);
    footing.lock();
    std::fs::create_dir(place.join("g-000001/plan.footing-wal")).expect("made");
    assert_eq!(last_here_on(40), None, "it was read 20 days before");
    assert!(last_here_on(48).is_some(), "and to read it today keeps nothing");
}

#[test]
fn a_damaged_copy_is_told_as_that_and_not_as_a_damaged_plan() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    write(&footing, "The stairs", day(0));
    footing.keep_copy(day(0).now);
    let which = newest(&footing);
    let file = copies_in(&only_plan(data.path())).remove(0);
    damage(&file);
    assert_eq!(code(footing.look_at_copy(&which)), Some(FaultCode::CopyDamaged));
    assert_eq!(code(footing.restore_copy(&which, day(0))), Some(FaultCode::CopyDamaged));
    footing.lock();
    assert_eq!(code(footing.choose_copy(Some(file))), Some(FaultCode::CopyDamaged));
    let plan = the_plan(&footing, day(0));
    let request = OpenCopy { plan, copy: which, spare_key: false, typed: typed(PASSWORD) };
    assert_eq!(code(footing.open_copy(request)), Some(FaultCode::CopyDamaged));
    assert!(open(&footing, day(0)).is_ok(), "the plan is whole");
}

#[test]
fn a_new_copy_is_made_where_the_newest_does_not_work() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    write(&footing, "The stairs", day(0));
    assert!(!footing.check_copy(day(0)).expect("made and checked").was_damaged);
    let plan = only_plan(data.path());
    damage(&copies_in(&plan).remove(0));
    let check = footing.check_copy(day(1)).expect("another is made and checked");
    assert!(check.was_damaged && (check.records, check.changed) == (1, 0), "{check:?}");
    assert!(check.made.starts_with("25 November 2026"), "{check:?}");
    assert!(!footing.check_copy(day(1)).expect("checked").was_damaged);
    assert_eq!(copies_in(&plan).len(), 2, "the damaged one is left alone, and no third is made");
}

#[test]
fn a_file_and_a_plan_that_are_gone_are_told_as_that_and_not_as_lost_while_open() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    let gone = data.path().join("gone.footing-backup");
    assert_eq!(code(footing.bring_in(|| Some(gone.clone()), day(0))), Some(FaultCode::FileGone));
    footing.lock();
    assert_eq!(code(footing.choose_copy(Some(gone))), Some(FaultCode::FileGone));
    let plan = the_plan(&footing, day(0));
    drop(footing);
    std::fs::rename(data.path().join("plans"), data.path().join("elsewhere")).expect("moved");
    let footing = Footing::with_cost(data.path(), || Ok(footing_vault::Cost::LEAST));
    let request = || OpenPlan { plan: plan.clone(), password: typed(PASSWORD) };
    assert_eq!(code(footing.open_plan(request(), day(0))), Some(FaultCode::NotThere));
    let read = ReadWhatIsLeft { plan: plan.clone(), spare_key: false, typed: typed(PASSWORD) };
    assert_eq!(code(footing.read_what_is_left(read, day(0))), Some(FaultCode::NotThere));
}

#[test]
fn copies_that_cannot_be_made_are_told_of_after_some_days_and_no_longer_once_one_is_made() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    write(&footing, "The stairs", day(0));
    let plan = only_plan(data.path());
    std::fs::remove_dir(plan.join("backups")).expect("empty");
    std::fs::write(plan.join("backups"), "in the way").expect("written");
    let told = |days| footing.copy_reminder(day(days)).expect("an answer").failing;
    [0, 1, 2].into_iter().for_each(|days| footing.keep_copy(day(days).now));
    assert!(told(2).is_none() && told(-4000).is_none());
    footing.keep_copy(day(4).now);
    let failing = told(4).expect("told");
    assert_eq!(failing.since, "24 November 2026", "since the first, not the last");
    std::fs::remove_file(plan.join("backups")).expect("out of the way");
    footing.check_copy(day(5)).expect("a copy by hand");
    assert!(told(5).is_none());
    footing.keep_copy(day(6).now);
    assert!(told(400).is_none());
}

#[test]
fn a_file_is_brought_in_only_once_there_is_a_copy_from_before_it() {
    let (data, other) = (folder(), folder());
    let (first, second) = (footing(&data), footing(&other));
    create(&first);
    write(&first, "The stairs", day(0));
    let (json, _) = first.everything_as(OpenForm::Json, day(0)).expect("a file");
    let file = data.path().join("out.json");
    std::fs::write(&file, json).expect("written");
    create(&second);
    write(&second, "The light", day(0));
    let plan = only_plan(other.path());
    std::fs::remove_dir(plan.join("backups")).expect("empty");
    std::fs::write(plan.join("backups"), "in the way").expect("written");
    assert!(second.bring_in(|| Some(file.clone()), day(1)).is_err(), "no copy can be made");
    std::fs::remove_file(plan.join("backups")).expect("out of the way");
    second.bring_in(|| Some(file), day(1)).expect("it comes in");
    assert_eq!(words_of(&second.restore_copy(&newest(&second), day(2)).expect("back")), ["The light"]);
}

#[test]
fn a_spare_key_is_spoken_of_on_a_later_day_until_there_is_one_or_the_person_says_no() {
    let data = folder();
    let footing = footing(&data);
    let due = |footing: &Footing, moment: Moment| footing.spare_key_reminder(moment).expect("an answer").due;
    create(&footing);
    write(&footing, "The stairs", day(0));
    assert!(!due(&footing, day(0)) && due(&footing, day(1)) && due(&footing, day(900)));
    footing.quiet_about_spare_key().expect("quiet");
    footing.lock();
    assert!(!due(&footing, day(2)), "nothing is open");
    open(&footing, day(2)).expect("open");
    assert!(!due(&footing, day(2)) && !due(&footing, day(900)), "for good");
    let other = folder();
    let with_one = Footing::with_cost(other.path(), || Ok(footing_vault::Cost::LEAST));
    with_a_spare_key(&with_one, other.path());
    assert!(!due(&with_one, day(1)));
    with_one.open_example(day(1)).expect("the example");
    assert!(!due(&with_one, day(1)));
}

#[cfg(target_os = "linux")]
#[test]
#[ignore = "run by the next test"]
fn an_older_plan_on_a_full_disk() {
    let data = PathBuf::from(std::env::var_os("FOOTING_TEST_DATA").expect("a folder is given"));
    let footing = Footing::with_cost(&data, || Ok(footing_vault::Cost::LEAST));
    let plan = footing_vault::plans_in(&data).expect("plans").remove(0).plan;
    let request = |password: &str| OpenPlan { plan: plan.clone(), password: typed(password) };
    assert_eq!(code(footing.open_plan(request(PASSWORD), day(0))), Some(FaultCode::WrongPassword));
    let opened = footing.open_plan(request("kettle garden window seven"), day(0)).expect("to be read");
    assert!(opened.read_only == Some(ReadOnly::Full {}) && opened.records.len() == 9);
    footing.lock();
    std::fs::remove_file(data.join("filler")).expect("room is made");
    let opened = footing.open_plan(request("kettle garden window seven"), day(0)).expect("opens");
    assert!(opened.read_only.is_none() && opened.records.len() == 9);
}

/// A real disk, small and in memory, that is seen by one program alone.
#[cfg(target_os = "linux")]
#[test]
fn a_plan_of_an_older_version_on_a_full_disk_opens_to_be_read_and_opens_once_there_is_room() {
    let data = folder();
    let older = concat!(env!("CARGO_MANIFEST_DIR"), "/vault/tests/old/format-2/plans");
    let on_a_full_disk = "mount -t tmpfs -o size=700k none \"$FOOTING_TEST_DATA\" && cp -r \"$1\" \"$FOOTING_TEST_DATA\" \
        && { cat /dev/zero > \"$FOOTING_TEST_DATA/filler\" 2>&1; \
        exec \"$0\" --exact facts_of_trouble::an_older_plan_on_a_full_disk --ignored; }";
    let mut said = String::new();
    for unshare in [&["unshare", "-m"][..], &["unshare", "-rm"], &["sudo", "-nE", "unshare", "-m"]] {
        let mut command = std::process::Command::new(unshare[0]);
        command.args(&unshare[1..]).args(["sh", "-c", on_a_full_disk]);
        command.arg(std::env::current_exe().expect("this program")).arg(older);
        let output = command.env("FOOTING_TEST_DATA", data.path()).output();
        said = output.map_or(said, |output| String::from_utf8_lossy(&output.stdout).into_owned());
        if said.contains("running 1 test") {
            break;
        }
    }
    assert!(said.contains("1 passed"), "{said}");
}
