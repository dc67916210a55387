//! What the journeys stand on: nothing a test starts outlives it.

use footing_tests::{
    child::Child,
    display::{Display, wait_for},
};
use std::{path::Path, process::Command, sync::mpsc};

fn runs(id: u32) -> bool {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    let state = stat.rsplit(')').next().and_then(|rest| rest.split_whitespace().next());
    state.is_some_and(|state| state != "Z")
}

#[test]
fn a_test_that_panics_leaves_no_program_running() {
    let (say, heard) = mpsc::channel();
    let panics = std::thread::spawn(move || {
        let child = Child::start(Command::new("sleep").arg("600"));
        say.send(child.id()).expect("someone listens");
        wait_for("it to run", || runs(child.id()));
        panic!("on purpose");
    });
    assert!(panics.join().is_err());
    let id = heard.recv().expect("it said its number");
    wait_for("it to end", || !runs(id));
}

#[test]
fn what_a_program_started_ends_with_it() {
    let (child, grandchild) =
        Child::start_and_hear(Command::new("sh").args(["-c", "sleep 600 & echo $!; wait"]));
    let grandchild: u32 = grandchild.parse().expect("sh says the number");
    wait_for("it to run", || runs(grandchild));
    drop(child);
    wait_for("it to end", || !runs(grandchild));
}

#[test]
fn two_displays_stand_beside_each_other_and_end() {
    let [one, other] = [Display::open(320, 200), Display::open(320, 200)];
    assert_ne!(one.name(), other.name());
    let socket = format!("/tmp/.X11-unix/X{}", one.name().trim_start_matches(':'));
    assert!(Path::new(&socket).exists());
    drop(one);
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let picture = folder.path().join("picture.png");
    other.picture(&picture);
    assert!(picture.exists(), "the other one still works");
}

#[test]
fn what_is_put_on_the_clipboard_comes_back_with_every_sign() {
    let display = Display::open(320, 200);
    let text = "plain, \u{1F600}, \u{5E9}\u{5DC}\u{5D5}\u{5DD}, \u{7}";
    display.copies(text);
    assert_eq!(display.clipboard(), text);
}
