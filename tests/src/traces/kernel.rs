//! What the kernel saw: every socket, connection and new file of the planner and all it started.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The calls that are written down: all that open a way out, and all that make or name a file.
const CALLS: &str = "trace=socket,socketpair,connect,bind,io_uring_setup,open,openat,openat2,creat,mkdir,mkdirat,\
mknod,mknodat,rename,renameat,renameat2,link,linkat,symlink,symlinkat";

/// A command that runs a program and writes down what it and all it starts ask of the kernel.
pub fn watched(mut command: Command, program: &Path, log: &Path) -> Command {
    command.args(["-ff", "-qq", "-y", "-s", "4096", "-e", CALLS, "-o"]).arg(log.join("thread")).arg(program);
    command
}

/// The tracer's own name, to start it in a session.
pub const TRACER: &str = "strace";

/// What was seen.
#[derive(Debug, Default)]
pub struct Seen {
    /// How many threads were watched.
    pub threads: usize,
    /// Sockets by family, and whether the kernel gave them.
    pub sockets: BTreeMap<(String, bool), usize>,
    /// Where connections were tried to, other than on this computer, and what came of it.
    pub elsewhere: Vec<String>,
    /// Every file or folder that was made, renamed to, or opened to be written.
    pub written: BTreeSet<PathBuf>,
    /// Lines that could not be understood.
    pub not_understood: Vec<String>,
}

/// Families whose sockets stay on this computer.
const LOCAL: [&str; 2] = ["AF_UNIX", "AF_NETLINK"];

impl Seen {
    /// Reads what a tracer wrote into this folder.
    ///
    /// # Errors
    /// When the folder or a file of it cannot be read.
    pub fn read(log: &Path, started_in: &Path) -> std::io::Result<Self> {
        let mut seen = Self::default();
        for file in fs::read_dir(log)? {
            seen.threads += 1;
            let text = String::from_utf8_lossy(&fs::read(file?.path())?).into_owned();
            text.lines().for_each(|line| seen.take(line, started_in));
        }
        Ok(seen)
    }

    /// Sockets of other families that the kernel gave, and connections other than local ones.
    pub fn ways_out(&self) -> Vec<String> {
        let given = self.sockets.iter().filter(|((family, given), _)| *given && !is_local(family));
        let given = given.map(|((family, _), count)| format!("{count} × {family} opened"));
        given.chain(self.elsewhere.iter().cloned()).collect()
    }

    /// How many sockets of other families were asked for and refused.
    pub fn refused(&self) -> usize {
        let refused = self.sockets.iter().filter(|((family, given), _)| !given && !is_local(family));
        refused.map(|(_, count)| count).sum()
    }

    fn take(&mut self, line: &str, started_in: &Path) {
        // A signal, or the end of a thread.
        if line.starts_with("---") || line.starts_with("+++") || line.is_empty() {
            return;
        }
        let Some((call, rest)) = line.split_once('(') else {
            return self.not_understood.push(line.to_owned());
        };
        let worked = !rest.contains(" = -1 ");
        match call {
            "socket" | "socketpair" => self.take_socket(rest, worked),
            "connect" | "bind" => self.take_address(call, rest),
            "io_uring_setup" if worked => self.elsewhere.push("io_uring was set up".to_owned()),
            "io_uring_setup" => {}
            _ if worked => self.take_file(call, rest, started_in),
            _ => {}
        }
    }

    fn take_socket(&mut self, rest: &str, given: bool) {
        let family = rest.split([',', ')']).next().unwrap_or_default().to_owned();
        *self.sockets.entry((family, given)).or_default() += 1;
    }

    fn take_address(&mut self, call: &str, rest: &str) {
        let family = rest.split("sa_family=").nth(1).and_then(|rest| rest.split([',', '}']).next());
        match family {
            Some(family) if is_local(family) => {}
            _ => self.elsewhere.push(format!("{call}({rest}")),
        }
    }

    fn take_file(&mut self, call: &str, rest: &str, started_in: &Path) {
        let opens = matches!(call, "open" | "openat" | "openat2" | "creat");
        let writes = ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TMPFILE"].iter().any(|flag| rest.contains(flag));
        if opens && !writes && call != "creat" {
            return;
        }
        let path = if opens { opened(rest) } else { None };
        match path.or_else(|| named(rest, started_in)) {
            Some(path) => drop(self.written.insert(path)),
            None => self.not_understood.push(format!("{call}({rest}")),
        }
    }
}

fn is_local(family: &str) -> bool {
    LOCAL.contains(&family)
}

/// The path of what was opened, as the kernel says it: `= 14</a/path>`.
fn opened(rest: &str) -> Option<PathBuf> {
    let (_, answer) = rest.rsplit_once(" = ")?;
    let path = answer.split_once('<')?.1.rsplit_once('>')?.0;
    path.starts_with('/').then(|| PathBuf::from(path))
}

/// The last path among the arguments: the new name. A relative one is beside the folder that stands before
/// it, `5</a/folder>`, or in the one the program started in.
fn named(rest: &str, started_in: &Path) -> Option<PathBuf> {
    let arguments = rest.rsplit_once(") ").map_or(rest, |(arguments, _)| arguments);
    let (before, last) = arguments.rsplit_once('"').and_then(|(arguments, _)| arguments.rsplit_once('"'))?;
    let beside = before.rsplit_once("</").and_then(|(_, folder)| folder.split_once('>'));
    let folder = beside.map_or_else(|| started_in.to_path_buf(), |(folder, _)| format!("/{folder}").into());
    Some(folder.join(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(lines: &[&str]) -> Seen {
        let mut seen = Seen::default();
        lines.iter().for_each(|line| seen.take(line, Path::new("/start")));
        assert!(seen.not_understood.is_empty(), "{:?}", seen.not_understood);
        seen
    }

    #[test]
    fn a_connection_is_seen_and_one_to_this_computers_own_display_is_not_taken_for_one() {
        let local = r#"connect(5<socket:[1]>, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X95"}, 21) = 0"#;
        assert!(seen(&[local]).ways_out().is_empty());
        let out = r#"connect(9<socket:[2]>, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}, 16) = -1 EINPROGRESS (Operation now in progress)"#;
        assert_eq!(seen(&[local, out]).ways_out().len(), 1);
    }

    #[test]
    fn a_socket_that_was_refused_is_no_way_out_and_one_that_was_given_is() {
        let refused = "socket(AF_INET6, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_IP) = -1 EACCES (Permission denied)";
        let refused = seen(&[refused, "socket(AF_UNIX, SOCK_STREAM, 0) = 5<socket:[1]>"]);
        assert_eq!((refused.ways_out().len(), refused.refused()), (0, 1));
        assert_eq!(seen(&["socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 7<socket:[3]>"]).ways_out().len(), 1);
    }

    #[test]
    fn every_way_to_make_a_file_is_seen_by_its_whole_path() {
        let made = [
            (r#"openat(AT_FDCWD</start>, "a", O_RDWR|O_CREAT, 0600) = 14</start/a>"#, "/start/a"),
            (r#"openat(5</b>, "x", O_WRONLY|O_TRUNC) = 14</b/x>"#, "/b/x"),
            (
                r#"openat(AT_FDCWD</start>, "/c", O_RDWR|O_TMPFILE, 0600) = 3</c/#12 (deleted)>"#,
                "/c/#12 (deleted)",
            ),
            (r#"mkdir("/d/e", 0777)                = 0"#, "/d/e"),
            (r#"mkdirat(AT_FDCWD</start>, "f", 0777) = 0"#, "/start/f"),
            (r#"rename("/g", "/h (1)")               = 0"#, "/h (1)"),
            (r#"renameat2(5</i>, "j", 6</k>, "l", RENAME_NOREPLACE) = 0"#, "/k/l"),
            (r#"openat(AT_FDCWD</start>, "m", O_RDWR|O_CREAT, 0600 <unfinished ...>"#, "/start/m"),
        ];
        for (line, path) in made {
            assert_eq!(seen(&[line]).written, BTreeSet::from([path.into()]), "{line}");
        }
        let only_read = r#"openat(AT_FDCWD</start>, "n", O_RDONLY|O_CLOEXEC) = 14</start/n>"#;
        let failed = r#"mkdir("/o", 0700) = -1 EEXIST (File exists)"#;
        assert!(seen(&[only_read, failed]).written.is_empty());
    }
}
