//! Doing again on a disk in memory what a program asked the system to do on a real one.

use std::{
    cell::Cell,
    collections::HashMap,
    path::{Path, PathBuf},
    rc::Rc,
};

use super::{
    calls::Call,
    disk::{Act, Disk, Node},
};

/// What came of one call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// It changed nothing that a power cut could tell.
    Nothing,
    /// A file or a name changed, or was synced.
    Changed,
    /// The program said a number.
    Said(u64),
}

/// An open file or folder: what it is, and where the next byte comes from or goes.
#[derive(Clone)]
struct Open {
    node: Node,
    path: PathBuf,
    at: Rc<Cell<u64>>,
}

/// A disk, and the files that the program has open on it.
pub struct Replay {
    /// The disk.
    pub disk: Disk,
    top: PathBuf,
    open: HashMap<u64, Open>,
    /// Whose syncs count.
    syncs: fn(&Path) -> bool,
}

const OUTPUT: u64 = 1;

impl Replay {
    /// A disk on which a folder is the top. A fault is to let some syncs not count.
    pub fn on(disk: Disk, top: &Path, syncs: fn(&Path) -> bool) -> Self {
        Self { disk, top: top.to_owned(), open: HashMap::new(), syncs }
    }

    /// Does what a call did.
    ///
    /// # Errors
    /// For a call that does something to these files which is not known here: then nothing would be proved.
    pub fn takes(&mut self, call: &Call) -> Result<Done, String> {
        let known = match call.name.as_str() {
            "openat" => self.opens(call),
            "close" | "lseek" | "read" | "fcntl" => self.holds(call),
            "write" if call.number(0) == Some(OUTPUT) => says(call),
            "write" | "pwrite64" | "ftruncate" | "copy_file_range" | "sendfile" => self.writes(call),
            "fsync" | "fdatasync" => self.syncs(call),
            "rename" | "mkdir" | "unlink" | "rmdir" | "unlinkat" => self.names(call),
            "mmap" if call.word(3).contains("MAP_SHARED") && call.word(2).contains("PROT_WRITE") => None,
            "mmap" | "ioctl" => Some(Done::Nothing),
            _ => None,
        };
        known.ok_or_else(|| {
            let words: Vec<String> = (0..5).map(|at| call.word(at).chars().take(60).collect()).collect();
            format!("a call that is not known here: {}({})", call.name, words.join(", "))
        })
    }

    /// A path below the top; `None` elsewhere.
    fn inside(&self, path: &Path) -> Option<PathBuf> {
        path.strip_prefix(&self.top).ok().map(Path::to_owned)
    }

    fn opens(&mut self, call: &Call) -> Option<Done> {
        let path = match call.number(0) {
            Some(folder) => match self.open.get(&folder) {
                Some(folder) => folder.path.join(call.path(1)?),
                None => return Some(Done::Nothing),
            },
            None => match self.inside(&call.path(1)?) {
                Some(path) => path,
                None => return Some(Done::Nothing),
            },
        };
        let flags = call.word(2);
        let there = self.disk.find(&path);
        let node = there.or_else(|| flags.contains("O_CREAT").then(|| self.disk.makes(&path, false))?)?;
        let cut = flags.contains("O_TRUNC") && !self.disk.bytes(node).is_empty();
        if cut {
            self.disk.takes(node, Act::Truncate(0));
        }
        self.open.insert(call.answer, Open { node, path, at: Rc::default() });
        Some(if cut || there.is_none() { Done::Changed } else { Done::Nothing })
    }

    /// Calls that change nothing on the disk, and only where the next byte comes from or goes.
    fn holds(&mut self, call: &Call) -> Option<Done> {
        let number = call.number(0)?;
        let Some(open) = self.open.get(&number).cloned() else { return Some(Done::Nothing) };
        match call.name.as_str() {
            "close" => drop(self.open.remove(&number)),
            "lseek" => open.at.set(call.answer),
            "read" => open.at.set(open.at.get() + call.answer),
            _ if call.word(1).starts_with("F_DUPFD") => drop(self.open.insert(call.answer, open)),
            _ => {}
        }
        Some(Done::Nothing)
    }

    fn writes(&mut self, call: &Call) -> Option<Done> {
        let to = if call.name == "copy_file_range" { 2 } else { 0 };
        let Some(open) = self.open.get(&call.number(to)?).cloned() else { return Some(Done::Nothing) };
        let act = match call.name.as_str() {
            "ftruncate" => Act::Truncate(call.number(1)?),
            "pwrite64" => Act::Write(call.number(3)?, whole(call.bytes(1)?, call.answer)?),
            "write" => Act::Write(forth(&open, call.answer), whole(call.bytes(1)?, call.answer)?),
            name => {
                // From one file to another, each from where it stands: the words for that are NULL.
                let (from, rest) = if name == "sendfile" { (1, [2, 2]) } else { (0, [1, 3]) };
                let from = self.open.get(&call.number(from)?)?;
                let start = usize::try_from(forth(from, call.answer)).ok()?;
                let bytes =
                    self.disk.bytes(from.node).get(start..)?.get(..usize::try_from(call.answer).ok()?)?;
                rest.iter().all(|at| call.word(*at) == "NULL").then_some(())?;
                Act::Write(forth(&open, call.answer), bytes.to_vec())
            }
        };
        let nothing = matches!(&act, Act::Write(_, bytes) if bytes.is_empty());
        self.disk.takes(open.node, act);
        Some(if nothing { Done::Nothing } else { Done::Changed })
    }

    fn syncs(&mut self, call: &Call) -> Option<Done> {
        let Some(open) = self.open.get(&call.number(0)?) else { return Some(Done::Nothing) };
        if (self.syncs)(&open.path) {
            self.disk.syncs(open.node);
        }
        Some(Done::Changed)
    }

    fn names(&mut self, call: &Call) -> Option<Done> {
        let path = match call.name.as_str() {
            "unlinkat" if call.word(0) != "AT_FDCWD" => match self.open.get(&call.number(0)?) {
                Some(folder) => folder.path.join(call.path(1)?),
                None => return Some(Done::Nothing),
            },
            name => match self.inside(&call.path(usize::from(name == "unlinkat"))?) {
                Some(path) => path,
                None => return Some(Done::Nothing),
            },
        };
        match call.name.as_str() {
            "mkdir" => drop(self.disk.makes(&path, true)?),
            "rename" => {
                let to = self.inside(&call.path(1)?)?;
                self.disk.renames(&path, &to)?;
            }
            _ => self.disk.removes(&path)?,
        }
        Some(Done::Changed)
    }
}

/// Where an open file stands, which is then so many bytes further.
fn forth(open: &Open, bytes: u64) -> u64 {
    open.at.replace(open.at.get() + bytes)
}

/// The bytes that the system took.
fn whole(bytes: Vec<u8>, taken: u64) -> Option<Vec<u8>> {
    bytes.get(..usize::try_from(taken).ok()?).map(<[u8]>::to_vec)
}

fn says(call: &Call) -> Option<Done> {
    let said = String::from_utf8(call.bytes(1)?).ok()?;
    Some(said.trim().parse().map_or(Done::Nothing, Done::Said))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_that_is_not_known_proves_nothing_and_says_so() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut replay = Replay::on(Disk::of(folder.path()).expect("read"), folder.path(), |_| true);
        let call = Call::read(r#"link("\x61", "\x62") = 0"#).expect("a call");
        assert!(replay.takes(&call).is_err());
    }
}
