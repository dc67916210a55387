//! What a program asked the system for its files: the lines of strace, read.

use std::path::PathBuf;

/// How a program is run so that its calls are recorded in a file: every string whole, and as digits, so that
/// nothing in it can be mistaken for a part of the line. Every call that can change a file or a name is there.
pub fn recording(log: &str) -> Vec<&str> {
    vec!["strace", "-qq", "-xx", "-s", "67108864", "-e", CALLS, "-o", log]
}

const CALLS: &str = "trace=open,openat,openat2,creat,close,dup,dup2,dup3,fcntl,lseek,read,readv,write,writev,\
pwrite64,pwritev,pwritev2,truncate,ftruncate,fallocate,fsync,fdatasync,sync_file_range,rename,renameat,renameat2,\
link,linkat,symlink,symlinkat,unlink,unlinkat,mkdir,mkdirat,rmdir,copy_file_range,sendfile,splice,mmap,ioctl,\
io_uring_setup,fork,vfork,clone,clone3,chdir,fchdir";

/// One call that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// Its name.
    pub name: String,
    words: Vec<String>,
    /// What the system answered.
    pub answer: u64,
}

impl Call {
    /// Reads a line. `None` for a call that was refused and for what is no call.
    pub fn read(line: &str) -> Option<Self> {
        let (name, rest) = line.split_once('(')?;
        let (words, answer) = rest.rsplit_once(" = ")?;
        let (words, _) = words.rsplit_once(')')?;
        // "0x7f…" for memory, "-1 ENOENT (…)" for what was refused, "0x1 (flags …)" for some others.
        let answer = answer.split(' ').next()?;
        let answer = match answer.strip_prefix("0x") {
            Some(digits) => u64::from_str_radix(digits, 16).ok()?,
            None => answer.parse().ok()?,
        };
        let words = words.split(", ").map(str::to_owned).collect();
        Some(Self { name: name.to_owned(), words, answer })
    }

    /// A word as it stands; empty when there are not so many.
    pub fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", String::as_str)
    }

    /// A word that is a number.
    pub fn number(&self, at: usize) -> Option<u64> {
        self.word(at).parse().ok()
    }

    /// A word that is a string, as the bytes it stands for. `None` when it was not recorded whole.
    pub fn bytes(&self, at: usize) -> Option<Vec<u8>> {
        let digits = self.word(at).strip_prefix('"')?.strip_suffix('"')?;
        let byte = |pair: &str| u8::from_str_radix(pair, 16).ok();
        digits.split("\\x").skip(1).map(byte).collect()
    }

    /// A word that is a path.
    pub fn path(&self, at: usize) -> Option<PathBuf> {
        Some(PathBuf::from(String::from_utf8(self.bytes(at)?).ok()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_with_its_strings_and_its_answer() {
        let call = Call::read(r#"pwrite64(5, "\x2c\x20\x22", 3, 4096)   = 3"#).expect("a call");
        assert_eq!((call.name.as_str(), call.number(0), call.answer), ("pwrite64", Some(5), 3));
        assert_eq!((call.bytes(1), call.number(3)), (Some(b", \"".to_vec()), Some(4096)));
        let opened = Call::read(r#"openat(AT_FDCWD, "\x2f\x61", O_RDWR|O_CREAT, 0600) = 7"#).expect("a call");
        assert_eq!(
            (opened.word(0), opened.path(1), opened.word(2)),
            ("AT_FDCWD", Some("/a".into()), "O_RDWR|O_CREAT")
        );
    }

    #[test]
    fn a_call_that_was_refused_did_nothing() {
        assert_eq!(Call::read(r#"rmdir("\x2f\x61") = -1 ENOTEMPTY (Directory not empty)"#), None);
        assert_eq!(Call::read("+++ exited with 0 +++"), None);
    }

    #[test]
    fn a_string_that_was_cut_short_is_no_string() {
        let call = Call::read(r#"write(5, "\x2c"..., 9) = 9"#).expect("a call");
        assert_eq!(call.bytes(1), None);
    }
}
