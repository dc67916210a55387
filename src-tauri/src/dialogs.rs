//! The system's own dialogs. The page never names a path: it asks, and the person answers here.

#[cfg(not(target_os = "linux"))]
pub use elsewhere::{print, where_to_save, which_file};
#[cfg(target_os = "linux")]
pub use linux::{print, where_to_save, which_file};

/// How the print dialog was closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// By sending the page somewhere, as far as the system tells. Whether it came out nobody knows.
    MaybePrinted,
    /// By going back.
    #[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "no other system tells"))]
    WithoutPrinting,
}

/// What a dialog about a file is called: the file before the window's own name, so that the two can be told apart.
fn title(name: &str) -> String {
    format!("{name} – {}", crate::window::TITLE)
}

/// The endings as a dialog shows them: "*.jpg, *.jpeg, *.png".
fn patterns(endings: &[&str]) -> String {
    endings.iter().map(|ending| format!("*.{ending}")).collect::<Vec<_>>().join(", ")
}

#[cfg(target_os = "linux")]
mod linux {
    use std::cell::RefCell;
    use std::path::PathBuf;
    use std::rc::Rc;
    use std::sync::Once;
    use std::sync::mpsc::{Receiver, Sender, channel};

    use gtk::prelude::*;
    use gtk::{
        FileChooserAction, FileChooserNative, FileFilter, PageSetup, PaperSize, PrintSettings, ResponseType,
        Unit,
    };
    use tauri::{Manager, WebviewWindow};
    use webkit2gtk::{PrintOperation, PrintOperationExt, PrintOperationResponse};

    use super::Closed;

    /// Where to save a file of this name. `None` when the person closed the dialog. Waits for the person.
    pub fn where_to_save(window: &WebviewWindow, name: String) -> Option<PathBuf> {
        let (tell, told): (Sender<Option<PathBuf>>, Receiver<_>) = channel();
        let parent = window.clone();
        window.run_on_main_thread(move || ask_where(&parent, &name, tell)).ok()?;
        told.recv().ok().flatten()
    }

    /// Which file to read, of those with one of these endings. `None` when the person closed the dialog. Waits
    /// for the person.
    pub fn which_file(window: &WebviewWindow, endings: &'static [&'static str]) -> Option<PathBuf> {
        let (tell, told): (Sender<Option<PathBuf>>, Receiver<_>) = channel();
        let parent = window.clone();
        window.run_on_main_thread(move || ask_which(&parent, endings, tell)).ok()?;
        told.recv().ok().flatten()
    }

    fn ask_which(window: &WebviewWindow, endings: &[&str], tell: Sender<Option<PathBuf>>) {
        let parent = window.gtk_window().ok();
        let title = super::title(&super::patterns(endings));
        let dialog =
            FileChooserNative::new(Some(&title), parent.as_ref(), FileChooserAction::Open, None, None);
        let filter = FileFilter::new();
        endings.iter().for_each(|ending| filter.add_pattern(&in_any_case(ending)));
        dialog.set_filter(&filter);
        asks(window, &dialog, tell);
    }

    /// A camera writes "JPG", and here a pattern would miss that.
    fn in_any_case(ending: &str) -> String {
        let both = |letter: char| format!("[{letter}{}]", letter.to_ascii_uppercase());
        let letter = |letter: char| if letter.is_ascii_lowercase() { both(letter) } else { letter.into() };
        ending.chars().map(letter).fold("*.".to_owned(), |pattern, next| pattern + &next)
    }

    /// It does not wait inside the main loop: the window stays able to lock.
    fn ask_where(window: &WebviewWindow, name: &str, tell: Sender<Option<PathBuf>>) {
        let parent = window.gtk_window().ok();
        let title = super::title(name);
        let dialog =
            FileChooserNative::new(Some(&title), parent.as_ref(), FileChooserAction::Save, None, None);
        dialog.set_do_overwrite_confirmation(true);
        dialog.set_current_name(name);
        asks(window, &dialog, tell);
    }

    fn asks(window: &WebviewWindow, dialog: &FileChooserNative, tell: Sender<Option<PathBuf>>) {
        dialog.set_modal(true);
        if let Ok(folder) = window.path().document_dir().or_else(|_| window.path().home_dir()) {
            dialog.set_current_folder(folder);
        }
        let kept = Rc::new(RefCell::new(Some(dialog.clone())));
        dialog.connect_response(move |dialog, answer| {
            let place = (answer == ResponseType::Accept).then(|| dialog.filename()).flatten();
            // The worker that waits is gone only when the program ends.
            let _ = tell.send(place);
            kept.take();
        });
        dialog.show();
    }

    /// What queues show a job as, with a number behind it. The toolkit would take the program's own name, and takes
    /// another only once, so there is no day in it.
    const JOB: &str = "notes";
    static JOB_IS_NAMED: Once = Once::new();

    /// Shows the print dialog and comes back when it is closed.
    pub fn print(window: &WebviewWindow, name: String) -> tauri::Result<Closed> {
        let (tell, told) = channel();
        let parent = window.clone();
        window.with_webview(move |page| {
            JOB_IS_NAMED.call_once(|| gtk::glib::set_application_name(JOB));
            let settings = PrintSettings::new();
            settings.set("output-basename", Some(&name));
            let printing = PrintOperation::new(&page.inner());
            printing.set_print_settings(&settings);
            printing.set_page_setup(&whole_page());
            let answer = printing.run_dialog(parent.gtk_window().ok().as_ref());
            let _ = tell.send(answer);
        })?;
        let cancelled = told.recv().is_ok_and(|answer| answer == PrintOperationResponse::Cancel);
        Ok(if cancelled { Closed::WithoutPrinting } else { Closed::MaybePrinted })
    }

    /// A4 without margins: the pages bring their own, and with the toolkit's on top they print smaller
    /// than they are.
    fn whole_page() -> PageSetup {
        let setup = PageSetup::new();
        setup.set_paper_size(&PaperSize::new(Some("iso_a4")));
        setup.set_top_margin(0.0, Unit::Mm);
        setup.set_bottom_margin(0.0, Unit::Mm);
        setup.set_left_margin(0.0, Unit::Mm);
        setup.set_right_margin(0.0, Unit::Mm);
        setup
    }
}

#[cfg(not(target_os = "linux"))]
mod elsewhere {
    use std::path::PathBuf;

    use tauri::WebviewWindow;

    /// Where to save a file of this name. `None` when the person closed the dialog.
    pub fn where_to_save(window: &WebviewWindow, name: String) -> Option<PathBuf> {
        rfd::FileDialog::new()
            .set_title(super::title(&name))
            .set_parent(window)
            .set_file_name(name)
            .save_file()
    }

    /// Which file to read, of those with one of these endings. `None` when the person closed the dialog.
    pub fn which_file(window: &WebviewWindow, endings: &[&str]) -> Option<PathBuf> {
        let patterns = super::patterns(endings);
        let dialog = rfd::FileDialog::new().set_title(super::title(&patterns)).set_parent(window);
        dialog.add_filter(patterns, endings).pick_file()
    }

    /// Shows the print dialog. Its job takes the page's title, which is neutral.
    pub fn print(window: &WebviewWindow, _name: String) -> tauri::Result<Closed> {
        window.print().map(|()| Closed::MaybePrinted)
    }
}
