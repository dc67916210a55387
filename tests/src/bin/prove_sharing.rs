//! The claim: the Sharing window holds what was ticked for the call, all of it, and no other word of the plan; it can
//! ask for nothing else; and what is made private during the call leaves it, and its memory, at once.
//!
//! Made-up plans with a marked word in every text are put on the disk. The real planner opens one after the other,
//! shows a part of it in a Sharing window of its own, and WebDriver takes everything out of that window: its source,
//! its words, what it keeps, and the answer of every command it may call, turned to each thing and covered. A screen
//! reader takes out what it finds there. All is held against the table written by hand. Every other command of the
//! list is asked for by name, and has to be refused by the access list. Then a thing that is shown is made private:
//! its process has to end, and once the next has loaded its word may not be in it; it was found in the one before. A
//! word that was never ticked may be in neither. What holds a choice and no word has to take its process with it just
//! so.
//!
//! `--fault` ticks one more thing than the table knows of, takes a command that is allowed for one that is not, and
//! leaves the thing as public as it was, so that its word is still there. Each has to be seen.

use std::{
    collections::BTreeSet,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    process::ExitCode,
    thread,
};

use footing_tests::{
    display::Display,
    plans::marks,
    processes::as_own_root,
    proof::{Asked as Wanted, Found, counted, run},
    screen_reader::ScreenReader,
    sharing::everything::{ANSWERS, COVERED, SOURCE, TREE, WORDS, everything_in},
    sharing::leaves::{Places, a_choice_made_private, words_made_private},
    sharing::{Asked, Case, Page, begins, commands_of, ends, opens, starts},
    window::{Home, Window},
};
use serde_json::json;

const USUAL_COUNT: u32 = 10;
const RECORDS: usize = 14;
/// How many plans one planner opens, one after the other, before the next planner starts.
const BY_ONE: usize = 50;
/// How many planners run at the same time.
const AT_ONCE: usize = 2;

/// Commands of the shell itself, which no window of ours may call.
const ENGINES_OWN: [&str; 4] = [
    "plugin:window|title",
    "plugin:webview|create_webview_window",
    "plugin:event|listen",
    "plugin:path|resolve_directory",
];

type Words = BTreeSet<String>;
type Outcome<T> = Result<T, String>;

fn main() -> ExitCode {
    as_own_root().unwrap_or_else(|| run(USUAL_COUNT, prove))
}

fn prove(asked: Wanted) -> Outcome<(Found, String)> {
    let proved = catch_unwind(AssertUnwindSafe(|| Told::of(asked)));
    proved.unwrap_or_else(|_| Err("the planner could not be used to the end; why stands above".to_owned()))
}

#[derive(Default)]
struct Told {
    /// Where private words were seen.
    leaks: BTreeSet<&'static str>,
    leaked: usize,
    missing: usize,
    shown: usize,
    refused: usize,
    let_through: Vec<String>,
    before: usize,
    after: usize,
    /// Whether what showed a choice goes on once it was made private.
    goes_on: bool,
}

impl Told {
    fn of(asked: Wanted) -> Outcome<(Found, String)> {
        let (display, mut told) = (Display::open(1280, 900), Self::of_plans(asked)?);
        told.asks_for_every_command(&display, asked.fault)?;
        told.makes_something_private(&display, asked.fault)?;
        let line = told.line(asked.count);
        Ok((if told.is_breach(asked.fault) { Found::Breach } else { Found::Nothing }, line))
    }

    /// The plans, shared out among planners that run at the same time.
    fn of_plans(asked: Wanted) -> Outcome<Self> {
        let seeds: Vec<u64> = asked.seeds().map(u64::from).collect();
        let looks = &|first: usize| -> Outcome<Self> {
            let mut told = Self::default();
            let own: Vec<u64> = seeds.iter().skip(first).step_by(AT_ONCE).copied().collect();
            own.chunks(BY_ONE).try_for_each(|some| told.looks_at_some(some, asked.fault))?;
            Ok(told)
        };
        thread::scope(|scope| {
            let started: Vec<_> = (0..AT_ONCE).map(|first| scope.spawn(move || looks(first))).collect();
            started.into_iter().try_fold(Self::default(), |all, one| {
                Ok(all.and(one.join().unwrap_or_else(|fault| resume_unwind(fault))?))
            })
        })
    }

    fn and(mut self, other: Self) -> Self {
        self.leaks.extend(other.leaks);
        self.leaked += other.leaked;
        self.missing += other.missing;
        self.shown += other.shown;
        self
    }

    /// Some plans in one home, each shown in turn. A display keeps the address of the first bus that screen readers used
    /// on it, so each planner has one of its own.
    fn looks_at_some(&mut self, seeds: &[u64], fault: bool) -> Outcome<()> {
        let (home, display) = (Home::new(), Display::open(1280, 900));
        let window = begins(&display, &home)?;
        let mut reader = window.screen_reader();
        for &seed in seeds {
            let case = kept_in(&home, seed, RECORDS)?;
            opens(&window, &case.folder)?;
            self.looks_at(&window, &mut reader, (seed, &case), fault)?;
        }
        Ok(())
    }

    /// One plan, shown.
    fn looks_at(
        &mut self,
        window: &Window,
        reader: &mut ScreenReader,
        (seed, case): (u64, &Case),
        fault: bool,
    ) -> Outcome<()> {
        let mut choices = case.choices.clone();
        if fault {
            // A plan in which nothing more could be shown has no place for this fault.
            let Some(more) = case.private() else { return Ok(()) };
            choices.this_time.insert(more);
        }
        starts(window, &case.call, &choices)?;
        let (meant, all) = (case.allowed(), case.all());
        let found = everything_in(window, reader)?;
        for (&part, text) in &found {
            let may_stand = |word: &&String| part != COVERED && meant.contains(*word);
            let leaked: Words = marks(text).intersection(&all).filter(|it| !may_stand(it)).cloned().collect();
            self.takes(seed, part, &leaked, fault);
        }
        let shown = marks(&found[SOURCE]);
        let heard = marks(&found[TREE]);
        let missing: Vec<&String> =
            meant.iter().filter(|it| !(shown.contains(*it) && heard.contains(*it))).collect();
        self.shown += shown.len();
        self.missing += missing.len();
        if !missing.is_empty() {
            println!("plan {seed}: not shown {missing:?}; again: --seed {seed} --count 1");
        }
        ends(window)
    }

    fn takes(&mut self, seed: u64, part: &'static str, leaked: &Words, fault: bool) {
        if leaked.is_empty() {
            return;
        }
        self.leaks.insert(part);
        self.leaked += leaked.len();
        if !fault {
            println!("plan {seed}, {part}: {leaked:?}; again: --seed {seed} --count 1");
        }
    }

    /// Every command by its name, asked for from the Sharing window.
    fn asks_for_every_command(&mut self, display: &Display, fault: bool) -> Outcome<()> {
        let home = Home::new();
        let (case, window) = (kept_in(&home, 1, RECORDS)?, begins(display, &home)?);
        opens(&window, &case.folder)?;
        starts(&window, &case.call, &case.choices)?;
        let others = commands_of().into_iter().filter(|(_, may)| !may).map(|(name, _)| name);
        let engines = ENGINES_OWN.iter().map(|name| (*name).to_owned());
        let put_in = fault.then(|| "shared".to_owned());
        for name in others.chain(engines).chain(put_in) {
            match Page(&window).asks(&name, &json!({})).map_err(said)? {
                Asked::Refused => self.refused += 1,
                Asked::Answered(_) => self.let_through.push(format!("{name}, which was answered")),
                Asked::Fault(why) => self.let_through.push(format!("{name}, which came through: {why}")),
            }
        }
        Ok(())
    }

    /// A thing that is shown becomes private in the middle of the call, and so does one with nothing but a choice in
    /// it. The fault: the first does not.
    fn makes_something_private(&mut self, display: &Display, fault: bool) -> Outcome<()> {
        let Places { before, after } = words_made_private(display, fault)?;
        (self.before, self.after) = (before, after);
        self.goes_on = !fault && !a_choice_made_private(display)?;
        Ok(())
    }

    fn is_breach(&self, fault: bool) -> bool {
        let parts = [SOURCE, WORDS, TREE, ANSWERS];
        if fault {
            return parts.iter().all(|part| self.leaks.contains(part))
                && self.let_through.len() == 1
                && self.after > 0;
        }
        self.leaked + self.missing + self.let_through.len() + self.after > 0
            || self.before == 0
            || self.goes_on
    }

    fn line(&self, count: u32) -> String {
        self.let_through.iter().for_each(|it| println!("not refused: {it}"));
        if self.goes_on {
            println!("a choice was made private, and the process that showed it goes on");
        }
        format!(
            "{count} plans shown, {} words in the Sharing window, {} private ones, {} missing; {} commands refused, {} not; \
             a word made private in {} places of its memory before, {} after",
            counted(self.shown),
            counted(self.leaked),
            counted(self.missing),
            self.refused,
            self.let_through.len(),
            self.before,
            self.after
        )
    }
}

fn kept_in(home: &Home, seed: u64, records: usize) -> Outcome<Case> {
    Case::kept_in(home, seed, records).map_err(|error| format!("{error:?}"))
}

fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}
