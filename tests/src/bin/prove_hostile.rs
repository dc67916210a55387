//! The claim: a header, a backup or an open file from somebody who means harm is refused with a clear word, in
//! bounded memory and time, and nothing breaks off.
//!
//! First come the bad files that have a name, in `tests/hostile`, and headers cut short at every byte; then
//! `--count` of each sort that are bad by chance, half of them with the right CRC. None may take much more work of
//! the processor or more memory than a good file of its size. `--fault` passes good files off as bad ones, and
//! reads a bad one as a slow and a greedy reader would; each of these has to be caught in each sort.

use std::{
    fs,
    hint::black_box,
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    process::ExitCode,
};

use chrono::{DateTime, Utc};
use footing_tests::{
    proof::{Asked, Found, run},
    vault_proofs::{
        hostile::{
            Bad, backups, headers, imports,
            named::named,
            weighed::{Good, Ratio, Weight, weigh},
        },
        numbered::change,
        vaults::{files_under, make},
    },
};
use footing_vault::{OpenVault, Typed, VaultError};
use peak_alloc::PeakAlloc;
use tempfile::TempDir;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const USUAL_COUNT: u32 = 300;
/// The most that a bad file may cost, as so many times a good one of its size.
const MOST: Ratio = Ratio { work: 6.0, memory: 4.0 };
/// How often one that costs more is weighed again, a header of some microseconds among them: other programs may have
/// been in its way each of a few times, and what it costs by itself is the least of all.
const AGAIN: usize = 25;
/// The most memory, in MiB, that all of it together may take beside what was there, SQLite's too: the largest open
/// file that is read at all is 200 MiB, and a password costs 19 here.
const MOST_MEMORY: u64 = 1024;
/// The size of a large backup and a large open file, in bytes.
const LARGE_BACKUP: usize = 8 << 20;
const LARGE_OPEN_FILE: usize = 60 << 20;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

const HEADER: &str = "header";
const BACKUP: &str = "backup";
const OPEN_FILE: &str = "open-file";
/// The faults that are put in.
const PASSED_OFF: &str = "a good one passed off as bad";
const SLOW: &str = "a slow reader";
const GREEDY: &str = "a greedy reader";
/// How often a slow reader reads a file. Far over what is allowed: beside other work a good one can be weighed as
/// three times what it costs.
const SLOW_TIMES: u32 = 40;

fn main() -> ExitCode {
    run(USUAL_COUNT, |asked| prove(asked).map_err(|error| error.to_string()))
}

fn prove(asked: Asked) -> Outcome<(Found, String)> {
    let (mut told, before) = (Told::default(), most_memory()?);
    tries_headers(asked, &mut told)?;
    tries_backups(asked, &mut told)?;
    tries_open_files(asked, &mut told)?;
    let memory = most_memory()?.saturating_sub(before);
    if memory > MOST_MEMORY {
        told.breaches.push(format!("it took {memory} MiB"));
    }
    told.breaches.iter().for_each(|breach| println!("{breach}"));
    let found = if told.is_breach(asked.fault) { Found::Breach } else { Found::Nothing };
    let Told { tried, named, most, breaches } = told;
    Ok((
        found,
        format!(
            "{tried} bad files, {named} of them by name, at most {:.1} times the work and {:.1} times the memory of \
             a good one of the size, {memory} MiB in all: {} breaches",
            most.work,
            most.memory,
            breaches.len()
        ),
    ))
}

/// What became of the bad files.
#[derive(Default)]
struct Told {
    tried: usize,
    named: usize,
    most: Ratio,
    breaches: Vec<String>,
}

/// Reads a file as the planner does; what is wrong with the answer.
type Reader<'a> = dyn FnMut(&Bad) -> Outcome<Option<String>> + 'a;

/// A sort of files, with what its good ones cost.
struct Sort<'a> {
    name: &'static str,
    good: Good,
    reads: &'a mut Reader<'a>,
}

impl<'a> Sort<'a> {
    fn of(name: &'static str, good: &[&[u8]], reads: &'a mut Reader<'a>) -> Outcome<Self> {
        let mut weights = Vec::new();
        for bytes in good {
            let file = Bad { name: String::new(), bytes: bytes.to_vec(), told_as: None };
            let mut weighed = Vec::new();
            for _ in 0..AGAIN {
                let (weight, wrong) = weigh(&MEMORY, || reads(&file));
                match wrong? {
                    None => weighed.push(weight),
                    Some(wrong) => return Err(format!("a good {name} is not read: {wrong}").into()),
                }
            }
            weighed.sort_by_key(|weight| weight.work);
            weights.push((bytes.len(), weighed[AGAIN / 2]));
        }
        Ok(Self { name, good: Good(weights), reads })
    }

    /// What a small good one costs.
    fn usual(&self) -> Weight {
        self.good.0.first().map_or(Weight::default(), |(_, weight)| *weight)
    }
}

impl Told {
    /// With faults put in, each has to be seen in each sort.
    fn is_breach(&self, fault: bool) -> bool {
        let sorts = [HEADER, BACKUP, OPEN_FILE];
        let mut all =
            sorts.into_iter().flat_map(|sort| [PASSED_OFF, SLOW, GREEDY].map(|it| format!("{sort}, {it}")));
        let seen = |fault: String| self.breaches.iter().any(|breach| breach.starts_with(&fault));
        if fault { all.all(seen) } else { !self.breaches.is_empty() }
    }

    /// Tries some of a sort.
    fn tries(&mut self, sort: &mut Sort, bad: &[Bad]) -> Outcome<()> {
        bad.iter().try_for_each(|bad| self.tries_one(sort, bad, &bad.name, 1, 0))
    }

    /// Tries one; a panic is a breach like any other. A faulty reader reads it so many times, and takes so much
    /// more memory.
    fn tries_one(&mut self, sort: &mut Sort, bad: &Bad, name: &str, times: u32, more: usize) -> Outcome<()> {
        self.tried += 1;
        let mut least = Ratio { work: f64::MAX, memory: f64::MAX };
        let mut wrong = None;
        for _ in 0..AGAIN {
            let (weight, answer) = weigh(&MEMORY, || {
                black_box(vec![1_u8; more]);
                let read = || {
                    (1..times).try_for_each(|_| (sort.reads)(bad).map(drop)).and_then(|()| (sort.reads)(bad))
                };
                catch_unwind(AssertUnwindSafe(read))
            });
            wrong = answer.unwrap_or_else(|_| Ok(Some("it broke off".to_owned())))?;
            let ratio = sort.good.next_to(bad.bytes.len(), weight);
            least = Ratio { work: least.work.min(ratio.work), memory: least.memory.min(ratio.memory) };
            if wrong.is_some() || !least.is_over(MOST) {
                break;
            }
        }
        self.most = self.most.or(least);
        if wrong.is_none() && least.is_over(MOST) {
            wrong = Some(format!("{:.1} times the work, {:.1} times the memory", least.work, least.memory));
        }
        self.breaches.extend(wrong.map(|wrong| format!("{}, {name}: {wrong}", sort.name)));
        Ok(())
    }

    /// Tries those with a name, those by chance, and with a fault put in, the faults.
    fn tries_all(
        &mut self,
        asked: Asked,
        mut sort: Sort,
        good: &[u8],
        mut by_chance: impl FnMut() -> Bad,
    ) -> Outcome<()> {
        let named = named(sort.name, good)?;
        self.named += named.len();
        self.tries(&mut sort, &named)?;
        for _ in 0..asked.count {
            self.tries(&mut sort, &[by_chance()])?;
        }
        if asked.fault {
            let told_as = Some(VaultError::Damaged);
            self.tries(&mut sort, &[Bad { name: PASSED_OFF.to_owned(), bytes: good.to_vec(), told_as }])?;
            let good = Bad { name: String::new(), bytes: good.to_vec(), told_as: None };
            let memory = sort.usual().memory;
            self.tries_one(&mut sort, &good, SLOW, SLOW_TIMES, 0)?;
            self.tries_one(&mut sort, &good, GREEDY, 1, memory * 8)?;
        }
        Ok(())
    }
}

/// A plan with a few changes.
fn plan() -> Outcome<(TempDir, OpenVault)> {
    let data = tempfile::tempdir()?;
    let mut vault = make(data.path(), 1)?;
    for number in 1..=6 {
        change(&mut vault, number)?;
    }
    Ok((data, vault))
}

fn tries_headers(asked: Asked, told: &mut Told) -> Outcome<()> {
    let (data, vault) = plan()?;
    drop(vault);
    let is_header = |path: &PathBuf| path.file_name().is_some_and(|name| name == HEADER);
    let path = files_under(data.path())?.into_iter().find(is_header).ok_or("there is no header")?;
    let good = fs::read(path)?;
    let mut reads = |bad: &Bad| Ok(headers::tries(data.path(), &good, bad)?);
    let mut sort = Sort::of(HEADER, &[&good], &mut reads)?;
    told.tries(&mut sort, &headers::cut(&good))?;
    let mut rng = asked.rng();
    told.tries_all(asked, sort, &good, || headers::by_chance(&good, &mut rng))
}

fn tries_backups(asked: Asked, told: &mut Told) -> Outcome<()> {
    let (data, mut vault) = plan()?;
    let backed_up = |vault: &OpenVault| -> Outcome<Vec<u8>> {
        let file = data.path().join("good");
        vault.save_backup_to(&file, DateTime::<Utc>::UNIX_EPOCH)?;
        Ok(fs::read(file)?)
    };
    let good = backed_up(&vault)?;
    vault.keep_draft("large", &"x".repeat(LARGE_BACKUP), DateTime::<Utc>::UNIX_EPOCH)?;
    let large = backed_up(&vault)?;
    drop(vault);
    let mut reads = |bad: &Bad| Ok(backups::tries(data.path(), &[&good, &large], bad)?);
    let sort = Sort::of(BACKUP, &[&good, &large], &mut reads)?;
    let mut rng = asked.rng();
    told.tries_all(asked, sort, &good, || backups::by_chance(&good, &mut rng))
}

fn tries_open_files(asked: Asked, told: &mut Told) -> Outcome<()> {
    let (_data, vault) = plan()?;
    let mut everything = vault.everything(DateTime::<Utc>::UNIX_EPOCH)?;
    let good = everything.to_json()?;
    let text = "x".repeat(LARGE_OPEN_FILE);
    everything.drafts.push(Typed { form: "large".to_owned(), text, changed: DateTime::UNIX_EPOCH });
    let large = everything.to_json()?;
    drop(everything);
    let (_other, mut into) = plan()?;
    let mut reads = |bad: &Bad| Ok(imports::tries(&mut into, bad));
    let sort = Sort::of(OPEN_FILE, &[good.as_bytes(), large.as_bytes()], &mut reads)?;
    let mut rng = asked.rng();
    told.tries_all(asked, sort, good.as_bytes(), || imports::by_chance(&good, &mut rng))
}

/// The most memory this program ever had, in MiB, as the kernel counts it.
fn most_memory() -> Outcome<u64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
    Ok(line.trim().trim_end_matches(" kB").parse::<u64>()? / 1024)
}
