//! A small disk that fills and a disk that is read-only: real ones, in memory, mounted for one program alone.

use std::{fs, path::Path, process::Command};

use footing_vault::{OpenVault, VaultError};

use super::{Outcome, Tried};
use crate::vault_proofs::{
    again::{Role, Started},
    kept_files::KeptFiles,
    numbered::{change, changes_in},
    vaults::{ANOTHER, file, make, open, open_with},
};

pub const FILLING: &str = "filling";
pub const READING_ONLY: &str = "reading only";

/// Mounts half a megabyte of memory on the folder, for what is run in it alone, and runs this program there.
const MOUNTED: [&str; 5] = [
    "unshare",
    "-Urm",
    "sh",
    "-c",
    "mount -t tmpfs -o size=512k tmpfs \"$FOOTING_PROOF_FOLDER\" && exec \"$0\"",
];
const DONE: &str = "done";

/// The disk fills while the person writes: they are told, what was there stays, and there is more once there
/// is room.
pub fn fills(breached: bool) -> Outcome<Tried> {
    plays_on_a_disk_of_its_own(FILLING, breached)
}

/// The disk is read-only: that is told, and no byte changes.
pub fn is_read_only(breached: bool) -> Outcome<Tried> {
    plays_on_a_disk_of_its_own(READING_ONLY, breached)
}

fn plays_on_a_disk_of_its_own(role: &str, breached: bool) -> Outcome<Tried> {
    let allowed = Command::new("unshare").args(["-Urm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).output();
    if !allowed.is_ok_and(|tried| tried.status.success()) {
        return Ok(Tried::NotHere);
    }
    let folder = tempfile::tempdir()?;
    let mut started = Started::now(role, folder.path(), u64::from(breached), &MOUNTED);
    let mut breaches: Vec<String> = std::iter::from_fn(|| started.hear()).collect();
    match breaches.pop() {
        Some(last) if last == DONE => Ok(Tried::Here(breaches)),
        last => Err(last.unwrap_or_else(|| "it said nothing".to_owned()).into()),
    }
}

/// Whether a breach is to be put in.
fn is_breached(role: &Role) -> bool {
    role.from > 0
}

/// Writes until the disk is full, makes room, and writes on. With a breach put in, the plan is as it was before all of
/// that.
pub fn fill(role: &Role) -> Outcome<()> {
    let (data, room) = (role.folder.join("data"), role.folder.join("room"));
    let mut vault = make(&data, 1)?;
    let database = file(&data, "plan.footing")?;
    let empty = fs::read(&database)?;
    fs::write(&room, vec![1; 64 * 1024])?;
    let mut kept = 0;
    let told = loop {
        match change(&mut vault, kept + 1) {
            Ok(()) => kept += 1,
            Err(error) => break error,
        }
    };
    says_when(told != VaultError::DiskFull, &format!("told as {told}"));
    is_there("while it is full", &vault, kept)?;
    drop(vault);
    // A save that did not fit may stand in the log, and moving it into the file takes room.
    match open(&data) {
        Ok(vault) => drop(is_there("opened while it is full", &vault, kept)?),
        Err(told) => says_when(told != VaultError::DiskFull, &format!("opened while it is full: {told}")),
    }
    fs::remove_file(room)?;
    if is_breached(role) {
        fs::write(&database, empty)?;
        let _ = fs::remove_file(database.with_extension("footing-wal")); // there may be none
    }
    let mut vault = open(&data).map_err(|error| format!("opening with room again: {error}"))?;
    let there = is_there("with room again", &vault, kept)?;
    change(&mut vault, there + 1).map_err(|error| format!("a change with room again: {error}"))?;
    drop(vault);
    says_when(changes_in(&open(&data)?)? != there + 1, "the change made with room again is not there");
    println!("{DONE}");
    Ok(())
}

fn says_when(wrong: bool, what: &str) {
    if wrong {
        println!("{what}");
    }
}

/// What is there: what was kept, or that and the change that did not fit.
fn is_there(when: &str, vault: &OpenVault, kept: u64) -> Outcome<u64> {
    let there = changes_in(vault)?;
    says_when(there != kept && there != kept + 1, &format!("{when}: {kept} changes kept, {there} there"));
    Ok(there)
}

/// Opens a plan on a disk that cannot be written to. With a breach put in, something is written there.
pub fn read_only(role: &Role) -> Outcome<()> {
    let mut vault = make(&role.folder, 1)?;
    for number in 1..6 {
        change(&mut vault, number)?;
    }
    drop(vault);
    let before = KeptFiles::of(&role.folder)?;
    remount(&role.folder, "remount,ro")?;
    for typed in [crate::vault_proofs::vaults::PASSWORD, ANOTHER] {
        match open_with(&role.folder, typed).err() {
            Some(VaultError::CannotWrite) => {}
            told => println!("told as {told:?}"),
        }
    }
    if is_breached(role) {
        remount(&role.folder, "remount,rw")?;
        fs::write(role.folder.join("another"), "written")?;
    }
    if KeptFiles::of(&role.folder)? != before {
        println!("a byte changed");
    }
    println!("{DONE}");
    Ok(())
}

fn remount(folder: &Path, how: &str) -> Outcome<()> {
    let remounted = Command::new("mount").args(["-o", how]).arg(folder).status()?;
    if remounted.success() { Ok(()) } else { Err(format!("the disk does not {how}").into()) }
}
