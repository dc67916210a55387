//! Scans: a picture that the person picks is kept with the open plan, and the main window shows it by an address
//! of its own. No other window, no page for anyone and no call has a way to one.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use footing_plan::{Id, KeptFile};
use footing_vault::{PageFile, PictureTrouble, ScanPicture, VaultError};
use tauri::http::header::{CACHE_CONTROL, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use tauri::http::{Method, Request, Response, StatusCode};
use tauri::{Manager, Runtime, UriSchemeContext, UriSchemeResponder};

use crate::copies::count;
use crate::desk::{self, Desk, Moment};
use crate::footing::Footing;
use crate::randomness::random;
use crate::window::MAIN;
use crate::wire::{ChosenScan, Fault, FaultCode, OfScan, RemovedScan};

/// `footing-scan://localhost/ID.DIGEST`, or `http://footing-scan.localhost/ID.DIGEST` on Windows. The page's
/// policy names both, and `ui/src/bridge/call.ts` writes the address.
pub const SCHEME: &str = "footing-scan";

/// How the files end that the dialog lists. Those after the first three are refused with a word of why, which
/// helps more than a file that cannot be seen.
pub const ENDINGS: [&str; 8] = ["jpg", "jpeg", "png", "pdf", "heic", "webp", "tif", "tiff"];

/// Where the plan keeps which of its pictures and pages are damaged and whole in no copy. Once it kept how many; a
/// number is no id, so they are looked for once more.
const DAMAGED: &str = "pictures:damaged";

impl desk::OpenPlan {
    /// Gets damaged files beside the records back from the copies on this computer, and remembers which no copy has,
    /// so that all copies are not read for those again. What cannot be done now is done at the next copy.
    pub(crate) fn mend_files(&mut self) {
        let known = self.lost_files();
        let Ok(lost) = self.vault.mend_files(&known) else { return };
        if lost != known {
            let ids: Vec<&str> = lost.iter().map(Id::as_str).collect();
            let _ = self.vault.keep_setting(DAMAGED, &ids.join(" "));
        }
    }

    /// How many pictures and pages were damaged and whole in no copy, when that was last looked at.
    pub(crate) fn damaged_files(&self) -> u32 {
        count(self.lost_files().len())
    }

    /// The file of a page that was given, from a copy where the plan's own is damaged.
    pub(crate) fn page(&mut self, name: &KeptFile) -> Result<PageFile, VaultError> {
        let kept = self.vault.page(name);
        if kept == Err(VaultError::Damaged) {
            self.mend_files();
            return self.vault.page(name);
        }
        kept
    }

    fn lost_files(&self) -> Vec<Id> {
        let kept = self.vault.setting(DAMAGED).ok().flatten().unwrap_or_default();
        kept.split(' ').filter_map(Id::read).collect()
    }

    /// A picture, from a copy where the plan's own is damaged.
    fn scan(&mut self, name: &KeptFile) -> Result<ScanPicture, Fault> {
        let kept = self.vault.scan(name);
        if kept == Err(VaultError::Damaged) {
            self.mend_files();
            return Ok(self.vault.scan(name)?);
        }
        Ok(kept?)
    }
}

impl Footing {
    /// Asks for a picture and keeps it with the open plan.
    pub fn choose_scan(
        &self,
        ask: impl FnOnce() -> Option<PathBuf>,
        moment: Moment,
    ) -> Result<ChosenScan, Fault> {
        let openings = self.openings.so_far();
        self.desk_now().own()?;
        let Some(file) = ask() else { return Ok(ChosenScan { scan: None }) };
        let picture = ScanPicture::of_file(&read(&file)?)?;
        let mut desk = self.desk_since(openings)?;
        Ok(ChosenScan { scan: Some(desk.own()?.vault.keep_scan(picture, &mut random, moment.now)?) })
    }

    /// Removes a scan that was picked and is not wanted after all, if nothing names it.
    pub fn remove_scan(&self, request: &OfScan) -> Result<RemovedScan, Fault> {
        Ok(RemovedScan { removed: self.desk_now().own()?.vault.remove_scan(&request.id)? })
    }

    /// The answer to the address of a scan: its picture, of the plan that is open, for the main window. What is
    /// wrong with anything else is not told.
    fn scan_at(&self, window: &str, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
        let asked =
            (window == MAIN && request.method() == Method::GET).then(|| name_in(request.uri().path()));
        let picture = asked.flatten().and_then(|name| self.desk_now().scan(&name).ok());
        let status = if picture.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
        let mut response = Response::new(picture.map(|picture| picture.jpeg().to_vec()).unwrap_or_default());
        *response.status_mut() = status;
        for (name, value) in
            [(CONTENT_TYPE, "image/jpeg"), (CACHE_CONTROL, "no-store"), (X_CONTENT_TYPE_OPTIONS, "nosniff")]
        {
            response.headers_mut().insert(name, value.parse().expect("a header is plain text"));
        }
        response
    }
}

/// Answers off the main thread: another command may hold the desk.
pub fn answers<R: Runtime>(from: UriSchemeContext<R>, request: Request<Vec<u8>>, to: UriSchemeResponder) {
    let footing = Arc::clone(&from.app_handle().state::<Arc<Footing>>());
    let window = from.webview_label().to_owned();
    tauri::async_runtime::spawn_blocking(move || to.respond(footing.scan_at(&window, &request)));
}

impl Desk {
    fn scan(&mut self, name: &KeptFile) -> Result<ScanPicture, Fault> {
        match self {
            Desk::Locked(_) => Err(FaultCode::Locked.into()),
            Desk::Open(open) => open.scan(name),
            Desk::Example(_) => Err(FaultCode::NotInExample.into()),
            Desk::ReadOnly(read) => Ok(read.scan(name)?),
        }
    }
}

fn name_in(path: &str) -> Option<KeptFile> {
    let (id, digest) = path.strip_prefix('/')?.split_once('.')?;
    Some(KeptFile { id: Id::read(id)?, digest: digest.to_owned() })
}

fn read(file: &Path) -> Result<Vec<u8>, FaultCode> {
    let mut bytes = Vec::new();
    let read =
        File::open(file).and_then(|file| file.take(ScanPicture::LONGEST_FILE + 1).read_to_end(&mut bytes));
    match read {
        Ok(_) => Ok(bytes),
        Err(error) if error.kind() == ErrorKind::NotFound => Err(FaultCode::FileGone),
        Err(_) => Err(FaultCode::NotAPicture),
    }
}

impl From<PictureTrouble> for Fault {
    fn from(trouble: PictureTrouble) -> Self {
        let code = match trouble {
            PictureTrouble::Pdf => FaultCode::PictureIsPdf,
            PictureTrouble::NotAPicture => FaultCode::NotAPicture,
            PictureTrouble::TooLarge => FaultCode::PictureTooLarge,
            PictureTrouble::Damaged => FaultCode::PictureDamaged,
        };
        Fault { code }
    }
}

#[cfg(test)]
#[path = "facts_of_scans.rs"]
mod facts;
