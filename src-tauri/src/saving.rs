//! Saving a record, keeping what is being typed, reading a date.

use footing_plan::{Body, check, clean, read_date, said};

use crate::desk::{Change, Moment};
use crate::footing::{Footing, said_dates};
use crate::wire::{Draft, Fault, KeepDraft, Nothing, ReadDate, Save, Saved, TypedDate};

impl Footing {
    /// Saves a record, or says what to put right first; then nothing is saved and its draft stays.
    pub fn save(&self, request: Save, moment: Moment) -> Result<Saved, Fault> {
        let mut body = clean(request.body);
        let findings = check(&body);
        let mut desk = self.desk_now();
        let kept = request.id.as_ref().and_then(|id| desk.plan().ok()?.find(id)).map(|record| &record.body);
        body.keep_what_the_program_wrote(kept.unwrap_or(&Body::blank(body.kind())));
        let mut record = None;
        if findings.is_empty() {
            let Save { id, visit, readers, form, .. } = request;
            let change = Change { id, visit: &visit, readers, body, form: form.as_deref() };
            record = Some(desk.save(change, moment.now)?);
        }
        let today = self.today(&desk, moment.today)?;
        Ok(Saved { dates: said_dates(record.as_slice()), record, findings, today })
    }

    /// Keeps what is being typed in a form.
    pub fn keep_draft(&self, request: KeepDraft, moment: Moment) -> Result<Nothing, Fault> {
        let draft = Draft { form: request.form, text: request.text };
        self.desk_now().keep_draft(draft, moment.now)?;
        Ok(Nothing {})
    }

    /// Reads a date as typed.
    pub fn read_date(&self, typed: &TypedDate) -> ReadDate {
        match read_date(&typed.day, &typed.month, &typed.year) {
            Ok(None) => ReadDate::NoDate {},
            Ok(Some(date)) => ReadDate::Date { date, said: said(date) },
            Err(code) => ReadDate::Problem { code },
        }
    }
}
