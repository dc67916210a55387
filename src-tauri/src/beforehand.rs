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
#[cfg(unix)]
fn no_core_dumps() -> rustix::io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) })
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
