//! The files that are there afterwards, searched for what may not be readable in them.

use std::{
    fs::{self, File},
    io::BufReader,
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use super::marked::Search;

/// A file is held whole when it is no longer than this.
const MOST_TO_HOLD: u64 = 64 << 20;

/// What a search of files came to.
#[derive(Debug, Default)]
pub struct Searched {
    /// How many files were read.
    pub files: usize,
    /// What was found, and where.
    pub found: Vec<String>,
    /// Files that could not be read, other than by their having gone meanwhile.
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
            Err(_) if !file.exists() => {}
            Err(_) => searched.unreadable.push(file.clone()),
        }
    }
    searched
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
    // What cargo builds is marked so, and nobody else writes there.
    if folder.join("CACHEDIR.TAG").exists() {
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
