//! The files that are there afterwards, searched for what may not be readable in them.

use std::{
    fs::{self, File},
    io::BufReader,
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use rustix::process::geteuid;

use super::marked::Search;
use crate::places;

/// A file is held whole when it is no longer than this.
const MOST_TO_HOLD: u64 = 64 << 20;

/// What a search of files came to.
#[derive(Debug, Default)]
pub struct Searched {
    /// How many files were read.
    pub files: usize,
    /// What was found, and where.
    pub found: Vec<String>,
    /// Files of this account that could not be read, other than by their having gone meanwhile.
    pub unreadable: Vec<PathBuf>,
}

/// The files under these folders that were made or changed since a moment, each once.
pub fn changed_since(moment: SystemTime, folders: &[&Path]) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = folders.iter().flat_map(|folder| files_under(folder)).collect();
    files.sort();
    files.dedup();
    files.retain(|file| changed(file).is_some_and(|changed| changed >= moment));
    files
}

/// Searches files, and their names.
pub fn search(files: &[PathBuf], search: &Search) -> Searched {
    let mut searched = Searched::default();
    for file in files {
        match found_in(file, search) {
            Ok(found) => {
                searched.files += 1;
                searched.found.extend(found.iter().map(|what| format!("{what} in {}", file.display())));
            }
            Err(_) if is_ours(file) => searched.unreadable.push(file.clone()),
            // It is gone meanwhile, or another account's, which the planner cannot write to.
            Err(_) => {}
        }
    }
    searched
}

fn is_ours(file: &Path) -> bool {
    fs::symlink_metadata(file).is_ok_and(|about| about.uid() == geteuid().as_raw())
}

fn found_in(file: &Path, search: &Search) -> std::io::Result<Vec<String>> {
    let name = search.finds_in(file.as_os_str().as_encoded_bytes());
    let inside = if fs::metadata(file)?.len() <= MOST_TO_HOLD {
        search.finds_in(&fs::read(file)?)
    } else {
        search.finds_in_stream(BufReader::new(File::open(file)?))?
    };
    Ok([name, inside].concat())
}

/// When the file itself was last changed: its words, its name or its rights.
fn changed(file: &Path) -> Option<SystemTime> {
    let about = fs::symlink_metadata(file).ok()?;
    let seconds = u64::try_from(about.ctime()).ok()?;
    Some(UNIX_EPOCH + Duration::from_secs(seconds + 1))
}

fn files_under(folder: &Path) -> Vec<PathBuf> {
    // What cargo builds of this repository. The homes inside it are searched on their own.
    if folder == places::target() {
        return Vec::new();
    }
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let inside = |entry: fs::DirEntry| match entry.file_type() {
        Ok(kind) if kind.is_dir() => files_under(&entry.path()),
        Ok(kind) if kind.is_file() => vec![entry.path()],
        _ => Vec::new(),
    };
    entries.flat_map(inside).collect()
}

#[cfg(test)]
mod tests {
    use super::{super::marked::marked_word, *};

    #[test]
    fn a_word_in_a_folder_that_says_it_is_a_cache_is_found() {
        let (folder, word) = (tempfile::tempdir().expect("a folder"), marked_word());
        fs::write(folder.path().join("CACHEDIR.TAG"), "Signature: 8a477f597d28d172789f06886806bc55")
            .expect("written");
        fs::write(folder.path().join("kept"), &word).expect("written");
        let files = changed_since(UNIX_EPOCH, &[folder.path()]);
        assert_eq!(search(&files, &Search::of(&[word])).found.len(), 1);
    }

    #[test]
    fn a_file_of_this_account_that_cannot_be_read_is_told_and_one_that_is_gone_is_not() {
        // The kernel lets nobody read this from its beginning.
        let files = [PathBuf::from("/proc/self/mem"), PathBuf::from("/no/such/file")];
        let searched = search(&files, &Search::of(&[marked_word()]));
        assert_eq!((searched.files, searched.unreadable), (0, vec![files[0].clone()]));
    }
}
