//! What has to be so before anything else starts: before a second thread, before GTK, before a page.
//!
//! Order matters. Every later process of the program inherits the core limit, the environment and the filter.

use std::path::Path;

use crate::environment::{self, Settled};

/// Sets it all. On an error nothing may start: a page would run without what is promised of it.
pub fn prepare() -> Result<Settled, &'static str> {
    no_core_dumps().map_err(|_| "memory dumps could not be turned off")?;
    say_where_not_what();
    let settled = environment::settle()?;
    no_network()?;
    Ok(settled)
}

/// A core dump held a whole plan in clear text when this was tried without the limit.
///
/// The limit is for every process of the program. One byte is less than any dump, and where dumps go to a
/// program of the system, which no limit holds back otherwise, the kernel takes it for a word: no dump.
#[cfg(unix)]
fn no_core_dumps() -> rustix::io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    setrlimit(Resource::Core, Rlimit { current: Some(1), maximum: Some(1) })
}

/// From now on no other program of the same account may read this process's memory or have it dumped; root may
/// read it. A desktop's portal looks into who asks it, once for each connection, so this comes after the first
/// question to it. In a Snap or Flatpak a portal has to look again, so it stays open there.
#[cfg(target_os = "linux")]
pub fn close_to_other_programs() {
    use rustix::process::{DumpableBehavior, set_dumpable_behavior};
    if std::env::var_os("SNAP").is_none() && !Path::new("/.flatpak-info").exists() {
        // The kernel refuses only values that it does not know.
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}

#[cfg(not(unix))]
fn no_core_dumps() -> Result<(), ()> {
    Ok(())
}

/// The words of a panic can hold what the person wrote, and they end in system logs.
fn say_where_not_what() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|place| (Path::new(place.file()).file_name(), place.line()));
        eprintln!("Footing broke off: {place:?}");
    }));
}

/// WebDriver speaks TCP, so the build for journeys is the one without the filter.
#[cfg(all(target_os = "linux", not(feature = "automation")))]
fn no_network() -> Result<(), &'static str> {
    crate::sockets::refuse_all_but_local().map_err(|_| "network connections could not be turned off")
}

#[cfg(not(all(target_os = "linux", not(feature = "automation"))))]
fn no_network() -> Result<(), &'static str> {
    Ok(())
}
