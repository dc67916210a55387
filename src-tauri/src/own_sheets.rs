//! Sheets for the person alone: a blank one for a meeting, and a copy of everything for a safe place.

use footing_plan::{Plan, Sheet, my_copy, work_page};
use footing_print::{check, lay_out, pdf, svg};

use crate::desk::Moment;
use crate::footing::Footing;
use crate::wire::{Fault, FaultCode, SheetPages, WhichSheet};

impl Footing {
    /// A sheet to look at, exactly as it prints.
    pub fn own_sheet(&self, which: WhichSheet) -> Result<SheetPages, Fault> {
        let sheet = self.own_sheet_of(which)?;
        let pages = lay_out(&sheet, &|page, pages| self.page_number(page, pages), &self.fonts);
        Ok(SheetPages { pages: svg(&pages), sheet })
    }

    /// The finished file, read again. `PageNotReady` when it does not say what the sheet says.
    pub fn own_sheet_file(&self, which: WhichSheet, moment: Moment) -> Result<Vec<u8>, Fault> {
        let sheet = self.own_sheet_of(which)?;
        let pages = lay_out(&sheet, &|page, pages| self.page_number(page, pages), &self.fonts);
        let pdf = pdf(&pages, moment.now);
        let ready = check(&pdf, &sheet, &[], &[]).is_ready();
        if ready { Ok(pdf) } else { Err(FaultCode::PageNotReady.into()) }
    }

    fn own_sheet_of(&self, which: WhichSheet) -> Result<Sheet, Fault> {
        match which {
            WhichSheet::Blank => Ok(work_page(&Plan::default(), &self.words)),
            WhichSheet::MyCopy => {
                let desk = self.desk_now();
                Ok(my_copy(desk.plan()?, desk.in_bin()?, &self.words))
            }
        }
    }
}
