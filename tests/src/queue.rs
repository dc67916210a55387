//! A print system of one's own: a CUPS with one printer, which makes PDF files. The system's own queue is never
//! touched.
//!
//! It listens at a socket in its own folder and keeps everything there. Only root can start one, because the
//! printer does its work as whoever sent the job.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Command,
};

use rustix::process::geteuid;
use tempfile::TempDir;

use crate::{
    child::Child,
    display::{PATIENCE, comes_true, wait_for},
    places,
};

/// What the printer is called.
pub const PRINTER: &str = "Paper";

/// Where Debian and Fedora keep the description of a printer that makes PDF files.
const DESCRIPTIONS: [&str; 2] =
    ["/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd", "/usr/share/cups/model/CUPS-PDF_opt.ppd"];
/// The one place where the printer's program looks for its settings.
const ITS_SETTINGS: &str = "/etc/cups/cups-pdf.conf";

/// A running one. It ends with this, and its folder goes too.
#[derive(Debug)]
pub struct Queue {
    folder: TempDir,
    _server: Child,
}

impl Queue {
    /// Starts one. `None` where this is not root.
    ///
    /// # Panics
    /// When CUPS or its PDF printer is not installed.
    pub fn start() -> Option<Self> {
        if !geteuid().is_root() {
            return None;
        }
        let folder = tempfile::Builder::new().prefix("queue-").tempdir_in(places::target());
        let folder = folder.expect("the folder for what is built can be written");
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).expect("it is ours");
        settles_in(folder.path());
        let queue = Self { _server: Child::start(&server(folder.path())), folder };
        wait_for("the print system", || queue.asks("lpstat", ["-r"]).contains("is running"));
        queue.asks("lpadmin", ["-p", PRINTER, "-v", "cups-pdf:/", "-P", description(), "-E"]);
        assert!(queue.asks("lpstat", ["-v"]).contains(PRINTER), "the printer could not be set up");
        Some(queue)
    }

    /// Where it listens.
    fn address(&self) -> PathBuf {
        self.folder.path().join("socket")
    }

    /// What a program of this session is told, so that it prints here.
    pub fn told(&self) -> Vec<(&'static str, String)> {
        let library = sound_library().map(|folder| ("LD_LIBRARY_PATH", folder.display().to_string()));
        [("CUPS_SERVER", self.address().display().to_string())].into_iter().chain(library).collect()
    }

    /// Where it puts what it prints.
    pub fn out(&self) -> PathBuf {
        self.folder.path().join("out")
    }

    /// The printed files, in the order of their jobs, once there are this many finished jobs.
    ///
    /// # Panics
    /// When there are not after a while.
    pub fn printed(&self, jobs: usize) -> Vec<PathBuf> {
        let done = || {
            let listed = self.asks("lpstat", ["-W", "completed", "-o"]);
            listed.lines().filter(|line| line.starts_with(PRINTER)).count()
        };
        assert!(comes_true(PATIENCE, || done() >= jobs), "{} jobs are done. {}", done(), self.says());
        let files = fs::read_dir(self.out()).expect("it is ours").flatten();
        let mut files: Vec<PathBuf> = files.map(|file| file.path()).collect();
        assert!(files.len() >= jobs, "{files:?}. {}", self.says());
        files.sort_by_key(|file| fs::metadata(file).and_then(|about| about.modified()).ok());
        files
    }

    /// What it has to say of itself.
    fn says(&self) -> String {
        fs::read_to_string(self.folder.path().join("log/error")).unwrap_or_default()
    }

    fn asks<const N: usize>(&self, program: &str, words: [&str; N]) -> String {
        let out =
            Command::new(program).args(words).env("CUPS_SERVER", self.address()).env("LC_ALL", "C").output();
        let out = out.unwrap_or_else(|error| panic!("{program} could not be started: {error}"));
        String::from_utf8_lossy(&out.stdout).into_owned()
    }
}

/// The library of the print system that was brought for this test, where the system's own stops every print window.
fn sound_library() -> Option<PathBuf> {
    let folders = fs::read_dir(places::target().join("cups/usr/lib")).ok()?;
    folders.flatten().map(|folder| folder.path()).find(|folder| folder.join("libcups.so.2").exists())
}

fn description() -> &'static str {
    let there = DESCRIPTIONS.into_iter().find(|file| Path::new(file).exists());
    there.expect("the printer that makes PDF files is installed")
}

/// The server, to which its own settings of the printer's program stand where the system's are.
fn server(folder: &Path) -> Command {
    let mut server = Command::new("unshare");
    let own = |name: &str| folder.join(name).into_os_string();
    let script = r#"mount --bind "$0" "$1" && exec cupsd -f -c "$2" -s "$3""#;
    server.args(["--mount", "--", "sh", "-c", script]).arg(own("printer.conf")).arg(ITS_SETTINGS);
    server.args([own("etc/cupsd.conf"), own("etc/cups-files.conf")]);
    let path = std::env::var("PATH").unwrap_or_default();
    server.env("PATH", format!("{path}:/usr/sbin"));
    server
}

/// Its folders and its settings.
fn settles_in(folder: &Path) {
    for name in ["etc", "spool/tmp", "cache", "state", "log", "out", "making"] {
        fs::create_dir_all(folder.join(name)).expect("it can be written");
    }
    // Whoever prints writes there.
    for name in ["out", "making"] {
        fs::set_permissions(folder.join(name), fs::Permissions::from_mode(0o1777)).expect("it is ours");
    }
    let at = folder.display();
    let files = format!(
        "ServerRoot {at}/etc\nRequestRoot {at}/spool\nTempDir {at}/spool/tmp\nCacheDir {at}/cache\n\
         StateDir {at}/state\nAccessLog {at}/log/access\nErrorLog {at}/log/error\nPageLog {at}/log/page\n\
         FatalErrors none\n"
    );
    let rules = "<Location />\nOrder allow,deny\nAllow all\n</Location>\n\
                 <Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n";
    let server = format!("Listen {at}/socket\nBrowsing No\nWebInterface No\n{rules}");
    // Two jobs of one name are two files: each has the job's number in its own.
    let printer = format!(
        "Out {at}/out\nAnonDirName {at}/out\nSpool {at}/making\nGSTmp {at}/making\nLog {at}/log\nLabel 2\n"
    );
    for (name, text) in
        [("etc/cups-files.conf", files), ("etc/cupsd.conf", server), ("printer.conf", printer)]
    {
        fs::write(folder.join(name), text).expect("it can be written");
    }
}
