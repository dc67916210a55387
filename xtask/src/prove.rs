//! The proofs: claims of the project as commands a stranger can run.

use std::{fs, process::Command};

use crate::{
    build, place,
    stage::{Outcome, Stop, exit_code, exit_code_told_at_the_end, stage},
    window,
};

/// A proof held.
const HELD: u8 = 0;
/// A proof could not run.
const COULD_NOT_RUN: u8 = 2;
/// A proof found its own fault.
const CAUGHT: u8 = 3;

/// The proofs that open a window and wait for it most of the time. They go one after another, because each has to see
/// its window in time; those that open none go beside them.
const WITH_A_WINDOW: [&str; 5] = ["journeys", "keyring", "memory", "sharing", "traces"];

/// How many cases are enough to see that a proof still runs, where its usual count takes long.
const FEW: [(&str, &str); 1] = [("journeys", "3")];

/// Which proofs are run.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Proofs {
    /// Those that open a window.
    WithAWindow,
    /// The others.
    Without,
}

/// What was asked for.
struct Asked {
    name: Option<String>,
    passed_on: Vec<String>,
}

/// `prove [NAME] [--count N] [--fault] [--seed N]`. With no name all are run, and the answer is one for all.
pub fn prove(words: &[String]) -> Outcome<u8> {
    let asked = read(words)?;
    let names = chosen(asked.name.as_deref())?;
    window::only_on_linux("The proofs")?;
    build::everything().map_err(|stop| stop.with_code(2))?;
    let codes =
        names.iter().map(|name| proof(name, &asked.passed_on, exit_code)).collect::<Outcome<Vec<u8>>>()?;
    Ok(of_all(&codes, asked.passed_on.iter().any(|word| word == "--fault")))
}

/// One answer for several proofs. A breach comes before what could not run; with a fault put in, it was
/// caught only when every proof caught its own.
fn of_all(codes: &[u8], fault: bool) -> u8 {
    let wanted = if fault { CAUGHT } else { HELD };
    let worst = if fault { [0, 2, 1] } else { [1, 2, 3] };
    if !codes.is_empty() && codes.iter().all(|code| *code == wanted) {
        return wanted;
    }
    worst.into_iter().find(|code| codes.contains(code)).unwrap_or(2)
}

/// Each of these proofs as it is, and then with its own fault put in, which it has to catch.
pub fn all_small(which: Proofs) -> Outcome<()> {
    let opens = |name: &String| WITH_A_WINDOW.contains(&name.as_str());
    for name in names()?.into_iter().filter(|name| opens(name) == (which == Proofs::WithAWindow)) {
        let few = few(&name);
        stage(&format!("Proof: {name}"), || expect(&name, &few, HELD))?;
        let with_a_fault = [few, vec!["--fault".to_owned()]].concat();
        stage(&format!("Proof with a fault put in: {name}"), || expect(&name, &with_a_fault, CAUGHT))?;
    }
    Ok(())
}

/// The words that ask a proof for few cases. Nothing where its usual count is few.
fn few(name: &str) -> Vec<String> {
    let asks = |(_, count): &(&str, &str)| vec!["--count".to_owned(), (*count).to_owned()];
    FEW.iter().find(|(own, _)| *own == name).map(asks).unwrap_or_default()
}

/// A proof that could not run, which says nothing of the claim, is tried once more. A breach or a missed fault
/// never is.
fn expect(name: &str, words: &[String], wanted: u8) -> Outcome<()> {
    let code = match proof(name, words, exit_code_told_at_the_end)? {
        COULD_NOT_RUN => {
            println!("   The proof {name} could not run. Trying once more.");
            proof(name, words, exit_code_told_at_the_end)?
        }
        code => code,
    };
    match code {
        code if code == wanted => Ok(()),
        code => Err(Stop::new(format!("The proof {name} ended with {code}, and {wanted} was wanted."))),
    }
}

fn proof(name: &str, words: &[String], run: fn(&mut Command) -> Outcome<u8>) -> Outcome<u8> {
    let program = place::target().join("ci").join(format!("prove_{name}{}", std::env::consts::EXE_SUFFIX));
    let code = run(Command::new(program).args(words).current_dir(place::root()));
    // Any other code is a program that broke off, which is neither a breach nor a proof.
    code.map(|code| if code <= CAUGHT { code } else { COULD_NOT_RUN }).map_err(|stop| stop.with_code(2))
}

/// The names of the proofs: the programs `tests/src/bin/prove_*.rs`.
fn names() -> Outcome<Vec<String>> {
    let folder = fs::read_dir(place::root().join("tests/src/bin"))
        .map_err(|error| Stop::new(format!("The proofs could not be listed: {error}")).with_code(2))?;
    let files = folder.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let name = |file: String| Some(file.strip_prefix("prove_")?.strip_suffix(".rs")?.to_owned());
    let mut names: Vec<String> = files.filter_map(name).collect();
    names.sort();
    Ok(names)
}

fn chosen(name: Option<&str>) -> Outcome<Vec<String>> {
    let all = names()?;
    match name {
        None => Ok(all),
        Some(name) if all.iter().any(|known| known == name) => Ok(vec![name.to_owned()]),
        Some(name) => {
            let why = format!("There is no proof called {name}. There are: {}", all.join(", "));
            Err(Stop::new(why).with_code(2))
        }
    }
}

fn read(words: &[String]) -> Outcome<Asked> {
    let mut asked = Asked { name: None, passed_on: Vec::new() };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--fault" => asked.passed_on.push(word.clone()),
            "--count" | "--seed" => {
                let number = words.next().filter(|number| number.parse::<u32>().is_ok());
                let number =
                    number.ok_or_else(|| Stop::new(format!("{word} needs a number.")).with_code(2))?;
                asked.passed_on.extend([word.clone(), number.clone()]);
            }
            name if !name.starts_with('-') && asked.name.is_none() => asked.name = Some(name.to_owned()),
            other => return Err(Stop::new(format!("prove does not know {other}.")).with_code(2)),
        }
    }
    Ok(asked)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn a_name_a_count_and_a_fault_may_stand_in_any_order() {
        let asked = read(&words("--count 50 privacy --fault")).expect("it is a good line");
        assert_eq!(asked.name.as_deref(), Some("privacy"));
        assert_eq!(asked.passed_on, words("--count 50 --fault"));
    }

    #[test]
    fn one_fault_that_was_missed_is_not_hidden_by_one_that_was_caught() {
        assert_eq!(of_all(&[3, 3], true), 3);
        assert_eq!(of_all(&[0, 3], true), 0);
        assert_eq!(of_all(&[2, 3], true), 2);
    }

    #[test]
    fn a_breach_is_not_hidden_by_a_proof_that_could_not_run() {
        assert_eq!(of_all(&[0, 0], false), 0);
        assert_eq!(of_all(&[1, 2, 0], false), 1);
        assert_eq!(of_all(&[], false), 2);
    }

    #[test]
    fn each_proof_that_is_said_to_open_a_window_is_there() {
        let all = names().expect("the proofs are listed");
        let named = WITH_A_WINDOW.into_iter().chain(FEW.map(|(name, _)| name));
        assert!(named.into_iter().all(|name| all.iter().any(|known| known == name)), "{all:?}");
        assert_eq!((few("journeys").join(" "), few("traces")), ("--count 3".to_owned(), Vec::new()));
    }

    #[test]
    fn what_is_not_known_ends_with_two_so_that_it_is_not_taken_for_a_breach() {
        for line in ["--count", "--count many", "--loud", "privacy traces"] {
            assert_eq!(read(&words(line)).err().map(|stop| stop.code), Some(2), "{line}");
        }
        assert_eq!(chosen(Some("nothing-of-the-kind")).err().map(|stop| stop.code), Some(2));
    }
}
