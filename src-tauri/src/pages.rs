//! Pages for someone: what is on them, the finished file, and the check that reads it again.

use chrono::{DateTime, Utc};
use footing_plan::{
    Catalogue, Id, Kind, Letter, LetterRequest, PageItem, PageRequest, Plan, PrintAs, PrivateText, Sheet,
    letter, letter_items, page_text, stands_in_letter,
};
use footing_print::{PageFindings, Pages, check, pdf, svg};

use crate::desk::Moment;
use crate::footing::Footing;
use crate::own_sheets::missing_characters;
use crate::wire::{Fault, FaultCode, Fit, LetterPreview, PageCheck, PageText, Preview, PrivateWords};

/// A page that is over by more lines than this is not brought onto one side by leaving off one thing.
const MOST_LINES_OF_ONE: u32 = 20;
/// The most things that are named of which any one could be left off.
const MOST_NAMED: usize = 3;

/// What makes pages and letters out of a plan. The checks behind it take nothing on trust: a trial puts something here
/// that makes a fault.
pub(crate) struct Makers {
    pub sheet: fn(&PageRequest, &Plan, &Catalogue) -> Sheet,
    pub letter: fn(&Plan, &LetterRequest, &Catalogue) -> Letter,
}

impl Default for Makers {
    fn default() -> Self {
        Self { sheet: PageRequest::sheet, letter }
    }
}

/// A page that is laid out, written and read again.
struct Finished {
    sheet: Sheet,
    pages: Pages,
    pdf: Vec<u8>,
    check: PageCheck,
}

/// A page that may leave: what it says, and its file.
pub struct PageToTake {
    /// What it says.
    pub sheet: Sheet,
    /// The finished file.
    pub pdf: Vec<u8>,
}

impl AsRef<[u8]> for PageToTake {
    fn as_ref(&self) -> &[u8] {
        &self.pdf
    }
}

impl Footing {
    /// The page with these choices, to look at and to choose on.
    pub fn preview_page(&self, request: &PageRequest, moment: Moment) -> Result<Preview, Fault> {
        let plan = self.desk_now().plan()?.clone();
        let page = self.finish(&plan, request, moment.now)?;
        let items = request.items(&plan, &self.words);
        let fit = self.fit(&plan, request, &page.pages, &items);
        let (reader, pages) = (request.reader(&plan), svg(&page.pages));
        Ok(Preview { reader, items, pages, fit, sheet: page.sheet, check: page.check })
    }

    /// What would bring a page onto one side. `None` where it is on one, and in large print, which takes its room.
    fn fit(&self, plan: &Plan, request: &PageRequest, pages: &Pages, items: &[PageItem]) -> Option<Fit> {
        let lines_over = u32::try_from(pages.lines_over).ok()?;
        if lines_over == 0 || request.print_as == PrintAs::LargePrint {
            return None;
        }
        let words = self.words_in(request.language);
        let fits = |id: &&Id| {
            let less = request.without(id);
            self.laid_out(&less.sheet(&less.seen(plan), words)).lines_over == 0
        };
        // Who it is from and for stays.
        let goes = |item: &&PageItem| item.on_page && !matches!(item.kind, Kind::About | Kind::Person);
        let on_page =
            items.iter().filter(|item| lines_over <= MOST_LINES_OF_ONE && goes(item)).map(|item| &item.id);
        Some(Fit { lines_over, without: on_page.filter(fits).take(MOST_NAMED).cloned().collect() })
    }

    /// A letter to work with these choices, to look at, to choose on and to copy. The screen has it to copy once it
    /// is here, so `PageNotReady` when something stands in it that is not for work.
    pub fn letter(&self, request: &LetterRequest) -> Result<LetterPreview, Fault> {
        let desk = self.desk_now();
        let plan = desk.plan()?;
        let letter = (self.makers.letter)(plan, request, &self.words);
        let found = stands_in_letter(&letter, plan, request, &self.words);
        if !found.leaks.is_empty() {
            return Err(FaultCode::PageNotReady.into());
        }
        let short_words = found.short.into_iter().map(private_words).collect();
        Ok(LetterPreview { items: letter_items(plan, request, &self.words), letter, short_words })
    }

    /// The page as text to copy, once the finished file is found to be right.
    pub fn page_text(&self, request: &PageRequest, moment: Moment) -> Result<PageText, Fault> {
        Ok(PageText { text: page_text(&self.ready(request, moment)?.sheet) })
    }

    /// The finished page, to be taken. `PageNotReady` when the check found something.
    pub fn page_to_take(&self, request: &PageRequest, moment: Moment) -> Result<PageToTake, Fault> {
        let Finished { sheet, pdf, .. } = self.ready(request, moment)?;
        Ok(PageToTake { sheet, pdf })
    }

    fn ready(&self, request: &PageRequest, moment: Moment) -> Result<Finished, Fault> {
        let plan = self.desk_now().plan()?.clone();
        let page = self.finish(&plan, request, moment.now)?;
        if page.check.ready { Ok(page) } else { Err(FaultCode::PageNotReady.into()) }
    }

    /// The one way from a plan to a page: narrowed, written, read again, and compared with all that is not
    /// for this reader.
    fn finish(&self, plan: &Plan, request: &PageRequest, made: DateTime<Utc>) -> Result<Finished, Fault> {
        let (seen, words) = (request.seen(plan), self.words_in(request.language));
        let sheet = (self.makers.sheet)(request, &seen, words);
        let pages = self.laid_out(&sheet);
        let pdf = pdf(&pages, made);
        let found = check(&pdf, &sheet, &plan.private_from(&seen, words), &seen.may_stand(words));
        let check = page_check(found, missing_characters(&pages));
        Ok(Finished { sheet, pages, pdf, check })
    }
}

fn page_check(found: PageFindings, missing_characters: Vec<String>) -> PageCheck {
    PageCheck {
        ready: found.is_ready(),
        leaks: found.leaks.into_iter().map(private_words).collect(),
        short_words: found.short_words.into_iter().map(private_words).collect(),
        missing_characters,
    }
}

fn private_words(text: PrivateText) -> PrivateWords {
    let PrivateText { id, kind, number, field, text } = text;
    PrivateWords { id, kind, number, field: field.to_owned(), words: text }
}
