//! Whether something has to be made again: a stamp holds a digest of what it was made from.

use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
};

use crate::{
    place,
    stage::{Outcome, Stop},
};

/// Folders that are made, never made from.
const MADE: [&str; 3] = ["node_modules", "dist", "target"];

/// Runs the work unless its stamp says that these files and folders are as they were the last time, and
/// what it made is still there.
pub fn unless_fresh(
    name: &str,
    from: &[PathBuf],
    made: &Path,
    work: impl FnOnce() -> Outcome<()>,
) -> Outcome<()> {
    let stamp = place::target().join("stamps").join(name);
    let now = digest(from).to_string();
    if made.exists() && fs::read_to_string(&stamp).is_ok_and(|then| then == now) {
        println!("   {name}: nothing changed.");
        return Ok(());
    }
    work()?;
    write(&stamp, &now)
        .map_err(|error| Stop::new(format!("The stamp for {name} could not be written: {error}")))
}

fn write(stamp: &Path, digest: &str) -> std::io::Result<()> {
    fs::create_dir_all(stamp.parent().unwrap_or(stamp))?;
    fs::write(stamp, digest)
}

fn digest(from: &[PathBuf]) -> u64 {
    let mut files: Vec<PathBuf> = from.iter().flat_map(|path| files_under(path)).collect();
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        file.hash(&mut hasher);
        fs::read(&file).unwrap_or_default().hash(&mut hasher);
    }
    hasher.finish()
}

fn files_under(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_path_buf()];
    }
    let made = |path: &Path| path.file_name().is_some_and(|name| MADE.iter().any(|made| name == *made));
    let entries = fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.filter(|path| !made(path)).flat_map(|path| files_under(&path)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("footing-fresh-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("node_modules")).expect("the temporary folder can be written");
        fs::write(folder.join("a.ts"), "one").expect("the temporary folder can be written");
        folder
    }

    #[test]
    fn a_changed_file_and_a_new_file_make_it_stale_and_installed_packages_do_not() {
        let folder = folder("stale");
        let digest_now = || digest(std::slice::from_ref(&folder));
        let first = digest_now();
        fs::write(folder.join("node_modules/x.js"), "x").expect("written");
        assert_eq!(digest_now(), first);
        fs::write(folder.join("a.ts"), "two").expect("written");
        let second = digest_now();
        assert_ne!(second, first);
        fs::write(folder.join("b.ts"), "").expect("written");
        assert_ne!(digest_now(), second);
        fs::remove_dir_all(folder).expect("removed");
    }
}
