//! What every proof shares: its words on the command line and its exit codes.

use std::process::ExitCode;

use fastrand::Rng;

/// What a proof was asked to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// How many cases to try.
    pub count: u32,
    /// Whether to put in a fault, which the proof then has to catch.
    pub fault: bool,
    /// What chance follows: which cases are made up, and which fault is put in.
    pub seed: u32,
}

/// What a proof found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Everything was as claimed.
    Nothing,
    /// Something was not.
    Breach,
}

impl Asked {
    /// Reads `[--count N] [--fault] [--seed N]`. Without a seed, chance gives one.
    ///
    /// # Errors
    /// The word that was not understood.
    pub fn read(words: impl Iterator<Item = String>, usual_count: u32) -> Result<Self, String> {
        let mut asked = Self { count: usual_count, fault: false, seed: fastrand::u32(..) };
        let mut words = words;
        while let Some(word) = words.next() {
            match word.as_str() {
                "--fault" => asked.fault = true,
                "--count" => asked.count = read_count(words.next())?,
                "--seed" => asked.seed = read_number(words.next())?,
                _ => return Err(word),
            }
        }
        Ok(asked)
    }

    /// The seed of every case, one after the other. Each is a number that `--seed` takes.
    pub fn seeds(self) -> impl Iterator<Item = u32> {
        (0..self.count).map(move |place| self.seed.wrapping_add(place))
    }

    /// Chance that follows the seed.
    pub fn rng(self) -> Rng {
        Rng::with_seed(self.seed.into())
    }

    /// The exit code: 0 held, 1 breach; with a fault put in 3 caught, 0 missed.
    pub fn code(self, found: Found) -> ExitCode {
        ExitCode::from(match (self.fault, found) {
            (_, Found::Nothing) => 0,
            (false, Found::Breach) => 1,
            (true, Found::Breach) => 3,
        })
    }
}

fn read_count(word: Option<String>) -> Result<u32, String> {
    read_number(word).and_then(|count| if count > 0 { Ok(count) } else { Err("0".to_owned()) })
}

fn read_number(word: Option<String>) -> Result<u32, String> {
    let word = word.unwrap_or_default();
    word.parse().map_err(|_| word)
}

/// A number as it is read: 1,000.
pub fn counted(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
    groups.join(",")
}

/// Runs a proof: reads the command line, proves, prints the one closing line and the seed that leads to it again.
/// An unknown word or an `Err` ends with 2: could not run.
pub fn run(usual_count: u32, prove: impl FnOnce(Asked) -> Result<(Found, String), String>) -> ExitCode {
    let proves = |asked: Asked| {
        fastrand::seed(asked.seed.into()); // what draws from no chance of its own follows it too
        Ok((asked, prove(asked)?))
    };
    match Asked::read(std::env::args().skip(1), usual_count).and_then(proves) {
        Ok((asked, (found, line))) => {
            println!("{line} (seed {})", asked.seed);
            asked.code(found)
        }
        Err(why) => {
            println!("Could not run: {why}");
            ExitCode::from(2)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Asked, String> {
        Asked::read(line.split_whitespace().map(str::to_owned), 7)
    }

    #[test]
    fn a_count_of_nothing_cannot_run_because_it_would_prove_nothing() {
        assert!(read("--count 0").is_err());
        assert!(read("--count").is_err());
        assert!(read("--seed many").is_err());
        assert_eq!(read("--fault --seed 3"), Ok(Asked { count: 7, fault: true, seed: 3 }));
        assert_eq!(read("--seed 0"), Ok(Asked { count: 7, fault: false, seed: 0 }));
    }

    #[test]
    fn a_seed_runs_the_same_cases_again_and_each_of_them_alone() {
        let seeds = |line: &str| read(line).expect("it is a good line").seeds().collect::<Vec<u32>>();
        assert_eq!(seeds("--seed 4294967295 --count 3"), [4_294_967_295, 0, 1]);
        assert_eq!(seeds("--seed 1 --count 1"), [1]);
    }

    #[test]
    fn without_a_seed_the_cases_start_elsewhere_each_time() {
        let starts = (0..8).filter_map(|_| read("").ok()?.seeds().next());
        assert!(starts.collect::<std::collections::BTreeSet<u32>>().len() > 1);
    }

    #[test]
    fn large_numbers_have_commas() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(counted), ["0", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn a_missed_fault_is_never_told_as_caught() {
        let asked = Asked { count: 1, fault: true, seed: 0 };
        assert_eq!(asked.code(Found::Nothing), ExitCode::from(0));
        assert_eq!(asked.code(Found::Breach), ExitCode::from(3));
    }
}
