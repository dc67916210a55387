//! Pages that were handed over. The program cannot know that one was: when a page has left, its file is kept with the
//! plan beside what is being typed, and the screen asks. Only a yes makes a record of it, and a no takes the file away.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use footing_plan::{Body, GivenHow, GivenPage, Id, PageRequest, Readers, Sheet, Words, since_given};
use footing_print::{pdf, svg};
use footing_vault::{LEFT, PageFile, VaultError};

use crate::desk::{Change, Desk, Moment, OpenPlan};
use crate::dialogs::Closed;
use crate::footing::{Footing, said_dates};
use crate::pages::PageToTake;
use crate::randomness::random;
use crate::wire::{Draft, Fault, FaultCode, FileNow, GivenNow, Nothing, OfLeft, OfRecord, PageLeft, Saved};

/// What stands before the number of one more page that left, of those for the same person.
const ONE_MORE: char = '~';

impl Footing {
    /// Shows the print dialog on a page, and keeps the page that may have left by it.
    pub fn print_page(
        &self,
        request: &PageRequest,
        show: impl FnOnce() -> Result<Closed, Fault>,
        moment: Moment,
    ) -> Result<PageLeft, Fault> {
        let openings = self.openings.so_far();
        let page = self.page_to_take(request, moment)?;
        if show()? == Closed::WithoutPrinting {
            return Ok(PageLeft::default());
        }
        Ok(self.has_left(openings, page, (request, GivenHow::OnPaper), moment))
    }

    /// Asks where to save a page, writes it there, and keeps the very file that was written.
    pub fn save_page(
        &self,
        request: &PageRequest,
        ask: impl FnOnce(String) -> Option<PathBuf>,
        moment: Moment,
    ) -> Result<PageLeft, Fault> {
        let openings = self.openings.so_far();
        let make = || Ok((self.page_to_take(request, moment)?, "pdf"));
        let Some((saved, page)) = self.write_file(ask, moment.today, make)? else {
            return Ok(PageLeft::default());
        };
        Ok(PageLeft { saved, ..self.has_left(openings, page, (request, GivenHow::NotSaid), moment) })
    }

    /// Keeps a page that left, for the question that follows. The page has left whether it can be kept or not.
    fn has_left(
        &self,
        openings: u64,
        page: PageToTake,
        (request, how): (&PageRequest, GivenHow),
        moment: Moment,
    ) -> PageLeft {
        let Ok(mut desk) = self.desk_since(openings) else { return PageLeft::default() };
        let Ok(open) = desk.own() else { return PageLeft::default() };
        let given = GivenPage {
            person: request.person.clone(),
            whom: Words::default(),
            day: Some(moment.today),
            how,
            chosen: request.clone(),
            sheet: page.sheet,
            made: Some(moment.now),
            file: None,
        };
        match open.keep_left(given, page.pdf, moment.now) {
            Ok(asks) => PageLeft { asks: Some(asks), ..PageLeft::default() },
            Err(fault) => PageLeft { not_kept: Some(fault.code), ..PageLeft::default() },
        }
    }

    /// The person gave the page that left: it is a record from now on, to whom, when and how as far as that is known.
    pub fn give_page(&self, request: &OfLeft, moment: Moment) -> Result<Saved, Fault> {
        let mut desk = self.desk_now();
        let given = desk.own()?.left(&request.form)?.ok_or(FaultCode::Unexpected)?;
        // One page is given once: a try after a save that was refused is told by its file.
        let file = given.file.as_ref().ok_or(FaultCode::Unexpected)?.id.clone();
        let change = Change {
            id: None,
            visit: file.as_str(),
            readers: Readers::NOBODY,
            body: Body::GivenPage(given),
            form: Some(&request.form),
        };
        let record = desk.save(change, moment.now)?;
        let today = self.today(&desk, moment.today)?;
        let dates = said_dates(std::slice::from_ref(&record));
        Ok(Saved { record: Some(record), findings: Vec::new(), today, dates })
    }

    /// The person did not give the page that left: nothing of it is kept.
    pub fn not_given(&self, request: &OfLeft) -> Result<Nothing, Fault> {
        self.desk_now().own()?.drop_left(&request.form)?;
        Ok(Nothing {})
    }

    /// A page that was given: its pages where the file that is kept is drawn as they are, and what has changed since.
    pub fn given_page(&self, request: &OfRecord) -> Result<GivenNow, Fault> {
        let (given, file, today) = {
            let mut desk = self.desk_now();
            let given = desk.given(&request.id)?;
            let today = self.page_today(&desk, &given.chosen)?;
            (given.clone(), desk.page(&given), today)
        };
        let since = since_given(&given.sheet, &today);
        Ok(match file {
            Ok(file) => GivenNow { file: FileNow::Whole, pages: self.pages_of(&given, &file), since },
            Err(VaultError::Damaged) => GivenNow { file: FileNow::Damaged, pages: Vec::new(), since },
            Err(_) => GivenNow { file: FileNow::NotHere, pages: Vec::new(), since },
        })
    }

    /// What the same choices make today.
    fn page_today(&self, desk: &Desk, chosen: &PageRequest) -> Result<Sheet, Fault> {
        Ok(chosen.sheet(&chosen.seen(desk.plan()?), self.words_in(chosen.language)))
    }

    /// The pages of a file that is kept, drawn anew. Only when they make that very file again, byte by byte, are they
    /// known to be the same; otherwise, as after a change in how pages are laid out, there are none to show.
    fn pages_of(&self, given: &GivenPage, file: &PageFile) -> Vec<String> {
        let Some(made) = given.made else { return Vec::new() };
        let pages = self.laid_out(&given.sheet);
        if pdf(&pages, made) == file.pdf() { svg(&pages) } else { Vec::new() }
    }

    /// The file of a page that was given, to save again.
    pub fn given_file(&self, request: &OfRecord) -> Result<Vec<u8>, Fault> {
        let mut desk = self.desk_now();
        let given = desk.given(&request.id)?;
        Ok(desk.page(&given).map_err(Fault::of_copy)?.pdf().to_vec())
    }

    /// Shows the print dialog on a page that was given, when its pages are those of its file.
    pub fn print_given(
        &self,
        request: &OfRecord,
        show: impl FnOnce() -> Result<Nothing, Fault>,
    ) -> Result<Nothing, Fault> {
        if self.given_page(request)?.pages.is_empty() {
            return Err(FaultCode::PageNotReady.into());
        }
        show()
    }
}

impl Desk {
    fn given(&self, id: &Id) -> Result<GivenPage, Fault> {
        match self.plan()?.find(id).map(|record| &record.body) {
            Some(Body::GivenPage(given)) => Ok(given.clone()),
            _ => Err(FaultCode::Unexpected.into()),
        }
    }

    /// The file of a page. `Unexpected` where there is none.
    fn page(&mut self, given: &GivenPage) -> Result<PageFile, VaultError> {
        let name = given.file.as_ref().ok_or(VaultError::Unexpected)?;
        match self {
            Desk::Open(open) => open.page(name),
            Desk::ReadOnly(read) => read.page(name),
            Desk::Locked(_) | Desk::Example(_) => Err(VaultError::Unexpected),
        }
    }
}

impl OpenPlan {
    /// Keeps a page that left. An earlier one that says the same and was not answered for is this one: it left twice.
    /// One that says something else stays beside it until the person says whether they gave it.
    fn keep_left(&mut self, mut given: GivenPage, pdf: Vec<u8>, now: DateTime<Utc>) -> Result<Draft, Fault> {
        let file = PageFile::of(pdf).filter(|_| given.sheet.is_whole()).ok_or(FaultCode::PageTooLong)?;
        let form = match self.left_before(&given)? {
            Some((form, before)) => {
                given.how = if given.how == GivenHow::NotSaid { before.how } else { given.how };
                form
            }
            None => self.free_form(&given.chosen)?,
        };
        let text = self.vault.keep_left(&form, (given, file), &mut random, now)?;
        Ok(Draft { form, text })
    }

    /// The page that left before and says the same, under its form.
    fn left_before(&self, given: &GivenPage) -> Result<Option<(String, GivenPage)>, Fault> {
        let start = form_of(&given.chosen);
        let drafts = self.vault.drafts()?.into_iter().filter(|draft| is_one_of(&draft.form, &start));
        let mut left = drafts.filter_map(|draft| Some((draft.form, serde_json::from_str(&draft.text).ok()?)));
        Ok(left.find(|(_, before): &(String, GivenPage)| before.sheet == given.sheet))
    }

    /// A form for one more page that left, with none under it.
    fn free_form(&self, chosen: &PageRequest) -> Result<String, Fault> {
        let start = form_of(chosen);
        let taken: Vec<String> = self.vault.drafts()?.into_iter().map(|draft| draft.form).collect();
        let more = (2..).map(|at| format!("{start}{ONE_MORE}{at}"));
        let mut forms = std::iter::once(start.clone()).chain(more);
        Ok(forms.find(|form| !taken.contains(form)).unwrap_or(start))
    }

    /// A page that left and of which it is not said yet whether it was given.
    fn left(&self, form: &str) -> Result<Option<GivenPage>, Fault> {
        is_of_left(form)?;
        let drafts = self.vault.drafts()?.into_iter();
        let mut left = drafts
            .filter(|draft| draft.form == form)
            .filter_map(|draft| serde_json::from_str(&draft.text).ok());
        Ok(left.find(|given: &GivenPage| given.sheet.is_whole()))
    }

    /// Drops a page that left, and its file with it.
    fn drop_left(&mut self, form: &str) -> Result<(), Fault> {
        is_of_left(form)?;
        Ok(self.vault.drop_left(form)?)
    }
}

fn is_of_left(form: &str) -> Result<(), Fault> {
    if form.starts_with(LEFT) { Ok(()) } else { Err(FaultCode::Unexpected.into()) }
}

/// Whether a form is that of a page and whom it is for, or of one more of them.
fn is_one_of(form: &str, start: &str) -> bool {
    form.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with(ONE_MORE))
}

/// Under which name a page that left is kept: one for each page and whom it is for, as what is chosen for it is. One
/// more behind it has a number.
fn form_of(chosen: &PageRequest) -> String {
    let kind = serde_json::to_value(chosen.kind).ok();
    let kind = kind.as_ref().and_then(|kind| kind.as_str()).unwrap_or_default();
    let person = chosen.person.as_ref().map(|id| format!(":{}", id.as_str())).unwrap_or_default();
    format!("{LEFT}{kind}{person}")
}

#[cfg(test)]
#[path = "facts_of_given.rs"]
mod facts;
