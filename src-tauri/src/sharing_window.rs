//! The Sharing window: a window of its own to pick in a video call. Its page never shares a process with the
//! plan's, has an access list of its own, and goes with the plan.

use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use tauri::{AppHandle, Manager, Url, WebviewUrl, WebviewWindow, WindowEvent};

use crate::footing::Footing;
use crate::locking::tell_page;
use crate::sharing::Told;
use crate::window;
use crate::wire::ShownOn;

/// The label that the access list names.
pub const SHARING: &str = "sharing";
const PAGE: &str = "sharing.html";
/// How long the window of an earlier call may take to close, and how often that is looked at.
const TO_CLOSE: Duration = Duration::from_secs(5);
const A_MOMENT: Duration = Duration::from_millis(20);

/// To be found among the windows of a video call, and neutral.
#[cfg(not(feature = "automation"))]
const TITLE: &str = "Footing: Sharing";
#[cfg(feature = "automation")]
const TITLE: &str = "Footing: Sharing, automation build";

/// Opens it; the one of this number that is open already comes to the front.
pub fn open(main: &WebviewWindow, footing: &Arc<Footing>, before: Option<u64>) -> tauri::Result<()> {
    let app = main.app_handle();
    let Some(number) = footing.sharing.window() else { return Ok(()) };
    if let Some(there) = app.get_webview_window(SHARING).filter(|_| before == Some(number)) {
        return there.set_focus();
    }
    is_gone(app);
    let window = window::builder(app, SHARING, WebviewUrl::App(PAGE.into()), footing)
        .title(TITLE)
        .inner_size(960.0, 720.0)
        .min_inner_size(480.0, 360.0)
        .on_navigation(is_own_page);
    // The toolkit registers the program's addresses once for each folder, and an ephemeral window whose folder was
    // seen before has none. This one is in memory, and nothing is written to it.
    #[cfg(all(target_os = "linux", not(feature = "automation")))]
    let window = window.data_directory(a_folder_of_its_own());
    let window = window.build()?;
    window::watch_shared_page(&window, footing, number)?;
    let of = Arc::clone(footing);
    window.on_window_event(move |event| {
        if matches!(event, WindowEvent::CloseRequested { .. } | WindowEvent::Destroyed) {
            of.sharing.ends_with(number);
        }
    });
    // What ended while the window was being made found none to close.
    if footing.sharing.window() != Some(number) {
        window.destroy()?;
    }
    Ok(())
}

#[cfg(all(target_os = "linux", not(feature = "automation")))]
fn a_folder_of_its_own() -> std::path::PathBuf {
    use std::sync::atomic::{AtomicU32, Ordering};
    static OPENED: AtomicU32 = AtomicU32::new(0);
    std::env::temp_dir().join(format!("{SHARING}-{}", OPENED.fetch_add(1, Ordering::Relaxed)))
}

/// Waits until the window of an earlier call has closed: there is one of its name.
fn is_gone(app: &AppHandle) {
    let start = Instant::now();
    while app.get_webview_window(SHARING).is_some() && start.elapsed() < TO_CLOSE {
        thread::sleep(A_MOMENT);
    }
}

/// Does what has to be done about the window for as long as the program runs. Nothing is waited for: whoever tells
/// may hold the desk.
pub fn follow(app: &AppHandle, footing: &Arc<Footing>) {
    let app = app.clone();
    footing.sharing.is_heard_by(move |told| {
        match told {
            Told::Changed => {}
            Told::Narrowed => renew(&app),
            Told::Ended(ShownOn::OwnWindow) => close(&app),
            Told::Ended(ShownOn::MainWindow) => {}
        }
        tell_page(&app, "sharing-changed");
    });
}

/// Ends the page and everything it held, and loads it again in its place.
#[cfg(target_os = "linux")]
fn renew(_: &AppHandle) {
    window::renew_shared_page();
}

/// Elsewhere the window goes with its page, and the person shows it again.
#[cfg(not(target_os = "linux"))]
fn renew(app: &AppHandle) {
    app.state::<Arc<Footing>>().sharing.end();
}

fn close(app: &AppHandle) {
    window::hide_sharing();
    if let Some(window) = app.get_webview_window(SHARING) {
        // From elsewhere, because this can be an event of that same window. It shows nothing any more, whether it
        // can be closed now or later.
        thread::spawn(move || window.destroy());
    }
}

/// Its own page and no other, not even one of the program's.
fn is_own_page(url: &Url) -> bool {
    window::is_own_page(url) && url.path() == format!("/{PAGE}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sharing_window_goes_to_its_own_page_alone() {
        let goes = |url: &str| is_own_page(&url.parse().expect("an address"));
        assert!(goes("tauri://localhost/sharing.html") && goes("http://tauri.localhost/sharing.html"));
        for url in ["tauri://localhost/", "tauri://localhost/index.html", "https://example.org/sharing.html"]
        {
            assert!(!goes(url), "{url}");
        }
    }
}
