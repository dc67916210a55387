//! The claim: after a lock no key of the plan is in the planner's memory, and no word of it in that of the
//! page's processes; and a crash leaves no dump of either on the disk.
//!
//! A person uses the planner as people get it, by keys and a screen reader, and opens the plan in turn with the
//! password, the spare key and the keyring; `--count` is how often in all. Before each lock the words and the
//! keys are found where they have to be while a plan is open; after it the same search goes through the same
//! processes and their successors. What is left of words and of the password in the main process is counted
//! and told. Then the page's process crashes, and the planner itself, with the plan open. `--fault` puts a key
//! into the planner and a word into its page after the lock, and lets a program crash that may dump its memory.
//!
//! The planner lets no other program of the same account read its memory, so this runs as root of a user
//! namespace of its own. Where root may lift the limit on dumps before the planner's crash, it does, and there
//! is no dump all the same.

use std::{
    collections::{BTreeMap, BTreeSet},
    panic::{AssertUnwindSafe, catch_unwind},
    process::ExitCode,
};

use footing_tests::{
    memory::{
        crash::{Watched, a_program_that_may, dumps},
        rounds::{Held, PAGE, PASSWORD, SPARE_KEY, Sitting, WORDS, Way},
    },
    processes::{as_own_root, breaks_off, lifts_limit, may_dump, name},
    proof::{Asked, Found, run},
    session::Session,
};

/// Once with each way in. A later round finds what an earlier one has left.
const USUAL_COUNT: u32 = 3;

fn main() -> ExitCode {
    as_own_root().unwrap_or_else(|| run(USUAL_COUNT, prove))
}

fn prove(asked: Asked) -> Result<(Found, String), String> {
    let proved = catch_unwind(AssertUnwindSafe(|| sits(asked)));
    proved.unwrap_or_else(|_| Err("the planner could not be used to the end; why stands above".to_owned()))
}

/// All that the rounds came to.
#[derive(Default)]
struct Told {
    keys: BTreeMap<&'static str, usize>,
    in_pages: usize,
    keys_after: usize,
    in_pages_after: usize,
    words_left: usize,
    passwords_left: usize,
    spare_keys_left: usize,
    dumped: usize,
    breaches: BTreeSet<String>,
}

fn sits(asked: Asked) -> Result<(Found, String), String> {
    let (session, mut told) = (Session::start(), Told::default());
    let mut sitting = Sitting::begin(&session)?;
    for (_, way) in (0..asked.count).zip(Way::ALL.into_iter().cycle()) {
        sitting.opens(way);
        sitting.writes();
        told.takes_open(&sitting.looks()?)?;
        sitting.locks();
        if asked.fault {
            sitting.leaves_secrets()?;
        }
        told.takes_locked(&sitting.looks()?);
    }
    told.crashes(&session, &mut sitting, asked.fault)?;
    told.breaches.iter().for_each(|breach| println!("{breach}"));
    let line = told.line(asked.count);
    Ok((if told.is_breach(asked.fault) { Found::Breach } else { Found::Nothing }, line))
}

impl Told {
    /// What has to be there while a plan is open, or the search would prove nothing.
    fn takes_open(&mut self, all: &[Held]) -> Result<(), String> {
        let planner = all.first().ok_or("the planner is gone")?;
        for (key, count) in planner.keys() {
            *self.keys.entry(key).or_default() += count;
        }
        let in_pages: usize = pages(all).map(|page| page.count(WORDS)).sum();
        self.in_pages += in_pages;
        if planner.keys().next().is_none() || in_pages == 0 {
            return Err("an open plan's key or words were not found, so the search proves nothing".to_owned());
        }
        Ok(())
    }

    fn takes_locked(&mut self, all: &[Held]) {
        for process in all {
            for (key, count) in process.keys() {
                self.keys_after += count;
                self.breach(process, key);
            }
        }
        for other in all.iter().skip(1) {
            for secret in [WORDS, PASSWORD, SPARE_KEY].into_iter().filter(|secret| other.count(secret) > 0) {
                self.in_pages_after += other.count(secret);
                self.breach(other, secret);
            }
        }
        if let Some(planner) = all.first() {
            self.words_left = planner.count(WORDS);
            self.passwords_left = planner.count(PASSWORD);
            self.spare_keys_left = planner.count(SPARE_KEY);
        }
    }

    fn breach(&mut self, process: &Held, secret: &str) {
        let (program, stretches) = (&process.program, process.stretches(secret));
        self.breaches.insert(format!("after a lock: {secret} in the memory of {program}, in {stretches}"));
    }

    fn crashes(&mut self, session: &Session, sitting: &mut Sitting, fault: bool) -> Result<(), String> {
        let watched = Watched::of(session);
        sitting.opens(Way::Password);
        let page = *sitting.pages().first().ok_or("there is no page")?;
        for id in sitting.processes() {
            if may_dump(id).unwrap_or(false) {
                self.breaches.insert(format!("{} may dump its memory", name(id)));
            }
        }
        breaks_off(page);
        sitting.is_locked();
        sitting.opens(Way::Password);
        lifts_limit(sitting.planner.id());
        let mut another = fault.then(|| a_program_that_may(session));
        let dumped = dumps(another.as_mut().unwrap_or(&mut sitting.planner));
        let new = watched.new_files();
        self.breaches.extend(new.iter().map(|path| format!("a crash left {}", path.display())));
        self.dumped += new.len().max(usize::from(dumped));
        Ok(())
    }

    /// With faults put in, each of them has to be seen.
    fn is_breach(&self, fault: bool) -> bool {
        let seen = [self.keys_after > 0, self.in_pages_after > 0, self.dumped > 0];
        if fault { seen.iter().all(|seen| *seen) } else { !self.breaches.is_empty() || self.dumped > 0 }
    }

    fn line(&self, rounds: u32) -> String {
        let found: usize = self.keys.values().sum();
        format!(
            "{rounds} times opened, with the password, the spare key and the keyring in turn, and locked: {} kinds of keys in {found} places before, {} after; words in {} \
             places of the page before, {} after; 2 crashes, {} dumps. Left in the planner itself: words in {} \
             places, the password in {}, the spare key in {}",
            self.keys.len(),
            self.keys_after,
            self.in_pages,
            self.in_pages_after,
            self.dumped,
            self.words_left,
            self.passwords_left,
            self.spare_keys_left
        )
    }
}

fn pages(all: &[Held]) -> impl Iterator<Item = &Held> {
    all.iter().filter(|process| process.program == PAGE)
}
