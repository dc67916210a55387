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
#[cfg(all(target_os = "linux", not(feature = "automation")))]
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
    #[cfg(target_os = "linux")]
    if gtk::init().is_err() {
        stop("there is no display to open a window on");
    }
    let built = tauri::Builder::default()
        .invoke_handler(commands::handler())
        .setup(|app| set_up(app, arguments).or_else(|_| stop("no window could be opened")))
        .build(tauri::generate_context!());
    match built {
        Ok(app) => app.run(stay_while_the_page_is_replaced),
        Err(_) => stop("no window could be opened"),
    }
}

/// Without a window Tauri would end the program. A lock may take the window away for a moment; only closing
/// it ends the program, by its own word.
fn stay_while_the_page_is_replaced(_: &tauri::AppHandle, event: tauri::RunEvent) {
    if let tauri::RunEvent::ExitRequested { code: None, api, .. } = event {
        api.prevent_exit();
    }
}

/// Plans are where the account keeps local program data, which no cloud client takes by default.
fn set_up(app: &mut tauri::App, arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let own = app.path().app_local_data_dir();
    let data = arguments.data.map_or(own, Ok)?;
    #[cfg(target_os = "linux")]
    dialogs::keep_no_list_of_recent_files();
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
