//! The claim: whatever the disk or another program does, the vault says what it is and loses nothing that it
//! said was kept.
//!
//! First every act of SQLite's on the disk fails in turn, once or from then on: full, not written, not synced,
//! not read. Then come real ones: a small disk that fills, a disk that is read-only, files that vanish, a folder
//! that another program mixes, two copies of the planner, a clock that goes back ten years. `--count` is how
//! many acts fail in each way, spread over all there are. With `--fault` the disk says "written" and has not, and in
//! each of the real ones something comes about that its claim does not allow: a change that was kept goes, a file is
//! made in the place of one that went, the system says that a file that moved has not. Every one of these has to be
//! caught.

use std::process::ExitCode;

use footing_tests::{
    proof::{Asked, Found, run},
    vault_proofs::{
        again::role,
        failing_disk::{Failed, LYING, WAYS},
        named_faults::{self, Tried},
        watched_disk,
    },
};

const USUAL_COUNT: u32 = 12;

fn main() -> ExitCode {
    match role() {
        Some(role) => named_faults::plays(&role),
        None => run(USUAL_COUNT, |asked| prove(asked).map_err(|error| error.to_string())),
    }
}

fn prove(asked: Asked) -> Result<(Found, String), Box<dyn std::error::Error>> {
    watched_disk::lay_below_everything();
    let mut failed = Failed::default();
    let ways = if asked.fault { &LYING[..] } else { &WAYS[..] };
    for way in ways {
        failed.in_this_way(way, asked.count, asked.seed.into())?;
    }
    let mut breaches = std::mem::take(&mut failed.breaches);
    let (mut named, mut not_here) = (0, 0);
    let mut held = if breaches.is_empty() { vec!["failing acts"] } else { Vec::new() };
    for (name, tries) in &named_faults::ALL {
        match tries(asked.fault).map_err(|error| format!("{name}: {error}"))? {
            Tried::Here(found) => {
                named += 1;
                held.extend(found.is_empty().then_some(*name));
                breaches.extend(found.into_iter().map(|breach| format!("{name}: {breach}")));
            }
            Tried::NotHere => {
                not_here += 1;
                println!("Not tried, because this account may not mount a disk: {name}");
            }
        }
    }
    breaches.iter().for_each(|breach| println!("{breach}"));
    if asked.fault && !held.is_empty() {
        println!("Missed: {held:?}");
    }
    let nothing = if asked.fault { !held.is_empty() } else { breaches.is_empty() };
    let found = if nothing { Found::Nothing } else { Found::Breach };
    let Failed { acts, told, kept, typed_after, .. } = failed;
    Ok((
        found,
        format!(
            "{acts} failing acts in {} ways ({told} told, {kept} with all kept, {typed_after} typed on after); \
             {named} faults by name, {not_here} not tried: {} breaches",
            ways.len(),
            breaches.len()
        ),
    ))
}
