//! From the running planner, through the system's print dialog, to a real print queue.
#![cfg(target_os = "linux")]

use std::{
    fs,
    io::Write,
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    time::SystemTime,
};

use footing_tests::{
    listener::Listener,
    paper::the_same_pages,
    queue::{PRINTER, Queue},
    session::{Session, Whose},
    traces::{
        left_behind::{changed_since, search},
        marked::Search,
        use_it::{Written, goes_to, reads_the_page, saves, writes_it_down},
    },
};

/// Nobody in particular, who is an ordinary user on every system.
const ORDINARY: u32 = 65_534;
/// With what a file begins that a printer could read.
const PRINTED: [&[u8]; 2] = [b"%PDF-", b"%!PS"];

/// Sends what is read to the printer.
fn prints(person: &mut Listener) {
    person.follows("Print");
    person.reaches(PRINTER, &["table cell"]);
    person.presses("space");
}

/// What this account wrote anywhere since then, less what the person saved and what the print system printed.
fn written_by(account: u32, session: &Session, queue: &Queue, since: SystemTime) -> Vec<PathBuf> {
    let shared = ["/tmp", "/var/tmp", "/dev/shm"].map(Path::new);
    let mut files = changed_since(since, &[&[session.home(), session.running()], &shared[..]].concat());
    files.retain(|file| {
        let its_own = fs::symlink_metadata(file).is_ok_and(|about| about.uid() == account && about.is_file());
        its_own && !is_in(file, &session.papers()) && !is_in(file, &queue.out())
    });
    files
}

/// Whether a file is in this folder of ours, wherever that is mounted as well.
fn is_in(file: &Path, folder: &Path) -> bool {
    let own = folder.parent().and_then(Path::file_name).zip(folder.file_name());
    let own: PathBuf = own.into_iter().flat_map(|(above, name)| [above, name]).collect();
    file.parent().is_some_and(|parent| parent.ends_with(&own))
}

fn could_be_printed(file: &Path) -> bool {
    let bytes = fs::read(file).unwrap_or_default();
    PRINTED.iter().any(|start| bytes.windows(start.len()).any(|part| part == *start))
}

#[test]
fn the_page_for_work_and_ones_own_sheet_are_two_jobs_of_a_real_queue_and_stay_nowhere_else() {
    let Some(queue) = Queue::start() else {
        // Past what the test runner keeps to itself: whoever ran this is to know.
        let _ = writeln!(std::io::stderr(), "NOT TRIED: only root can start a print system of its own.");
        return;
    };
    let whose = Whose { account: Some(ORDINARY), told: queue.told() };
    let (session, start) = (Session::start_for(whose), SystemTime::now());
    let (words, mut person) = (Written::new(), Listener::in_session(&session));
    let planner = session.starts_the_planner();
    writes_it_down(&mut person, &words);
    reads_the_page(&mut person, &words);
    let page = saves(&mut person, &session, "page.pdf");
    prints(&mut person);
    let printed = queue.printed(1);
    person.sees("This is about the page you printed.");
    the_same_pages(&printed[0], &page).expect("what is printed is what is saved");

    person.follows("Change what is on it");
    goes_to(&mut person, "Pages to print");
    person.follows("My own copy on paper");
    person.sees("KEEP THIS ONE");
    let own = saves(&mut person, &session, "own.pdf");
    prints(&mut person);
    let printed = queue.printed(2);
    assert_eq!(printed.len(), 2, "each is a job of its own: {printed:?}");
    the_same_pages(&printed[1], &own).expect("what is printed is what is saved");
    assert!(the_same_pages(&printed[0], &own).is_err(), "two pages that differ are told apart");
    for job in &printed {
        let name = job.file_name().unwrap_or_default().to_string_lossy();
        assert!(name.starts_with("notes_job_"), "the queue shows a name that gives nothing away: {name}");
    }

    drop(planner);
    let files = written_by(ORDINARY, &session, &queue, start);
    assert!(files.iter().any(|file| file.starts_with(session.data())), "the plan is among them: {files:?}");
    let found = search(&files, &Search::of(&words.marked()));
    assert_eq!((found.found, found.unreadable), (vec![], vec![]), "words of the plan");
    let stayed: Vec<&PathBuf> = files.iter().filter(|file| could_be_printed(file)).collect();
    assert!(stayed.is_empty(), "pages: {stayed:?}");
}
