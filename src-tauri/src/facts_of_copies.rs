//! What is promised of copies, tried on folders of their own without a window.

use chrono::{DateTime, TimeDelta, Utc};
use footing_plan::{About, Body, Obstacle, Readers, Record, Words};
use footing_vault::Cost;

use crate::desk::Moment;
use crate::footing::Footing;
use crate::idle::{Clocks, TimeTo};
use crate::wire::*;

pub(crate) const PASSWORD: &str = "four small warm stones";

pub(crate) fn footing(data: &tempfile::TempDir) -> Footing {
    Footing::with_cost(data.path(), || Ok(Cost::LEAST))
}

pub(crate) fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

pub(crate) fn day(days: i64) -> Moment {
    let start: DateTime<Utc> = "2026-11-24T09:00:00Z".parse().expect("a time");
    let now = start + TimeDelta::days(days);
    Moment { now, today: now.date_naive() }
}

fn locks_by_itself(footing: &Footing) -> bool {
    let over = |minutes| footing.idle.look(Clocks::in_minutes(minutes)) == TimeTo::Lock;
    footing.is_own_plan_open() && !over(14) && over(16)
}

pub(crate) fn typed(text: &str) -> Password {
    serde_json::from_value(text.into()).expect("a password")
}

pub(crate) fn create(footing: &Footing) {
    let request = CreatePlan { label: "Plan".to_owned(), password: typed(PASSWORD) };
    footing.create_plan(request, day(0)).expect("a plan");
}

pub(crate) fn write(footing: &Footing, words: &str, moment: Moment) {
    let obstacle = Obstacle { own_words: Words::from(words), ..Obstacle::default() };
    keep(footing, Body::Obstacle(obstacle), words, moment);
}

fn keep(footing: &Footing, body: Body, visit: &str, moment: Moment) {
    let save = Save { id: None, visit: visit.to_owned(), readers: Readers::NOBODY, body, form: None };
    footing.save(save, moment).expect("saved");
}

pub(crate) fn words_of(opened: &Opened) -> Vec<String> {
    words_in(&opened.records)
}

fn words_in(records: &[Record]) -> Vec<String> {
    let words = |record: &Record| match &record.body {
        Body::Obstacle(it) => Some(it.own_words.0.clone()),
        _ => None,
    };
    records.iter().filter_map(words).collect()
}

pub(crate) fn the_plan(footing: &Footing, moment: Moment) -> String {
    match footing.desk(moment).expect("the desk") {
        Desk::Locked { mut plans } => plans.remove(0).plan,
        other => panic!("not locked: {other:?}"),
    }
}

pub(crate) fn open(footing: &Footing, moment: Moment) -> Result<Opened, FaultCode> {
    let request = OpenPlan { plan: the_plan(footing, moment), password: typed(PASSWORD) };
    footing.open_plan(request, moment).map_err(|fault| fault.code)
}

pub(crate) fn newest(footing: &Footing) -> WhichCopy {
    WhichCopy::Kept { name: footing.copies().expect("copies").kept.remove(0).name }
}

fn from_a_file(typed_in: &str) -> OpenCopy {
    OpenCopy { plan: String::new(), copy: WhichCopy::File {}, spare_key: false, typed: typed(typed_in) }
}

#[test]
fn a_lock_keeps_a_copy_of_what_changed_and_of_nothing_twice() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    write(&footing, "The stairs", day(0));
    footing.keep_copy(day(0).now);
    footing.keep_copy(day(1).now);
    assert_eq!(footing.copies().expect("copies").kept.len(), 1);
    write(&footing, "The light", day(2));
    footing.keep_copy(day(2).now);
    let copies = footing.copies().expect("copies");
    assert_eq!(copies.kept.len(), 2);
    assert_eq!(copies.last.as_deref(), Some(copies.kept[0].made.as_str()));
    assert!(copies.kept[0].made.starts_with("26 November 2026"), "{:?}", copies.kept);
}

#[test]
fn copies_of_one_minute_are_told_apart_by_their_seconds_open_and_locked() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    let second = |seconds| Moment { now: day(0).now + TimeDelta::seconds(seconds), ..day(0) };
    for seconds in [1, 31, 120] {
        write(&footing, &format!("after {seconds} seconds"), second(seconds));
        footing
            .change_password(ChangePassword { password: typed(PASSWORD) }, second(seconds))
            .expect("changed");
    }
    let times = |kept: Vec<CopyEntry>| -> Vec<usize> {
        kept.iter().map(|copy| copy.made.matches(':').count()).collect()
    };
    let kept = footing.copies().expect("copies").kept;
    assert!(kept[1].made.contains(":31") && kept[2].made.contains(":01"), "{kept:?}");
    assert_eq!(times(kept), [1, 2, 2], "seconds stand only where they tell something");
    footing.lock();
    let plan = the_plan(&footing, day(0));
    assert_eq!(times(footing.locked_copies(&plan).expect("copies").kept), [1, 2, 2]);
}

#[test]
fn a_copy_of_the_open_plan_names_the_three_things_that_changed_last() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    for (days, words) in [(0, "The stairs"), (1, "The noise"), (3, "The light"), (2, "The cold")] {
        write(&footing, words, day(days));
    }
    keep(&footing, Body::About(About::default()), "asked at the first start", day(4));
    footing.keep_copy(day(4).now);
    let inside = footing.look_at_copy(&newest(&footing)).expect("a look");
    assert_eq!(words_in(&inside.newest), ["The light", "The cold", "The noise"]);
    assert_eq!(inside.newest.len(), 3, "what says nothing is not one of them");
}

#[test]
fn an_older_copy_is_looked_at_put_in_place_and_the_plan_from_before_comes_back() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    write(&footing, "The stairs", day(0));
    footing.keep_copy(day(0).now);
    write(&footing, "The light", day(1));
    let copy = newest(&footing);
    let inside = footing.look_at_copy(&copy).expect("a look");
    assert_eq!(inside.records.iter().map(|it| it.count).sum::<u32>(), 1);
    assert_eq!(words_of(&footing.restore_copy(&copy, day(1)).expect("restored")), ["The stairs"]);
    let replaced = footing.copies().expect("copies").replaced.remove(0).name;
    let again = footing.put_replaced_back(&replaced, day(1)).expect("put back");
    assert_eq!(words_of(&again), ["The stairs", "The light"]);
    let replaced = footing.copies().expect("copies").replaced.remove(0).name;
    assert!(footing.remove_replaced(&replaced).expect("removed").replaced.is_empty());
    assert_eq!(
        words_of(&{
            footing.lock();
            open(&footing, day(1)).expect("open")
        })
        .len(),
        2
    );
}

#[test]
fn what_is_known_of_this_computer_stays_when_a_copy_takes_the_plans_place() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    write(&footing, "The stairs", day(0));
    footing.keep_copy(day(0).now);
    let copy = newest(&footing);
    let place = data.path().join("a.footing-backup");
    footing.save_copy(|_| Some(place), day(40)).expect("saved");
    footing.check_copy(day(41)).expect("checked");
    footing.quiet_about_copies(day(42)).expect("quiet");
    let known = || {
        let copies = footing.copies().expect("copies");
        (copies.elsewhere.expect("saved"), copies.checked.expect("checked"))
    };
    let (before, due) = (known(), || footing.copy_reminder(day(71)).expect("an answer").due);
    footing.restore_copy(&copy, day(43)).expect("restored");
    assert_eq!((known(), due()), (before.clone(), false), "the copy is from before all that");
    let later = data.path().join("b.footing-backup");
    footing.save_copy(|_| Some(later), day(50)).expect("saved");
    let before = (known().0, before.1);
    let replaced = footing.copies().expect("copies").replaced.remove(0).name;
    footing.put_replaced_back(&replaced, day(51)).expect("put back");
    assert_eq!((known(), due()), (before, false));
}

#[test]
fn who_wants_to_hear_no_more_of_a_spare_key_hears_no_more_when_a_copy_takes_the_plans_place() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    write(&footing, "The stairs", day(0));
    footing.keep_copy(day(0).now);
    let copy = newest(&footing);
    let due = || footing.spare_key_reminder(day(2)).expect("an answer").due;
    assert!(due());
    footing.restore_copy(&copy, day(1)).expect("restored");
    assert!(due(), "nobody said so yet");
    footing.quiet_about_spare_key().expect("quiet");
    footing.restore_copy(&copy, day(1)).expect("restored");
    assert!(!due());
}

#[test]
fn the_newest_copy_is_checked_and_the_day_of_it_is_kept() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    write(&footing, "The stairs", day(0));
    let check = footing.check_copy(day(0)).expect("checked");
    assert_eq!((check.records, [check.changed, check.new, check.gone]), (1, [0, 0, 0]));
    write(&footing, "The light", day(1));
    let check = footing.check_copy(day(0)).expect("checked");
    assert_eq!((check.records, [check.changed, check.new, check.gone]), (1, [0, 1, 0]));
    footing.lock();
    open(&footing, day(3)).expect("open");
    let checked = footing.copies().expect("copies").checked.expect("a day");
    assert!(checked.starts_with("24 November 2026"), "{checked}");
}

#[test]
fn a_copy_elsewhere_becomes_the_plan_on_another_computer() {
    let (data, elsewhere, other) = (folder(), folder(), folder());
    let first = footing(&data);
    create(&first);
    write(&first, "The stairs", day(0));
    let place = elsewhere.path().join("stick");
    let saved = first.save_copy(|_| Some(place), day(0)).expect("saved");
    assert_eq!(saved.folder, Some(elsewhere.path().to_string_lossy().into_owned()));
    let saved = saved.file_name;
    assert_eq!(saved.as_deref(), Some("stick.footing-backup"));
    let file = elsewhere.path().join("stick.footing-backup");
    let second = footing(&other);
    let chosen = second.choose_copy(Some(file)).expect("a copy");
    assert_eq!(chosen.label, "Plan");
    let refused = second.open_copy(from_a_file("four small cold stones")).map_err(|fault| fault.code);
    assert_eq!(refused.err(), Some(FaultCode::WrongPassword));
    let inside = second.open_copy(from_a_file(PASSWORD)).expect("a look");
    assert!(!inside.here);
    assert!(inside.newest.is_empty(), "the page stays when the copy is left, and holds no word of it");
    assert_eq!(words_of(&second.restore_opened(day(1)).expect("restored")), ["The stairs"]);
    assert!(locks_by_itself(&second));
    second.lock();
    assert_eq!(words_of(&open(&second, day(2)).expect("open")), ["The stairs"]);
}

#[test]
fn a_plan_whose_headers_and_words_are_damaged_comes_back_from_its_copy() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    write(&footing, "The stairs", day(0));
    footing.keep_copy(day(0).now);
    footing.lock();
    let plan = the_plan(&footing, day(0));
    let generation = data.path().join("plans").join(&plan).join("g-000001");
    let bytes = std::fs::read(generation.join("plan.footing")).expect("there");
    std::fs::write(generation.join("plan.footing"), &bytes[..bytes.len() / 2]).expect("written");
    assert_eq!(open(&footing, day(1)).err(), Some(FaultCode::Damaged));
    let name = footing.locked_copies(&plan).expect("copies").kept.remove(0).name;
    let copy = WhichCopy::Kept { name };
    let request = OpenCopy { plan, copy, spare_key: false, typed: typed(PASSWORD) };
    assert!(footing.open_copy(request).expect("a look").here);
    assert_eq!(words_of(&footing.restore_opened(day(1)).expect("restored")), ["The stairs"]);
    assert_eq!(footing.copies().expect("copies").replaced.len(), 1);
}

#[test]
fn what_is_left_of_a_damaged_plan_can_be_read_and_taken_out_and_not_written() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    (0..60).for_each(|at| write(&footing, &format!("{at} {}", "The stairs ".repeat(40)), day(0)));
    footing.lock();
    let plan = the_plan(&footing, day(0));
    let file = data.path().join("plans").join(&plan).join("g-000001/plan.footing");
    let mut bytes = std::fs::read(&file).expect("there");
    let page = bytes.len() / 4096 / 2 * 4096;
    bytes[page + 100] ^= 1;
    std::fs::write(&file, bytes).expect("written");
    assert_eq!(open(&footing, day(0)).err(), Some(FaultCode::Damaged));
    let request = ReadWhatIsLeft { plan, spare_key: false, typed: typed(PASSWORD) };
    let opened = footing.read_what_is_left(request, day(0)).expect("some of it");
    assert!(matches!(opened.read_only, Some(ReadOnly::Damaged { .. })) && words_of(&opened).len() > 30);
    assert!(locks_by_itself(&footing));
    let body = Body::Obstacle(Obstacle::default());
    let save = Save { id: None, visit: "1".to_owned(), readers: Readers::NOBODY, body, form: None };
    assert!(footing.save(save, day(0)).is_ok_and(|saved| saved.record.is_none()));
    let (json, _) = footing.everything_as(OpenForm::Json, day(0)).expect("a file");
    assert!(json.contains("The stairs"));
}

#[test]
fn everything_taken_out_comes_into_another_plan() {
    let (data, other) = (folder(), folder());
    let (first, second) = (footing(&data), footing(&other));
    create(&first);
    write(&first, "The stairs", day(0));
    let (json, ending) = first.everything_as(OpenForm::Json, day(0)).expect("a file");
    let file = data.path().join(format!("out.{ending}"));
    std::fs::write(&file, json).expect("written");
    create(&second);
    write(&second, "The light", day(0));
    let came = second.bring_in(|| Some(file), day(1)).expect("it comes in");
    assert_eq!((came.added, came.renumbered), (1, 1));
    let mut words = words_of(&came.plan.expect("the plan"));
    words.sort();
    assert_eq!(words, ["The light", "The stairs"]);
    let (page, _) = second.everything_as(OpenForm::Html, day(1)).expect("a page");
    assert!(page.contains("The stairs") && page.contains("The light"));
    std::fs::write(data.path().join("no.json"), "{}").expect("written");
    let refused = second.bring_in(|| Some(data.path().join("no.json")), day(1)).map_err(|fault| fault.code);
    assert_eq!(refused.err(), Some(FaultCode::NotOurs));
}

#[test]
fn a_plan_is_deleted_only_under_its_own_label_and_is_gone_with_its_copies() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    write(&footing, "The stairs", day(0));
    footing.keep_copy(day(0).now);
    let delete =
        |label: &str| footing.delete_plan(&DeletePlan { label: label.to_owned() }).expect("an answer");
    assert!(!delete("plan b").deleted && !delete(" ").deleted);
    assert_eq!(footing.copies().expect("still open").kept.len(), 1);
    footing.rename_plan(&RenamePlan { label: String::new() }).expect("renamed");
    assert!(!delete("").deleted, "nothing typed deletes nothing");
    footing.rename_plan(&RenamePlan { label: "Plan".to_owned() }).expect("renamed");
    assert_eq!(footing.just_deleted().left, None);
    assert!(delete(" PLAN ").deleted);
    assert_eq!([(); 2].map(|()| footing.just_deleted().left), [Some(0), None], "it is said once");
    assert!(matches!(footing.desk(day(0)), Ok(Desk::FirstRun {})));
    let left = std::fs::read_dir(data.path().join("plans")).expect("the folder");
    let left: Vec<_> = left.flatten().map(|entry| entry.file_name()).collect();
    assert_eq!(left, ["making.lock"], "nothing of the plan");
}

#[test]
fn today_speaks_of_copies_at_most_once_a_month() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    let due = |days| footing.copy_reminder(day(days)).expect("an answer").due;
    assert!(!due(100), "an empty plan needs no copy");
    write(&footing, "The stairs", day(0));
    assert_eq!([due(-4000), due(-1), due(29), due(30)], [true, false, false, true]);
    footing.quiet_about_copies(day(30)).expect("quiet");
    assert_eq!([due(31), due(59), due(60)], [false, false, true]);
    let place = data.path().join("a.footing-backup");
    footing.save_copy(|_| Some(place), day(60)).expect("saved");
    assert_eq!([due(61), due(89), due(90)], [false, false, true]);
}

#[test]
fn the_example_and_a_locked_desk_have_no_copies() {
    let data = folder();
    let footing = footing(&data);
    let codes = || {
        [
            footing.copies().err(),
            footing.check_copy(day(0)).err(),
            footing.save_copy(|_| None, day(0)).err(),
            footing.delete_plan(&DeletePlan { label: String::new() }).err(),
            footing.everything_as(OpenForm::Json, day(0)).err(),
            footing.bring_in(|| None, day(0)).err(),
        ]
        .map(|fault| fault.map(|fault| fault.code))
    };
    assert_eq!(codes(), [Some(FaultCode::Locked); 6]);
    footing.open_example(day(0)).expect("the example");
    assert_eq!(codes(), [Some(FaultCode::NotInExample); 6]);
    footing.keep_copy(day(0).now);
    assert!(!data.path().join("plans").exists());
}
