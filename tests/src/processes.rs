//! Running programs, as the kernel lists them.

use std::{
    env,
    ffi::{OsStr, OsString},
    fs,
    os::unix::ffi::OsStringExt,
    process::{Command, ExitCode},
};

use rustix::process::{Pid, Resource, Rlimit, Signal, geteuid, kill_process, prlimit};

/// A process and all that it started and that is still there, itself first.
pub fn family(id: u32) -> Vec<u32> {
    let all = parents();
    let mut family = vec![id];
    let mut at = 0;
    while let Some(&parent) = family.get(at) {
        family.extend(all.iter().filter(|(_, of)| *of == parent).map(|(child, _)| *child));
        at += 1;
    }
    family
}

/// The name of its program, cut to 15 letters by the kernel. Empty when it is gone.
pub fn name(id: u32) -> String {
    fs::read_to_string(format!("/proc/{id}/comm")).unwrap_or_default().trim().to_owned()
}

/// The variables it was started with. None when it is gone, or lets nobody look.
pub fn environment(id: u32) -> Vec<(OsString, OsString)> {
    let all = fs::read(format!("/proc/{id}/environ")).unwrap_or_default();
    let pair = |line: &[u8]| {
        let (name, value) = line.split_at_checked(line.iter().position(|byte| *byte == b'=')?)?;
        Some((OsString::from_vec(name.to_vec()), OsString::from_vec(value[1..].to_vec())))
    };
    all.split(|byte| *byte == 0).filter_map(pair).collect()
}

/// Whether it runs.
pub fn runs(id: u32) -> bool {
    stat(id).is_some_and(|(state, _)| state != "Z")
}

/// Ends it as a crash would.
pub fn kill(id: u32) {
    send(id, Signal::KILL);
}

/// Asks it to end, as a log-out does.
pub fn asks_to_end(id: u32) {
    send(id, Signal::TERM);
}

/// Lets it break off by itself, which leaves a dump of its memory where that is allowed.
pub fn breaks_off(id: u32) {
    send(id, Signal::ABORT);
}

fn send(id: u32, signal: Signal) {
    if let Some(process) = Pid::from_raw(id.cast_signed()) {
        // An error means that it is gone already.
        let _ = kill_process(process, signal);
    }
}

/// Whether it may leave a dump of its memory. `None` when it is gone.
pub fn may_dump(id: u32) -> Option<bool> {
    let limits = fs::read_to_string(format!("/proc/{id}/limits")).ok()?;
    let line = limits.lines().find(|line| line.starts_with("Max core file size"))?;
    let mut sizes = line.trim_start_matches("Max core file size").split_whitespace();
    // No dump is as small as one byte.
    let none = |size: Option<&str>| matches!(size, Some("0" | "1"));
    Some(!none(sizes.next()) || !none(sizes.next()))
}

/// Lets it dump its memory as far as limits go, where this account may. What it keeps to itself by its own
/// word stays so.
pub fn lifts_limit(id: u32) {
    let none = Rlimit { current: None, maximum: None };
    // An error means that this account may not: then the limit holds.
    let _ = prlimit(Pid::from_raw(id.cast_signed()), Resource::Core, none);
}

/// Runs this program once more as root of a user namespace of its own, because the planner lets no other
/// program of the same account look into it. `None` where this is root already, or may not become it.
pub fn as_own_root() -> Option<ExitCode> {
    let own_root = |program: &OsStr| {
        let mut command = Command::new("unshare");
        command.args(["--user", "--map-root-user", "--"]).arg(program);
        command
    };
    if geteuid().is_root() || !own_root("true".as_ref()).status().is_ok_and(|status| status.success()) {
        return None;
    }
    let again = own_root(env::current_exe().ok()?.as_os_str()).args(env::args_os().skip(1)).status();
    // Without a code it broke off, which is the same as that it could not run.
    let code = again.ok()?.code().and_then(|code| u8::try_from(code).ok());
    Some(ExitCode::from(code.unwrap_or(2)))
}

/// The memory that is its own, and its share of what it has in common with others, in KiB.
pub fn own_memory(id: u32) -> Option<u64> {
    let rollup = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?;
    let line = rollup.lines().find(|line| line.starts_with("Pss:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// The processor time it has used, in the kernel's ticks, of which there are a hundred in a second.
pub fn ticks(id: u32) -> Option<u64> {
    let fields = after_name(id)?;
    let mut used = fields.split_whitespace().skip(11).map(str::parse::<u64>);
    Some(used.next()?.ok()? + used.next()?.ok()?)
}

fn parents() -> Vec<(u32, u32)> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    let ids = entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    ids.filter_map(|id| Some((id, stat(id)?.1))).collect()
}

/// Its state and its parent.
fn stat(id: u32) -> Option<(String, u32)> {
    let fields = after_name(id)?;
    let mut after = fields.split_whitespace();
    Some((after.next()?.to_owned(), after.next()?.parse().ok()?))
}

/// What the kernel says of it after its name, which may hold anything.
fn after_name(id: u32) -> Option<String> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    Some(stat.rsplit_once(')')?.1.to_owned())
}
