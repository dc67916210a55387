//! Sheets for the person alone: for a meeting or call, a blank one, and a copy of everything for a safe place.

use chrono::{DateTime, Utc};
use footing_plan::{
    Catalogue, Id, Language, MayStand, Plan, Sheet, if_they_say_no_sheet, my_call_summary, my_copy, my_sheet,
    my_steps, page_text, work_page,
};
use footing_print::{Pages, check, lay_out, pdf, svg};

use crate::desk::Moment;
use crate::footing::Footing;
use crate::wire::{Fault, FaultCode, OwnSheet, PageText, SheetPages, WhichSheet};

/// The signs of these pages that no font of ours has, as the screen names them.
pub(crate) fn missing_characters(pages: &Pages) -> Vec<String> {
    pages.missing.iter().map(char::to_string).collect()
}

impl Footing {
    /// A sheet to look at, exactly as it prints.
    pub fn own_sheet(&self, asked: &OwnSheet) -> Result<SheetPages, Fault> {
        let sheet = self.own_sheet_of(asked)?;
        let pages = self.laid_out(&sheet);
        Ok(SheetPages { pages: svg(&pages), sheet, missing_characters: missing_characters(&pages) })
    }

    /// The finished file, read again. `PageNotReady` when it does not say what the sheet says.
    pub fn own_sheet_file(&self, asked: &OwnSheet, moment: Moment) -> Result<Vec<u8>, Fault> {
        let sheet = self.own_sheet_of(asked)?;
        read_again(&sheet, &self.laid_out(&sheet), moment.now)
    }

    /// The sheet as text to copy, once the finished file is found to be right.
    pub fn own_sheet_text(&self, asked: &OwnSheet, moment: Moment) -> Result<PageText, Fault> {
        self.own_sheet_file(asked, moment)?;
        Ok(PageText { text: page_text(&self.own_sheet_of(asked)?) })
    }

    /// A sheet in pages, numbered in its own language.
    pub(crate) fn laid_out(&self, sheet: &Sheet) -> Pages {
        let words = self.words_in(Language::of_tag(&sheet.language));
        lay_out(sheet, &|page, pages| page_number(words, page, pages), &self.fonts)
    }

    fn own_sheet_of(&self, asked: &OwnSheet) -> Result<Sheet, Fault> {
        let sheet = match asked.which {
            WhichSheet::Blank => work_page(&Plan::default(), &self.words),
            WhichSheet::MyCopy => {
                let desk = self.desk_now();
                my_copy(desk.plan()?, desk.in_bin()?, &self.words)
            }
            WhichSheet::MySheet => self.about(asked, my_sheet)?,
            WhichSheet::IfTheySayNo => self.about(asked, if_they_say_no_sheet)?,
            WhichSheet::MySteps => my_steps(self.desk_now().plan()?, &self.words),
            WhichSheet::CallSummary => self.about(asked, my_call_summary)?,
        };
        Ok(sheet.printed_as(asked.print_as))
    }

    /// A sheet about one record. `Unexpected` when that is not in the plan.
    fn about(
        &self,
        asked: &OwnSheet,
        sheet: impl FnOnce(&Plan, &Id, &Catalogue) -> Option<Sheet>,
    ) -> Result<Sheet, Fault> {
        let desk = self.desk_now();
        let plan = desk.plan()?;
        let about = asked.about.as_ref().ok_or(FaultCode::Unexpected)?;
        sheet(plan, about, &self.words).ok_or_else(|| FaultCode::Unexpected.into())
    }
}

fn page_number(words: &Catalogue, page: usize, pages: usize) -> String {
    let (page, pages) = (page.to_string(), pages.to_string());
    words.say_with("page-number", &[("page", &page), ("pages", &pages)])
}

/// The finished file of a sheet for the person alone, read again. `PageNotReady` when it does not say what the sheet
/// says: there is nothing in it that is not for them.
pub(crate) fn read_again(sheet: &Sheet, pages: &Pages, made: DateTime<Utc>) -> Result<Vec<u8>, Fault> {
    let pdf = pdf(pages, made);
    let ready = check(&pdf, sheet, &[], &MayStand::default()).is_ready();
    if ready { Ok(pdf) } else { Err(FaultCode::PageNotReady.into()) }
}
