//! The claim: no connection leaves the planner, and no word of a plan can be read in any file it leaves.
//!
//! A person uses the planner as people get it, by keys and a screen reader, in a session of their own: first
//! run, writing, printing to a file, saving, locking, opening, closing; then it is opened again and cut off
//! while they write. The kernel's own record of it says what was connected and what was written, and every
//! file that changed meanwhile is searched for their words. `--fault` does the same with a page that has ways
//! out and keeps a word: it has to be caught at both.

use std::{
    collections::BTreeSet,
    fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    process::{Command, ExitCode},
    time::SystemTime,
};

use footing_tests::{
    listener::Listener,
    places,
    processes::as_own_root,
    proof::{Asked, Found, run},
    session::Session,
    traces::{
        allowed::{allowed_in, not_allowed},
        fault,
        kernel::Seen,
        left_behind::{Searched, changed_since, search},
        marked::Search,
        use_it::{Processes, Running, Written, from_first_run_to_closing, opens, until_cut_off},
    },
};
use tempfile::TempDir;

const USUAL_COUNT: u32 = 1;

fn main() -> ExitCode {
    as_own_root().unwrap_or_else(|| run(USUAL_COUNT, prove))
}

fn prove(asked: Asked) -> Result<(Found, String), String> {
    let proved = catch_unwind(AssertUnwindSafe(|| if asked.fault { caught() } else { held(asked) }));
    proved.unwrap_or_else(|_| Err("the planner could not be used to the end; why stands above".to_owned()))
}

/// A folder for the kernel's record: on a disk, outside of everything that is searched.
fn folder() -> Result<TempDir, String> {
    tempfile::Builder::new().prefix("traces-").tempdir_in(places::target()).map_err(|error| error.to_string())
}

fn caught() -> Result<(Found, String), String> {
    let caught = fault::run(folder()?.path())?;
    let lines = caught.preconnect.iter().chain(&caught.link).chain(&caught.words);
    lines.for_each(|line| println!("{line}"));
    let line = format!(
        "a page with ways out: {} connections by preconnect and {} by link seen, its word found {} times",
        caught.preconnect.len(),
        caught.link.len(),
        caught.words.len()
    );
    Ok((if caught.all() { Found::Breach } else { Found::Nothing }, line))
}

/// All that the rounds came to.
#[derive(Default)]
struct Told {
    breaches: BTreeSet<String>,
    written: usize,
    files: usize,
    sockets: usize,
    refused: usize,
    processes: BTreeSet<String>,
}

fn held(asked: Asked) -> Result<(Found, String), String> {
    let mut told = Told::default();
    told.breaches.extend(exported(&places::shipped_build())?);
    for _ in 0..asked.count {
        told.adds_round()?;
    }
    told.breaches.iter().for_each(|breach| println!("{breach}"));
    let line = format!(
        "{} times used and cut off, {} local sockets and {} others refused, {} kept places written to, {} files \
         searched, {} programs without memory dumps: {} breaches",
        asked.count,
        told.sockets,
        told.refused,
        told.written,
        told.files,
        told.processes.len(),
        told.breaches.len()
    );
    Ok((if told.breaches.is_empty() { Found::Nothing } else { Found::Breach }, line))
}

impl Told {
    fn adds_round(&mut self) -> Result<(), String> {
        let (folder, session, start) = (folder()?, Session::start(), SystemTime::now());
        let (words, mut processes) = (Written::new(), Processes::default());
        let logs = ["closed", "cut-off"].map(|name| folder.path().join(name));
        use_and_close(&session, &words, &logs[0], &mut processes);
        use_and_cut_off(&session, &words, &logs[1], &mut processes);
        for log in &logs {
            let seen = Seen::read(log, &session.papers()).map_err(|error| error.to_string())?;
            self.judges_kernel(&seen, &session)?;
        }
        self.judges_processes(&processes)?;
        self.judges_files(&session, start, &words)
    }

    fn judges_kernel(&mut self, seen: &Seen, session: &Session) -> Result<(), String> {
        if let Some(line) = seen.not_understood.first() {
            return Err(format!("the kernel's record has a line that is not understood: {line}"));
        }
        if seen.threads == 0 || seen.sockets.is_empty() || seen.written.is_empty() {
            return Err("the kernel's record is empty, so it proves nothing".to_owned());
        }
        let list = allowed_in(session);
        self.breaches.extend(seen.ways_out().into_iter().map(|way| format!("a way out: {way}")));
        let stray = not_allowed(&seen.written, &list).into_iter();
        self.breaches.extend(stray.map(|path| format!("written where nothing may be: {}", path.display())));
        self.sockets += seen.sockets.values().sum::<usize>() - seen.refused();
        self.refused += seen.refused();
        self.written += seen.written.iter().filter(|path| is_kept(path)).count();
        Ok(())
    }

    fn judges_processes(&mut self, processes: &Processes) -> Result<(), String> {
        for wanted in ["footing", "WebKitWebProces", "WebKitNetworkPr"] {
            if !processes.names.contains(wanted) {
                return Err(format!("{wanted} was never looked at: {:?}", processes.names));
            }
        }
        self.breaches.extend(processes.may_dump.iter().map(|name| format!("{name} may dump its memory")));
        self.processes.extend(processes.names.iter().cloned());
        Ok(())
    }

    fn judges_files(&mut self, session: &Session, start: SystemTime, words: &Written) -> Result<(), String> {
        let looked_for = Search::of(&words.marked());
        let planted = session.home().join("planted");
        let shared = ["/tmp", "/var/tmp", "/dev/shm"].map(Path::new);
        let folders = [&[session.home(), session.running()], &shared[..]].concat();
        let searched = search(&changed_since(start, &folders), &looked_for);
        fs::write(&planted, words.marked().join("\n")).map_err(|error| error.to_string())?;
        let control = search(&changed_since(start, &[session.home()]), &looked_for);
        if control.found.len() < searched.found.len() + words.marked().len() {
            return Err("a file with the words in it was not found, so the search proves nothing".to_owned());
        }
        self.takes_search(searched);
        Ok(())
    }

    fn takes_search(&mut self, searched: Searched) {
        self.files += searched.files;
        self.breaches.extend(searched.found);
        let unread = searched.unreadable.iter().map(|path| format!("could not be read: {}", path.display()));
        self.breaches.extend(unread);
    }
}

fn use_and_close(session: &Session, words: &Written, log: &Path, processes: &mut Processes) {
    let mut running = Running::start(session, log);
    let mut person = Listener::in_session(session);
    from_first_run_to_closing(&mut person, session, words);
    running.look(processes);
    person.presses("alt+F4");
    running.ends();
}

fn use_and_cut_off(session: &Session, words: &Written, log: &Path, processes: &mut Processes) {
    let mut running = Running::start(session, log);
    let mut person = Listener::in_session(session);
    opens(&mut person, words);
    running.look(processes);
    until_cut_off(&mut person, session, words, &running);
    running.ends();
}

/// On a disk: neither a device, nor the kernel's own, nor in memory.
fn is_kept(path: &Path) -> bool {
    !["/dev", "/proc"].iter().any(|other| path.starts_with(other))
}

/// What our build of SQLite shows to the libraries in the same process, which have one of their own.
fn exported(program: &PathBuf) -> Result<Vec<String>, String> {
    let out = Command::new("nm").arg("-D").arg(program).output().map_err(|error| error.to_string())?;
    let text = String::from_utf8_lossy(&out.stdout);
    if !out.status.success() || !text.contains("gtk_") {
        return Err("the program's symbols could not be listed".to_owned());
    }
    let given = text.lines().filter(|line| line.contains(" sqlite3_") && !line.contains(" U "));
    Ok(given.map(|line| format!("shown to other libraries: {}", line.trim())).collect())
}
