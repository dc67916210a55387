//! What is left on a disk when the power goes.
//!
//! What was synced is there. Of what was not, every sector of 512 bytes is there or not by chance, and so is
//! every truncation, in any order of files. A sector is whole: it has the old bytes or the new ones. A new name, a
//! renaming or a deletion is there for certain once its folder was synced; before that, by chance, either each
//! for itself or in their order, as file systems differ in this. A disk that says "synced" and has not is outside
//! of this and of any program.

use std::{
    collections::BTreeMap,
    fs, io, mem,
    path::{Path, PathBuf},
};

use fastrand::Rng;

const SECTOR: u64 = 512;
/// How likely something unsynced is to be there.
const CHANCES: [f64; 4] = [0.0, 0.5, 0.9, 1.0];

/// A file or folder, whatever it is called now.
pub type Node = usize;

/// The folder that everything is in.
pub const TOP: Node = 0;

/// Everything in a folder by its path: a file's bytes, or `None` for a folder.
pub type Tree = BTreeMap<PathBuf, Option<Vec<u8>>>;

/// What was done to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Bytes were written from an offset on.
    Write(u64, Vec<u8>),
    /// It was cut or lengthened to this many bytes.
    Truncate(u64),
}

/// The names in each folder.
type Folders = BTreeMap<Node, BTreeMap<String, Node>>;

#[derive(Clone, Default)]
struct File {
    synced: Vec<u8>,
    since: Vec<Act>,
    now: Vec<u8>,
}

/// One step in which names change: one goes, one comes, or both at once.
#[derive(Clone)]
struct Naming {
    goes: Option<(Node, String)>,
    comes: Option<(Node, String, Node)>,
}

/// The files and folders of a disk, with what is not synced yet.
#[derive(Clone)]
pub struct Disk {
    files: BTreeMap<Node, File>,
    now: Folders,
    synced: Folders,
    /// What happened to names since they were synced.
    since: Vec<Naming>,
}

impl Disk {
    /// A disk that holds what a folder does, all of it synced.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn of(folder: &Path) -> io::Result<Self> {
        let now = Folders::from([(TOP, BTreeMap::new())]);
        let mut disk = Self { files: BTreeMap::new(), synced: now.clone(), now, since: Vec::new() };
        for (path, bytes) in tree(folder)? {
            let Some(node) = disk.makes(&path, bytes.is_none()) else { continue };
            if let (Some(file), Some(bytes)) = (disk.files.get_mut(&node), bytes) {
                (file.synced, file.now) = (bytes.clone(), bytes);
            }
        }
        disk.since.clear();
        disk.synced.clone_from(&disk.now);
        Ok(disk)
    }

    /// What a path from the top leads to now.
    pub fn find(&self, path: &Path) -> Option<Node> {
        path.iter().try_fold(TOP, |node, name| self.now.get(&node)?.get(name.to_str()?).copied())
    }

    /// The folder that a path is in, and its name there.
    fn place(&self, path: &Path) -> Option<(Node, String)> {
        let folder = self.find(path.parent()?).filter(|folder| self.now.contains_key(folder))?;
        Some((folder, path.file_name()?.to_str()?.to_owned()))
    }

    /// Makes a file or a folder. `None` when the folder it is to be in is not there.
    pub fn makes(&mut self, path: &Path, folder: bool) -> Option<Node> {
        let (parent, name) = self.place(path)?;
        let node = self.files.len() + self.now.len();
        if folder {
            self.now.insert(node, BTreeMap::new());
            self.synced.insert(node, BTreeMap::new());
        } else {
            self.files.insert(node, File::default());
        }
        self.names(Naming { goes: None, comes: Some((parent, name, node)) });
        Some(node)
    }

    /// Gives something another name.
    pub fn renames(&mut self, from: &Path, to: &Path) -> Option<()> {
        let node = self.find(from)?;
        let (folder, name) = self.place(to)?;
        self.names(Naming { goes: self.place(from), comes: Some((folder, name, node)) });
        Some(())
    }

    /// Takes a name away, and with it the file or empty folder.
    pub fn removes(&mut self, path: &Path) -> Option<()> {
        let place = self.place(path)?;
        self.names(Naming { goes: Some(place), comes: None });
        Some(())
    }

    fn names(&mut self, naming: Naming) {
        apply_naming(&naming, &mut self.now);
        self.since.push(naming);
    }

    /// Does something to a file.
    pub fn takes(&mut self, node: Node, act: Act) {
        if let Some(file) = self.files.get_mut(&node) {
            apply(&mut file.now, &act, &mut || true);
            file.since.push(act);
        }
    }

    /// Waits until all of a file, or all names in a folder, are on the disk.
    pub fn syncs(&mut self, node: Node) {
        if let Some(File { synced, since, .. }) = self.files.get_mut(&node) {
            mem::take(since).iter().for_each(|act| apply(synced, act, &mut || true));
        }
        let is_here = |naming: &Naming| {
            let goes = naming.goes.as_ref().is_some_and(|(folder, _)| *folder == node);
            goes || naming.comes.as_ref().is_some_and(|(folder, ..)| *folder == node)
        };
        let (here, elsewhere): (Vec<Naming>, _) = mem::take(&mut self.since).into_iter().partition(is_here);
        here.iter().for_each(|naming| apply_naming(naming, &mut self.synced));
        self.since = elsewhere;
    }

    /// The bytes of a file as they are now.
    pub fn bytes(&self, node: Node) -> &[u8] {
        self.files.get(&node).map_or(&[], |file| &file.now)
    }

    /// Whether a cut now can lose anything.
    pub fn is_all_synced(&self) -> bool {
        self.since.is_empty() && self.files.values().all(|file| file.since.is_empty())
    }

    /// All that is there now.
    pub fn now(&self) -> Tree {
        walk(&self.now, &mut |node| self.bytes(node).to_vec())
    }

    /// All that is there after the power went now.
    pub fn after_a_cut(&self, rng: &mut Rng) -> Tree {
        let chance = CHANCES[rng.usize(0..CHANCES.len())];
        let (mut folders, in_order) = (self.synced.clone(), rng.bool());
        for naming in &self.since {
            if rng.f64() < chance {
                apply_naming(naming, &mut folders);
            } else if in_order {
                break;
            }
        }
        walk(&folders, &mut |node| {
            let File { synced, since, .. } = &self.files[&node];
            let mut there = synced.clone();
            since.iter().for_each(|act| apply(&mut there, act, &mut || rng.f64() < chance));
            there
        })
    }
}

fn walk(folders: &Folders, bytes: &mut dyn FnMut(Node) -> Vec<u8>) -> Tree {
    let (mut tree, mut found) = (Tree::new(), vec![(TOP, PathBuf::new())]);
    while let Some((folder, path)) = found.pop() {
        for (name, node) in &folders[&folder] {
            let path = path.join(name);
            let is_folder = folders.contains_key(node);
            tree.insert(path.clone(), (!is_folder).then(|| bytes(*node)));
            found.extend(is_folder.then_some((*node, path)));
        }
    }
    tree
}

fn apply_naming(naming: &Naming, folders: &mut Folders) {
    if let Some((folder, name)) = &naming.goes {
        folders.get_mut(folder).and_then(|names| names.remove(name));
    }
    if let Some((folder, name, node)) = &naming.comes {
        folders.get_mut(folder).and_then(|names| names.insert(name.clone(), *node));
    }
}

/// Does to a file what an act does, where chance lets it. What lies behind the end of a file is zero.
fn apply(content: &mut Vec<u8>, act: &Act, lets: &mut dyn FnMut() -> bool) {
    match act {
        Act::Write(at, bytes) => {
            for (at, part) in sectors(*at, bytes) {
                if lets() {
                    content.resize(content.len().max(at + part.len()), 0);
                    content[at..at + part.len()].copy_from_slice(part);
                }
            }
        }
        Act::Truncate(size) if lets() => {
            content.resize(usize::try_from(*size).expect("it was in memory"), 0);
        }
        Act::Truncate(_) => {}
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

/// All that is in a folder.
///
/// # Errors
/// When it cannot be read.
pub fn tree(folder: &Path) -> io::Result<Tree> {
    let (mut tree, mut folders) = (Tree::new(), vec![PathBuf::new()]);
    while let Some(path) = folders.pop() {
        for entry in fs::read_dir(folder.join(&path))? {
            let entry = entry?;
            let path = path.join(entry.file_name());
            let is_folder = entry.file_type()?.is_dir();
            let bytes = if is_folder { None } else { Some(fs::read(entry.path())?) };
            tree.insert(path.clone(), bytes);
            folders.extend(is_folder.then_some(path));
        }
    }
    Ok(tree)
}

/// Makes a folder hold this and nothing else.
///
/// # Errors
/// When it cannot be written.
pub fn build(folder: &Path, tree: &Tree) -> io::Result<()> {
    fs::remove_dir_all(folder)?;
    fs::create_dir(folder)?;
    // A folder comes before what is in it.
    for (path, bytes) in tree {
        match bytes {
            None => fs::create_dir(folder.join(path))?,
            Some(bytes) => fs::write(folder.join(path), bytes)?,
        }
    }
    Ok(())
}

#[cfg(test)]
#[path = "disk_tests.rs"]
mod tests;
