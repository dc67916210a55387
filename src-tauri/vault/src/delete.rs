//! Deleting a whole plan.

use std::fs::OpenOptions;
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::folder::Folder;
use crate::{VaultError, files, header};

const GOING: &str = "going-";
/// A backup's header stands at its start, within so many bytes.
const FRONT_OF_A_BACKUP: usize = 128 + header::LONGEST;

/// Deletes a plan, its history and its backups on this computer. Returns what could not be removed.
///
/// What this cannot do: a solid-state disk may keep old pieces that nobody can address, and copies elsewhere
/// stay: backups saved to other places, copies that backup programs made of this folder, printed pages, PDFs.
/// All but the printed ones and the PDFs are encrypted. So that pieces which can be undeleted stay closed too,
/// every copy of the wrapped key is overwritten first.
///
/// `AlreadyOpen` when somebody holds the plan, and then nothing is touched. It is gone from the list of plans
/// in one step: what a crash leaves is finished by [`finish_deleting`].
pub fn delete_everything(data: &Path, plan: &str) -> Result<Vec<PathBuf>, VaultError> {
    let folder = Folder::of(data, plan).ok_or(VaultError::Moved)?;
    if !folder.path().try_exists()? {
        return Err(VaultError::Moved);
    }
    let held = folder.lock()?;
    let going = data.join("plans").join(format!("{GOING}{plan}"));
    // Where an open file keeps its folder from being renamed, it is deleted under its own name.
    let path = match std::fs::rename(folder.path(), &going) {
        Ok(()) => going,
        Err(_) => folder.path().to_owned(),
    };
    // Whether or not this is durable, the keys are overwritten next, so there is no plan to go back to.
    let _ = files::sync_folder(&data.join("plans"));
    overwrite_keys(&path);
    drop(held);
    Ok(remove(&path))
}

/// Ends deletions that were cut short. Returns what could not be removed.
pub fn finish_deleting(data: &Path) -> Vec<PathBuf> {
    let Ok(plans) = std::fs::read_dir(data.join("plans")) else { return Vec::new() };
    let going = |path: &PathBuf| {
        path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with(GOING))
    };
    let left = plans.flatten().map(|entry| entry.path()).filter(going).flat_map(|path| {
        overwrite_keys(&path);
        remove(&path)
    });
    left.collect()
}

/// Overwrites every header of the plan, those at the start of its backups too.
fn overwrite_keys(plan: &Path) {
    for folder in folders_in(plan) {
        let name = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        for file in files_in(&folder).iter().filter(|file| starts(file, "header")) {
            overwrite(file, header::LONGEST);
        }
        if name == "backups" || name == "making" {
            files_in(&folder).iter().for_each(|file| overwrite(file, FRONT_OF_A_BACKUP));
        }
    }
}

/// Overwrites the start of a file, in place and on the disk. One that cannot be written is removed all the same.
fn overwrite(path: &Path, length: usize) {
    let overwritten = OpenOptions::new().write(true).open(path).and_then(|mut file| {
        let there = file.seek(SeekFrom::End(0))?;
        file.rewind()?;
        file.write_all(&vec![0; length.min(usize::try_from(there).unwrap_or(length))])?;
        file.sync_all()
    });
    drop(overwritten);
}

/// Removes a folder, and gives what is left of it when not all of it goes.
fn remove(path: &Path) -> Vec<PathBuf> {
    if std::fs::remove_dir_all(path).is_ok() || !path.exists() {
        return Vec::new();
    }
    let mut left = files_in(path);
    left.extend(folders_in(path).iter().flat_map(|folder| remove(folder)));
    if left.is_empty() { vec![path.to_owned()] } else { left }
}

fn starts(path: &Path, with: &str) -> bool {
    path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with(with))
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    entries(folder, false)
}

fn folders_in(folder: &Path) -> Vec<PathBuf> {
    entries(folder, true)
}

/// What stands in a folder. A link is never followed.
fn entries(folder: &Path, folders: bool) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let wanted = |entry: &std::fs::DirEntry| {
        entry.file_type().is_ok_and(|kind| if folders { kind.is_dir() } else { kind.is_file() })
    };
    entries.flatten().filter(wanted).map(|entry| entry.path()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Cost, Label, LockedVault, NewPlan, Passphrase};

    #[test]
    fn a_plan_whose_keys_are_overwritten_goes_also_when_the_disk_syncs_no_more() {
        let data = tempfile::tempdir().expect("a folder");
        let passphrase = Passphrase::new("kettle garden window seven".to_owned()).expect("not empty");
        let new = NewPlan { label: Label::new("Plan"), passphrase, cost: Cost::LEAST };
        let vault = LockedVault::create(data.path(), new, &mut |bytes| bytes.fill(3)).expect("a new plan");
        let plan = vault.lock().plan().to_owned();
        files::failing::after(Some(0));
        let left = delete_everything(data.path(), &plan);
        files::failing::after(None);
        assert_eq!(left, Ok(Vec::new()));
        assert!(entries(&data.path().join("plans"), true).is_empty());
    }
}
