//! The main window, and what every window's page may do: where it may go, and how it is ended.

use std::sync::Arc;

use tauri::webview::{NewWindowResponse, PermissionResponse};
use tauri::{AppHandle, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, Wry};

use crate::closing;
use crate::footing::Footing;

/// The label that the access list names.
pub const MAIN: &str = "main";

/// Neutral: a title stands in task lists and on shared screens.
#[cfg(not(feature = "automation"))]
pub const TITLE: &str = "Footing";
#[cfg(feature = "automation")]
pub const TITLE: &str = "Footing, automation build";

/// Opens it.
pub fn open(app: &AppHandle, footing: &Arc<Footing>) -> tauri::Result<WebviewWindow> {
    let window = builder(app, MAIN, WebviewUrl::default(), footing)
        .title(TITLE)
        .inner_size(1180.0, 820.0)
        .min_inner_size(640.0, 480.0)
        .on_navigation(is_own_page)
        .build()?;
    watch(&window, footing)?;
    closing::close_gently(&window, footing);
    Ok(window)
}

/// A window whose page may do nothing but ask the program. It is ephemeral: the engine keeps no storage, cache or
/// history of it on disk. The build for journeys cannot have that, because such a page refuses WebDriver, so there
/// the engine's files go beside the tests' own plans.
pub fn builder<'a>(
    app: &'a AppHandle,
    label: &str,
    page: WebviewUrl,
    footing: &Footing,
) -> WebviewWindowBuilder<'a, Wry, AppHandle> {
    let window = WebviewWindowBuilder::new(app, label, page)
        .incognito(!cfg!(feature = "automation"))
        .devtools(false)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_permission_request(|_, _| PermissionResponse::Deny);
    if cfg!(feature = "automation") { window.data_directory(footing.data.join("web")) } else { window }
}

#[cfg(target_os = "linux")]
pub use linux::{
    close_dialogs, end_page, end_shared_page, hide_sharing, renew_shared_page, watch_shared_page,
};

/// Ends the page and everything it held, and shows the first page in its place.
#[cfg(not(target_os = "linux"))]
pub fn end_page(window: &WebviewWindow) -> tauri::Result<()> {
    replace(window)
}

/// Elsewhere a dialog stays. What is answered in it after a lock counts for nothing.
#[cfg(not(target_os = "linux"))]
pub fn close_dialogs() {}

/// Elsewhere it closes without waiting for a dialog.
#[cfg(not(target_os = "linux"))]
pub fn hide_sharing() {}

/// Elsewhere the page goes with its window.
#[cfg(not(target_os = "linux"))]
pub fn end_shared_page() {}

#[cfg(not(target_os = "linux"))]
pub fn watch_shared_page(_: &WebviewWindow, _: &Arc<Footing>, _: u64) -> tauri::Result<()> {
    Ok(())
}

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
pub fn is_own_page(url: &Url) -> bool {
    matches!((url.scheme(), url.host_str()), ("tauri", Some("localhost")) | ("http", Some("tauri.localhost")))
}

#[cfg(target_os = "linux")]
mod linux {
    use std::cell::{Cell, RefCell};
    use std::sync::Arc;
    use std::sync::mpsc::{RecvTimeoutError, channel};
    use std::time::Duration;

    use gtk::glib::{ControlFlow, MainContext, Priority, source::idle_source_new};
    use gtk::prelude::*;
    use gtk::{Dialog, ResponseType, Window};
    use tauri::WebviewWindow;
    use webkit2gtk::{HitTestResultExt, LoadEvent, WebView, WebViewExt};

    use crate::footing::Footing;

    /// How long the main loop has to end a page. One that takes longer hangs, and its page with it.
    const TO_END: Duration = Duration::from_secs(5);

    thread_local! {
        /// The page's view, on the main thread.
        static VIEW: RefCell<Option<WebView>> = const { RefCell::new(None) };
        /// The view of the Sharing window.
        static SHARED: RefCell<Option<WebView>> = const { RefCell::new(None) };
        /// Whether its page was ended to be loaded again.
        static RENEWS: Cell<bool> = const { Cell::new(false) };
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

    /// When the Sharing window's page ends by a fault, nothing is shown in it any more. One that was ended to be loaded
    /// again is out of sight until it has, so that its last picture is not seen.
    pub fn watch_shared_page(
        window: &WebviewWindow,
        footing: &Arc<Footing>,
        number: u64,
    ) -> tauri::Result<()> {
        let (footing, first_page) = (Arc::clone(footing), window.url()?);
        window.with_webview(move |page| {
            let view = page.inner();
            view.connect_web_process_terminated(move |view, _| {
                if RENEWS.replace(false) {
                    view.load_uri(first_page.as_str());
                } else {
                    footing.sharing.ends_with(number);
                }
            });
            view.connect_load_changed(|view, event| {
                if event == LoadEvent::Finished {
                    view.show();
                }
            });
            view.connect_context_menu(|_, _, _, _| true);
            SHARED.set(Some(view));
        })
    }

    /// Ends the Sharing window's page and everything it held, and loads it again.
    pub fn renew_shared_page() {
        on_main_thread(|| {
            SHARED.with_borrow(|view| {
                view.iter().for_each(|view| {
                    RENEWS.set(true);
                    view.hide();
                    view.terminate_web_process();
                });
            });
        });
    }

    /// Ends the Sharing window's page and everything it held. The window itself closes later; the computer may sleep
    /// before that.
    pub fn end_shared_page() {
        on_main_thread(|| {
            RENEWS.set(false);
            SHARED.with_borrow(|view| view.iter().for_each(WebViewExt::terminate_web_process));
        });
    }

    /// Takes the Sharing window out of sight. It closes, and its page's process with it, when the main loop comes to
    /// that, which can be after a dialog.
    pub fn hide_sharing() {
        on_main_thread(|| {
            RENEWS.set(false);
            SHARED.take().and_then(|view| view.toplevel()).iter().for_each(WidgetExt::hide);
        });
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
