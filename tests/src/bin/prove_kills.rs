//! The claim: killed at any moment (SIGKILL) in a save, a backup, a restore, a change of the password or an
//! upgrade, the planner loses nothing that it said was kept, nobody is locked out, and the plan opens.
//!
//! This same program is started again as a writer, which says each number once the vault said that it is done,
//! and is killed at a random moment after. `--count` is how many kills come in each, and in each of the three
//! ways of a restore. `--fault` puts in, for each of them, a writer that says every number before it is done, and
//! a restore that keeps nothing of the plan it replaces; every one of these has to be caught.

use std::{
    collections::VecDeque,
    iter,
    path::Path,
    process::ExitCode,
    sync::{Mutex, PoisonError},
    thread,
    time::{Duration, Instant},
};

use fastrand::Rng;
use footing_tests::{
    proof::{Asked, Found, run},
    vault_proofs::{
        again::{Role, Started, role, says},
        killed::{DEEDS, Deed, FAULTY},
    },
};

const USUAL_COUNT: u32 = 25;
/// Kills of one plan; after them a new one is made, so that none grows longer than a person's.
const KILLS_OF_ONE: u64 = 25;
/// Killers that are at work at the same time: most of a deed is waiting for the disk.
const AT_ONCE: usize = 4;
/// Kills of one killer, so that those of a slow deed are shared out.
const KILLS_OF_ONE_KILLER: u32 = 100;
/// The kill comes at most as long after what was waited for as the longest of the last steps took, and never sooner
/// than within this.
const MOMENT: Duration = Duration::from_millis(12);
/// The steps that are looked back at: two rounds of the deed with the most different ones. One that took long by
/// chance is soon forgotten, or every kill after it would come long after what it was to fall into.
const LAST_STEPS: usize = 12;
/// A fault shows only when the kill falls where it matters, so it is looked for in at most so many times as many
/// kills.
const LOOKED_FOR: u64 = 20;
/// How the role of a program begins that kills one writer again and again. Each is a program of its own: a thread that
/// starts a writer would hold the plans that others look into for a moment longer than they do.
const KILLER: &str = "kills: ";
/// How the role of a writer ends that speaks too soon.
const TOO_SOON: &str = ", said too soon";

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    let Some(role) = role() else { return run(USUAL_COUNT, prove) };
    let done = match role.name.strip_prefix(KILLER) {
        Some(writer) => Task::of_killer(writer, role.from).is_done(),
        None => writes(&role),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        why => {
            println!("it stopped: {why:?}");
            ExitCode::FAILURE
        }
    }
}

fn writes(role: &Role) -> Outcome<()> {
    let deed = |name: &str| DEEDS.iter().chain(&FAULTY).find(|deed| deed.name == name).ok_or("no such deed");
    match role.name.strip_suffix(TOO_SOON) {
        None => (deed(&role.name)?.writes)(&role.folder, role.from, says),
        Some(name) => {
            says(role.from);
            (deed(name)?.writes)(&role.folder, role.from, |done| says(done + 1))
        }
    }
}

/// A deed, and the role of the writer that does it.
struct Writer {
    deed: Deed,
    role: String,
    /// How long the last steps took.
    steps: VecDeque<Duration>,
}

impl Writer {
    fn of(deed: Deed, ending: &str) -> Self {
        Self { deed, role: format!("{}{ending}", deed.name), steps: VecDeque::new() }
    }

    fn all(fault: bool) -> Vec<Self> {
        match fault {
            false => DEEDS.map(|deed| Self::of(deed, "")).into(),
            true => {
                let too_soon = DEEDS.map(|deed| Self::of(deed, TOO_SOON));
                too_soon.into_iter().chain(FAULTY.map(|deed| Self::of(deed, ""))).collect()
            }
        }
    }

    /// Starts it, waits until it said a few numbers, and kills it a moment later. Gives the last number said.
    fn is_killed(&mut self, data: &Path, done: u64, rng: &mut Rng) -> Outcome<u64> {
        let mut writer = Started::now(&self.role, data, done + 1, &[]);
        let (mut heard, mut last) = (done, None);
        for _ in 0..rng.u8(1..4) {
            let line = writer.hear().ok_or("the writer ended by itself")?;
            heard = line.parse().map_err(|_| line)?;
            let now = Instant::now();
            if let Some(last) = last.replace(now) {
                self.took(now - last);
            }
        }
        // Waits for nothing: it chooses where in a deed the kill falls.
        thread::sleep(self.longest().mul_f64(rng.f64()));
        Ok(writer.is_killed(heard))
    }

    fn took(&mut self, step: Duration) {
        self.steps.push_front(step);
        self.steps.truncate(LAST_STEPS);
    }

    fn longest(&self) -> Duration {
        self.steps.iter().copied().fold(MOMENT, Duration::max)
    }
}

/// What became of the kills.
#[derive(Default)]
struct Told {
    kills: u64,
    done: u64,
    between: u64,
    breaches: Vec<String>,
}

/// So many kills of one writer, for one killer.
struct Task {
    role: String,
    kills: u32,
    seed: u32,
}

impl Task {
    /// Those of a writer. A fault is looked for by one killer, which stops once it is caught.
    fn of(role: &str, asked: Asked) -> Vec<Self> {
        let each = if asked.fault { asked.count } else { KILLS_OF_ONE_KILLER };
        let parts = asked.seeds().step_by(each as usize).zip((0..asked.count).step_by(each as usize));
        let task =
            |(seed, before)| Self { role: role.to_owned(), kills: each.min(asked.count - before), seed };
        parts.map(task).collect()
    }

    /// Starts a killer, and hears what became of it.
    fn is_done_elsewhere(&self) -> Result<Told, String> {
        let (role, number) =
            (format!("{KILLER}{}", self.role), u64::from(self.kills) << 32 | u64::from(self.seed));
        let mut killer = Started::now(&role, Path::new(""), number, &[]);
        let mut heard: Vec<String> = iter::from_fn(|| killer.hear()).collect();
        let last = heard.pop().unwrap_or_default();
        let numbers: Vec<u64> = last.split(' ').map_while(|number| number.parse().ok()).collect();
        let [kills, done, between] = numbers[..] else { return Err(format!("{}: {last}", self.role)) };
        Ok(Told { kills, done, between, breaches: heard })
    }

    /// The one that a role of a killer is about: a role has one number.
    fn of_killer(role: &str, number: u64) -> Self {
        Self { role: role.to_owned(), kills: (number >> 32) as u32, seed: number as u32 }
    }

    /// Kills the writer so many times; with a fault put in, until that is caught.
    fn is_done(&self) -> Outcome<()> {
        let writer_of = |fault| Writer::all(fault).into_iter().find(|writer| writer.role == self.role);
        let (sound, faulty) = (writer_of(false), writer_of(true));
        let stops = faulty.is_some();
        let most = u64::from(self.kills) * if stops { LOOKED_FOR } else { 1 };
        let mut writer = sound.or(faulty).ok_or("no such writer")?;
        let (mut told, mut rng) = (Told::default(), Rng::with_seed(self.seed.into()));
        while told.kills < most && (!stops || told.breaches.is_empty()) {
            told.kills_one_plan(&mut writer, KILLS_OF_ONE.min(most - told.kills), &mut rng)?;
        }
        told.breaches.iter().for_each(|breach| println!("{breach}"));
        println!("{} {} {}", told.kills, told.done, told.between);
        Ok(())
    }
}

fn prove(asked: Asked) -> Result<(Found, String), String> {
    let writers = Writer::all(asked.fault);
    let tasks: Vec<Task> = writers.iter().flat_map(|writer| Task::of(&writer.role, asked)).collect();
    let told = done_side_by_side(&tasks)?;
    told.iter().flat_map(|(_, told)| &told.breaches).for_each(|breach| println!("{breach}"));
    let held: Vec<&String> =
        told.iter().filter(|(_, told)| told.breaches.is_empty()).map(|(task, _)| &task.role).collect();
    if asked.fault && !held.is_empty() {
        println!("Missed: {held:?}");
    }
    let nothing = if asked.fault { !held.is_empty() } else { held.len() == tasks.len() };
    let sum = |of: fn(&Told) -> u64| told.iter().map(|(_, told)| of(told)).sum::<u64>();
    let line = format!(
        "{} kills in {} deeds, {} numbers said, {} kills after a number was done and before it was said: {} breaches",
        sum(|told| told.kills),
        writers.len(),
        sum(|told| told.done),
        sum(|told| told.between),
        sum(|told| told.breaches.len() as u64)
    );
    Ok((if nothing { Found::Nothing } else { Found::Breach }, line))
}

fn done_side_by_side(tasks: &[Task]) -> Result<Vec<(&Task, Told)>, String> {
    let waiting = Mutex::new(tasks.iter());
    let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).next();
    let does = || iter::from_fn(next).map(|task| Ok((task, task.is_done_elsewhere()?))).collect();
    let done: Result<Vec<Vec<_>>, String> = thread::scope(|scope| {
        let at_work: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(does)).collect();
        at_work.into_iter().map(|one| one.join().map_err(|_| "a killer could not be started")?).collect()
    });
    Ok(done?.into_iter().flatten().collect())
}

impl Told {
    fn kills_one_plan(&mut self, writer: &mut Writer, kills: u64, rng: &mut Rng) -> Outcome<()> {
        let data = tempfile::tempdir()?;
        (writer.deed.prepares)(data.path())?;
        let mut done = 0;
        for _ in 0..kills {
            let said = writer.is_killed(data.path(), done, rng)?;
            self.kills += 1;
            self.done += said - done;
            match (writer.deed.judges)(data.path(), said) {
                Ok(there) => {
                    self.between += u64::from(there > said);
                    done = there;
                }
                Err(breach) => {
                    self.breaches.push(format!("{}, after {said}: {breach}", writer.role));
                    // What comes after a breach cannot be judged in the same plan.
                    break;
                }
            }
        }
        Ok(())
    }
}
