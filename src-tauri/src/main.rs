//! The desktop shell: it opens the one window, keeps the desk, and answers the commands of `commands.in`.

mod answers;
#[cfg(target_os = "linux")]
mod appearance;
mod arguments;
mod beforehand;
mod bin;
mod closing;
mod commands;
mod copies;
mod daily_copies;
mod desk;
mod dialogs;
mod environment;
mod example;
#[cfg(test)]
mod facts;
#[cfg(test)]
mod facts_of_copies;
#[cfg(test)]
mod facts_of_dialogs;
#[cfg(test)]
mod facts_of_kept_copies;
#[cfg(test)]
mod facts_of_leaks;
#[cfg(test)]
mod facts_of_locking;
#[cfg(test)]
mod facts_of_own_sheets;
#[cfg(all(test, target_os = "linux"))]
mod facts_of_saving;
#[cfg(test)]
mod facts_of_sharing;
#[cfg(test)]
mod facts_of_showing;
#[cfg(test)]
mod facts_of_trouble;
#[cfg(test)]
mod facts_ways_in;
mod failing_copies;
mod footing;
mod from_vault;
#[cfg(test)]
mod generated;
mod getting_back;
mod given;
mod history;
#[cfg(test)]
mod history_facts;
mod idle;
mod keyring;
mod last_open;
#[cfg(test)]
mod letter_facts;
mod locking;
mod look;
mod looking;
#[cfg(test)]
mod looking_facts;
mod on_paper;
mod opening;
mod own_sheets;
mod pages;
mod paper;
mod randomness;
mod reading_only;
mod saving;
mod scans;
#[cfg(target_os = "linux")]
mod session;
mod sharing;
mod sharing_window;
mod showing;
#[cfg(all(target_os = "linux", not(feature = "automation")))]
mod sockets;
mod spare_key;
mod taking_out;
mod this_computer;
mod was_shown;
mod ways_in;
mod window;
mod wire;

use std::alloc::System;
use std::path::PathBuf;
use std::sync::Arc;

use tauri::{App, Manager, RunEvent};
use zeroizing_alloc::ZeroAlloc;

use crate::arguments::Arguments;
use crate::closing::Closing;
use crate::environment::Settled;
use crate::footing::Footing;
use crate::locking::Locking;

/// Whatever the program's own code gives back is wiped, so that a lock leaves fewer words in memory. The web
/// engine has memory of its own, which it does not wipe.
#[global_allocator]
static MEMORY: ZeroAlloc<System> = ZeroAlloc(System);

fn main() {
    let Some(arguments) = Arguments::read(std::env::args_os().skip(1)) else {
        stop("footing [--data FOLDER]")
    };
    let Settled { data_home, mut scratch } = beforehand::prepare().unwrap_or_else(|reason| stop(reason));
    #[cfg(target_os = "linux")]
    if gtk::init().is_err() {
        stop("there is no display to open a window on");
    }
    let built = tauri::Builder::default()
        .invoke_handler(commands::handler())
        .register_asynchronous_uri_scheme_protocol(scans::SCHEME, scans::answers)
        .setup(|app| set_up(app, arguments.data, data_home).or_else(|_| stop("no window could be opened")))
        .build(tauri::generate_context!());
    let Ok(app) = built else { stop("no window could be opened") };
    app.run(move |_, event| match event {
        // Without a window Tauri would end the program. Here a lock takes the window away for a moment; only
        // closing it ends the program, by its own word.
        #[cfg(not(target_os = "linux"))]
        RunEvent::ExitRequested { code: None, api, .. } => api.prevent_exit(),
        RunEvent::Exit => drop(scratch.take()),
        _ => {}
    });
}

/// Plans are where the account keeps local program data, which no cloud client takes by default.
fn set_up(
    app: &mut App,
    asked: Option<PathBuf>,
    data_home: Option<PathBuf>,
) -> Result<(), Box<dyn std::error::Error>> {
    let own = || data_home.map(|folder| folder.join(&app.config().identifier));
    let data = match asked.or_else(own) {
        Some(data) => data,
        None => app.path().app_local_data_dir()?,
    };
    // What cannot be removed now is tried again at the next start.
    let _ = footing_vault::finish_deleting(&data);
    footing_vault::remove_unnamed(&data);
    let footing = Arc::new(Footing::at(&data));
    app.manage(Arc::clone(&footing));
    app.manage(Closing::default());
    app.manage(Locking::default());
    window::open(app.handle(), &footing)?;
    sharing_window::follow(app.handle(), &footing);
    locking::lock_by_itself(app.handle(), &footing);
    #[cfg(target_os = "linux")]
    locking::lock_at_the_end(app.handle(), &footing);
    #[cfg(target_os = "linux")]
    appearance::follow_the_desktop(beforehand::close_to_other_programs);
    Ok(())
}

/// Before there is a window, the one place for words is the terminal.
fn stop(reason: &str) -> ! {
    eprintln!("Footing did not start: {reason}");
    std::process::exit(2);
}
