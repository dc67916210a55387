//! A finished page leaves the program: to a file the person names, or to the system's print dialog.

use std::ffi::OsStr;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use tauri::WebviewWindow;

use crate::dialogs::{self, Closed};
use crate::footing::Footing;
use crate::wire::{Fault, FaultCode, Nothing, SavedPage};

impl Footing {
    /// Asks where to save a file, which comes with its ending, and writes it there, whole or not at all.
    ///
    /// The plan can be locked while the dialog stands, and whoever comes by can answer it. So the file is made
    /// after the answer, and `Locked` when the plan of the question is not open any more. It is made once before,
    /// to say what keeps it from being made.
    pub fn save_file(
        &self,
        ask: impl FnOnce(String) -> Option<PathBuf>,
        today: NaiveDate,
        make: impl Fn() -> Result<(Vec<u8>, &'static str), Fault>,
    ) -> Result<SavedPage, Fault> {
        Ok(self.write_file(ask, today, make)?.map(|(saved, _)| saved).unwrap_or_default())
    }

    /// The same, and the very file that was written. `None` when the person closed the dialog.
    pub(crate) fn write_file<F: AsRef<[u8]>>(
        &self,
        ask: impl FnOnce(String) -> Option<PathBuf>,
        today: NaiveDate,
        make: impl Fn() -> Result<(F, &'static str), Fault>,
    ) -> Result<Option<(SavedPage, F)>, Fault> {
        let openings = self.openings.so_far();
        let (_, extension) = make()?;
        let Some(place) = ask(format!("{}.{extension}", neutral_name(today))) else {
            return Ok(None);
        };
        let made = make();
        drop(self.desk_since(openings)?);
        let (file, _) = made?;
        let named = with_extension(&place, extension);
        write(&named, file.as_ref(), named == place).map_err(|error| refused(&error))?;
        Ok(Some((SavedPage::at(&named), file)))
    }
}

impl SavedPage {
    /// A file that was saved here.
    pub fn at(place: &Path) -> Self {
        let text = |part: &OsStr| part.to_string_lossy().into_owned();
        Self {
            file_name: place.file_name().map(text),
            folder: place.parent().map(|folder| text(folder.as_os_str())),
        }
    }
}

/// Opens the print dialog on the page in the window, whose print layout is the same pages. It comes back
/// when the dialog is closed, and cannot tell whether anything was printed.
pub fn print(window: &WebviewWindow, today: NaiveDate) -> Result<Nothing, Fault> {
    show_print_dialog(window, today).map(|_| Nothing {})
}

/// The same, and says how the dialog was closed.
pub fn show_print_dialog(window: &WebviewWindow, today: NaiveDate) -> Result<Closed, Fault> {
    Ok(dialogs::print(window, neutral_name(today)).map_err(|_| FaultCode::Unexpected)?)
}

/// A name for files and print jobs that gives nothing away: queues and lists of recent files show it.
pub fn neutral_name(today: NaiveDate) -> String {
    format!("notes-{}", today.format("%Y-%m-%d"))
}

/// The place with this ending, which it may have already in letters of any size.
pub fn with_extension(place: &Path, extension: &str) -> PathBuf {
    let has_it = place.extension().is_some_and(|named| named.eq_ignore_ascii_case(extension));
    let mut name = place.file_name().unwrap_or_default().to_owned();
    if !has_it {
        name.push(format!(".{extension}"));
    }
    place.with_file_name(name)
}

/// Writes beside the place and renames, so that a full disk or a crash leaves no half page under its name.
/// Only a name that the person saw is replaced.
fn write(place: &Path, file: &[u8], replace: bool) -> io::Result<()> {
    let folder = place.parent().ok_or(ErrorKind::NotFound)?;
    let mut whole = tempfile::Builder::new().prefix(".").suffix(".part").tempfile_in(folder)?;
    whole.write_all(file)?;
    whole.as_file().sync_all()?;
    let kept = if replace { whole.persist(place) } else { whole.persist_noclobber(place) };
    kept.map(drop).map_err(|error| error.error)
}

fn refused(error: &io::Error) -> FaultCode {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => FaultCode::DiskFull,
        ErrorKind::AlreadyExists => FaultCode::NameTaken,
        ErrorKind::NotFound => FaultCode::FileGone,
        _ => FaultCode::CannotWrite,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(folder: &Path) -> Vec<String> {
        let files = std::fs::read_dir(folder).expect("the folder");
        files.map(|file| file.expect("a file").file_name().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn a_page_takes_the_place_of_the_file_the_person_chose_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = folder.path().join("notes.pdf");
        std::fs::write(&place, "old").expect("written");
        write(&place, b"new", true).expect("written");
        assert_eq!(std::fs::read(&place).expect("there"), b"new");
        assert_eq!(files(folder.path()), ["notes.pdf"]);
    }

    #[test]
    fn a_file_the_person_did_not_see_is_not_replaced() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = folder.path().join("notes.pdf");
        std::fs::write(&place, "old").expect("written");
        let refused = write(&place, b"new", false).expect_err("it is there already");
        assert_eq!(
            (refused.kind(), super::refused(&refused)),
            (ErrorKind::AlreadyExists, FaultCode::NameTaken)
        );
        assert_eq!(std::fs::read(&place).expect("there"), b"old");
        assert_eq!(files(folder.path()), ["notes.pdf"]);
    }

    #[test]
    fn a_folder_that_is_gone_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let gone = folder.path().join("gone/notes.pdf");
        assert_eq!(write(&gone, b"new", true).map_err(|error| refused(&error)), Err(FaultCode::FileGone));
    }

    #[test]
    fn a_file_is_named_by_the_day_alone_and_always_as_a_pdf() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day");
        assert_eq!(neutral_name(today), "notes-2026-11-24");
        for (typed, kept) in [("/a/b", "/a/b.pdf"), ("/a/b.PDF", "/a/b.PDF"), ("/a/b.v2", "/a/b.v2.pdf")] {
            assert_eq!(with_extension(Path::new(typed), "pdf"), Path::new(kept));
        }
    }
}
