//! What is left on a disk when the power goes.
//!
//! What was synced is there. Of what was not, every sector of 512 bytes is there or not by chance, and so is
//! every truncation and every deletion, in any order of files. A sector is whole: it has the old bytes or the
//! new ones. A disk that says "synced" and has not is outside of this and of any program.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    rc::Rc,
};

use fastrand::Rng;

use super::watched_disk::Act;

const SECTOR: u64 = 512;
/// How likely an unsynced sector is to be there.
const CHANCES: [f64; 4] = [0.0, 0.5, 0.9, 1.0];

/// The files of a disk with what is not synced yet.
#[derive(Clone, Default)]
pub struct Disk(BTreeMap<PathBuf, OnDisk>);

#[derive(Clone, Default)]
struct OnDisk {
    synced: Option<Vec<u8>>,
    since: Vec<Act>,
}

impl Disk {
    /// Puts a file there, synced.
    pub fn holds(&mut self, path: &Path, bytes: Vec<u8>) {
        self.0.insert(path.to_owned(), OnDisk { synced: Some(bytes), since: Vec::new() });
    }

    /// Takes in what happened to a file.
    pub fn takes(&mut self, path: &Rc<Path>, act: &Act) {
        let file = self.0.entry(path.to_path_buf()).or_default();
        match act {
            Act::Sync => {
                let since = std::mem::take(&mut file.since);
                since.iter().for_each(|act| apply(&mut file.synced, act, &mut || true));
            }
            Act::Delete { durable: true } => *file = OnDisk::default(),
            other => file.since.push(other.clone()),
        }
    }

    /// Whether a cut now can lose anything.
    pub fn is_all_synced(&self) -> bool {
        self.0.values().all(|file| file.since.is_empty())
    }

    /// The files after the power went now.
    pub fn after_a_cut(&self, rng: &mut Rng) -> Vec<(PathBuf, Vec<u8>)> {
        let chance = CHANCES[rng.usize(0..CHANCES.len())];
        let mut left = Vec::new();
        for (path, file) in &self.0 {
            let mut there = file.synced.clone();
            file.since.iter().for_each(|act| apply(&mut there, act, &mut || rng.f64() < chance));
            left.extend(there.map(|bytes| (path.clone(), bytes)));
        }
        left
    }
}

/// Does to a file what an act does, where chance lets it. What lies behind the end of a file is zero.
fn apply(file: &mut Option<Vec<u8>>, act: &Act, lets: &mut dyn FnMut() -> bool) {
    match act {
        Act::Write(at, bytes) => {
            let content = file.get_or_insert_default();
            for (at, part) in sectors(*at, bytes) {
                if lets() {
                    content.resize(content.len().max(at + part.len()), 0);
                    content[at..at + part.len()].copy_from_slice(part);
                }
            }
        }
        Act::Truncate(size) if lets() => {
            file.get_or_insert_default().resize(usize::try_from(*size).expect("it was in memory"), 0);
        }
        Act::Delete { .. } if lets() => *file = None,
        _ => {}
    }
}

/// A write as one part for each sector it touches.
fn sectors(start: u64, mut bytes: &[u8]) -> Vec<(usize, &[u8])> {
    let (mut at, mut parts) = (start, Vec::new());
    while !bytes.is_empty() {
        let room = usize::try_from(SECTOR - at % SECTOR).expect("a sector").min(bytes.len());
        let (part, rest) = bytes.split_at(room);
        parts.push((usize::try_from(at).expect("it was in memory"), part));
        at += room as u64;
        bytes = rest;
    }
    parts
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn cuts(acts: &[Act]) -> BTreeSet<Vec<u8>> {
        let path: Rc<Path> = Path::new("f").into();
        let mut disk = Disk::default();
        disk.holds(&path, vec![1; 1024]);
        acts.iter().for_each(|act| disk.takes(&path, act));
        let mut rng = Rng::with_seed(1);
        (0..200).flat_map(|_| disk.after_a_cut(&mut rng)).map(|(_, bytes)| bytes).collect()
    }

    #[test]
    fn what_was_synced_is_there_after_every_cut() {
        let found = cuts(&[Act::Write(0, vec![2; 1024]), Act::Truncate(700), Act::Sync]);
        assert_eq!(found, BTreeSet::from([vec![2; 700]]));
    }

    #[test]
    fn an_unsynced_write_may_be_there_by_sectors() {
        let found = cuts(&[Act::Write(500, vec![2; 100])]);
        let mixed: Vec<Vec<u8>> = [(false, false), (true, false), (false, true), (true, true)]
            .iter()
            .map(|(first, second)| {
                let mut bytes = vec![1; 1024];
                bytes[500..512].fill(if *first { 2 } else { 1 });
                bytes[512..600].fill(if *second { 2 } else { 1 });
                bytes
            })
            .collect();
        assert_eq!(found, mixed.into_iter().collect());
    }
}
