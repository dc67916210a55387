//! The one window: where its page may go, what it may do, and how its page is ended.

use std::sync::Arc;

use tauri::webview::{NewWindowResponse, PermissionResponse};
use tauri::{AppHandle, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

use crate::closing;
use crate::footing::Footing;

/// The label that the access list names.
pub const MAIN: &str = "main";

/// Neutral: a title stands in task lists and on shared screens.
#[cfg(not(feature = "automation"))]
pub const TITLE: &str = "Footing";
#[cfg(feature = "automation")]
pub const TITLE: &str = "Footing, automation build";

/// Opens it. Its page is ephemeral: the engine keeps no storage, cache or history of it on disk. The build
/// for journeys cannot have that, because such a page refuses WebDriver, so there the engine's files go
/// beside the tests' own plans.
pub fn open(app: &AppHandle, footing: &Arc<Footing>) -> tauri::Result<WebviewWindow> {
    let mut window = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::default())
        .title(TITLE)
        .inner_size(1180.0, 820.0)
        .min_inner_size(640.0, 480.0)
        .incognito(!cfg!(feature = "automation"))
        .devtools(false)
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_permission_request(|_, _| PermissionResponse::Deny);
    if cfg!(feature = "automation") {
        window = window.data_directory(footing.data.join("web"));
    }
    let window = window.build()?;
    watch(&window, footing)?;
    closing::close_gently(&window, footing);
    Ok(window)
}

#[cfg(target_os = "linux")]
pub use linux::{close_dialogs, end_page};

/// Ends the page and everything it held, and shows the first page in its place.
#[cfg(not(target_os = "linux"))]
pub fn end_page(window: &WebviewWindow) -> tauri::Result<()> {
    replace(window)
}

/// Elsewhere a dialog stays. What is answered in it after a lock counts for nothing.
#[cfg(not(target_os = "linux"))]
pub fn close_dialogs() {}

#[cfg(target_os = "linux")]
use linux::watch;

#[cfg(not(target_os = "linux"))]
fn watch(_: &WebviewWindow, _: &Arc<Footing>) -> tauri::Result<()> {
    Ok(())
}

/// A new window in the same place and of the same size, without taking the focus from anyone.
#[cfg(not(target_os = "linux"))]
fn replace(window: &WebviewWindow) -> tauri::Result<()> {
    use tauri::Manager;
    let footing = Arc::clone(&window.state::<Arc<Footing>>());
    let (place, size) = (window.outer_position()?, window.inner_size()?);
    window.destroy()?;
    let new = open(window.app_handle(), &footing)?;
    new.set_size(size)?;
    new.set_position(place)
}

/// Only the program's own pages: `tauri://localhost`, or `http://tauri.localhost` on Windows.
fn is_own_page(url: &Url) -> bool {
    matches!((url.scheme(), url.host_str()), ("tauri", Some("localhost")) | ("http", Some("tauri.localhost")))
}

#[cfg(target_os = "linux")]
mod linux {
    use std::cell::RefCell;
    use std::sync::Arc;
    use std::sync::mpsc::{RecvTimeoutError, channel};
    use std::time::Duration;

    use gtk::glib::{ControlFlow, MainContext, Priority, source::idle_source_new};
    use gtk::prelude::*;
    use gtk::{Dialog, ResponseType, Window};
    use tauri::WebviewWindow;
    use webkit2gtk::{HitTestResultExt, WebView, WebViewExt};

    use crate::footing::Footing;

    /// How long the main loop has to end a page. One that takes longer hangs, and its page with it.
    const TO_END: Duration = Duration::from_secs(5);

    thread_local! {
        /// The page's view, on the main thread.
        static VIEW: RefCell<Option<WebView>> = const { RefCell::new(None) };
    }

    /// Ends the page and everything it held, and comes back once it has. Its process ends, and [`watch`] loads
    /// the first page into a new one: going to another page alone left a copy of the plan in memory when this
    /// was tried.
    pub fn end_page(_: &WebviewWindow) -> tauri::Result<()> {
        let (tell, told) = channel();
        on_main_thread(move || {
            cancel_dialogs();
            VIEW.with_borrow(|view| view.iter().for_each(WebViewExt::terminate_web_process));
            let _ = tell.send(()); // nobody waits for one that took too long
        });
        told.recv_timeout(TO_END).map_err(|_: RecvTimeoutError| tauri::Error::FailedToReceiveMessage)
    }

    /// Closes the system's dialogs as their own "Cancel" does, so that none stands over a locked plan with a
    /// button that prints or saves it.
    pub fn close_dialogs() {
        on_main_thread(cancel_dialogs);
    }

    /// By the toolkit and not by Tauri, whose messages wait until a print dialog is closed: that one runs a loop
    /// of its own.
    fn on_main_thread(act: impl FnOnce() + Send + 'static) {
        let mut act = Some(act);
        let once = move || {
            act.take().into_iter().for_each(|act| act());
            ControlFlow::Break
        };
        idle_source_new(None, Priority::DEFAULT, once).attach(Some(&MainContext::default()));
    }

    fn cancel_dialogs() {
        let dialogs = Window::list_toplevels().into_iter().filter_map(|it| it.downcast::<Dialog>().ok());
        dialogs.filter(WidgetExt::is_visible).for_each(|dialog| dialog.response(ResponseType::Cancel));
    }

    /// Whenever the page's process has ended, by a lock or by a fault, the plan is locked and the first page is
    /// loaded. Menus on a right click are for text boxes alone.
    pub fn watch(window: &WebviewWindow, footing: &Arc<Footing>) -> tauri::Result<()> {
        let (footing, first_page) = (Arc::clone(footing), window.url()?);
        window.with_webview(move |page| {
            let view = page.inner();
            view.connect_web_process_terminated(move |view, _| {
                footing.lock();
                view.load_uri(first_page.as_str());
            });
            view.connect_context_menu(|_, _, _, place| !place.context_is_editable());
            VIEW.set(Some(view));
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_goes_nowhere_but_to_the_programs_own_pages() {
        let goes = |url: &str| is_own_page(&url.parse().expect("an address"));
        assert!(goes("tauri://localhost/index.html") && goes("http://tauri.localhost/"));
        for url in [
            "http://localhost/",
            "https://tauri.localhost/",
            "file:///etc/passwd",
            "data:text/html,x",
            "tauri://elsewhere/",
            "http://tauri.localhost.example.org/",
            "about:blank",
            "footing-scan://localhost/0123.4567",
            "http://footing-scan.localhost/0123.4567",
            "javascript:1",
        ] {
            assert!(!goes(url), "{url}");
        }
    }
}
