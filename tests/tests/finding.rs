//! Find, in the planner as people get it: no index of the plan is kept, and nothing of what was looked for.
#![cfg(target_os = "linux")]

use std::time::SystemTime;

use footing_tests::{
    first_sitting::first_sitting,
    listener::Listener,
    session::Session,
    traces::{
        left_behind::{changed_since, search},
        marked::{Search, marked_word},
    },
};

const PASSWORD: &str = "three calm stones";
const FIND: &str = "What are you looking for?";

/// What of these words can be read in a file of the session that was written since a moment: the plan itself, the log
/// beside it while it is open, and all that the window keeps.
fn in_the_clear(session: &Session, since: SystemTime, words: &Search) -> Vec<String> {
    let files = changed_since(since, &[session.home(), session.running()]);
    assert!(files.iter().any(|file| file.starts_with(session.data())), "the plan is among them: {files:?}");
    let searched = search(&files, words);
    searched.found.into_iter().chain(searched.unreadable.iter().map(|file| format!("{file:?}"))).collect()
}

#[test]
fn a_word_of_the_plan_is_found_and_neither_it_nor_what_was_looked_for_in_vain_stands_in_any_file() {
    let (session, since) = (Session::start(), SystemTime::now());
    let [kept, looked_for] = [marked_word(), marked_word()];
    let words = Search::of(&[kept.clone(), looked_for.clone()]);
    let planner = session.starts_the_planner();
    let mut person = Listener::in_session(&session);
    first_sitting(&mut person, PASSWORD, &format!("the {kept} at the door"));
    person.presses("ctrl+f");
    person.fills(FIND, &kept[..6]);
    person.sees("1 thing has these words.");
    person.sees(&format!("the {kept} at the door"));
    assert_eq!(in_the_clear(&session, since, &words), [""; 0], "while it is found");
    person.presses("ctrl+a");
    person.fills(FIND, &looked_for);
    person.sees("No words like these.");
    assert_eq!(in_the_clear(&session, since, &words), [""; 0], "while another is looked for");
    person.presses("ctrl+l");
    person.sees("My plan is locked");
    assert_eq!(in_the_clear(&session, since, &words), [""; 0], "after the lock");
    drop(planner);
    assert_eq!(in_the_clear(&session, since, &words), [""; 0], "after it was ended");
}
