//! One stage of work: said before it starts, timed when it ends.

use std::{
    ffi::OsStr,
    io::{self, Read},
    path::Path,
    process::{Command, Stdio},
    time::Instant,
};

/// Why the work stopped, in a sentence with a next step, and the exit code.
#[derive(Debug)]
pub struct Stop {
    /// The sentence.
    pub why: String,
    /// The exit code: 1 unless said otherwise.
    pub code: u8,
}

/// A result that stops the work.
pub type Outcome<T> = Result<T, Stop>;

impl Stop {
    /// Stops with code 1.
    pub fn new(why: impl Into<String>) -> Self {
        Self { why: why.into(), code: 1 }
    }

    /// The same with another exit code.
    pub fn with_code(self, code: u8) -> Self {
        Self { code, ..self }
    }
}

/// Says what is done now, does it, and says how many seconds it took.
pub fn stage<T>(name: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    println!("== {name}");
    let start = Instant::now();
    let outcome = work();
    let end = if outcome.is_ok() { "done" } else { "stopped" };
    println!("== {name}: {end} after {:.1} s", start.elapsed().as_secs_f64());
    outcome
}

/// Runs a command to its end, its output shown as it comes.
pub fn run(command: &mut Command) -> Outcome<()> {
    println!("   {}", shown(command));
    let status = command.status().map_err(|error| cannot_start(command, &error))?;
    if status.success() { Ok(()) } else { Err(Stop::new(format!("This did not work: {}", shown(command)))) }
}

/// Runs a command and takes its exit code, whatever it is.
pub fn exit_code(command: &mut Command) -> Outcome<u8> {
    let status = command.status().map_err(|error| cannot_start(command, &error))?;
    Ok(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(2))
}

/// The same for one of several that run side by side: what it says is shown whole, when it has ended.
pub fn exit_code_told_at_the_end(command: &mut Command) -> Outcome<u8> {
    let (code, said) = exit_code_and_said(command)?;
    print!("{said}");
    Ok(code)
}

/// The same, and what it says in the order it says it, shown by whoever asks.
pub fn exit_code_and_said(command: &mut Command) -> Outcome<(u8, String)> {
    let cannot_read = |error: io::Error| Stop::new(format!("What a program says cannot be read ({error})."));
    let (mut reader, writer) = io::pipe().map_err(cannot_read)?;
    command.stdin(Stdio::null()).stdout(writer.try_clone().map_err(cannot_read)?).stderr(writer);
    let mut running = command.spawn().map_err(|error| cannot_start(command, &error))?;
    // Our own ends of the pipe: while they are open, it has no end.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut said = Vec::new();
    reader.read_to_end(&mut said).map_err(cannot_read)?;
    let status = running.wait().map_err(cannot_read)?;
    let code = status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(2);
    Ok((code, String::from_utf8_lossy(&said).into_owned()))
}

/// Runs a command and takes what it wrote to standard output, or `None` when it is missing or failed.
pub fn output(program: &str, arguments: &[&str]) -> Option<String> {
    let out = Command::new(program).args(arguments).stderr(Stdio::null()).output().ok()?;
    out.status.success().then(|| String::from_utf8_lossy(&out.stdout).into_owned())
}

/// A command as a person would type it.
pub fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default();
    let words = std::iter::once(program).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

fn cannot_start(command: &Command, error: &std::io::Error) -> Stop {
    let program = command.get_program().to_string_lossy().into_owned();
    Stop::new(format!("{program} could not be started ({error}). Is it installed?"))
}
