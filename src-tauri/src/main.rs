//! The desktop shell: it opens the one window, keeps the desk, and answers the commands of `commands.in`.

mod answers;
mod arguments;
mod beforehand;
mod commands;
mod desk;
mod dialogs;
mod environment;
mod example;
#[cfg(test)]
mod facts;
mod footing;
#[cfg(test)]
mod generated;
mod opening;
mod pages;
mod paper;
mod randomness;
mod saving;
#[cfg(target_os = "linux")]
mod sockets;
mod window;
mod wire;

use std::sync::Arc;

use tauri::Manager;

use crate::arguments::Arguments;
use crate::footing::Footing;

fn main() {
    let Some(arguments) = Arguments::read(std::env::args_os().skip(1)) else {
        stop("footing [--data FOLDER]")
    };
    if let Err(reason) = beforehand::prepare() {
        stop(reason);
    }
    let started = tauri::Builder::default()
        .invoke_handler(commands::handler())
        .setup(|app| set_up(app, arguments))
        .run(tauri::generate_context!());
    if started.is_err() {
        stop("no window could be opened");
    }
}

/// Plans are where the account keeps local program data, which no cloud client takes by default.
fn set_up(app: &mut tauri::App, arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let own = app.path().app_local_data_dir();
    let data = arguments.data.map_or(own, Ok)?;
    let footing = Arc::new(Footing::at(&data));
    app.manage(Arc::clone(&footing));
    window::open(app.handle(), &footing)?;
    Ok(())
}

/// Before there is a window, the one place for words is the terminal.
fn stop(reason: &str) -> ! {
    eprintln!("Footing did not start: {reason}");
    std::process::exit(2);
}
