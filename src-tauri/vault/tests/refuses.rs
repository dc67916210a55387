//! Each thing that keeps a plan shut, or a save from being said to be safe, has its own answer.

mod common;

use std::path::Path;
use std::time::SystemTime;

use common::*;
use footing_vault::{Cost, LockedReadOnly, LockedVault, Passphrase, PlanState, VaultError, plans_in};

fn why(data: &Path) -> Option<VaultError> {
    open(data).err()
}

#[test]
fn an_empty_password_is_refused_and_a_space_is_a_password() {
    assert_eq!(Passphrase::new(String::new()).err(), Some(VaultError::EmptyPassphrase));
    assert!(Passphrase::new(" ".to_owned()).is_ok());
}

#[test]
fn a_wrong_password_is_not_called_damage() {
    let data = tempfile::tempdir().expect("a folder");
    drop(create(data.path()));
    for wrong in
        ["kettle garden window seve", "Kettle garden window seven", "kettle garden window seven ", " "]
    {
        let locked = LockedVault::at(data.path(), &only_plan(data.path())).expect("whole");
        let refused = locked.open(&password(wrong)).err().expect("refused");
        assert_eq!(refused.error, VaultError::WrongPassphrase, "{wrong:?}");
    }
}

#[test]
fn the_same_password_typed_on_another_keyboard_opens() {
    let data = tempfile::tempdir().expect("a folder");
    let mut randomness = seeded(1);
    let passphrase = password("cafe\u{301} №5 ﷺ");
    let label = footing_vault::Label::new("My plan");
    let new = footing_vault::NewPlan { label, passphrase, cost: Cost::LEAST };
    drop(LockedVault::create(data.path(), new, &mut randomness).expect("made"));
    let locked = LockedVault::at(data.path(), &only_plan(data.path())).expect("whole");
    let composed = password(
        "caf\u{e9} No5 \u{635}\u{644}\u{649} \u{627}\u{644}\u{644}\u{647} \u{639}\u{644}\u{64a}\u{647} \u{648}\u{633}\u{644}\u{645}",
    );
    assert!(locked.open(&composed).is_ok());
}

#[test]
fn a_second_window_is_told_before_it_asks_for_a_password() {
    let data = tempfile::tempdir().expect("a folder");
    let vault = create(data.path());
    let plan = only_plan(data.path());
    assert_eq!(LockedVault::at(data.path(), &plan).err(), Some(VaultError::AlreadyOpen));
    let locked = vault.lock();
    assert_eq!(LockedVault::at(data.path(), &plan).err(), Some(VaultError::AlreadyOpen));
    drop(locked);
    assert!(LockedVault::at(data.path(), &plan).is_ok());
}

/// Gives every file's name, content and time of change.
fn as_it_lies(data: &Path) -> Vec<(std::path::PathBuf, Vec<u8>, SystemTime)> {
    let mut files: Vec<_> = files_under(data)
        .into_iter()
        .map(|path| {
            let changed = std::fs::metadata(&path).and_then(|file| file.modified()).expect("a time");
            (path.clone(), std::fs::read(path).expect("bytes"), changed)
        })
        .collect();
    files.sort();
    files
}

#[test]
fn a_plan_of_a_newer_version_is_told_as_that_and_left_as_it_is() {
    let data = tempfile::tempdir().expect("a folder");
    drop(create(data.path()));
    for name in ["header", "header-copy"] {
        let path = generation(data.path()).join(name);
        let mut bytes = std::fs::read(&path).expect("a header");
        bytes[8] = 2;
        bytes[10] = 2;
        let end = bytes.len() - 4;
        let crc = crc32fast::hash(&bytes[..end]).to_le_bytes();
        bytes[end..].copy_from_slice(&crc);
        std::fs::write(path, bytes).expect("written");
    }
    let before = as_it_lies(data.path());
    assert_eq!(why(data.path()), Some(VaultError::Newer));
    assert_eq!(plans_in(data.path()).expect("a list")[0].state, PlanState::Newer);
    assert_eq!(as_it_lies(data.path()), before);
}

#[test]
fn a_name_that_is_no_plan_of_ours_opens_nothing() {
    let data = tempfile::tempdir().expect("a folder");
    drop(create(data.path()));
    for name in ["", ".", "..", "../plans", "/etc", &"0".repeat(32), &"A".repeat(32)] {
        assert_eq!(LockedVault::at(data.path(), name).err(), Some(VaultError::Moved), "{name:?}");
    }
}

#[test]
fn a_data_folder_that_is_not_there_yet_holds_no_plan() {
    let data = tempfile::tempdir().expect("a folder");
    assert_eq!(plans_in(&data.path().join("not yet")), Ok(Vec::new()));
}

#[test]
fn files_moved_away_while_open_are_told_and_nothing_is_said_to_be_saved() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    save(&mut vault, "before", 1).expect("saved");
    let (there, away) = (data.path().join("plans"), data.path().join("plans-away"));
    std::fs::rename(&there, &away).expect("moved");
    assert_eq!(save(&mut vault, "lost", 2).err(), Some(VaultError::Moved));
    assert_eq!(vault.keep_draft("f", "t", at(3)), Err(VaultError::Moved));
    std::fs::rename(&away, &there).expect("moved back");
    save(&mut vault, "after", 4).expect("saved");
    drop(vault);
    let plan = open(data.path()).expect("opens").plan().expect("a plan");
    let bodies: Vec<_> = plan.records.iter().map(|record| &record.body).collect();
    assert_eq!(bodies, [&obstacle("before"), &obstacle("after")]);
}

#[test]
fn a_database_replaced_or_deleted_while_open_is_told() {
    for delete in [true, false] {
        let data = tempfile::tempdir().expect("a folder");
        let mut vault = create(data.path());
        save(&mut vault, "before", 1).expect("saved");
        let path = database(data.path());
        let bytes = std::fs::read(&path).expect("bytes");
        std::fs::remove_file(&path).expect("deleted");
        if !delete {
            std::fs::write(&path, bytes).expect("replaced");
        }
        assert_eq!(save(&mut vault, "lost", 2).err(), Some(VaultError::Moved));
    }
}

#[test]
fn making_a_plan_that_cannot_be_made_leaves_no_plan() {
    let data = tempfile::tempdir().expect("a folder");
    std::fs::write(data.path().join("plans"), b"in the way").expect("a file");
    let label = footing_vault::Label::new("My plan");
    let new = footing_vault::NewPlan { label, passphrase: password(PASSWORD), cost: Cost::LEAST };
    assert!(LockedVault::create(data.path(), new, &mut seeded(1)).is_err());
    assert_eq!(files_under(data.path()).len(), 1);
}

#[test]
fn what_a_crash_left_of_a_plan_being_made_is_no_plan() {
    let data = tempfile::tempdir().expect("a folder");
    let vault = create(data.path());
    let half = data.path().join("plans").join(format!("making-{}", "0".repeat(32)));
    std::fs::create_dir_all(half.join("g-000001")).expect("half a plan");
    assert_eq!(plans_in(data.path()).expect("a list").len(), 1);
    drop(vault);
}

#[test]
fn a_plan_at_the_cost_for_a_person_opens_too() {
    let data = tempfile::tempdir().expect("a folder");
    let label = footing_vault::Label::new("My plan");
    let new = footing_vault::NewPlan { label, passphrase: password(PASSWORD), cost: Cost::STANDARD };
    drop(LockedVault::create(data.path(), new, &mut seeded(1)).expect("made"));
    open(data.path()).expect("opens");
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;
    use std::process::Command;

    use super::*;

    #[test]
    fn every_folder_and_file_is_for_this_account_alone() {
        let data = tempfile::tempdir().expect("a folder");
        let inside = data.path().join("inside");
        let mut vault = create(&inside);
        save(&mut vault, "x", 1).expect("saved");
        let mode = |path: &Path| std::fs::metadata(path).expect("there").permissions().mode() & 0o777;
        for file in files_under(&inside) {
            assert_eq!(mode(&file), 0o600, "{}", file.display());
            for folder in file.ancestors().skip(1).take_while(|folder| folder.starts_with(&inside)) {
                assert_eq!(mode(folder), 0o700, "{}", folder.display());
            }
        }
    }

    /// Run by the next test with less memory than a person's password needs.
    #[test]
    #[ignore = "run by too_little_memory_is_told_and_ends_nothing"]
    fn little_memory() {
        let data = tempfile::tempdir().expect("a folder");
        let label = footing_vault::Label::new("My plan");
        let new = footing_vault::NewPlan { label, passphrase: password(PASSWORD), cost: Cost::STANDARD };
        let made = LockedVault::create(data.path(), new, &mut seeded(1));
        assert_eq!(made.err(), Some(VaultError::NotEnoughMemory));
        assert_eq!(plans_in(data.path()), Ok(Vec::new()));
        let lighter = Cost::calibrated(&|| std::time::Duration::ZERO).expect("64 MiB");
        assert_eq!(lighter.memory_kib(), 64 * 1024);
    }

    #[test]
    fn too_little_memory_is_told_and_ends_nothing() {
        let program = std::env::current_exe().expect("this program");
        let mut run = Command::new("sh");
        run.args(["-c", "ulimit -v 300000 && exec \"$0\" --exact unix::little_memory --ignored"])
            .arg(program);
        let output = run.output().expect("it ran");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success() && said.contains("1 passed"), "{said}");
    }

    fn given_folder() -> std::path::PathBuf {
        std::path::PathBuf::from(std::env::var_os("FOOTING_TEST_DATA").expect("a folder"))
    }

    /// Only looks: run by another test, as an account that is bound by permissions.
    #[test]
    #[ignore = "run by a_folder_that_cannot_be_written_is_told"]
    fn looker() {
        let data = given_folder();
        assert_eq!(why(&data), Some(VaultError::CannotWrite));
        let label = footing_vault::Label::new("Another");
        let new = footing_vault::NewPlan { label, passphrase: password(PASSWORD), cost: Cost::LEAST };
        assert_eq!(LockedVault::create(&data, new, &mut seeded(2)).err(), Some(VaultError::CannotWrite));
    }

    /// Only looks: run by another test, as an account that is bound by permissions.
    #[test]
    #[ignore = "run by a_plan_that_this_account_may_not_read_is_not_called_damaged"]
    fn kept_out() {
        let data = given_folder();
        assert_eq!(plans_in(&data).expect("a list")[0].state, PlanState::Fine, "as far as can be told");
        assert_eq!(why(&data), Some(VaultError::CannotWrite));
        let read = LockedReadOnly::at(&data, &only_plan(&data));
        assert_eq!(read.err(), Some(VaultError::CannotWrite));
    }

    fn set_mode(path: &Path, mode: u32) {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("a mode");
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_told() {
        another_account_looks("unix::looker", 0o444);
    }

    #[test]
    fn a_plan_that_this_account_may_not_read_is_not_called_damaged() {
        another_account_looks("unix::kept_out", 0o000);
    }

    /// Runs one of the ignored tests on a plan whose files have these permissions, in folders that take no writing.
    fn another_account_looks(test: &str, mode: u32) {
        let data = tempfile::tempdir().expect("a folder");
        drop(create(data.path()));
        // Permissions do not bind root, so root looks as another account, from a copy it may run.
        let program = data.path().join("looker");
        std::fs::copy(std::env::current_exe().expect("this program"), &program).expect("a copy");
        for path in files_under(data.path()) {
            set_mode(&path, if path == program { 0o755 } else { mode });
            path.ancestors().skip(1).take_while(|path| path.starts_with(data.path())).for_each(|folder| {
                set_mode(folder, 0o555);
            });
        }
        let mut look = Command::new(&program);
        look.args(["--exact", test, "--ignored"]).env("FOOTING_TEST_DATA", data.path());
        if std::fs::metadata(data.path()).expect("there").uid() == 0 {
            look.uid(65_534).gid(65_534);
        }
        let output = look.output().expect("it ran");
        for folder in files_under(data.path()).iter().filter_map(|file| file.parent()) {
            set_mode(folder, 0o755); // so that it can be removed
        }
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success() && said.contains("1 passed"), "{said}");
    }
}
