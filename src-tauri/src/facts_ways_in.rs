//! What the desk promises of passwords, spare keys and names, tried on a folder of its own without a window.

use chrono::{DateTime, Utc};
use footing_plan::{PrintAs, Sheet};
use footing_vault::Cost;

use crate::desk::Moment;
use crate::footing::Footing;
use crate::own_sheets::read_again;
use crate::wire::*;

const PASSWORD: &str = "four small warm stones";

fn footing(data: &tempfile::TempDir) -> Footing {
    Footing::with_cost(data.path(), || Ok(Cost::LEAST))
}

fn moment() -> Moment {
    let now: DateTime<Utc> = "2026-11-24T09:00:00Z".parse().expect("a time");
    Moment { now, today: now.date_naive() }
}

fn typed(text: &str) -> Password {
    serde_json::from_value(text.into()).expect("a password")
}

/// With a plan open; gives its folder's name.
fn with_a_plan(footing: &Footing) -> String {
    let request = CreatePlan { label: "Plan".to_owned(), password: typed(PASSWORD) };
    footing.create_plan(request, moment()).expect("a plan");
    footing_vault::plans_in(&footing.data).expect("plans").remove(0).plan
}

fn opens(footing: &Footing, plan: &str, password: &str) -> Result<(), FaultCode> {
    let request = OpenPlan { plan: plan.to_owned(), password: typed(password) };
    footing.open_plan(request, moment()).map(drop).map_err(|fault| fault.code)
}

fn opens_by_spare_key(footing: &Footing, plan: &str, key: &str) -> Result<(), FaultCode> {
    let request = OpenWithSpareKey { plan: plan.to_owned(), key: typed(key) };
    footing.open_with_spare_key(request, moment()).map(drop).map_err(|fault| fault.code)
}

/// Types back the groups that are asked for, or others.
fn proves(footing: &Footing, made: &NewSpareKey, right: bool) -> Result<WaysIn, FaultCode> {
    let group = |at: usize| {
        let asked = usize::from(made.asks[at]) - 1;
        typed(&made.groups[if right { asked } else { (asked + 1) % 7 }].to_lowercase())
    };
    let request = TypedGroups { first: group(0), second: group(1) };
    footing.keep_spare_key(request, moment()).map_err(|fault| fault.code)
}

#[test]
fn a_spare_keys_sheet_says_which_signs_of_the_plans_name_cannot_be_printed() {
    let data = tempfile::tempdir().expect("a folder");
    let footing = footing(&data);
    with_a_plan(&footing);
    let missing = || {
        let sheets = footing.new_spare_key().expect("made").sheets;
        sheets.into_iter().map(|sheet| sheet.missing_characters.concat()).collect::<Vec<_>>()
    };
    assert_eq!(missing(), ["", "", ""]);
    footing.rename_plan(&RenamePlan { label: "Plan 日".to_owned() }).expect("renamed");
    assert_eq!(missing(), ["日", "日", "日"]);
}

#[test]
fn another_password_opens_the_plan_and_the_old_one_no_longer() {
    let data = tempfile::tempdir().expect("a folder");
    let footing = footing(&data);
    let plan = with_a_plan(&footing);
    let request = ChangePassword { password: typed("kettle garden window seven") };
    footing.change_password(request, moment()).expect("changed");
    let empty = ChangePassword { password: typed("") };
    assert_eq!(
        footing.change_password(empty, moment()).map_err(|it| it.code).err(),
        Some(FaultCode::EmptyPassword)
    );
    footing.lock();
    assert_eq!(opens(&footing, &plan, PASSWORD), Err(FaultCode::WrongPassword));
    assert_eq!(opens(&footing, &plan, "kettle garden window seven"), Ok(()));
}

#[test]
fn a_spare_key_opens_the_plan_once_two_of_its_groups_were_typed_back_and_not_before() {
    let data = tempfile::tempdir().expect("a folder");
    let footing = footing(&data);
    let plan = with_a_plan(&footing);
    let made = footing.new_spare_key().expect("made");
    let whole = made.groups.join("-");
    assert_eq!((made.groups.len(), made.asks.len()), (7, 2));
    assert_eq!(proves(&footing, &made, false).err(), Some(FaultCode::SpareKeyGroups));
    let group = |at: usize, wrong: bool| {
        typed(if wrong { "zzzz" } else { &made.groups[usize::from(made.asks[at]) - 1] })
    };
    for (wrong, code) in
        [([true, false], FaultCode::SpareKeyFirstGroup), ([false, true], FaultCode::SpareKeySecondGroup)]
    {
        let request = TypedGroups { first: group(0, wrong[0]), second: group(1, wrong[1]) };
        assert_eq!(footing.keep_spare_key(request, moment()).map_err(|fault| fault.code).err(), Some(code));
    }
    assert!(footing.ways_in().expect("open").ways == [WayIn::Password], "it opens nothing yet");
    let ways = proves(&footing, &made, true).expect("kept");
    assert!(ways.ways == [WayIn::Password, WayIn::SpareKey]);
    footing.lock();
    assert!(footing.ways_to_open(&WhichPlan { plan: plan.clone() }).ways.contains(&WayIn::SpareKey));
    assert_eq!(opens_by_spare_key(&footing, &plan, &whole[1..]), Err(FaultCode::SpareKeyMistyped));
    assert_eq!(opens_by_spare_key(&footing, &plan, &whole.to_lowercase().replace('-', " ")), Ok(()));
    footing.lock();
    assert_eq!(opens(&footing, &plan, PASSWORD), Ok(()), "the password goes on opening it");
}

#[test]
fn the_sheet_of_a_spare_key_is_read_again_in_each_size_before_it_can_be_printed() {
    let data = tempfile::tempdir().expect("a folder");
    let footing = footing(&data);
    with_a_plan(&footing);
    let sheets = footing.new_spare_key().expect("made").sheets;
    assert_eq!(sheets.iter().map(|sheet| sheet.print_as).collect::<Vec<_>>(), PrintAs::ALL);
    assert!(sheets.iter().all(|sheet| sheet.pages.len() == 1), "the whole key is on one side");
    let sheet = Sheet { title: "Spare key".to_owned(), ..Sheet::default() };
    let another = footing.laid_out(&Sheet { title: "Spare keys".to_owned(), ..sheet.clone() });
    let not_ready = read_again(&sheet, &another, DateTime::UNIX_EPOCH).map_err(|fault| fault.code).err();
    assert_eq!(not_ready, Some(FaultCode::PageNotReady));
}

#[test]
fn a_new_spare_key_takes_the_place_of_the_one_before_only_when_it_is_kept() {
    let data = tempfile::tempdir().expect("a folder");
    let footing = footing(&data);
    let plan = with_a_plan(&footing);
    let first = footing.new_spare_key().expect("made");
    proves(&footing, &first, true).expect("kept");
    let second = footing.new_spare_key().expect("made");
    footing.lock();
    assert_eq!(opens_by_spare_key(&footing, &plan, &second.groups.join("-")), Err(FaultCode::WrongSpareKey));
    assert_eq!(opens_by_spare_key(&footing, &plan, &first.groups.join("-")), Ok(()));
    assert_eq!(proves(&footing, &second, true).err(), Some(FaultCode::Unexpected), "a lock let go of it");
    let third = footing.new_spare_key().expect("made");
    proves(&footing, &third, true).expect("kept");
    footing.lock();
    assert_eq!(opens_by_spare_key(&footing, &plan, &first.groups.join("-")), Err(FaultCode::WrongSpareKey));
    assert_eq!(opens_by_spare_key(&footing, &plan, &third.groups.join("-")), Ok(()));
}

const NEW_PASSWORD: &str = "kettle garden window seven";

fn changes_password(footing: &Footing) -> WaysIn {
    let request = ChangePassword { password: typed(NEW_PASSWORD) };
    footing.change_password(request, moment()).expect("changed")
}

/// The copies on this computer, newest first.
fn copies(footing: &Footing, plan: &str) -> Vec<String> {
    footing.locked_copies(plan).expect("copies").kept.into_iter().map(|copy| copy.name).collect()
}

fn copy_opens(footing: &Footing, plan: &str, name: &str, secret: &str, spare_key: bool) -> bool {
    let copy = WhichCopy::Kept { name: name.to_owned() };
    footing.open_copy(OpenCopy { plan: plan.to_owned(), copy, spare_key, typed: typed(secret) }).is_ok()
}

#[test]
fn each_change_of_a_way_in_is_copied_before_and_every_copy_opens_as_the_plan_does() {
    let data = tempfile::tempdir().expect("a folder");
    let footing = footing(&data);
    let plan = with_a_plan(&footing);
    footing.keep_copy(moment().now);
    let offered = || footing.locked_copies(&plan).expect("copies").kept.iter().all(|copy| copy.spare_key);
    assert!(!offered());
    let first = footing.new_spare_key().expect("made");
    assert_eq!(proves(&footing, &first, true).expect("kept").older_copies, 0);
    let second = footing.new_spare_key().expect("made");
    proves(&footing, &second, true).expect("kept");
    assert_eq!(changes_password(&footing).older_copies, 0);
    footing.turn_off_keyring(moment()).expect("off");
    assert!(offered(), "each of them");
    let kept = copies(&footing, &plan);
    assert_eq!(kept.len(), 4, "one of the day, and the last three from before a change: {kept:?}");
    footing.lock();
    for name in &kept {
        let by = |secret: &str, spare_key| copy_opens(&footing, &plan, name, secret, spare_key);
        assert!(!by(PASSWORD, false) && by(NEW_PASSWORD, false), "{name}");
        assert!(!by(&first.groups.join("-"), true) && by(&second.groups.join("-"), true), "{name}");
    }
}

#[test]
fn a_copy_that_cannot_be_changed_keeps_nobody_from_it_is_told_of_and_is_changed_at_a_later_lock() {
    let data = tempfile::tempdir().expect("a folder");
    let footing = footing(&data);
    let plan = with_a_plan(&footing);
    footing.keep_copy(moment().now);
    let name = copies(&footing, &plan).remove(0);
    footing.restore_copy(&WhichCopy::Kept { name: name.clone() }, moment()).expect("restored");
    let folder = data.path().join("plans").join(&plan);
    let [backups, away, header] = ["backups", "away", "g-000001/header"].map(|path| folder.join(path));
    // No copy can be made, and the replaced plan's header cannot be written.
    std::fs::rename(&backups, &away).expect("moved");
    std::fs::write(&backups, "in the way").expect("written");
    std::fs::remove_file(&header).expect("taken away");
    std::fs::create_dir_all(header.join("in the way")).expect("made");
    assert_eq!(changes_password(&footing).older_copies, 1);
    footing.lock();
    assert_eq!(opens(&footing, &plan, NEW_PASSWORD), Ok(()));
    assert_eq!(footing.ways_in().expect("open").older_copies, 1, "it is known of later too");
    std::fs::remove_dir_all(&header).expect("out of the way");
    std::fs::remove_file(&backups).expect("out of the way");
    std::fs::rename(&away, &backups).expect("moved back");
    assert!(footing.ways_in().expect("open").older_copies > 1, "the copies are back");
    footing.keep_copy(moment().now);
    assert_eq!(footing.ways_in().expect("open").older_copies, 0);
    footing.lock();
    assert!(!copy_opens(&footing, &plan, &name, PASSWORD, false));
    assert!(copy_opens(&footing, &plan, &name, NEW_PASSWORD, false));
}

#[test]
fn a_plan_that_opened_as_a_copy_does_says_so_once() {
    let data = tempfile::tempdir().expect("a folder");
    let footing = footing(&data);
    let plan = with_a_plan(&footing);
    footing.keep_copy(moment().now);
    footing.lock();
    let open = |footing: &Footing| {
        let request = OpenPlan { plan: plan.clone(), password: typed(PASSWORD) };
        footing.open_plan(request, moment()).expect("open").opened_as_a_copy
    };
    assert!(!open(&footing));
    let generation = data.path().join("plans").join(&plan).join("g-000001");
    for header in ["header", "header-copy"] {
        std::fs::write(generation.join(header), "not a header").expect("written");
    }
    drop(footing);
    let footing = Footing::with_cost(data.path(), || Ok(Cost::LEAST));
    assert!(open(&footing));
    footing.lock();
    assert!(!open(&footing), "it has been said");
}

#[test]
fn a_plan_whose_headers_were_put_back_from_before_a_new_password_opens_by_the_new_one_and_says_so() {
    let data = tempfile::tempdir().expect("a folder");
    let footing = footing(&data);
    let plan = with_a_plan(&footing);
    let generation = data.path().join("plans").join(&plan).join("g-000001");
    let headers = ["header", "header-copy"].map(|name| generation.join(name));
    let earlier = std::fs::read(&headers[0]).expect("a header");
    footing.change_password(ChangePassword { password: typed(NEW_PASSWORD) }, moment()).expect("changed");
    drop(footing);
    headers.iter().for_each(|path| std::fs::write(path, &earlier).expect("put back"));
    let footing = Footing::with_cost(data.path(), || Ok(Cost::LEAST));
    let open = || {
        let request = OpenPlan { plan: plan.clone(), password: typed(NEW_PASSWORD) };
        footing.open_plan(request, moment()).expect("open").had_earlier_ways_in
    };
    assert!(open());
    footing.lock();
    assert!(!open(), "it has been said");
}

#[test]
fn a_name_and_the_time_to_lock_are_kept_with_the_plan() {
    let data = tempfile::tempdir().expect("a folder");
    let footing = footing(&data);
    let plan = with_a_plan(&footing);
    assert_eq!(footing.ways_in().expect("open").lock_after, Some(15), "on until the person chooses");
    footing.rename_plan(&RenamePlan { label: " Garden notes ".to_owned() }).expect("renamed");
    footing.lock_after(&LockAfter { minutes: None }).expect("kept");
    let odd = footing.lock_after(&LockAfter { minutes: Some(7) }).map_err(|fault| fault.code);
    assert_eq!(odd.err(), Some(FaultCode::Unexpected));
    footing.lock();
    opens(&footing, &plan, PASSWORD).expect("open");
    let ways = footing.ways_in().expect("open");
    assert_eq!((ways.label.as_str(), ways.lock_after), ("Garden notes", None));
}

#[test]
fn a_new_name_is_on_the_copies_too_and_the_name_of_another_plan_is_refused() {
    let data = tempfile::tempdir().expect("a folder");
    let footing = footing(&data);
    let first = with_a_plan(&footing);
    footing.keep_copy(moment().now);
    let code = |label: &str| {
        footing.rename_plan(&RenamePlan { label: label.to_owned() }).err().map(|fault| fault.code)
    };
    assert_eq!(code("Garden notes"), None);
    assert_eq!(code("GARDEN notes"), None, "its own");
    footing.lock();
    let copy = WhichCopy::Kept { name: copies(&footing, &first).remove(0) };
    let request = OpenCopy { plan: first.clone(), copy, spare_key: false, typed: typed(PASSWORD) };
    assert_eq!(footing.open_copy(request).expect("a look").label, "GARDEN notes");
    let make = |label: &str| {
        let request = CreatePlan { label: label.to_owned(), password: typed(NEW_PASSWORD) };
        footing.create_plan(request, moment()).err().map(|fault| fault.code)
    };
    assert_eq!(make(" Garden Notes "), Some(FaultCode::PlanNameTaken));
    assert_eq!(footing.ways_in().err().map(|fault| fault.code), Some(FaultCode::Locked), "none was made");
    assert_eq!(make("Blue book"), None);
    assert_eq!(code("garden notes"), Some(FaultCode::PlanNameTaken));
    assert_eq!(footing.ways_in().expect("open").label, "Blue book");
    footing.lock();
    assert_eq!(opens(&footing, &first, PASSWORD), Ok(()));
}

#[test]
fn neither_a_locked_plan_nor_the_example_answers_about_its_ways_in() {
    let data = tempfile::tempdir().expect("a folder");
    let footing = footing(&data);
    let asked = |footing: &Footing| {
        [
            footing.ways_in().err(),
            footing.new_spare_key().err(),
            footing.is_making_a_spare_key().err(),
            footing.turn_on_keyring(moment()).err(),
            footing.turn_off_keyring(moment()).err(),
            footing.lock_after(&LockAfter { minutes: None }).err(),
            footing.rename_plan(&RenamePlan { label: String::new() }).err(),
        ]
        .map(|fault| fault.map(|fault| fault.code))
    };
    assert_eq!(asked(&footing), [Some(FaultCode::Locked); 7]);
    footing.open_example(moment()).expect("the example");
    assert_eq!(asked(&footing), [Some(FaultCode::NotInExample); 7]);
}

#[test]
fn a_suggestion_is_another_each_time_and_hard_to_guess() {
    let data = tempfile::tempdir().expect("a folder");
    let footing = footing(&data);
    let mut passwords = footing.suggest_passwords().passwords;
    passwords.extend(footing.suggest_passwords().passwords);
    let hint = |text: &str| {
        footing.password_strength(TriedPassword { password: typed(text), label: "Plan".to_owned() }).strength
    };
    assert!(
        passwords.iter().all(|password| hint(password) == Some(PasswordStrength::Strong)),
        "{passwords:?}"
    );
    passwords.sort();
    passwords.dedup();
    assert_eq!(passwords.len(), 8);
    assert!(hint("qwertyuiop") == Some(PasswordStrength::Common) && hint("").is_none());
}

#[test]
fn an_answer_of_the_keyring_for_one_plan_opens_nothing_once_another_was_chosen() {
    let data = tempfile::tempdir().expect("a folder");
    let footing = footing(&data);
    let plan = with_a_plan(&footing);
    footing.lock();
    let asked = footing.openings.so_far();
    footing.ways_to_open(&WhichPlan { plan });
    assert!(footing.openings.so_far() != asked, "what was asked before is out of date");
}

/// Lets a keyring that is not asked here open the plan, and locks it.
fn lets_a_keyring_open(footing: &Footing) -> footing_vault::KeyringSecret {
    let secret = footing_vault::KeyringSecret::random(&mut |bytes| bytes.fill(5));
    let mut desk = footing.desk_now();
    let vault = &mut desk.own().expect("open").vault;
    vault.keep_keyring_secret(&secret, &mut |bytes| bytes.fill(6)).expect("kept");
    drop(desk);
    footing.lock();
    secret
}

#[test]
fn a_plan_whose_files_take_no_writing_opens_by_the_keyring_to_be_read() {
    let data = tempfile::tempdir().expect("a folder");
    let footing = footing(&data);
    let plan = with_a_plan(&footing);
    let secret = lets_a_keyring_open(&footing);
    // Where the log of the database would be: nothing can be opened there to write, whoever this account is.
    let place = data.path().join("plans").join(&plan).join("g-000001/plan.footing-wal");
    std::fs::create_dir(place).expect("made");
    let request = OpenWithKeyring { plan, forgotten: false };
    let opened = footing.open_by_secret(&request, &secret, footing.openings.so_far(), moment());
    assert!(opened.expect("to be read").read_only == Some(ReadOnly::Disk {}));
}
